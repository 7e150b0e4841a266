"""The figures as files: the same numbers, and nothing that a spreadsheet would calculate."""

import csv
import io
import json

import pytest
from django.test import Client

from leidraad.library.tests.factories import published
from leidraad.upkeep.queries.figures import forget_measured, public_figures
from leidraad.upkeep.queries.figures_files import HEADINGS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]


@pytest.fixture(autouse=True)
def _two_examples() -> None:
    forget_measured()
    published(domains=("inburgering", "zorg"))
    published(domains=("zorg",), title="=HYPERLINK()")


def rows_of(client: Client) -> list[dict[str, str]]:
    text = client.get("/cijfers.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_both_files_say_what_the_page_says(client: Client) -> None:
    rows, told = rows_of(client), public_figures("nl")
    assert list(rows[0]) == list(HEADINGS)
    assert [row["waarde"] for row in rows[: len(told.figures)]] == [
        one.value for one in told.figures
    ]
    as_json = json.loads(client.get("/cijfers.json").content)
    assert [str(row["waarde"]) for row in as_json] == [row["waarde"] for row in rows]


def test_each_pair_once(client: Client) -> None:
    pairs = [row for row in rows_of(client) if row["soort"] == "twee leefgebieden samen"]
    assert len(pairs) == 15
    assert sum(int(row["waarde"]) for row in pairs) == 1


def test_no_cell_is_a_formula(client: Client) -> None:
    for row in rows_of(client):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_they_are_files_of_our_own(client: Client) -> None:
    answer = client.get("/cijfers.csv")
    assert "attachment" in answer["Content-Disposition"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies
