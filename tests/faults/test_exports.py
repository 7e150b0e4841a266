"""What people typed stays text in every file that leaves the house, however it begins."""

import csv
import io
import re

import openpyxl
import polib
import pytest
from django.test import Client

from leidraad.accounts.tests.factories import person, sign_in
from leidraad.library.actions.import_examples import known_codes
from leidraad.library.models import Example
from leidraad.library.rules.guards import formula_safe
from leidraad.library.tests.conftest import places
from leidraad.library.tests.test_guards import FORMULAS
from leidraad.post.models import Letter
from leidraad.post.queries.queue import queue_state
from leidraad.submissions.rules.readiness import faults_to_publish
from leidraad.submissions.tests.factories import CONTENT, in_state
from leidraad.upkeep.actions.adoptions import accept_adoption
from leidraad.upkeep.tests import readers

__all__ = ["places"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
TRIGGERS = [text for text in FORMULAS if "\x00" not in text]
"""A null sign reaches no table: forms and databases refuse it."""
FIELDS = (
    *("title", "summary", "done", "why", "less_well", "conditions", "costs", "area"),
    *("group_note", "year_note", "partners", "results", "contact_organisation", "contact_role"),
    *("contact_phone", "contact_hours"),
)
WHOLE = {**CONTENT, "sources": "https://voorbeeld.example Bron"}
MOST_REFUSED = 2
CALCULATES = ("=", "+", "-", "@", "|", "%", "\t", "\r", "\n")
PROPERTY = re.compile(r"(BEGIN|VERSION|FN|N|ORG|TITLE|X-ABSHOWAS|EMAIL|TEL|URL|NOTE|END)[;:]")


@pytest.fixture
def client(client: Client) -> Client:
    """Thirty public examples, each with another trigger in every field, sent in by people."""
    editor = person("editor")
    for number, text in enumerate(TRIGGERS):
        found = in_state("published", by=editor, **typed(text)).example
        assert found is not None
        words = {"organisation": f"{text} x", "role": text, "changed": text}
        mailbox = f"buur{number}@buurstad.example"  # one mailbox gets a few such letters a day
        request = readers.with_desk(found, address=mailbox, **words)
        accept_adoption(by=editor, request=request)
    return client


def typed(text: str) -> dict[str, str]:
    """In every field that takes it; what is refused reaches no file."""
    words = dict.fromkeys(FIELDS, f"{text} tekst")
    refused = {fault.field for fault in faults_to_publish({**WHOLE, **words}, known_codes())}
    assert len(refused) <= MOST_REFUSED, refused
    if "contact_mailbox" in refused:  # where a fault in any part of a contact is told
        refused |= {name for name in FIELDS if name.startswith("contact_")}
    return {name: word for name, word in words.items() if name not in refused}


def told(client: Client, path: str) -> bytes:
    response = client.get(path)
    assert response.status_code == 200, path
    return b"".join(response) if response.streaming else response.content


def test_no_file_calculates_breaks_out_or_grows_a_line(client: Client) -> None:
    _csv(told(client, "/overzicht.csv"), ";")
    _csv(told(client, "/cijfers.csv"), ";")
    _xlsx(told(client, "/overzicht.xlsx"))
    for example in Example.objects.all():
        card = told(client, f"/v/{example.code}/contact.vcf").decode()
        _vcard(card, contacts=example.contacts.count() + 1)  # who adopted it
    _po(sign_in(Client(), person("translator")))
    _letters()


def _csv(content: bytes, delimiter: str) -> None:
    text = content.decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        for cell in row:
            assert not cell.startswith(CALCULATES), cell
            assert cell.startswith("'") or formula_safe(cell) == cell, cell


def _xlsx(content: bytes) -> None:
    for sheet in openpyxl.load_workbook(io.BytesIO(content)).worksheets:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n"}
            assert not any(cell.hyperlink for cell in row)


def _vcard(text: str, *, contacts: int) -> None:
    """Unfolded, every line is a property that we know, and each contact is one card."""
    lines = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert [line for line in lines if not PROPERTY.match(line)] == []
    assert lines.count("BEGIN:VCARD") == lines.count("END:VCARD") == contacts


def _po(translator: Client) -> None:
    """Read back by another program: every Dutch text is one entry, with nothing added."""
    response = translator.get("/redactie/vertalen/leidraad-en.po")
    assert response.status_code == 200
    entries = list(polib.pofile(response.content.decode()))
    assert len(entries) >= len(TRIGGERS)
    dutch = {entry.msgid.strip() for entry in entries}
    titles = Example.objects.values_list("published__title", flat=True)
    assert {str(title).strip() for title in titles} <= dutch


def _letters() -> None:
    """One line of subject, and no header that somebody typed."""
    letters = list(Letter.objects.all())
    assert len(letters) > len(TRIGGERS)
    assert [one.subject for one in letters if len(one.subject.splitlines()) > 1] == []
    assert queue_state().failed == 0


def test_a_cell_that_calculates_would_be_noticed() -> None:
    with pytest.raises(AssertionError):
        _csv(b'"a";"=1+1"\r\n', ";")
    with pytest.raises(AssertionError):
        _vcard("BEGIN:VCARD\r\nFN:x\r\nX-EIGEN:y\r\nEND:VCARD\r\n", contacts=1)
