"""What an example says, as one value; and what is wrong with it, in words for its author."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from urllib.parse import urlsplit

TEXTS = ("title", "summary", "done", "why", "less_well", "conditions", "costs")
EVIDENCE = ("beschreven", "elders-geprobeerd", "geevalueerd")
LANGUAGES = ("en", "ar", "ti")
SUMMARY_WORDS = 60
TITLE_LETTERS = 90
TEXT_LETTERS = 6_000
LETTERS = {"area": 120, "group_note": 200, "year_note": 120}
CONTACT_LETTERS = {"organisation": 120, "role": 120, "mailbox": 254, "phone": 30, "hours": 120}
LETTERS_TOLD = 60
EARLIEST_YEAR = 1990
_MAILBOX = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True)
class Fault:
    """One reason why a field cannot stand as it is, in Dutch."""

    field: str
    reason: str


@dataclass(frozen=True)
class Result:
    text: str
    figure: float | None = None
    unit: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Source:
    address: str
    title: str = ""
    publisher: str = ""
    seen_on: str = ""

    @property
    def is_web_address(self) -> bool:
        """Of a text that is only begun, an address may be anything: then it is no link."""
        return is_web_address(self.address)


@dataclass(frozen=True)
class Translated:
    section: str
    language: str
    text: str
    is_reviewed: bool = False


@dataclass(frozen=True)
class ContactCard:
    organisation: str
    role: str
    mailbox: str = ""
    phone: str = ""
    hours: str = ""
    last_confirmed_on: str = ""
    shows_mailbox: bool = False


@dataclass(frozen=True)
class Draft:
    """One version in the making. Empty text means: the source does not say."""

    title: str
    summary: str
    domains: tuple[str, ...]
    factors: tuple[str, ...]
    phases: tuple[str, ...]
    groups: tuple[str, ...]
    evidence: str
    sources: tuple[Source, ...]
    municipalities: tuple[str, ...] = ()
    is_national: bool = False
    area: str = ""
    done: str = ""
    why: str = ""
    less_well: str = ""
    conditions: str = ""
    costs: str = ""
    group_note: str = ""
    partners: tuple[str, ...] = ()
    year_from: int | None = None
    year_until: int | None = None
    year_note: str = ""
    still_running: bool | None = None
    results: tuple[Result, ...] = ()
    is_incomplete: bool = False
    language: str = "nl"
    translations: tuple[Translated, ...] = field(default=(), compare=False)
    contacts: tuple[ContactCard, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Known:
    """The codes that exist, so that this file needs neither database nor content."""

    domains: tuple[str, ...]
    factors: tuple[str, ...]
    phases: tuple[str, ...]
    groups: tuple[str, ...]
    is_municipality: Callable[[str], bool]
    this_year: int


def text_digest(text: str) -> str:
    """The fingerprint that a translation carries of the Dutch text it was made from."""
    return hashlib.sha256(text.encode()).hexdigest()


def digest(draft: Draft) -> str:
    """The fingerprint of a version: same content, same digest. Translations stand apart."""
    content = asdict(draft)
    del content["translations"], content["contacts"]
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def faults(draft: Draft, known: Known) -> tuple[Fault, ...]:
    """Everything that keeps this draft from being published, all at once."""
    return tuple(
        fault
        for check in (_texts, _codes, _place, _years, _sources, _translations, _contacts)
        for fault in check(draft, known)
    )


def _texts(draft: Draft, _known: Known) -> Iterator[Fault]:
    for name in ("title", "summary"):
        if not getattr(draft, name):
            yield Fault(name, "mag niet leeg zijn")
    if len(draft.title) > TITLE_LETTERS:
        yield Fault("title", f"heeft {len(draft.title)} tekens; {TITLE_LETTERS} is het meest")
    words = len(draft.summary.split())
    if words > SUMMARY_WORDS:
        yield Fault("summary", f"heeft {words} woorden; {SUMMARY_WORDS} is het meest")
    for name in TEXTS[1:]:
        yield from _too_long(name, getattr(draft, name), TEXT_LETTERS)
    for name, most in LETTERS.items():
        yield from _too_long(name, getattr(draft, name), most)
    if not _LANGUAGE.fullmatch(draft.language):
        yield Fault("language", "is geen taalcode van twee of drie letters, zoals nl")


def _too_long(name: str, text: str, most: int) -> Iterator[Fault]:
    if len(text) > most:
        yield Fault(name, f"is langer dan {most} tekens")


def _codes(draft: Draft, known: Known) -> Iterator[Fault]:
    yield from _some_of("domains", draft.domains, known.domains, 1, 6)
    yield from _some_of("factors", draft.factors, known.factors, 1, 3)
    yield from _some_of("phases", draft.phases, known.phases, 1, len(known.phases))
    yield from _some_of("groups", draft.groups, known.groups, 1, len(known.groups))
    yield from _some_of("evidence", (draft.evidence,), EVIDENCE, 1, 1)


def _some_of(
    name: str, given: tuple[str, ...], allowed: Iterable[str], least: int, most: int
) -> Iterator[Fault]:
    options = tuple(allowed)
    for value in given:
        if value not in options:
            yield Fault(name, f"kent ‘{value[:LETTERS_TOLD]}’ niet; kies uit {', '.join(options)}")
    if len(set(given)) != len(given):
        yield Fault(name, "noemt iets twee keer")
    if not least <= len(given) <= most:
        wanted = str(least) if least == most else f"{least} tot {most}"
        yield Fault(name, f"telt {len(given)}; het moeten er {wanted} zijn")


def _place(draft: Draft, known: Known) -> Iterator[Fault]:
    for code in draft.municipalities:
        if not known.is_municipality(code):
            yield Fault("municipalities", f"kent ‘{code[:LETTERS_TOLD]}’ niet als gemeente")
    if len(set(draft.municipalities)) != len(draft.municipalities):
        yield Fault("municipalities", "noemt een gemeente twee keer")
    if draft.is_national and draft.municipalities:
        yield Fault("is_national", "is ja, maar er staan ook gemeenten bij")
    if not (draft.is_national or draft.municipalities or draft.area):
        yield Fault("municipalities", "noem een gemeente, een gebied, of kies landelijk")


def _years(draft: Draft, known: Known) -> Iterator[Fault]:
    for name in ("year_from", "year_until"):
        year = getattr(draft, name)
        if year is not None and not EARLIEST_YEAR <= year <= known.this_year + 10:
            yield Fault(name, f"is {year}; dat kan niet kloppen")
    if draft.year_from and draft.year_until and draft.year_until < draft.year_from:
        yield Fault("year_until", "ligt vóór het beginjaar")


def _sources(draft: Draft, _known: Known) -> Iterator[Fault]:
    if not (draft.sources or draft.contacts):  # who did it, may tell it
        yield Fault("sources", "noem ten minste één bron, of een contact dat het vertelt")
    for source in draft.sources:
        if not is_web_address(source.address):
            yield Fault("sources", f"‘{source.address[:LETTERS_TOLD]}’ is geen webadres")


def is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


def _translations(draft: Draft, _known: Known) -> Iterator[Fault]:
    given = [(translation.section, translation.language) for translation in draft.translations]
    if len(set(given)) != len(given):
        yield Fault("translations", "geeft een onderdeel twee keer in dezelfde taal")
    for translation in draft.translations:
        if translation.section not in TEXTS:
            yield Fault(
                "translations", f"kent het onderdeel ‘{translation.section[:LETTERS_TOLD]}’ niet"
            )
        if translation.language not in LANGUAGES:
            yield Fault(
                "translations", f"kent de taal ‘{translation.language[:LETTERS_TOLD]}’ niet"
            )
        yield from _too_long("translations", translation.text, TEXT_LETTERS)


def _contacts(draft: Draft, _known: Known) -> Iterator[Fault]:
    for contact in draft.contacts:
        for name, most in CONTACT_LETTERS.items():
            yield from _too_long("contacts", getattr(contact, name), most)
        if contact.mailbox and not _MAILBOX.fullmatch(contact.mailbox):
            yield Fault("contacts", f"‘{contact.mailbox[:LETTERS_TOLD]}’ is geen postbus")
