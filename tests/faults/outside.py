"""Everything that a visitor without a link can open, and what stands in it."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import translation

from leidraad.library.models import Example, Picture, Slug
from tests.house.street import languages_of, needs_values, street_patterns

INNER = re.compile(r'(?:href|src|action)="(?:http://127\.0\.0\.1:8000)?(/[^"#?]*)')
PLAIN = ("nl", "en")
WITH_TOKEN = "token"
MOST = 2_000


def addresses(*words: str) -> set[str]:
    """Every name on the street: without values, and with those of everything in the tables."""
    return {*_named(), *_asked(words)}


def _named() -> Iterator[str]:
    for pattern in street_patterns():
        if WITH_TOKEN in pattern.pattern.converters:
            continue
        for language in set(languages_of(pattern)) & set(PLAIN):
            with translation.override(language):
                yield from _reversed(pattern.name or "", needs_values(pattern))


def _reversed(name: str, has_values: bool) -> Iterator[str]:
    for values in _values() if has_values else ({},):
        for space in ("", "api:"):
            try:
                yield reverse(f"{space}{name}", kwargs=values)
            except NoReverseMatch:
                continue


def _values() -> Iterator[dict[str, str]]:
    """Codes of what is public and of what is not: who guesses one must learn nothing."""
    yield from ({"code": code} for code in Example.objects.values_list("code", flat=True))
    yield from ({"code": code} for code in Picture.objects.values_list("code", flat=True))
    yield from ({"slug": text} for text in Slug.objects.values_list("text", flat=True))
    yield from ({"code": code} for code in ("zorg", "inburgering", "GM0148", "GM0119"))


def _asked(words: tuple[str, ...]) -> Iterator[str]:
    for word in words:
        for path in ("/voorbeelden/", "/", "/kaart/", "/overzicht/", "/api/v1/examples"):
            yield f"{path}?q={word}"
    for code in Example.objects.values_list("code", flat=True):
        yield f"/oembed?url=http://127.0.0.1:8000/v/{code}"
        yield f"/mijn-lijst/?v={code}"
        yield f"/ingebed/?v={code}"


def crawl(client: Client, start: set[str]) -> dict[str, str]:
    """What each address says, with its headers; and each address that stands on a page."""
    found: dict[str, str] = {}
    waiting = sorted(start)
    while waiting and len(found) < MOST:
        path = waiting.pop()
        if path in found or path.startswith("/static/"):
            continue
        response = client.get(path)
        told = _text(b"".join(response) if response.streaming else response.content)
        found[path] = f"{response.status_code} {dict(response.headers)}\n{told}"
        if response.status_code == 200:
            waiting += sorted(set(INNER.findall(told)) - found.keys())
    return found


def _text(content: bytes) -> str:
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as book:
            return "\n".join(book.read(name).decode(errors="replace") for name in book.namelist())
    return content.decode(errors="replace")
