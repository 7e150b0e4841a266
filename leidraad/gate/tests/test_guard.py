"""Around a view: where a form comes from, how large it is, and what happens when nothing works."""

import io
import logging
from collections.abc import Callable
from unittest.mock import patch

import html5lib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from leidraad.gate.api import guarded, handle
from leidraad.gate.tests import fixtures
from leidraad.gate.tests.factories import post_data
from leidraad.gate.tests.fixtures import NoteForm, notes

pytestmark = [pytest.mark.django_db, pytest.mark.urls("leidraad.gate.tests.fixtures")]
Break = Callable[[Exception], None]
FULL = OperationalError("database or disk is full")


@pytest.fixture
def client() -> Client:
    return Client(enforce_csrf_checks=True)


# --- where from ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://testserver"},
        {"Origin": "http://127.0.0.1:8000"},
        {"Origin": "null"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
        {"Referer": "http://testserver/proef/"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_a_page_of_ours_may_send(client: Client, headers: dict[str, str]) -> None:
    answer = client.post("/proef/", post_data(NoteForm, text="hier"), headers=headers)
    assert answer.status_code == 303


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elders.example"},
        {"Origin": "http://testserver.elders.example"},
        {"Referer": "https://elders.example/http://testserver/"},
        {"Origin": "null", "Referer": "https://elders.example/"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "["},
    ],
)
def test_another_site_may_not_but_the_text_stays(client: Client, headers: dict[str, str]) -> None:
    answer = client.post("/proef/", post_data(NoteForm, text="elders"), headers=headers)
    assert answer.status_code == 403
    assert "elders</textarea>" in answer.content.decode()
    assert notes() == []


def test_another_site_does_not_learn_the_first_answer(client: Client) -> None:
    data = post_data(NoteForm, text="hier")
    client.post("/proef/", data)
    answer = client.post("/proef/", data, headers={"Origin": "https://elders.example"})
    assert answer.status_code == 403


# --- how large -----------------------------------------------------------------------------


@pytest.mark.parametrize(("said", "left"), [("1000001", 0), ("200000001", 30), ("veel", 30)])
def test_a_body_that_says_it_is_too_large_is_poured_away(said: str, left: int) -> None:
    body = io.BytesIO(b"x" * 30)
    request = RequestFactory().generic("POST", "/proef/")
    request.META["CONTENT_LENGTH"] = said
    request._stream = body
    answer = fixtures.note(request)
    assert answer.status_code == 413
    assert "ten hoogste 1 MB" in answer.content.decode()
    assert len(body.read()) == left


def test_too_much_text_in_a_form_with_files(client: Client) -> None:
    file = SimpleUploadedFile("a.txt", b"x")
    answer = client.post("/bijlage/", post_data(NoteForm, text="x" * 1_100_000, file=file))
    assert answer.status_code == 413
    assert notes() == []


def test_files_may_weigh_more_than_text(client: Client) -> None:
    file = SimpleUploadedFile("a.txt", b"x" * 1_500_000)
    assert client.post("/bijlage/", post_data(NoteForm, text="x", file=file)).status_code == 303


@pytest.mark.parametrize(
    ("body", "status"),
    [("&".join(f"f{n}=1" for n in range(400)), 413), ("", 403)],
    ids=["fields", "nothing"],
)
def test_too_many_fields_and_none(client: Client, body: str, status: int) -> None:
    kind = "application/x-www-form-urlencoded"
    assert client.post("/proef/", body, content_type=kind).status_code == status


def test_a_body_that_is_not_what_it_says(client: Client) -> None:
    kind = "multipart/form-data; boundary=" + "x" * 300
    answer = client.post("/proef/", b"rommel", content_type=kind)
    assert answer.status_code == 400
    assert "Wij konden niet lezen" in answer.content.decode()


# --- nothing works -------------------------------------------------------------------------


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Break:
    def break_it(fault: Exception) -> None:
        def keep(_text: str) -> None:
            raise fault

        monkeypatch.setattr(fixtures, "keep", keep)

    return break_it


