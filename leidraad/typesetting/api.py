"""The door of typesetting. A document reads its data with `json(bytes(sys.inputs.data))`."""

from leidraad.typesetting.letters import unprintable
from leidraad.typesetting.press import TypesettingError, render_pdf, render_png

__all__ = ["TypesettingError", "render_pdf", "render_png", "unprintable"]
