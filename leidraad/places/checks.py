"""Whether the content may be loaded: every rule yields its faults with file, line and remedy."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from leidraad.kernel.api import slug
from leidraad.places.names import name_key
from leidraad.places.reading import Edition, Fault, Row

CODE = re.compile(r"GM[0-9]{4}")


def faults(edition: Edition) -> tuple[Fault, ...]:
    rules = (
        _codes,
        _slugs,
        _provinces,
        _numbers,
        _tiles,
        _neighbours,
        _ends,
        _successors,
        _circles,
        _beginnings,
        _aliases,
        _sources,
    )
    return tuple(fault for rule in rules for fault in rule(edition))


def _all(edition: Edition) -> tuple[Row, ...]:
    return (*edition.municipalities, *edition.mergers)


def _current(edition: Edition) -> dict[str, Row]:
    return {row["code"]: row for row in edition.municipalities}


def _codes(edition: Edition) -> Iterator[Fault]:
    for row in _all(edition):
        if not CODE.fullmatch(row["code"]):
            yield row.fault(
                f"{row['code']!r} is geen CBS-code", "Geef GM en vier cijfers, zoals GM0344"
            )
    yield from _twice(_all(edition), lambda row: row["code"], "de code")


def _slugs(edition: Edition) -> Iterator[Fault]:
    for row in _all(edition):
        if not slug(row["name"]):
            yield row.fault("de naam ontbreekt", "Geef de naam van de gemeente")
    yield from _twice(_all(edition), lambda row: slug(row["name"]), "de naam")


def _provinces(edition: Edition) -> Iterator[Fault]:
    for row in _all(edition):
        if row["province"] not in edition.provinces:
            yield row.fault(
                f"{row['province']!r} is geen provincie",
                f"Kies uit {', '.join(edition.provinces)}",
            )


def _numbers(edition: Edition) -> Iterator[Fault]:
    for row in edition.municipalities:
        for column in ("inhabitants", "tile_column", "tile_row"):
            if not re.fullmatch(r"[0-9]{1,7}", row[column]):
                yield row.fault(
                    f"{row[column]!r} is geen getal ({column})",
                    "Geef een heel getal zonder punt",
                )


def _tiles(edition: Edition) -> Iterator[Fault]:
    yield from _twice(
        edition.municipalities, lambda row: f"{row['tile_column']}, {row['tile_row']}", "de tegel"
    )


def _neighbours(edition: Edition) -> Iterator[Fault]:
    current = _current(edition)
    for row in edition.municipalities:
        for code in row.neighbours:
            if code == row["code"]:
                yield row.fault("een gemeente is geen buur van zichzelf", f"Haal {code} weg")
            elif code not in current:
                yield row.fault(f"buur {code} bestaat niet", "Geef een code uit de eerste kolom")
            elif row["code"] not in current[code].neighbours:
                yield row.fault(
                    f"{code} is een buur, maar omgekeerd niet",
                    f"Zet {row['code']} bij de buren van {code}, of haal {code} hier weg",
                )


def _ends(edition: Edition) -> Iterator[Fault]:
    for row in edition.mergers:
        ended = as_date(row["valid_until"])
        if ended is None:
            yield row.fault(
                f"{row['valid_until']!r} is geen datum", "Geef jaar-maand-dag, zoals 2022-01-01"
            )
        elif ended > edition.valid_from:
            yield row.fault(
                f"de einddatum ligt na {edition.valid_from}, de dag waarvoor deze uitgave geldt",
                "Wacht met deze herindeling tot de volgende uitgave",
            )


def _successors(edition: Edition) -> Iterator[Fault]:
    known = {row["code"] for row in _all(edition)}
    for row in edition.mergers:
        if not row["successor"]:
            yield row.fault("de opvolger ontbreekt", "Geef de code van de gemeente die overnam")
        elif row["successor"] not in known:
            yield row.fault(
                f"opvolger {row['successor']} bestaat niet",
                "Geef een code uit municipalities.csv of mergers.csv",
            )


def _circles(edition: Edition) -> Iterator[Fault]:
    successor = {row["code"]: row["successor"] for row in edition.mergers}
    for row in edition.mergers:
        seen = {row["code"]}
        following = row["successor"]
        while following in successor and following not in seen:
            seen.add(following)
            following = successor[following]
        if following == row["code"]:
            yield row.fault(
                "de opvolgers lopen in een kring", "Laat de laatste naar een gemeente van nu wijzen"
            )


def _beginnings(edition: Edition) -> Iterator[Fault]:
    current = _current(edition)
    for row in edition.beginnings:
        began = as_date(row["valid_from"])
        if row["code"] not in current:
            yield row.fault(
                f"{row['code']} is geen gemeente van nu", "Geef een code uit municipalities.csv"
            )
        if began is None or began > edition.valid_from:
            yield row.fault(
                f"{row['valid_from']!r} is geen begindatum tot en met {edition.valid_from}",
                "Geef jaar-maand-dag, zoals 2022-01-01",
            )
    yield from _twice(edition.beginnings, lambda row: row["code"], "de code")


def _aliases(edition: Edition) -> Iterator[Fault]:
    names = {name_key(row["name"]): row["code"] for row in _all(edition)}
    known = set(names.values())
    for row in edition.aliases:
        if row["code"] not in known:
            yield row.fault(f"{row['code']} bestaat niet", "Geef de code van een gemeente")
        if names.get(name_key(row["alias"]), row["code"]) != row["code"]:
            yield row.fault(
                f"{row['alias']!r} is de naam van een andere gemeente", "Haal deze regel weg"
            )
    yield from _twice(edition.aliases, lambda row: name_key(row["alias"]), "de bijnaam")


def _sources(edition: Edition) -> Iterator[Fault]:
    for row in (*edition.mergers, *edition.beginnings, *edition.aliases):
        if not row["source"].startswith(("https://", "http://")):
            yield row.fault("de bron ontbreekt", "Geef het adres waar dit staat")


def _twice(rows: Iterable[Row], key: Callable[[Row], str], what: str) -> Iterator[Fault]:
    first: dict[str, Row] = {}
    for row in rows:
        before = first.setdefault(key(row), row)
        if before is not row:
            yield row.fault(
                f"{what} {key(row)} staat ook in {before.file}, regel {before.line}",
                "Haal een van de twee weg",
            )


def as_date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
