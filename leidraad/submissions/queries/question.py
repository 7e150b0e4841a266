"""What the contact is asked to approve: the whole text, and what is different from before."""

from dataclasses import dataclass

from leidraad.library.api import ContactCard, Draft, PictureCard, picture_cards
from leidraad.submissions.access import Asked
from leidraad.submissions.actions.publish import contacts_to_be
from leidraad.submissions.models import Submission
from leidraad.submissions.queries.differences import (
    Told,
    differences,
    draft_of_edit,
    public_draft,
)
from leidraad.submissions.queries.field_words import field_words
from leidraad.submissions.queries.telling import told
from leidraad.submissions.rules.content import content_from


@dataclass(frozen=True)
class Question:
    """`changes` is what differs from what is public now; `since_yes` from what she agreed to."""

    draft: Draft
    contacts: tuple[ContactCard, ...]
    pictures: tuple[PictureCard, ...]
    note: str
    origin: str
    is_change: bool
    changes: tuple[Told, ...]
    since_yes: tuple[Told, ...]

    @property
    def parts(self) -> tuple[str, ...]:
        """The fields that say something, in the order of reading: at each a word can be said."""
        said = content_from(self.draft, self.contacts)
        return tuple(name for name in field_words() if said.get(name) and name != "evidence")


def question(asked: Asked) -> Question:
    submission = asked.submission
    edit = submission.edits.select_related("version").get(version=asked.version)
    draft = draft_of_edit(edit)
    return Question(
        draft=draft,
        contacts=tuple(contacts_to_be(submission)),
        pictures=picture_cards(asked.version),
        note=submission.note,
        origin=submission.origin,
        is_change=submission.kind == Submission.Kind.CHANGE,
        changes=_from_public(submission, draft),
        since_yes=_since_yes(submission, draft),
    )


def picture_file(asked: Asked, position: int) -> str:
    """The file of a picture of this very version; empty when there is none."""
    found = asked.version.pictures.filter(position=position).values_list("file", flat=True)
    return found.first() or ""


def _from_public(submission: Submission, draft: Draft) -> tuple[Told, ...]:
    based_on = submission.based_on
    return differences(public_draft(based_on), draft) if based_on else ()


def _since_yes(submission: Submission, draft: Draft) -> tuple[Told, ...]:
    """Who said yes before reads only what came after it."""
    yes = submission.approvals.filter(side="owner").order_by("-id").first()
    edit = submission.edits.filter(version=yes.version_id).first() if yes else None
    return differences(draft_of_edit(edit), draft) if edit else ()


def told_in(draft: Draft, name: str) -> str:
    """What this field says now, so that it can be read beside the answer."""
    return told(name, content_from(draft, draft.contacts).get(name))
