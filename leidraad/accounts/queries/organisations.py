"""Questions about people and organisations."""

from leidraad.accounts.models import Organisation
from leidraad.accounts.rules import mail_domain


def organisation_of_mailbox(address: str) -> Organisation | None:
    """Whose mail domain this is: of the domain itself, never guessed from a part of it."""
    domain = mail_domain(address)
    return Organisation.objects.filter(mail_domains__domain=domain).first() if domain else None
