"""*Mijn lijst* lives in its address: in order, without doubles, with its limits."""

import pytest
from django.test import Client

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.queries.own_list import MOST, own_list
from leidraad.library.tests.factories import EDITOR, published

pytestmark = pytest.mark.usefixtures("places")
LIST = "/mijn-lijst/"


def test_the_list_is_in_the_order_of_its_address() -> None:
    first, second = published(title="Eerste"), published(title="Tweede")
    shown = own_list([second, first], "nl")
    assert [item.card.code for item in shown.items] == [second, first]
    assert shown.address == f"?v={second},{first}"
    assert [item.address_without for item in shown.items] == [f"?v={first}", f"?v={second}"]


def test_the_last_one_taken_away_leaves_an_empty_list() -> None:
    (item,) = own_list([published()], "nl").items
    assert item.address_without == ""


def test_what_is_no_longer_public_is_told(client: Client) -> None:
    kept, gone = published(title="Blijft"), published(title="Verdwijnt")
    withdraw_example(by=EDITOR, code=gone)
    shown = own_list([kept, gone, "0000000"], "nl")
    assert shown.missing == (gone, "0000000")
    assert shown.address == f"?v={kept}"
    answer = client.get(f"{LIST}?v={kept},{gone}").content.decode()
    assert "Verdwijnt" not in answer
    assert "1 voorbeeld uit deze lijst is niet meer openbaar" in answer


def test_a_list_has_an_end() -> None:
    codes = [published(title=f"Voorbeeld {number}") for number in range(MOST + 5)]
    shown = own_list(codes, "nl")
    assert [item.card.code for item in shown.items] == codes[:MOST]
    assert shown.missing == ()


@pytest.mark.parametrize("prefix", ["", "/en", "/ar", "/ti"])
def test_a_form_with_ticks_leads_to_one_short_address(client: Client, prefix: str) -> None:
    first, second = published(title="Eerste"), published(title="Tweede")
    answer = client.get(f"{prefix}{LIST}?v={second}&v={first}&v={second}&v=onzin")
    assert answer.status_code == 302
    assert answer["Location"] == f"{prefix}{LIST}?v={second},{first}"
    assert client.get(answer["Location"]).status_code == 200


def test_ticks_that_mean_nothing_lead_to_the_empty_list(client: Client) -> None:
    answer = client.get(f"{LIST}?v=a&v=b")
    assert (answer.status_code, answer["Location"]) == (302, LIST)
    assert "Je lijst is nog leeg" in client.get(LIST).content.decode()


def test_the_page_can_be_shared_and_each_one_taken_away(client: Client) -> None:
    first, second = published(title="Eerste"), published(title="Tweede")
    shown = client.get(f"{LIST}?v={first},{second}").content.decode()
    assert f'href="{LIST}?v={second}"' in shown
    assert "mailto:?subject=" in shown
    assert f"%3Fv%3D{first}%2C{second}" in shown
