"""What the answers look like. Codes are the ones of `/themes`; a text knows its language."""

from datetime import date, datetime
from typing import Literal

from ninja import Field, Schema

State = Literal["source", "unreviewed", "reviewed", "outdated"]


class Text(Schema):
    value: str
    language: str = Field(description="De taal waarin deze tekst echt is: nl, en, ar of ti.")
    state: State = Field(
        description="source: de Nederlandse brontekst. unreviewed: vertaald, nog niet nagekeken. "
        "reviewed: nagekeken. outdated: de brontekst is sindsdien gewijzigd."
    )


class Section(Schema):
    text: str | None = Field(description="De Nederlandse tekst; null als de bron het niet zegt.")
    translations: list[Text]


class MunicipalityName(Schema):
    code: str = Field(description="De gemeentecode van het CBS, zoals GM0148.")
    name: str
    valid_until: date | None = Field(description="De eerste dag waarop zij niet meer bestond.")
    successor: str | None = Field(description="De code van de gemeente waarin zij opging.")


class ExampleLinks(Schema):
    self: str
    page: str
    lasting: str = Field(description="Het adres dat nooit verandert.")
    image: str


class Example(Schema):
    code: str = Field(description="De vaste code: zes tekens en een controleteken.")
    title: Text
    summary: Text
    domains: list[str]
    factors: list[str]
    phases: list[str]
    groups: list[str]
    municipalities: list[MunicipalityName]
    is_national: bool
    area: str
    partners: list[str]
    year_from: int | None
    year_until: int | None
    still_running: bool | None
    evidence: str
    is_incomplete: bool
    confirmed_on: date | None = Field(description="De dag waarop het contact zei dat dit klopt.")
    unconfirmed_since: date | None = Field(
        description="Sinds wanneer niemand antwoordt op de vraag of dit nog klopt."
    )
    ended_on: date | None = Field(description="De dag waarop het stopte.")
    adopted_by: int = Field(description="Hoeveel andere gemeenten dit ook doen.")
    changed_at: datetime
    links: ExampleLinks


class Result(Schema):
    text: str
    figure: float | None
    unit: str
    year: int | None


class Source(Schema):
    address: str
    title: str
    publisher: str
    seen_on: str


class Contact(Schema):
    """A role at an organisation, never a person."""

    organisation: str
    role: str
    mailbox: str
    phone: str
    hours: str
    last_confirmed_on: date | None


class Picture(Schema):
    address: str
    width: int
    height: int
    alternative: str
    credit: str


class Adopter(Schema):
    """Another municipality that does this too."""

    municipality: MunicipalityName
    since_year: int | None
    changed: str = Field(description="Wat zij anders doet.")
    learned_from: MunicipalityName | None
    own_example: str | None = Field(description="De code van haar eigen voorbeeld hiervan.")
    contact: Contact


class Origin(Schema):
    """The example from which this one was taken over."""

    example: str
    changed: str
    learned_from: MunicipalityName | None


class Answer(Schema):
    question: str
    answer: str
    answered_by: str
    answered_on: date


class Change(Schema):
    on: date
    note: str
    is_minor: bool


class WholeExample(Example):
    version: int
    published_on: date
    group_note: str
    year_note: str
    sections: dict[str, Section]
    results: list[Result]
    sources: list[Source]
    contacts: list[Contact]
    pictures: list[Picture]
    ended_why: str = Field(description="Waarom het stopte.")
    adopters: list[Adopter]
    taken_from: list[Origin]
    answers: list[Answer]
    changes: list[Change] = Field(description="Wat er veranderde, het nieuwste eerst.")
    similar: list[str] = Field(description="Codes van voorbeelden die er het meest op lijken.")


class Notice(Schema):
    """Something in the address that was not understood and therefore left out."""

    parameter: str
    value: str
    suggestions: list[str]


class PageLinks(Schema):
    self: str
    first: str
    last: str
    next: str | None
    prev: str | None


class ExamplePage(Schema):
    total: int
    page: int
    page_size: int
    links: PageLinks
    suggestion: str | None = Field(description="Wat er misschien met `q` bedoeld was.")
    notices: list[Notice]
    examples: list[Example]


class MunicipalityLinks(Schema):
    self: str
    examples: str


class Municipality(Schema):
    code: str
    name: str
    slug: str
    province: str
    inhabitants: int | None
    size: str | None
    examples: int = Field(description="Het aantal openbare voorbeelden, ook van haar voorgangers.")
    links: MunicipalityLinks


class WholeMunicipality(Municipality):
    valid_from: date | None
    valid_until: date | None
    successor: str | None
    today: str = Field(
        description="De code van de gemeente waarin zij nu voortleeft, of haar eigen."
    )
    predecessors: list[str]
    neighbours: list[str]
    alike: list[str] = Field(description="Even groot, en in dezelfde provincie of ernaast.")


class Municipalities(Schema):
    total: int
    notices: list[Notice]
    municipalities: list[Municipality]


class Theme(Schema):
    code: str
    texts: dict[str, list[Text]] = Field(description="Per onderdeel de tekst in elke taal.")


class FactorTheme(Theme):
    letters: list[str] = Field(description="Codes van de letters van INTEGRAAL.")


class Themes(Schema):
    version: str
    domains: list[Theme]
    factors: list[FactorTheme]
    levels: list[Theme]
    letters: list[Theme]
    phases: list[Theme]
    groups: list[Theme]
    evidence: list[Theme]


class Home(Schema):
    title: str
    version: str
    licence: str
    edition: int = Field(description="Het nummer van de uitgave; het groeit bij elke wijziging.")
    links: dict[str, str]
