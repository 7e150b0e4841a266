"""Reading the journal is itself something to remember."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from leidraad.accounts import events
from leidraad.accounts.access import has_role
from leidraad.accounts.models import User
from leidraad.accounts.queries.reading_journal import Told, has_read_lately, told_journal
from leidraad.audit.api import About, Who, record


@transaction.atomic
def read_journal(*, by: User, event: str = "", before: int | None = None) -> tuple[Told, ...]:
    """The lines, once it is written down who reads them (again after an hour)."""
    if not has_role(by, "administrator"):
        raise PermissionDenied
    reader = Who("person", str(by.pk))
    told = told_journal(event=event, before=before)
    if not has_read_lately(reader):
        record(events.JOURNAL_READ, by=reader, about=About("user", str(by.pk)))
    return told
