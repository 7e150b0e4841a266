"""The state of an example in lists, filters, search and files."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from django.test import Client

from leidraad.library.actions.import_examples import import_examples
from leidraad.library.actions.make_version import make_version
from leidraad.library.actions.publish import publish_version
from leidraad.library.actions.set_contacts import set_contacts
from leidraad.library.actions.stay_true import confirm_example, end_example, mark_unconfirmed
from leidraad.library.models import Example
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.export import FLAT_COLUMNS, export_rows, flat
from leidraad.library.queries.export_files import csv_file, json_file, xlsx_file
from leidraad.library.queries.finding import find
from leidraad.library.queries.listing import card
from leidraad.library.rules.draft import ContactCard
from leidraad.library.rules.life import HALF_YEAR
from leidraad.library.rules.selection import Selection
from leidraad.library.tests.factories import EDITOR, draft, published

pytestmark = pytest.mark.usefixtures("places")
Clock = Callable[[str], None]
TODAY = date(2026, 11, 21)
ATOM = "{http://www.w3.org/2005/Atom}"


def made(title: str, **changes: object) -> Example:
    return Example.objects.get(code=published(import_key=title, title=title, **changes))


@pytest.fixture
def five(places: None, at: Clock) -> None:
    """Made in another order than that in which they are to stand."""
    del places
    at("2026-11-21")
    end_example(by=EDITOR, example=made("Gestopt"), on=date(2026, 10, 1), why="Het geld was op.")
    mark_unconfirmed(by=EDITOR, example=made("Stil"), since=date(2026, 5, 3))
    made("Onvolledig", is_incomplete=True)
    made("Ongevraagd")
    confirm_example(by=EDITOR, example=made("Bevestigd"))


def titles(selection: Selection) -> list[str]:
    return [entry.texts["title"] for entry in find(selection, "nl").entries]


@pytest.mark.usefixtures("five")
def test_what_nobody_confirms_stands_after_what_goes_on_and_what_ended_last() -> None:
    expected = ["Bevestigd", "Ongevraagd", "Onvolledig", "Stil", "Gestopt"]
    assert [entry.texts["title"] for entry in catalogue().entries] == expected


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["bevestigd"], ["Bevestigd"]),
        (["niet-bevestigd"], ["Stil"]),
        (["gestopt"], ["Gestopt"]),
        (["bevestigd", "gestopt"], ["Bevestigd", "Gestopt"]),
    ],
)
def test_the_filter_finds_each_state(values: list[str], expected: list[str]) -> None:
    assert titles(Selection().with_values("staat", values)) == expected


@pytest.mark.usefixtures("five")
def test_cards_say_what_a_reader_must_know() -> None:
    states = {entry.texts["title"]: card(entry, "nl").state for entry in catalogue().entries}
    assert states == {
        "Bevestigd": "",
        "Ongevraagd": "",
        "Onvolledig": "",
        "Stil": "niet bevestigd sinds 2026",
        "Gestopt": "gestopt",
    }


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("address", ["/voorbeelden/", "/overzicht/", "/ingebed/?q=stil,gestopt"])
def test_lists_show_it(client: Client, address: str) -> None:
    shown = client.get(address.replace("?q=stil,gestopt", "?staat=niet-bevestigd,gestopt"))
    for words in ("niet bevestigd sinds 2026", "gestopt"):
        assert words in shown.content.decode()


def test_the_own_list_shows_it(client: Client) -> None:
    example = made("Gestopt")
    end_example(by=EDITOR, example=example, on=TODAY, why="Klaar.")
    shown = client.get(f"/mijn-lijst/?v={example.code}").content.decode()
    assert '<span class="card__state">gestopt</span>' in shown


def test_what_ended_ran_until_then(at: Clock) -> None:
    at("2026-11-21")
    example = made("Gestopt", year_from=2023, still_running=True)
    end_example(by=EDITOR, example=example, on=date(2025, 6, 1), why="Klaar.")
    (entry,) = catalogue().entries
    assert entry.years == ("2023", "2024", "2025")
    assert card(entry, "nl").years == "2023–2025"


# --- searching ---------------------------------------------------------------------------


def asked(query: str) -> list[str]:
    return titles(Selection().asking(query))


def test_among_equal_answers_what_goes_on_comes_first(at: Clock) -> None:
    at("2026-11-21")
    end_example(by=EDITOR, example=made("Koken", year_from=2025), on=TODAY, why="Klaar.")
    made("Koken en eten", year_from=2010)
    assert asked("koken") == ["Koken en eten", "Koken"]


def test_a_better_answer_comes_first_even_when_it_ended(at: Clock) -> None:
    """The control: it is a mild demotion."""
    at("2026-11-21")
    end_example(by=EDITOR, example=made("Koken"), on=TODAY, why="Klaar.")
    for name in ("Wandelen", "Fietsen", "Zingen"):
        made(name, done="Daarna werd er koken geleerd." if name == "Zingen" else "")
    assert asked("koken") == ["Koken", "Zingen"]


# --- midnight ----------------------------------------------------------------------------


def test_confirmed_in_the_last_half_year_is_over_one_day_although_nothing_changed(
    client: Client, at: Clock
) -> None:
    at("2026-03-01")
    confirm_example(by=EDITOR, example=made("Samen koken"))
    last = date(2026, 3, 1) + HALF_YEAR
    address = "/voorbeelden/?staat=bevestigd"
    at(f"{last.isoformat()} 23:59")
    assert b"Samen koken" in client.get(address).content
    at(f"{(last + timedelta(days=1)).isoformat()} 00:01")
    assert b"Samen koken" not in client.get(address).content


# --- files and feeds ---------------------------------------------------------------------


def exported() -> dict[str, dict[str, object]]:
    return {str(row["titel"]): dict(row) for row in export_rows(find(Selection(), "nl"))}


@pytest.mark.usefixtures("five")
def test_files_carry_it() -> None:
    rows = exported()
    assert rows["Bevestigd"]["bevestigd_op"] == "2026-11-21"
    assert rows["Stil"]["niet_bevestigd_sinds"] == "2026-05-03"
    assert rows["Gestopt"]["gestopt_op"] == "2026-10-01"
    assert rows["Gestopt"]["gestopt_waarom"] == "Het geld was op."
    assert rows["Ongevraagd"]["overnames"] == 0
    assert len(list(flat(rows["Gestopt"]))) == len(FLAT_COLUMNS)


@pytest.mark.usefixtures("five")
@pytest.mark.parametrize(
    ("name", "write"),
    [("alles.yaml", json_file), ("alles.csv", csv_file), ("alles.xlsx", xlsx_file)],
)
def test_files_can_be_read_in_again_and_leave_the_state_alone(
    tmp_path: Path, name: str, write: Callable[..., bytes]
) -> None:
    file = tmp_path / name
    file.write_bytes(write(export_rows(find(Selection(), "nl"))))
    before = exported()
    report = import_examples(file=file)
    assert report.bad_rows == ()
    assert report.new == 0
    after = exported()
    for title, row in before.items():
        assert row["gestopt_op"] == after[title]["gestopt_op"]
        assert row["bevestigd_op"] == after[title]["bevestigd_op"]


def test_a_mailbox_that_is_not_public_goes_out_in_no_file_and_comes_back_in_none(
    tmp_path: Path,
) -> None:
    """Or our own file, read in again, would make us forget how to reach somebody."""
    example = made("Samen koken")
    hidden = ContactCard("Gemeente Dalfsen", "regisseur", "regie@a.example")
    set_contacts(example=example, cards=[hidden])
    content = json_file(export_rows(find(Selection(), "nl")))
    assert b"regie@a.example" not in content
    file = tmp_path / "alles.yaml"
    file.write_bytes(content)
    assert import_examples(file=file).same == 1
    contact = example.contacts.get()
    assert (contact.mailbox, contact.shows_mailbox) == ("regie@a.example", False)


def news(client: Client) -> list[tuple[str | None, str | None]]:
    feed = fromstring(client.get("/voorbeelden.atom").content)
    entries = feed.iter(f"{ATOM}entry")
    return [(one.findtext(f"{ATOM}title"), one.findtext(f"{ATOM}summary")) for one in entries]


def test_feeds_tell_what_changed_and_what_ended_and_no_minor_edit(
    client: Client, at: Clock
) -> None:
    summary = draft().summary
    at("2026-01-01")
    version = make_version(example=None, draft=draft(title="Koken"))
    koken = publish_version(by=EDITOR, version=version, note="Geplaatst.")
    at("2026-02-01")
    made("Eten")
    at("2026-03-01")
    second = make_version(example=koken, draft=draft(title="Kóken"))
    publish_version(by=EDITOR, version=second, note="Typfout.", is_minor=True)
    assert news(client) == [("Eten", summary), ("Kóken", summary)]
    third = make_version(example=koken, draft=draft(title="Koken met kinderen"))
    publish_version(by=EDITOR, version=third, note="Kinderen erbij.")
    changed = f"{summary}\n\nWat er veranderde: Kinderen erbij."
    assert news(client) == [("Koken met kinderen", changed), ("Eten", summary)]
    eten = Example.objects.get(import_key="Eten")
    end_example(by=EDITOR, example=eten, on=date(2026, 3, 2), why="Klaar.")
    assert news(client)[0] == ("Eten", f"{summary}\n\nGestopt op 02-03-2026.")
