"""The new time that a customer is given for a promise that is late or was missed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.model.promise_reading import PromiseKind
from chalicelib.policy.promises.new_time import new_time
from tests.policy.cast import BAKERY, at
from tests.policy.promised import creates, promising

NOW = at("11:10")
AHEAD = (
    *(timedelta(minutes=m) for m in (-600, -60, -1, 0, 1, 30, 59, 60, 61, 180, 600)),
    *(timedelta(days=d, hours=h) for d in (-30, -3, 1, 2, 3, 6, 7, 30, 200) for h in (0, 5)),
)


@pytest.mark.parametrize("ahead", AHEAD, ids=str)
@pytest.mark.parametrize("kind", PromiseKind)
def test_a_new_time_is_later_than_now_and_than_the_time_it_replaces(kind, ahead):
    (promise,) = promising(creates(at("12:00"), kind=kind)).promises
    promise = replace(promise, due_at=NOW + ahead)
    assert new_time(promise, BAKERY, NOW) > max(NOW, promise.due_at)
