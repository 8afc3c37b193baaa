"""The picture of a promise's states, drawn from their table: `python -m infra.promise_states`.

Written to docs/promise-states.md as a Mermaid diagram, which GitHub and most editors draw.
"""

from __future__ import annotations

from pathlib import Path

from chalicelib.model.promise import PROMISE_MOVES, PromiseState

PAGE = Path(__file__).parent.parent / "docs" / "promise-states.md"
BEGINS = (PromiseState.ARMED, PromiseState.OPEN)
ENDS = (PromiseState.KEPT, PromiseState.KEPT_LATE, PromiseState.RENEWED, PromiseState.RELEASED)
WHY = {
    (PromiseState.ARMED, PromiseState.OPEN): "its message is out, or the customer did their part",
    (PromiseState.ARMED, PromiseState.RELEASED): "never said, or 7 days passed",
    (PromiseState.OPEN, PromiseState.KEPT): "done in time",
    (PromiseState.OPEN, PromiseState.KEPT_LATE): "done within the grace",
    (PromiseState.OPEN, PromiseState.RENEWED): "moved before it was due",
    (PromiseState.OPEN, PromiseState.BROKEN): "its time and the grace passed, the owner was told",
    (PromiseState.OPEN, PromiseState.RELEASED): "called off, or not a promise",
    (PromiseState.KEPT, PromiseState.OPEN): "the answer that kept it was deleted",
    (PromiseState.KEPT_LATE, PromiseState.OPEN): "the answer that kept it was deleted",
    (PromiseState.BROKEN, PromiseState.KEPT_LATE): "done after all",
    (PromiseState.BROKEN, PromiseState.RELEASED): "called off",
}


def moves() -> list[tuple[PromiseState, PromiseState]]:
    """Every change the table allows, in the order of the states."""
    order = list(PromiseState)
    return [
        (before, after)
        for before in order
        for after in sorted(PROMISE_MOVES[before], key=order.index)
    ]


def page() -> str:
    """The whole page."""
    lines = [
        "# What may become of a promise",
        "",
        "Drawn from `PROMISE_MOVES` by `python -m infra.promise_states`. A broken promise that a",
        "later one replaces stays broken, and is no longer owed.",
        "",
        "```mermaid",
        "stateDiagram-v2",
        *(f"    [*] --> {state}" for state in BEGINS),
        *(f"    {before} --> {after}: {WHY[before, after]}" for before, after in moves()),
        *(f"    {state} --> [*]" for state in ENDS),
        "```",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(page())
    print(f"Wrote {PAGE.relative_to(PAGE.parent.parent)}.")
