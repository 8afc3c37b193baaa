"""docs/rooms.svg is drawn from the imports as they are, and draws them truly."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from infra.rooms.__main__ import PICTURE, ROOT
from infra.rooms.arrows import House, read
from infra.rooms.drawing import picture
from infra.rooms.floors import back, floors, telling
from infra.rooms.placing import plan

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def house() -> House:
    return read(ROOT)


def built(folder: Path, files: dict[str, str]) -> House:
    """A small house, made of these files; a folder's sign is made with it."""
    for name, text in {"app.py": "from chalicelib import wiring", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        for parent in path.relative_to(folder).parents:
            if parent.parts:
                (folder / parent / "__init__.py").touch()
    return read(folder)


def titles(svg: str) -> set[str]:
    return {one.text or "" for one in ElementTree.fromstring(svg).iter(f"{SVG}title")}


def test_the_picture_in_the_docs_shows_todays_imports(house: House) -> None:
    assert PICTURE.read_text() == picture(house), "draw it anew: python -m infra.rooms"


def test_every_room_and_every_package_in_it_is_drawn(house: House) -> None:
    texts = {one.text or "" for one in ElementTree.fromstring(picture(house)).iter(f"{SVG}text")}
    names = {text.partition(" · ")[0] for text in texts}
    folders = [p.parent for p in (ROOT / "chalicelib").glob("*/**/__init__.py")]
    for folder in folders:
        depth = len(folder.relative_to(ROOT / "chalicelib").parts)
        assert depth > 2 or folder.name in names, folder


def test_the_house_as_it_stands_has_no_arrow_back_between_rooms(house: House) -> None:
    assert not back(house.rooms)


def test_an_import_is_found_however_it_is_written(tmp_path: Path) -> None:
    house = built(
        tmp_path,
        {
            "chalicelib/wiring.py": "def made():\n    from .desk.inbound import hear",
            "chalicelib/desk/inbound/hear.py": "from ...model import thread",
            "chalicelib/desk/inbound/echo.py": "from ... import policy",
            "chalicelib/desk/inbound/place.py": "import chalicelib.model.send\nimport json",
            "chalicelib/policy/decide.py": "from ..model.thread import Thread",
            "chalicelib/model/thread.py": "from .send import Send",
            "chalicelib/model/send.py": "",
        },
    )
    assert house.rooms == {
        "app": {"wiring"},
        "desk": {"model", "policy"},
        "model": frozenset(),
        "policy": {"model"},
        "wiring": {"desk"},
    }
    assert house.inside("model") == {"thread": {"send"}, "send": frozenset()}
    assert house.imports["desk.inbound.hear"] == {"model.thread"}
    assert house.imports["desk.inbound.place"] == {"model.send"}
    assert house.only("policy", "model") == "thread"
    assert house.only("desk", "model") == ""


def test_an_arrow_that_follows_from_others_is_left_out(tmp_path: Path) -> None:
    house = built(
        tmp_path,
        {
            "chalicelib/wiring.py": "from . import desk, model",
            "chalicelib/desk/outbound/act.py": "from ...model import send",
            "chalicelib/model/send.py": "",
        },
    )
    shown = titles(picture(house))
    assert shown == {"app imports wiring", "wiring imports desk", "desk imports model"}
    assert house.rooms["wiring"] == {"desk", "model"}


def test_a_circle_of_packages_is_drawn_in_red(tmp_path: Path) -> None:
    house = built(
        tmp_path,
        {
            "chalicelib/wiring.py": "",
            "chalicelib/policy/promises/ledger.py": "from ..pages import form",
            "chalicelib/policy/pages/form.py": "from ..promises import ledger",
        },
    )
    assert back(house.inside("policy")) == {("promises", "pages"), ("pages", "promises")}
    assert picture(house).count('class="arrow back"') == 2


def test_every_part_stands_above_whatever_it_imports(house: House) -> None:
    for graph in (house.rooms, *(house.inside(room) for room in house.rooms)):
        floor, circles = floors(graph), back(graph)
        for name, wanted in graph.items():
            for other in wanted:
                assert floor[name] > floor[other] or (name, other) in circles


def test_what_a_part_imports_can_still_be_reached_by_the_arrows_that_are_drawn() -> None:
    graph = {
        "a": frozenset({"b", "c", "d"}),
        "b": frozenset({"d"}),
        "c": frozenset({"d"}),
        "d": frozenset[str](),
    }
    assert telling(graph) == {("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")}


def test_no_two_boxes_lie_on_each_other_and_arrows_lead_down(house: House) -> None:
    for room in house.rooms:
        graph = house.inside(room)
        made = plan(dict.fromkeys(graph, (80.0, 27.0)), floors(graph), telling(graph))
        boxes = list(made.boxes.values())
        for n, one in enumerate(boxes):
            for other in boxes[:n]:
                assert one.top != other.top or abs(one.left - other.left) >= one.width
        for way in made.ways.values():
            heights = [y for _, y in way]
            assert heights == sorted(heights)


def test_the_picture_is_small_enough_to_be_read_on_a_page(house: House) -> None:
    width = re.search(r'width="(\d+)"', picture(house))
    assert width is not None
    assert int(width[1]) <= 2_000
