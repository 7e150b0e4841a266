"""The kernel's door."""

from leidraad.kernel.clock import AMSTERDAM, now, today
from leidraad.kernel.codes import ALPHABET, CodeError, check_symbol, new_code, read_code
from leidraad.kernel.slugs import fold, slug

__all__ = [
    "ALPHABET",
    "AMSTERDAM",
    "CodeError",
    "check_symbol",
    "fold",
    "new_code",
    "now",
    "read_code",
    "slug",
    "today",
]
