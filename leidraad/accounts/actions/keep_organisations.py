"""Organisations and the mail domains by which their people are recognised."""

import re

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from leidraad.accounts import events
from leidraad.accounts.access import has_role
from leidraad.accounts.models import MailDomain, Organisation, User
from leidraad.accounts.rules import ANYBODY
from leidraad.audit.api import About, Event, Who, record

DOMAIN = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]+")


@transaction.atomic
def add_organisation(*, by: User, name: str, kind: str, municipality: str = "") -> Organisation:
    """`municipality` is a CBS code, for that kind alone."""
    _may(by)
    same = Q(name__iexact=name) | (Q(municipality=municipality) if municipality else Q())
    if Organisation.objects.filter(same).exists():
        raise ValidationError(_("Deze organisatie is er al."))
    organisation = Organisation.objects.create(
        name=name, kind=kind, municipality_id=municipality or None
    )
    _record(events.ORGANISATION_ADDED, by, organisation)
    return organisation


@transaction.atomic
def add_mail_domain(*, by: User, organisation: Organisation, domain: str) -> MailDomain:
    _may(by)
    bare = domain.strip().lower().removeprefix("@").rstrip(".")
    if not DOMAIN.fullmatch(bare):
        raise ValidationError(_("Dit is geen maildomein. Een voorbeeld: voorbeeldstad.nl"))
    if bare in ANYBODY:
        raise ValidationError(_("Bij dit domein kan iedereen een adres krijgen."))
    if MailDomain.objects.filter(domain=bare).exists():
        raise ValidationError(_("Dit domein hoort al bij een organisatie."))
    row = MailDomain.objects.create(organisation=organisation, domain=bare)
    _record(events.DOMAIN_ADDED, by, organisation)
    return row


@transaction.atomic
def remove_mail_domain(*, by: User, domain: MailDomain) -> None:
    _may(by)
    organisation = domain.organisation
    domain.delete()
    _record(events.DOMAIN_REMOVED, by, organisation)


def _may(by: User) -> None:
    if not has_role(by, "administrator"):
        raise PermissionDenied


def _record(event: Event, by: User, organisation: Organisation) -> None:
    about = About("organisation", str(organisation.pk))
    record(event, by=Who("person", str(by.pk)), about=about)
