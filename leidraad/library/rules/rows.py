"""From a row that somebody wrote (YAML, CSV or a spreadsheet) to a draft.

The columns have Dutch names, because municipalities fill them in. In a flat
table a list is written with `;` between its parts. Everything that cannot be
understood becomes a fault with the column's name; nothing is guessed.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from leidraad.library.rules import cells
from leidraad.library.rules.draft import (
    LANGUAGES,
    ContactCard,
    Draft,
    Fault,
    Result,
    Source,
    Translated,
)

COLUMNS: Mapping[str, str] = {
    "title": "titel",
    "summary": "samenvatting",
    "municipalities": "gemeenten",
    "is_national": "landelijk",
    "area": "gebied",
    "domains": "leefgebieden",
    "factors": "factoren",
    "phases": "fasen",
    "groups": "doelgroepen",
    "group_note": "doelgroep_toelichting",
    "partners": "partners",
    "year_from": "jaar_van",
    "year_until": "jaar_tot",
    "year_note": "jaar_toelichting",
    "still_running": "loopt_nog",
    "done": "wat_gedaan",
    "why": "waarom_werkt",
    "less_well": "wat_minder_goed",
    "conditions": "voorwaarden",
    "costs": "kosten",
    "results": "resultaten",
    "evidence": "bewijs",
    "sources": "bronnen",
    "is_incomplete": "onvolledig",
    "language": "taal",
}
KEY, CONTACT, TRANSLATIONS = "sleutel", "contact", "vertalingen"
KEY_LETTERS = 60
TRANSLATED = {"titel": "title", "samenvatting": "summary"} | {
    COLUMNS[name]: name for name in ("done", "why", "less_well", "conditions", "costs")
}
FLAT_TRANSLATIONS = {
    f"{column}_{language}": (column, language) for column in TRANSLATED for language in LANGUAGES
}
LIFE = ("bevestigd_op", "niet_bevestigd_sinds", "gestopt_op", "gestopt_waarom", "overnames")
"""What only the contact and the desk tell: it goes out with a row and is not read in again."""
KNOWN = frozenset({KEY, CONTACT, *LIFE, TRANSLATIONS, *COLUMNS.values(), *FLAT_TRANSLATIONS})


def read_row(row: Mapping[str, Any]) -> tuple[str, Draft | None, tuple[Fault, ...]]:
    """The row's key, and its draft or the faults that stand in the way."""
    found = [
        Fault(name[:KEY_LETTERS], "is geen bekende kolom") for name in row if name not in KNOWN
    ]
    values = dict(_values(row, found))
    key = values.pop(KEY, "")
    return key, None if found else Draft(**values), tuple(found)


def _values(row: Mapping[str, Any], found: list[Fault]) -> Iterator[tuple[str, Any]]:
    """Every value that can be read; for the others a fault."""
    for name, (column, reader) in _READERS.items():
        try:
            yield name, reader(row if column == TRANSLATIONS else row.get(column))
        except cells.CellError as refusal:
            found.append(Fault(refusal.column or column, str(refusal)))


def column_of(field: str) -> str:
    """The column in which a draft's field was written."""
    return {"translations": TRANSLATIONS, "contacts": CONTACT}.get(field) or COLUMNS.get(
        field, field
    )


def _key(value: object) -> str:
    key = cells.text(value)
    if not key:
        raise cells.CellError("mag niet leeg zijn")
    if len(key) > KEY_LETTERS:
        raise cells.CellError(f"is langer dan {KEY_LETTERS} tekens")
    return key


def _results(value: object) -> tuple[Result, ...]:
    return tuple(_result(part) for part in cells.parts(value))


def _result(part: object) -> Result:
    if not isinstance(part, Mapping):
        return Result(text=cells.text(part))
    return Result(
        text=cells.text(part.get("tekst")),
        figure=cells.figure(part.get("getal")),
        unit=cells.text(part.get("eenheid")),
        year=cells.year(part.get("jaar")),
    )


def _sources(value: object) -> tuple[Source, ...]:
    return tuple(_source(part) for part in cells.parts(value))


def _source(part: object) -> Source:
    if not isinstance(part, Mapping):
        return Source(address=cells.text(part))
    return Source(
        address=cells.text(part.get("adres")),
        title=cells.text(part.get("titel")),
        publisher=cells.text(part.get("uitgever")),
        seen_on=cells.day(part.get("gezien_op")),
    )


def _contacts(value: object) -> tuple[ContactCard, ...]:
    given = [value] if isinstance(value, Mapping) else cells.parts(value)
    return tuple(_contact(part) for part in given)


def _contact(part: object) -> ContactCard:
    if not isinstance(part, Mapping) or not (part.get("organisatie") and part.get("rol")):
        raise cells.CellError("noem ten minste organisatie en rol")
    mailbox = cells.text(part.get("postbus"))
    return ContactCard(
        organisation=cells.text(part["organisatie"]),
        role=cells.text(part["rol"]),
        mailbox=mailbox,
        phone=cells.text(part.get("telefoon")),
        hours=cells.text(part.get("bereikbaar")),
        last_confirmed_on=cells.day(part.get("bevestigd_op")),
        shows_mailbox=bool(mailbox),  # a source told it in public
    )


def _translations(row: Mapping[str, Any]) -> tuple[Translated, ...]:
    found = [*_nested(row.get(TRANSLATIONS)), *_flat(row)]
    return tuple(one for one in found if one.text)


def _nested(given: object) -> Iterator[Translated]:
    if given in (None, ""):
        return
    if not isinstance(given, Mapping) or not all(
        isinstance(one, Mapping) for one in given.values()
    ):
        raise cells.CellError("moet per taal de onderdelen noemen")
    for language, sections in given.items():
        for column, value in sections.items():
            if column not in TRANSLATED:
                raise cells.CellError(f"kent het onderdeel {cells.told(column)} niet")
            yield Translated(TRANSLATED[column], cells.text(language), cells.text(value))


def _flat(row: Mapping[str, Any]) -> Iterator[Translated]:
    for name, (column, language) in FLAT_TRANSLATIONS.items():
        try:
            yield Translated(TRANSLATED[column], language, cells.text(row.get(name)))
        except cells.CellError as refusal:
            raise cells.CellError(str(refusal), name) from None


_OWN_READERS: Mapping[str, Callable[[Any], Any]] = {
    "municipalities": cells.large_codes,
    "is_national": cells.yes,
    "domains": cells.small_codes,
    "factors": cells.small_codes,
    "phases": cells.small_codes,
    "groups": cells.small_codes,
    "partners": cells.texts,
    "year_from": cells.year,
    "year_until": cells.year,
    "still_running": cells.maybe,
    "results": _results,
    "sources": _sources,
    "is_incomplete": cells.yes,
    "language": cells.language,
}
_READERS: Mapping[str, tuple[str, Callable[[Any], Any]]] = {
    KEY: (KEY, _key),
    **{name: (column, _OWN_READERS.get(name, cells.text)) for name, column in COLUMNS.items()},
    "contacts": (CONTACT, _contacts),
    "translations": (TRANSLATIONS, _translations),
}
