"""Addresses and names for letters. Addresses are written out: a process of the inner door knows
no page of the street.
"""

from leidraad.library.api import Entry
from leidraad.post.api import make_link, street_address


def street_link(path: str, language: str = "nl") -> str:
    """The whole address of a page on the street, in the reader's language."""
    prefix = "" if language == "nl" else f"/{language}"
    return street_address(f"{prefix}/{path}")


def example_link(entry: Entry, language: str = "nl") -> str:
    return street_link(f"voorbeelden/{entry.slug}/", language)


def hand_over_link(contact: int, mailbox: str) -> str:
    """For in a letter to a contact: are you (still) the right person?"""
    token = make_link("hand-over", subject=str(contact), address=mailbox)
    return street_link(f"contact-overdragen/{token}/")


def one_line(words: str) -> str:
    """What somebody typed, for within a sentence of ours: it starts no line of its own."""
    return " ".join(words.split())


def called(role: str, organisation: str) -> str:
    """A contact as it is named in a letter."""
    return one_line(f"{role}, {organisation}")
