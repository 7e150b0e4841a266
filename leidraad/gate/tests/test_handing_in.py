"""A form on the street: kept once, or back with every word that was typed."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from conftest import only_looking
from leidraad.gate.models import Knock, OnceKey
from leidraad.gate.rules.limits import LIMITS
from leidraad.gate.tests.factories import post_data, token_for
from leidraad.gate.tests.fixtures import (
    ButtonForm,
    ManyForm,
    NoteForm,
    SavingForm,
    many_notes,
    notes,
)
from leidraad.gate.tokens import HONEYPOT, TOKEN

pytestmark = [pytest.mark.django_db, pytest.mark.urls("leidraad.gate.tests.fixtures")]
At = Callable[[str], None]


@pytest.fixture
def client() -> Client:
    return Client(enforce_csrf_checks=True)


def token_in(page: bytes) -> str:
    found = re.search(rf'name="{TOKEN}" value="([^"]+)"', page.decode())
    assert found
    return found[1]


# --- shown and handed in -----------------------------------------------------------------


def test_looking_keeps_nothing_and_sets_no_cookie(client: Client) -> None:
    with only_looking():
        answer = client.get("/proef/")
    assert answer.status_code == 200
    assert not answer.cookies
    assert answer["Cache-Control"] == "private, no-cache"


def test_every_visitor_gets_a_token_of_their_own(client: Client) -> None:
    tokens = {token_in(client.get("/proef/").content) for _ in range(3)}
    assert len(tokens) == 3


def test_what_the_page_shows_can_be_handed_in(client: Client, at: At) -> None:
    at("2026-11-21 12:00")
    token = token_in(client.get("/proef/").content)
    at("2026-11-21 12:01")
    answer = client.post("/proef/", {TOKEN: token, HONEYPOT: "", "text": "hallo"})
    assert (answer.status_code, answer["Location"]) == (303, "/proef/?kept=1")
    assert notes() == ["hallo"]
    assert not answer.cookies


def test_a_wrong_field_comes_back_with_the_text_and_the_same_token(client: Client) -> None:
    data = post_data(NoteForm, text="x" * 91)
    answer = client.post("/proef/", data)
    assert answer.status_code == 422
    assert "x" * 91 in answer.content.decode()
    assert token_in(answer.content) == data[TOKEN]
    assert notes() == []


def test_what_the_action_refuses_is_not_kept_and_names_its_field(client: Client) -> None:
    answer = client.post("/proef/", post_data(NoteForm, text="niet goed"))
    assert answer.status_code == 422
    assert "Dit kan niet." in answer.content.decode()
    assert notes() == []
    assert not OnceKey.objects.exists()
    assert not Knock.objects.exists()


def test_another_method_is_not_for_a_form(client: Client) -> None:
    assert client.put("/proef/").status_code == 405


# --- too fast, too late, filled, forged ----------------------------------------------------


def test_too_fast_comes_back_and_then_succeeds(client: Client, at: At) -> None:
    at("2026-11-21 12:00:00")
    data = post_data(NoteForm, text="snel") | {TOKEN: token_for(NoteForm, age=timedelta(seconds=1))}
    answer = client.post("/proef/", data)
    assert answer.status_code == 422
    assert "Dat ging heel snel" in answer.content.decode()
    assert "snel</textarea>" in answer.content.decode()
    assert notes() == []
    at("2026-11-21 12:00:05")
    client.post("/proef/", data | {TOKEN: token_in(answer.content)})
    assert notes() == ["snel"]


def test_a_button_may_be_pressed_at_once(client: Client) -> None:
    data = {TOKEN: token_for(ButtonForm, age=timedelta(0))}
    assert client.post("/knop/", data).status_code == 303


def test_an_expired_form_keeps_the_text_and_may_go_again_at_once(client: Client, at: At) -> None:
    at("2026-11-20 12:00")
    data = post_data(NoteForm, text="lang werk")
    at("2026-11-21 12:00:01")
    answer = client.post("/proef/", data)
    assert answer.status_code == 422
    assert "verlopen" in answer.content.decode()
    assert "lang werk</textarea>" in answer.content.decode()
    assert token_in(answer.content) != data[TOKEN]
    client.post("/proef/", data | {TOKEN: token_in(answer.content)})
    assert notes() == ["lang werk"]


OTHER_FORMS = "het bewijs van een ander formulier"


@pytest.mark.parametrize("token", ["", "x", "1.x:y", OTHER_FORMS, "é" * 9_000])
def test_without_a_token_of_this_form_nothing_is_kept(client: Client, token: str) -> None:
    token = token_for(ButtonForm) if token == OTHER_FORMS else token
    answer = client.post("/proef/", post_data(NoteForm, text="hallo") | {TOKEN: token})
    assert answer.status_code == 403
    assert "hallo</textarea>" in answer.content.decode()
    assert notes() == []


def test_a_filled_honeypot_keeps_nothing_and_looks_accepted(client: Client) -> None:
    answer = client.post("/proef/", post_data(NoteForm, text="koop!") | {HONEYPOT: "x"})
    assert answer.status_code == 200
    assert notes() == []
    assert not OnceKey.objects.exists()
    assert "koop!</textarea>" in answer.content.decode()
    assert f'name="{HONEYPOT}" id="form-{HONEYPOT}" value=""' in answer.content.decode()


def test_a_person_whose_browser_filled_it_sends_again(client: Client) -> None:
    data = post_data(NoteForm, text="mens") | {HONEYPOT: "x"}
    again = data | {TOKEN: token_in(client.post("/proef/", data).content), HONEYPOT: ""}
    assert client.post("/proef/", again).status_code == 303
    assert notes() == ["mens"]


def test_files_must_be_chosen_again(client: Client) -> None:
    data = post_data(NoteForm, text="foto", file=SimpleUploadedFile("a.txt", b"x"))
    answer = client.post("/proef/", data | {TOKEN: token_for(NoteForm, age=timedelta(0))})
    assert "Kies je bestanden opnieuw" in answer.content.decode()


# --- once only -----------------------------------------------------------------------------


def test_handing_in_twice_is_once_with_the_same_answer(client: Client) -> None:
    data = post_data(NoteForm, text="eens")
    first, second = client.post("/proef/", data), client.post("/proef/", data)
    assert (first.status_code, second.status_code) == (303, 303)
    assert first["Location"] == second["Location"] == "/proef/?kept=1"
    assert notes() == ["eens"]


def test_without_the_guard_it_would_be_twice(client: Client) -> None:
    for _time in range(2):
        client.post("/proef/", post_data(NoteForm, text=f"keer {_time}"))
    assert len(notes()) == 2


def test_what_was_changed_after_sending_is_not_lost(client: Client) -> None:
    data = post_data(NoteForm, text="eerst")
    client.post("/proef/", data)
    answer = client.post("/proef/", data | {"text": "beter"})
    assert answer.status_code == 422
    assert "beter</textarea>" in answer.content.decode()
    assert notes() == ["eerst"]
    again = data | {"text": "beter", TOKEN: token_in(answer.content)}
    assert client.post("/proef/", again).status_code == 303
    assert notes() == ["beter", "eerst"]


TOLD = "Wij gaan in de eerste week samen langs bij school, huisarts en bibliotheek."


def test_the_same_sentences_in_a_form_made_anew_are_a_repeat(client: Client, at: At) -> None:
    at("2026-11-21 12:00")
    first = client.post("/proef/", post_data(NoteForm, text=TOLD))
    at("2026-11-21 12:30")
    second = client.post("/proef/", post_data(NoteForm, text=TOLD))
    assert second["Location"] == first["Location"] == "/proef/?kept=1"
    assert notes() == [TOLD]


@pytest.mark.parametrize(
    ("text", "moment", "address"),
    [
        (TOLD, "2026-11-21 13:01", "127.0.0.1"),
        (TOLD, "2026-11-21 12:30", "127.0.0.2"),
        ("naam@gemeente.example", "2026-11-21 12:30", "127.0.0.1"),
        (TOLD.replace(" ", "-"), "2026-11-21 12:30", "127.0.0.1"),
    ],
    ids=["later", "elsewhere", "a mailbox", "a code"],
)
def test_what_may_be_somebody_else_or_meant_again_is_no_repeat(
    at: At, text: str, moment: str, address: str
) -> None:
    at("2026-11-21 12:00")
    Client().post("/veel/", post_data(ManyForm, text=text))
    at(moment)
    Client(REMOTE_ADDR=address).post("/veel/", post_data(ManyForm, text=text))
    assert many_notes() == 2


def test_what_saves_itself_may_do_so_often(client: Client) -> None:
    data = post_data(SavingForm, text="a")
    answers = [client.post("/bewaren/", data | {"text": text}).status_code for text in "abc"]
    assert answers == [303, 303, 303]
    assert notes() == ["a", "b", "c"]


def test_what_is_written_in_for_days_does_not_expire_overnight(client: Client, at: At) -> None:
    at("2026-11-01 12:00")
    data = post_data(SavingForm, text="a")
    at("2026-11-30 12:00")
    assert client.post("/bewaren/", data).status_code == 303
    at("2026-12-02 12:00")
    assert client.post("/bewaren/", data).status_code == 422


def test_a_copy_of_the_database_does_not_tell_the_answer(client: Client) -> None:
    client.post("/proef/", post_data(NoteForm, text="geheim"))
    row = OnceKey.objects.get()
    assert "proef" not in row.answer
    assert "geheim" not in f"{row.answer}{row.digest}{row.key}"


# --- limits --------------------------------------------------------------------------------


def test_over_the_limit_the_text_comes_back_with_when_to_try_again(client: Client, at: At) -> None:
    at("2026-11-21 12:00")
    most = LIMITS["ask"].each
    for number in range(most):
        client.post("/proef/", post_data(NoteForm, text=f"{number}"))
    answer = client.post("/proef/", post_data(NoteForm, text="nog een"))
    assert answer.status_code == 429
    assert 3_600 <= int(answer["Retry-After"]) <= 3_602
    assert "na 13:01 uur" in answer.content.decode()
    assert "nog een</textarea>" in answer.content.decode()
    assert len(notes()) == most
    at("2026-11-21 13:02")
    assert client.post("/proef/", post_data(NoteForm, text="nog een")).status_code == 303


def test_a_repeat_is_answered_however_busy_it_is(client: Client) -> None:
    sent = [post_data(NoteForm, text=f"{number}") for number in range(LIMITS["ask"].each)]
    first = [client.post("/proef/", data)["Location"] for data in sent]
    assert [client.post("/proef/", data)["Location"] for data in sent] == first


def test_another_address_is_not_held_up(client: Client) -> None:
    for number in range(LIMITS["ask"].each):
        client.post("/proef/", post_data(NoteForm, text=f"{number}"))
    other = Client(REMOTE_ADDR="127.0.0.9")
    assert other.post("/proef/", post_data(NoteForm, text="ik")).status_code == 303
