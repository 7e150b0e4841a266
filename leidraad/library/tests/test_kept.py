"""Kept pages: as fresh as the edition, as small as the visitor can read, and nobody's own."""

import gzip
from collections.abc import Callable
from datetime import date, timedelta

import brotli
import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.queries.catalogue import Stamp
from leidraad.library.tests.factories import EDITOR, published
from leidraad.library.views import kept as module
from leidraad.library.views.kept import Page, Shelf, kept, shelf

pytestmark = pytest.mark.usefixtures("places")
LIST = "/voorbeelden/"
FIRST = Stamp(1, date(2026, 11, 21))
KEPT = ("/", "/kaart/", LIST, "/overzicht/", "/leefgebied/zorg/", "/mijn-lijst/", "/over/")


def shows(client: Client, text: str) -> bool:
    return text in client.get(LIST).content.decode()


# --- fresh -------------------------------------------------------------------------------


def test_what_is_published_changed_and_withdrawn_shows_at_once(client: Client) -> None:
    assert not shows(client, "Samen koken")
    code = published(import_key="V1", title="Samen koken")
    assert shows(client, "Samen koken")
    published(import_key="V1", title="Samen eten")
    assert shows(client, "Samen eten")
    assert not shows(client, "Samen koken")
    withdraw_example(by=EDITOR, code=code)
    assert not shows(client, "Samen eten")


