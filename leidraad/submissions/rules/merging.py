"""Several people write one text: what each changed is kept, and what clashes is shown to both."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MARK_LETTERS = 12


@dataclass(frozen=True)
class Merged:
    """What to keep, and the fields that two people changed differently: there theirs stands."""

    content: dict[str, Any]
    clashes: tuple[str, ...]


def mark(value: object) -> str:
    """A short fingerprint of one field: enough to see whether it was touched."""
    plain = json.dumps(_plain(value), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(plain.encode()).hexdigest()[:MARK_LETTERS]


def marks(content: Mapping[str, Any]) -> dict[str, str]:
    """What a form shows, per field, to send back with what was typed."""
    return {name: mark(value) for name, value in content.items()}


def merge(*, seen: Mapping[str, str], mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> Merged:
    """`seen` are the marks of what I saw when I began, `theirs` what stands there now."""
    content, clashes = dict(theirs), []
    for name, value in mine.items():
        base, now = seen.get(name, mark(None)), mark(theirs.get(name))
        if mark(value) in {base, now}:
            continue  # not touched by me, or the same as theirs
        if base == now:
            content[name] = value
        else:
            clashes.append(name)
    return Merged(content, tuple(clashes))


def _plain(value: object) -> object:
    """Nothing typed is nothing typed, however it is kept; line ends differ per browser."""
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip() or None
    if isinstance(value, list | tuple):
        return list(value) or None
    return value or None


def seen_after(
    *, seen: Mapping[str, str], mine: Mapping[str, Any], kept: Mapping[str, Any]
) -> dict[str, str]:
    """The marks of a page after it was kept: of what it shows itself, not of what others wrote.

    A page that does not show a colleague's text must not pass for one that did.
    """
    marked = {name: mark(value) for name, value in mine.items()}
    return {**seen, **{name: one for name, one in marked.items() if one == mark(kept.get(name))}}
