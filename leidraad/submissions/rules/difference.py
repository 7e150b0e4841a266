"""What changed between two versions, in plain words, for reading them side by side."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from leidraad.submissions.rules.alignment import Piece, pieces
from leidraad.submissions.rules.phrases import Phrase, gettext_noop, ngettext_noop

Kind = Literal["same", "gone", "new"]
ItemKind = Literal["same", "gone", "new", "changed"]

# A sentence with the white space behind it; a paragraph's end also ends a sentence.
_SENTENCE = re.compile(r".+?(?:(?<![.!?…])[.!?…]+\s+|\n\s*|\Z)", re.DOTALL)
_PART = re.compile(r"\w+|\s+|[^\w\s]")
_WORD = re.compile(r"\w+")
KEPT_AT_LEAST = (
    0.3  # share of letters; with less in common whole sentences read better (own choice)
)
SHOWN = 60  # letters of old and new that a summary repeats


@dataclass(frozen=True)
class Run:
    kind: Kind
    text: str


@dataclass(frozen=True)
class Item:
    """One of a list: what it said, and what it says now (empty when it is not there)."""

    kind: ItemKind
    old: str = ""
    new: str = ""


@dataclass(frozen=True)
class Difference:
    """Of one field: `runs` of a text or `items` of a list, and a summary in Dutch."""

    runs: tuple[Run, ...] = ()
    items: tuple[Item, ...] = ()
    summary: tuple[Phrase, ...] = ()

    @property
    def is_same(self) -> bool:
        return not self.summary

    @property
    def before(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.kind != "new")

    @property
    def after(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.kind != "gone")


# --- texts -------------------------------------------------------------------------------


def of_texts(old: str, new: str) -> Difference:
    before, after = _SENTENCE.findall(old), _SENTENCE.findall(new)
    old_keys, new_keys = [one.strip() for one in before], [one.strip() for one in after]
    found = pieces(old_keys, new_keys)
    pairs = [pair for piece in found for pair in _pairs(before, after, piece)]
    runs = [run for pair in pairs for run in _runs(*pair)]
    told = [_turnover(old_keys, new_keys, piece) for piece in found if not piece.is_same]
    return Difference(runs=_joined(runs), summary=tuple(_told(old, new, told)))


def _cut(before: list[str], after: list[str], piece: Piece) -> tuple[str, str]:
    old = "".join(before[piece.old_from : piece.old_to])
    return old, "".join(after[piece.new_from : piece.new_to])


def _pairs(before: list[str], after: list[str], piece: Piece) -> Iterator[tuple[str, str]]:
    """As many sentences on both sides are read one by one."""
    _, old_from, old_to, new_from, new_to = piece
    if piece.is_same or old_to - old_from != new_to - new_from:
        yield _cut(before, after, piece)
    else:
        yield from zip(before[old_from:old_to], after[new_from:new_to], strict=True)


def _turnover(before: list[str], after: list[str], piece: Piece) -> tuple[int, int]:
    """How many sentences, blanks aside, went and came."""
    olds, news = before[piece.old_from : piece.old_to], after[piece.new_from : piece.new_to]
    return sum(map(bool, olds)), sum(map(bool, news))


def _runs(old: str, new: str) -> list[Run]:
    if old == new:
        return [Run("same", old)]
    if not old or not new:
        return _changed(old, new)
    before, after = _PART.findall(old), _PART.findall(new)
    runs = [run for piece in pieces(before, after) for run in _of_piece(before, after, piece)]
    kept = sum(len(run.text) for run in runs if run.kind == "same" and run.text.strip())
    if kept < KEPT_AT_LEAST * min(len(old), len(new)):
        return _changed(old, new)
    return runs


def _of_piece(before: list[str], after: list[str], piece: Piece) -> list[Run]:
    old, new = _cut(before, after, piece)
    return [Run("same", old)] if piece.is_same else _changed(old, new)


def _changed(old: str, new: str) -> list[Run]:
    runs = [Run("gone", old), Run("new", new)]
    return [run for run in runs if run.text]


def _joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """What changed in one go is one run each way; a lone space between changes goes along."""
    joined: list[Run] = []
    old = new = ""
    rows = _same_joined(runs)
    for number, run in enumerate(rows, start=1):
        is_between = run.text == " " and bool(old or new) and number < len(rows)
        if run.kind == "same" and not is_between:
            joined += [*_changed(old, new), run]
            old = new = ""
        else:
            old += run.text if run.kind != "new" else ""
            new += run.text if run.kind != "gone" else ""
    return (*joined, *_changed(old, new))


def _same_joined(runs: Iterable[Run]) -> list[Run]:
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].kind == run.kind == "same":
            joined[-1] = Run("same", joined[-1].text + run.text)
        else:
            joined.append(run)
    return joined


def _told(old: str, new: str, turnover: list[tuple[int, int]]) -> Iterator[Phrase]:
    if old == new:
        return
    if not old.strip() or not new.strip():
        yield Phrase(_FILLED if new.strip() else _EMPTIED)
    elif _words(old) == _words(new):
        yield Phrase(_ONLY_MARKS)
    else:
        yield from _counted(turnover)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _counted(turnover: list[tuple[int, int]]) -> Iterator[Phrase]:
    changed = sum(min(pair) for pair in turnover)
    added = sum(max(came - went, 0) for went, came in turnover)
    gone = sum(max(went - came, 0) for went, came in turnover)
    for number, texts in ((changed, _CHANGED), (added, _ADDED), (gone, _GONE)):
        if number:
            yield Phrase(*texts, number=number)


_FILLED = gettext_noop("nieuw ingevuld")
_EMPTIED = gettext_noop("leeggemaakt")
_ONLY_MARKS = gettext_noop("alleen hoofdletters, leestekens of spaties veranderd")
_CHANGED = ngettext_noop("%(number)d zin veranderd", "%(number)d zinnen veranderd")
_ADDED = ngettext_noop("%(number)d zin erbij", "%(number)d zinnen erbij")
_GONE = ngettext_noop("%(number)d zin weg", "%(number)d zinnen weg")


# --- lists and single values -------------------------------------------------------------


def of_lists(old: Mapping[str, str], new: Mapping[str, str]) -> Difference:
    """Of choices, partners, sources, contacts: what makes each the same one → how it reads."""
    items = tuple(_items(old, new))
    is_moved = list(old) != list(new) and not any(item.kind != "same" for item in items)
    summary = (Phrase(_MOVED),) if is_moved else tuple(_named(items))
    return Difference(items=items, summary=summary)


def of_values(old: str, new: str) -> Difference:
    """Of one short value, such as a year: read whole, not word by word."""
    return of_lists({"": old} if old else {}, {"": new} if new else {})


def _items(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Item]:
    for key, was in old.items():
        if key not in new:
            yield Item("gone", old=was)
        else:
            yield Item("same" if was == new[key] else "changed", old=was, new=new[key])
    yield from (Item("new", new=now) for key, now in new.items() if key not in old)


def _named(items: tuple[Item, ...]) -> Iterator[Phrase]:
    for kind, text in (("new", _THERE), ("gone", _NOT_THERE)):
        names = [item.new or item.old for item in items if item.kind == kind]
        if names:
            yield Phrase(text, values={"names": ", ".join(names)})
    changed = [item for item in items if item.kind == "changed"]
    if any(len(item.old) + len(item.new) > SHOWN for item in changed):
        yield Phrase(*_SO_MANY, number=len(changed))
    else:
        for item in changed:
            yield Phrase(_WAS, values={"old": item.old, "new": item.new})


_THERE = gettext_noop("%(names)s erbij")
_NOT_THERE = gettext_noop("%(names)s weg")
_SO_MANY = ngettext_noop("%(number)d veranderd", "%(number)d veranderd")
_WAS = gettext_noop("was ‘%(old)s’, nu ‘%(new)s’")
_MOVED = gettext_noop("alleen de volgorde veranderd")
