"""What a link in a letter opens, and for which page; having the link is having the right."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q

from leidraad.accounts.api import has_role
from leidraad.audit.api import Who
from leidraad.library.api import Contact, Entry, catalogue
from leidraad.post.api import Link, find_link
from leidraad.upkeep.models import (
    AdoptionRequest,
    Check,
    Correction,
    Follow,
    Question,
    Succession,
)

JUDGES = ("editor", "head_editor")
Anyone = AbstractBaseUser | AnonymousUser
Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Held(Generic[Thing]):
    """A link in somebody's hand, what it is about, and the example as everybody may read it."""

    link: Link
    thing: Thing
    token: str
    entry: Entry | None = None

    @property
    def by(self) -> Who:
        return Who("link", self.link.key)


def asked_check(token: str) -> Held[Check] | None:
    """None also when the example is not public any more: there is nothing left to ask."""
    link = find_link("still-true", token)
    rows = Check.objects.select_related("example", "contact")
    check = rows.filter(pk=_number(link), answered_at=None).first()
    entry = catalogue().by_code.get(check.example.code) if check else None
    return Held(link, check, token, entry) if link and check and entry else None


def new_question(token: str) -> Held[Question] | None:
    """The question whose asker still has to show that the address is real."""
    return _question("confirm-question", token, is_confirmed=False)


def asked_question(token: str) -> Held[Question] | None:
    """The question in the hands of the contact, as long as it has no answer."""
    return _question("answer-question", token, is_confirmed=True)


def _question(purpose: str, token: str, *, is_confirmed: bool) -> Held[Question] | None:
    link = find_link(purpose, token)
    rows = Question.objects.select_related("example", "contact")
    found = rows.filter(
        pk=_number(link),
        contact__isnull=False,
        confirmed_at__isnull=not is_confirmed,
        answered_at=None,
    ).first()
    entry = catalogue().by_code.get(found.example.code) if found else None
    return Held(link, found, token, entry) if link and found and entry else None


def named_successor(token: str) -> Held[Succession] | None:
    link = find_link("succession", token)
    rows = Succession.objects.select_related("contact")
    found = rows.filter(pk=_number(link), accepted_at=None, declined_at=None).first()
    return Held(link, found, token) if link and found else None


def leaving_contact(token: str) -> Held[Contact] | None:
    """The contact whose letter asked: are you (still) the right person?"""
    link = find_link("hand-over", token)
    answers = Q(examples__isnull=False) | Q(adoptions__isnull=False)
    found = Contact.objects.filter(answers, pk=_number(link)).first()
    return Held(link, found, token) if link and found else None


def new_correction(token: str) -> Held[Correction] | None:
    """The correction whose sender still has to show that the address is real."""
    return _correction("confirm-correction", token, Correction.State.UNCONFIRMED)


def asked_correction(token: str) -> Held[Correction] | None:
    """The correction in the hands of the contact, as long as nobody decided."""
    return _correction("correction", token, Correction.State.WITH_OWNER)


def _correction(purpose: str, token: str, state: str) -> Held[Correction] | None:
    link = find_link(purpose, token)
    rows = Correction.objects.select_related("example__published", "version")
    found = rows.filter(pk=_number(link), state=state).first()
    entry = catalogue().by_code.get(found.example.code) if found else None
    return Held(link, found, token, entry) if link and found and entry else None


def new_adoption(token: str) -> Held[AdoptionRequest] | None:
    link = find_link("adoption", token)
    rows = AdoptionRequest.objects.select_related("example")
    state = AdoptionRequest.State.UNCONFIRMED
    found = rows.filter(pk=_number(link), state=state).first()
    entry = catalogue().by_code.get(found.example.code) if found else None
    return Held(link, found, token, entry) if link and found and entry else None


def new_follow(token: str) -> Held[Follow] | None:
    link = find_link("follow-confirm", token)
    found = Follow.objects.filter(pk=_number(link), confirmed_at=None).first()
    return Held(link, found, token) if link and found else None


@dataclass(frozen=True)
class Follower:
    """Who holds the link of a digest: that shows the mailbox is theirs. Works for ever, also
    when the follow with this number was stopped long ago.
    """

    link: Link
    token: str
    number: int

    @property
    def by(self) -> Who:
        return Who("link", self.link.key)


def follower(token: str) -> Follower | None:
    link = find_link("follow-stop", token)
    return Follower(link, token, _number(link)) if link else None


def may_judge(user: Anyone) -> bool:
    return has_role(user, *JUDGES)


def must(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def _number(link: Link | None) -> int:
    return int(link.subject) if link and link.subject.isdecimal() else 0
