"""Invented people for `./dev run --demo`, who come in as everybody does.

Each time they get a new password and a new secret for the second step, so that the address, the
password and the secret can be printed, and are known nowhere else.
"""

import secrets
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import transaction

from leidraad.accounts.actions.invite import accept_invitation, invite
from leidraad.accounts.actions.keep_organisations import add_mail_domain, add_organisation
from leidraad.accounts.actions.make_administrator import make_administrator
from leidraad.accounts.models import Organisation, User
from leidraad.places.api import atlas

PEOPLE = (
    ("Demi Beheerder", "beheer@demo.example", "administrator"),
    ("Hanna Hoofdredacteur", "hoofd@demo.example", "head_editor"),
    ("Rik Redacteur", "redactie@demo.example", "editor"),
    ("Vera Vertaler", "vertaling@demo.example", "translator"),
)
HOUSE = "Redactie van de demo"


@dataclass(frozen=True)
class DemoPerson:
    name: str
    email: str
    role: str
    password: str
    secret: str  # of the authenticator app


@transaction.atomic
def demo_people() -> tuple[DemoPerson, ...]:
    return tuple(_person(name, email, role) for name, email, role in PEOPLE)


def _person(name: str, email: str, role: str) -> DemoPerson:
    password, secret = secrets.token_urlsafe(15), generate_totp_secret()
    user = User.objects.filter(email=email).first() or _came_in(name, email, role)
    user.set_password(password)
    user.save()
    Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).delete()
    TOTP.activate(user, secret)
    return DemoPerson(name, email, role, password, secret)


def _came_in(name: str, email: str, role: str) -> User:
    token = _invited(email, role).rstrip("/").rpartition("/")[2]
    return accept_invitation(token=token, name=name, password=secrets.token_urlsafe(15))


def _invited(email: str, role: str) -> str:
    if role == "administrator":
        return make_administrator(address=email, organisation=HOUSE)
    first = User.objects.get(email=PEOPLE[0][1])
    house = Organisation.objects.get(name=HOUSE)
    return invite(by=first, address=email, organisation=house, role=role).address


@transaction.atomic
def demo_organisations(*, municipalities: tuple[str, ...]) -> None:
    """The municipalities whose people the desk knows by their mail domain."""
    first = User.objects.get(email=PEOPLE[0][1])
    kind = Organisation.Kind.MUNICIPALITY
    for code in municipalities:
        place = atlas().places[code]
        name = f"Gemeente {place.name}"
        organisation = add_organisation(by=first, name=name, kind=kind, municipality=code)
        add_mail_domain(by=first, organisation=organisation, domain=f"{place.slug}.example")
