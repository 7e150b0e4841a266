"""Which version was approved by whom, and whether that still holds.

An approval is for one version. A later version stands on it only when every step since
was a minor edit: spelling or layout, never what is said. (Two stages: `docs/decisions/`.)
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leidraad.submissions.rules.content import LINES, TEXTS

OWNER, EDITOR = "owner", "editor"
SPELLED = frozenset({*TEXTS, *LINES, "partners", "results"})
"""Where spelling and layout can be mended. A choice, a year, a source or a contact is never minor:
there every change is another claim, or another person who answers for it."""


def may_be_minor(changed: Iterable[str]) -> bool:
    """Whether an edit of these fields alone can leave a yes standing."""
    return SPELLED.issuperset(changed)


@dataclass(frozen=True)
class Step:
    """One version in the order in which they were made."""

    version: int
    is_minor: bool


@dataclass(frozen=True)
class Standing:
    owner: bool
    editor: bool

    @property
    def may_be_public(self) -> bool:
        return self.owner and self.editor


def standing(steps: Sequence[Step], approvals: Sequence[tuple[int, str]]) -> Standing:
    """Who stands behind the last version. `approvals` are (version, side)."""
    given = set(approvals)
    owner = editor = False
    for step in steps:
        is_kept = step.is_minor
        owner = (step.version, OWNER) in given or (owner and is_kept)
        editor = (step.version, EDITOR) in given
    return Standing(owner, editor)
