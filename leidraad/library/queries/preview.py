"""An example as its page would tell it, of what is not public and perhaps never will be."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import override

from leidraad.kernel.api import now, today
from leidraad.library.actions.make_version import PictureCard
from leidraad.library.queries.catalogue import theme_order
from leidraad.library.queries.contacts import shown_card
from leidraad.library.queries.entry import Entry, Shown
from leidraad.library.queries.example import ExamplePage, ShownPicture
from leidraad.library.queries.life import Story
from leidraad.library.queries.telling import telling
from leidraad.library.rules.draft import TEXTS, ContactCard, Draft
from leidraad.library.rules.life import Life
from leidraad.places.api import atlas
from leidraad.themes import api as themes

FIRST = 1
PictureAddress = Callable[[PictureCard], str]


def preview(
    *,
    draft: Draft,
    contacts: Sequence[ContactCard] = (),
    pictures: Sequence[PictureCard] = (),
    language: str = "nl",
    picture_address: PictureAddress,
) -> SafeString:
    """The article exactly as it would be published today; the page around it needs
    `infographic/drawings.css` and no heading of its own.

    Without what needs an address: keeping, sharing, what it is like. A picture that is not
    public has no public address, so whoever asks says where it is served.
    """
    page = _page(draft, contacts, [_shown(card, picture_address) for card in pictures])
    with override(language):
        told = telling(page, language)
        return render_to_string("library/parts/article.html", {"page": page, "told": told})


def _page(
    draft: Draft, contacts: Sequence[ContactCard], pictures: Sequence[ShownPicture]
) -> ExamplePage:
    ordered = sorted(contacts, key=lambda card: card.organisation)
    return ExamplePage(
        entry=_entry(draft),
        version_number=FIRST,
        published_on=today(),
        group_note=draft.group_note,
        year_note=draft.year_note,
        results=draft.results,
        sources=draft.sources,
        contacts=tuple(map(shown_card, ordered)),
        pictures=tuple(pictures),
        similar=(),
        story=Story(),
    )


def _entry(draft: Draft) -> Entry:
    places = (atlas().place(code) for code in draft.municipalities)
    return Entry(
        code="",
        slug="",
        texts={name: getattr(draft, name) for name in TEXTS},
        translations=_translations(draft),
        domains=theme_order(draft.domains, themes.domains()),
        factors=tuple(code for code in draft.factors if code in _codes(themes.factors())),
        phases=theme_order(draft.phases, themes.phases()),
        groups=theme_order(draft.groups, themes.groups()),
        places=tuple(place for place in places if place),
        is_national=draft.is_national,
        area=draft.area,
        partners=draft.partners,
        year_from=draft.year_from,
        year_until=draft.year_until,
        still_running=draft.still_running,
        evidence=_only_known(draft.evidence, themes.evidence_levels()),
        is_incomplete=draft.is_incomplete,
        changed_at=now(),
        life=Life(confirmed_on=today()),
    )


def _codes(items: Iterable[themes.Item]) -> frozenset[str]:
    return frozenset(item.code for item in items)


def _only_known(code: str, items: Iterable[themes.Item]) -> str:
    """What is only begun may not have chosen yet."""
    return code if code in _codes(items) else ""


def _translations(draft: Draft) -> Mapping[tuple[str, str], Shown]:
    return {
        (one.section, one.language): Shown(
            one.text, one.language, "reviewed" if one.is_reviewed else "unreviewed"
        )
        for one in draft.translations
    }


def _shown(card: PictureCard, picture_address: PictureAddress) -> ShownPicture:
    return ShownPicture(
        address=picture_address(card),
        width=card.width,
        height=card.height,
        alternative=card.alternative,
        credit=card.credit,
    )
