"""The words and the moments of looking after itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from chalicelib.model.health import Check, Health
from chalicelib.model.platform import PlatformRequest
from chalicelib.policy.notices import connection_news
from chalicelib.policy.notices.connection_news import HeardLately, Known
from chalicelib.voice.gsm import parts
from chalicelib.voice.owner.layout import tell
from tests.channel_facts import FACEBOOK, X

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
MEND = (PlatformRequest("x", "PUT", "/2/webhooks/1"),)
NEW = Known({}, {})


def broken(*, mend=()):
    return Check("webhook", Health.BROKEN, "X no longer reaches us. Please run make doctor.", mend)


def well():
    return Check("webhook", Health.OK, "X can reach us.")


def test_what_can_be_mended_is_told_only_when_mending_did_not_help():
    known, told = connection_news.looked_after(NEW, X, [broken(mend=MEND)], NOW)
    assert (told, known.well) == ([], False)
    known, told = connection_news.looked_after(known, X, [broken(mend=MEND)], NOW)
    assert len(told) == 1
    _, told = connection_news.looked_after(known, X, [broken(mend=MEND)], NOW)
    assert told == []


def test_mended_at_once_it_was_never_told_and_is_not_told_to_be_well():
    known, _ = connection_news.looked_after(NEW, X, [broken(mend=MEND)], NOW)
    known, told = connection_news.looked_after(known, X, [well()], NOW)
    assert (told, known) == ([], NEW)


def test_good_news_is_by_email():
    known, _ = connection_news.looked_after(NEW, X, [broken()], NOW)
    _, [told] = connection_news.looked_after(known, X, [well()], NOW)
    assert told.good
    assert told.words == "X is well again: X can reach us"


def test_what_could_not_be_seen_leaves_all_as_it_was():
    known, _ = connection_news.looked_after(NEW, X, [broken()], NOW)
    unknown = Check("webhook", Health.UNKNOWN, "X did not say.")
    assert connection_news.looked_after(known, X, [unknown], NOW) == (known, [])
    assert connection_news.looked_after(NEW, X, [unknown], NOW) == (NEW, [])


@pytest.mark.parametrize(
    ("python", "today", "mark"),
    [
        ((3, 13), date(2026, 3, 3), None),
        ((3, 13), date(2029, 4, 1), 90),
        ((3, 13), date(2029, 3, 31), None),
        ((3, 13), date(2029, 5, 31), 30),
        ((3, 13), date(2029, 6, 30), 0),
        ((3, 13), date(2031, 1, 1), 0),
        ((3, 99), date(2031, 1, 1), None),
    ],
)
def test_the_end_of_the_python_that_runs_us_is_told_three_times(python, today, mark):
    told = connection_news.runtime_ends(python, today)
    assert (told and int(told.id.rsplit(":", 1)[1])) == mark


def said(per_day, days, silence):
    last = NOW - silence
    listed = {(last - timedelta(days=n)).date().isoformat(): per_day for n in range(days)}
    return HeardLately(last, listed)


@pytest.mark.parametrize(
    ("per_day", "days", "silence", "odd"),
    [
        (4, 10, timedelta(days=3), True),
        (4, 10, timedelta(days=3, minutes=-1), False),
        (40, 10, timedelta(hours=23), False),
        (40, 10, timedelta(days=1), True),
        (4, 6, timedelta(days=9), False),
        (1, 10, timedelta(days=30), False),
        (2, 10, timedelta(days=6), True),
    ],
)
def test_a_silence_is_odd_only_where_much_more_is_usual(per_day, days, silence, odd):
    assert bool(connection_news.oddly_quiet(said(per_day, days, silence), FACEBOOK, NOW)) is odd


def test_nothing_is_usual_where_nothing_was_ever_said():
    assert connection_news.oddly_quiet(HeardLately(), X, NOW) is None


def test_each_thing_said_is_counted_once_on_its_day():
    times = [NOW - timedelta(minutes=30), NOW - timedelta(minutes=5)]
    once = connection_news.with_said(HeardLately(), times, NOW)
    assert connection_news.with_said(once, times, NOW) == once
    assert once.days == {"2026-03-03": 2}
    assert once.last_at == times[1]


def test_no_more_days_are_kept_than_are_needed():
    grown = HeardLately()
    for day in range(60):
        grown = connection_news.with_said(grown, [], NOW + timedelta(days=day))
    assert len(grown.days) == 28


def test_the_money_is_told_of_before_it_is_gone():
    told = [connection_news.lookback_words(X, used, 220, 5, NOW) for used in range(0, 5001, 10)]
    first = next(n for n, telling in enumerate(told) if telling) * 10
    assert first == 4010
    assert len({telling.id for telling in told if telling}) == 1


def test_every_text_fits_two_parts():
    _, tellings = connection_news.looked_after(NEW, FACEBOOK, [broken()], NOW)
    tellings += [
        connection_news.oddly_quiet(said(4, 10, timedelta(days=3)), FACEBOOK, NOW),
        connection_news.lookback_words(X, 4_900, 220, 5, NOW),
        connection_news.too_much(FACEBOOK, NOW),
        connection_news.opted_out("Bartholomew", "2026-03"),
        connection_news.runtime_ends((3, 13), date(2029, 6, 1)),
    ]
    for telling in tellings:
        assert parts(tell(telling.words, "https://kept.example/a/7KdQ2mXc7")) <= 2
        assert not telling.words.endswith(".")
