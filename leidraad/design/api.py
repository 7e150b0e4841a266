"""The door of design: markup made once and filled in often, names in a row, fields for forms."""

from leidraad.design.forms import DayInput, WordsField
from leidraad.design.phrases import listed
from leidraad.design.stencil import Stencil, gap

__all__ = ["DayInput", "Stencil", "WordsField", "gap", "listed"]
