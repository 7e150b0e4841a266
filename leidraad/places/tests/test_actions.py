"""Loading: all or nothing, twice is once, and nothing disappears."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from leidraad.places.actions import Loaded, load_places
from leidraad.places.management.commands import load_places as command
from leidraad.places.models import Municipality
from leidraad.places.queries import atlas
from leidraad.places.reading import ContentError
from leidraad.places.tests.factories import edit, write_edition
from leidraad.places.tests.laying import lay_places

pytestmark = pytest.mark.django_db


def test_the_content_stands_in_the_tables(tmp_path: Path) -> None:
    done = load_places(folder=write_edition(tmp_path))
    assert done == Loaded("9999-1", 3, 2, added=5, changed=0, links_added=4, links_removed=0)
    now = Municipality.objects.get(pk="GM9003")
    assert (now.name, now.slug, now.inhabitants) == ("Súdzicht", "sudzicht", 300_000)
    assert now.valid_from == date(2022, 1, 1)
    before = Municipality.objects.get(pk="GM8001")
    assert before.valid_until == date(2019, 1, 1)
    assert before.successor_id == "GM8002"
    assert before.merger_source == "https://example.org/oud"
    assert before.tile_column is None


def test_loading_twice_changes_nothing(tmp_path: Path) -> None:
    write_edition(tmp_path)
    load_places(folder=tmp_path)
    assert load_places(folder=tmp_path) == Loaded(
        "9999-1", 3, 2, added=0, changed=0, links_added=0, links_removed=0
    )


def test_a_changed_row_and_a_changed_border_are_brought_over(tmp_path: Path) -> None:
    write_edition(tmp_path)
    load_places(folder=tmp_path)
    edit(tmp_path, "municipalities.csv", "15000,1,1,GM9002", "15500,1,1,")
    edit(tmp_path, "municipalities.csv", "GM9001;GM9003", "GM9003")
    done = load_places(folder=tmp_path)
    assert (done.added, done.changed, done.links_added, done.links_removed) == (0, 1, 0, 2)
    assert Municipality.objects.get(pk="GM9001").inhabitants == 15_500
    assert not Municipality.objects.get(pk="GM9001").neighbours.exists()


def test_a_merger_in_a_later_edition_ends_the_municipality(tmp_path: Path) -> None:
    write_edition(tmp_path)
    load_places(folder=tmp_path)
    edit(tmp_path, "municipalities.csv", "GM9001,Oostzicht,Utrecht,15000,1,1,GM9002\n", "")
    edit(tmp_path, "municipalities.csv", "GM9001;GM9003", "GM9003")
    ended = "GM9001,Oostzicht,Utrecht,2026-01-01,GM9002,https://example.org/oost\n"
    edit(tmp_path, "mergers.csv", "GM8001", f"{ended}GM8001")
    load_places(folder=tmp_path)
    assert atlas().today("GM9001").name == "Westzicht"
    assert atlas().places["GM9001"].neighbours == frozenset()


def test_a_municipality_that_vanished_from_the_content_is_refused(tmp_path: Path) -> None:
    write_edition(tmp_path)
    load_places(folder=tmp_path)
    edit(tmp_path, "municipalities.csv", "GM9001,Oostzicht,Utrecht,15000,1,1,GM9002\n", "")
    edit(tmp_path, "municipalities.csv", "GM9001;GM9003", "GM9003")
    with pytest.raises(ContentError, match=r"Oostzicht \(GM9001\) is al geladen"):
        load_places(folder=tmp_path)
    assert Municipality.objects.count() == 5


def test_bad_content_leaves_the_tables_as_they_were(tmp_path: Path) -> None:
    write_edition(tmp_path)
    edit(tmp_path, "mergers.csv", ",GM9003,", ",GM9999,")
    edit(tmp_path, "aliases.csv", "GM9003", "GM9999")
    with pytest.raises(ContentError) as refused:
        load_places(folder=tmp_path)
    assert [fault.file for fault in refused.value.faults] == ["mergers.csv", "aliases.csv"]
    assert not Municipality.objects.exists()


def test_loading_renews_the_atlas(tmp_path: Path) -> None:
    write_edition(tmp_path)
    load_places(folder=tmp_path)
    assert atlas().find("Oostzicht")
    edit(tmp_path, "municipalities.csv", "Oostzicht", "Oosterzicht")
    load_places(folder=tmp_path)
    assert atlas().find("Oostzicht") is None
    assert atlas().find("Oosterzicht")


def test_the_command_tells_what_it_did() -> None:
    out = StringIO()
    call_command("load_places", stdout=out)
    assert out.getvalue() == (
        "Gemeenten 2026-1: 342 van nu en 63 opgeheven; 405 nieuw, 0 gewijzigd.\n"
    )


def test_the_command_says_why_it_did_not_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_edition(tmp_path)
    edit(tmp_path, "mergers.csv", ",GM9003,", ",,")
    monkeypatch.setattr(command, "load_places", lambda: load_places(folder=tmp_path))
    with pytest.raises(CommandError, match=r"mergers\.csv, regel 3: de opvolger ontbreekt"):
        call_command("load_places")


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "0344"},
        {"successor_id": "GM9999", "valid_until": date(2020, 1, 1), "merger_source": "x"},
        {"valid_until": date(2020, 1, 1), "merger_source": "x"},
        {"successor_id": "GM0001"},
        {"successor_id": "GM0001", "valid_until": date(2020, 1, 1)},
        {
            "successor_id": "GM0001",
            "valid_until": date(2020, 1, 1),
            "valid_from": date(2021, 1, 1),
            "merger_source": "x",
        },
        {
            "successor_id": "GM0001",
            "valid_until": date(2020, 1, 1),
            "merger_source": "x",
            "tile_column": 1,
        },
    ],
    ids=[
        "form of the code",
        "own successor",
        "ended without successor",
        "successor without end",
        "ended without source",
        "ended before it began",
        "ended with a tile",
    ],
)
def test_the_database_keeps_its_promises(wrong: dict[str, object]) -> None:
    Municipality.objects.create(code="GM0001", name="Oostzicht", slug="oostzicht")
    fields = {"code": "GM9999", "name": "Zicht", "slug": "zicht", "province": "Zeeland"} | wrong
    with pytest.raises(IntegrityError), transaction.atomic():
        Municipality.objects.create(**fields)


def test_laying_down_leaves_what_loading_leaves() -> None:
    """The short way of the tests (`laying`) against the real one."""
    with transaction.atomic():
        load_places()
        loaded = everything()
        transaction.set_rollback(True)
    lay_places()
    lay_again()
    assert everything() == loaded != ()


def lay_again() -> None:
    """The first time it loads; what is proved is the second."""
    Municipality.objects.update(successor=None, valid_until=None, merger_source="")
    Municipality.objects.all().delete()
    lay_places()


def everything() -> tuple[object, ...]:
    rows = tuple(Municipality.objects.order_by("pk").values())
    links = Municipality.neighbours.through.objects
    pairs = links.order_by("from_municipality", "to_municipality").values_list(
        "from_municipality", "to_municipality"
    )
    return (*rows, *pairs)
