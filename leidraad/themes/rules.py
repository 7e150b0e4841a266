"""What makes content right: values in, problems out. Every problem names its file and remedy."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from leidraad.themes.items import Factor, Item, Letter, LifeDomain

OWN_WORDS = "eigen bewoording, Leidraad"
STATES = ("unreviewed", "reviewed")
REQUIRED_HEAD = {"version": str, "source": list, "seen_on": date, "valid_from": date}
OPTIONAL_HEAD = {"valid_until": date}
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
DUTCH_TYPE = {
    str: "een tekst",
    int: "een heel getal",
    list: "een lijst van teksten",
    date: "een datum (jjjj-mm-dd)",
}


@dataclass(frozen=True, slots=True)
class Problem:
    file: str
    what: str
    remedy: str
    line: int | None = None

    def __str__(self) -> str:
        place = f"{self.file}, regel {self.line}" if self.line else self.file
        return f"{place}: {self.what} Oplossing: {self.remedy}"


@dataclass(frozen=True, slots=True)
class Period:
    """From when until when (both days included) one version of one file holds."""

    file: str
    valid_from: date
    valid_until: date | None


def key_problems(
    file: str, where: str, row: Mapping[str, object], required: Mapping[str, type],
    optional: Mapping[str, type] | None = None,
) -> Iterator[Problem]:  # fmt: skip
    """Each required key is there with its own type, and no key is there that nobody reads."""
    known = {**required, **(optional or {})}
    for key in required.keys() - row.keys():
        yield Problem(file, f"{where} mist '{key}'.", f"Voeg '{key}' toe.")
    for key, value in row.items():
        if key not in known:
            yield Problem(
                file,
                f"{where} heeft de onbekende sleutel '{key}'.",
                f"Verwijder of verbeter hem; bekend zijn: {', '.join(sorted(known))}.",
            )
        elif not has_type(value, known[key]):
            kind = DUTCH_TYPE[known[key]]
            yield Problem(file, f"'{key}' in {where} is niet {kind}.", f"Maak er {kind} van.")
        elif isinstance(value, str) and (not value or value != value.strip()):
            yield Problem(
                file,
                f"'{key}' in {where} is leeg of heeft spaties aan het begin of eind.",
                "Schrijf de tekst, zonder spaties eromheen.",
            )


def has_type(value: object, kind: type) -> bool:
    """Exactly this type (a truth value is no number); a list holds texts only."""
    if type(value) is not kind:
        return False
    return not isinstance(value, list) or all(isinstance(part, str) for part in value)


def head_problems(file: str, head: Mapping[str, object], version: str) -> Iterator[Problem]:
    found = list(key_problems(file, "de kop", head, REQUIRED_HEAD, OPTIONAL_HEAD))
    yield from found
    if found:
        return
    if head["version"] != version:
        yield Problem(
            file,
            f"de versie is '{head['version']}', maar de map heet '{version}'.",
            f'Schrijf version = "{version}" of zet het bestand in de goede map.',
        )
    yield from source_problems(file, head["source"])


def source_problems(file: str, sources: Any) -> Iterator[Problem]:
    if not sources or not all(s == OWN_WORDS or s.startswith("https://") for s in sources):
        yield Problem(
            file,
            "de bron ontbreekt of is geen adres.",
            f"Noem ten minste één adres met https://, of '{OWN_WORDS}'.",
        )


def item_problems(
    kind: type[Item], file: str, rows: Sequence[Mapping[str, object]]
) -> Iterator[Problem]:
    required = {"code": str, **dict.fromkeys(kind.TEXTS, str), **kind.FACTS}
    for number, row in enumerate(rows, start=1):
        where = f"[[{kind.TABLE}]] {row.get('code', f'nummer {number}')}"
        yield from key_problems(file, where, row, required)
        if not CODE.fullmatch(str(row.get("code", ""))):
            yield Problem(
                file,
                f"{where} heeft geen goede code.",
                "Gebruik kleine letters, cijfers en streepjes.",
            )
    for code in repeated(str(row.get("code")) for row in rows):
        yield Problem(
            file, f"de code '{code}' staat er meer dan één keer.", "Geef elk deel een eigen code."
        )


def repeated(words: Iterable[str]) -> list[str]:
    return [word for word, times in Counter(words).items() if times > 1]


def made_from_problems(file: str, head: Mapping[str, object], version: str) -> Iterator[Problem]:
    if head.get("made_from") != version:
        yield Problem(
            file,
            f"de vertaling is gemaakt van versie {head.get('made_from')!r}, niet van '{version}'.",
            f'Kijk de vertaling na en schrijf made_from = "{version}".',
        )


def translation_problems(
    kind: type[Item], file: str, table: Mapping[str, object], codes: Sequence[str]
) -> Iterator[Problem]:
    """`table` is the translation file without its head: code → texts, complete and not more."""
    for code in codes:
        if code not in table:
            yield Problem(file, f"de vertaling van '{code}' ontbreekt.", f"Voeg [{code}] toe.")
    for code, row in table.items():
        if code not in codes:
            yield Problem(
                file,
                f"'{code}' bestaat niet in {kind.FILE}.toml.",
                "Verwijder het, of verbeter de code.",
            )
        elif not isinstance(row, dict):
            yield Problem(file, f"'{code}' is geen tabel.", f"Schrijf [{code}] met de teksten.")
        else:
            yield from row_problems(kind, file, code, row)


def row_problems(
    kind: type[Item], file: str, code: str, row: Mapping[str, Any]
) -> Iterator[Problem]:
    required = {"state": str, **dict.fromkeys(kind.TEXTS, str)}
    yield from key_problems(file, f"[{code}]", row, required, {"reviewed": list})
    yield from state_problems(file, f"[{code}]", row)
    reviewed = row.get("reviewed", [])
    for name in reviewed if isinstance(reviewed, list) else []:
        if name not in kind.TEXTS:
            yield Problem(
                file,
                f"[{code}] noemt '{name}' als nagekeken, maar dat is geen tekst.",
                f"Kies uit: {', '.join(kind.TEXTS)}.",
            )


def state_problems(file: str, where: str, row: Mapping[str, object]) -> Iterator[Problem]:
    if row.get("state") not in STATES:
        yield Problem(
            file,
            f"{where} heeft de onbekende staat {row.get('state')!r}.",
            f"Kies uit: {', '.join(STATES)}.",
        )


def reference_problems(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[Problem]:
    """`rows` by file name: letters name domains, factors name letters, no letter is left out."""
    yield from dangling(Letter, "domains", LifeDomain, rows)
    yield from dangling(Factor, "letters", Letter, rows)
    named = {letter for row in rows[Factor.FILE] for letter in row["letters"]}
    for row in rows[Letter.FILE]:
        if row["code"] not in named:
            yield Problem(
                f"{Factor.FILE}.toml",
                f"geen factor hoort bij de letter '{row['code']}'.",
                "Zet de letter bij ten minste één factor in 'letters'.",
            )


def dangling(
    kind: type[Item], key: str, target: type[Item],
    rows: Mapping[str, Sequence[Mapping[str, Any]]],
) -> Iterator[Problem]:  # fmt: skip
    codes = [row["code"] for row in rows[target.FILE]]
    for row in rows[kind.FILE]:
        for code in row[key]:
            if code not in codes:
                yield Problem(
                    f"{kind.FILE}.toml",
                    f"'{row['code']}' verwijst in '{key}' naar '{code}', dat bestaat niet.",
                    f"Kies uit: {', '.join(codes)}.",
                )


def period_problems(periods: Iterable[Period]) -> Iterator[Problem]:
    """`periods` of one file over all versions: each ends after it starts, none overlap."""
    ordered = sorted(periods, key=lambda period: period.valid_from)
    for period in ordered:
        if period.valid_until and period.valid_until < period.valid_from:
            yield Problem(
                period.file,
                f"eindigt op {period.valid_until}, voor het begin op {period.valid_from}.",
                "Verbeter valid_until.",
            )
    for earlier, later in pairwise(ordered):
        if earlier.valid_until is None or earlier.valid_until >= later.valid_from:
            yield Problem(
                earlier.file,
                f"geldt nog op {later.valid_from}, als {later.file} al geldt.",
                f"Geef {earlier.file} een valid_until van voor {later.valid_from}.",
            )


def synonym_problems(file: str, groups: object) -> Iterator[Problem]:
    """Groups of at least two words, in lower case, and no word in two groups."""
    if not isinstance(groups, list) or not all(is_group(group) for group in groups):
        yield Problem(
            file,
            "'groups' is geen lijst van lijsten met elk twee of meer woorden in kleine letters.",
            'Schrijf groups = [["statushouder", "vergunninghouder"], …].',
        )
        return
    for word in repeated(word for group in groups for word in group):
        yield Problem(
            file, f"het woord '{word}' staat er meer dan één keer.", "Houd het op één plek."
        )


def is_group(group: object) -> bool:
    return (
        isinstance(group, list)
        and len(group) > 1
        and all(isinstance(w, str) and w and w == w.strip().lower() for w in group)
    )
