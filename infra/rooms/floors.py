"""Each part above everything it imports; which arrows say something; which of them point back."""

from __future__ import annotations

from .arrows import Graph

Arrow = tuple[str, str]


def reached(graph: Graph) -> dict[str, frozenset[str]]:
    """Everything that each part imports, through however many others."""
    return {start: frozenset(_from(start, graph)) for start in graph}


def _from(start: str, graph: Graph) -> set[str]:
    found: set[str] = set()
    ahead = list(graph[start])
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += graph[name]
    return found


def back(graph: Graph) -> frozenset[Arrow]:
    """The arrows of circles: between parts that import each other."""
    far = reached(graph)
    return frozenset((a, b) for a, wanted in graph.items() for b in wanted if a in far[b])


def floors(graph: Graph) -> dict[str, int]:
    """The floor of each part: 0 imports nothing; the others stand above all that they import.

    The parts of a circle stand on one floor.
    """
    far = reached(graph)
    circles = {name: frozenset({n for n in far[name] if name in far[n]} | {name}) for name in graph}
    found: dict[frozenset[str], int] = {}

    def floor(circle: frozenset[str]) -> int:
        if circle not in found:
            below = {circles[b] for a in circle for b in graph[a]} - {circle}
            found[circle] = max((floor(one) + 1 for one in below), default=0)
        return found[circle]

    return {name: floor(circles[name]) for name in graph}


def telling(graph: Graph) -> frozenset[Arrow]:
    """The arrows that follow from no others: what leads from a to b by a detour needs no arrow."""
    far, circles = reached(graph), back(graph)
    arrows = {(a, b) for a, wanted in graph.items() for b in wanted} - circles
    return frozenset(
        (a, b)
        for a, b in arrows
        if not any(b in far[c] for c in graph[a] - {b} if (a, c) not in circles)
    )
