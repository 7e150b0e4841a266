"""The pages about the house: in all languages, from files that are checked, without markup."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from leidraad.website import queries as module
from leidraad.website.queries import FOLDER, PAGES, VERSION, ContentError, content_page

ADDRESSES = {
    "about": "/over/",
    "contact": "/contact/",
    "privacy": "/privacy/",
    "accessibility": "/toegankelijkheid/",
    "cookies": "/cookies/",
}
HEAD = """\
+++
title = "Titel"
summary = "Kort."
version = "2026-1"
updated_on = 2026-11-21
+++
"""
Write = Callable[[str, str], None]


@pytest.fixture
def write(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Write:
    """Write a content file of one's own; only those are there."""
    (tmp_path / VERSION).mkdir()
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    content_page.cache_clear()

    def write_file(name: str, text: str) -> None:
        (tmp_path / VERSION / name).write_text(text, encoding="utf-8")

    return write_file


@pytest.fixture(autouse=True)
def _nothing_kept() -> Any:
    yield
    content_page.cache_clear()


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", ["nl", "en", "ar", "ti"])
def test_every_page_is_there_in_every_language(client: Client, name: str, language: str) -> None:
    prefix = "" if language == "nl" else f"/{language}"
    answer = client.get(prefix + ADDRESSES[name])
    assert answer.status_code == 200
    page = content_page(name, language)
    assert page.language == language
    assert page.state == ("source" if language == "nl" else "unreviewed")
    html = answer.content.decode()
    assert f"<h1>{page.title}</h1>" in html
    assert html.count("<h1") == 1


def test_no_file_lies_there_that_nobody_reads() -> None:
    expected = {f"{name}.{language}.md" for name in PAGES for language in ("nl", "en", "ar", "ti")}
    assert {file.name for file in (FOLDER / VERSION).iterdir()} == expected


def test_every_link_in_a_page_leads_somewhere_here_or_is_a_web_address() -> None:
    for name in PAGES:
        for language in ("nl", "en", "ar", "ti"):
            for target in re.findall(r'href="([^"]*)"', content_page(name, language).html):
                assert target.startswith(("/", "https://", "mailto:", "#")), (name, target)


def test_a_language_without_a_file_gets_the_dutch_page_which_says_so(write: Write) -> None:
    write("about.nl.md", f"{HEAD}Tekst.")
    page = content_page("about", "en")
    assert (page.language, page.state, page.updated_on) == ("nl", "source", date(2026, 11, 21))


def test_markup_in_a_text_stays_text(write: Write) -> None:
    write("about.nl.md", f"{HEAD}<script>x</script> [k](javascript:alert(1)) **dik**")
    html = content_page("about", "nl").html
    assert "<script>" not in html
    assert 'href="javascript' not in html
    assert "<strong>dik</strong>" in html


def test_the_address_of_the_editors_is_filled_in(write: Write, settings: Any) -> None:
    settings.CONTACT_EMAIL = "redactie@leidraad.example"
    write(
        "about.nl.md", f"{HEAD}{{% if contact_email %}}Mail {{{{ contact_email }}}}.{{% endif %}}"
    )
    assert "Mail redactie@leidraad.example." in content_page("about", "nl").html


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("about.nl.md", "Zonder hoofd", "begin met gegevens tussen twee regels"),
        ("about.nl.md", "+++\ntitle = \n+++\nx", "about.nl.md"),
        ("about.nl.md", '+++\ntitle = "x"\n+++\nx', "vul summary, updated_on, version in"),
        ("about.en.md", HEAD, "vul made_from, state in"),
        (
            "about.en.md",
            HEAD.replace("version =", 'made_from = "2025-9"\nstate = "unreviewed"\nversion ='),
            "gemaakt van een oudere Nederlandse tekst",
        ),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_refused(
    write: Write, name: str, text: str, reason: str
) -> None:
    write(name, text)
    with pytest.raises(ContentError, match=re.escape(reason)):
        content_page("about", name.split(".")[1])
