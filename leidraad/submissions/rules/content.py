"""What is typed, as it is kept while people write; and the draft that is read from it.

Content is a plain mapping of field to what was typed, so that a half-written text, a year with a
typing error and an empty choice all survive until the next time. Lists of results and sources are
one per line; what an earlier version knew beside a line (a figure, a publisher) stays with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from leidraad.library.rules.api import ContactCard, Draft, Result, Source

Content = Mapping[str, Any]

TEXTS = ("title", "summary", "done", "why", "less_well", "conditions", "costs")
LINES = ("area", "group_note", "year_note")
CHOICES = ("municipalities", "domains", "factors", "phases", "groups")
CONTACT = ("organisation", "role", "mailbox", "phone", "hours")
YEARS = ("year_from", "year_until")
PER_LINE = ("partners", "results", "sources")
FIELDS = (
    *TEXTS, *LINES, *CHOICES, *YEARS, *PER_LINE, *(f"contact_{name}" for name in CONTACT),
    "is_national", "still_running", "evidence",
)  # fmt: skip
SUMMARY_WORDS = 60
RUNNING = {"yes": True, "no": False}


def draft_from(content: Content) -> Draft:
    """The draft in what was typed; a field that cannot be read counts as empty."""
    told: dict[str, Any] = {name: _text(content, name) for name in (*TEXTS, *LINES)}
    told |= {name: tuple(content.get(name) or ()) for name in CHOICES}
    told |= {name: year(_text(content, name)) for name in YEARS}
    told["summary"] = told["summary"] or first_sentences(told["done"])
    return Draft(
        **told,
        is_national=bool(content.get("is_national")),
        still_running=RUNNING.get(_text(content, "still_running")),
        evidence=_text(content, "evidence") or "beschreven",
        partners=tuple(_lines(content, "partners")),
        results=tuple(_results(content)),
        sources=tuple(_sources(content)),
        contacts=tuple(_contacts(content)),
    )


def content_from(draft: Draft, contacts: Sequence[ContactCard] = ()) -> dict[str, Any]:
    """What a form shows of a version that exists; only the first contact is in the form."""
    card = asdict(contacts[0]) if contacts else {}
    running: dict[bool | None, str] = {value: name for name, value in RUNNING.items()}
    return {
        **{name: getattr(draft, name) for name in (*TEXTS, *LINES, "evidence")},
        **{name: list(getattr(draft, name)) for name in CHOICES},
        **{name: str(getattr(draft, name) or "") for name in YEARS},
        **{f"contact_{name}": card.get(name, "") for name in CONTACT},
        "is_national": draft.is_national,
        "still_running": running.get(draft.still_running, ""),
        "partners": "\n".join(draft.partners),
        "results": "\n".join(result.text for result in draft.results),
        "sources": "\n".join(_source_line(source) for source in draft.sources),
        "known_results": [asdict(result) for result in draft.results],
        "known_sources": [asdict(source) for source in draft.sources],
    }


def year(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) == 4 else None


def first_sentences(text: str) -> str:
    """A summary for who wrote none: whole sentences from the start, as many as fit."""
    words: list[str] = []
    for sentence in _sentences(text):
        if len(words) + len(sentence) > SUMMARY_WORDS:
            break
        words += sentence
    return " ".join(words) or " ".join(text.split()[:SUMMARY_WORDS])


def _sentences(text: str) -> Iterator[list[str]]:
    sentence: list[str] = []
    for word in text.split():
        sentence.append(word)
        if word.rstrip("”’\"')").endswith((".", "!", "?")):
            yield sentence
            sentence = []
    yield sentence


def _text(content: Content, name: str) -> str:
    return str(content.get(name) or "").strip()


def _lines(content: Content, name: str) -> Iterator[str]:
    for line in dict.fromkeys(_text(content, name).splitlines()):
        if line.strip():
            yield line.strip()


def _results(content: Content) -> Iterator[Result]:
    known = {row["text"]: row for row in content.get("known_results") or ()}
    for line in _lines(content, "results"):
        yield Result(**known.get(line, {"text": line}))


def _sources(content: Content) -> Iterator[Source]:
    known = {_source_line(Source(**row)): row for row in content.get("known_sources") or ()}
    for line in _lines(content, "sources"):
        address, _, title = line.partition(" ")
        yield Source(**known.get(line, {"address": address, "title": title.strip()}))


def _source_line(source: Source) -> str:
    return f"{source.address} {source.title}".strip()


def _contacts(content: Content) -> Iterator[ContactCard]:
    told: dict[str, Any] = {name: _text(content, f"contact_{name}") for name in CONTACT}
    if any(told.values()):
        yield ContactCard(**told)
