"""Whatever somebody writes after the question mark, no output fails."""

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.library.rules.selection import ALIKE, FACETS, PAGE, QUERY, TOGETHER
from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")
OUTPUTS = (
    "/overzicht.csv",
    "/overzicht.xlsx",
    "/overzicht.json",
    "/voorbeelden.atom",
    "/leefgebied/zorg.atom",
    "/ingebed/",
    "/ar/ingebed/",
    "/oembed",
    "/deelbeeld/{code}.png",
    "/v/{code}",
    "/beeld/AAAAAAA",
    "/api/v1/",
    "/api/v1/examples",
    "/api/v1/examples/{code}",
    "/api/v1/municipalities",
    "/api/v1/municipalities/GM0148",
    "/api/v1/themes",
    "/api/v1/openapi.json",
    "/sitemap.xml",
    "/robots.txt",
    "/.well-known/security.txt",
    "/gegevens/catalogus.jsonld",
    "/gegevens/themas.jsonld",
)
OTHER = ("v", "url", "format", "maxwidth", "maxheight", "taal", "page", "page_size", "language")
NAMES = st.sampled_from([*FACETS, TOGETHER, ALIKE, QUERY, PAGE, *OTHER]) | st.text(max_size=5)
STRANGE = (
    *("\x00", "%00", "'", '"', "\\", "{}", "%s", "[]", "-1", "0", "9" * 50, "1e9", "NaN", "٣", "²"),
    *("../../etc", "a" * 5000, "\u202e", "\ud800", "İ", "ﬀ", "zorg,", ",,,", "'s-Hertogenbosch"),
    *("http://[", "//", "http://127.0.0.1:8000/v/", "http://127.0.0.1:8000/%ff/", "=1+1", "<b>"),
)
PAIRS = st.lists(
    st.tuples(NAMES, st.sampled_from(STRANGE) | st.text(max_size=20)), min_size=1, max_size=4
)
SEARCH = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.mark.parametrize("address", OUTPUTS)
def test_no_pair_of_strange_parameters_breaks_an_output(client: Client, address: str) -> None:
    target = address.format(code=published())

    @SEARCH
    @given(PAIRS)
    def asked(pairs: list[tuple[str, str]]) -> None:
        response = client.get(target, _encodable(pairs))
        assert response.status_code in {200, 302, 404, 422, 501}, (target, pairs)

    asked()
    assert connection.is_usable()


def _encodable(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    """As a browser would send it: a lone surrogate becomes a question mark."""
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        given.setdefault(_sent(name), []).append(_sent(value))
    return given


def _sent(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


@pytest.mark.parametrize("address", OUTPUTS)
@pytest.mark.parametrize(
    "query", ["%", "%zz=%ff", "q=%ff%fe", "&&&&=", "leefgebied", "=zorg", "q=%"]
)
def test_a_broken_query_string_breaks_nothing(client: Client, address: str, query: str) -> None:
    response = client.get(f"{address.format(code=published())}?{query}")
    assert response.status_code in {200, 302, 404, 422}
