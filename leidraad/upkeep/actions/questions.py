"""A reader's question: asked, confirmed, answered, and placed when everybody agrees."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from leidraad.accounts.api import User, who
from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import AMSTERDAM, now, today
from leidraad.library.api import Contact, Example, Exchange, catalogue, publish_answer
from leidraad.post.api import end_links, make_link, put_in_post, use_link
from leidraad.upkeep import events
from leidraad.upkeep.access import asked_question, may_judge, must, new_question
from leidraad.upkeep.actions.letter_links import (
    called,
    example_link,
    hand_over_link,
    one_line,
    street_link,
)
from leidraad.upkeep.models import ContactMade, Question
from leidraad.upkeep.rules.asking import MOST_WAITING, WAITING


@dataclass(frozen=True)
class Asking:
    """A question as it was typed; `language` is that of the page."""

    text: str
    name: str
    address: str
    may_be_public: bool
    language: str = "nl"


@transaction.atomic
def ask_question(*, by: Who, example: Example, contact: Contact, asking: Asking) -> Question:
    """It waits until its asker shows that the address is real: nobody gets spam through us.

    Raises ValidationError when enough letters wait at that address already.
    """
    _must_have_room(asking.address)
    question = Question.objects.create(
        example=example,
        contact=contact,
        text=asking.text.strip(),
        asker_name=one_line(asking.name),
        asker_address=asking.address,
        language=asking.language,
        may_be_public=asking.may_be_public,
        asked_at=now(),
    )
    token = make_link("confirm-question", subject=str(question.pk), address=asking.address)
    put_in_post(
        to=asking.address,
        template="upkeep/letters/confirm_question.txt",
        is_unproven=True,
        context={"link": street_link(f"vragen/bevestigen/{token}/", asking.language)},
        language=asking.language,
    )
    record(events.QUESTION_ASKED, by=by, about=about(question))
    return question


@transaction.atomic
def confirm_question(*, token: str) -> Question | None:
    """The address is real: the question goes to the contact. None when the link is no longer."""
    held = new_question(token)
    if held is None or use_link("confirm-question", token) is None:
        return None
    question = _locked(held.thing)
    question.confirmed_at = now()
    question.save(update_fields=["confirmed_at"])
    _send_on(question)
    _count()
    record(events.QUESTION_SENT, by=held.by, about=about(question))
    return question


@transaction.atomic
def answer_question(*, token: str, answer: str, may_be_public: bool) -> Question | None:
    """The contact's words go to the asker by letter; neither sees the other's address."""
    held = asked_question(token)
    if held is None or use_link("answer-question", token) is None:
        return None
    question = _locked(held.thing)
    question.answer, question.answered_at = answer.strip(), now()
    question.answer_may_be_public = may_be_public and question.may_be_public
    question.save()
    end_links("answer-question", subject=str(question.pk))
    _send_back(question)
    record(events.QUESTION_ANSWERED, by=held.by, about=about(question))
    return question


@transaction.atomic
def place_answer(*, by: User, question: Question, text: str, answer: str) -> None:
    """Both agreed and an editor looked; she may have taken out what is about a person."""
    must(may_judge(by))
    question = _locked(question)
    must(is_to_place(question) and bool(text.strip()) and bool(answer.strip()))
    contact = question.contact
    exchange = Exchange(
        question=text.strip(),
        answer=answer.strip(),
        asked_on=question.asked_at.astimezone(AMSTERDAM).date(),
        answered_by=called(contact.role, contact.organisation) if contact else "",
    )
    publish_answer(by=who(by), example=question.example, exchange=exchange)
    question.published_at = now()
    question.save(update_fields=["published_at"])
    record(events.ANSWER_PLACED, by=who(by), about=about(question))


@transaction.atomic
def keep_answer_off(*, by: User, question: Question) -> None:
    """The asker has the answer; it is not for the site."""
    must(may_judge(by))
    question = _locked(question)
    must(is_to_place(question))
    question.declined_at = now()
    question.save(update_fields=["declined_at"])
    record(events.ANSWER_NOT_PLACED, by=who(by), about=about(question))


def is_to_place(question: Question) -> bool:
    agreed = question.may_be_public and question.answer_may_be_public
    is_open = question.published_at is None and question.declined_at is None
    return bool(agreed and question.answered_at and is_open)


def about(question: Question) -> About:
    return About("question", str(question.pk))


def _must_have_room(address: str) -> None:
    rows = Question.objects.filter(confirmed_at=None, asked_at__gt=now() - WAITING)
    if rows.filter(asker_address__iexact=address).count() >= MOST_WAITING:
        told = _("Naar dit adres gingen vandaag al een paar brieven. Kijk eerst in je mail.")
        raise ValidationError({"address": told})


def _locked(question: Question) -> Question:
    rows = Question.objects.select_related("example", "contact")
    return rows.select_for_update(of=("self",)).get(pk=question.pk)


def _send_on(question: Question) -> None:
    contact = question.contact
    assert contact is not None
    entry = catalogue().by_code[question.example.code]
    token = make_link("answer-question", subject=str(question.pk), address=contact.mailbox)
    put_in_post(
        to=contact.mailbox,
        template="upkeep/letters/question.txt",
        context={
            "title": entry.texts["title"],
            "name": question.asker_name,
            "text": question.text,
            "may_be_public": question.may_be_public,
            "link": street_link(f"antwoord/{token}/"),
            "hand_over": hand_over_link(contact.pk, contact.mailbox),
        },
    )


def _send_back(question: Question) -> None:
    contact, entry = question.contact, catalogue().by_code[question.example.code]
    put_in_post(
        to=question.asker_address,
        template="upkeep/letters/answer.txt",
        context={
            "title": entry.texts["title"],
            "name": question.asker_name,
            "text": question.text,
            "answer": question.answer,
            "contact": called(contact.role, contact.organisation) if contact else "",
            "goes_public": question.answer_may_be_public,
            "example": example_link(entry, question.language),
            "link": street_link(f"vragen/{entry.code}/", question.language),
        },
        language=question.language,
    )


def _count() -> None:
    """One more contact made this month; of whom nobody keeps."""
    month = today().replace(day=1)
    ContactMade.objects.get_or_create(month=month)
    ContactMade.objects.filter(month=month).update(times=F("times") + 1)
