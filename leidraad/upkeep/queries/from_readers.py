"""What readers and other municipalities sent, and an editor has to decide."""

from django.db.models import QuerySet

from leidraad.upkeep.models import AdoptionRequest, Correction


def corrections_to_judge() -> QuerySet[Correction]:
    """Oldest first; those of which no contact could be asked, or none answered."""
    rows = Correction.objects.filter(state=Correction.State.WITH_DESK)
    return rows.select_related("example__published", "version").order_by("sent_at", "id")


def adoptions_to_judge() -> QuerySet[AdoptionRequest]:
    rows = AdoptionRequest.objects.filter(state=AdoptionRequest.State.WITH_DESK)
    return rows.select_related(
        "example__published", "learned_from", "own_example__published"
    ).order_by("sent_at", "id")
