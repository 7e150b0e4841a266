"""*Klopt dit nog?*: one question, four ways, and nothing happens without the button."""

from collections.abc import Callable

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.audit.api import About, journal
from leidraad.gate.tests.factories import post_data
from leidraad.kernel.api import today
from leidraad.library.api import Example, withdraw_example
from leidraad.library.tests.factories import EDITOR
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.forms.buttons import ButtonForm
from leidraad.upkeep.models import Check
from leidraad.upkeep.tests.factories import (
    COLLEAGUE,
    OWNER,
    ask_contacts,
    contact_of,
    example,
    link,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]


def test_a_scanner_that_looks_changes_nothing_and_the_person_succeeds_after_it(
    client: Client,
) -> None:
    found = ask_contacts()
    path = link(OWNER, "/klopt/")
    scanner = Client()
    for way in ("", "wijzigen/", "gestopt/", "opvolger/"):
        with only_looking():
            assert scanner.get(f"{path}{way}").status_code == 200
            assert scanner.head(f"{path}{way}").status_code == 200
    assert scanner.post(path, {}).status_code == 403
    assert not scanner.cookies
    assert Check.objects.get().answered_at is None
    assert client.post(path, post_data(ButtonForm)).status_code == 303
    assert Example.objects.get(pk=found.pk).confirmed_on == today()


def test_the_page_asks_one_thing_and_leads_four_ways(client: Client) -> None:
    found = ask_contacts()
    path = link(OWNER, "/klopt/")
    answer = client.get(path)
    page = answer.content.decode()
    assert found.published is not None
    assert found.published.title in page
    assert found.published.summary in page
    assert all(f'href="{path}{way}/"' in page for way in ("wijzigen", "gestopt", "opvolger"))
    assert page.count('<button class="button button--main') == 1
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"


def test_yes_is_a_day_on_the_page_and_a_line_in_the_journal(client: Client, at: Clock) -> None:
    at("2026-11-22")
    found = ask_contacts()
    answer = client.post(link(OWNER, "/klopt/"), post_data(ButtonForm))
    assert answer["Location"] == "/bedankt/klopt/"
    found.refresh_from_db()
    assert str(found.confirmed_on) == "2026-11-22"
    assert str(contact_of(found).last_confirmed_on) == "2026-11-22"
    told = journal(about=About("example", found.code))
    assert {"upkeep.answered", "library.confirmed"} <= {line.event for line in told}
    assert "@" not in str(told)


def test_a_second_click_is_told_that_it_is_in(client: Client) -> None:
    ask_contacts()
    path = link(OWNER, "/klopt/")
    client.post(path, post_data(ButtonForm))
    again = client.get(path)
    assert again.status_code == 410
    assert "al gebruikt" in again.content.decode()


def test_a_late_answer_makes_the_page_fresh_again(client: Client, at: Clock) -> None:
    found = example()
    for day in ("2026-01-05", "2026-01-19", "2026-02-02", "2026-03-02"):
        at(day)
        ask_still_true()
    assert Example.objects.get(pk=found.pk).unconfirmed_since is not None
    at("2026-02-15")
    client.post(link(OWNER, "/klopt/"), post_data(ButtonForm))
    assert Example.objects.get(pk=found.pk).unconfirmed_since is None


def test_when_a_colleague_answers_the_contact_did_not(client: Client, at: Clock) -> None:
    """The example is confirmed; of the contact nobody knows more than before."""
    found = example()
    example(COLLEAGUE, title="Een ander voorbeeld")
    Example.objects.exclude(pk=found.pk).update(confirmed_on="2026-01-04")
    for day in ("2026-01-05", "2026-01-19", "2026-02-02"):
        at(day)
        ask_still_true()
    old = link(OWNER, "/klopt/")
    client.post(link(COLLEAGUE, "/klopt/"), post_data(ButtonForm))
    found.refresh_from_db()
    assert str(found.confirmed_on) == "2026-02-02"
    assert contact_of(found).last_confirmed_on is None
    gone = client.get(old)
    assert gone.status_code == 410
    assert "Iemand anders" in gone.content.decode()


def test_of_what_is_no_longer_public_nothing_is_asked(client: Client) -> None:
    found = ask_contacts()
    withdraw_example(by=EDITOR, code=found.code)
    assert client.get(link(OWNER, "/klopt/")).status_code == 410


@pytest.mark.parametrize("way", ["", "wijzigen/", "gestopt/", "opvolger/"])
def test_an_unknown_link_is_a_kind_page(client: Client, way: str) -> None:
    answer = client.get(f"/klopt/geen-link/{way}")
    assert answer.status_code == 404
    assert answer["Cache-Control"] == "no-store"
    assert not answer.cookies
