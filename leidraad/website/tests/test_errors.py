"""When something is not there or goes wrong: a kind page in the reader's language, a way on."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client, RequestFactory
from django.utils.translation import override

from leidraad.infographic.views import town
from leidraad.website.views import errors

pytestmark = pytest.mark.django_db
WAYS = {"nl": "/", "en": "/en/", "ar": "/ar/", "ti": "/ti/"}


@pytest.mark.parametrize("language", WAYS)
def test_what_is_not_there_is_told_in_the_language_of_the_address(
    client: Client, language: str
) -> None:
    answer = client.get(f"{WAYS[language]}hier-is-niets/")
    assert answer.status_code == 404
    page = answer.content.decode()
    assert f'<html lang="{language}"' in page
    assert f'href="{WAYS[language]}"' in page
    assert 'name="q"' in page
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("fault", "status", "told"),
    [
        (SuspiciousOperation("x"), 400, "Dit verzoek begrijpen wij niet"),
        (PermissionDenied("x"), 403, "Dit verzoek begrijpen wij niet"),
        (RuntimeError("geheim"), 500, "Er ging iets mis bij ons"),
    ],
)
def test_a_fault_gets_a_page_that_tells_nothing_of_it(
    client: Client, monkeypatch: pytest.MonkeyPatch, fault: Exception, status: int, told: str
) -> None:
    def fail(*_arguments: Any, **_more: Any) -> None:
        raise fault

    monkeypatch.setattr(town, "listing", fail)
    client.raise_request_exception = False
    answer = client.get("/")
    assert answer.status_code == status
    page = answer.content.decode()
    assert told in page
    assert "geheim" not in page
    assert "Traceback" not in page


def test_the_page_for_a_fault_needs_no_database(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(0), override("nl"):
        assert errors.server_error(RequestFactory().get("/")).status_code == 500


@pytest.mark.parametrize("path", ["//kwaad.example/", "//kwaad.example/%2e%2e", "///kwaad.example"])
def test_no_link_leads_to_a_site_that_the_address_names(client: Client, path: str) -> None:
    """Two slashes at the beginning would make a link to another site."""
    answer = client.get("/", PATH_INFO=path)
    assert answer.status_code == 404
    assert 'href="//' not in answer.content.decode()
