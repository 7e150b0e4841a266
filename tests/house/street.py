"""The street: every address that anyone may open, with an example for each that needs a value."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import translation

from leidraad.config import urls_street
from leidraad.library.models import Example
from leidraad.post.api import make_link
from leidraad.submissions.actions.hand_in import hand_in
from leidraad.submissions.tests.factories import (
    OWNER,
    SENDER,
    begun,
    in_state,
    last_token,
    pen_of,
)
from leidraad.submissions.tests.walking import token_of
from leidraad.upkeep.tests import factories as upkeep
from leidraad.upkeep.tests import readers

Values = dict[str, str]


@dataclass(frozen=True)
class Address:
    """One address in one language; `name` is that of its pattern."""

    name: str
    path: str
    language: str


def patterns(found: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for one in found:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns)
        else:
            yield one


def street_patterns() -> list[URLPattern]:
    return list(patterns(urls_street.urlpatterns))


def all_patterns() -> list[URLPattern]:
    return list(patterns(get_resolver().url_patterns))


def needs_values(pattern: URLPattern) -> bool:
    return bool(pattern.pattern.converters or pattern.pattern.regex.groups)


def example_values() -> dict[str, Values]:
    """Per name the values of an address that exists; for every name that needs them."""
    example = Example.objects.order_by("code").first()
    assert example is not None, "laad eerst de inhoud"
    code, slug = example.code, example.slugs.get(is_current=True).text
    return {
        "contact_file": {"code": code},
        "domain": {"code": "zorg"},
        "domain_feed": {"code": "zorg"},
        "api_example": {"code": code},
        "api_municipality": {"code": "GM0363"},
        "example": {"slug": slug},
        "example_share_image": {"code": code},
        "lasting": {"code": code},
        "picture": {"code": code},
        **draft_values(),
        **letter_values(),
        "ask": {"code": code},
        "thanked": {"what": "klopt"},
        **upkeep.paths_of_links(upkeep.example()),
        **readers.paths_of_links(upkeep.example()),
    }


def draft_values() -> dict[str, Values]:
    """A text in the making, under the link in its sender's mail."""
    token = token_of(begun(address=SENDER))
    names = (
        *("draft", "draft_saving", "draft_choose", "draft_own_address", "draft_preview"),
        *("draft_hand_in", "draft_check_mail", "draft_pictures", "draft_arrange"),
        "draft_colleagues",
    )
    numbered = {"token": token, "number": "1"}
    return {
        **{name: {"token": token} for name in names},
        **dict.fromkeys(("draft_upload", "draft_uninvite"), numbered),
    }


def letter_values() -> dict[str, Values]:
    """Where the links in letters lead: one that asks for a yes, one that confirms a mailbox."""
    asked = in_state("with-owner")
    approve = {"token": last_token(OWNER)}
    waiting = begun(address=SENDER)
    hand_in(by=pen_of(waiting, address=""))
    mine = {"token": make_link("draft", subject=asked.key, address=SENDER)}
    return {
        "approve": approve,
        "approve_change": approve,
        "approve_picture": {**approve, "position": "0"},
        "confirm_address": {"token": last_token(SENDER)},
        **dict.fromkeys(("draft_reply", "draft_take_back", "draft_objection"), mine),
    }


def languages_of(pattern: URLPattern) -> list[str]:
    """A pattern under a language prefix exists in every language, another in one."""
    with_language = {id(one) for one in _prefixed()}
    return [code for code, _ in settings.LANGUAGES] if id(pattern) in with_language else ["nl"]


@cache
def _prefixed() -> tuple[URLPattern, ...]:
    resolvers = [one for one in urls_street.urlpatterns if isinstance(one, URLResolver)]
    return tuple(
        patterns([one for one in resolvers if hasattr(one.pattern, "prefix_default_language")])
    )


def addresses() -> Iterator[Address]:
    """Every address of the street in every language."""
    values = example_values()
    for pattern in street_patterns():
        assert pattern.name, f"{pattern.pattern}: een adres heeft een naam"
        for language in languages_of(pattern):
            with translation.override(language):
                path = reverse(_full_name(pattern), kwargs=values.get(pattern.name) or {})
            yield Address(pattern.name, path, language)


def _full_name(pattern: URLPattern) -> str:
    """With the namespace of the resolver it stands in, where it has one."""
    for one in urls_street.urlpatterns:
        if isinstance(one, URLResolver) and one.namespace and pattern in patterns([one]):
            return f"{one.namespace}:{pattern.name}"
    return str(pattern.name)
