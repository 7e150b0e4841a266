"""What the content holds once it is read: one frozen dataclass per kind of theme."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar, Literal

SOURCE_LANGUAGE = "nl"
TRANSLATED = ("en", "ar", "ti")
LANGUAGES = (SOURCE_LANGUAGE, *TRANSLATED)

State = Literal["source", "unreviewed", "reviewed"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text with the language it is really in, and whether somebody reviewed it."""

    value: str
    language: str
    state: State


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the Dutch texts of one file come from, and from when until when they hold."""

    addresses: tuple[str, ...]
    seen_on: date
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, kw_only=True)
class Item:
    FILE: ClassVar[str]
    TABLE: ClassVar[str]
    TEXTS: ClassVar[tuple[str, ...]]
    FACTS: ClassVar[Mapping[str, type]] = {}

    code: str
    name: str
    provenance: Provenance = field(repr=False, compare=False)
    translations: Mapping[str, Mapping[str, Text]] = field(repr=False, compare=False)

    def text(self, name: str, language: str) -> Text:
        """The text in `language`, or the Dutch one, which then says it is Dutch."""
        if name not in self.TEXTS:
            raise KeyError(f"{self.TABLE} heeft geen tekst {name!r}, wel: {', '.join(self.TEXTS)}")
        if language in self.translations:
            return self.translations[language][name]
        return Text(getattr(self, name), SOURCE_LANGUAGE, "source")

    def name_in(self, language: str) -> str:
        return self.text("name", language).value


@dataclass(frozen=True, kw_only=True)
class LifeDomain(Item):
    """A *leefgebied*: `together` tells what "integraal" means there, `place` what one sees."""

    FILE = "domains"
    TABLE = "domain"
    TEXTS = ("name", "short", "question", "explanation", "together", "place")

    short: str
    question: str
    explanation: str
    together: str
    place: str

    def short_in(self, language: str) -> str:
        return self.text("short", language).value


@dataclass(frozen=True, kw_only=True)
class Letter(Item):
    """One of the nine letters of INTEGRAAL, with the theme name of its source."""

    FILE = "letters"
    TABLE = "letter"
    TEXTS = ("name",)
    FACTS: ClassVar[Mapping[str, type]] = {"letter": str, "position": int, "domains": list}

    letter: str
    position: int
    domains: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Level(Item):
    """One of the four levels on which a factor can stand."""

    FILE = "levels"
    TABLE = "level"
    TEXTS = ("name",)
    FACTS: ClassVar[Mapping[str, type]] = {"number": int}

    number: int


@dataclass(frozen=True, kw_only=True)
class Factor(Item):
    """What helps or hinders working together; `letters` are codes of `Letter`."""

    FILE = "factors"
    TABLE = "factor"
    TEXTS = ("name", "explanation", "level_1", "level_2", "level_3", "level_4")
    FACTS: ClassVar[Mapping[str, type]] = {"short": str, "letters": list}

    short: str
    letters: tuple[str, ...]
    explanation: str
    level_1: str
    level_2: str
    level_3: str
    level_4: str

    def levels_in(self, language: str) -> tuple[str, ...]:
        return tuple(self.text(f"level_{number}", language).value for number in range(1, 5))


@dataclass(frozen=True, kw_only=True)
class Phase(Item):
    FILE = "phases"
    TABLE = "phase"
    TEXTS = ("name", "explanation", "when")

    explanation: str
    when: str


@dataclass(frozen=True, kw_only=True)
class TargetGroup(Item):
    FILE = "groups"
    TABLE = "group"
    TEXTS = ("name", "explanation")

    explanation: str


@dataclass(frozen=True, kw_only=True)
class Evidence(Item):
    """How sure we are that a way of working helps, in one plain word."""

    FILE = "evidence"
    TABLE = "evidence"
    TEXTS = ("name", "explanation")

    explanation: str


KINDS: tuple[type[Item], ...] = (
    LifeDomain, Letter, Level, Factor, Phase, TargetGroup, Evidence,
)  # fmt: skip
SYNONYMS = "synonyms"
