"""For tests of every room: the letters that wait, and the links in them."""

import re

from django.conf import settings

from leidraad.post.models import Letter


def waiting_letters(address: str | None = None) -> list[Letter]:
    """What is in the outbox, oldest first; to one address, or to all."""
    found = Letter.objects.filter(state=Letter.State.WAITING).order_by("id")
    return [letter for letter in found if address in (None, letter.to)]


def links_in(letter: Letter) -> list[str]:
    """The paths of the links of our own in a letter, in order."""
    own = "|".join(map(re.escape, {settings.STREET_URL, settings.INSIDE_URL}))
    return re.findall(rf"^(?:{own})(/\S*)$", letter.text, re.MULTILINE)
