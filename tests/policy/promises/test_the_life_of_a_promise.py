"""Whatever owner, customer and clock do: no promise ends in silence, and nothing rings in vain."""

from datetime import time, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from chalicelib.hours.days import instant, local
from chalicelib.hours.quiet import in_quiet
from chalicelib.model.alert import Medium
from chalicelib.model.promise import PromiseState
from chalicelib.model.promise_reading import Act, Flag, PromiseKind
from chalicelib.policy.commands import promise_actions
from chalicelib.policy.escalation import alerts
from chalicelib.policy.intake import episode_end, messages
from chalicelib.policy.promises import ledger, states
from chalicelib.policy.promises.schedule import broken_at
from chalicelib.policy.promises.withdraw_texts import ABOUT_PROMISES, promises_of
from chalicelib.policy.sending import delivery
from tests.policy.cast import BAKERY, DANA, HOURS, at, decide, message, thread, view
from tests.policy.promised import act, answer, creates, said_by_owner

KINDS = st.sampled_from(list(PromiseKind))
AHEAD = st.sampled_from([10, 45, 150, 700, 1_500, 9_000, 30_000])  # minutes
CLOCKS = st.sampled_from(["7:30", "8:10", "8:40", "9:20", "12:00", "20:30", "21:20", "23:50"])
DUE = st.one_of(AHEAD, st.tuples(CLOCKS, st.integers(0, 4)))  # or a clock time some days on
OVER = {PromiseState.KEPT, PromiseState.KEPT_LATE, PromiseState.RENEWED, PromiseState.RELEASED}
QUARTER = timedelta(minutes=15)
OWNER = "+15550100"


