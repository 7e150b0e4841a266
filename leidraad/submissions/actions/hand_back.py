"""Somebody of the desk leaves: what lay with that person lies with the whole desk again."""

from django.db import transaction

from leidraad.accounts.api import User
from leidraad.audit.api import Who, record
from leidraad.submissions import events
from leidraad.submissions.actions.write import about
from leidraad.submissions.models import Submission


@transaction.atomic
def hand_back_work(*, by: Who, person: User) -> None:
    """Within closing the account, which settled who may. What is decided stays as it was."""
    theirs = Submission.objects.filter(editor=person, state__in=Submission.OPEN)
    for submission in theirs.select_for_update(of=("self",)).order_by("id"):
        Submission.objects.filter(pk=submission.pk).update(editor=None)
        record(events.HANDED_BACK, by=by, about=about(submission))
