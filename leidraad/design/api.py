"""The door of design: markup filled in often, lists and days in words, fields for forms."""

from leidraad.design.forms import DayInput, WordsField
from leidraad.design.phrases import listed
from leidraad.design.stencil import Stencil, gap
from leidraad.design.templatetags.design import in_words

__all__ = ["DayInput", "Stencil", "WordsField", "gap", "in_words", "listed"]
