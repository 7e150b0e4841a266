"""How colleagues see a person."""

from django.db import transaction

from leidraad.accounts import events
from leidraad.accounts.models import User
from leidraad.audit.api import About, Who, record


@transaction.atomic
def change_name(*, by: User, name: str) -> None:
    by.name = " ".join(name.split())
    by.save(update_fields=["name"])
    me = str(by.pk)
    record(events.NAME_CHANGED, by=Who("person", me), about=About("user", me))
