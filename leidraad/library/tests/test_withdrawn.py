"""What is not public is in no output, from the very next request."""

from typing import Any

import pytest
from django.test import Client

from leidraad.library.actions import publish
from leidraad.library.actions.publish import withdraw_example
from leidraad.library.models import Example, Slug, Version
from leidraad.library.tests.factories import EDITOR, SMALLEST, published

pytestmark = pytest.mark.usefixtures("places")
WORD = "kanariepiet"
OUTPUTS = (
    "/overzicht.csv",
    "/overzicht.xlsx",
    "/overzicht.json",
    "/voorbeelden.atom",
    "/leefgebied/zorg.atom",
    "/ingebed/",
    "/ingebed/?v={code}",
    "/en/ingebed/",
    "/oembed?url=http://127.0.0.1:8000/v/{code}",
    "/deelbeeld/{code}.png",
    "/v/{code}",
    "/api/v1/examples",
    "/api/v1/examples?q=begeleider",
    "/api/v1/examples/{code}",
    "/api/v1/municipalities/GM0148",
    "/sitemap.xml",
)
COUNTED = ("/api/v1/municipalities/GM0148",)


def shows(client: Client, address: str, code: str) -> bool:
    """Whether anything of the example can be seen there."""
    response = client.get(address.format(code=code))
    if address in COUNTED:
        return bool(response.json()["examples"])
    if response.status_code == 302:
        return WORD in response["Location"]
    if response.status_code != 200:
        return False
    if "deelbeeld" in address:
        return True
    if "xlsx" in address:
        return len(response.content) > len(client.get("/overzicht.xlsx?q=zzzz").content)
    return WORD in response.content.decode().lower() or f"/v/{code}" in response.content.decode()


def public() -> str:
    return published(import_key="A1", title="Kanariepiet")


@pytest.mark.parametrize("address", OUTPUTS)
def test_a_withdrawn_example_is_gone_at_once_also_where_it_was_kept(
    client: Client, address: str
) -> None:
    code = public()
    assert shows(client, address, code), "the test must be able to see it"
    assert shows(client, address, code)
    withdraw_example(by=EDITOR, code=code)
    assert not shows(client, address, code)


KEPT = tuple(one for one in OUTPUTS if "{code}.png" not in one and not one.startswith("/v/"))


@pytest.mark.parametrize("address", KEPT)
def test_without_a_new_edition_it_would_still_be_there(
    client: Client, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: it is the edition that takes it away, and the test sees the difference."""
    code = public()
    shows(client, address, code)
    monkeypatch.setattr(publish, "new_edition", lambda: None)
    withdraw_example(by=EDITOR, code=code)
    assert shows(client, address, code)


def a_draft() -> str:
    """An example that was never public, and a draft of one that is."""
    one = Example.objects.get(code=published(import_key="A2", title="Openbaar"))
    hidden = Example.objects.create(
        code="0000000", created_at=one.created_at, changed_at=one.changed_at
    )
    Slug.objects.create(text="verborgen", example=hidden)
    for example, number in ((one, 9), (hidden, 1)):
        Version.objects.create(example=example, number=number, made_at=one.created_at, **_draft())
    return hidden.code


def _draft() -> dict[str, Any]:
    lists = {name: list(SMALLEST[name]) for name in ("domains", "factors", "phases", "groups")}
    return lists | {
        "title": WORD,
        "summary": WORD,
        "done": WORD,
        "partners": [WORD],
        "results": [],
        "sources": [],
        "evidence": "beschreven",
        "digest": WORD,
    }


@pytest.mark.parametrize("address", [one for one in OUTPUTS if one not in COUNTED])
def test_a_draft_is_nowhere(client: Client, address: str) -> None:
    code = a_draft()
    content = client.get(address.format(code=code)).content
    assert WORD.encode() not in content.lower()


def test_a_draft_counts_nowhere(client: Client) -> None:
    a_draft()
    assert client.get("/api/v1/examples").json()["total"] == 1
    assert client.get("/api/v1/municipalities/GM0148").json()["examples"] == 1
