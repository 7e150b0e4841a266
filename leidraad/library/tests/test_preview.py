"""What is seen beforehand is what will be published, to the letter."""

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from django.test import Client
from django.utils import translation

from conftest import only_looking
from leidraad.library.actions.make_version import PictureCard, make_version
from leidraad.library.actions.publish import publish_version
from leidraad.library.models import Example, Picture, Version
from leidraad.library.queries.preview import preview
from leidraad.library.rules.draft import ContactCard, Draft, Result, Source, Translated
from leidraad.library.tests.factories import EDITOR, draft

pytestmark = pytest.mark.usefixtures("places")
CONTACT = ContactCard("Gemeente Dalfsen", "regisseur", "regie@a.example", "010-1", "ma–wo")
PHOTO = PictureCard("foto.webp", 800, 600, "Een keuken vol mensen", "Buurthuis", "given")
WHOLE = draft(
    title="Samen koken",
    done="Er werd gekookt.\n\nSamen.",
    less_well="De keuken was klein.",
    partners=("Buurthuis",),
    results=(Result("Tien gezinnen aten mee", 10, "gezinnen", 2020),),
    group_note="ook opa en oma",
    translations=(Translated("title", "en", "Cooking together"),),
)


def before(given: Draft, language: str = "nl") -> str:
    return preview(
        draft=given,
        contacts=(CONTACT,),
        pictures=(PHOTO,),
        language=language,
        picture_address=lambda card: f"/elders/{card.file}",
    )


def after(client: Client, given: Draft, language: str = "nl") -> str:
    version = make_version(example=None, draft=given, pictures=(PHOTO,))
    publish_version(by=EDITOR, version=version, note="Geplaatst.", contacts=(CONTACT,))
    start = "" if language == "nl" else f"/{language}"
    page = client.get(f"{start}/voorbeelden/samen-koken/").content.decode()
    found = re.search(r'<article class="example".*?\n</article>', page, re.DOTALL)
    assert found
    return found[0]


class Read(HTMLParser):
    """The pieces of an article, without what needs an address of its own and empty space."""

    ADDRESSES = frozenset({"src", "href"})
    LEFT_OUT = frozenset({"no-print", "print-only", "since"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.pieces: list[object] = []
        self._left_out = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = set((dict(attrs).get("class") or "").split())
        if self._left_out or (classes & self.LEFT_OUT and tag in {"section", "p"}):
            self._left_out += tag in {"section", "p"}
            return
        self.pieces.append((tag, tuple(pair for pair in attrs if pair[0] not in self.ADDRESSES)))

    def handle_endtag(self, tag: str) -> None:
        if self._left_out:
            self._left_out -= tag in {"section", "p"}
        else:
            self.pieces.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if data.strip() and not self._left_out:
            self.pieces.append(" ".join(data.split()))


@pytest.mark.parametrize("given", [WHOLE, draft(title="Samen koken")], ids=["whole", "smallest"])
def test_the_article_is_the_same_before_and_after(client: Client, given: Draft) -> None:
    beforehand = Read(before(given)).pieces
    assert beforehand == Read(after(client, given)).pieces
    assert len(beforehand) > 200


def test_a_letter_that_differs_is_noticed(client: Client) -> None:
    """The control: the comparison sees what changes after the preview."""
    other = draft(title="Samen koken", done="Er werd gegeten.")
    assert Read(before(WHOLE)).pieces != Read(after(client, other)).pieces


def test_a_picture_is_served_where_the_asker_says_and_the_public_address_stays_unknown() -> None:
    assert 'src="/elders/foto.webp"' in before(WHOLE)
    assert "/beeld/" not in before(WHOLE)


def test_it_shows_what_cannot_be_done_yet_to_nobody() -> None:
    shown = before(WHOLE)
    for address in ("/v/", "mijn-lijst", "linkedin", "deelbeeld"):
        assert address not in shown


@pytest.mark.parametrize("spoken", ["nl", "ar"])
def test_it_speaks_the_language_asked_for_whatever_the_page_around_it_speaks(spoken: str) -> None:
    with translation.override(spoken):
        assert "Cooking together" in before(WHOLE, "en")
        assert "Dit voorbeeld staat er nog in het Nederlands" not in before(WHOLE, "en")
        assert "Samen koken" in before(WHOLE)


def test_a_mailbox_is_shown_only_when_it_was_public_already() -> None:
    assert "regie@a.example" not in before(WHOLE)


def test_a_preview_is_only_looking(at: Callable[[str], None]) -> None:
    at("2026-11-21")
    before(WHOLE)
    with only_looking():
        before(WHOLE)
    assert not Example.objects.exists()
    assert not Version.objects.exists()
    assert not Picture.objects.exists()


HARDLY = draft(title="Samen koken", domains=(), factors=(), phases=(), groups=(), evidence="")


@pytest.mark.parametrize(
    "given",
    [
        HARDLY,
        replace(HARDLY, title="", summary="", sources=(), municipalities=()),
        replace(HARDLY, factors=("bestaat-niet",), domains=("weg",), evidence="onzin"),
        replace(HARDLY, municipalities=("GM9999",), year_from=2020, still_running=True),
    ],
    ids=["hardly begun", "nothing", "unknown codes", "unknown place"],
)
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_what_is_only_begun_can_be_seen_too(given: Draft, language: str) -> None:
    """Whoever writes looks at it long before it is whole."""
    shown = preview(draft=given, language=language, picture_address=lambda card: card.file)
    assert '<article class="example"' in shown
    assert "bestaat-niet" not in shown


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "gewoon tekst"])
def test_what_is_no_web_address_is_no_link(address: str) -> None:
    seen = before(replace(WHOLE, sources=(Source(address, "Bron"),)))
    assert address in seen
    assert f'href="{address}' not in seen
    assert 'href="https://a.example' in before(
        replace(WHOLE, sources=(Source("https://a.example/bron", "Bron"),))
    )
