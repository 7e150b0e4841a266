"""Questions about people and organisations."""

from collections.abc import Iterable

from django.db.models import Count, QuerySet

from leidraad.accounts.models import MailDomain, Organisation
from leidraad.accounts.rules import mail_domain
from leidraad.places.api import atlas


def organisation_of_mailbox(address: str) -> Organisation | None:
    """Whose mail domain this is: of the domain itself, never guessed from a part of it."""
    domain = mail_domain(address)
    return Organisation.objects.filter(mail_domains__domain=domain).first() if domain else None


def organisations_of_mailboxes(addresses: Iterable[str]) -> dict[str, Organisation]:
    """The same for many addresses at once; an unknown domain is not in it."""
    domains = {address: mail_domain(address) for address in addresses}
    known = MailDomain.objects.filter(domain__in=set(domains.values())).select_related(
        "organisation"
    )
    found = {one.domain: one.organisation for one in known}
    return {address: found[domain] for address, domain in domains.items() if domain in found}


def organisations() -> QuerySet[Organisation]:
    """With the number of people who have a role there."""
    people = Count("memberships__user", distinct=True)
    return Organisation.objects.annotate(people=people).prefetch_related("mail_domains")


def municipality_choices() -> list[tuple[str, str]]:
    """Municipalities that exist today, by CBS code and name."""
    return [(place.code, place.name) for place in atlas().current]
