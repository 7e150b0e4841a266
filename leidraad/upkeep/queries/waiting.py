"""What waits for an editor: answers to place, rounds without answer, contacts that left."""

from datetime import timedelta

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from leidraad.kernel.api import now
from leidraad.library.api import Contact
from leidraad.upkeep.models import Check, Question, Succession

LETTER_WORKS = timedelta(days=30)  # after that the successor's link is over


def answers_to_place() -> QuerySet[Question]:
    """Both agreed to the site, nobody looked yet; oldest first."""
    rows = Question.objects.select_related("example__published", "contact")
    return rows.filter(
        may_be_public=True,
        answer_may_be_public=True,
        answered_at__isnull=False,
        published_at=None,
        declined_at=None,
        example__published__isnull=False,
    ).order_by("answered_at", "id")


def unanswered_checks() -> QuerySet[Check]:
    """The organisation was asked too, or the page says so already; longest ago first."""
    later = Check.objects.filter(example=OuterRef("example"), asked_at__gt=OuterRef("asked_at"))
    rows = Check.objects.select_related("example__published", "contact")
    return rows.filter(
        ~Exists(later),
        escalated_at__isnull=False,
        answered_at=None,
        example__published__isnull=False,
        example__ended_on=None,
    ).order_by("asked_at", "id")


def left_contacts() -> QuerySet[Contact]:
    """Who left while nobody follows: none was named, or that one said no or nothing."""
    open_ones = Succession.objects.filter(contact=OuterRef("pk"), accepted_at=None)
    is_silent = Q(named_at__lte=now() - LETTER_WORKS)
    waits = open_ones.filter(Q(card={}) | Q(declined_at__isnull=False) | is_silent)
    answers = Q(examples__isnull=False) | Q(adoptions__isnull=False)
    return Contact.objects.filter(Exists(waits)).filter(answers).distinct().order_by("pk")


def succession_of(contact: Contact) -> Succession | None:
    """The question that is open about this contact, if any."""
    rows = Succession.objects.filter(contact=contact, accepted_at=None)
    return rows.order_by(F("named_at").desc()).first()
