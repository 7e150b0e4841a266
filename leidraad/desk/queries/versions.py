"""The versions made within one submission, newest first, and what two of them say differently."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from leidraad.desk.queries.remarks import names_of
from leidraad.submissions.api import Edit, Submission, Told, differences, draft_of_edit


@dataclass(frozen=True)
class ToldVersion:
    number: int
    at: datetime
    who: str
    is_minor: bool
    is_current: bool


def versions_of(submission: Submission) -> tuple[ToldVersion, ...]:
    edits = list(submission.edits.select_related("version").order_by("-id"))
    names = names_of({edit.by_key for edit in edits if edit.by_kind == "person"})
    return tuple(
        ToldVersion(
            number=edit.version.number,
            at=edit.at,
            who=_who(edit, names),
            is_minor=edit.is_minor,
            is_current=edit.version_id == submission.version_id,
        )
        for edit in edits
    )


def compared(old: Edit, new: Edit) -> tuple[Told, ...]:
    return differences(draft_of_edit(old), draft_of_edit(new))


def _who(edit: Edit, names: dict[str, str]) -> str:
    if edit.by_kind == "person":
        return names.get(edit.by_key) or _("een oud-collega")
    return _("de inzender") if edit.by_kind == "link" else _("de site zelf")
