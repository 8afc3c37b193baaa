"""The owner runs the desk from a phone: what is typed, what is answered, what goes out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.desk.commands.came import Came
from chalicelib.desk.pages.press import pressed
from chalicelib.desk.ports.errors import NotAccepted
from chalicelib.desk.unit.unit_of_work import desk_context
from chalicelib.model.alert import AlertState
from chalicelib.model.contact import SOMEONE
from chalicelib.model.platform import PlatformResponse
from chalicelib.policy.escalation import text_caps
from tests.stories.desk import OWNER, SECOND, Desk

COLD = "third time this month the coffee is cold. Come on."
MONEY = "Third time this month my order is wrong. I want my money back."
SORRY = "So sorry Dana, a fresh one is on us."


def a_desk(text=MONEY, **more):
    """A complaint that has rung; the desk and the thread's code."""
    desk = Desk(at="10:00", two_way=True, **more)
    desk.comment("Dana Prior", text)
    desk.forward(minutes=3)
    return desk, desk.thread("Dana Prior").code


def test_the_first_text_says_what_to_type_and_has_a_link_only_where_it_is_short():
    desk, code = a_desk()
    [text] = desk.texts()
    assert text.startswith(f"{code} Dana P on Facebook, PUBLIC")
    assert f"Text {code} and your words or https://kept.example/a/" in text
    far = Desk(at="10:00", two_way=True)
    far.ports = replace(
        far.ports, base_url="https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com"
    )
    far.comment("Dana Prior", MONEY)
    assert far.texts()[0].endswith(f"Text {code} and your words")


def test_public_words_are_read_back_and_go_only_on_go():
    desk, code = a_desk()
    desk.types(f"{code} {SORRY}")
    assert desk.texts()[-1] == (
        f'PUBLIC, everyone sees it under your Facebook post: "{SORRY}" GO {desk.number()} posts it'
    )
    assert SORRY not in desk.public_lines()
    desk.confirms("go")
    assert desk.public_lines()[-1] == SORRY
    assert desk.texts()[-1] == "Sent to Dana P, PUBLIC on Facebook, 10:03."
    assert not desk.thread("Dana Prior").waiting


def test_a_go_said_twice_and_a_text_delivered_five_times_act_once():
    desk, code = a_desk()
    desk.types(f"{code} {SORRY}", times=5)
    desk.confirms(times=5)
    desk.confirms()
    assert desk.public_lines().count(SORRY) == 1
    assert [t for t in desk.texts() if "everyone sees it" in t] == [desk.texts()[1]]
    assert desk.texts()[-1] == f"{code} went to Dana P, 10:03. I send it once"


def test_the_same_words_privately():
    desk = Desk(at="10:00", two_way=True)
    desk.direct_message("Tom Okafor", MONEY)
    code = desk.thread(SOMEONE).code
    desk.types(f"{code} I will call you, Tom.")
    assert desk.texts()[-1] == (
        f'To a customer, PRIVATE on X messages: "I will call you, Tom." GO {desk.number()} sends it'
    )
    assert desk.private_lines() == []
    desk.confirms()
    assert desk.private_lines()[-1] == "I will call you, Tom."


def test_dm_sends_the_public_words_to_the_customer_alone():
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Dana Prior", MONEY)
    code = desk.thread("Dana Prior").code
    desk.types(f"{code} {SORRY}")
    assert f"DM {desk.number()} sends it to Dana P alone" in desk.texts()[-1]
    desk.confirms("DM", times=2)
    desk.confirms("DM")
    assert desk.private_lines() == [SORRY]
    assert desk.public_lines() == []
    assert any(text.startswith("Sent to Dana P, private") for text in desk.texts())
    assert desk.texts()[-1] == f"{code} went to Dana P, 10:00. I send it once"


def test_pub_reads_back_again_before_everyone_sees_it():
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Dana Prior", MONEY)
    psid_words = "my number is on the order"
    desk.forward(minutes=3)
    desk.message("Dana Prior", psid_words, psid=desk.thread("Dana Prior").address_id)
    code = desk.thread("Dana Prior").code
    desk.types(f"{code} {SORRY}")
    assert "PRIVATE on Messenger" in desk.texts()[-1]
    private = desk.number()
    assert f"PUB {private} makes it public" in desk.texts()[-1]
    desk.types(f"PUB {private}")
    assert desk.texts()[-1].startswith("PUBLIC, everyone sees it")
    desk.types(f"GO {private}")  # it showed them in private
    assert SORRY not in desk.public_lines()
    desk.confirms()
    assert SORRY in desk.public_lines()


