"""The same shelves in every room: known names, a room card, one stem per page."""

import ast
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.house.plan import HOUSE, ROOT, files, named, rooms

FORBIDDEN = {"utils", "util", "common", "core", "helpers", "helper", "misc", "base", "services"}
SHELVES = {
    *("__init__", "api", "models", "rules", "access", "actions", "queries", "forms", "urls"),
    *("views", "templates", "templatetags", "content", "typst", "demo", "tests", "migrations"),
    *("management", "styles", "scripts", "assets", "events"),
}
OWN = tomllib.loads((Path(__file__).parent / "shelves.toml").read_text(encoding="utf-8"))
WORKSHOPS = {"config", "typesetting", "drawing", "design", "kernel"}
TEMPLATE = re.compile(r'"(\w+)/([\w-]+)\.html')


def unknown_shelves(room: str, names: Iterable[str]) -> list[str]:
    return sorted(set(names) - SHELVES - set(OWN.get(room, {})))


def shelves_of(room: Path) -> set[str]:
    found = (path for path in room.iterdir() if path.name != "__pycache__")
    return {path.stem for path in found if path.suffix in {".py", ""}}


@pytest.mark.parametrize("room", sorted(rooms() - WORKSHOPS))
def test_a_room_has_known_shelves_only(room: str) -> None:
    assert unknown_shelves(room, shelves_of(HOUSE / room)) == []


def test_an_unknown_shelf_is_noticed() -> None:
    assert unknown_shelves("library", ["models", "managers"]) == ["managers"]


def test_every_shelf_of_its_own_is_still_there() -> None:
    gone = [
        f"{room}: {name}"
        for room, names in OWN.items()
        for name in names
        if name not in shelves_of(HOUSE.joinpath(*room.split(".")))
    ]
    assert gone == []


def test_no_drawer_for_everything() -> None:
    everything = [*HOUSE.rglob("*"), *(ROOT / "tests").rglob("*")]
    assert [named(path) for path in everything if path.stem.lower() in FORBIDDEN - {"base"}] == []


def test_every_room_has_a_card() -> None:
    for room in sorted(rooms()):
        card = ast.get_docstring(ast.parse((HOUSE / room / "__init__.py").read_text()))
        assert card, f"{room}: geen kaart"
        assert 4 <= len(card.splitlines()) <= 12, f"{room}: een kaart heeft 4 tot 12 regels"


def test_a_room_card_is_all_that_stands_in_the_door_post() -> None:
    for room in sorted(rooms()):
        body = ast.parse((HOUSE / room / "__init__.py").read_text()).body
        assert len(body) == 1, f"{room}/__init__.py: alleen de kaart"


def pages() -> list[Path]:
    return [file for file in files("*.py", tests=False) if file.parent.name == "views"]


@pytest.mark.parametrize("view", [page for page in pages() if page.stem != "__init__"], ids=named)
def test_a_view_its_template_and_its_test_share_a_stem(view: Path) -> None:
    room = view.parents[1]
    if view.stem in OWN.get(f"{room.name}.views", {}):
        return
    templates = {stem for of, stem in TEMPLATE.findall(view.read_text()) if of == room.name}
    assert templates <= {view.stem}, "een pagina en haar sjabloon heten gelijk"
    test = room / "tests" / f"test_{view.stem}.py"
    assert test.is_file(), f"{named(test)} ontbreekt"


def templates_in_use() -> str:
    sources = [*files("*.py", tests=False), *files("*.html")]
    return "\n".join(file.read_text(encoding="utf-8") for file in sources)


def unused(templates: Iterable[Path], sources: str) -> list[str]:
    """A template is named by its path under `templates/`, or under `design/`."""
    found = []
    for file in templates:
        parts = file.parts
        start = max(i for i, part in enumerate(parts) if part in {"templates", "components"})
        name = "/".join(parts[start + 1 :])
        if not re.search(rf"[\"'/]{re.escape(name)}[\"'#]", sources):
            found.append(name)
    return found


def test_no_template_is_an_orphan() -> None:
    assert unused(files("*.html", tests=False), templates_in_use()) == []


def test_an_orphan_is_noticed() -> None:
    orphan = HOUSE / "library" / "templates" / "library" / "orphan.html"
    assert unused([orphan], templates_in_use()) == ["library/orphan.html"]


def test_tables_stand_in_models_only() -> None:
    pattern = re.compile(r"^class \w+\((?:models\.Model|AbstractBaseUser|AbstractUser)\b", re.M)
    found = [named(file) for file in files("*.py") if pattern.search(file.read_text())]
    assert [name for name in found if "/models" not in name] == []


def test_no_signals_between_rooms() -> None:
    pattern = re.compile(
        r"^from django\S* import .*\b(?:receiver|post_save|pre_save|Signal)\b", re.M
    )
    found = [named(file) for file in files("*.py", tests=False) if pattern.search(file.read_text())]
    assert found == []
