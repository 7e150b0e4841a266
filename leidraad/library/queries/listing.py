"""What every page with examples on it needs, read from one address."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from html import escape

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from leidraad.design.api import Stencil, gap, listed
from leidraad.drawing import api as drawing
from leidraad.kernel.api import fold, slug
from leidraad.library.queries.entry import SOURCE, Entry, Shown
from leidraad.library.queries.finding import PAGE_SIZE, Found, find, selection_from
from leidraad.library.queries.panel import Panel, facet_label
from leidraad.library.rules.selection import ALIKE, Notice, Selection
from leidraad.places.api import Atlas, atlas
from leidraad.themes import api as themes

SNIPPET_LETTERS = 220
_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"(\w+)")
_EDGES = ("\ue001", "\ue002")  # private symbols of Unicode, so that all can be escaped at once
GAPS = ("slug", "title", "summary", "snippet", "place", "years", "state", "also")
_NAME = "naam-van-het-voorbeeld"


@dataclass(frozen=True)
class Chip:
    code: str
    label: str


@dataclass(frozen=True)
class Card:
    """One example in a list, in the reader's language where that exists."""

    entry: Entry
    title: Shown
    summary: Shown
    title_html: SafeString
    summary_html: SafeString
    snippet_html: SafeString
    domains: tuple[Chip, ...]
    place: str
    years: str
    evidence: str
    glyph: SafeString
    legs: str

    @property
    def html(self) -> SafeString:
        """The card as it stands on a page (`library/parts/card.html`)."""
        stencil = _stencil(
            get_language(),
            self.entry.domains,
            self.title.language,
            self.summary.language,
            has_snippet=bool(self.snippet_html),
            is_incomplete=self.entry.is_incomplete,
            has_state=bool(self.state),
            is_adopted=bool(self.entry.adopted_by),
        )
        return stencil.filled(
            slug=self.slug,
            title=self.title_html,
            summary=self.summary_html,
            snippet=self.snippet_html,
            place=escape(self.place),
            years=escape(self.years),
            state=escape(self.state),
            also=escape(also_in(self.entry)),
        )

    @property
    def state(self) -> str:
        """What a reader must know before following it; nothing when it goes on."""
        return state_line(self.entry)

    @property
    def slug(self) -> str:
        return self.entry.slug

    @property
    def code(self) -> str:
        return self.entry.code


@dataclass(frozen=True)
class Remark:
    """A part of the address that was not understood, and what it may have meant."""

    filter: str
    value: str
    options: tuple[tuple[str, str], ...]  # name and address


@dataclass(frozen=True)
class Listing:
    found: Found
    panel: Panel
    cards: tuple[Card, ...]
    near: tuple[Card, ...]
    notices: tuple[Remark, ...]
    address: str

    @property
    def total(self) -> int:
        return self.found.total

    @property
    def cards_html(self) -> SafeString:
        return SafeString("".join(card.html for card in self.cards))

    @property
    def places_html(self) -> SafeString:
        """Every municipality of today, to suggest while somebody types."""
        return _places_html(atlas())

    @property
    def chosen_places(self) -> str:
        return ", ".join(chip.label for chip in self.panel.chips if chip.facet == "gemeente")

    @property
    def suggestion_address(self) -> str:
        """What was probably meant, with the rest of the choice."""
        return self.found.selection.asking(self.found.suggestion or "").address()

    @property
    def alike_name(self) -> str:
        place = atlas().find(self.found.selection.alike)
        return place.name if place else ""

    @property
    def pages(self) -> tuple[tuple[int, str], ...]:
        """Page numbers around this one, with their addresses."""
        here, last = self.found.selection.page, self.found.last_page
        numbers = sorted({1, last, *range(max(1, here - 2), min(last, here + 2) + 1)})
        return tuple((n, self.found.selection.on_page(n).address() or "?") for n in numbers)


def listing(
    pairs: Iterable[tuple[str, str]], language: str, *, page_size: int = PAGE_SIZE
) -> Listing:
    """The selection in an address, answered."""
    selection, notices = selection_from(list(pairs))
    found = find(selection, language, page_size=page_size)
    if selection.page > found.last_page:
        found = find(selection.on_page(found.last_page), language, page_size=page_size)
    return Listing(
        found=found,
        panel=Panel(found, language),
        cards=cards(found.entries, language, found.written),
        near=cards(found.near, language, found.written),
        notices=tuple(_remark(notice, selection) for notice in notices),
        address=selection.on_page(1).address(),
    )


def _remark(notice: Notice, selection: Selection) -> Remark:
    label = facet_label("gemeente" if notice.parameter == ALIKE else notice.parameter)
    return Remark(
        filter=label,
        value=notice.value,
        options=tuple(
            (name, _with_municipality(selection, notice.parameter, slug(name)).address())
            for name in notice.suggestions
        ),
    )