def test_public_words_with_a_phone_number_are_not_posted():
    desk, code = a_desk()
    desk.types(f"{code} call me on 555 010 0199")
    assert desk.texts()[-1].startswith("Not posted. That has a phone number in it")
    desk.types(f"{code} GO")
    assert not any("GO " in text for text in desk.texts())
    assert len(desk.public_lines()) == 1  # the receipt
    assert desk.texts()[-1].startswith("Not posted.")


def test_a_go_is_void_when_the_customer_wrote_since_and_the_next_one_sends():
    desk, code = a_desk()
    first = desk.thread("Dana Prior").messages[0].id
    desk.types(f"{code} {SORRY}")
    desk.comment("Dana Prior", "never mind, found it", to=first)
    first = desk.number()
    desk.types(f"GO {first}")
    assert 'Dana P wrote since: "never mind, found it"' in desk.texts()[-1]
    desk.types(f"GO {first}")
    assert SORRY not in desk.public_lines()
    desk.confirms()
    assert SORRY in desk.public_lines()


def test_a_number_that_comes_too_late_reads_back_again_and_is_no_guess():
    desk, code = a_desk()
    desk.types(f"{code} {SORRY}")
    first = desk.number()
    desk.forward(minutes=15)
    for _ in range(6):
        desk.types(f"GO {first}")
    assert f'"{SORRY}"' in desk.texts()[-1]
    assert desk.number() != first
    assert SORRY not in desk.public_lines()
    assert desk_context(desk.ports).desk.trust.wrong_numbers == ()
    desk.confirms()
    assert SORRY in desk.public_lines()


def test_a_go_before_its_words_waits_a_minute_and_then_asks():
    desk, code = a_desk()
    texts = len(desk.texts())
    desk.types(f"{code} GO")
    desk.forward(seconds=59)
    assert len(desk.texts()) == texts
    desk.forward(seconds=2)
    assert desk.texts()[-1] == f"{code} has no words waiting. Text {code} and your words for Dana P"


def test_words_that_follow_their_go_are_still_read_back():
    desk, code = a_desk()
    desk.types(f"{code} GO")
    desk.forward(seconds=5)
    desk.types(f"{code} {SORRY}")
    desk.forward(minutes=2)
    assert SORRY not in desk.public_lines()
    assert [t for t in desk.texts() if "no words waiting" in t] == []


def test_sam_does_not_send_mayas_words_before_he_was_shown_them():
    desk, code = a_desk()
    desk.types(f"{code} {SORRY}")
    desk.types(f"{code} GO", SECOND)
    assert SORRY not in desk.public_lines()
    assert SORRY in desk.texts(SECOND)[-1]
    desk.types(f"GO {desk.number(OWNER)}", SECOND)  # Maya's number is not his
    assert SORRY not in desk.public_lines()
    desk.confirms(phone=SECOND)
    assert SORRY in desk.public_lines()


def test_words_without_a_code_reach_nobody_and_the_only_one_waiting_is_suggested():
    desk, code = a_desk()
    desk.types(SORRY)
    assert desk.texts()[-1].startswith(f"Did you mean {code} Dana P? PUBLIC, everyone sees it")
    assert SORRY not in desk.public_lines()
    desk.types("GO")
    assert SORRY not in desk.public_lines()
    desk.confirms()
    assert SORRY in desk.public_lines()


def test_with_two_waiting_words_without_a_code_are_asked_about():
    desk, code = a_desk()
    desk.comment("Ben Achebe", COLD, post="p2")
    desk.types(SORRY)
    reply = desk.texts()[-1]
    assert reply.startswith("I haven't sent that to anyone. Put a code first")
    assert f"{code} Dana P" in reply
    assert "Ben A" in reply


