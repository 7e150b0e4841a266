"""From a row that somebody wrote (YAML, CSV or a spreadsheet) to a draft.

The columns have Dutch names, because municipalities fill them in. In a flat
table a list is written with `;` between its parts. Everything that cannot be
understood becomes a fault with the column's name; nothing is guessed.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any

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
KEY = "sleutel"
OTHER_COLUMNS = (KEY, "contact", "vertalingen")
TRANSLATED = {"titel": "title", "samenvatting": "summary"} | {
    COLUMNS[name]: name for name in ("done", "why", "less_well", "conditions", "costs")
}
FLAT_TRANSLATIONS = {
    f"{column}_{language}": (column, language) for column in TRANSLATED for language in LANGUAGES
}
YES_NO = {"ja": True, "nee": False, True: True, False: False, "": None, None: None}


class _RefusedError(ValueError):
    """The reason why one cell cannot be read."""


def read_row(row: Mapping[str, Any]) -> tuple[str, Draft | None, tuple[Fault, ...]]:
    """The row's key, and its draft or the faults that stand in the way."""
    found: list[Fault] = [
        Fault(name, "is geen bekende kolom")
        for name in row
        if name not in {*COLUMNS.values(), *OTHER_COLUMNS, *FLAT_TRANSLATIONS}
    ]
    values: dict[str, Any] = {}
    for name, column in COLUMNS.items():
        try:
            values[name] = _READERS[name](row.get(column))
        except _RefusedError as refusal:
            found.append(Fault(column, str(refusal)))
    for name, column, reader in _EXTRAS:
        try:
            values[name] = reader(row)
        except _RefusedError as refusal:
            found.append(Fault(column, str(refusal)))
    return _text(row.get(KEY)), None if found else Draft(**values), tuple(found)


def column_of(field: str) -> str:
    """The column in which a draft's field was written."""
    return COLUMNS.get(field, "vertalingen" if field == "translations" else field)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, dict, bool)):
        raise _RefusedError("moet tekst zijn")
    return str(value).replace("\r\n", "\n").strip()


def _list(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    parts: Iterable[object] = value if isinstance(value, (list, tuple)) else str(value).split(";")
    return tuple(text for text in map(_text, parts) if text)


def _codes(value: object) -> tuple[str, ...]:
    return tuple(code.lower() for code in _list(value))


def _municipalities(value: object) -> tuple[str, ...]:
    return tuple(code.upper() for code in _list(value))


def _year(value: object) -> int | None:
    if value in (None, ""):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    try:
        return int(str(value).strip())
    except ValueError:
        raise _RefusedError(f"‘{value}’ is geen jaartal") from None


def _maybe(value: object) -> bool | None:
    key = value.strip().lower() if isinstance(value, str) else value
    if isinstance(key, (list, dict)) or key not in YES_NO:
        raise _RefusedError(f"‘{value}’ is geen ja of nee")
    return YES_NO[key]


def _yes(value: object) -> bool:
    return bool(_maybe(value))


def _language(value: object) -> str:
    return _text(value) or "nl"


def _results(value: object) -> tuple[Result, ...]:
    return tuple(_result(part) for part in _parts(value))


def _result(part: object) -> Result:
    if not isinstance(part, Mapping):
        return Result(text=_text(part))
    figure = part.get("getal")
    if figure is not None and (isinstance(figure, bool) or not isinstance(figure, (int, float))):
        raise _RefusedError(f"‘{figure}’ is geen getal")
    return Result(
        text=_text(part.get("tekst")),
        figure=figure,
        unit=_text(part.get("eenheid")),
        year=_year(part.get("jaar")),
    )


def _sources(value: object) -> tuple[Source, ...]:
    return tuple(_source(part) for part in _parts(value))


def _source(part: object) -> Source:
    if not isinstance(part, Mapping):
        return Source(address=_text(part))
    return Source(
        address=_text(part.get("adres")),
        title=_text(part.get("titel")),
        publisher=_text(part.get("uitgever")),
        seen_on=_day(part.get("gezien_op")),
    )


def _day(value: object) -> str:
    """A date as 2026-11-21, or nothing."""
    if value in (None, ""):
        return ""
    if isinstance(value, datetime):
        value = value.date()
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value))
        return day.isoformat()
    except ValueError:
        raise _RefusedError(f"‘{value}’ is geen datum als 2026-11-21") from None


def _parts(value: object) -> list[object]:
    if value is None:
        return []
    if isinstance(value, list):
        return value
    return list(_list(value))


def _contacts(row: Mapping[str, Any]) -> tuple[ContactCard, ...]:
    value = row.get("contact")
    cards = [value] if isinstance(value, Mapping) else _parts(value)
    return tuple(_contact(card) for card in cards)


def _contact(card: object) -> ContactCard:
    if not isinstance(card, Mapping) or not (card.get("organisatie") and card.get("rol")):
        raise _RefusedError("noem ten minste organisatie en rol")
    return ContactCard(
        organisation=_text(card["organisatie"]),
        role=_text(card["rol"]),
        mailbox=_text(card.get("postbus")),
        phone=_text(card.get("telefoon")),
        hours=_text(card.get("bereikbaar")),
        last_confirmed_on=_day(card.get("bevestigd_op")),
    )


def _translations(row: Mapping[str, Any]) -> tuple[Translated, ...]:
    nested = row.get("vertalingen") or {}
    if not isinstance(nested, Mapping):
        raise _RefusedError("moet per taal de onderdelen noemen")
    found = [
        Translated(_section(column), str(language), _text(text))
        for language, texts in nested.items()
        for column, text in (texts if isinstance(texts, Mapping) else {"?": ""}).items()
    ]
    found += [
        Translated(TRANSLATED[column], language, _text(row[name]))
        for name, (column, language) in FLAT_TRANSLATIONS.items()
        if row.get(name)
    ]
    return tuple(one for one in found if one.text)


def _section(column: object) -> str:
    if column not in TRANSLATED:
        raise _RefusedError(f"kent het onderdeel ‘{column}’ niet")
    return TRANSLATED[str(column)]


_READERS: Mapping[str, Callable[[object], Any]] = dict.fromkeys(COLUMNS, _text) | {
    "municipalities": _municipalities,
    "is_national": _yes,
    "domains": _codes,
    "factors": _codes,
    "phases": _codes,
    "groups": _codes,
    "partners": _list,
    "year_from": _year,
    "year_until": _year,
    "still_running": _maybe,
    "results": _results,
    "sources": _sources,
    "is_incomplete": _yes,
    "language": _language,
}
_EXTRAS: tuple[tuple[str, str, Callable[[Mapping[str, Any]], Any]], ...] = (
    ("contacts", "contact", _contacts),
    ("translations", "vertalingen", _translations),
)