def _with_municipality(selection: Selection, parameter: str, name: str) -> Selection:
    if parameter == ALIKE:
        return replace(selection, alike=name, page=1)
    return selection.with_values("gemeente", (*selection.values("gemeente"), name))


def cards(
    entries: Iterable[Entry], language: str, written: frozenset[str] = frozenset()
) -> tuple[Card, ...]:
    return tuple(card(entry, language, written) for entry in entries)


def card(entry: Entry, language: str, written: frozenset[str] = frozenset()) -> Card:
    title, summary = entry.text("title", language), entry.text("summary", language)
    title_html, summary_html = marked(title.value, written), marked(summary.value, written)
    is_found = "<mark>" in title_html or "<mark>" in summary_html
    return Card(
        entry=entry,
        title=title,
        summary=summary,
        title_html=title_html,
        summary_html=summary_html,
        snippet_html=SafeString("") if is_found or not written else _snippet(entry, written),
        domains=_chips(entry.domains, language),
        place=place_line(entry),
        years=year_line(entry),
        evidence=_evidence(entry.evidence, language),
        glyph=_glyph(entry.domains),
        legs=_legs(entry.domains),
    )


@lru_cache(maxsize=4_000)
def _stencil(
    language: str | None, codes: tuple[str, ...], title: str, summary: str, **state: bool
) -> Stencil:
    """One for each kind of card: the page's language, its domains, what its texts are in."""
    domains = _chips(codes, language or SOURCE)
    return Stencil(
        "library/parts/card.html",
        state
        | {name: gap(name) for name in GAPS}
        | {"domains": domains, "glyph": _glyph(codes), "legs": _legs(codes)}
        | {"address": reverse("example", args=[_NAME]).replace(_NAME, gap("slug"))}
        | {"title_language": title, "summary_language": summary},
    )


def place_line(entry: Entry) -> str:
    """Where it happened, in one line, by the names of that time."""
    if entry.is_national:
        return _("Landelijk")
    names = [place.name for place in entry.places]
    if len(names) < 2:
        return names[0] if names else entry.area
    if len(names) > 3:
        names = [*names[:2], _("nog %(number)s") % {"number": len(names) - 2}]
    return listed(names)


def year_line(entry: Entry) -> str:
    if entry.year_from is None:
        return _("jaar onbekend")
    if entry.year_until and entry.year_until != entry.year_from:
        return f"{entry.year_from}–{entry.year_until}"
    if entry.still_running and entry.life.ended_on:
        return f"{entry.year_from}–{entry.life.ended_on.year}"
    if entry.still_running:
        return _("sinds %(year)s") % {"year": entry.year_from}
    return str(entry.year_from)


def state_line(entry: Entry) -> str:
    life = entry.life
    if life.ended_on:
        return _("gestopt")
    if life.unconfirmed_since:
        return _("niet bevestigd sinds %(year)s") % {"year": life.unconfirmed_since.year}
    return ""


def also_in(entry: Entry) -> str:
    """How many other municipalities took it over."""
    number = entry.adopted_by
    return ngettext("ook in %(number)s gemeente", "ook in %(number)s gemeenten", number) % {
        "number": number
    }


def marked(text: str, written: frozenset[str]) -> SafeString:
    """The text with the words that were searched for marked; everything escaped."""
    if not written or written.isdisjoint(map(_folded, _WORD.findall(text))):
        return SafeString(escape(text))
    pieces = _BETWEEN.split(text)
    for place in range(1, len(pieces), 2):  # the words; what stands between them is even
        if _folded(pieces[place]) in written:
            pieces[place] = f"{_EDGES[0]}{pieces[place]}{_EDGES[1]}"
    html = escape("".join(pieces))
    return SafeString(html.replace(_EDGES[0], "<mark>").replace(_EDGES[1], "</mark>"))


def _snippet(entry: Entry, written: frozenset[str]) -> SafeString:
    """The first sentence further on that holds a word that was searched for."""
    for section in ("done", "why", "less_well", "conditions", "costs"):
        for sentence in re.split(r"(?<=[.!?])\s+", entry.texts[section]):
            if any(_folded(word) in written for word in _WORD.findall(sentence)):
                return marked(sentence[:SNIPPET_LETTERS], written)
    return SafeString("")


@lru_cache(maxsize=2)
def _places_html(held: Atlas) -> SafeString:
    return render_to_string("library/parts/places.html", {"places": held.current})


@cache
def _chips(codes: tuple[str, ...], language: str) -> tuple[Chip, ...]:
    return tuple(Chip(code, themes.domain(code).short_in(language)) for code in codes)


@cache
def _evidence(code: str, language: str) -> str:
    return themes.evidence(code).name_in(language) if code else ""


@cache
def _glyph(domains: tuple[str, ...]) -> SafeString:
    return mark_safe(drawing.glyph(domains))  # noqa: S308 (drawn by us, no text in it)


@cache
def _legs(domains: tuple[str, ...]) -> str:
    return " ".join(drawing.legs(domains))


_folded = lru_cache(maxsize=100_000)(fold)
