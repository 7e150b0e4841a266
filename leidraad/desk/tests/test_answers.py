"""The list of questions and answers that may be placed."""

import pytest
from django.test import Client

from leidraad.desk.tests.asking import counted, text_of
from leidraad.upkeep.tests.factories import answered, example

pytestmark = pytest.mark.django_db
ADDRESS = "/redactie/bijhouden/antwoorden/"


def test_nothing_to_do_is_said(desk: Client) -> None:
    assert "Hier wacht niets op je" in text_of(desk, ADDRESS)


def test_only_what_both_agreed_to(desk: Client) -> None:
    answered(example(title="Dit mag op de site"))
    answered(example(title="Dit mag niet"), agrees=False)
    page = text_of(desk, ADDRESS)
    assert "Dit mag op de site" in page
    assert "Dit mag niet" not in page


def test_the_database_is_asked_no_more_for_more_rows(desk: Client) -> None:
    counts = []
    for number in range(3):
        answered(example(title=f"Titel {number}"))
        with counted() as found:
            text_of(desk, ADDRESS)
        counts.append(len(found))
    assert len(set(counts)) == 1


def test_it_is_reached_from_keeping(desk: Client) -> None:
    assert f'href="{ADDRESS}"' in text_of(desk, "/redactie/bijhouden/")
