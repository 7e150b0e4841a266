"""The first administrator: invited from the server itself, since nobody inside can."""

from django.db import transaction

from leidraad.accounts.actions.invite import invite
from leidraad.accounts.models import Organisation

HOUSE = "Redactie Leidraad"


@transaction.atomic
def make_administrator(*, address: str, organisation: str = "") -> str:
    """The address of the page where the invitation is accepted; it also goes by letter."""
    name = organisation or HOUSE
    house = Organisation.objects.filter(name__iexact=name).first()
    if house is None:
        house = Organisation.objects.create(name=name, kind=Organisation.Kind.EDITORIAL)
    return invite(by=None, address=address, organisation=house, role="administrator").address
