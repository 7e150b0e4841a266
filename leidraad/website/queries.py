"""The pages about the house itself, read from the content files."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template import Context, Template
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

FOLDER = Path(__file__).with_name("content")
VERSION = "2026-1"
PAGES = ("about", "contact", "privacy", "accessibility", "cookies")
SOURCE = "nl"
_FENCE = "+++"


class ContentError(Exception):
    """A content file is not as it should be; the message names the file and the remedy."""


@dataclass(frozen=True)
class ContentPage:
    name: str
    language: str
    title: str
    summary: str
    state: str
    updated_on: date
    html: SafeString


@cache
def content_page(name: str, language: str) -> ContentPage:
    """The page in this language, else in Dutch, which then says it is Dutch."""
    file = FOLDER / VERSION / f"{name}.{language}.md"
    if not file.is_file():
        file, language = FOLDER / VERSION / f"{name}.{SOURCE}.md", SOURCE
    head, body = _halves(file)
    _check(file, head, language)
    return ContentPage(
        name=name,
        language=language,
        title=head["title"],
        summary=head["summary"],
        state=head.get("state", "source"),
        updated_on=head["updated_on"],
        html=_html(body),
    )


def _halves(file: Path) -> tuple[dict[str, Any], str]:
    parts = file.read_text().split(f"{_FENCE}\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise ContentError(f"{file.name}: begin met gegevens tussen twee regels {_FENCE}.")
    try:
        return tomllib.loads(parts[1]), parts[2]
    except tomllib.TOMLDecodeError as error:
        raise ContentError(f"{file.name}: {error}.") from error


def _check(file: Path, head: dict[str, Any], language: str) -> None:
    wanted = {"title", "summary", "version", "updated_on"}
    if language != SOURCE:
        wanted |= {"made_from", "state"}
    missing = wanted - set(head)
    if missing:
        raise ContentError(f"{file.name}: vul {', '.join(sorted(missing))} in.")
    if head.get("made_from", VERSION) != VERSION:
        raise ContentError(f"{file.name}: is gemaakt van een oudere Nederlandse tekst.")


def _html(body: str) -> SafeString:
    """Light markup from our own files; no HTML passes through."""
    known = {"contact_email": settings.CONTACT_EMAIL, "organisation": settings.ORGANISATION}
    text = Template(body).render(Context(known, autoescape=False))
    rendered: str = MarkdownIt("commonmark", {"html": False}).render(text)
    return mark_safe(rendered)  # noqa: S308 (our own text, HTML switched off)
