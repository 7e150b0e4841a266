"""A PO file back in: first a report, then proposals; what is hostile is refused with its line."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.tests.translated import (
    ARABIC,
    desk_of_translator,
    proposed,
    publish_again,
    standing,
    translator,
)
from leidraad.library.api import ProposedTranslation, Translation
from leidraad.library.tests.factories import published

__all__ = ["desk_of_translator", "translator"]
IMPORT = "/redactie/vertalen/inlezen/"


@pytest.fixture
def code(places: None) -> str:
    del places
    return published(title="Samen fietsen")


def exported(client: Client) -> polib.POFile:
    answer = client.get("/redactie/vertalen/leidraad-ar.po?wat=alles")
    return polib.pofile(answer.content.decode())


def with_title(client: Client, text: str) -> str:
    file = exported(client)
    entry = next(one for one in file if "/title/" in one.msgctxt)
    entry.msgstr, entry.flags = text, []
    return str(file)


def handed(client: Client, text: str | bytes, language: str = "ar") -> HttpResponse:
    data = text if isinstance(text, bytes) else text.encode()
    return client.post(  # type: ignore[return-value]
        IMPORT, {"language": language, "file": SimpleUploadedFile("ar.po", data)}
    )


def taken(client: Client, answer: HttpResponse, **more: str) -> HttpResponse:
    ready = answer.context["ready"]  # type: ignore[attr-defined]
    return client.post(IMPORT, {"language": "ar", "ready": ready, **more}, follow=True)  # type: ignore[return-value]


def test_first_a_report_then_proposals(desk_of_translator: Client, code: str) -> None:
    answer = handed(desk_of_translator, with_title(desk_of_translator, ARABIC))
    report = answer.context["report"]  # type: ignore[attr-defined]
    assert [(one.title, one.part, one.is_new) for one in report.changes] == [
        ("Samen fietsen", "Titel", True)
    ]
    assert not ProposedTranslation.objects.exists()
    told = taken(desk_of_translator, answer).content.decode()
    assert "1 vertaling wacht nu op de redactie" in told
    assert standing(code).text == ARABIC
    assert not Translation.objects.exists()


def test_twice_the_same_is_once(desk_of_translator: Client, code: str) -> None:
    answer = handed(desk_of_translator, with_title(desk_of_translator, ARABIC))
    taken(desk_of_translator, answer)
    taken(desk_of_translator, answer)
    assert ProposedTranslation.objects.count() == 1
    again = handed(desk_of_translator, with_title(desk_of_translator, ARABIC))
    assert again.context["report"].same == 1  # type: ignore[attr-defined]
    assert code


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "x https://kwaad.example", "%(naam)s", "x\u202ey"]
)
def test_what_is_hostile_is_refused_with_its_line(
    desk_of_translator: Client, code: str, hostile: str
) -> None:
    answer = handed(desk_of_translator, with_title(desk_of_translator, hostile))
    report = answer.context["report"]  # type: ignore[attr-defined]
    assert not report.changes
    (stopped,) = report.stopped
    assert (stopped.line > 1, stopped.title) == (True, "Samen fietsen")
    assert stopped.reasons
    assert "<script>alert" not in answer.content.decode()
    assert code


def test_made_from_dutch_that_changed_since_says_so(desk_of_translator: Client, code: str) -> None:
    text = with_title(desk_of_translator, ARABIC)
    publish_again(code, title="Samen op de fiets")
    answer = handed(desk_of_translator, text)
    assert [one.is_stale for one in answer.context["report"].changes] == [True]  # type: ignore[attr-defined]
    taken(desk_of_translator, answer)
    assert standing(code).is_outdated


def test_dutch_that_the_file_made_up_is_refused(desk_of_translator: Client, code: str) -> None:
    text = with_title(desk_of_translator, ARABIC).replace("Samen fietsen", "Samen <b>fietsen</b>")
    answer = handed(desk_of_translator, text)
    assert not answer.context["report"].changes  # type: ignore[attr-defined]
    assert code


def test_the_proposal_of_somebody_else_stays(desk_of_translator: Client, code: str) -> None:
    text = with_title(desk_of_translator, ARABIC)
    proposed(person("translator"), code, "نص آخر")
    answer = handed(desk_of_translator, text)
    assert "Iemand anders" in answer.content.decode()
    assert standing(code).text == "نص آخر"


def test_what_changed_after_the_report_is_left_and_told(
    desk_of_translator: Client, code: str
) -> None:
    answer = handed(desk_of_translator, with_title(desk_of_translator, ARABIC))
    proposed(person("translator"), code, "نص آخر")
    assert "Niet meegenomen" in taken(desk_of_translator, answer).content.decode()
    assert standing(code).text == "نص آخر"


def test_what_was_shown_cannot_be_swapped(
    desk_of_translator: Client, translator: User, code: str
) -> None:
    answer = handed(desk_of_translator, with_title(desk_of_translator, ARABIC))
    ready = answer.context["ready"]  # type: ignore[attr-defined]
    other = sign_in(Client(), person("translator"))
    for client, asked in (
        (desk_of_translator, {"language": "en", "ready": ready}),
        (desk_of_translator, {"language": "ar", "ready": ready[:-2] + "xx"}),
        (other, {"language": "ar", "ready": ready}),
    ):
        assert client.post(IMPORT, asked).status_code == 409
    assert not ProposedTranslation.objects.exists()
    assert translator
    assert code


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"geen po",
        b"/etc/passwd",
        b'msgid "a',
        b"\xff\xfe\x00",
        b"\0",
        b'msgid ""\nmsgstr "Language: en\\n"\n',
        b"x" * 3_000_001,
    ],
)
def test_a_file_that_cannot_be_read_is_refused_kindly(
    desk_of_translator: Client, data: bytes
) -> None:
    answer = handed(desk_of_translator, data)
    assert answer.status_code == 422 or not answer.context["report"].changes  # type: ignore[attr-defined]
    assert "root:" not in answer.content.decode()


def test_a_language_is_asked_for(desk_of_translator: Client) -> None:
    assert handed(desk_of_translator, b"x", language="nl").status_code == 422
    assert desk_of_translator.get(f"{IMPORT}?taal=ar").status_code == 200
