"""Which parts of two rows of words stayed: patience diff, in time that hostile text cannot stretch.

Words that occur once on both sides are anchors (Bram Cohen's patience diff); between anchors the
same again. Where no anchor is left, difflib decides as long as the piece is small.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

DEPTH = 10
SMALL = 2_000  # old × new parts that difflib may still compare; our own choice


class Piece(NamedTuple):
    """old[old_from:old_to] became new[new_from:new_to]; `is_same` when nothing changed."""

    is_same: bool
    old_from: int
    old_to: int
    new_from: int
    new_to: int


Parts = Sequence[str]


def pieces(old: Parts, new: Parts) -> tuple[Piece, ...]:
    """From front to back, without gaps; pieces of one kind are joined."""
    joined: list[Piece] = []
    for piece in _pieces(old, new, Piece(False, 0, len(old), 0, len(new)), DEPTH):
        if joined and joined[-1].is_same is piece.is_same:
            joined[-1] = joined[-1]._replace(old_to=piece.old_to, new_to=piece.new_to)
        else:
            joined.append(piece)
    return tuple(joined)


def _pieces(old: Parts, new: Parts, span: Piece, depth: int) -> Iterator[Piece]:
    front, back = _equal_ends(old, new, span)
    inner = Piece(
        False,
        span.old_from + front, span.old_to - back,
        span.new_from + front, span.new_to - back,
    )  # fmt: skip
    if front:
        yield Piece(True, span.old_from, inner.old_from, span.new_from, inner.new_from)
    yield from _between(old, new, inner, depth)
    if back:
        yield Piece(True, inner.old_to, span.old_to, inner.new_to, span.new_to)


def _equal_ends(old: Parts, new: Parts, span: Piece) -> tuple[int, int]:
    _, old_from, old_to, new_from, new_to = span
    most = min(old_to - old_from, new_to - new_from)
    front = 0
    while front < most and old[old_from + front] == new[new_from + front]:
        front += 1
    back = 0
    while back < most - front and old[old_to - 1 - back] == new[new_to - 1 - back]:
        back += 1
    return front, back


def _between(old: Parts, new: Parts, span: Piece, depth: int) -> Iterator[Piece]:
    _, old_from, old_to, new_from, new_to = span
    if old_from == old_to and new_from == new_to:
        return
    if old_from == old_to or new_from == new_to:
        yield span
        return
    found = _anchors(old, new, span) if depth else []
    if not found:
        yield from _small(old, new, span)
        return
    for old_at, new_at in found:
        yield from _pieces(old, new, Piece(False, old_from, old_at, new_from, new_at), depth - 1)
        yield Piece(True, old_at, old_at + 1, new_at, new_at + 1)
        old_from, new_from = old_at + 1, new_at + 1
    yield from _pieces(old, new, Piece(False, old_from, old_to, new_from, new_to), depth - 1)


def _anchors(old: Parts, new: Parts, span: Piece) -> list[tuple[int, int]]:
    """The longest row, rising on both sides, of parts that occur once on each side."""
    in_new = _once(new, span.new_from, span.new_to)
    in_old = _once(old, span.old_from, span.old_to)
    pairs = [(at, in_new[part]) for part, at in in_old.items() if part in in_new]
    return _rising(pairs)


def _once(parts: Parts, start: int, end: int) -> dict[str, int]:
    count = Counter(parts[start:end])
    return {parts[at]: at for at in range(start, end) if count[parts[at]] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_old_at, new_at) in enumerate(pairs):
        place = bisect_left(ends, new_at)
        before.append(last[place - 1] if place else -1)
        ends[place : place + 1] = [new_at]
        last[place : place + 1] = [index]
    row: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]


def _small(old: Parts, new: Parts, span: Piece) -> Iterator[Piece]:
    _, old_from, old_to, new_from, new_to = span
    if (old_to - old_from) * (new_to - new_from) > SMALL:
        yield span
        return
    matcher = SequenceMatcher(None, old[old_from:old_to], new[new_from:new_to], autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        yield Piece(tag == "equal", old_from + i1, old_from + i2, new_from + j1, new_from + j2)
