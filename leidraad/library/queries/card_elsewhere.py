"""An example as a card in somebody else's page, described the way oEmbed wants (https://oembed.com)."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.html import format_html
from django.utils.translation import get_language_from_path, override

from leidraad.kernel.api import CodeError, read_code
from leidraad.library.models import Slug
from leidraad.library.queries.addresses import absolute, address, share_image_address
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.entry import SOURCE, Entry
from leidraad.library.queries.share_image import HEIGHT, WIDTH

CARD_WIDTH, CARD_HEIGHT = 480, 230
SECONDS_TO_KEEP = 0  # what is withdrawn must not live on elsewhere


def entry_at(web_address: str) -> tuple[Entry, str] | None:
    """The public example that an address of ours leads to, and the language of that page."""
    try:
        parts = urlsplit(web_address)
    except ValueError:
        return None
    if parts.netloc != urlsplit(settings.STREET_URL).netloc or parts.scheme not in {
        "http",
        "https",
    }:
        return None
    language = get_language_from_path(parts.path) or SOURCE
    try:
        with override(language):
            match = resolve(parts.path)
    except Resolver404:
        return None
    code = _code(match.url_name or "", match.kwargs)
    entry = catalogue().by_code.get(code)
    return (entry, language) if entry else None


def _code(name: str, arguments: dict[str, Any]) -> str:
    if name == "lasting":
        try:
            return read_code(arguments["code"])
        except CodeError:
            return ""
    if name != "example":
        return ""
    held = Slug.objects.filter(text=arguments["slug"]).values_list("example__code", flat=True)
    return held.first() or ""


def card_elsewhere(
    entry: Entry, language: str, *, most_width: int | None, most_height: int | None
) -> dict[str, object]:
    """The answer; nothing in it is wider or higher than was asked."""
    width = min(CARD_WIDTH, most_width or CARD_WIDTH)
    height = min(CARD_HEIGHT, most_height or CARD_HEIGHT)
    title = entry.text("title", language).value
    frame = f"{address('embed', language=language)}?v={entry.code}"
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Leidraad",
        "provider_url": absolute("/"),
        "cache_age": SECONDS_TO_KEEP,
        "width": width,
        "height": height,
        "html": format_html(
            '<iframe src="{}" width="{}" height="{}" title="{}" loading="lazy"></iframe>',
            frame,
            width,
            height,
            title,
        ),
    } | _thumbnail(entry, language, most_width, most_height)


def _thumbnail(
    entry: Entry, language: str, most_width: int | None, most_height: int | None
) -> dict[str, object]:
    """Left out when it would be larger than asked: it comes in one size."""
    if (most_width or WIDTH) < WIDTH or (most_height or HEIGHT) < HEIGHT:
        return {}
    return {
        "thumbnail_url": share_image_address(entry.code, language),
        "thumbnail_width": WIDTH,
        "thumbnail_height": HEIGHT,
    }
