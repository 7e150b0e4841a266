"""An example to translate, people who do it, and a form filled in as a page shows it."""

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from leidraad.accounts.api import User, who
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.actions.translations import propose
from leidraad.library.api import (
    Example,
    Proposed,
    ProposedTranslation,
    Standing,
    draft_of,
    make_version,
    publish_version,
    standings,
)

ARABIC = "وجه ثابت لكل أسرة"
HIDDEN = re.compile(r'<input type="hidden" name="((?:seen|dutch)_\w+)" value="(\w+)"')
TEXTAREA = re.compile(r'<textarea name="(text_\w+)"[^>]*>\n?(.*?)</textarea>', re.DOTALL)


@pytest.fixture
def translator(places: None) -> User:
    del places
    return person("translator", name="Hiwot de Proef")


@pytest.fixture
def desk_of_translator(translator: User) -> Client:
    return sign_in(Client(), translator)


def page(code: str, language: str = "ar", more: str = "") -> str:
    return f"/redactie/vertalen/{code.lower()}/{language}/{more}"


def filled(client: Client, code: str, language: str = "ar", **changes: str) -> dict[str, Any]:
    """What a browser would send back from the page, with these fields changed."""
    shown = client.get(page(code, language)).content.decode()
    found = {name: unescape(value) for name, value in TEXTAREA.findall(shown)}
    return {**dict(HIDDEN.findall(shown)), **found, **changes}


def standing(code: str, section: str = "title", language: str = "ar") -> Standing:
    return standings([code], language)[code, section]


def proposed(by: User, code: str, text: str = ARABIC, **more: Any) -> ProposedTranslation:
    """A proposal for one section, made through the real action."""
    section, language = more.pop("section", "title"), more.pop("language", "ar")
    stands = standing(code, section, language)
    one = Proposed(
        section=section,
        text=text,
        made_from=more.pop("made_from", stands.dutch_digest),
        seen=stands.mark,
        **more,
    )
    propose(by=by, example=stands.example, language=language, given=[one])
    return ProposedTranslation.objects.get(
        example=stands.example, section=section, language=language, state="waiting"
    )


def publish_again(code: str, *, is_minor: bool = False, **changes: Any) -> None:
    """A next version of it, through the real action."""
    example = Example.objects.select_related("published").get(code=code)
    assert example.published is not None
    draft = replace(draft_of(example.published), **changes)
    version = make_version(example=example, draft=draft)
    publish_version(
        by=who(person("editor")), version=version, note="Bijgewerkt.", is_minor=is_minor
    )


def read_by(code: str, language: str = "ar") -> str:
    """The public page, as somebody on the street sees it."""
    slug = Example.objects.get(code=code).slugs.get(is_current=True).text
    with override(language):
        address = reverse("example", args=[slug])
    answer = Client().get(address)
    assert answer.status_code == 200
    return answer.content.decode()
