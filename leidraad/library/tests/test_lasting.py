"""The address that lasts."""

import pytest
from django.test import Client

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.models import Example
from leidraad.library.tests.factories import EDITOR, draft, published

pytestmark = pytest.mark.usefixtures("places")


def test_it_leads_to_the_dutch_page(client: Client) -> None:
    code = published(title="Een vast gezicht")
    response = client.get(f"/v/{code}", headers={"Accept-Language": "en"})
    assert response.status_code == 302
    assert response["Location"] == "/voorbeelden/een-vast-gezicht/"


def test_it_keeps_leading_there_under_a_new_name(client: Client) -> None:
    code = published(import_key="A1", title="Een vast gezicht")
    published(import_key="A1", title="Een ander gezicht")
    assert client.get(f"/v/{code}")["Location"] == "/voorbeelden/een-ander-gezicht/"


def test_look_alikes_and_small_letters_are_understood(client: Client) -> None:
    code = published()
    spoken = code.lower().replace("0", "o").replace("1", "l")
    assert client.get(f"/v/{spoken}").status_code == 302
    assert client.get(f"/v/{code[:3]}-{code[3:]}").status_code == 302


@pytest.mark.parametrize("text", ["AAAAAAA", "x", "%00", "é", "0" * 300, "..%2F"])
def test_what_is_no_code_of_ours_is_not_there(client: Client, text: str) -> None:
    assert client.get(f"/v/{text}").status_code == 404


def test_what_was_withdrawn_is_gone_and_says_so(client: Client) -> None:
    code = published()
    withdraw_example(by=EDITOR, code=code)
    response = client.get(f"/v/{code}")
    assert response.status_code == 410
    assert draft().title not in response.content.decode()


def test_what_was_never_public_does_not_show_that_it_exists(client: Client) -> None:
    code = published()
    example = Example.objects.get(code=code)
    withdraw_example(by=EDITOR, code=code)
    example.slugs.all().delete()
    assert client.get(f"/v/{code}").status_code == 404


def test_it_can_only_be_read(client: Client) -> None:
    assert client.post(f"/v/{published()}").status_code == 405
