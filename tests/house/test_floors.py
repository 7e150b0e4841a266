"""Imports and relations go down only, and another room is entered by its door.

The layers themselves are contracts of import-linter (pyproject.toml); here is what it
cannot see: the door rule for all rooms at once, and relations between tables.
"""

import tomllib
from collections.abc import Iterable, Iterator

import grimp
import pytest
from django.apps import apps
from django.db.models import Model

from tests.house.plan import FLOORS, ROOT, is_below, rooms

Import = tuple[str, str]


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("leidraad", include_external_packages=True, cache_dir=None)


def room_of(module: str) -> str:
    return module.split(".")[1] if module.count(".") else ""


def past_the_door(imports: Iterable[Import]) -> list[Import]:
    """Imports of another room's inside. Config knows all; a test may use a room's factories.

    Rules may use what another room's rules hand out: `rules/api.py`, a door without Django.
    """
    return [
        (importer, imported)
        for importer, imported in imports
        if room_of(importer) not in {"", "config", room_of(imported)}
        and room_of(imported)
        and imported.split(".")[2:] not in (["api"], ["rules", "api"])
        and ".tests" not in importer
    ]


def upwards(relations: Iterable[Import]) -> list[Import]:
    return [(of, to) for of, to in relations if of != to and not is_below(to, of)]


def imports_of(graph: grimp.ImportGraph) -> Iterator[Import]:
    for module in graph.modules:
        if module.startswith("leidraad."):
            inside = graph.find_modules_directly_imported_by(module)
            yield from ((module, one) for one in inside if one.startswith("leidraad."))


def relations() -> Iterator[Import]:
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields():
            related = field.related_model
            if field.concrete and isinstance(related, type) and issubclass(related, Model):
                pair = (model.__module__, related.__module__)
                if all(module.startswith("leidraad.") for module in pair):
                    yield room_of(pair[0]), room_of(pair[1])


def test_other_rooms_are_entered_by_their_door(graph: grimp.ImportGraph) -> None:
    assert past_the_door(imports_of(graph)) == []


def test_a_climb_through_the_window_is_noticed() -> None:
    window = ("leidraad.infographic.queries", "leidraad.library.models")
    door = ("leidraad.infographic.queries", "leidraad.library.api")
    own = ("leidraad.library.api", "leidraad.library.models")
    shared_rules = ("leidraad.submissions.rules.content", "leidraad.library.rules.api")
    assert past_the_door([window, door, own, shared_rules]) == [window]


def test_relations_between_tables_go_down_only() -> None:
    assert upwards(relations()) == []


def test_a_relation_upstairs_or_sideways_is_noticed() -> None:
    found = upwards([("library", "places"), ("places", "library"), ("drawing", "design")])
    assert found == [("places", "library"), ("drawing", "design")]


def test_the_contract_and_the_plan_name_the_same_floors() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    assert [set(layer.split(" | ")) for layer in layers] == [set(floor) for floor in FLOORS]


def test_every_room_has_a_floor() -> None:
    assert rooms() == set().union(*FLOORS)


def test_rules_and_content_reach_no_django(graph: grimp.ImportGraph) -> None:
    pure = {module for module in graph.modules if is_pure(module)}
    assert pure
    found = [module for module in sorted(pure) if graph.find_shortest_chain(module, "django")]
    assert found == []


def test_django_is_found_where_it_is(graph: grimp.ImportGraph) -> None:
    assert graph.find_shortest_chain("leidraad.places.models", "django")


def is_pure(module: str) -> bool:
    parts = module.split(".")
    if "tests" in parts or len(parts) < 2:
        return False
    return parts[1] in {"themes", "drawing", "plain_language", "kernel"} or parts[2:3] == ["rules"]
