"""The door of design: markup that is made once and filled in often."""

from leidraad.design.stencil import Stencil, gap

__all__ = ["Stencil", "gap"]
