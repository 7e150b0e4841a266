"""What readers and contacts sent, invented for `./dev run --demo`: at every point of its way."""

from django.db import transaction

from leidraad.accounts.api import User
from leidraad.audit.api import Who
from leidraad.library.api import Contact, ContactCard, Example
from leidraad.post.api import make_link
from leidraad.upkeep.actions import (
    adoptions,
    check_answers,
    checks,
    corrections,
    follows,
    questions,
    succession,
)
from leidraad.upkeep.models import AdoptionRequest, Check, Correction, Follow, Question

READER = Who.visitor()
ADDRESS = "lezer@anderdorp.example"


@transaction.atomic
def demo_upkeep(*, editor: User, examples: list[Example], municipalities: tuple[str, ...]) -> None:
    """The examples are public and have a contact; each gets something of everything."""
    _checks(examples)
    _questions(editor, examples[0])
    _corrections(editor, examples[1])
    _adoptions(editor, examples[2], municipalities)
    _follows()


def _checks(examples: list[Example]) -> None:
    """Yes, almost, it ended, it is not mine any more; the last one waits."""
    checks.ask_still_true()
    yes, changed, gone = (_asked(one) for one in examples[:3])
    check_answers.answer_yes(token=yes)
    content = {"costs": "Een halve dag per week."}
    check_answers.answer_changed(token=changed, content=content, note="De kosten staan erbij.")
    card = ContactCard("Gemeente Verzonnendam", "beleidsadviseur", "nieuw@verzonnendam.example")
    succession.leave_by_check(token=gone, card=card)


def _asked(example: Example) -> str:
    check = Check.objects.get(example=example)
    mailbox = check.contact.mailbox if check.contact else ""
    return make_link("still-true", subject=str(check.pk), address=mailbox)


def _questions(editor: User, example: Example) -> None:
    contact = corrections.contact_of(example)
    assert contact is not None
    _ask(example, contact, "Is er ook een tafel in de avond?")
    _confirm(_ask(example, contact, "Wie betaalt de koffie?"))
    _answer(_ask(example, contact, "Hoeveel gezinnen doen mee?"), "Twaalf, dit jaar.")
    told = _answer(_ask(example, contact, "Wie zit er aan tafel?"), "School, wijkteam en werk.")
    questions.place_answer(by=editor, question=told, text=told.text, answer=told.answer)


def _ask(example: Example, contact: Contact, text: str) -> Question:
    asking = questions.Asking(text, "Lezer", ADDRESS, may_be_public=True)
    return questions.ask_question(by=READER, example=example, contact=contact, asking=asking)


def _confirm(question: Question) -> None:
    token = make_link("confirm-question", subject=str(question.pk), address=ADDRESS)
    questions.confirm_question(token=token)


def _answer(question: Question, answer: str) -> Question:
    _confirm(question)
    mailbox = question.contact.mailbox if question.contact else ""
    token = make_link("answer-question", subject=str(question.pk), address=mailbox)
    questions.answer_question(token=token, answer=answer, may_be_public=True)
    question.refresh_from_db()
    return question


def _corrections(editor: User, example: Example) -> None:
    _suggest(example, "Ook op zaterdag.")
    _send(_suggest(example, "De fietsen zijn geleend."))
    _decide(_suggest(example, "Een fiets kost vijftig euro."))
    _remark(_suggest(example, ""))
    turned = _remark(_suggest(example, ""))
    turned.refresh_from_db()
    why = "Wij konden dit nergens terugvinden."
    corrections.turn_down_correction(by=editor, correction=turned, why=why)


def _suggest(example: Example, text: str) -> Correction:
    assert example.published is not None
    reason = "Zo stond het in de krant van Verzonnendam."
    told = corrections.Suggestion("costs", text, reason, "Lezer", ADDRESS)
    return corrections.suggest_correction(
        by=READER, example=example, version=example.published, suggestion=told
    )


def _send(correction: Correction) -> Correction:
    token = make_link("confirm-correction", subject=str(correction.pk), address=ADDRESS)
    corrections.confirm_correction(token=token)
    return correction


def _decide(correction: Correction) -> None:
    corrections.accept_correction(token=_of_contact(_send(correction)))


def _remark(correction: Correction) -> Correction:
    """Without a text of her own the reader's remark goes on to the desk."""
    words = "Dat klopt, kijken jullie ernaar?"
    corrections.accept_correction(token=_of_contact(_send(correction)), words=words)
    return correction


def _of_contact(correction: Correction) -> str:
    contact = corrections.contact_of(correction.example)
    mailbox = contact.mailbox if contact else ""
    return make_link("correction", subject=str(correction.pk), address=mailbox)


def _adoptions(editor: User, example: Example, municipalities: tuple[str, ...]) -> None:
    asked = [_tell(example, code) for code in municipalities]
    for request in asked[1:]:
        token = make_link("adoption", subject=str(request.pk), address=request.sender_address)
        adoptions.confirm_adoption(token=token)
    adoptions.accept_adoption(by=editor, request=asked[2])
    why = "Vertel eerst wat jullie precies doen."
    adoptions.decline_adoption(by=editor, request=asked[3], why=why)


def _tell(example: Example, municipality: str) -> AdoptionRequest:
    telling = adoptions.Telling(
        municipality=municipality,
        organisation="Gemeente in de demo",
        role="werkcoach",
        address=f"werk@{municipality.lower()}.example",
        changed="Bij ons duurt de proef een week.",
        since_year=2025,
    )
    return adoptions.ask_adoption(by=READER, example=example.code, telling=telling)


def _follows() -> None:
    for question, rhythm in (("", "weekly"), ("?leefgebied=zorg", "monthly")):
        _follow(question, rhythm)
        follow = Follow.objects.get(question=question)
        token = make_link("follow-confirm", subject=str(follow.pk), address=follow.address)
        follows.confirm_follow(token=token)
    _follow("?leefgebied=onderwijs", "monthly")


def _follow(question: str, rhythm: str) -> None:
    follows.ask_follow(by=READER, address=ADDRESS, question=question, rhythm=rhythm, language="nl")
