"""Examples, their versions and what hangs on them; the promises the database keeps."""

from leidraad.library.models.examples import Contact, Edition, Example, MissedWord, Slug
from leidraad.library.models.life import Adoption, PublicAnswer, Publication
from leidraad.library.models.proposals import ProposedTranslation
from leidraad.library.models.versions import Location, Picture, Translation, Version

__all__ = [
    "Adoption",
    "Contact",
    "Edition",
    "Example",
    "Location",
    "MissedWord",
    "Picture",
    "ProposedTranslation",
    "PublicAnswer",
    "Publication",
    "Slug",
    "Translation",
    "Version",
]