def test_without_asking_for_the_edition_a_page_would_grow_old(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: it is the edition that keeps pages fresh."""
    monkeypatch.setattr(module, "stamp", lambda: FIRST)
    assert not shows(client, "Samen koken")
    published(title="Samen koken")
    assert not shows(client, "Samen koken")


@pytest.mark.parametrize("address", KEPT)
def test_a_page_is_made_once_per_edition(client: Client, address: str) -> None:
    first = client.get(address)
    assert first.templates
    again = client.get(address)
    assert not again.templates
    assert again.content == first.content
    assert again.headers == first.headers


def test_the_other_language_the_part_and_the_rest_of_the_address_are_pages_of_their_own(
    client: Client,
) -> None:
    published(title="Samen koken")
    whole = client.get(LIST).content
    part = client.get(LIST, headers={"HX-Request": "true"}).content
    assert b"<html" in whole
    assert b"<html" not in part
    assert b"Samen koken" in part
    assert len({whole, part, client.get(f"/en{LIST}").content}) == 3
    assert client.get(f"{LIST}?q=niets").content != whole


def test_a_part_is_kept_once_whatever_the_header_says(client: Client) -> None:
    for value in ("true", "1", "x" * 200):
        client.get(LIST, headers={"HX-Request": value})
    assert len(shelf._pages) == 1


# --- small -------------------------------------------------------------------------------

READERS: dict[str, Callable[[bytes], bytes]] = {
    "br": brotli.decompress,
    "gzip": gzip.decompress,
    "": bytes,
}


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("br, gzip", "br"),
        ("gzip, deflate, BR", "br"),
        ("gzip;q=1.0, br;q=0.5", "br"),
        ("gzip, br; q=0", "gzip"),
        ("br;q=0.000, gzip;q=0", ""),
        ("identity", ""),
        ("brotli", ""),
        (";;,,", ""),
        ("", ""),
    ],
)
def test_a_page_is_packed_as_the_visitor_can_read(
    client: Client, accepted: str, encoding: str
) -> None:
    plain = client.get(LIST).content
    answer = client.get(LIST, headers={"Accept-Encoding": accepted})
    assert answer.get("Content-Encoding", "") == encoding
    assert READERS[encoding](answer.content) == plain
    assert not encoding or len(answer.content) < len(plain) / 3
    assert {"Accept-Encoding", "HX-Request"} <= set(answer["Vary"].split(", "))


def test_a_small_answer_is_not_packed() -> None:
    view = kept(lambda _request: HttpResponse("klein"))
    answer = view(RequestFactory().get("/klein", headers={"Accept-Encoding": "br"}))
    assert answer.content == b"klein"
    assert "Content-Encoding" not in answer


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_a_page_that_is_known_is_not_sent_again(client: Client, accepted: str) -> None:
    headers = {"Accept-Encoding": accepted}
    first = client.get(LIST, headers=headers)
    known = client.get(LIST, headers={**headers, "If-None-Match": first["ETag"]})
    assert (known.status_code, known.content) == (304, b"")
    assert known["ETag"] == first["ETag"]
    assert "Content-Encoding" not in known
    published(title="Samen koken")
    changed = client.get(LIST, headers={**headers, "If-None-Match": first["ETag"]})
    assert changed.status_code == 200
    assert changed["ETag"] != first["ETag"]


def test_a_head_says_the_same_without_the_page(client: Client) -> None:
    for address in KEPT:
        got, head = client.get(address), client.head(address)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers == got.headers
        assert int(head["Content-Length"]) == len(got.content)


# --- only looking, nobody's own ----------------------------------------------------------


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_a_page_can_only_be_looked_at(client: Client, method: str) -> None:
    answer = getattr(client, method)(LIST)
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD"


def test_what_is_not_a_page_is_not_kept(client: Client) -> None:
    for address in (f"{LIST}niets/", "/leefgebied/niets/", "/mijn-lijst/?v=a&v=b"):
        assert client.get(address).status_code in {302, 404}
    assert not shelf._pages


STRANGER = {
    "X-Forwarded-Host": "kwaad.example",
    "X-Forwarded-Proto": "kwaad",
    "X-Forwarded-For": "kwaad.example",
    "X-Original-URL": "/kwaad.example",
    "X-Rewrite-URL": "/kwaad.example",
    "Forwarded": "host=kwaad.example",
    "Referer": "https://kwaad.example/",
    "Origin": "https://kwaad.example",
    "Accept-Language": "ar",
    "Cookie": "django_language=ar; kwaad=kwaad.example",
    "User-Agent": "kwaad.example",
    "HX-Current-URL": "https://kwaad.example/",
}


@pytest.mark.parametrize("address", KEPT)
def test_nothing_about_one_visitor_reaches_the_next(client: Client, address: str) -> None:
    """What a page keeps depends on its address alone, or one could poison it for all."""
    published()
    clean = client.get(address).content
    shelf.clear()
    for name, value in STRANGER.items():
        answer = client.get(address, headers={name: value})
        assert answer.content == clean, name
        shelf.clear()


def test_the_name_of_the_host_stands_in_no_page(client: Client, settings: object) -> None:
    settings.ALLOWED_HOSTS = ["*"]  # type: ignore[attr-defined]
    published()
    for address in (*KEPT, "/voorbeelden/een-vast-gezicht-voor-elk-gezin/"):
        answer = client.get(address, headers={"Host": "kwaad.example"})
        assert b"kwaad" not in answer.content, address
        assert "kwaad" not in str(answer.headers)


def test_a_host_that_is_not_ours_gets_nothing(client: Client) -> None:
    assert client.get("/", headers={"Host": "kwaad.example"}).status_code == 400


# --- the shelf ---------------------------------------------------------------------------

SHELF = 1_050_000


def page(size: int) -> Page:
    return Page(FIRST, {}, "", b"x" * size)


def test_the_shelf_holds_so_much_and_lets_go_of_what_was_longest_not_asked_for() -> None:
    held = Shelf(most_bytes=SHELF)
    for name in "abc":
        held.put((name,), page(300_000))
    assert held.get(("a",), FIRST)
    held.put(("d",), page(400_000))
    assert [bool(held.get((name,), FIRST)) for name in "abcd"] == [True, False, True, True]


def test_the_same_page_twice_takes_its_room_once() -> None:
    held = Shelf(most_bytes=SHELF)
    for _ in range(10):
        held.put(("a",), page(600_000))
    held.put(("b",), page(400_000))
    assert held.get(("a",), FIRST)
    assert held.get(("b",), FIRST)


def test_a_page_larger_than_the_shelf_is_not_held() -> None:
    held = Shelf(most_bytes=SHELF)
    held.put(("a",), page(SHELF))
    assert held.get(("a",), FIRST) is None
    held.put(("b",), page(1_000_000))
    assert held.get(("b",), FIRST)


def test_small_pages_under_long_addresses_take_room_too() -> None:
    """Or many addresses that find nothing would fill the memory."""
    held = Shelf(most_bytes=SHELF)
    for number in range(3_000):
        held.put((f"{number:0600}",), page(0))
    assert len(held._pages) < 500


def test_a_very_long_address_is_answered_and_not_kept(client: Client) -> None:
    assert client.get(f"{LIST}?q={'w' * 3_000}").status_code == 200
    assert not shelf._pages
    client.get(f"{LIST}?q={'w' * 100}")
    assert len(shelf._pages) == 1


def test_a_page_of_another_edition_is_not_given() -> None:
    held = Shelf()
    held.put(("a",), page(1))
    assert held.get(("a",), Stamp(2, FIRST.day)) is None


def test_a_page_of_yesterday_is_not_given() -> None:
    """ "Confirmed in the last half year" is over one day, and nobody changes anything for it."""
    held = Shelf()
    held.put(("a",), page(1))
    assert held.get(("a",), Stamp(1, FIRST.day + timedelta(days=1))) is None
    assert held.get(("a",), FIRST)


def test_an_answer_that_is_no_page_passes_unchanged() -> None:
    def view(_request: HttpRequest) -> HttpResponse:
        return HttpResponse("weg", status=410)

    answer = kept(view)(RequestFactory().get("/weg"))
    assert (answer.status_code, answer.content) == (410, b"weg")
    assert "ETag" not in answer
