"""The picture as SVG: rooms with their parts inside, arrows downwards, arrows of circles in red."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from .arrows import Graph, House
from .floors import Arrow, back, floors, telling
from .placing import Box, Plan, Point, plan

CHAR, LINE, PAD = 6.6, 17.0, 10.0  # of a letter, of a line of text, inside a box
HEAD = 30.0  # of a room: its name
MARGIN, LEGEND_HEIGHT, BOW = 24.0, 30.0, 28.0
NAMES_A_ROW = 6  # in a room without packages, which is shown as a list
NAME_GAP = 8.0
FONT = "ui-sans-serif, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif"
STYLE = (
    f"text {{ font: 12px {FONT}; fill: #1f2937 }} .room {{ font-size: 15px; font-weight: 600 }} "
    ".note { fill: #6b7280; paint-order: stroke; stroke: #ffffff; stroke-width: 3px } "
    ".package { font-weight: 600 } "
    "rect.room { fill: #f3f6fa; stroke: #9fb3c8 } rect.package { fill: #ffffff; stroke: #486581 } "
    "rect.module { fill: #ffffff; stroke: #cbd5e1 } "
    "path { fill: none; stroke: #627d98; stroke-width: 1.2 } path.back { stroke: #c81e1e } "
    ".head { fill: #627d98; stroke: none } .head.back { fill: #c81e1e }"
)
LEGEND = (
    "An arrow leads to what is imported. One that follows from others is left out. "
    "The number counts modules."
)


@dataclass(frozen=True, slots=True)
class Part:
    """A box that is drawn: what it says, and what is drawn inside."""

    name: str
    kind: str  # "room", "package" or "module"
    lines: tuple[str, ...]
    inside: Sketch | None = None

    @property
    def size(self) -> tuple[float, float]:
        text = max(len(line) for line in self.lines) * CHAR + 2 * PAD
        if self.inside is None:
            return text, len(self.lines) * LINE + PAD
        plan = self.inside.plan
        return max(plan.width, text) + 2 * PAD, plan.height + HEAD + 1.5 * PAD


@dataclass(frozen=True, slots=True)
class Sketch:
    """Boxes in their places, and the arrows between them."""

    parts: tuple[Part, ...]
    plan: Plan
    circles: frozenset[Arrow] = frozenset()
    notes: Mapping[Arrow, str] = field(default_factory=dict)  # what stands beside an arrow


def picture(house: House) -> str:
    """The whole house as one SVG, the same for the same imports."""
    rooms = house.rooms
    notes = {(a, b): f"only {one}" for a in rooms for b in rooms[a] if (one := house.only(a, b))}
    whole = _sketch(rooms, tuple(_room(name, house) for name in rooms), notes)
    width = max(whole.plan.width, len(LEGEND) * CHAR) + 2 * MARGIN
    height = whole.plan.height + 2 * MARGIN + LEGEND_HEIGHT
    left = (width - whole.plan.width) / 2
    size = f'width="{width:.0f}" height="{height:.0f}"'
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width:.0f} {height:.0f}" '
        'role="img" aria-label="The rooms of Kept and what each imports">',
        f"<style>{STYLE}</style>",
        f'<rect {size} fill="#ffffff"/>',
        f'<text class="note" x="{MARGIN:.0f}" y="{MARGIN + 6:.0f}">{escape(LEGEND)}</text>',
        *_drawn(whole, left, MARGIN + LEGEND_HEIGHT),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _room(name: str, house: House) -> Part:
    """A room with its parts; one without packages as a list of names, without arrows."""
    graph = house.inside(name)
    if not graph:
        return Part(name, "module", (name,))
    parts = tuple(_part(f"{name}.{one}", one, house) for one in graph)
    head = (f"{name} · {house.size(name)}",)
    has_packages = any(part.kind == "package" for part in parts)
    return Part(name, "room", head, _sketch(graph, parts) if has_packages else _list(parts))


def _part(full: str, name: str, house: House) -> Part:
    if full not in house.packages:
        return Part(name, "module", (name,))
    packages = [n for n in house.inside(full) if f"{full}.{n}" in house.packages]
    more = (", ".join(packages),) if packages else ()
    return Part(name, "package", (f"{name} · {house.size(full)}", *more))


def _sketch(
    graph: Graph, parts: tuple[Part, ...], notes: Mapping[Arrow, str] | None = None
) -> Sketch:
    circles = back(graph)
    made = plan({part.name: part.size for part in parts}, floors(graph), telling(graph))
    for one, other in circles:
        made.ways[one, other] = _across(made.boxes[one], made.boxes[other])
    return Sketch(parts, made, circles, notes or {})


def _across(one: Box, other: Box) -> tuple[Point, ...]:
    """The way of an arrow between two boxes on one floor: over their upper edges."""
    return (one.middle, one.top), (other.middle, other.top)


def _list(parts: tuple[Part, ...]) -> Sketch:
    """The names of a room without packages, in lines."""
    boxes, left, top = {}, 0.0, 0.0
    for number, part in enumerate(parts):
        if number and number % NAMES_A_ROW == 0:
            left, top = 0.0, top + part.size[1] + NAME_GAP
        boxes[part.name] = Box(left, top, *part.size)
        left += part.size[0] + NAME_GAP
    width = max(box.left + box.width for box in boxes.values())
    return Sketch(parts, Plan(boxes, {}, width, top + parts[0].size[1]))


def _drawn(sketch: Sketch, left: float, top: float) -> Iterator[str]:
    """A sketch at its place on the page: the arrows first, so that boxes lie above them."""
    for arrow, way in sorted(sketch.plan.ways.items()):
        moved = tuple((x + left, y + top) for x, y in way)
        yield from _arrow(arrow, moved, arrow in sketch.circles)
        if arrow in sketch.notes:
            yield _note(sketch.notes[arrow], moved)
    for part in sketch.parts:
        box = sketch.plan.boxes[part.name]
        yield from _box(part, Box(box.left + left, box.top + top, box.width, box.height))


def _box(part: Part, box: Box) -> Iterator[str]:
    yield (
        f'<rect class="{part.kind}" x="{box.left:.1f}" y="{box.top:.1f}" rx="6" '
        f'width="{box.width:.1f}" height="{box.height:.1f}"/>'
    )
    if part.inside is not None:
        x, y = box.left + PAD, box.top + 20
        yield f'<text class="room" x="{x:.1f}" y="{y:.1f}">{escape(part.lines[0])}</text>'
        spare = (box.width - part.inside.plan.width) / 2
        yield from _drawn(part.inside, box.left + spare, box.top + HEAD)
        return
    for number, line in enumerate(part.lines):
        kind = "note" if number else part.kind
        y = box.top + PAD / 2 + LINE * (number + 0.75)
        at = f'x="{box.middle:.1f}" y="{y:.1f}"'
        yield f'<text class="{kind}" {at} text-anchor="middle">{escape(line)}</text>'


def _arrow(arrow: Arrow, way: tuple[Point, ...], is_back: bool) -> Iterator[str]:
    mark = " back" if is_back else ""
    title = escape(f"{arrow[0]} imports {arrow[1]}")
    line = _over if is_back else _down
    yield f'<path class="arrow{mark}" d="{line(way)}"><title>{title}</title></path>'
    x, y = way[-1]
    head = f"M{x - 3.5:.1f} {y - 7:.1f} L{x:.1f} {y:.1f} L{x + 3.5:.1f} {y - 7:.1f} Z"
    yield f'<path class="head{mark}" d="{head}"/>'


def _note(words: str, way: tuple[Point, ...]) -> str:
    """Words at the head of an arrow, on the side from which it does not come."""
    (from_x, _), (x, y) = way[-2:]
    x, anchor = (x - 9, "end") if from_x > x else (x + 9, "start")
    at = f'x="{x:.1f}" y="{y - 7:.1f}"'
    return f'<text class="note" {at} text-anchor="{anchor}">{escape(words)}</text>'


def _down(way: tuple[Point, ...]) -> str:
    """A line through these points that leaves and reaches each of them downwards."""
    path = f"M{way[0][0]:.1f} {way[0][1]:.1f}"
    for (x, y), (to_x, to_y) in pairwise(way):
        half = (y + to_y) / 2
        path += f" C{x:.1f} {half:.1f} {to_x:.1f} {half:.1f} {to_x:.1f} {to_y:.1f}"
    return path


def _over(way: tuple[Point, ...]) -> str:
    """A bow above two boxes."""
    (x, y), (to_x, to_y) = way
    top = min(y, to_y) - BOW
    return f"M{x:.1f} {y:.1f} C{x:.1f} {top:.1f} {to_x:.1f} {top:.1f} {to_x:.1f} {to_y:.1f}"
