"""Without KEPT_NOW the street's clock is the real one. A process holds one street at a time."""

from __future__ import annotations

from infra.local.demo import scene
from tests.street.test_street import COMPLAINT


def test_the_real_time_ticks_and_may_still_be_moved():
    with scene.opened({"KEPT_NOW": ""}) as ticking:
        first = scene.ask(ticking, "state")["now"]
        scene.ask(ticking, "say", COMPLAINT)
        state = scene.ask(ticking, "next", {})
        assert first < state["now"]
        later = scene.ask(ticking, "clock", {"advance_seconds": 3600})["now"]
        assert later > state["now"]
        assert scene.ask(ticking, "state")["ticking"] is True
