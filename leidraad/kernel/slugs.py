"""Words made plain: for addresses, and for comparing what people type."""

import re
import unicodedata


def fold(text: str) -> str:
    """Lower case without accents: `Súdwest-Fryslân` and `sudwest-fryslan` compare equal."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize(
        "NFC", "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    )


def slug(text: str) -> str:
    """`'s-Hertogenbosch` becomes `s-hertogenbosch`; only a-z, 0-9 and single dashes remain."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