class Life(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.now, self.number = at("10:00"), 0
        self.of = decide(thread(message("c0")), self.now)
        self.carrier_is_up = True
        self.texts = []  # (when, text, the promises it told of)

    # what people do

    @rule(kind=KINDS, ahead=DUE, flags=st.sampled_from([(), (Flag.AMBIGUOUS,)]),
          assumed=st.booleans(), armed=st.booleans())  # fmt: skip
    def promises(self, kind, ahead, flags, assumed, armed):
        due_at = self.due(ahead)
        self.say(creates(due_at, kind, flags=flags, assumed=assumed, armed=armed))

    @rule(what=st.sampled_from([Act.DISCHARGE, Act.CANCEL]), kind=KINDS | st.none())
    def ends(self, what, kind):
        self.say(act(what, kind))

    @rule(what=st.sampled_from([Act.RENEW, Act.DELEGATE]), kind=KINDS, ahead=DUE)
    def moves(self, what, kind, ahead):
        self.say(act(what, kind, self.due(ahead), who="Sam"))

    @rule(text=st.sampled_from(["hello?", "thanks!"]))
    def customer_writes(self, text):
        self.number += 1
        line = message(f"c{self.number}", self.now, text=text, closing=text == "thanks!")
        self.of = messages.said(self.of, line, DANA, BAKERY.rules)
        self.settle(states.their_part_done(self.of, line, BAKERY))

    @rule(kind=KINDS, ahead=DUE)
    def notes(self, kind, ahead):
        due_at = self.due(ahead)
        self.settle(promise_actions.noted(self.of, "call", due_at, kind, "Maya", self.now))

    @precondition(lambda self: len(ledger.owed(self.of)) > 1)
    @rule(which=st.sampled_from(["done", "not_a_promise", "confirmed"]), data=st.data())
    def says(self, which, data):
        self.settle(getattr(promise_actions, which)(self.of, self.some(data), self.now))

    @rule(up=st.booleans())
    def carrier_comes_or_goes(self, up):
        self.carrier_is_up = up

    @rule(data=st.data(), ahead=DUE)
    def sets_a_time(self, data, ahead):
        due_at = self.due(ahead)
        self.settle(promise_actions.moved_to(self.of, self.some(data), due_at, self.now))

    @rule(how=st.sampled_from(["kept", "released", "open"]))
    def closes(self, how):
        self.settle(promise_actions.closed(self.of, self.now, promises=how))

    @rule()
    def takes_it(self):
        self.settle(episode_end.taken(self.of, "Maya", self.now))

    @rule(minutes=st.sampled_from([1, 7, 30, 120, 600, 3_000]))
    def time_passes(self, minutes):
        until = self.now + timedelta(minutes=minutes)
        for _ in range(500):
            wake = self.of.wake_at
            if wake is None or wake > until:
                break
            self.now = max(wake, self.now)
            self.settle(self.of)
        else:
            raise AssertionError("the thread does not come to rest")
        self.now = until
        self.settle(self.of)

    def due(self, ahead):
        if isinstance(ahead, int):
            return self.now + timedelta(minutes=ahead)
        clock, days = ahead
        day = (local(HOURS, self.now) + timedelta(days=days)).date()
        due_at = instant(HOURS, day, time.fromisoformat(clock.zfill(5)))
        return due_at if due_at > self.now else due_at + timedelta(days=1)

    def say(self, *acts):
        self.number += 1
        said = answer(f"word {self.number}", self.now, id_=f"o{self.number}")
        self.settle(said_by_owner(self.of, said, *acts))

    def some(self, data):
        return data.draw(st.sampled_from([None, *(p.id for p in self.of.promises)]))

    def settle(self, of):
        """Decide and let every text go, as the desk does."""
        of = decide(of, self.now)
        for text in alerts.pending_texts(of, self.now):
            if self.carrier_is_up or text.medium is not Medium.SMS:
                self.texts.append((self.now, text, promises_of(text, of)))
                of = alerts.accepted(of, text, view(), "words", self.now)
            else:
                of = alerts.refused(of, text, view(), "words", self.now)
        for send in delivery.due_sends(of, self.now):
            of = delivery.cancelled(of, send, "for the test")
        self.of = decide(of, self.now)

    # what holds

    @property
    def own(self):
        return [p for p in self.of.promises if p.own]

    @invariant()
    def none_ends_in_silence(self):
        rung = self.of.alert.rung if self.of.alert else ()
        for promise in self.own:
            if promise.state is PromiseState.OPEN:
                held = promise.kind is PromiseKind.HOLD
                assert self.now < (promise.due_at if held else broken_at(promise))
            if promise.state is PromiseState.ARMED:
                assert self.now < promise.made_at + timedelta(days=7)
            if promise.state in OVER:
                assert promise.closed_at
                assert promise.evidence
            if promise.state is PromiseState.BROKEN and promise.closed_at is None:
                told = (f"risk:{promise.id}:", f"broke:{promise.id}:")
                assert any(id_.startswith(told) for id_ in rung)

    @invariant()
    def every_step_has_its_time_its_actor_and_its_evidence(self):
        for promise in self.own:
            assert promise.history
            assert all(s.by and s.evidence and s.what for s in promise.history)
            assert [s.at for s in promise.history] == sorted(s.at for s in promise.history)

    @invariant()
    def what_is_owed_is_looked_at_again(self):
        if any(p.state is PromiseState.OPEN for p in self.own):
            assert self.of.wake_at is not None

    @invariant()
    def nothing_reminds_of_what_is_over(self):
        for _, text, told in self.texts:
            if text.about in ABOUT_PROMISES and not text.id.startswith("later"):
                assert told
                assert any(p.owed for p in told)

    @invariant()
    def none_rings_in_quiet_hours_unless_it_is_due_inside_them(self):
        rules = BAKERY.rules
        for when, text, told in self.texts:
            late = text.tries > 0  # the carrier did not take it in time
            if text.about in ABOUT_PROMISES and text.medium is Medium.SMS and not late:
                quiet = in_quiet(HOURS, when, rules.quiet_from, rules.quiet_to)
                due = (in_quiet(HOURS, p.due_at, rules.quiet_from, rules.quiet_to) for p in told)
                assert not quiet or any(due)

    @invariant()
    def one_matter_never_texts_twice_in_a_quarter_of_an_hour_but_for_what_breaks(self):
        to_owner = [(w, t.about) for w, t, _ in self.texts if t.to == OWNER and not t.tries]
        for (before, _), (after, about) in pairwise(to_owner):
            assert about in {"risk", "broke", "breach"} or after - before >= QUARTER

    @invariant()
    def what_the_customer_says_closes_nothing(self):
        for promise in self.own:
            ends = [s for s in promise.history if s.what in OVER]
            assert all(s.by != "the customer" for s in ends)


Life.TestCase.settings = settings(
    max_examples=120,
    stateful_step_count=30,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestTheLifeOfAPromise = Life.TestCase
