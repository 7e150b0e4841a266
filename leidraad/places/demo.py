"""Invented municipalities for `./dev run --demo`; they stand on no map and border on nothing."""

from leidraad.kernel.api import slug
from leidraad.places.actions import INVENTED
from leidraad.places.models import Municipality
from leidraad.places.queries import forget_atlas

NAMES = ("Voorbeeldstad", "Nergenshuizen", "Verzonnendam", "Anderdorp")
PROVINCE = "Nergensland"


def demo_places() -> tuple[str, ...]:
    """Their codes; a second time changes nothing."""
    rows = [
        Municipality(code=f"{INVENTED}{number:02}", name=name, slug=slug(name), province=PROVINCE)
        for number, name in enumerate(NAMES, start=1)
    ]
    Municipality.objects.bulk_create(rows, ignore_conflicts=True)
    forget_atlas()
    return tuple(row.code for row in rows)