def test_a_command_without_its_code_does_nothing():
    desk, code = a_desk()
    desk.types("done")
    assert desk.texts()[-1] == f"Nothing done yet. Put the code first: {code} done"
    assert desk.thread("Dana Prior").waiting


def test_go_alone_reads_back_the_one_draft_that_waits_and_asks_which_of_two():
    desk, code = a_desk()
    desk.types("GO")
    assert desk.texts()[-1] == "Nothing waits for a GO. Text a code and your words"
    desk.types(f"{code} {SORRY}")
    desk.types("go")
    assert f'"{SORRY}" GO {desk.number()} posts it' in desk.texts()[-1]
    desk.comment("Ben Achebe", MONEY, post="p2")
    other = desk.thread("Ben Achebe").code
    desk.types(f"{other} {SORRY}")
    desk.types("go")
    which = desk.texts()[-1]
    assert which.startswith("Nothing was sent. Which one? ")
    assert f"{code} GO" in which
    assert f"{other} GO" in which
    assert SORRY not in desk.public_lines()


def test_who_lists_who_waits_and_the_menu_says_what_can_be_typed():
    desk, code = a_desk()
    desk.types("who")
    assert desk.texts()[-1] == f"Waiting: {code} Dana P 3 min PUBLIC. Text a code and your words"
    desk.types("?")
    assert desk.texts()[-1].startswith("Text a code and your words to answer.")
    desk.types("OWE")
    assert desk.texts()[-1] == "Every promise I know of is kept"


def test_got_stops_the_ladder_and_tells_the_other_phone():
    desk, code = a_desk(COLD)
    desk.at("11:01")
    code = desk.thread("Dana Prior").code
    desk.types(f"{code} got it", SECOND)
    assert desk.thread("Dana Prior").alert.state is AlertState.TAKEN
    assert "is yours" in desk.texts(SECOND)[-1]
    assert "Sam has Dana P now" in desk.texts(OWNER)[-1]


def test_done_closes_the_matter():
    desk, code = a_desk()
    desk.types(f"{code} DONE")
    assert not desk.thread("Dana Prior").waiting
    assert desk.texts()[-1] == f"{code} Dana P is done. I say nothing more there"


def test_thx_drafts_a_thank_you_that_waits_for_go():
    desk = Desk(at="10:00", two_way=True)
    desk.post_on_x("Grace Lee", "@mapleandrye best cinnamon buns in town", followers=12_000)
    [text] = desk.texts()
    code = text.split()[0]
    assert f"Text {code} THX" in text
    desk.types(f"{code} thx")
    assert desk.texts()[-1].startswith("PUBLIC, everyone sees it on X")
    sent = len(desk.public_lines())
    desk.confirms()
    assert len(desk.public_lines()) == sent + 1
    desk.forward(hours=3)
    assert len(desk.public_lines()) == sent + 1  # no second thank-you by machine


def test_call_gives_the_number_they_wrote():
    desk, code = a_desk(MONEY + " Ring me on 555 010 0142")
    desk.types(f"{code} call")
    assert desk.texts()[-1] == f"{code} Dana P wrote this number: 555 010 0142"


def test_words_for_a_finished_matter_wait_and_say_so():
    desk, code = a_desk()
    first = desk.thread("Dana Prior").messages[0].id
    desk.owner_comments("Sorry Dana!", to=first)
    desk.types(f"{code} {SORRY}")
    assert desk.texts()[-1].startswith(f"{code} is finished (Dana P was answered")
    assert SORRY not in desk.public_lines()
    desk.types(f"{code} GO")
    assert desk.texts()[-1].startswith("PUBLIC, everyone sees it")
    desk.confirms()
    assert SORRY in desk.public_lines()


def test_a_go_belongs_to_whom_the_words_were_shown_last():
    desk, code = a_desk()
    first = desk.thread("Dana Prior").messages[0].id
    desk.owner_comments("Sorry Dana!", to=first)
    desk.types(f"{code} {SORRY}", SECOND)  # told only that the matter is finished
    desk.types(f"{code} GO")  # shown to Maya
    assert SORRY in desk.texts()[-1]
    desk.types(f"GO {desk.number()}", SECOND)
    assert SORRY not in desk.public_lines()
    desk.types(f"{code} GO", SECOND)
    assert SORRY not in desk.public_lines()
    assert SORRY in desk.texts(SECOND)[-1]


