"""Mail domains: known ones are recognised, those of everybody are not taken."""

import pytest
from django.test import Client

from leidraad.accounts.api import organisation_of_mailbox
from leidraad.accounts.models import MailDomain, Organisation
from leidraad.accounts.tests.factories import organisation, person, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def partner(client: Client) -> Organisation:
    sign_in(client, person("administrator"))
    return organisation("Een partner", "partner")


def add(client: Client, partner: Organisation, domain: str) -> int:
    return client.post(f"/beheer/organisaties/{partner.pk}/", {"domain": domain}).status_code


def test_a_known_domain_is_recognised(client: Client, partner: Organisation) -> None:
    assert add(client, partner, "@Voorbeeldstad.example") == 302
    for address in ("sara@voorbeeldstad.example", "Sara@VOORBEELDSTAD.example."):
        assert organisation_of_mailbox(address) == partner


@pytest.mark.parametrize(
    "address",
    [
        "sara@elders.example",
        "sara@sub.voorbeeldstad.example",
        "sara@nietvoorbeeldstad.example",
        "voorbeeldstad.example",
        "@voorbeeldstad.example",
        "",
    ],
)
def test_what_only_looks_like_it_is_not(
    client: Client, partner: Organisation, address: str
) -> None:
    add(client, partner, "voorbeeldstad.example")
    assert organisation_of_mailbox(address) is None


@pytest.mark.parametrize("domain", ["gmail.com", "geen domein", "nl", "a@b.nl", "x..nl", "-x.nl"])
def test_what_says_nothing_is_refused(client: Client, partner: Organisation, domain: str) -> None:
    assert add(client, partner, domain) == 200
    assert not MailDomain.objects.exists()


def test_a_domain_belongs_to_one(client: Client, partner: Organisation) -> None:
    add(client, partner, "voorbeeldstad.example")
    other = organisation("Een ander", "partner")
    assert add(client, other, "voorbeeldstad.example") == 200


def test_a_domain_is_taken_away(client: Client, partner: Organisation) -> None:
    add(client, partner, "voorbeeldstad.example")
    number = MailDomain.objects.get().pk
    other = organisation("Een ander", "partner")
    page = "/beheer/organisaties/{}/"
    assert client.post(page.format(other.pk), {"remove": number}).status_code == 404
    assert client.post(page.format(partner.pk), {"remove": number}).status_code == 302
    assert not MailDomain.objects.exists()


def test_its_people_stand_on_its_page(client: Client, partner: Organisation) -> None:
    person("editor", name="Sami", at=partner)
    page = client.get(f"/beheer/organisaties/{partner.pk}/").content.decode()
    assert "Sami" in page
