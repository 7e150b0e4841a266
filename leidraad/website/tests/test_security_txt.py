"""Where to report a leak (RFC 9116)."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from leidraad.website.rules.disclosure import holds_until

ADDRESS = "/.well-known/security.txt"


def fields(client: Client) -> dict[str, str]:
    response = client.get(ADDRESS)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    return dict(line.split(": ", 1) for line in lines)


def test_it_says_where_and_until_when(
    client: Client, settings: Any, at: Callable[[str], None]
) -> None:
    settings.CONTACT_EMAIL = "redactie@leidraad.example"
    at("2026-11-21")
    assert fields(client) == {
        "Contact": "mailto:redactie@leidraad.example",
        "Expires": "2027-05-31T23:59:59Z",
        "Preferred-Languages": "nl, en",
        "Canonical": f"{settings.STREET_URL}{ADDRESS}",
    }


def test_without_a_mailbox_it_leads_to_a_page_that_is_there(
    client: Client, settings: Any, db: None
) -> None:
    del db
    settings.CONTACT_EMAIL = ""
    contact = fields(client)["Contact"]
    assert contact.startswith(f"{settings.STREET_URL}/")
    assert client.get(contact.removeprefix(settings.STREET_URL)).status_code == 200


@given(st.dates(date(2000, 1, 1), date(9000, 1, 1)))
def test_it_always_holds_for_a_good_while_and_never_a_year(today: date) -> None:
    until = holds_until(today)
    assert timedelta(days=150) < until - today < timedelta(days=366 - 100)
    assert (until + timedelta(days=1)).day == 1


def test_the_moment_can_be_read(client: Client) -> None:
    assert datetime.fromisoformat(fields(client)["Expires"]).tzinfo
