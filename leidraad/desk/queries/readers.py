"""What readers and other municipalities sent, as an editor sees it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from leidraad.accounts.api import organisation_of_mailbox, organisations_of_mailboxes
from leidraad.design.api import listed
from leidraad.desk.queries.upkeep import Row
from leidraad.kernel.api import AMSTERDAM
from leidraad.library.api import Example
from leidraad.places.api import atlas
from leidraad.upkeep.api import AdoptionRequest, Correction, DeadLink, part_word, stands_already


@dataclass(frozen=True)
class Dead:
    address: str
    told: str
    since: str
    examples: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Adopting:
    """`domain`: whose mailbox it is, as far as we know."""

    place: str
    learned_from: str
    own: str
    domain: str
    stands_already: bool


def correction_rows(found: Iterable[Correction]) -> list[Row]:
    return [
        Row(
            title=title_of(one.example),
            address=reverse("desk_correction", args=[one.pk]),
            note=part_word(one.section),
            state_kind="new",
            state_words=_("nieuwe tekst") if one.text else _("opmerking"),
            cells=(_day(one.sent_at),),
        )
        for one in found
    ]


def adoption_rows(found: Iterable[AdoptionRequest]) -> list[Row]:
    rows = list(found)
    known = organisations_of_mailboxes(one.sender_address for one in rows)
    return [
        Row(
            title=title_of(one.example),
            address=reverse("desk_adoption", args=[one.pk]),
            note=atlas().today(one.municipality_id).name,
            state_kind="new",
            state_words=_("te bekijken"),
            cells=(
                known[one.sender_address].name
                if one.sender_address in known
                else _("onbekend maildomein"),
                _day(one.sent_at),
            ),
        )
        for one in rows
    ]


def adopting(one: AdoptionRequest) -> Adopting:
    places, known = atlas(), organisation_of_mailbox(one.sender_address)
    teacher = places.today(one.learned_from.municipality_id).name if one.learned_from else ""
    own = one.own_example
    return Adopting(
        place=places.today(one.municipality_id).name,
        learned_from=teacher,
        own=own.published.title if own and own.published else "",
        domain=known.name if known else "",
        stands_already=stands_already(one),
    )


def dead(found: Iterable[DeadLink]) -> list[Dead]:
    return [
        Dead(
            address=one.address,
            told=_("De bladzijde is weg.") if one.is_gone else _("De site was niet te openen."),
            since=_day(one.since),
            examples=tuple((entry.texts["title"], entry.code) for entry in one.entries),
        )
        for one in found
    ]


def where(example: Example) -> str:
    """The municipalities of its public version, to compare with who reports."""
    if example.published is None:
        return ""
    codes = example.published.locations.values_list("municipality_id", flat=True)
    return listed(place.name for code in codes if (place := atlas().place(code)))


def title_of(example: Example) -> str:
    return example.published.title if example.published else example.code


def _day(moment: datetime | None) -> str:
    return date_format(moment.astimezone(AMSTERDAM), "j F Y") if moment else ""
