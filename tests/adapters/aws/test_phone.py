"""The fake phone and SNS keep one contract; a text is tried once and never shows in a log."""

from __future__ import annotations

import logging

import pytest
from moto.core import DEFAULT_ACCOUNT_ID
from moto.sns.models import sns_backends

from chalicelib.adapters.aws.phone import SnsPhone
from chalicelib.desk.ports.errors import NotAccepted, OptedOut, Unavailable
from tests.adapters.troubled import LOST, TroubledAws, raises, refused
from tests.fakes import FakePhone

TO = "+15550100"
WORDS = 'D47 Dana on Facebook, PUBLIC: "my order". Text D47 and your words'


class PhoneContract:
    """Subclasses give a `phone`, and `arrived()`: the pairs of number and words."""

    def test_a_text_is_accepted_with_an_id_of_its_own(self, phone, arrived):
        ids = {phone.text(TO, WORDS), phone.text(TO, WORDS)}
        assert len(ids) == 2
        assert all(ids)
        assert arrived() == [(TO, WORDS)] * 2

    @pytest.mark.parametrize(
        "to",
        [
            "",
            "15550100",
            "+05550100",
            "+1555",
            "+1 555 0100",
            "+15550100\n",
            "+1" + "5" * 15,
            "+１５５５０１００",
        ],
    )
    def test_what_is_no_international_number_is_not_texted(self, phone, arrived, to):
        with pytest.raises(NotAccepted, match="international"):
            phone.text(to, WORDS)
        assert arrived() == []

    def test_a_number_takes_texts_until_its_owner_stops_them(self, phone):
        assert phone.opted_out(TO) is False
        assert phone.opted_out("") is False


class TestInMemory(PhoneContract):
    @pytest.fixture
    def phone(self):
        return FakePhone()

    @pytest.fixture
    def arrived(self, phone):
        return lambda: phone.texts

    def test_it_can_be_told_to_refuse(self, phone):
        phone.refuse(why="The number is blocked.")
        with pytest.raises(NotAccepted, match="blocked"):
            phone.text(TO, WORDS)
        phone.text(TO, WORDS)
        assert (phone.words(TO), phone.words("+15550199")) == ([WORDS], [])


class TestOnSns(PhoneContract):
    @pytest.fixture
    def troubled(self, aws):
        return TroubledAws(aws)

    @pytest.fixture
    def phone(self, troubled):
        return SnsPhone(troubled, price_max="0.05")

    @pytest.fixture
    def arrived(self, aws):
        backend = sns_backends[DEFAULT_ACCOUNT_ID]["us-east-1"]
        return lambda: [(to, words) for to, words, *_ in backend.sms_messages.values()]

    def test_a_text_is_transactional_and_its_price_has_a_limit(self, troubled):
        asked = published(troubled, SnsPhone(troubled, price_max="0.05"))
        assert asked["MessageAttributes"] == {
            "AWS.SNS.SMS.SMSType": {"DataType": "String", "StringValue": "Transactional"},
            "AWS.SNS.SMS.MaxPrice": {"DataType": "Number", "StringValue": "0.05"},
        }

    def test_our_own_number_and_name_are_used_where_we_have_them(self, troubled):
        phone = SnsPhone(troubled, price_max="0.05", origination="+15550142", sender_id="MapleRye")
        attributes = published(troubled, phone)["MessageAttributes"]
        assert attributes["AWS.MM.SMS.OriginationNumber"]["StringValue"] == "+15550142"
        assert attributes["AWS.SNS.SMS.SenderID"]["StringValue"] == "MapleRye"

    def test_the_sdk_never_tries_a_text_twice(self, aws, phone, troubled):
        aws.client("sns")  # somebody else's, with the usual tries
        phone.text(TO, WORDS)
        config = troubled.clients["sns"].meta.config
        assert config.retries["total_max_attempts"] == 1
        assert config.read_timeout <= 10

    @pytest.mark.parametrize(
        ("error", "plain"),
        [
            (LOST, "did not take it"),
            (refused("Throttling"), "busy"),
            (refused("AuthorizationError"), "not allowed"),
            (refused("InvalidParameter"), "refused the number or the text"),
            (refused("SomethingNew"), "SomethingNew"),
        ],
    )
    def test_every_refusal_is_a_sentence_without_number_or_words(
        self, phone, troubled, error, plain
    ):
        troubled.will("publish", raises(error))
        with pytest.raises(NotAccepted, match=plain) as caught:
            phone.text(TO, WORDS)
        assert str(caught.value).endswith(".")
        assert TO not in str(caught.value)
        assert caught.value.__cause__ is None

    def test_a_phone_that_has_blocked_us_is_told_apart(self, phone, troubled):
        troubled.will("publish", raises(refused("OptedOut", "Phone number is opted out")))
        with pytest.raises(OptedOut, match="START"):
            phone.text(TO, WORDS)

    def test_a_number_that_texted_stop_is_known(self, phone):
        assert phone.opted_out("+15550199") is True  # moto's number of somebody who did

    def test_where_sns_does_not_say_whether_it_was_stopped_nobody_knows(self, phone, troubled):
        troubled.will("check_if_phone_number_is_opted_out", raises(LOST))
        with pytest.raises(Unavailable) as caught:
            phone.opted_out(TO)
        assert TO not in str(caught.value)

    def test_a_text_that_is_too_long_is_not_accepted(self, phone):
        with pytest.raises(NotAccepted):
            phone.text(TO, "x" * 2_000)

    def test_a_lone_surrogate_does_not_stop_a_text(self, phone, arrived):
        phone.text(TO, "D47 \ud83d")
        assert arrived() == [(TO, "D47 ?")]

    def test_neither_number_nor_words_are_logged(self, phone, caplog):
        caplog.set_level(logging.DEBUG)
        phone.text(TO, WORDS)
        assert TO not in caplog.text
        assert "my order" not in caplog.text


def published(troubled, phone):
    """What a phone asks of SNS for one text."""
    asked = {}

    def watch(real, **arguments):
        asked.update(arguments)
        return real(**arguments)

    troubled.will("publish", watch)
    phone.text(TO, WORDS)
    return asked
