"""What is about people does not stay longer than it is needed."""

from django.db import transaction
from django.db.models import Q

from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now
from leidraad.post.api import end_links
from leidraad.upkeep import events
from leidraad.upkeep.models import Question, Succession
from leidraad.upkeep.rules.asking import KEEP, KEEP_UNCONFIRMED

WORKER = Who.system("forget_questions")
MOST_AT_ONCE = 200


def forget_questions() -> None:
    """Unconfirmed after a week, everything else after a year; what is public stands elsewhere."""
    is_old = Q(confirmed_at=None, asked_at__lte=now() - KEEP_UNCONFIRMED)
    rows = Question.objects.filter(is_old | Q(asked_at__lte=now() - KEEP)).order_by("id")
    for question in rows[:MOST_AT_ONCE]:
        _forget_question(question)


def forget_successions() -> None:
    rows = Succession.objects.filter(named_at__lte=now() - KEEP).order_by("id")
    for succession in rows[:MOST_AT_ONCE]:
        _forget_succession(succession)


@transaction.atomic
def _forget_question(question: Question) -> None:
    for purpose in ("confirm-question", "answer-question"):
        end_links(purpose, subject=str(question.pk))
    about = About("question", str(question.pk))
    if Question.objects.filter(pk=question.pk).delete()[0]:
        record(events.QUESTION_ERASED, by=WORKER, about=about)


@transaction.atomic
def _forget_succession(succession: Succession) -> None:
    end_links("succession", subject=str(succession.pk))
    about = About("contact", str(succession.contact_id))
    if Succession.objects.filter(pk=succession.pk).delete()[0]:
        record(events.SUCCESSION_ERASED, by=WORKER, about=about)
