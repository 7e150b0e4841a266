"""The public figures: what is counted, how, and as of when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from django.db.models import Min, Sum
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leidraad.drawing import api as drawing
from leidraad.kernel.api import now, today
from leidraad.library.api import Figures, Selection, edition_number, figures
from leidraad.submissions.api import AnswerDays, answer_days
from leidraad.themes import api as themes
from leidraad.upkeep.models import ContactMade

A_YEAR = timedelta(days=365)
THICKEST = 5


@dataclass(frozen=True)
class Figure:
    """One number with its name, and how it was counted; `value` is empty when unknown."""

    name: str
    value: str
    label: str
    how: str


@dataclass(frozen=True)
class Cell:
    """How many examples tie two domains; thickness 0 is none, 5 the most. On the diagonal: all."""

    code: str
    name: str
    number: int
    thickness: int
    is_own: bool
    address: str


@dataclass(frozen=True)
class Row:
    code: str
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Public:
    on: date
    figures: tuple[Figure, ...]
    rows: tuple[Row, ...]
    total: int
    scene: SafeString

    @property
    def pairs(self) -> tuple[Cell, ...]:
        """Each pair once, under both its names, what is tied most first."""
        found = (
            replace(cell, name=f"{row.name} + {cell.name}")
            for number, row in enumerate(self.rows)
            for cell in row.cells[number + 1 :]
        )
        return tuple(sorted(found, key=lambda cell: -cell.number))


@dataclass(frozen=True)
class Contacts:
    times: int
    since: date | None


def public_figures(language: str) -> Public:
    counted, day = figures(), today()
    return Public(
        on=day,
        figures=tuple(_figures(counted, *_measured(edition_number(), day))),
        rows=tuple(_rows(counted, language)),
        total=counted.total,
        scene=_scene(counted),
    )


@lru_cache(maxsize=1)
def _measured(_edition: int, _day: date) -> tuple[Contacts, AnswerDays]:
    """Once for each edition and day, like the page itself: whoever asks, however often."""
    told = ContactMade.objects.aggregate(times=Sum("times"), since=Min("month"))
    return Contacts(told["times"] or 0, told["since"]), answer_days(now() - A_YEAR)


def forget_measured() -> None:
    """For tests, in which an edition's number can return with other content."""
    _measured.cache_clear()


def _figures(counted: Figures, contacts: Contacts, answers: AnswerDays) -> Iterator[Figure]:
    yield Figure(
        "voorbeelden",
        str(counted.total),
        ngettext("praktijkvoorbeeld", "praktijkvoorbeelden", counted.total),
        _("Alles wat nu op de site staat, ook wat gestopt is."),
    )
    share = counted.confirmed_share
    yield Figure(
        "bevestigd",
        "" if share is None else f"{share}%",
        _("het laatste halfjaar bevestigd"),
        _(
            "Van de %(all)d voorbeelden die niet gestopt zijn zei het contact bij %(number)d "
            "sinds het begin van dat halfjaar dat het klopt."
        )
        % {"all": counted.going_on, "number": counted.confirmed},
    )
    yield Figure(
        "gemeenten",
        str(counted.municipalities),
        ngettext(
            "gemeente met een voorbeeld", "gemeenten met een voorbeeld", counted.municipalities
        ),
        _("Gemeenten van nu. Een opgeheven gemeente telt mee bij haar opvolger."),
    )
    yield Figure(
        "overnames",
        str(counted.adoptions),
        _("keer “wij doen dit ook”"),
        _("Een gemeente die een voorbeeld overnam en door de redactie is geplaatst."),
    )
    yield _contacts(contacts)
    yield _answers(answers)


def _contacts(contacts: Contacts) -> Figure:
    return Figure(
        "contacten",
        str(contacts.times),
        ngettext("contact gelegd via Leidraad", "contacten gelegd via Leidraad", contacts.times),
        _("Vragen van lezers die wij bij een contact bezorgden. Wij tellen alleen, niet wie."),
    )


def _answers(answers: AnswerDays) -> Figure:
    days = answers.days
    how = ngettext(
        "De middelste van %(number)d inzending van het laatste jaar.",
        "De middelste van %(number)d inzendingen van het laatste jaar.",
        answers.answered,
    ) % {"number": answers.answered}
    told = _(
        "Een antwoord is een vraag terug, voorleggen aan het contact, plaatsen of afwijzen: wat "
        "het eerst komt."
    )
    return Figure(
        "dagen",
        "" if days is None else f"{days:g}".replace(".", ","),
        _("dagen tot het eerste antwoord op een inzending"),
        f"{how} {told}" if answers.answered else told,
    )


def _rows(counted: Figures, language: str) -> Iterator[Row]:
    domains = themes.domains()
    most = max(counted.pairs.values(), default=0)
    for one in domains:
        cells = (_cell(counted, one, other, most, language) for other in domains)
        yield Row(one.code, one.name_in(language), tuple(cells))


def _cell(counted: Figures, one: themes.Item, other: themes.Item, most: int, language: str) -> Cell:
    number = counted.together(one.code, other.code)
    is_own = one.code == other.code
    selection = (
        Selection().with_values("leefgebied", [one.code])
        if is_own
        else Selection().joining([one.code, other.code])
    )
    return Cell(
        code=other.code,
        name=other.name_in(language),
        number=number,
        thickness=0 if is_own or not most else -(-THICKEST * number // most),
        is_own=is_own,
        address=f"{reverse('example_list')}{selection.address()}" if number else "",
    )


def _scene(counted: Figures) -> SafeString:
    drawn = drawing.town(
        title=_("De rode draad door de stad"),
        description=_("Hoe dikker de draad, hoe meer voorbeelden die twee plekken verbinden."),
        pairs={pair: number for pair, number in counted.pairs.items() if number},
    )
    return mark_safe(drawn)  # noqa: S308 (drawing escapes its texts)