def test_what_the_platform_would_refuse_is_said_at_once_and_the_words_are_kept():
    desk = Desk(at="10:00", two_way=True)
    desk.message(SOMEONE, MONEY)
    desk.at("11:00", day=12)
    code = desk.thread(SOMEONE).code
    desk.types(f"{code} Are you still waiting?")
    assert "can't go to a customer" in desk.texts()[-1]
    assert "within 7 days" in desk.texts()[-1]
    assert "https://kept.example/a/" in desk.texts()[-1]


def test_refused_words_are_told_of():
    desk, code = a_desk()
    first = desk.thread("Dana Prior").messages[0].id
    refusal = PlatformResponse(400, {"error": {"code": 100, "message": "no"}})
    desk.types(f"{code} {SORRY}")
    desk.platforms.will("facebook", f"/{first}/comments", refusal)
    desk.confirms()
    assert f"{code} did NOT go to Dana P" in desk.texts()[-1]
    assert desk.thread("Dana Prior").waiting


def test_a_strangers_number_gets_no_answer():
    desk, code = a_desk()
    desk.types(f"{code} {SORRY}")
    for text in (f"{code} GO", f"GO {desk.number()}", "WHO", "hello"):
        assert desk.types(text, "+15559999999") is Came.STRANGER
    assert desk.texts("+15559999999") == []
    assert SORRY not in desk.public_lines()


def test_five_wrong_codes_rest_the_phone_for_an_hour_or_until_its_link_is_pressed():
    desk, code = a_desk()
    wrong = "A22" if code != "A22" else "B33"
    for _ in range(4):
        desk.types(f"{wrong} {SORRY}")
        assert desk.texts()[-1].startswith(f"No open one called {wrong}. Waiting: {code} Dana P")
    assert desk.types(f"{wrong} {SORRY}") is Came.LOCKED
    assert desk.texts()[-1].startswith("Five wrong codes: for an hour only WHO, OWE and ? work")
    link = desk.texts()[-1].split("Open ")[1].split(" ")[0]
    told = len(desk.texts())
    for text in (f"{code} {SORRY}", f"{code} GO", "GO 214", SORRY, "P Dana call Tue 10", "AWAY"):
        assert desk.types(text) is Came.LOCKED
    assert desk.thread("Dana Prior").draft is None
    assert len(desk.texts()) == told  # one text has said so
    for text in ("WHO", "OWE", "?"):
        assert desk.types(text) is Came.DONE
    assert len(desk.texts()) == told + 3
    assert desk.types(f"{code} {SORRY}", SECOND) is Came.DONE  # his phone was not wrong
    assert "That was me" in pressed(desk.ports, link.rpartition("/")[2], b"").body
    pressed(desk.ports, link.rpartition("/")[2], b"button=unlock")
    assert desk.types(f"{code} {SORRY}") is Came.DONE
    assert "everyone sees it" in desk.texts()[-1]


def test_after_an_hour_the_phone_is_listened_to_again():
    desk, code = a_desk()
    for _ in range(5):
        desk.types(f"Z99 {SORRY}" if code != "Z99" else f"A22 {SORRY}")
    desk.forward(minutes=59)
    assert desk.types(f"{code} {SORRY}") is Came.LOCKED
    desk.forward(minutes=1)
    assert desk.types(f"{code} {SORRY}") is Came.DONE


def test_two_wrong_numbers_put_all_typed_words_aside_whoever_typed_them():
    desk, code = a_desk()
    desk.types(f"{code} {SORRY}", SECOND)
    right = desk.number(SECOND)
    wrong = "555" if right != "555" else "556"
    desk.types(f"GO {wrong}")
    assert desk.texts()[-1] == "Nothing was sent: nothing that waits has that number."
    desk.types(f"GO {wrong}")
    assert "all typed words are put aside" in desk.texts()[-1]
    desk.types(f"GO {right}", SECOND)
    assert SORRY not in desk.public_lines()
    assert SORRY in desk.texts(SECOND)[-1]  # read back anew, to him who wrote them
    desk.confirms(phone=SECOND)
    assert SORRY in desk.public_lines()


