"""The door of accounts. People are pointed at as `accounts.User`, never deleted."""

from leidraad.accounts.access import (
    Anyone,
    Before,
    has_role,
    people_with_role,
    roles_of,
    roles_required,
    second_factor_first,
    session_is_over,
)
from leidraad.accounts.actions.forget import forget_old
from leidraad.accounts.models import Organisation, Role, User
from leidraad.accounts.queries.organisations import (
    organisation_of_mailbox,
    organisations_of_mailboxes,
)
from leidraad.audit.api import Who

__all__ = [
    "Before",
    "Organisation",
    "Role",
    "User",
    "forget_old",
    "has_role",
    "organisation_of_mailbox",
    "organisations_of_mailboxes",
    "people_with_role",
    "roles_of",
    "roles_required",
    "second_factor_first",
    "session_is_over",
    "who",
]


def who(user: Anyone) -> Who:
    """This person as the journal knows one: by number alone."""
    return Who("person", str(user.pk))
