"""Where boxes stand on the page: floor by floor, near what they are tied to, arrows downwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from statistics import mean

from .floors import Arrow

GAP, ROW_GAP = 20.0, 38.0
THIN = 4.0  # the width that an arrow takes on a floor that it passes
SWEEPS = 24

Size = tuple[float, float]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its left and upper edge, and its size."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        return self.left + self.width / 2


@dataclass(frozen=True, slots=True)
class Plan:
    """Every box in its place, every arrow as the points it passes, and the size of it all."""

    boxes: dict[str, Box]
    ways: dict[Arrow, tuple[Point, ...]]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class _Spots:
    """Boxes, and the places where arrows pass a floor; each with its floor and its width."""

    floor: dict[str, int]
    width: dict[str, float]
    chains: dict[Arrow, tuple[str, ...]]  # an arrow, as the spots it leads over

    def rows(self) -> list[list[str]]:
        """The spots of each floor, the highest floor first."""
        floors = range(max(self.floor.values(), default=-1), -1, -1)
        return [sorted(n for n, f in self.floor.items() if f == floor) for floor in floors]

    def ties(self) -> dict[str, list[str]]:
        """The spots on the next floors that each is tied to."""
        found: dict[str, list[str]] = {name: [] for name in self.floor}
        for chain in self.chains.values():
            for one, other in pairwise(chain):
                found[one].append(other)
                found[other].append(one)
        return found


def plan(sizes: Mapping[str, Size], floors: Mapping[str, int], arrows: Iterable[Arrow]) -> Plan:
    """Boxes of these sizes on these floors, with the arrows between them."""
    spots = _spots(sizes, floors, sorted(arrows))
    rows = _ordered(spots.rows(), spots.ties())
    middles = _straightened(_settled(rows, spots), rows, spots)
    left = min((middles[n] - spots.width[n] / 2 for n in middles), default=0.0)
    right = max((middles[n] + spots.width[n] / 2 for n in middles), default=0.0)
    heights = [max((sizes[n][1] for n in row if n in sizes), default=0.0) for row in rows]
    tops = [sum(heights[:n]) + ROW_GAP * n for n in range(len(rows))]
    highest = len(rows) - 1
    boxes = {
        name: Box(middles[name] - left - size[0] / 2, tops[highest - floors[name]], *size)
        for name, size in sizes.items()
    }
    ends = _ends(spots, boxes, middles)
    ways = {}
    for arrow, chain in spots.chains.items():
        row = highest - floors[arrow[0]]
        passed = [
            (middles[name] - left, tops[row + n] + down)
            for n, name in enumerate(chain[1:-1], 1)
            for down in (0.0, heights[row + n])
        ]
        start, end = ends[arrow]
        foot = (start[0], tops[row] + heights[row])  # past the tallest box of its floor
        ways[arrow] = (start, *([foot] if foot != start else []), *passed, end)
    return Plan(boxes, ways, right - left, sum(heights) + ROW_GAP * highest)


def _spots(sizes: Mapping[str, Size], floors: Mapping[str, int], arrows: list[Arrow]) -> _Spots:
    spots = _Spots(dict(floors), {name: size[0] for name, size in sizes.items()}, {})
    for one, other in arrows:
        passed = range(floors[one] - 1, floors[other], -1)
        thin = {f"{one} > {other} @{floor}": floor for floor in passed}
        spots.floor.update(thin)
        spots.width.update(dict.fromkeys(thin, THIN))
        spots.chains[one, other] = (one, *thin, other)
    return spots


def _ordered(rows: list[list[str]], ties: Mapping[str, list[str]]) -> list[list[str]]:
    """Each floor in an order in which few arrows cross: near the middle of what it is tied to."""
    for sweep in range(SWEEPS):
        order = range(1, len(rows)) if sweep % 2 == 0 else range(len(rows) - 2, -1, -1)
        for number in order:
            beside = rows[number - 1 if sweep % 2 == 0 else number + 1]
            at = {name: place / max(1, len(beside) - 1) for place, name in enumerate(beside)}
            now = {name: n / max(1, len(rows[number]) - 1) for n, name in enumerate(rows[number])}

            def wish(
                name: str, at: Mapping[str, float] = at, now: Mapping[str, float] = now
            ) -> float:
                return mean([at[n] for n in ties[name] if n in at] or [now[name]])

            rows[number].sort(key=wish)
    return rows


def _settled(rows: list[list[str]], spots: _Spots) -> dict[str, float]:
    """The middle of each spot: as near to what it is tied to as its neighbours allow."""
    ties = spots.ties()
    middles: dict[str, float] = {}
    for row in rows:
        _pushed(row, dict.fromkeys(row, 0.0), spots.width, middles)
    for _ in range(SWEEPS):
        for row in [*rows, *reversed(rows)]:
            centre = mean(middles[n] for n in row)
            wishes = {n: mean([middles[t] for t in ties[n]] or [centre]) for n in row}
            _pushed(row, wishes, spots.width, middles)
    return middles


def _pushed(
    row: list[str],
    wishes: Mapping[str, float],
    width: Mapping[str, float],
    middles: dict[str, float],
) -> None:
    """Put a row where it wishes to be, pushed apart from both sides by equal shares."""
    apart = [(width[a] + width[b]) / 2 + GAP for a, b in pairwise(row)]
    from_left = [wishes[name] for name in row]
    from_right = list(from_left)
    for n, least in enumerate(apart):
        from_left[n + 1] = max(from_left[n + 1], from_left[n] + least)
    for n in range(len(apart) - 1, -1, -1):
        from_right[n] = min(from_right[n], from_right[n + 1] - apart[n])
    for n, name in enumerate(row):
        middles[name] = (from_left[n] + from_right[n]) / 2


def _straightened(
    middles: dict[str, float], rows: list[list[str]], spots: _Spots
) -> dict[str, float]:
    """Arrows that pass floors go straight down where there is room, the outermost first."""
    beside = {}
    for row in rows:
        for n, name in enumerate(row):
            beside[name] = (row[n - 1] if n else None, row[n + 1] if n + 1 < len(row) else None)
    passing = [chain[1:-1] for chain in spots.chains.values() if len(chain) > 2]
    for chain in sorted(passing, key=lambda c: -abs(mean(middles[n] for n in c))):
        least = max((_edge(n, beside[n][0], middles, spots, 1) for n in chain), default=-inf)
        most = min((_edge(n, beside[n][1], middles, spots, -1) for n in chain), default=inf)
        if least <= most:
            straight = min(max(mean(middles[n] for n in chain), least), most)
            middles |= dict.fromkeys(chain, straight)
    return middles


def _edge(
    name: str, other: str | None, middles: Mapping[str, float], spots: _Spots, side: int
) -> float:
    """How near a spot may come to its neighbour on the left (1) or on the right (-1)."""
    if other is None:
        return -side * inf
    return middles[other] + side * ((spots.width[name] + spots.width[other]) / 2 + GAP)


def _ends(
    spots: _Spots, boxes: Mapping[str, Box], middles: Mapping[str, float]
) -> dict[Arrow, tuple[Point, Point]]:
    """Where each arrow leaves a lower edge and meets an upper one, spread along both."""
    leaving, meeting = {}, {}
    for name, box in boxes.items():
        out = sorted((middles[c[1]], a) for a, c in spots.chains.items() if a[0] == name)
        into = sorted((middles[c[-2]], a) for a, c in spots.chains.items() if a[1] == name)
        for n, (_, arrow) in enumerate(out, 1):
            leaving[arrow] = (box.left + box.width * n / (len(out) + 1), box.top + box.height)
        for n, (_, arrow) in enumerate(into, 1):
            meeting[arrow] = (box.left + box.width * n / (len(into) + 1), box.top)
    return {arrow: (leaving[arrow], meeting[arrow]) for arrow in spots.chains}
