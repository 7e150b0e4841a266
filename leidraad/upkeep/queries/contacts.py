"""Whom one can ask about an example."""

from collections.abc import Iterable
from dataclasses import dataclass

from leidraad.library.api import Contact, Entry, Example
from leidraad.places.api import Place, atlas
from leidraad.upkeep.models import Succession
from leidraad.upkeep.rules.asking import Spot, nearest


@dataclass(frozen=True)
class Askable:
    """A contact with a mailbox, which nobody sees. `place`: of an adopter, its municipality."""

    contact: Contact
    place: Place | None

    @property
    def label(self) -> str:
        return f"{self.contact.role}, {self.contact.organisation}"


def askable(example: Example, entry: Entry, near: Place | None = None) -> list[Askable]:
    """The example's own contacts and those of who took it over, nearest to `near` first.

    Without who left and knew nobody: a question would get no answer.
    """
    left = Succession.objects.filter(accepted_at=None, card={}).values("contact")
    mine = example.contacts.exclude(mailbox="").exclude(pk__in=left)
    own = [Askable(one, None) for one in mine.order_by("id")]
    rows = example.adoptions.exclude(contact__mailbox="").exclude(contact__in=left)
    rows = rows.select_related("contact")
    others = [Askable(row.contact, atlas().today(row.municipality_id)) for row in rows]
    found = _once([*own, *others])
    if near is None:
        return found
    spots = [_spots([one.place] if one.place else entry.homes) for one in found]
    return [found[position] for position in nearest(_spot(near), spots)]


def _once(found: Iterable[Askable]) -> list[Askable]:
    return list({one.contact.pk: one for one in reversed(list(found))}.values())[::-1]


def _spots(places: Iterable[Place]) -> list[Spot]:
    return [_spot(place) for place in places]


def _spot(place: Place) -> Spot:
    return Spot(place.code, place.province_slug, place.neighbours)
