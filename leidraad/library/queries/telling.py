"""How an example's page tells it: in the reader's language, with what is not known said."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override

from leidraad.design.api import listed
from leidraad.drawing import api as drawing
from leidraad.library.queries.addresses import lasting_address
from leidraad.library.queries.contacts import ShownContact
from leidraad.library.queries.entry import SOURCE, Entry, Shown
from leidraad.library.queries.example import ExamplePage, Similar
from leidraad.library.queries.life import Origin
from leidraad.library.queries.listing import Card, also_in, card, place_line
from leidraad.library.queries.panel import value_label
from leidraad.library.rules.draft import TEXTS
from leidraad.library.rules.selection import Selection
from leidraad.places.api import Place, atlas
from leidraad.themes import api as themes

WORDS_PER_MINUTE = 180  # calm reading, B1
REASONS = 3


@dataclass(frozen=True)
class Section:
    name: str
    heading: str
    shown: Shown
    paragraphs: tuple[str, ...]
    unknown: str


@dataclass(frozen=True)
class Tag:
    """A theme of this example, and the list of all examples that have it."""

    code: str
    label: str
    explanation: str
    address: str


@dataclass(frozen=True)
class Home:
    """A municipality of this example, and what it became if it ended."""

    place: Place
    today: Place
    address: str

    @property
    def is_ended(self) -> bool:
        return self.place.code != self.today.code


@dataclass(frozen=True)
class Alike:
    card: Card
    reason: str


@dataclass(frozen=True)
class Taken:
    """From which example, and from whom, this one was taken over."""

    slug: str
    title: Shown
    place: str
    learned_from: str
    changed: str


@dataclass(frozen=True)
class Telling:
    """An example in one language; `address` is that of its Dutch page, empty before it has one."""

    language: str
    direction: str
    address: str
    lasting: str
    card: Card
    minutes: int
    sections: tuple[Section, ...]
    domains: tuple[Tag, ...]
    factors: tuple[Tag, ...]
    phases: tuple[Tag, ...]
    groups: tuple[Tag, ...]
    evidence: Tag | None
    homes: tuple[Home, ...]
    alike: tuple[Alike, ...]
    scene: SafeString
    map: SafeString
    also: str
    origins: tuple[Taken, ...]
    tellers: str
    has_contacts: bool
    can_be_asked: bool
    is_all_dutch: bool
    has_dutch_parts: bool
    states: frozenset[str]


def telling(page: ExamplePage, language: str) -> Telling:
    entry = page.entry
    sections = tuple(_section(entry, name, language) for name in TEXTS[2:])
    heads = (entry.text("title", language), entry.text("summary", language))
    texts = (*heads, *(section.shown for section in sections if section.paragraphs))
    words = sum(len(text.value.split()) for text in texts)
    return Telling(
        language=language,
        direction="rtl" if language in settings.LANGUAGES_BIDI else "ltr",
        address=_dutch_page(entry) if entry.code else "",
        lasting=lasting_address(entry.code) if entry.code else "",
        card=card(entry, language),
        minutes=max(1, round(words / WORDS_PER_MINUTE)),
        sections=sections,
        domains=_tags("leefgebied", entry.domains, language),
        factors=_tags("factor", entry.factors, language),
        phases=_tags("fase", entry.phases, language),
        groups=_tags("doelgroep", entry.groups, language),
        evidence=_evidence(entry, language),
        homes=tuple(_home(place) for place in entry.places),
        alike=tuple(
            Alike(card(one.entry, language), _reason(one, language)) for one in page.similar
        ),
        scene=_scene(entry, heads[0].value, language),
        map=_map(entry),
        also=also_in(entry) if entry.adopted_by else "",
        origins=tuple(_taken(origin, language) for origin in page.story.origins),
        tellers=tellers(page.contacts),
        can_be_asked=bool(entry.code) and any(one.can_be_asked for one in page.contacts),
        has_contacts=bool(page.contacts or page.story.adopters),
        is_all_dutch=all(text.language == "nl" for text in texts),
        has_dutch_parts=any(text.language != language for text in texts),
        states=frozenset(text.state for text in texts),
    )


def tellers(contacts: Iterable[ShownContact]) -> str:
    """Who tells it, when no source does."""
    return listed(list(dict.fromkeys(contact.organisation for contact in contacts)))


def _taken(origin: Origin, language: str) -> Taken:
    return Taken(
        slug=origin.entry.slug,
        title=origin.entry.text("title", language),
        place=place_line(origin.entry),
        learned_from=origin.learned_from.name if origin.learned_from else "",
        changed=origin.changed,
    )


def _dutch_page(entry: Entry) -> str:
    with override(SOURCE):
        return reverse("example", args=[entry.slug])


def _section(entry: Entry, name: str, language: str) -> Section:
    heading, unknown = {
        "done": (_("Wat er gedaan is"), _("Nog niet bekend: wat er precies gedaan is.")),
        "why": (
            _("Waarom het werkt, en wat ervan te leren is"),
            _("Nog niet bekend: waarom het werkt."),
        ),
        "less_well": (_("Wat minder goed ging"), _("Nog niet bekend: wat minder goed ging.")),
        "conditions": (_("Wat ervoor nodig is"), _("Nog niet bekend: wat ervoor nodig is.")),
        "costs": (_("Wat het kost"), _("Nog niet bekend: wat het kost.")),
    }[name]
    shown = entry.text(name, language)
    paragraphs = tuple(part.strip() for part in shown.value.split("\n\n") if part.strip())
    return Section(name, heading, shown, paragraphs, unknown)


def _tags(facet: str, values: tuple[str, ...], language: str) -> tuple[Tag, ...]:
    find = {
        "leefgebied": themes.domain,
        "factor": themes.factor,
        "fase": themes.phase,
        "doelgroep": themes.group,
        "bewijs": themes.evidence,
    }[facet]
    return tuple(
        Tag(
            code=value,
            label=find(value).name_in(language),
            explanation=find(value).text("explanation", language).value,
            address=Selection().with_values(facet, [value]).address(),
        )
        for value in values
    )


def _evidence(entry: Entry, language: str) -> Tag | None:
    """Only what is not public yet may lack it."""
    return _tags("bewijs", (entry.evidence,), language)[0] if entry.evidence else None


def _home(place: Place) -> Home:
    today = atlas().today(place.code)
    return Home(place, today, Selection().with_values("gemeente", [today.slug]).address())


def _reason(similar: Similar, language: str) -> str:
    """What the two have in common, the most telling first."""
    shared = dict(similar.shared)
    labels = [
        value_label(facet, value, language)
        for facet in ("factor", "leefgebied", "doelgroep", "fase", "grootte", "provincie")
        for value in shared.get(facet, ())
    ]
    return _("Ook: %(labels)s") % {"labels": listed(labels[:REASONS])}


def _scene(entry: Entry, title: str, language: str) -> SafeString:
    names = [themes.domain(code).name_in(language) for code in entry.domains]
    description = _("De rode draad loopt van de aankomst langs %(places)s.") % {
        "places": listed(names)
    }
    drawn = drawing.town(title=title, description=description, thread=entry.domains)
    return mark_safe(drawn)  # noqa: S308 (drawing escapes its texts)


def _map(entry: Entry) -> SafeString:
    here = {place.code for place in entry.homes}
    tiles = [
        drawing.Tile(
            code=place.code,
            column=place.column or 0,
            row=place.row or 0,
            name=place.name,
            href="",
            count=0,
            label=place.name,
            here=place.code in here,
        )
        for place in atlas().current
    ]
    return mark_safe(drawing.mini_map(tiles) if here else "")  # noqa: S308 (drawn by us)