@pytest.mark.parametrize(
    "fault", [FULL, OSError(28, "No space left on device"), OSError(30, "Read-only file system")]
)
def test_when_nothing_can_be_kept_the_text_stays(
    client: Client, broken: Break, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    broken(fault)
    with caplog.at_level(logging.ERROR):
        answer = client.post("/proef/", post_data(NoteForm, text="mijn werk"))
    assert answer.status_code == 503
    assert answer["Retry-After"] == "120"
    assert "mijn werk</textarea>" in answer.content.decode()
    assert "Dat ligt aan ons" in answer.content.decode()
    assert "mijn werk" not in caplog.text
    assert "ask" in caplog.text


def test_the_same_form_goes_through_when_all_is_well_again(client: Client) -> None:
    data = post_data(NoteForm, text="later")
    with patch.object(fixtures, "keep", side_effect=FULL):
        assert client.post("/proef/", data).status_code == 503
    assert client.post("/proef/", data).status_code == 303
    assert notes() == ["later"]


def test_a_mistake_of_ours_is_not_called_trouble(client: Client, broken: Break) -> None:
    broken(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        client.post("/proef/", post_data(NoteForm, text="x"))


def test_with_the_database_gone_the_form_still_comes_back(client: Client) -> None:
    with patch("leidraad.gate.guard.first_answer", side_effect=OperationalError("weg")):
        answer = client.post("/proef/", post_data(NoteForm, text="mijn werk"))
    assert answer.status_code == 503
    assert "mijn werk</textarea>" in answer.content.decode()


def test_when_not_even_the_page_can_be_made_the_text_is_shown(client: Client) -> None:
    with patch.object(fixtures, "handle", side_effect=FULL):
        answer = client.post("/proef/", post_data(NoteForm, text="mijn <b>werk</b>"))
    assert answer.status_code == 503
    assert "mijn &lt;b&gt;werk&lt;/b&gt;" in answer.content.decode()
    shown = answer.content.decode().partition("<blockquote")[2]
    assert "gate-token" not in shown


def test_from_that_page_the_same_form_can_be_sent_again(client: Client) -> None:
    data = post_data(NoteForm, text='een "werk"\nmet regels')
    with patch.object(fixtures, "handle", side_effect=FULL):
        answer = client.post("/proef/", data)
    page = html5lib.parse(answer.content.decode(), namespaceHTMLElements=False)
    again = {one.get("name"): one.get("value") for one in page.iter("input")}
    assert again == data
    assert client.post("/proef/", again).status_code == 303
    assert notes() == ['een "werk"\nmet regels']


def test_the_log_does_not_tell_the_address_of_a_form(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    client.post("/proef/", post_data(NoteForm, text=""))
    client.post("/proef/", {"text": "x" * 1_100_000})
    client.post("/proef/", {"text": "x"}, headers={"Origin": "https://elders.example"})
    with patch.object(fixtures, "handle", side_effect=FULL):
        client.post("/proef/", post_data(NoteForm, text="x"))
    assert "proef" not in caplog.text


# --- in use --------------------------------------------------------------------------------


def test_a_limit_that_does_not_exist_stops_the_start() -> None:
    with pytest.raises(KeyError, match="nergens"):
        guarded(limit="nergens")


def test_a_view_that_forgot_the_guard_is_told() -> None:
    def unguarded(request: HttpRequest) -> HttpResponse:
        return handle(request, NoteForm, page=fixtures.page, act=fixtures.act)

    with pytest.raises(TypeError, match="@guarded"):
        unguarded(RequestFactory().get("/"))


def test_an_accepted_form_takes_few_statements(client: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        client.post("/proef/", post_data(NoteForm, text="tel"))
    own = [one["sql"] for one in asked if "gate_" in one["sql"]]
    # Was it here before, is it busy; then the key, how busy, the count, and the answer.
    assert len(own) == 6, own


def test_a_script_gets_an_answer_of_its_own(client: Client) -> None:
    answer = client.post("/bewaren/script/", post_data(fixtures.SavingForm, text="x"))
    assert answer.json() == {"kept": 1}
    wrong = client.post("/bewaren/script/", post_data(fixtures.SavingForm, text=""))
    assert (wrong.status_code, list(wrong.json())) == (422, ["text"])
