"""One submission as an editor judges it: field by field, beside what is public."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from leidraad.accounts.api import Organisation, User
from leidraad.desk.queries.remarks import ToldRemark, told_remarks
from leidraad.desk.rules import Situation
from leidraad.library.api import Draft, Fault, known_codes
from leidraad.plain_language.api import Hint, hints, person_data, reading_level
from leidraad.submissions.api import (
    Completeness,
    Edit,
    Standing,
    Submission,
    Told,
    Writer,
    completeness,
    differences,
    draft_from,
    draft_of_edit,
    faults_to_publish,
    field_words,
    may_reconsider,
    public_draft,
    sender_organisation,
    standing_of,
)

LONG = ("summary", "done", "why", "less_well", "conditions", "costs")
NOTHING = draft_from({})


@dataclass(frozen=True)
class Field:
    """What it says; `change` against what is public; `careful` is about data of people."""

    name: str
    label: str
    value: Told | None
    change: Told | None
    careful: tuple[Hint, ...]
    hints: tuple[Hint, ...]
    level: str
    remarks: tuple[ToldRemark, ...]

    @property
    def is_empty(self) -> bool:
        return self.value is None and self.change is None


@dataclass(frozen=True)
class Judged:
    submission: Submission
    edit: Edit
    user: User

    @cached_property
    def draft(self) -> Draft:
        return draft_of_edit(self.edit)

    @cached_property
    def public(self) -> Draft | None:
        """What the reader sees now, when there is something public."""
        example = self.submission.example
        version = example.published if example else None
        return public_draft(version) if version else None

    @cached_property
    def standing(self) -> Standing:
        return standing_of(self.submission)

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        return faults_to_publish(self.edit.content, known_codes())

    @cached_property
    def meter(self) -> Completeness:
        return completeness(self.draft, pictures=self.submission.uploads.count())

    @cached_property
    def sender(self) -> Writer | None:
        return self.submission.writers.filter(is_sender=True).first()

    @cached_property
    def organisation(self) -> Organisation | None:
        return sender_organisation(self.submission)

    @cached_property
    def situation(self) -> Situation:
        return Situation(
            state=self.submission.state,
            has_editor=self.submission.editor_id is not None,
            has_sender=bool(self.sender and self.sender.address),
            is_whole=not self.faults,
            owner=self.standing.owner,
            editor=self.standing.editor,
            may_reconsider=may_reconsider(self.user) and not self._another_is_judged(),
            has_objection=self.submission.has_open_objection,
            is_answered=any(one.waits for some in self.remarks.values() for one in some),
        )

    def _another_is_judged(self) -> bool:
        others = Submission.objects.exclude(pk=self.submission.pk).filter(
            example_id=self.submission.example_id or 0, state__in=Submission.OPEN
        )
        return others.exists()

    @property
    def is_being_written(self) -> bool:
        """The sender changed something since, and did not send it in yet."""
        return bool(self.submission.content != self.edit.content)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        values = _by_name(differences(NOTHING, self.draft))
        changes = _by_name(differences(self.public, self.draft)) if self.public else {}
        return tuple(
            Field(
                name=name,
                label=label,
                value=values.get(name),
                change=changes.get(name),
                careful=_careful(name, self.draft),
                hints=_hints(name, self.draft),
                level=_level(name, self.draft),
                remarks=self.remarks.get(name, ()),
            )
            for name, label in field_words().items()
        )

    @cached_property
    def remarks(self) -> dict[str, tuple[ToldRemark, ...]]:
        return told_remarks(self.submission)

    @cached_property
    def about_all(self) -> tuple[ToldRemark, ...]:
        """Remarks about the whole, or about something that is no field of the text."""
        known = field_words()
        return tuple(
            one for name, some in self.remarks.items() if name not in known for one in some
        )


def judged(user: User, submission: Submission) -> Judged | None:
    """None when the personal data and the text were erased."""
    edits = submission.edits.select_related("version__example")
    edit = edits.filter(version=submission.version).first() if submission.version else None
    return Judged(submission, edit, user) if edit else None


def missing_words(faults: Sequence[Fault]) -> tuple[tuple[str, str, str], ...]:
    """Of each fault: the field, what it is called, what to do about it."""
    known = field_words()
    return tuple((one.field, known.get(one.field, ""), _(one.reason)) for one in faults)


def _by_name(found: tuple[Told, ...]) -> Mapping[str, Told]:
    return {one.name: one for one in found}


def _hints(name: str, draft: Draft) -> tuple[Hint, ...]:
    """How it reads easier: for the long texts."""
    found = hints(getattr(draft, name)) if name in LONG else ()
    return tuple(one for one in found if one.kind != "person")


def _careful(name: str, draft: Draft) -> tuple[Hint, ...]:
    text = getattr(draft, name, "")
    return person_data(text) if isinstance(text, str) else ()


def _level(name: str, draft: Draft) -> str:
    found = reading_level(getattr(draft, name)) if name in LONG else None
    return found.name if found else ""
