"""Whatever is typed in whatever order, nothing is published that its author was not shown."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import product

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from chalicelib.model.send import Action
from chalicelib.reading.private import private_data
from chalicelib.voice.quoting import verbatim
from tests.stories.desk import OWNER, SECOND, Desk

COLD = "third time this month the coffee is cold. Come on."
WORDS = (
    "So sorry Dana, a fresh one is on us.",
    "Call me on 555 010 0199 please",
    "go ahead",
    "Go, and ask at the counter",
    "yes",
    "end of day is fine",
    "tomorrow at 10",
    "Merci Dana – “promis” 🎂",
    "stop",
    "I'm on it",
)
VERBS = ("GO", "Go.", "go!", "GO?", "DM", "PUB", "no", "wait", "GOT", "THX", "MUTE", "", "?", "ok?")
# How a number is typed, with and without the code, and as no GO at all.
WITH_NUMBER = ("GO {n}", "{code} go {n}.", "Go{n}!", "GO {n}?", "go {n} please", "DM {n}", "{n}")
PHONES = st.sampled_from((OWNER, SECOND))


class Phone(RuleBasedStateMachine):
    """One complaint in public, two phones, and everything that can be typed about it."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk(at="10:00", two_way=True)
        self.first = self.desk.comment("Dana Prior", COLD)
        self.desk.forward(minutes=46)
        self.code = self.desk.thread("Dana Prior").code
        self.changed_since_reply = {OWNER: False, SECOND: False}
        self.replied_at = {OWNER: self.desk.clock.now(), SECOND: self.desk.clock.now()}
        self.published = 0

    def public_sends(self):
        sends = self.desk.thread("Dana Prior").sends
        return [s for s in sends if s.by_hand and s.action is Action.PUBLIC_REPLY]

    def type(self, phone: str, text: str, times: int = 1) -> None:
        known, before = {s.id for s in self.public_sends()}, self.desk.texts(phone)
        self.desk.types(text, phone, times=times)
        for send in self.public_sends():
            if send.id not in known:
                self.published += 1
                self.check(phone, text, send.text, before)
        after = self.desk.texts(phone)[len(before) :]
        if any(re.search(r"\bGO \d", reply) for reply in after):
            self.changed_since_reply[phone] = False
            self.replied_at[phone] = self.desk.clock.now()

    def numbers(self, phone: str) -> list[str]:
        found = [n for t in self.desk.texts(phone) for n in re.findall(r"\bGO (\d{3,6})\b", t)]
        return found or ["555"]

    def check(self, phone: str, text: str, words: str, told: list[str]) -> None:
        """Words went public: only for the number they were last shown with, and nothing since."""
        go = re.fullmatch(rf"(?:{self.code} )?go ?(\d+)(?:[.!]| please)?", text, re.IGNORECASE)
        assert go
        [shown] = [t for t in told if f"GO {go[1]} " in t]
        assert self.numbers(phone)[-1] == go[1]
        assert "wrote since" in shown or "everyone sees it" in shown
        assert any(t.count("everyone sees it") and f'"{verbatim(words)}"' in t for t in told)
        assert not self.changed_since_reply[phone]
        assert self.desk.clock.now() - self.replied_at[phone] <= timedelta(minutes=15)
        assert private_data(words) == ""

    @rule(phone=PHONES, words=st.sampled_from(WORDS), times=st.sampled_from((1, 1, 3)))
    def words(self, phone: str, words: str, times: int) -> None:
        self.type(phone, f"{self.code} {words}", times)

    @rule(
        phone=PHONES,
        words=st.sampled_from(WORDS),
        between=st.sampled_from(("", "", "customer", "other", "16", "61", "PUB", "WHO")),
        by=PHONES,
        go=st.sampled_from(("GO", "go ahead", "yes", "old", *WITH_NUMBER, *WITH_NUMBER)),
        times=st.sampled_from((1, 1, 3)),
    )
    def words_and_then_a_go(
        self, phone: str, words: str, between: str, by: str, go: str, times: int
    ) -> None:
        self.type(phone, f"{self.code} {words}")
        if between == "customer":
            self.the_customer_writes()
        elif between == "other":
            self.type(by, f"{self.code} {WORDS[0]}")
        elif between.isdigit():
            self.time_passes(int(between))
        elif between:
            self.type(phone, f"{self.code} {between}" if between == "PUB" else between)
        if go == "old":
            self.type(by, f"GO {self.numbers(by)[0]}", times)
        elif go in WITH_NUMBER:
            self.type(by, go.format(code=self.code, n=self.numbers(by)[-1]), times)
        else:
            self.type(by, f"{self.code} {go}", times)

    @rule(phone=PHONES, verb=st.sampled_from(VERBS), times=st.sampled_from((1, 1, 3)))
    def verb(self, phone: str, verb: str, times: int) -> None:
        self.type(phone, f"{self.code} {verb}", times)

    @rule(phone=PHONES, how=st.sampled_from(WITH_NUMBER), times=st.sampled_from((1, 1, 3)))
    def the_number(self, phone: str, how: str, times: int) -> None:
        self.type(phone, how.format(code=self.code, n=self.numbers(phone)[-1]), times)

    @rule(phone=PHONES, text=st.sampled_from((*WORDS, *VERBS, "WHO")))
    def without_a_code(self, phone: str, text: str) -> None:
        self.type(phone, text)

    @rule(text=st.sampled_from((*WORDS, *VERBS)))
    def a_stranger(self, text: str) -> None:
        self.type("+15559999999", f"{self.code} {text}")

    @rule()
    def the_customer_writes(self) -> None:
        self.changed_since_reply = dict.fromkeys(self.changed_since_reply, True)
        self.desk.comment("Dana Prior", "never mind, found it", to=self.first)

    @rule(minutes=st.sampled_from((1, 5, 16, 61)))
    def time_passes(self, minutes: int) -> None:
        known = len(self.public_sends())
        self.desk.forward(minutes=minutes)
        assert len(self.public_sends()) == known

    @invariant()
    def the_platform_shows_nothing_else_of_ours_by_hand(self) -> None:
        sent = [
            line
            for line in self.desk.public_lines()
            if line in {s.text for s in self.public_sends()}
        ]
        assert len(sent) <= self.published


