"""Which parts of an example a reader can improve, and what counts as another text."""

import re

SECTIONS = ("title", "summary", "done", "why", "less_well", "results", "conditions", "costs")
WHOLE = "geheel"
MOST_LETTERS = {"title": 90, "results": 3_000}
TEXT_LETTERS = 6_000
SUMMARY_WORDS = 60
DAYS_FOR_CONTACT = 21
_BETWEEN_PARAGRAPHS = re.compile(r"\n\s*\n")


def is_part(name: str) -> bool:
    return name in SECTIONS or name == WHOLE


def suggestion(typed: str, *, seen: str) -> str:
    """The other text; empty when it says what stood there already, or nothing at all."""
    new = _plain(typed)
    return "" if new == _plain(seen) else new


def flowing(text: str, section: str) -> str:
    """As a page shows it: paragraphs, without the lines that a file was broken in.

    Results are one to a line.
    """
    if section == "results":
        return text
    paragraphs = (" ".join(part.split()) for part in _BETWEEN_PARAGRAPHS.split(text))
    return "\n\n".join(filter(None, paragraphs))


def letters_too_many(text: str, section: str) -> int:
    return max(0, len(text) - MOST_LETTERS.get(section, TEXT_LETTERS))


def words_too_many(text: str, section: str) -> int:
    """Only a summary is counted in words."""
    return max(0, len(text.split()) - SUMMARY_WORDS) if section == "summary" else 0


def _plain(text: str) -> str:
    """Browsers end a line in two ways; neither is a change."""
    return "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").strip().split("\n"))