def test_five_wrong_numbers_rest_go_for_everybody_until_a_texted_link_is_pressed():
    desk, code = a_desk()
    desk.types(f"{code} {SORRY}", SECOND)
    right = desk.number(SECOND)
    for phone in (OWNER, SECOND, OWNER, SECOND, OWNER):
        desk.types("GO 555" if right != "555" else "GO 556", phone)
    assert "After five wrong numbers GO and DM rest" in desk.texts()[-1]
    link = desk.texts()[-1].split("Open ")[1].split(" ")[0]
    desk.forward(minutes=1)
    assert any("somebody may be guessing" in words for _, words in desk.mail.mails)
    for text in (f"GO {right}", f"{code} GO", f"{code} DM", "DM"):
        assert desk.types(text, SECOND) is Came.LOCKED
    desk.types(f"{code} {SORRY} Really.", SECOND)
    assert "GO and DM rest" in desk.texts(SECOND)[-1]
    assert desk.thread("Dana Prior").draft.words == f"{SORRY} Really."  # nothing is lost
    desk.types("WHO")
    assert f"{code} Dana P" in desk.texts()[-1]
    pressed(desk.ports, link.rpartition("/")[2], b"button=unlock")
    desk.types(f"{code} GO", SECOND)
    assert len(desk.number(SECOND)) == 6
    desk.confirms(phone=SECOND)
    assert f"{SORRY} Really." in desk.public_lines()
    desk.forward(days=31)
    desk.comment("Ben Achebe", MONEY, post="p2")
    desk.types(f"{desk.thread('Ben Achebe').code} {SORRY}")
    assert len(desk.number()) == 3


def test_the_number_names_the_draft_and_a_code_beside_it_may_stand():
    desk, code = a_desk()
    desk.comment("Ben Achebe", MONEY, post="p2")
    other = desk.thread("Ben Achebe").code
    desk.types(f"{code} {SORRY}")
    dana = desk.number()
    desk.types(f"{other} It is on its way, Ben.")
    desk.types(f"{other} GO {dana}")  # two are named: neither goes
    assert SORRY not in desk.public_lines()
    assert '"It is on its way, Ben."' in desk.texts()[-1]
    desk.types(f"{code} GO {dana}")
    assert SORRY in desk.public_lines()
    desk.confirms("go")
    assert "It is on its way, Ben." in desk.public_lines()


def test_a_fourth_draft_on_a_phone_ends_the_first_ones_number():
    desk, code = a_desk()
    desk.types(f"{code} {SORRY}")
    first = desk.number()
    for count, who in enumerate(("Ben Achebe", "Nora Quist", "Omar Reyes")):
        desk.comment(who, MONEY, post=f"q{count}")
        desk.types(f"{desk.thread(who).code} {SORRY}")
    desk.types(f"GO {first}")
    assert SORRY not in desk.public_lines()
    assert f'"{SORRY}" GO' in desk.texts()[-1]


def test_a_phone_gets_twenty_answers_an_hour():
    desk, _ = a_desk()
    before = len(desk.texts())
    for _ in range(30):
        desk.types("WHO")
    assert len(desk.texts()) - before == 20


