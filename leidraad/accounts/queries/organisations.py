"""Questions about people and organisations."""

from django.db.models import Count, QuerySet

from leidraad.accounts.models import Organisation
from leidraad.accounts.rules import mail_domain
from leidraad.places.api import atlas


def organisation_of_mailbox(address: str) -> Organisation | None:
    """Whose mail domain this is: of the domain itself, never guessed from a part of it."""
    domain = mail_domain(address)
    return Organisation.objects.filter(mail_domains__domain=domain).first() if domain else None


def organisations() -> QuerySet[Organisation]:
    """With the number of people who have a role there."""
    people = Count("memberships__user", distinct=True)
    return Organisation.objects.annotate(people=people).prefetch_related("mail_domains")


def municipality_choices() -> list[tuple[str, str]]:
    """Municipalities that exist today, by CBS code and name."""
    return [(place.code, place.name) for place in atlas().current]
