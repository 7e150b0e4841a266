"""The door of places. Municipalities are pointed at as `places.Municipality`, by CBS code."""

from leidraad.places.actions import Loaded, load_places
from leidraad.places.atlas import Atlas
from leidraad.places.labels import size_label
from leidraad.places.queries import atlas, forget_atlas
from leidraad.places.reading import ContentError
from leidraad.places.rules import Place, Province, SizeClass, alike, size_class

__all__ = [
    "Atlas",
    "ContentError",
    "Loaded",
    "Place",
    "Province",
    "SizeClass",
    "alike",
    "atlas",
    "forget_atlas",
    "load_places",
    "size_class",
    "size_label",
]