def test_answers_are_paid_from_the_month_and_never_from_what_urgent_matters_need():
    desk, _ = a_desk()
    business = desk.store.business()
    desk.store.put_business(replace(business, rules=replace(business.rules, month_budget_usd=1)))
    for _ in range(200):
        desk.types("WHO")
        desk.forward(minutes=5)
    spent = text_caps.parts_for(1)
    assert sum(len(text) // 160 + 1 for text in desk.texts()) <= spent + 10
    assert any("Waiting:" in words for _, words in desk.mail.mails)
    told = len(desk.texts())
    desk.comment("Nadia Cole", "My son got ill after your cake, he is in hospital", post="p3")
    assert len(desk.texts()) > told


def test_an_opt_out_is_told_to_the_others_at_once_by_mail_and_on_the_page():
    desk, _ = a_desk()
    desk.types("STOP")
    desk.forward(minutes=1)
    assert desk_context(desk.ports).desk.deaf == (OWNER,)
    assert "Maya's phone has blocked Kept" in desk.texts(SECOND)[-1]
    assert any("has blocked Kept" in words for _, words in desk.mail.mails)
    desk.forward(hours=2)
    before = len(desk.texts(OWNER))
    assert [t for t in desk.texts(OWNER) if "11:" in t] == []
    desk.types("START")
    assert desk_context(desk.ports).desk.deaf == ()
    desk.forward(hours=2)
    assert len(desk.texts(OWNER)) > before


def test_two_machines_do_not_keep_each_other_busy():
    desk, _ = a_desk()
    desk.comment("Ben Achebe", COLD, post="p2")
    before = len(desk.texts())
    for _ in range(50):
        desk.types("I'm driving and will answer later")
    assert len(desk.texts()) - before == 6


def test_a_reply_that_no_carrier_takes_goes_by_mail():
    desk, _ = a_desk()
    desk.phone.refuse()
    desk.types("WHO")
    assert "Dana P" in desk.mail.mails[-1][1]
    desk.phone.refuse()
    desk.mail.refuse()
    with pytest.raises(NotAccepted):
        desk.types("WHO", id_="again")
    desk.types("WHO", id_="again")
    assert "Dana P" in desk.texts()[-1]


def test_while_the_owner_is_away_the_other_phone_rings_and_urgent_matters_ring_both():
    desk, _ = a_desk()
    desk.types("AWAY 2H")
    assert desk.texts()[-1] == (
        "OK, Sam gets your texts until 12:03pm. URGENT ones still ring you. "
        "BACK when you are here again"
    )
    before = len(desk.texts())
    desk.comment("Ben Achebe", MONEY, post="p2")
    assert len(desk.texts()) == before
    assert "Ben A" in desk.texts(SECOND)[-1]
    desk.comment("Nadia Cole", "My son got ill after your cake, he is in hospital", post="p3")
    assert "URGENT Nadia C" in desk.texts()[-1]


def test_a_stand_in_who_blocked_us_is_the_one_whose_phone_is_dead():
    desk, _ = a_desk()
    desk.types("AWAY 2H")
    desk.phone.stopped.add(SECOND)
    desk.comment("Ben Achebe", MONEY, post="p2")
    assert desk_context(desk.ports).desk.deaf == (SECOND,)
    assert any("Ben A" in words for _, words in desk.mail.mails)


def test_a_text_counts_for_the_phone_that_it_went_to():
    desk, _ = a_desk()
    desk.types("AWAY 2H")
    counted = []
    count = desk.store.count
    desk.store.count = lambda name, *more: counted.append(name) or count(name, *more)
    desk.comment("Ben Achebe", MONEY, post="p2")
    assert "Ben A" in desk.texts(SECOND)[-1]
    assert {n.split("/")[1] for n in counted if n.startswith("texts/")} == {SECOND}


def test_who_is_back_is_texted_again_and_told_who_waits():
    desk, code = a_desk()
    desk.types("away until 3pm")
    assert "until 3" in desk.texts()[-1]
    desk.types("BACK")
    assert desk.texts()[-1].startswith(f"Welcome back. Waiting: {code} Dana P")
    desk.comment("Ben Achebe", MONEY, post="p2")
    assert "Ben A" in desk.texts()[-1]


def test_with_everybody_away_texts_wait_and_an_e_mail_goes():
    desk, _ = a_desk()
    desk.types("AWAY 1H")
    desk.types("AWAY 1H", SECOND)
    before = len(desk.phone.texts)
    desk.comment("Ben Achebe", MONEY, post="p2")
    assert len(desk.phone.texts) == before
    assert any("Ben A" in words for _, words in desk.mail.mails)
    desk.forward(minutes=61)
    assert any("Ben A" in words for words in desk.texts())


def test_away_until_no_time_at_all_changes_nothing():
    desk, _ = a_desk()
    desk.types("away until 25:99")
    assert "Nothing changed" in desk.texts()[-1] or "haven't sent" in desk.texts()[-1]
    assert desk_context(desk.ports).desk.away == ()


LINE = "We know orders are late. Update here by 12."


def test_a_crisis_holds_automatic_words_and_its_line_goes_only_on_go():
    desk, _ = a_desk()
    before = len(desk.public_lines())
    desk.types("CRISIS ON")
    assert desk.texts()[-1].startswith("CRISIS ON. I've stopped automatic answers. PUBLIC holding")
    desk.comment("Ben Achebe", COLD, post="p2")
    desk.forward(minutes=10)
    assert len(desk.public_lines()) == before
    desk.types(f"CRISIS {LINE}")
    assert f'"{LINE}"' in desk.texts()[-1]
    desk.types("CRISIS GO", SECOND)  # Sam was not shown it
    assert f'"{LINE}" GO {desk.number(SECOND)} uses it' in desk.texts(SECOND)[-1]
    desk.types(f"CRISIS GO {desk.number(OWNER)}", SECOND)
    assert LINE not in desk.public_lines()
    desk.types(f"CRISIS GO {desk.number(SECOND)}", SECOND)
    desk.forward(minutes=5)
    assert desk.public_lines().count(LINE) == 1
    desk.comment("Nora Quist", COLD, post="p2")
    desk.forward(minutes=6)
    assert desk.public_lines().count(LINE) == 1  # once under each post
    desk.comment("Omar Reyes", COLD, post="p4")
    desk.forward(minutes=6)
    assert desk.public_lines().count(LINE) == 2


def test_a_crisis_nags_when_its_update_is_due_and_ends_with_off():
    desk, _ = a_desk()
    desk.types("CRISIS ON")
    desk.confirms("CRISIS GO")
    assert "Update due 12:05" in desk.texts()[-1]
    desk.at("12:10")
    assert any("Crisis still on. Your update was due 12:05" in t for t in desk.texts())
    desk.types("CRISIS OFF")
    assert desk.texts()[-1].startswith("CRISIS OFF. I answer by myself again. 1 still wait")
    desk.comment("Omar Reyes", COLD, post="p4")
    desk.forward(minutes=6)
    assert len(desk.public_lines()) > 1


def test_the_update_is_due_when_the_owners_own_line_says_so():
    desk, _ = a_desk()
    desk.types("CRISIS ON")
    desk.types("CRISIS We know. Update by 4")
    desk.confirms()
    assert "Update due 4:00" in desk.texts()[-1]
    desk.at("15:55")
    assert not any("Crisis still on" in t for t in desk.texts())
    desk.at("16:05")
    assert any("Your update was due 4:00" in t for t in desk.texts())


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("We know orders are late. Update here by 12:30.", "12:30"),
        ("We know. Next update in an hour", "11:"),
        ("Sorry, we know about order 4", "12:05"),  # no time: two hours, as ever
        ("The oven broke at 9 this morning. We are on it", "12:05"),
        ("Closed since 8am. We know", "12:05"),
    ],
)
def test_a_lines_own_time_is_used_and_nothing_else_is_taken_for_one(line, due):
    desk, _ = a_desk()
    desk.types("CRISIS ON")
    desk.types(f"CRISIS {line}")
    desk.confirms()
    assert f"Update due {due}" in desk.texts()[-1]


def test_a_crisis_that_ended_nags_no_more():
    desk, _ = a_desk()
    desk.types("CRISIS ON")
    desk.confirms()
    desk.types("CRISIS OFF")
    desk.at("13:00")
    assert not any("Crisis still on" in t for t in desk.texts())
    desk.types("CRISIS GO")
    assert desk.texts()[-1].startswith("No crisis is on")


def test_a_late_crisis_go_reads_the_line_again_and_a_private_number_is_never_used():
    desk, _ = a_desk()
    desk.types("CRISIS ON")
    first = desk.number()
    desk.forward(minutes=16)
    desk.types(f"GO {first}")
    assert desk.texts()[-1].startswith("CRISIS ON. I've stopped")
    assert desk.number() != first
    desk.types("CRISIS call us on 555 010 0199")
    assert desk.texts()[-1].startswith("Not used. That has a phone number in it")
    desk.types("CRISIS GO")
    assert desk.texts()[-1].startswith("Not used.")


def test_a_quiet_channel_is_quiet_then():
    desk, _ = a_desk()
    desk.types("FB OK")
    assert desk.texts()[-1] == "Good. Facebook is just quiet, then"
