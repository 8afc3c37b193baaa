"""What could not be heard is heard again once; what must stay gone stays gone; nothing is lost."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from chalicelib.adapters.aws.queue import decode, encode
from chalicelib.desk.inbound.receive import receive
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.desk.ports.services import Inbound
from chalicelib.desk.privacy.erase import erase
from chalicelib.model.business import Mode
from infra.redrive.__main__ import main, redriven
from infra.redrive.letters import DeadLetters
from tests.adapters.samples import BUSINESS
from tests.infra.doctor.pretend import PAGE
from tests.infra.doctor.shop import opened

DANA, BEN = "3000", "3001"
SECRET = "My cake was stale and I am furious"


@pytest.fixture
def shop():
    with opened() as made:
        yield made


def change(shop, id_, person=DANA, verb="add", ago=timedelta(minutes=30), text=SECRET):
    value = {
        "item": "comment",
        "verb": verb,
        "comment_id": f"p1_{id_}",
        "post_id": f"{PAGE}_p1",
        "parent_id": f"{PAGE}_p1",
        "from": {"id": person, "name": "Dana Prior"},
        "message": text,
        "created_time": int((shop.now - ago).timestamp()),
    }
    return {"field": "feed", "value": value}


def body(shop, *changes):
    entry = {"id": PAGE, "time": int(shop.now.timestamp()), "changes": list(changes)}
    return Inbound("facebook", json.dumps({"object": "page", "entry": [entry]}).encode(), shop.now)


def run(shop, *arguments, ask=lambda _: "yes"):
    said = []
    code = main(arguments, lambda _: shop.cloud, said.append, ask, wait_seconds=0)
    return code, "\n".join(said)


def lying(shop, output="DeadLettersUrl"):
    """The bodies that can be seen in a queue; they are hidden no longer than this looks."""
    sqs, url = shop.client("sqs"), shop.kept().outputs[output]
    found = []
    while some := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
        found += some
    for one in found:
        sqs.change_message_visibility(
            QueueUrl=url, ReceiptHandle=one["ReceiptHandle"], VisibilityTimeout=0
        )
    return [one["Body"] for one in found]


def hear(shop):
    """The worker's part: everything that is queued."""
    for text in lying(shop, "QueueUrl"):
        receive(shop.kept().ports, decode(text))


def threads(shop):
    return [shop.store.thread(id_) for id_ in shop.store.thread_ids() if id_ != "desk"]


def test_after_a_yes_it_is_queued_as_it_came_and_heard(shop):
    dead = body(shop, change(shop, 1))
    shop.queue("DeadLettersUrl", dead)
    code, said = run(shop)
    assert (code, lying(shop)) == (0, [])
    assert "facebook: 1 public message; 30 minutes old" in said
    [again] = lying(shop, "QueueUrl")
    assert json.loads(decode(again).body) == json.loads(dead.body)
    assert decode(again).received_at == dead.received_at
    hear(shop)
    assert [m.id for t in threads(shop) for m in t.messages] == ["p1_1"]


@pytest.mark.parametrize("arguments", [("--dry-run",), ("--dry-run", "--yes"), ()])
def test_without_a_yes_nothing_changes(shop, arguments):
    dead = encode(body(shop, change(shop, 1)))
    shop.queue("DeadLettersUrl", dead)
    assert run(shop, *arguments, ask=lambda _: "no")[0] == 1
    assert (lying(shop), lying(shop, "QueueUrl")) == ([dead], [])


def test_nobody_is_asked_where_there_is_nothing(shop):
    assert run(shop, ask=None) == (0, "Nothing lies in the dead letters.")


def test_what_is_shown_quotes_and_names_nobody(shop):
    shop.queue("DeadLettersUrl", body(shop, change(shop, 1)), "nonsense of +15550100")
    asked = []
    _, said = run(shop, ask=lambda words: asked.append(words) or "no")
    page = said + " ".join(asked)
    assert not any(word in page for word in ("cake", "Dana", DANA, "p1_1", "+1555", "nonsense"))


def test_what_an_erased_person_said_is_removed_unheard(shop):
    shop.queue("DeadLettersUrl", body(shop, change(shop, 1)))
    erase(shop.kept().ports, "facebook", DANA)
    code, said = run(shop)
    assert "1 said by somebody who was erased" in said
    assert (code, lying(shop), lying(shop, "QueueUrl")) == (0, [], [])


def test_of_a_body_only_what_may_come_back_is_heard(shop):
    erase(shop.kept().ports, "facebook", DANA)
    both = body(shop, change(shop, 1), change(shop, 2, BEN, text="Do you have rye bread?"))
    shop.queue("DeadLettersUrl", both)
    assert run(shop)[0] == 0
    [again] = lying(shop, "QueueUrl")
    assert SECRET not in decode(again).body.decode()
    hear(shop)
    assert [m.id for t in threads(shop) for m in t.messages] == ["p1_2"]


def test_what_was_taken_back_since_stays_gone(shop):
    receive(shop.kept().ports, body(shop, change(shop, 1, verb="remove")))
    shop.queue("DeadLettersUrl", body(shop, change(shop, 1)))
    code, said = run(shop)
    assert "1 taken back by its author" in said
    assert (code, lying(shop, "QueueUrl")) == (0, [])


