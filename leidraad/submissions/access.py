"""Who may do what with a submission; loading one and having the right to it are one gesture."""

from dataclasses import dataclass

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied

from leidraad.accounts.api import has_role
from leidraad.audit.api import Who
from leidraad.library.api import Version
from leidraad.post.api import Link, find_link
from leidraad.submissions.models import Submission, Writer
from leidraad.submissions.rules.content import FIELDS

JUDGES = ("editor", "head_editor")
Anyone = AbstractBaseUser | AnonymousUser


@dataclass(frozen=True)
class Pen:
    """A link in somebody's hand, and what it opens: the whole text, or one section of it."""

    link: Link
    submission: Submission
    writer: Writer | None
    section: str = ""

    @property
    def by(self) -> Who:
        return Who("link", self.link.key)

    @property
    def is_senders(self) -> bool:
        return not self.section

    @property
    def fields(self) -> tuple[str, ...]:
        return (self.section,) if self.section else FIELDS


@dataclass(frozen=True)
class Asked:
    """The owner's link: one version of one submission, asked to approve."""

    link: Link
    submission: Submission
    version: Version

    @property
    def by(self) -> Who:
        return Who("link", self.link.key)

    @property
    def is_still_asked(self) -> bool:
        return (
            self.submission.state == Submission.State.WITH_OWNER
            and self.submission.version_id == self.version.pk
        )


def may_judge(user: Anyone) -> bool:
    return has_role(user, *JUDGES)


def may_reconsider(user: Anyone) -> bool:
    """An objection is for somebody who did not refuse it: the head editor."""
    return has_role(user, "head_editor")


def must(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def pen(token: str) -> Pen | None:
    """What the link of a draft opens: `draft` for the sender, `section` for a colleague."""
    link = find_link("draft", token)
    if link:
        submission = Submission.objects.filter(key=link.subject).first()
        writer = submission.writers.filter(is_sender=True).first() if submission else None
        return Pen(link, submission, writer) if submission else None
    return _section_pen(token)


def _section_pen(token: str) -> Pen | None:
    link = find_link("section", token)
    number = link.subject if link else ""
    writer = Writer.objects.select_related("submission").filter(pk=number or 0).first()
    return Pen(link, writer.submission, writer, writer.section) if link and writer else None


def asked(token: str) -> Asked | None:
    """What the owner's link asks about; None when the link is not (or no longer) one."""
    link = find_link("approve", token)
    key, _, number = (link.subject if link else "").partition(":")
    submission = Submission.objects.filter(key=key).first()
    version = Version.objects.filter(pk=number or 0).first()
    return Asked(link, submission, version) if link and submission and version else None
