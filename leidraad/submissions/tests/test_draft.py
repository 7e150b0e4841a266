"""The page of a text in the making: kept without script, clashes shown, links on a quiet page."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.submissions.forms import DraftForm
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import SENDER, begun, fresh, in_state
from leidraad.submissions.tests.walking import (
    HOSTILE,
    colleague_token,
    hand_over,
    page_of,
    shown,
    token_of,
)

pytestmark = pytest.mark.usefixtures("places")
QUIET = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}


def test_looking_writes_nothing_and_nobody_keeps_the_page(client: Client) -> None:
    way = page_of(token_of(begun(address=SENDER)))
    with only_looking():
        answer = client.get(way)
    assert {name: answer[name] for name in QUIET} == QUIET
    assert not answer.cookies


def test_what_stands_there_is_shown(client: Client) -> None:
    body = client.get(page_of(token_of(begun()))).content.decode()
    assert "Samen naar de eerste les" in body
    assert 'value="Dalfsen"' in body
    assert 'value="inburgering" id="id_domains_1" checked' in body


def test_it_is_kept_without_script(client: Client) -> None:
    submission = begun()
    way = page_of(token_of(submission))
    answer = hand_over(client, way, DraftForm, {**shown(submission), "title": "Een ander begin"})
    assert (answer.status_code, answer["Location"]) == (303, f"{way}?bewaard=1")
    assert fresh(submission).content["title"] == "Een ander begin"
    assert fresh(submission).content["done"] == submission.content["done"]
    assert "Bewaard." in client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize("button", ["hand_in", "preview"])
def test_going_on_keeps_it_too(client: Client, button: str) -> None:
    submission = begun()
    token = token_of(submission)
    typed = {**shown(submission), "title": "Nog beter", button: "1"}
    answer = hand_over(client, page_of(token), DraftForm, typed)
    assert answer["Location"] == page_of(token, f"draft_{button}")
    assert fresh(submission).content["title"] == "Nog beter"


def test_what_a_colleague_wrote_meanwhile_stays(client: Client) -> None:
    submission = begun(address=SENDER)
    typed = {**shown(submission), "title": "Mijn titel"}
    other = colleague_token(submission)
    hand_over(client, page_of(other), DraftForm, {"why": "Van de collega"})
    hand_over(client, page_of(token_of(submission)), DraftForm, typed)
    kept = fresh(submission).content
    assert (kept["title"], kept["why"]) == ("Mijn titel", "Van de collega")


def test_two_texts_at_one_field_are_both_shown_and_the_rest_is_kept(client: Client) -> None:
    submission = begun()
    way = page_of(token_of(submission))
    mine = {**shown(submission), "title": "Mijn titel", "costs": "Tien uur"}
    hand_over(client, way, DraftForm, {**shown(submission), "title": "Hun titel"})
    answer = hand_over(client, way, DraftForm, mine)
    body = answer.content.decode()
    assert answer.status_code == 409
    assert "Mijn titel" in body
    assert "Hun titel" in body
    kept = fresh(submission).content
    assert (kept["title"], kept["costs"]) == ("Hun titel", "Tien uur")


def test_what_is_missing_stands_at_its_field(client: Client) -> None:
    submission = begun(less_well="", municipalities=["Zonnedal"])
    body = client.get(f"{page_of(token_of(submission))}?nog=1").content.decode()
    assert 'href="#id_less_well"' in body
    assert 'id="id_less_well_error"' in body
    assert 'href="#id_municipalities"' in body
    assert "‘Zonnedal’ kennen wij niet als gemeente." in body


def test_a_slip_in_a_name_is_met_with_what_was_meant(client: Client) -> None:
    body = opened(client, begun(municipalities=["Roterdam"]))
    assert "Bedoel je Rotterdam" in body


def test_what_cannot_stand_is_told_while_writing(client: Client) -> None:
    body = client.get(page_of(token_of(begun(year_from="vorig jaar")))).content.decode()
    assert "Schrijf een jaar als vier cijfers, zoals 2024." in body


def test_what_looks_like_somebody_is_told_at_its_field(client: Client) -> None:
    body = client.get(page_of(token_of(begun(done="Bel 06 12345678 maar.")))).content.decode()
    start = body.index('id="tips-done"')
    assert "telefoonnummer" in body[start : body.index('id="tips-why"')]


def test_a_half_text_is_no_reason_to_refuse(client: Client) -> None:
    submission = begun()
    typed = {**shown(submission), "summary": "woord " * 90, "year_from": "20", "title": "t" * 300}
    answer = hand_over(client, page_of(token_of(submission)), DraftForm, typed)
    assert answer.status_code == 303
    assert fresh(submission).content["year_from"] == "20"


def test_too_much_comes_back_whole(client: Client) -> None:
    submission = begun()
    typed = {**shown(submission), "done": "x" * 20_001, "title": "Nieuwe titel"}
    answer = hand_over(client, page_of(token_of(submission)), DraftForm, typed)
    assert answer.status_code == 422
    assert "x" * 20_001 in answer.content.decode()
    assert "Nieuwe titel" in answer.content.decode()


def test_the_address_is_asked_for_until_it_is_there(client: Client) -> None:
    assert "Bewaar de link van deze bladzijde" in opened(client, begun())
    assert SENDER in opened(client, begun(address=SENDER))


@pytest.mark.parametrize("state", ["received", "with-owner", "refused", "published"])
def test_who_is_not_writing_sees_how_it_stands(client: Client, state: str) -> None:
    assert "data-autosave" not in opened(client, in_state(state))


def test_in_conversation_one_writes_on(client: Client) -> None:
    assert "data-autosave" in opened(client, in_state("talking"))


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_was_typed_is_text(client: Client, text: str) -> None:
    fields = ("title", "done", "area", "partners", "sources", "contact_role", "year_from")
    body = opened(client, begun(**dict.fromkeys(fields, text), municipalities=[text]))
    for bad in ("<script>alert", "<img src=x", "<svg onload", "7 14"):
        assert bad not in body


def test_the_number_of_questions_to_the_database_is_fixed(
    client: Client, django_assert_max_num_queries: object
) -> None:
    way = page_of(token_of(begun(address=SENDER)))
    client.get(way)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        client.get(way)


def opened(client: Client, submission: Submission) -> str:
    return client.get(page_of(token_of(submission))).content.decode()


def test_what_is_missing_is_asked_in_the_language_of_the_page(client: Client) -> None:
    path = page_of(token_of(begun(municipalities=[], less_well="")))
    dutch = client.get(f"{path}?nog=1").content.decode()
    assert "Noem een gemeente of gebied, of kies landelijk." in dutch
    assert "Vertel ook wat minder goed ging." in dutch
    assert "of kies landelijk" not in client.get(f"/ar{path}?nog=1").content.decode()
