"""Another e-mail address: asked for here, confirmed from the new mailbox, told to the old one."""

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from leidraad.accounts import events
from leidraad.accounts.actions.sessions import end_other_sessions
from leidraad.accounts.models import User
from leidraad.audit.api import About, Who, record
from leidraad.post.api import end_links, inside_address, make_link, put_in_post, use_link

PURPOSE = "confirm-address"


@transaction.atomic
def ask_new_address(*, by: User, address: str) -> None:
    """A letter with a link; for an address that somebody has already, nothing goes out."""
    subject = _subject(by)
    end_links(PURPOSE, subject=subject)
    if User.objects.filter(email__iexact=address).exists():
        return
    token = make_link(PURPOSE, subject=subject, address=address)
    put_in_post(
        to=address,
        template="accounts/letters/new_address.txt",
        context={"address": inside_address(reverse("confirm_new_address", args=[token]))},
    )


@transaction.atomic
def confirm_new_address(*, by: User, token: str, request: HttpRequest) -> None:
    """By whoever asked, signed in; other sessions end."""
    link = use_link(PURPOSE, token)
    if link is None or link.subject != _subject(by):
        raise ValidationError(_("Deze link werkt niet meer. Vraag een nieuwe."))
    if User.objects.filter(email__iexact=link.address).exclude(pk=by.pk).exists():
        raise ValidationError(_("Dit adres is intussen van een ander."))
    before = by.email
    by.email = User.objects.normalize_email(link.address)
    by.save(update_fields=["email"])
    EmailAddress.objects.filter(user=by).delete()
    EmailAddress.objects.create(user=by, email=by.email, verified=True, primary=True)
    end_other_sessions(request, by)
    put_in_post(to=before, template="accounts/letters/address_changed.txt", context={})
    me = str(by.pk)
    record(events.ADDRESS_CHANGED, by=Who("person", me), about=About("user", me))


def _subject(user: User) -> str:
    return f"user-{user.pk}"
