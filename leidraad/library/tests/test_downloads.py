"""The overview as a file."""

import csv
import io
import json
from typing import Any

import openpyxl
import pytest
from django.test import Client

from leidraad.library.rules.draft import Result, Translated
from leidraad.library.tests.factories import published
from leidraad.library.tests.test_guards import FORMULAS

pytestmark = pytest.mark.usefixtures("places")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {"csv": "text/csv; charset=utf-8", "xlsx": XLSX, "json": "application/json"}
STORABLE = [text for text in FORMULAS if "\x00" not in text]


def table_of(client: Client, query: str = "") -> list[list[str]]:
    text = client.get(f"/overzicht.csv{query}").content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def sheet_of(client: Client) -> Any:
    content = client.get("/overzicht.xlsx").content
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]


def evil(text: str) -> dict[str, Any]:
    """The text in every field in which somebody can write."""
    fields = ("summary", "done", "why", "less_well", "conditions", "costs", "area")
    return {
        **dict.fromkeys((*fields, "group_note", "year_note"), text),
        "title": text[:80],
        "partners": (text,),
        "results": (Result(text),),
        "translations": (Translated("title", "en", text),),
    }


@pytest.mark.parametrize("ending", TYPES)
def test_a_file_says_what_it_is(client: Client, ending: str) -> None:
    published()
    response = client.get(f"/overzicht.{ending}")
    assert response.status_code == 200
    assert response["Content-Type"] == TYPES[ending]
    assert f'filename="leidraad-voorbeelden.{ending}"' in response["Content-Disposition"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "creativecommons.org/licenses/by/4.0" in response["Link"]


@pytest.mark.parametrize("ending", TYPES)
def test_a_known_file_is_not_sent_again(client: Client, ending: str) -> None:
    published()
    etag = client.get(f"/overzicht.{ending}")["ETag"]
    again = client.get(f"/overzicht.{ending}", headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_csv_opens_well_in_a_dutch_spreadsheet_program(client: Client) -> None:
    published(import_key="A1", title="Eén gezicht")
    content = client.get("/overzicht.csv").content
    assert content.startswith(b"\xef\xbb\xbf")
    heading, row = table_of(client)
    assert heading[:4] == ["sleutel", "titel", "samenvatting", "gemeenten"]
    assert row[:2] == ["A1", "Eén gezicht"]


def test_the_filters_of_the_list_hold_and_its_page_does_not(client: Client) -> None:
    published(import_key="A1", domains=("zorg",))
    published(import_key="A2", domains=("onderwijs",), title="Samen naar school")
    assert [row[0] for row in table_of(client, "?leefgebied=onderwijs&pagina=9")[1:]] == ["A2"]
    assert len(json.loads(client.get("/overzicht.json?q=school").content)) == 1


def test_an_own_list_can_be_taken_along(client: Client) -> None:
    code = published(import_key="A1")
    published(import_key="A2", title="Een ander")
    assert [row[0] for row in table_of(client, f"?v={code.lower()}")[1:]] == ["A1"]


@pytest.mark.parametrize("text", STORABLE)
def test_no_cell_is_a_formula_in_csv(client: Client, text: str) -> None:
    published(**evil(text))
    for cell in table_of(client)[1]:
        assert not cell.startswith(("=", "+", "-", "@", "|", "%", "\t", "\r", "\n"))
        assert cell in {"", text, f"'{text}"} or text not in cell


@pytest.mark.parametrize("text", STORABLE)
def test_every_text_is_typed_as_text_in_xlsx(client: Client, text: str) -> None:
    published(**evil(text))
    for row in sheet_of(client).iter_rows(min_row=2):
        for cell in row:
            assert cell.data_type in {"s", "n"}
            assert cell.data_type == "s" or cell.value is None or isinstance(cell.value, int)
            assert cell.hyperlink is None


def test_the_same_examples_give_the_same_bytes(client: Client) -> None:
    published()
    first = client.get("/overzicht.xlsx", {"een": "1"}).content
    assert client.get("/overzicht.xlsx", {"twee": "2"}).content == first


def test_without_examples_only_the_columns_remain(client: Client) -> None:
    assert len(table_of(client)) == 1
    assert sheet_of(client).max_row == 1
    assert json.loads(client.get("/overzicht.json").content) == []
