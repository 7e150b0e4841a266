"""One example at the desk."""

from django.test import Client

from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.tests.asking import text_of
from leidraad.library.models import Example
from leidraad.submissions.tests.factories import OWNER, public_example, received


def page(example: Example) -> str:
    return f"/redactie/voorbeelden/{example.code}/"


def test_versions_contact_and_history(desk: Client) -> None:
    told = text_of(desk, page(public_example()))
    for said in ("Versie 1", "Geplaatst.", OWNER, "plaatste versie 1 van dit voorbeeld"):
        assert said in told


def test_lower_case_codes_lead_there_too(desk: Client) -> None:
    assert desk.get(page(public_example()).lower()).status_code == 200


def test_what_was_never_public_is_found_as_a_submission_only(desk: Client) -> None:
    example = received().example
    assert example is not None
    assert desk.get(page(example)).status_code == 404


def test_withdrawing_is_offered_to_the_head_editor(desk: Client, heads_desk: Client) -> None:
    found = public_example()
    assert "Haal van de site" not in text_of(desk, page(found))
    assert "Haal van de site" in text_of(heads_desk, page(found))


def test_others_see_nothing(places: None) -> None:
    del places
    other = sign_in(Client(), person("translator"))
    assert other.get(page(public_example())).status_code == 403
