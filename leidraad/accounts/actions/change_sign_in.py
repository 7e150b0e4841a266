"""What follows when somebody changes how they sign in: journal, other sessions, a letter."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leidraad.accounts import events
from leidraad.accounts.actions.sessions import end_other_sessions
from leidraad.accounts.models import User
from leidraad.audit.api import About, Event, Who, record
from leidraad.post.api import put_in_post


@dataclass(frozen=True)
class Change:
    event: Event
    told: Promise  # in the letter and on the next page
    factor: str = ""


APP, KEY = "authenticator-app", "toegangssleutel"
CHANGES: Mapping[str, Change] = {
    "totp_activated": Change(events.FACTOR_ADDED, _("De authenticator-app staat aan."), APP),
    "totp_deactivated": Change(events.FACTOR_REMOVED, _("De authenticator-app is weg."), APP),
    "webauthn_added": Change(events.FACTOR_ADDED, _("Er is een toegangssleutel bij."), KEY),
    "webauthn_removed": Change(events.FACTOR_REMOVED, _("Er is een toegangssleutel weg."), KEY),
    "recovery_codes_generated": Change(events.CODES_MADE, _("Er zijn nieuwe herstelcodes.")),
    "password_changed": Change(events.PASSWORD_CHANGED, _("Het wachtwoord is veranderd.")),
    "password_set": Change(events.PASSWORD_CHANGED, _("Er is een wachtwoord gekozen.")),
    "password_reset": Change(events.PASSWORD_CHANGED, _("Het wachtwoord is opnieuw gekozen.")),
}


@transaction.atomic
def note_change(*, request: HttpRequest, user: User, name: str) -> Change:
    """`name` is that of the change in CHANGES; an unknown one raises KeyError."""
    change = CHANGES[name]
    end_other_sessions(request, user)
    put_in_post(
        to=user.email,
        template="accounts/letters/sign_in_changed.txt",
        context={"told": change.told},
    )
    person = str(user.pk)
    values = {"factor": change.factor} if change.factor else {}
    record(change.event, by=Who("person", person), about=About("user", person), **values)
    return change
