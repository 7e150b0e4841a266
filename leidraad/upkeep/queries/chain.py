"""Who does this too, and from whom one can have heard it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from leidraad.design.api import listed
from leidraad.library.api import Adoption, Entry
from leidraad.places.api import atlas

FIRST = "eerste"


@dataclass(frozen=True)
class Chain:
    """`teachers`: values and labels of whom one can have heard it; `taken`: codes of adopters."""

    teachers: tuple[tuple[str, str], ...]
    taken: frozenset[str]
    names: tuple[str, ...]


def chain(entry: Entry) -> Chain:
    rows = list(Adoption.objects.filter(example__code=entry.code).order_by("at", "id"))
    places = [atlas().today(row.municipality_id) for row in rows]
    named = zip(rows, places, strict=True)
    return Chain(
        teachers=(
            (FIRST, _first(entry)),
            *((str(row.pk), place.name) for row, place in named),
        ),
        taken=frozenset(place.code for place in places),
        names=tuple(place.name for place in places),
    )


def _first(entry: Entry) -> str:
    names = listed(place.name for place in entry.homes) or entry.area
    if not names:
        return _("Van dit voorbeeld zelf")
    return _("Van %(names)s, waar dit voorbeeld vandaan komt") % {"names": names}
