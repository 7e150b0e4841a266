"""Structured data: what search engines read in the page."""

import json
import re
from typing import Any

import pytest
from django.conf import settings
from hypothesis import HealthCheck, given
from hypothesis import settings as times
from hypothesis import strategies as st

from leidraad.library.queries.example import ExamplePage, page_of_code
from leidraad.library.queries.outputs import structured_data
from leidraad.library.rules.draft import ContactCard, Translated
from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")
HOSTILE = ("</script>", "<!--", "<script>", "\u2028", "\u2029", '"', "\\", "]]>", "&lt;")


def page(**changes: Any) -> ExamplePage:
    found = page_of_code(published(**changes))
    assert found is not None
    return found


def read(found: ExamplePage, language: str = "nl") -> dict[str, Any]:
    data: dict[str, Any] = json.loads(structured_data(found, language))
    return data


def test_it_tells_what_the_example_is() -> None:
    found = page()
    data = read(found)
    assert (data["@context"], data["@type"]) == ("https://schema.org", "Article")
    assert data["headline"] == found.entry.texts["title"]
    assert data["@id"] == f"{settings.STREET_URL}/v/{found.entry.code}"
    assert data["image"] == f"{settings.STREET_URL}/deelbeeld/{found.entry.code}.png"
    assert [place["identifier"] for place in data["contentLocation"]] == ["GM0148"]
    assert data["citation"][0]["url"] == "https://voorbeeld.example/bron"
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_what_is_not_known_is_not_said() -> None:
    data = read(page())
    assert "mentions" not in data
    assert "spatialCoverage" not in data
    assert "contentLocation" not in read(page(municipalities=(), area="de regio"))


def test_a_contact_is_a_role_with_only_what_is_known() -> None:
    card = ContactCard("Gemeente Dalfsen", "regisseur", "regie@dalfsen.example", shows_mailbox=True)
    (organisation,) = read(page(contacts=(card,)))["mentions"]
    assert organisation["name"] == "Gemeente Dalfsen"
    assert organisation["contactPoint"] == {
        "@type": "ContactPoint",
        "contactType": "regisseur",
        "email": "regie@dalfsen.example",
    }


def test_it_says_in_which_language_the_text_really_is() -> None:
    found = page(translations=(Translated("title", "en", "A fixed face"),))
    assert (read(found, "en")["headline"], read(found, "en")["inLanguage"]) == (
        "A fixed face",
        "en",
    )
    assert read(found, "ar")["inLanguage"] == "nl"
    assert read(found, "en")["url"].startswith(f"{settings.STREET_URL}/en/voorbeelden/")


@times(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(HOSTILE) | st.text(st.characters(codec="utf-8")), max_size=6))
def test_nothing_in_it_can_end_the_script_element(parts: list[str]) -> None:
    text = "".join(parts).replace("\x00", "")
    found = page(title=text[:80] or "x", area=text[:100], partners=(text,))
    written = structured_data(found, "nl")
    assert not re.search("[<>&\u2028\u2029]", written)
    assert json.loads(written)["headline"] == (text[:80] or "x")
