"""The ways through the inside: only those that somebody may go; on the street there are none."""

import pytest
from django.test import Client

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.tests.asking import counted

ACCOUNT = "/account/"


def labels(client: Client, path: str = ACCOUNT) -> list[str]:
    return [way.label for way in client.get(path).context["desk_ways"]]


@pytest.mark.parametrize(
    ("role", "there", "not_there"),
    [
        ("editor", {"Werk", "Voorbeelden", "Bijhouden"}, {"Mensen", "Journaal"}),
        ("head_editor", {"Werk", "Mensen"}, {"Journaal"}),
        ("administrator", {"Mensen", "Journaal"}, {"Werk", "Voorbeelden"}),
        ("translator", {"Mijn account"}, {"Werk", "Mensen", "Journaal"}),
    ],
)
def test_each_role_its_own(db: None, role: str, there: set[str], not_there: set[str]) -> None:
    del db
    found = set(labels(sign_in(Client(), person(role))))
    assert there <= found
    assert not not_there & found


def test_where_one_is_stands_out(desk: Client, editor: User) -> None:
    assert editor
    here = [way.label for way in desk.get("/redactie/").context["desk_ways"] if way.is_here]
    assert here == ["Werk"]
    here = [
        way.label for way in desk.get("/redactie/voorbeelden/").context["desk_ways"] if way.is_here
    ]
    assert here == ["Voorbeelden"]


def test_a_page_on_the_street_asks_for_nobody(client: Client, db: None) -> None:
    del db
    with counted() as found:
        answer = client.get("/over/")
    assert not [one for one in found if "session" in one["sql"] or "accounts_" in one["sql"]]
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
