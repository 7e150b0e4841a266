"""Examples as rows in the format in which they are read in: what goes out can come in again."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from django.db.models import QuerySet

from leidraad.library.models import Contact, Example, Version
from leidraad.library.queries.contacts import shown_contact
from leidraad.library.queries.entry import Entry
from leidraad.library.queries.finding import Found, in_order
from leidraad.library.rules.rows import COLUMNS, FLAT_TRANSLATIONS, KEY, LIFE, TRANSLATED

FLAT_COLUMNS = (KEY, *COLUMNS.values(), *LIFE, *FLAT_TRANSLATIONS)
RESULT = {"text": "tekst", "figure": "getal", "unit": "eenheid", "year": "jaar"}
SOURCE = {
    "address": "adres",
    "title": "titel",
    "publisher": "uitgever",
    "seen_on": "gezien_op",
}
CONTACT = {
    "organisation": "organisatie",
    "role": "rol",
    "mailbox": "postbus",
    "phone": "telefoon",
    "hours": "bereikbaar",
}
MOST_NAMED = 500
Row = dict[str, Any]


def export_rows(found: Found, only: Collection[str] | None = None) -> tuple[Row, ...]:
    """The examples of a selection, or of those only the ones with these codes: two queries."""
    wanted = [entry for entry in in_order(found) if only is None or entry.code in only]
    held = {example.code: example for example in _public([entry.code for entry in wanted])}
    return tuple(_row(entry, held[entry.code]) for entry in wanted if entry.code in held)


def _public(codes: list[str]) -> QuerySet[Example]:
    """These examples; many at once are read with all the others, past the limit of a question."""
    public = Example.objects.filter(published__isnull=False)
    chosen = public.filter(code__in=codes) if len(codes) <= MOST_NAMED else public
    return chosen.select_related("published").prefetch_related("contacts")


def _row(entry: Entry, example: Example) -> Row:
    version = example.published
    assert version is not None
    row: Row = {KEY: example.import_key or example.code}
    row |= {column: _value(version, entry, name) for name, column in COLUMNS.items()}
    row |= dict(zip(LIFE, _life(entry, example), strict=True))
    row["contact"] = [_contact(contact) for contact in example.contacts.all()]
    row["vertalingen"] = _translations(entry)
    return row


def _life(entry: Entry, example: Example) -> Iterator[Any]:
    life = entry.life
    for day in (life.confirmed_on, life.unconfirmed_since, life.ended_on):
        yield day.isoformat() if day else ""
    yield from (example.ended_why, entry.adopted_by)


def _value(version: Version, entry: Entry, name: str) -> Any:
    if name == "municipalities":
        return [place.code for place in entry.places]
    value = getattr(version, name)
    if name == "results":
        return [_renamed(part, RESULT) for part in value]
    return [_renamed(part, SOURCE) for part in value] if name == "sources" else value


def _renamed(part: Mapping[str, Any], names: Mapping[str, str]) -> Row:
    """Only what is known: an empty cell says nothing."""
    return {new: part[old] for old, new in names.items() if part.get(old) not in (None, "")}


def _contact(contact: Contact) -> Row:
    shown = shown_contact(contact)
    card = {name: getattr(shown, name) for name in CONTACT}
    confirmed = shown.last_confirmed_on
    on = {"bevestigd_op": confirmed.isoformat()} if confirmed else {}
    return _renamed(card, CONTACT) | on


def _translations(entry: Entry) -> Mapping[str, Mapping[str, str]]:
    """Not those that fell behind: read in again they would pass for today's."""
    columns = {section: column for column, section in TRANSLATED.items()}
    found: dict[str, dict[str, str]] = {}
    for (section, language), shown in sorted(entry.translations.items()):
        if shown.state != "outdated" and section in columns:
            found.setdefault(language, {})[columns[section]] = shown.value
    return found


def flat(row: Row) -> Iterator[str | int]:
    """One row for a table, in the order of `FLAT_COLUMNS`.

    A table holds less: of a result only its sentence, of a source only its address, no contact.
    """
    texts: Mapping[str, Mapping[str, str]] = row["vertalingen"]
    for column in FLAT_COLUMNS:
        if column in FLAT_TRANSLATIONS:
            name, language = FLAT_TRANSLATIONS[column]
            yield texts.get(language, {}).get(name, "")
        else:
            yield _cell(row[column])


def _cell(value: Any) -> str | int:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, (list, tuple)):
        return _joined(value)
    return value if isinstance(value, int) else str(value)


def _joined(parts: Iterable[Any]) -> str:
    """With `;` between the parts, as a table wants; a `;` within a part gives way."""
    return ";".join(_part(part) for part in parts)


def _part(part: Any) -> str:
    if isinstance(part, Mapping):
        address = part.get("adres")
        return address.replace(";", "%3B") if address else str(part["tekst"]).replace(";", ",")
    return str(part).replace(";", ",")
