"""Every address: open or asking for a login, never by accident; looking at it writes nothing."""

from collections.abc import Callable
from io import StringIO
from typing import Any

import html5lib
import pytest
from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLPattern, path

from conftest import WriteError, only_looking
from leidraad.config.doors import open_to_all
from leidraad.library.models import Example
from tests.house.inside import RIGHTS, inside_patterns
from tests.house.street import (
    Address,
    addresses,
    all_patterns,
    example_values,
    needs_values,
    street_patterns,
)

XHTML = "{http://www.w3.org/1999/xhtml}"
NOT_THERE = {
    "picture": "no example of ours has a picture yet",
    "approve_picture": "the text that is asked about has no picture",
    "draft_upload": "the text in the making has no picture",
    "contact_file": "no example of ours names a contact yet",
    "oembed": "it wants to know which address to show",
    "api_unknown": "the interface's own answer to an address that it does not know",
}


@pytest.fixture
def filled(db: None) -> None:
    """The content that comes with the product."""
    del db  # asked for its being there
    call_command("load_content", stdout=StringIO())


def is_open(pattern: URLPattern) -> bool:
    return not getattr(pattern.callback, "login_required", True)


def wrongly_open(found: list[URLPattern], street: list[URLPattern]) -> list[str]:
    on_street = {pattern.callback for pattern in street}
    return [
        str(pattern.pattern)
        for pattern in found
        if is_open(pattern) and pattern.callback not in on_street
    ]


def test_everything_on_the_street_is_open() -> None:
    assert [str(one.pattern) for one in street_patterns() if not is_open(one)] == []


def test_nothing_else_is_open_but_the_doorstep() -> None:
    """Where one signs in, which rights.toml lists."""
    doorstep = [one for one in inside_patterns() if RIGHTS.get(str(one.name)) == "doorstep"]
    assert wrongly_open(all_patterns(), [*street_patterns(), *doorstep]) == []


def test_an_open_door_upstairs_is_noticed() -> None:
    def secret(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    (opened,) = open_to_all([path("geheim/", secret)])
    assert isinstance(opened, URLPattern)
    assert wrongly_open([opened], street_patterns()) == ["geheim/"]


@pytest.mark.usefixtures("filled")
def test_every_address_that_needs_a_value_has_an_example() -> None:
    wanted = {str(one.name) for one in street_patterns() if needs_values(one)}
    assert set(example_values()) == wanted


def faults_of(client: Client, check: Callable[[Client, Address], str]) -> dict[str, str]:
    found = {address.path: _fault(client, address, check) for address in addresses()}
    return {path: fault for path, fault in found.items() if fault}


def _fault(client: Client, address: Address, check: Callable[[Client, Address], str]) -> str:
    try:
        return check(client, address)
    except Exception as fault:  # each address is told, not only the first that falls
        return f"{type(fault).__name__}: {fault}"


def _looked(client: Client, address: Address) -> str:
    with only_looking():
        answer = client.get(address.path)
    wanted = {404} if address.name in NOT_THERE else {200, 301, 302}
    if answer.cookies:
        return f"zet een cookie: {list(answer.cookies)}"
    return "" if answer.status_code in wanted else f"antwoordt {answer.status_code}"


def _read(client: Client, address: Address) -> str:
    answer = client.get(address.path)
    if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
        return ""
    parser = html5lib.HTMLParser(strict=False)
    tree = parser.parse(answer.content.decode())
    heads = tree.findall(f".//{XHTML}h1")
    faults = [error for _place, error, _more in parser.errors]
    if len(heads) != 1:
        faults.append(f"{len(heads)} koppen h1")
    if tree.get("lang") != address.language:
        faults.append(f"lang={tree.get('lang')}")
    if not (tree.findtext(f".//{XHTML}title") or "").strip():
        faults.append("geen titel")
    return ", ".join(faults)


@pytest.mark.usefixtures("filled")
def test_looking_writes_nothing_sets_no_cookie_and_never_fails(client: Client) -> None:
    assert faults_of(client, _looked) == {}


@pytest.mark.usefixtures("filled")
def test_every_page_is_valid_html_with_one_head_a_title_and_its_language(client: Client) -> None:
    assert faults_of(client, _read) == {}


@pytest.mark.usefixtures("filled")
def test_a_write_while_looking_is_told() -> None:
    class Writing(Client):
        def get(self, *_given: Any, **_more: Any) -> Any:
            Example.objects.update(code="x")

    with pytest.raises(WriteError, match="kijken schreef"):
        _looked(Writing(), Address("town", "/", "nl"))
