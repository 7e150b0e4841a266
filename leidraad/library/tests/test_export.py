"""What goes out can come in again."""

from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leidraad.library.actions.import_examples import import_examples, read_rows
from leidraad.library.models import Example, Slug, Translation, Version
from leidraad.library.queries.export import FLAT_COLUMNS, export_rows
from leidraad.library.queries.export_files import csv_file, json_file, xlsx_file
from leidraad.library.queries.finding import find
from leidraad.library.rules.draft import ContactCard, Result, Source, Translated
from leidraad.library.rules.rows import read_row
from leidraad.library.rules.selection import Selection
from leidraad.library.tests.factories import draft, published

pytestmark = pytest.mark.usefixtures("places")
CONTENT = Path(__file__).parents[1] / "content" / "2026-1"
FULL: dict[str, Any] = {
    "title": "Volledig",
    "municipalities": ("GM0148", "GM0193"),
    "done": "Eerst dit.\n\nToen dat.",
    "less_well": "Het duurde lang.",
    "partners": ("COA", "gemeente Dalfsen"),
    "year_until": 2022,
    "still_running": False,
    "results": (
        Result("In 2020 vonden 12 mensen werk", 12, "mensen", 2020),
        Result("Minder uitval"),
    ),
    "sources": (
        Source("https://voorbeeld.example/a;b", "Een titel", "Uitgever", "2026-11-21"),
        Source("https://voorbeeld.example/c"),
    ),
    "translations": (
        Translated("title", "en", "Complete"),
        Translated("done", "ar", "أولاً هذا"),
    ),
    "contacts": (
        ContactCard(
            "Gemeente Dalfsen",
            "regisseur",
            "regie@dalfsen.example",
            "",
            "ma–do",
            "2026-10-01",
            True,
        ),
    ),
}


def rows() -> tuple[dict[str, Any], ...]:
    return export_rows(find(Selection(), "nl"))


def written(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def forget_everything() -> None:
    Slug.objects.all().delete()
    Translation.objects.all().delete()
    Example.objects.update(published=None, import_key=None)


def test_json_read_in_again_changes_nothing(tmp_path: Path) -> None:
    published(import_key="A1", **FULL)
    published(import_key="A2")
    report = import_examples(file=written(tmp_path, "alles.yaml", json_file(rows())))
    assert (report.same, report.changed, report.new, report.bad_rows) == (2, 0, 0, ())


def test_the_real_examples_survive_the_round_by_json(tmp_path: Path) -> None:
    for file in ("examples-a.yaml", "examples-b.yaml"):
        assert import_examples(file=CONTENT / file).is_saved
    report = import_examples(file=written(tmp_path, "alles.yaml", json_file(rows())))
    assert (report.same, report.changed, report.new, report.bad_rows) == (54, 0, 0, ())


@pytest.mark.parametrize(("name", "make"), [("alles.csv", csv_file), ("alles.xlsx", xlsx_file)])
def test_the_real_examples_can_be_read_in_from_a_table(
    tmp_path: Path, name: str, make: Any
) -> None:
    for file in ("examples-a.yaml", "examples-b.yaml"):
        import_examples(file=CONTENT / file)
    before = {row["sleutel"]: row for row in rows()}
    table = written(tmp_path, name, make(rows()))
    forget_everything()
    report = import_examples(file=table)
    assert (report.new, report.bad_rows) == (54, ())
    after = {row["sleutel"]: row for row in rows()}
    lossy = {"bronnen", "resultaten", "contact", "titel", "vertalingen"}
    for key, row in before.items():
        told = after[key]
        assert {name: row[name] for name in row if name not in lossy} == {
            name: told[name] for name in told if name not in lossy
        }
        assert row["titel"] in {told["titel"], told["titel"].removeprefix("'")}
        assert [part["adres"] for part in row["bronnen"]] == [p["adres"] for p in told["bronnen"]]


@pytest.mark.parametrize(("name", "make"), [("een.csv", csv_file), ("een.xlsx", xlsx_file)])
def test_a_full_example_in_a_table_is_a_good_row(tmp_path: Path, name: str, make: Any) -> None:
    published(import_key="A1", **FULL)
    ((_, row),) = read_rows(written(tmp_path, name, make(rows())))
    key, read, found = read_row(row)
    assert (key, found) == ("A1", ())
    assert read is not None
    assert read.done == FULL["done"]
    assert read.municipalities == FULL["municipalities"]
    assert read.sources[0].address == "https://voorbeeld.example/a%3Bb"
    assert [result.text for result in read.results] == [one.text for one in FULL["results"]]
    assert {(one.language, one.text) for one in read.translations} == {
        ("en", "Complete"),
        ("ar", "أولاً هذا"),
    }


def test_a_part_with_a_semicolon_stays_one_part(tmp_path: Path) -> None:
    published(import_key="A1", partners=("COA; regio Oost", "GGD"))
    ((_, row),) = read_rows(written(tmp_path, "een.csv", csv_file(rows())))
    assert row["partners"] == "COA, regio Oost;GGD"


def test_a_translation_that_fell_behind_stays_home() -> None:
    published(import_key="A1", translations=(Translated("title", "en", "A fixed face"),))
    assert rows()[0]["vertalingen"] == {"en": {"titel": "A fixed face"}}
    published(import_key="A1", title="Een ander gezicht")
    assert rows()[0]["vertalingen"] == {}


def test_an_example_without_key_goes_by_its_code() -> None:
    code = published()
    assert rows()[0]["sleutel"] == code


def test_every_column_of_a_row_stands_in_the_table() -> None:
    published(import_key="A1")
    nested = {"contact", "vertalingen"}
    assert set(rows()[0]) - nested <= set(FLAT_COLUMNS)
    assert len(set(FLAT_COLUMNS)) == len(FLAT_COLUMNS)


def test_a_version_that_is_not_public_does_not_go_out() -> None:
    code = published(import_key="A1")
    example = Example.objects.get(code=code)
    assert example.published is not None
    Version.objects.create(
        example=example,
        number=2,
        made_at=example.created_at,
        digest="x",
        title="Geheim",
        summary="Nog niet openbaar.",
        **{name: [] for name in ("domains", "factors", "phases", "groups", "partners")},
        results=[],
        sources=[],
        evidence="beschreven",
    )
    assert [row["titel"] for row in rows()] == [draft().title]


def test_the_number_of_questions_to_the_database_does_not_grow() -> None:
    published(import_key="A1", **FULL)
    with CaptureQueriesContext(
        connection,
    ) as one:
        rows()
    for number in range(5):
        published(import_key=f"B{number}", title=f"Nummer {number}")
    find(Selection(), "nl")
    with CaptureQueriesContext(connection) as many:
        rows()
    assert len(many) <= len(one)
    assert len(many) == 3
