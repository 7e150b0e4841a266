"""After a backup was put back the book knows more than the journal: a new one begins."""

from django.db import transaction

from leidraad.audit import seal_book
from leidraad.audit.actions.record import record
from leidraad.audit.events import SEAL_BOOK_RENEWED
from leidraad.audit.models import JournalEntry
from leidraad.audit.rules.telling import About, Who


def renew_seal_book(*, by: Who) -> None:
    """The old book is set aside, never thrown away, and the journal says that it happened."""
    with transaction.atomic():
        record(SEAL_BOOK_RENEWED, by=by, about=About("journal", ""))
    seals = JournalEntry.objects.order_by("number").values_list("number", "seal")
    seal_book.replace(seals.iterator())
