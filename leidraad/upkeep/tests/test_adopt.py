"""*Wij doen dit ook*: the form, forgiving and strict where it must be."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.library.api import Adopter, ContactCard, add_adoption
from leidraad.library.models import Example
from leidraad.library.tests.factories import EDITOR
from leidraad.post.tests.factories import waiting_letters
from leidraad.upkeep.forms.adoptions import AdoptForm
from leidraad.upkeep.models import AdoptionRequest
from leidraad.upkeep.tests.factories import example
from leidraad.upkeep.tests.readers import MEPPEL, NEIGHBOUR, UTRECHT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]


def typed(**changes: object) -> dict[str, object]:
    words: dict[str, object] = {
        "municipality": "Meppel",
        "changed": "Bij ons komt de begeleider ook thuis.",
        "since_year": "2024",
        "learned_from": "eerste",
        "own_example": "",
        "organisation": "",
        "role": "Beleidsadviseur",
        "address": NEIGHBOUR,
        "phone": "",
        "hours": "",
    }
    return post_data(AdoptForm, **{**words, **changes})


def page_of(found: Example) -> str:
    return f"/wij-ook/{found.code}/"


def also_in_utrecht(found: Example) -> int:
    card = ContactCard("Gemeente Utrecht", "Regisseur", "regie@utrecht.example")
    return add_adoption(by=EDITOR, example=found, adopter=Adopter(UTRECHT, card)).pk


def faults(answer: object) -> dict[str, list[str]]:
    errors: dict[str, list[str]] = answer.context["form"].errors  # type: ignore[attr-defined]
    return errors


def test_looking_writes_nothing_and_names_who_does_it_already(client: Client) -> None:
    found = example()
    also_in_utrecht(found)
    with only_looking():
        page = client.get(page_of(found)).content.decode()
    assert "Zij doen het al" in page
    assert "Utrecht" in page
    assert "regie@utrecht.example" not in page


def test_it_waits_for_the_contacts_own_mailbox(client: Client) -> None:
    found = example()
    answer = client.post(page_of(found), typed())
    assert answer["Location"] == "/bedankt/overname-gemeld/"
    request = AdoptionRequest.objects.get()
    assert request.state == AdoptionRequest.State.UNCONFIRMED
    assert request.municipality_id == MEPPEL
    assert request.card["organisation"] == "Gemeente Meppel"
    assert [letter.to for letter in waiting_letters()] == [NEIGHBOUR]
    assert found.adoptions.count() == 0


@pytest.mark.parametrize("name", ["meppel", " MEPPEL ", "GM0119"])
def test_a_municipality_by_any_spelling(client: Client, name: str) -> None:
    client.post(page_of(example()), typed(municipality=name))
    assert AdoptionRequest.objects.get().municipality_id == MEPPEL


def test_an_ended_municipality_lives_on_in_its_successor(client: Client) -> None:
    client.post(page_of(example()), typed(municipality="GM0003"))  # Appingedam
    assert AdoptionRequest.objects.get().municipality_id == "GM1979"  # Eemsdelta


def test_an_almost_right_name_gets_advice(client: Client) -> None:
    answer = client.post(page_of(example()), typed(municipality="Mepel"))
    assert answer.status_code == 422
    assert "Meppel" in str(faults(answer)["municipality"])


@pytest.mark.parametrize("name", ["Dalfsen", "Utrecht"])
def test_who_stands_there_already_is_refused(client: Client, name: str) -> None:
    found = example()
    also_in_utrecht(found)
    answer = client.post(page_of(found), typed(municipality=name))
    assert "municipality" in faults(answer)
    assert not AdoptionRequest.objects.exists()


@pytest.mark.parametrize("year", ["1989", "2999", "vorig jaar", "-1", "²", "99999999999999999999"])
def test_a_year_that_cannot_be(client: Client, year: str) -> None:
    assert "since_year" in faults(client.post(page_of(example()), typed(since_year=year)))


def test_of_whom_they_heard_it(client: Client) -> None:
    found = example()
    teacher = also_in_utrecht(found)
    client.post(page_of(found), typed(learned_from=str(teacher)))
    request = AdoptionRequest.objects.get()
    assert request.learned_from_id == teacher


@pytest.mark.parametrize("choice", ["999999", "eerste'--", "0"])
def test_a_teacher_that_is_not_there(client: Client, choice: str) -> None:
    assert "learned_from" in faults(client.post(page_of(example()), typed(learned_from=choice)))


@pytest.mark.parametrize(
    "way",
    ["{code}", "{lower}", "https://leidraad.example/v/{code}", "/voorbeelden/{slug}/?q=x#done"],
)
def test_their_own_example_by_code_or_address(client: Client, way: str) -> None:
    found, own = example(), example(title="Onze eigen aanpak")
    slug = own.slugs.get(is_current=True).text
    address = way.format(code=own.code, lower=own.code.lower(), slug=slug)
    client.post(page_of(found), typed(own_example=address))
    assert AdoptionRequest.objects.get().own_example == own


def test_the_example_itself_is_not_their_own(client: Client) -> None:
    found = example()
    for own in (found.code, "https://elders.example/", "javascript:alert(1)"):
        assert "own_example" in faults(client.post(page_of(found), typed(own_example=own)))


def test_nothing_typed_is_lost(client: Client) -> None:
    page = client.post(page_of(example()), typed(address="nee", role="")).content.decode()
    assert "Bij ons komt de begeleider ook thuis." in page
    assert 'value="2024"' in page