def test_what_one_letter_says_and_another_takes_back_is_not_heard(shop):
    shop.queue(
        "DeadLettersUrl", body(shop, change(shop, 1)), body(shop, change(shop, 1, DANA, "remove"))
    )
    _, said = run(shop)
    assert "1 deletion" in said
    assert "1 taken back by its author" in said
    hear(shop)
    assert threads(shop) == []


def test_what_was_heard_already_is_removed_and_not_heard_twice(shop):
    dead = body(shop, change(shop, 1))
    receive(shop.kept().ports, dead)
    shop.queue("DeadLettersUrl", dead)
    assert "1 heard already" in run(shop)[1]
    assert lying(shop, "QueueUrl") == []


def test_what_is_over_a_day_old_is_announced_and_gets_no_automatic_answer(shop):
    shop.store.put_business(replace(BUSINESS, mode=Mode.LIVE))
    late, fresh = change(shop, 1, ago=timedelta(hours=25)), change(shop, 2, BEN)
    shop.queue("DeadLettersUrl", body(shop, late), body(shop, fresh))
    _, said = run(shop)
    assert "1 too old for an automatic answer: you are alerted instead" in said
    hear(shop)
    sends = {thread.contact_id: bool(thread.sends) for thread in threads(shop)}
    assert sends == {DANA: False, BEN: True}
    assert all(thread.alert is not None or thread.wake_at is not None for thread in threads(shop))


def test_what_is_older_than_anything_that_is_kept_is_removed(shop):
    shop.queue("DeadLettersUrl", body(shop, change(shop, 1, ago=timedelta(days=181))))
    code, said = run(shop)
    assert "1 older than anything Kept keeps" in said
    assert (code, lying(shop), lying(shop, "QueueUrl")) == (0, [], [])


@pytest.mark.parametrize(
    ("dead", "why"),
    [
        ("nothing of ours", "deploy the newest Kept"),
        ('{"v": 99, "channel": "x", "body": "", "received_at": ""}', "deploy the newest Kept"),
        (Inbound("pigeon", b"{}", datetime(2026, 3, 3, tzinfo=UTC)), "make deploy ARGS=--keys"),
    ],
)
def test_what_cannot_be_read_stays_and_its_neighbour_is_heard(shop, dead, why):
    dead = dead if isinstance(dead, str) else encode(dead)
    shop.queue("DeadLettersUrl", dead, body(shop, change(shop, 1)))
    code, said = run(shop)
    assert (code, lying(shop)) == (1, [dead])
    assert why in said
    assert len(lying(shop, "QueueUrl")) == 1


def test_a_signed_body_that_is_no_event_is_heard_again_so_that_the_owner_is_told(shop):
    shop.queue("DeadLettersUrl", Inbound("facebook", b"{broken", shop.now))
    assert run(shop)[0] == 0
    assert len(lying(shop, "QueueUrl")) == 1


class Dies(Exception):
    """The machine goes down."""


class DyingQueue:
    """Takes one letter and then no more."""

    def __init__(self, queue, failure):
        self.queue, self.failure, self.left = queue, failure, 1

    def put(self, items):
        if not self.left:
            raise self.failure
        self.left -= 1
        self.queue.put(items)


@pytest.mark.parametrize("failure", [Unavailable("The queue did not answer."), Dies()])
def test_what_ends_in_the_middle_loses_nothing_and_doubles_nothing(shop, failure):
    shop.queue("DeadLettersUrl", *(body(shop, change(shop, n, f"300{n}")) for n in range(3)))
    kept = shop.kept()
    dying = replace(kept.ports, queue=DyingQueue(kept.ports.queue, failure))
    queue = DeadLetters(shop.client("sqs"), kept.outputs["DeadLettersUrl"], 0)
    with pytest.raises(type(failure)):
        redriven(replace(kept, ports=dying), queue, lambda _: None, lambda _: True)
    assert (len(lying(shop)), len(lying(shop, "QueueUrl"))) == (2, 1)
    assert run(shop)[0] == 0
    hear(shop)
    hear(shop)
    assert sorted(m.id for t in threads(shop) for m in t.messages) == ["p1_0", "p1_1", "p1_2"]


def test_a_death_between_queueing_and_removing_is_heard_once(shop):
    dead = body(shop, change(shop, 1))
    shop.queue("QueueUrl", dead)
    shop.queue("DeadLettersUrl", dead)
    assert run(shop)[0] == 0
    hear(shop)
    assert [m.id for t in threads(shop) for m in t.messages] == ["p1_1"]


def test_without_an_answer_at_the_keyboard_nothing_changes(shop):
    def closed(_):
        raise EOFError

    shop.queue("DeadLettersUrl", body(shop, change(shop, 1)))
    assert run(shop, ask=closed)[0] == 1
    assert len(lying(shop)) == 1


def test_another_stage_is_told_in_a_sentence(shop):
    code, said = run(shop, "--stage", "other")
    assert code == 2
    assert said.startswith("There is no finished kept-other in us-east-1.")
