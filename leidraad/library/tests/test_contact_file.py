"""The contacts of an example in an address book."""

import pytest
from django.test import Client

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.actions.stay_true import Adopter, add_adoption
from leidraad.library.models import Example
from leidraad.library.rules.draft import ContactCard
from leidraad.library.tests.factories import EDITOR, published

pytestmark = pytest.mark.usefixtures("places")
OPEN = ContactCard("Gemeente Dalfsen", "regisseur", "regie@a.example", shows_mailbox=True)
HIDDEN = ContactCard("Gemeente Zwolle", "beleid", "beleid@b.example", "038-1")


def example(*contacts: ContactCard) -> Example:
    return Example.objects.get(code=published(title="Samen koken", contacts=contacts))


def adopt(one: Example, contact: ContactCard) -> None:
    add_adoption(by=EDITOR, example=one, adopter=Adopter("GM0193", contact))


def test_every_contact_is_a_card_also_that_of_who_took_it_over(client: Client) -> None:
    one = example(OPEN)
    adopt(one, HIDDEN)
    response = client.get(f"/v/{one.code}/contact.vcf")
    assert response["Content-Type"] == "text/vcard; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="leidraad-{one.code}.vcf"'
    told = response.content.decode()
    assert told.count("BEGIN:VCARD") == 2
    assert "regie@a.example" in told
    assert "038-1" in told
    assert f"/v/{one.code}" in told


def test_an_address_that_was_not_public_is_not_in_it(client: Client) -> None:
    one = example(HIDDEN)
    assert "beleid@b.example" not in client.get(f"/v/{one.code}/contact.vcf").content.decode()


def test_somebody_who_is_both_is_one_card(client: Client) -> None:
    one = example(OPEN)
    adopt(one, OPEN)
    assert client.get(f"/v/{one.code}/contact.vcf").content.count(b"BEGIN:VCARD") == 1


def test_without_contacts_without_example_and_after_withdrawal_there_is_none(
    client: Client,
) -> None:
    alone = example()
    assert "contact.vcf" not in client.get("/voorbeelden/samen-koken/").content.decode()
    one = example(OPEN)
    assert client.get(f"/v/{one.code}/contact.vcf").status_code == 200
    withdraw_example(by=EDITOR, code=one.code)
    for code in (alone.code, one.code, "AAAAAAA", "x"):
        assert client.get(f"/v/{code}/contact.vcf").status_code == 404


def test_the_page_leads_to_it(client: Client) -> None:
    one = example(OPEN)
    assert f"/v/{one.code}/contact.vcf" in client.get("/voorbeelden/samen-koken/").content.decode()
