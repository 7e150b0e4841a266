"""Whatever somebody writes after the question mark, a page comes: never a fault of ours."""

import time
from urllib.parse import quote, quote_from_bytes

import pytest
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")
PAGES = (
    "/",
    "/kaart/",
    "/voorbeelden/",
    "/overzicht/",
    "/mijn-lijst/",
    "/leefgebied/zorg/",
    "/voorbeelden/een-vast-gezicht-voor-elk-gezin/",
    "/over/",
    "/hier-is-niets/",
)
NAMES = (
    *("leefgebied", "factor", "fase", "doelgroep", "gemeente", "provincie", "grootte", "bewijs"),
    *("jaar", "samen", "zoals", "q", "pagina", "v", "volgorde", "leefgebied[]", "q[x]", "", "\0"),
)
HOSTILE = (
    *("", " ", ",", ",,,,", "\0", "\x00zorg", "%00", "-1", "0", "99999", "1e99", "²", "٣", "NaN"),
    *("null", "None", "undefined", "true", "[]", "{}", "{{7*7}}", "${7*7}", "../../etc/passwd"),
    *("' OR 1=1 --", '"><script>alert(1)</script>', "javascript:alert(1)", "\r\nSet-Cookie: a=b"),
    *("zorg,zorg,onderwijs", "ZORG", "zorg\t", "\u202ezorg", "İ", "ß", "ﬁ", "e\u0301", "\ufeff"),
    *("a" * 3_000, "," * 3_000, "zorg," * 500, "😀" * 300, "taal " * 400, "-titel", "--", "-" * 50),
)
BROKEN = (
    *("%", "%zz", "=%ff", "q=%ED%A0%80", "q=%ff%fe", "&&&&", "?", "q", "=", ";q=1", "q=a%00b", "+"),
)
hostile = st.sampled_from(HOSTILE) | st.text(max_size=40) | st.binary(max_size=12)
pairs = st.lists(st.tuples(st.sampled_from(NAMES) | st.text(max_size=6), hostile), max_size=6)


def written(given_pairs: list[tuple[str, str | bytes]]) -> str:
    return "&".join(
        f"{quote(name)}={quote_from_bytes(value) if isinstance(value, bytes) else quote(value)}"
        for name, value in given_pairs
    )


@pytest.mark.parametrize("path", PAGES)
def test_any_names_and_values_give_a_page(client: Client, path: str) -> None:
    published()

    @settings(
        max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(pairs)
    def asked(given_pairs: list[tuple[str, str | bytes]]) -> None:
        answer = client.get(path, QUERY_STRING=written(given_pairs))
        assert answer.status_code in {200, 302, 404}, given_pairs
        assert b"<script>alert" not in answer.content
        assert "a=b" not in str(answer.cookies)

    asked()
    assert connection.is_usable()


@pytest.mark.parametrize("path", PAGES)
def test_every_hostile_value_in_every_name_gives_a_page(client: Client, path: str) -> None:
    published()
    for name in NAMES:
        query = written([(name, value) for value in HOSTILE if len(value) < 100])
        assert client.get(path, QUERY_STRING=query).status_code in {200, 302, 404}, name


def test_a_broken_query_gives_a_page(client: Client) -> None:
    for path in PAGES[:6]:
        for query in BROKEN:
            answer = client.get(path, QUERY_STRING=query)
            assert answer.status_code in {200, 302}, (path, query)


@pytest.mark.parametrize(
    "path",
    ["/voorbeelden/%00/", "/%ff/", "/voorbeelden/\ud800/", "/leefgebied/%E0%A4%A/", "/..%2f"],
)
def test_a_broken_path_is_not_there(client: Client, path: str) -> None:
    raw = path.encode("utf-8", "surrogatepass").decode("latin-1")
    assert client.get("/", PATH_INFO=raw).status_code == 404


def test_a_very_long_choice_takes_no_long_time(client: Client) -> None:
    """Two thousand municipalities that do not exist: only a few are looked up."""
    published()
    many = ",".join(f"gemeente{number}" for number in range(2_000))
    began = time.process_time()
    answer = client.get("/voorbeelden/", {"gemeente": many, "zoals": many, "q": many})
    assert answer.status_code == 200
    assert time.process_time() - began < 3
