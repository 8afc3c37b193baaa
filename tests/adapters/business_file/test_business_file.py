"""Reading the business file, and keeping the business as an item."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields, replace
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.adapters.business_file.read import (
    KEYS,
    SETTINGS,
    BadBusiness,
    from_item,
    load,
    parse,
    to_item,
)
from chalicelib.adapters.business_file.schema import SCHEMA
from chalicelib.adapters.business_file.stored_form import NewerBusiness
from chalicelib.model.business import Business, Hours, Mode, Person, Rules, Slot

TODAY = date(2026, 3, 3)
EXAMPLE = Path(__file__).parents[3] / "infra" / "business.example.json"
SMALLEST = {
    "name": "Maple & Rye",
    "time_zone": "America/New_York",
    "hours": {"tuesday": ["8:00-17:00"]},
    "contacts": [{"name": "Maya", "phone": "+15550100"}],
}


def with_(**changes):
    return {**SMALLEST, **changes}


def without(key):
    return {name: value for name, value in SMALLEST.items() if name != key}


def problems(data):
    with pytest.raises(BadBusiness) as caught:
        parse(data, TODAY)
    assert str(caught.value) == "\n".join(caught.value.problems)
    return caught.value.problems


def slots(*written):
    return parse(with_(hours={"friday": list(written)}), TODAY).hours.week[4]


def slot(opens, closes):
    return Slot(time.fromisoformat(opens), time.fromisoformat(closes))


# What is right.


def test_the_example_is_a_bakery_that_is_live():
    bakery = load(EXAMPLE, TODAY)
    assert bakery.name == "Maple & Rye"
    assert bakery.mode is Mode.LIVE
    assert bakery.owner == Person("Maya", "+15550100", "maya@mapleandrye.example")
    assert bakery.contacts[1].phone == "+15550101"
    assert bakery.hours.week[0] == ()
    assert bakery.hours.week[2] == (slot("07:00", "12:30"), slot("13:30", "17:00"))
    assert bakery.hours.week[6] == (slot("08:00", "12:00"),)
    assert bakery.hours.holidays[date(2026, 11, 26)] == "Thanksgiving Day"
    assert bakery.hours.exceptions[date(2026, 12, 24)] == (slot("07:00", "13:00"),)


def test_the_smallest_file_is_a_draft_with_every_default():
    business = parse(SMALLEST, TODAY)
    assert business == Business(
        name="Maple & Rye",
        hours=Hours("America/New_York", ((), (slot("08:00", "17:00"),), (), (), (), (), ())),
        contacts=(Person("Maya", "+15550100"),),
    )
    assert business.mode is Mode.DRAFT
    assert business.rules == Rules()


def test_hours_may_be_written_in_several_ways():
    nine_to_five = (slot("09:00", "17:00"),)
    for written in (
        "9:00-17:00",
        "09:00 - 17:00",
        "9:00–17:00",
        "9am-5pm",
        "9:00 AM to 5:00 p.m.",
        ["9:00", "17:00"],
        {"opens": "9:00", "closes": "17:00"},
    ):
        assert slots(written) == nine_to_five
    assert parse(with_(hours={"friday": "9:00-17:00"}), TODAY).hours.week[4] == nine_to_five
    assert parse(with_(hours={"friday": "9am-5pm", "sunday": "closed"}), TODAY).hours.week[6] == ()


@pytest.mark.parametrize(
    ("written", "opens", "closes"),
    [
        ("17:00-2:00", "17:00", "02:00"),
        ("12:00-6:00", "12:00", "06:00"),
        ("8:00-24:00", "08:00", "00:00"),
        ("8:00-0:00", "08:00", "00:00"),
        ("0:00-24:00", "00:00", "00:00"),
        ("8:00-2:00am", "08:00", "02:00"),
        ("10pm-9am", "22:00", "09:00"),
        ("6am-6am", "06:00", "06:00"),
        ("12am-12pm", "00:00", "12:00"),
    ],
)
def test_what_is_plainly_past_midnight_may_be_written(written, opens, closes):
    assert slots(written) == (slot(opens, closes),)


def test_a_phone_may_be_written_with_its_brackets_and_spaces():
    business = parse(with_(contacts=[{"name": " Maya ", "phone": "+1 (555) 010-0199"}]), TODAY)
    assert business.owner == Person("Maya", "+15550100199")


def test_the_second_contact_may_have_only_an_address():
    second = {"name": "Sam", "email": "sam@example.com"}
    assert parse(with_(contacts=[*SMALLEST["contacts"], second]), TODAY).contacts[1].phone == ""


def test_holidays_are_closed_when_the_country_is_known_for_this_year_and_the_next_two():
    holidays = parse(with_(country="US"), TODAY).hours.holidays
    assert holidays[date(2026, 7, 3)] == "Independence Day (observed)"
    assert {day.year for day in holidays} == {2026, 2027, 2028}
    assert parse(with_(country="US", holidays=False), TODAY).hours.holidays == {}
    assert parse(SMALLEST, TODAY).hours.holidays == {}


def test_a_region_has_holidays_of_its_own_and_their_names_are_english():
    spring = parse(with_(country="GB", region="ENG"), TODAY).hours.holidays
    assert spring[date(2026, 5, 25)] == "Spring Bank Holiday"
    assert parse(with_(country="MX"), TODAY).hours.holidays[date(2026, 1, 1)] == "New Year's Day"
    assert parse(with_(country="MX"), TODAY).country == "MX"


def test_closed_days_and_exceptions_become_the_owners_word():
    business = parse(
        with_(
            closed=["2026-12-24", "2026-08-01..2026-08-03"],
            exceptions={"2026-12-31": ["8:00-12:00"], "2027-01-01": "closed"},
        ),
        TODAY,
    )
    assert business.hours.exceptions == {
        date(2026, 12, 24): (),
        date(2026, 8, 1): (),
        date(2026, 8, 2): (),
        date(2026, 8, 3): (),
        date(2026, 12, 31): (slot("08:00", "12:00"),),
        date(2027, 1, 1): (),
    }


def test_every_setting_changes_its_rule_and_no_other():
    for setting in SETTINGS:
        written = "03:45" if isinstance(setting.default, str) else setting.default + 1
        if setting.name == "round_to_minutes":
            written = 10
        if setting.name == "stale_after_hours":
            written = 23
        rules = parse(with_(rules={setting.name: written}), TODAY).rules
        changed = [f.name for f in fields(Rules) if getattr(rules, f.name) != f.default]
        assert changed == [setting.field]


def test_every_rule_is_a_setting_and_its_default_is_within_its_range():
    assert {setting.field for setting in SETTINGS} == {field.name for field in fields(Rules)}
    for setting in SETTINGS:
        if not isinstance(setting.default, str):
            assert setting.least <= setting.default <= setting.most
        assert setting.meaning.endswith(".")
    defaults = {setting.name: setting.default for setting in SETTINGS}
    assert parse(with_(rules=defaults), TODAY).rules == Rules()


def test_durations_keep_their_unit_and_may_be_fractions():
    rules = {"acknowledge_after_minutes": 0.5, "link_for_hours": 48, "reopen_within_days": 7}
    read = parse(with_(rules=rules), TODAY).rules
    assert read.acknowledge_after == timedelta(seconds=30)
    assert read.link_for == timedelta(days=2)
    assert read.reopen_within == timedelta(weeks=1)


def test_the_table_of_keys_is_the_schemas():
    assert [name for name, _, _ in KEYS] == list(SCHEMA["properties"])


# What is wrong.

ORDER = "closes before it opens"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ([], "the business file: write one JSON object: { ... }"),
        (
            without("name"),
            "name: is missing; write the business's name, at most 60 characters on one line",
        ),
        (
            without("hours"),
            "hours: is missing; write the days with their slots, e.g. "
            '{"monday": ["8:00-17:00"], "sunday": []}',
        ),
        (without("contacts"), "contacts: is missing; list one to 5 people, the owner first"),
        (
            without("time_zone"),
            'time_zone: is missing; write the time zone as text, e.g. "America/New_York"',
        ),
        (
            with_(name="  "),
            "name: write the business's name, at most 60 characters on one line",
        ),
        (
            with_(name="Maple\nRye"),
            "name: write the business's name, at most 60 characters on one line",
        ),
        (
            with_(openinghours={}),
            'openinghours: is not a setting; write "hours" if you mean that, or remove it',
        ),
        (
            with_(accounts=[]),
            'accounts: is not a setting; write "country" if you mean that, or remove it',
        ),
        (
            with_(rules={"target": 60}),
            'rules.target: is not a setting; write "target_minutes" if you mean that, or remove it',
        ),
        (
            with_(hours={"tuesday": ["8:00-17:00"], "freitag": []}),
            'hours.freitag: is not a setting; write "friday" if you mean that, or remove it',
        ),
        (
            with_(contacts=[{**SMALLEST["contacts"][0], "phon": "+15550100"}]),
            'contacts[0].phon: is not a setting; write "phone" if you mean that, or remove it',
        ),
        (with_(time_zone=5), 'time_zone: write the time zone as text, e.g. "America/New_York"'),
        (
            with_(time_zone="new york"),
            'time_zone: "new york" is no place we know; write it like "America/New_York"',
        ),
        (
            with_(time_zone="Europe/Londn"),
            'time_zone: "Europe/Londn" is no place we know; write it like "Europe/London"',
        ),
        (
            with_(time_zone="EST"),
            'time_zone: "EST" is no place we know; write it like "America/New_York"',
        ),
        (
            with_(time_zone="../etc/passwd"),
            'time_zone: "../etc/passwd" is no place we know; write it like "America/New_York"',
        ),
        (
            with_(hours=[]),
            'hours: write the days with their slots, e.g. {"monday": ["8:00-17:00"], "sunday": []}',
        ),
        (
            with_(hours={"monday": []}),
            'hours: no day is open; write slots for at least one, e.g. "8:00-17:00"',
        ),
        (
            with_(hours={"friday": 9}),
            'hours.friday: list up to 8 slots, e.g. ["8:00-17:00"], or [] if closed',
        ),
        (
            with_(hours={"friday": ["8:00-9:00"] * 9}),
            'hours.friday: list up to 8 slots, e.g. ["8:00-17:00"], or [] if closed',
        ),
        (with_(hours={"friday": ["9-5"]}), 'hours.friday[0]: "9" is no time of day; write it like'),
        (with_(hours={"friday": ["9:00"]}), 'hours.friday[0]: write it like "8:00-17:00"'),
        (
            with_(hours={"friday": [" " * 100_000]}),
            'hours.friday[0]: write it like "8:00-17:00"',
        ),
        (with_(hours={"friday": [None]}), 'hours.friday[0]: write it like "8:00-17:00"'),
        (
            with_(hours={"friday": [{"opens": "9:00"}]}),
            'hours.friday[0]: write it like "8:00-17:00"',
        ),
        (
            with_(hours={"friday": ["8:00-12:00", "13:00-25:00"]}),
            'hours.friday[1]: "25:00" is no time of day; write it like "8:00-17:00"',
        ),
        (
            with_(hours={"friday": ["8:00-12:75"]}),
            'hours.friday[0]: "12:75" is no time of day; write it like "8:00-17:00"',
        ),
        (
            with_(hours={"friday": ["0am-5pm"]}),
            'hours.friday[0]: "0am" is no time of day; write it like "8:00-17:00"',
        ),
        (
            with_(hours={"friday": ["13pm-5pm"]}),
            'hours.friday[0]: "13pm" is no time of day; write it like "8:00-17:00"',
        ),
        (
            with_(hours={"friday": ["24:00-2:00"]}),
            "hours.friday[0]: opens at the end of its day; write it under the next day, from "
            '"0:00"',
        ),
        (
            with_(hours={"friday": ["9:00-12:00", "17:00-9:00"]}),
            f'hours.friday[1]: {ORDER} (17:00-9:00); write "21:00" if it closes the same day, or '
            '"9:00am" if it is open past midnight',
        ),
        (
            with_(hours={"friday": ["9:00-5:00"]}),
            f'hours.friday[0]: {ORDER} (9:00-5:00); write "17:00" if it closes the same day, or '
            '"5:00am" if it is open past midnight',
        ),
        (
            with_(hours={"friday": ["18:00-6:01"]}),
            f'hours.friday[0]: {ORDER} (18:00-6:01); write "18:01" if it closes the same day, or '
            '"6:01am" if it is open past midnight',
        ),
        (
            with_(hours={"friday": ["22:00-9:00"]}),
            f'hours.friday[0]: {ORDER} (22:00-9:00); write "9:00am" if it is open past midnight',
        ),
        (
            with_(hours={"friday": ["17:00-16:00"]}),
            f"hours.friday[0]: {ORDER} (17:00-16:00); write the earlier time first",
        ),
        (
            with_(hours={"friday": ["9:00-9:00"]}),
            "hours.friday[0]: opens and closes at the same time (9:00-9:00); write "
            '"0:00-24:00" if always open',
        ),
        (with_(contacts=[]), "contacts: list one to 5 people, the owner first"),
        (with_(contacts=["Maya"]), 'contacts[0]: write a person as {"name": "Maya", "phone": '),
        (
            with_(contacts=[{"phone": "+15550100"}]),
            "contacts[0].name: is missing; write the person's first name",
        ),
        (
            with_(contacts=[{"name": "Maya", "phone": 15550100}]),
            'contacts[0].phone: write the phone number as text, e.g. "+15550100"',
        ),
        (
            with_(contacts=[{"name": "Maya", "phone": "555-0100"}]),
            "contacts[0].phone: write it with + and country code, like +15550100",
        ),
        (
            with_(contacts=[{"name": "Maya", "phone": "+1555010012345678"}]),
            "contacts[0].phone: write it with + and country code, like +15550100",
        ),
        (
            with_(contacts=[{"name": "Maya", "email": "maya@example.com"}]),
            "contacts[0].phone: is missing; the owner comes first and is texted",
        ),
        (
            with_(contacts=[*SMALLEST["contacts"], {"name": "Sam"}]),
            "contacts[1]: needs a phone or an email; write one of them",
        ),
        (
            with_(contacts=SMALLEST["contacts"] * 2),
            "contacts[1].phone: is somebody else's already; write each phone once",
        ),
        (
            with_(contacts=[{"name": "Maya", "phone": "+15550100", "email": "maya@home"}]),
            'contacts[0].email: write an e-mail address like "maya@example.com"',
        ),
        (with_(mode="on"), 'mode: write "draft", "live" or "paused"'),
        (with_(country="usa"), 'country: write the two capital letters of the country, e.g. "US"'),
        (
            with_(country="XX"),
            'country: no holidays are known for "XX"; write "holidays": false and list your '
            'closed days under "closed"',
        ),
        (
            with_(country="GB", region="YORK"),
            'region: "YORK" is no region of GB; write one of ENG, NIR, SCT, WLS',
        ),
        (
            with_(country="SG", region="X"),
            'region: "X" is no region of SG; leave it out',
        ),
        (with_(country="GB", region=7), 'region: write the letters of the region, e.g. "NY"'),
        (with_(holidays="yes"), "holidays: write true or false"),
        (with_(holidays=True), 'country: is missing; write it, e.g. "US", or "holidays": false'),
        (with_(closed="2026-12-24"), 'closed: list the closed days, e.g. ["2026-12-24"]'),
        (with_(closed=["2026-12-24"] * 501), 'closed: list the closed days, e.g. ["2026-12-24"]'),
        (with_(region="NY"), 'country: is missing; write it, e.g. "US", or "holidays": false'),
        (with_(closed=[5]), 'closed[0]: write a date like "2026-12-24"'),
        (
            with_(closed=["2026-02-29"]),
            'closed[0]: "2026-02-29" is no date; write it like "2026-12-24"',
        ),
        (
            with_(closed=["24/12/2026"]),
            'closed[0]: "24/12/2026" is no date; write it like "2026-12-24"',
        ),
        (
            with_(closed=["2026-08-14..2026-08-01"]),
            "closed[0]: the range must go forward, over at most 366 days",
        ),
        (
            with_(closed=["2026-01-01..2027-01-02"]),
            "closed[0]: the range must go forward, over at most 366 days",
        ),
        (
            with_(closed=[f"{year}-01-01..{year}-12-31" for year in (2026, 2027, 2028)]),
            "closed: keep it to 1000 days, together with exceptions",
        ),
        (
            with_(exceptions=[]),
            'exceptions: write the days with their slots, e.g. {"2026-12-24": ["8:00-12:00"]}',
        ),
        (
            with_(exceptions={"christmas": []}),
            'exceptions.christmas: "christmas" is no date; write it like "2026-12-24"',
        ),
        (
            with_(exceptions={"2026-12-24": ["8:00"]}),
            'exceptions.2026-12-24[0]: write it like "8:00-17:00"',
        ),
        (
            with_(closed=["2026-12-24"], exceptions={"2026-12-24": []}),
            "exceptions.2026-12-24: 2026-12-24 is listed twice; keep one",
        ),
        (with_(languages=["fr"]), 'languages[0]: write "en" or "es", no other yet'),
        (with_(languages=[]), 'languages: list each language once, e.g. ["en", "es"]'),
        (with_(languages=["en", "en"]), 'languages: list each language once, e.g. ["en", "es"]'),
        (with_(disclose=1), "disclose: write true or false"),
        (with_(apologise="yes"), "apologise: write true or false"),
        (
            with_(rules=60),
            'rules: write the settings with their numbers, e.g. {"target_minutes": 60}',
        ),
        (
            with_(rules={"target_minutes": "60"}),
            "rules.target_minutes: write a number of minutes from 5 to 2880",
        ),
        (
            with_(rules={"target_minutes": True}),
            "rules.target_minutes: write a number of minutes from 5 to 2880",
        ),
        (
            with_(rules={"target_minutes": float("nan")}),
            "rules.target_minutes: write a number of minutes from 5 to 2880",
        ),
        (
            with_(rules={"target_minutes": float("inf")}),
            "rules.target_minutes: write a number of minutes from 5 to 2880",
        ),
        (
            with_(rules={"public_gap_hours": 23}),  # a law of the desk
            "rules.public_gap_hours: write a number of hours from 24 to 720",
        ),
        (
            with_(rules={"replies_max": 2.5}),
            "rules.replies_max: write a whole number from 1 to 20",
        ),
        (
            with_(rules={"quiet_from": "9pm"}),
            'rules.quiet_from: write a time of day like "21:00"',
        ),
        (
            with_(rules={"quiet_from": "21:00\n"}),
            'rules.quiet_from: write a time of day like "21:00"',
        ),
        (
            with_(rules={"round_to_minutes": 7}),
            "rules.round_to_minutes: write 1, 5, 10, 15, 20, 30 or 60",
        ),
        (
            with_(rules={"acknowledge_after_minutes": 6}),
            "rules.acknowledge_after_minutes: write at most acknowledge_max_minutes",
        ),
        (
            with_(rules={"acknowledge_max_minutes": 60}),
            "rules.acknowledge_max_minutes: write less than target_minutes",
        ),
        (
            with_(rules={"warn_lead_minutes": 60}),
            "rules.warn_lead_minutes: write less than target_minutes, or the warning comes at once",
        ),
        (
            with_(rules={"urgent_again_minutes": 31}),
            "rules.urgent_again_minutes: write at most urgent_second_minutes",
        ),
        (
            with_(rules={"stale_after_hours": 1, "late_after_minutes": 61}),
            "rules.late_after_minutes: write at most stale_after_hours",
        ),
    ],
)
def test_a_mistake_is_told_in_one_sentence_with_its_place(data, sentence):
    (told,) = problems(data)
    assert told.startswith(sentence)


def test_all_mistakes_are_told_at_once():
    told = problems(
        {
            "nmae": "Maple & Rye",
            "time_zone": "EST",
            "hours": {"munday": [], "friday": ["17:00-9:00"]},
            "contacts": [{"phone": "555"}],
            "mode": "on",
            "closed": ["soon"],
            "rules": {"target": 5, "round_to_minutes": 7},
        }
    )
    places = {sentence.split(":")[0] for sentence in told}
    assert places == {
        "nmae",
        "name",
        "time_zone",
        "hours.munday",
        "hours.friday[0]",
        "contacts[0].name",
        "contacts[0].phone",
        "mode",
        "closed[0]",
        "rules.target",
        "rules.round_to_minutes",
    }


def test_a_long_key_is_not_repeated_whole():
    assert all(len(sentence) < 150 for sentence in problems(with_(**{"x" * 5_000: 1})))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.text(max_size=8) | st.sampled_from(["friday", "name"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@settings(derandomize=True, deadline=None, max_examples=120)
@given(st.sampled_from([name for name, _, _ in KEYS]), JSON)
def test_no_value_of_any_key_does_worse_than_a_sentence(key, value):
    try:
        told = ("business: " + parse(with_(**{key: value}), TODAY).name,)
    except BadBusiness as bad:
        told = bad.problems
    assert told
    assert all(": " in sentence for sentence in told)


# Files.


def loaded(tmp_path, text):
    path = tmp_path / "business.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BadBusiness) as caught:
        load(path, TODAY)
    return caught.value.problems


def test_a_file_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(BadBusiness) as caught:
        load(tmp_path / "shop.json", TODAY)
    assert caught.value.problems == (
        "shop.json: cannot be read (No such file or directory); check its path",
    )


def test_a_forgotten_comma_is_said_with_its_line(tmp_path):
    assert loaded(tmp_path, '{\n"name": "x"\n"mode": "live"}') == (
        "business.json: is no JSON at line 3, column 1; often a comma or a quotation mark is "
        "missing just before",
    )


@pytest.mark.parametrize("raw", [b"\xff\xfe{}", b"[" * 100_000, b'{"name": ' + b"9" * 5_000 + b"}"])
def test_what_is_no_text_or_too_deep_is_said_so(tmp_path, raw):
    assert loaded(tmp_path, raw) == ("business.json: is no JSON; save it as plain UTF-8 text",)


def test_a_key_written_twice_is_said_so(tmp_path):
    text = json.dumps(SMALLEST)[:-1] + ', "name": "Other"}'
    assert loaded(tmp_path, text) == ('business.json: "name" is written twice; keep one',)


def test_a_file_that_is_too_long_is_said_so(tmp_path):
    assert loaded(tmp_path, b" " * 200_001) == (
        "business.json: is too long; keep it under 200000 bytes",
    )


def test_windows_notepad_may_save_the_file(tmp_path):
    path = tmp_path / "business.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(SMALLEST).encode())
    assert load(str(path)) == parse(SMALLEST, TODAY)


# The item.

texts = st.text(st.characters(codec="utf-8"), max_size=20)
clocks = st.times()
days = st.lists(st.builds(Slot, clocks, clocks), max_size=3).map(tuple)
seconds = st.integers(0, 10**7).map(lambda n: timedelta(seconds=n))
rule_values = {
    field.name: {timedelta: seconds, time: clocks, int: st.integers(0, 10**9)}[type(field.default)]
    for field in fields(Rules)
}
businesses = st.builds(
    Business,
    name=texts,
    hours=st.builds(
        Hours,
        zone=st.sampled_from(["America/New_York", "Asia/Kolkata"]),
        week=st.tuples(*(days,) * 7),
        holidays=st.dictionaries(st.dates(), texts, max_size=4),
        exceptions=st.dictionaries(st.dates(), days, max_size=4),
    ),
    contacts=st.lists(st.builds(Person, texts, texts, texts), min_size=1, max_size=3).map(tuple),
    mode=st.sampled_from(Mode),
    country=texts,
    languages=st.lists(texts, max_size=3).map(tuple),
    disclose=st.booleans(),
    apologise=st.booleans(),
    public_email=texts,
    rules=st.builds(Rules, **rule_values),
)


@settings(derandomize=True, deadline=None, max_examples=80)
@given(businesses)
def test_a_business_comes_back_from_its_item_the_same(business):
    item = to_item(business)
    stored = json.loads(json.dumps(item), parse_int=Decimal)
    assert from_item(stored) == business
    assert json.loads(json.dumps(item), parse_float=pytest.fail) == item


def test_an_item_has_its_version_and_a_newer_one_is_refused():
    item = to_item(parse(SMALLEST, TODAY))
    assert item["v"] == 1
    with pytest.raises(NewerBusiness, match="newer Kept"):
        from_item({**item, "v": 2})


def test_rules_that_an_item_does_not_know_have_their_defaults():
    business = parse(with_(rules={"target_minutes": 90}), TODAY)
    item = to_item(business)
    del item["rules"]["nag_every"]
    item["rules"]["of_another_time"] = 5
    assert from_item(item) == business
    assert from_item(item).rules == replace(Rules(), target=timedelta(minutes=90))


def test_reading_an_item_needs_neither_the_schema_nor_the_holidays():
    code = (
        "import sys, chalicelib.adapters.business_file.read;"
        "print([name for name in ('jsonschema', 'holidays', 'boto3') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=EXAMPLE.parents[1],
    )
    assert ran.stdout.strip() == "[]"


def test_kept_apologises_by_itself_only_where_the_file_says_so():
    assert parse(SMALLEST, TODAY).apologise is False
    assert parse({**SMALLEST, "apologise": True}, TODAY).apologise is True
    old = {k: v for k, v in to_item(parse(SMALLEST, TODAY)).items() if k != "apologise"}
    assert from_item(old).apologise is False


def test_an_address_for_customers_stands_only_where_the_file_gives_one():
    assert parse(SMALLEST, TODAY).public_email == ""
    given = parse({**SMALLEST, "public_email": "hello@mapleandrye.example"}, TODAY)
    assert given.public_email == "hello@mapleandrye.example"
    with pytest.raises(BadBusiness, match="e-mail address like"):
        parse({**SMALLEST, "public_email": "call me"}, TODAY)
    old = {k: v for k, v in to_item(given).items() if k != "public_email"}
    assert from_item(old).public_email == ""
