"""Whatever customers, the owner and the clock do, these hold."""

from collections import defaultdict
from datetime import time, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from chalicelib.model.message import Venue
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from tests.stories.desk import ZONE, Desk

WHO = st.sampled_from(["Dana Prior", "Ben Achebe", "Grace Lind"])
SAYS = st.sampled_from(
    [
        "third time this month the coffee is cold. Come on.",
        "I want my money back, this cake was rotten",
        "Do you have gluten free bread?",
        "Best cinnamon buns in town, fight me.",
        "thanks!",
        "my son threw up after your pie",
        "hm",
        "stop replying to me",
    ]
)


class Street(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.desk = Desk(at="15:00")
        self.said = []

    @rule(who=WHO, text=SAYS)
    def comments(self, who, text):
        self.said.append((who, self.desk.comment(who, text)))

    @rule(who=WHO, text=SAYS)
    def posts_on_x(self, who, text):
        self.desk.post_on_x(who, text)

    @rule(who=WHO, text=SAYS)
    def writes_in_private(self, who, text):
        self.desk.message(who, text)

    @rule(times=st.integers(1, 3))
    def comes_again(self, times):
        if self.desk.bodies:
            self.desk.again(times)

    @rule(data=st.data(), text=SAYS)
    def edits(self, data, text):
        if self.said:
            who, id_ = data.draw(st.sampled_from(self.said))
            self.desk.edit_comment(id_, who, text)

    @rule(data=st.data())
    def deletes(self, data):
        if self.said:
            who, id_ = data.draw(st.sampled_from(self.said))
            self.desk.delete_comment(id_, who)

    @rule(data=st.data())
    def owner_answers(self, data):
        if self.said:
            _, id_ = data.draw(st.sampled_from(self.said))
            self.desk.owner_comments("All sorted, see you soon", to=id_)

    @rule(minutes=st.sampled_from([1, 3, 14, 61, 600]))
    def time_passes(self, minutes):
        self.desk.forward(minutes=minutes)

    @invariant()
    def one_automatic_public_reply_to_a_person_in_24_hours(self):
        times = defaultdict(list)
        for thread in self.desk.threads():
            for send in thread.sends:
                if send.state is SendState.SENT and send.venue is Venue.PUBLIC:
                    times[thread.channel, thread.contact_id].append(send.sent_at)
        for sent in times.values():
            gaps = [b - a for a, b in zip(sorted(sent), sorted(sent)[1:], strict=False)]
            assert all(gap >= timedelta(hours=24) for gap in gaps)

    @invariant()
    def who_waits_is_looked_at_again(self):
        for thread in self.desk.threads():
            assert not thread.waiting or thread.wake_at is not None

    @invariant()
    def no_promise_dies_in_silence(self):
        for thread in self.desk.threads():
            for promise in thread.promises:
                late = promise.due_at <= self.desk.clock.now()
                assert not (promise.state is PromiseState.OPEN and late)

    @invariant()
    def nothing_rings_at_night_but_what_is_urgent(self):
        for thread in self.desk.threads():
            for text in thread.alert.texts if thread.alert else ():
                at = (text.accepted_at or text.due_at).astimezone(ZONE).time()
                night = at >= time(21) or at < time(7)
                assert not night or text.about == "urgent"

    @invariant()
    def deleted_words_are_gone(self):
        for thread in self.desk.threads():
            assert all(m.text == "" for m in thread.messages if m.deleted_at)


Street.TestCase.settings = settings(
    max_examples=40,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
TestWhateverHappens = Street.TestCase
