"""The door of design: markup that is made once and filled in often, and names in a row."""

from leidraad.design.phrases import listed
from leidraad.design.stencil import Stencil, gap

__all__ = ["Stencil", "gap", "listed"]
