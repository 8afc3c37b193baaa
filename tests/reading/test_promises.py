"""What an owner's words do: make a promise, keep it, hand it on, move it, call it off."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chalicelib.model.promise_reading import Act, PromiseKind
from chalicelib.reading.promises.find_promises import find_acts, find_promises
from tests.evaluate.profiles import PROFILES
from tests.reading.rows_promises import NOTHING, PROMISED

NOW = datetime.fromisoformat("2026-03-03T10:15-05:00")
NY = PROFILES["NY"]


def found(text):
    return find_promises(text, NOW, NY)


def acts(text):
    return [(act.act, act.kind) for act in find_acts(text, NOW, NY)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I'll give you a bell at 4", PromiseKind.CALLBACK),
        ("Our driver Ana will ring you tomorrow", PromiseKind.CALLBACK),
        ("Will revert by EOD", PromiseKind.REPLY),
        ("You'll hear from me by Friday", PromiseKind.REPLY),
        ("Back to you in five minutes with a price", PromiseKind.REPLY),
        ("Popping it in Tuesday's post", PromiseKind.SHIP),
        ("The replacement goes out Thursday morning", PromiseKind.SHIP),
        ("Refund coming your way today", PromiseKind.REFUND),
        ("Your deposit will be returned by Friday", PromiseKind.REFUND),
        ("Let me find out what happened", PromiseKind.INVESTIGATE),
        ("Leave it with me", PromiseKind.INVESTIGATE),
        ("I'll get this sorted for you", PromiseKind.FIX),
        ("We'll have a bloke round to you by 5", PromiseKind.VISIT),
        ("I'll pop round this arvo", PromiseKind.VISIT),
        ("I'll put one aside for you until Saturday", PromiseKind.HOLD),
        ("I'll text you when it's back in stock", PromiseKind.NOTIFY),
        ("I'll pass that on to the chef", PromiseKind.RELAY),
    ],
)
def test_each_kind_is_known_by_its_words(text, kind):
    (promise,) = found(text)
    assert promise.kind is kind
    assert not promise.armed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I'll revarnish the whole table for you", PromiseKind.FIX),
        ("We'll Venmo you for it", PromiseKind.REFUND),
        ("We're FedExing you another set", PromiseKind.SHIP),
        ("gonna run two tubs over to ur office before 2", PromiseKind.SHIP),
        ("I'll trundle over to yours at 4ish", PromiseKind.VISIT),
        ("We'll save Tigger his usual chalet", PromiseKind.HOLD),
        ("I'll bash out a quote for you by Wednesday", PromiseKind.REPLY),
        ("We'll comb the footage for you tonight", PromiseKind.INVESTIGATE),
        ("we'll whizz u up a new smoothie", PromiseKind.SHIP),
        ("We'll lop a tenner off your next bill", PromiseKind.REFUND),
        ("ill hot-foot it round to you with the right burger in 10", PromiseKind.SHIP),
    ],
)
def test_a_verb_of_no_table_is_asked_about_with_the_kind_of_its_object(text, kind):
    (promise,) = found(text)
    assert promise.kind is kind
    assert promise.confidence < 0.8


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I'll put the £36 back on your card tonight", PromiseKind.REFUND),
        ("We'll send back half of what you paid by Friday", PromiseKind.REFUND),
        ("Deposit's coming back to you this afternoon", PromiseKind.REFUND),
        ("I'm gonna mail you a whole new set", PromiseKind.SHIP),
        ("I'll mail you the invoice", PromiseKind.REPLY),
        ("Money will be back with you by Wednesday", PromiseKind.REFUND),
        ("We shall hold your suite without charge until Friday", PromiseKind.HOLD),
        ("A full written response will reach you by Friday", PromiseKind.REPLY),
        ("One of our engineers will fix your fob by 3", PromiseKind.FIX),
        ("I'll send you a real response", PromiseKind.REPLY),
        ("I'll send you a real cake", PromiseKind.SHIP),
    ],
)
def test_what_is_sent_says_which_kind_it_is(text, kind):
    (promise,) = found(text)
    assert promise.kind is kind


def test_a_call_after_being_busy_lasts_from_then_until_closing():
    (promise,) = found("Got a perm on till four and then I'm ringing you")
    assert promise.earliest_at == datetime(2026, 3, 3, 21, 0, tzinfo=UTC)
    assert promise.due_at == datetime(2026, 3, 3, 22, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Shall I call you at 4?",
        "Did Bob say he would call by Friday?",
        "I called you at 4 yesterday.",
        "I was going to phone you today.",
        "I won't call you today.",
        "Nobody will be calling you today.",
        "There's no way I'll have it by Friday.",
        "You said you'd ship it by Monday.",
        "The courier says it will arrive on Tuesday.",
        "I might call you tomorrow.",
        "Hopefully we'll have it by Friday.",
        "We'll have it Friday, fingers crossed.",
        "We'll be here all day tomorrow.",
        "We'll see you on Saturday!",
        "You can call us tomorrow between 9 and 5.",
        "Give us a ring any time this week.",
        "All orders will be shipped on Monday.",
        "Our next workshop will be held on the 14th.",
        "If it breaks again we'll fix it for free.",
        "I'll be honest, that's not good enough.",
        "Sorry for the delay in getting back to you today.",
        "Please DM us your order number.",
        "Our team is working on it.",
        "We apologize for the inconvenience this morning.",
        "We'll blow your mind on Saturday.",
        "We'll be dropping a new collection for you next week.",
        "I'm picking up my own kids at 3.",
        "We're repainting the shop this weekend.",
        "I'm heading to the wholesaler at 5 tomorrow.",
        "I'm dying to meet you on Saturday.",
        "I'm telling you, it'll be busy on Saturday.",
        "We'll wow you with our puddings on Friday.",
        "We'll keep you warm this winter.",
        "We'll send you a reminder the day before every appointment.",
        "Prices are going up on Monday.",
        "Just doing the teatime feeds.",
        "We're bringing back your favourite burger on Friday.",
        "We'll hold your parcel for 7 days before returning it.",
        "I'll have my phone off until noon.",
        "I'm finishing early on Friday.",
        "I'll hold my tongue on that one.",
        "I'm getting the keys to the new place on Friday!",
        "We'll be down to one oven tomorrow.",
        "We will post your parcel within 2 days of your order.",
        "Staff will check your bag at the door.",
    ],
)
def test_what_promises_nothing_is_nothing(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "DM us your number and we'll call you.",
        "Could you send over a screenshot? We'll check further.",
        "We'll refund you once you return the item.",
        "Let me know if you're keen and we'll book you in for Saturday.",
        "If you send a photo I'll get a replacement out on Monday.",
    ],
)
def test_what_waits_for_the_customer_is_armed(text):
    promises = found(text)
    assert promises
    assert all(promise.armed for promise in promises)


@pytest.mark.parametrize(
    "text",
    [
        "I'll call you tomorrow at 10. Let me know if you need anything before then.",
        "I'll check if we have any and text you by 5.",
        "I'll refund you as soon as I'm back at my desk.",
        "I'll call you at 4, ok?",
        "Don't worry, I'll call you at 4.",
        "Not sure yet but I'll let you know by 5.",
    ],
)
def test_words_beside_a_promise_do_not_unmake_it(text):
    assert any(not promise.armed for promise in found(text))


@pytest.mark.parametrize("text", PROMISED.strip().splitlines())
def test_what_shops_promise_in_many_words_is_found(text):
    assert any(not promise.armed for promise in found(text))


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_what_only_sounds_like_a_promise_reminds_nobody(text):
    assert not [one for one in found(text) if not one.armed and one.kind is not PromiseKind.RELAY]


def test_several_promises_keep_their_order_and_their_words():
    first, second = found("I'll call you at 4 today and we'll ship a new one on Thursday.")
    assert (first.kind, second.kind) == (PromiseKind.CALLBACK, PromiseKind.SHIP)
    assert first.quote == "I'll call you at 4 today"
    assert second.quote == "we'll ship a new one on Thursday"


def test_what_only_leads_up_to_a_promise_is_one_with_it():
    (promise,) = found("I'll check the stock and let you know by 9am tomorrow.")
    assert promise.kind is PromiseKind.REPLY
    (promise,) = found("Give me an hour and I'll sort it out.")
    assert promise.due_at == datetime(2026, 3, 3, 16, 15, tzinfo=UTC)


def test_a_reading_is_a_sentence_and_leaves_room_for_the_name():
    (promise,) = found("I'll call you tomorrow at 10.")
    assert promise.heard == "call them by Wed 4 Mar, 10:00am"
    assert promise.deed.format(them="Dana") == "call Dana"


def test_somebody_else_is_named():
    (promise,) = found("Our manager Ana will phone you tomorrow.")
    assert promise.who == "Our manager Ana"
    (promise,) = found("I'll call you tomorrow.")
    assert promise.who == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("just called you", [(Act.DISCHARGE, PromiseKind.CALLBACK)]),
        ("Shipped it this morning.", [(Act.DISCHARGE, PromiseKind.SHIP)]),
        ("Refund's done.", [(Act.DISCHARGE, PromiseKind.REFUND)]),
        ("Your order went out at 4pm.", [(Act.DISCHARGE, PromiseKind.SHIP)]),
        ("I haven't called you yet.", []),
        ("You should have called us.", []),
        ("Sam will ring you instead at 3.", [(Act.DELEGATE, PromiseKind.CALLBACK)]),
        ("I've asked Sam to call you tomorrow.", [(Act.DELEGATE, PromiseKind.CALLBACK)]),
        ("can't make 3, will be 5", [(Act.RENEW, None)]),
        ("Running late, I'll be there by 6.", [(Act.RENEW, PromiseKind.VISIT)]),
        ("I can't call you after all.", [(Act.CANCEL, PromiseKind.CALLBACK)]),
        ("We can't ship to Canada.", []),
        (
            "I shipped the first box yesterday and I'll ship the second one tomorrow.",
            [(Act.DISCHARGE, PromiseKind.SHIP), (Act.CREATE, PromiseKind.SHIP)],
        ),
    ],
)
def test_the_acts_of_a_message(text, expected):
    assert acts(text) == expected


def test_a_moved_promise_has_its_new_time():
    (act,) = find_acts("can't make 3, will be 5", NOW, NY)
    assert act.promise.due_at == datetime(2026, 3, 3, 22, 0, tzinfo=UTC)


def test_links_handles_signatures_and_quoted_words_are_not_read():
    assert found('You wrote "I\'ll call you tomorrow" to us.') == []
    assert found("@dana https://example.com/will-call-you-tomorrow thanks! ^JR") == []


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        find_promises("I'll call you", datetime(2026, 3, 3), NY)  # noqa: DTZ001
