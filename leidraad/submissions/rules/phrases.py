"""Sentences that rules make, in Dutch, and that a page may tell in the reader's language."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

Ngettext = Callable[[str, str, int], str]


def dutch(one: str, more: str, number: int) -> str:
    return one if number == 1 else more


def gettext_noop(text: str) -> str:
    """Marks a text that a page will translate; rules themselves know no Django."""
    return text


def ngettext_noop(one: str, more: str) -> tuple[str, str]:
    return one, more


@dataclass(frozen=True)
class Phrase:
    one: str
    more: str = ""
    number: int = 1
    values: Mapping[str, str] = field(default_factory=dict)

    def told(self, ngettext: Ngettext) -> str:
        """In the language of `ngettext` (Django's own), or Dutch with `dutch`."""
        text = ngettext(self.one, self.more or self.one, self.number)
        return text % {"number": self.number, **self.values}

    def __str__(self) -> str:
        return self.told(dutch)


def told(phrases: Iterable[Phrase], ngettext: Ngettext) -> str:
    return "; ".join(phrase.told(ngettext) for phrase in phrases)