Phone.TestCase.settings = settings(
    derandomize=True, max_examples=40, stateful_step_count=12, deadline=None
)
TestNothingAmbiguousIsPublished = Phone.TestCase


def test_whatever_comes_between_words_and_their_go_nothing_unseen_is_published() -> None:
    happens = ("", "customer", "other", "16", "61", "PUB", "WHO")
    published = {}
    for words, between, by, go in product(
        (WORDS[0], WORDS[1]), happens, (OWNER, SECOND), ("GO", "go ahead", *WITH_NUMBER)
    ):
        phone = Phone()
        phone.words_and_then_a_go(OWNER, words, between, by, go, 1)
        if phone.published:
            published.setdefault((by, between), []).append(go)
    # The number of whoever was shown the words last: at once, and after what changed nothing.
    sent = ["GO {n}", "{code} go {n}.", "Go{n}!", "go {n} please"]
    assert published == {
        (OWNER, ""): sent,
        (OWNER, "PUB"): sent,
        (OWNER, "WHO"): sent,
        (OWNER, "other"): sent * 2,  # those of the other, whatever the first were
        (SECOND, "other"): sent * 2,
    }


def test_the_machine_does_publish_what_was_confirmed() -> None:
    phone = Phone()
    phone.words_and_then_a_go(OWNER, WORDS[0], "", OWNER, "GO {n}", 3)
    assert phone.published == 1
    assert phone.desk.public_lines().count(WORDS[0]) == 1
