"""How django-allauth behaves in this house: words, letters, journal, and nobody signs up."""

import logging
from typing import Any, ClassVar

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.providers.base import AuthError
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from qrcode.image.svg import SvgPathFillImage

from leidraad.accounts import events, secret_box
from leidraad.accounts.access import SIGNED_IN_AT, has_factor, roles_of
from leidraad.accounts.actions.change_sign_in import CHANGES, note_change
from leidraad.accounts.models import User
from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now
from leidraad.post.api import inside_address, put_in_post

log = logging.getLogger("leidraad.accounts")
MISMATCH = _("Dit e-mailadres en wachtwoord horen niet bij elkaar.")
TURNED_AWAY = _("Met dit account kun je hier niet binnen. Vraag een uitnodiging.")
NO_ANSWER = _("De inlogdienst gaf geen goed antwoord. Probeer het later, of met je wachtwoord.")
PATIENCE = _("Er is te vaak iets verkeerds ingevuld. Wacht een paar minuten.")


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Letters go through post, what happens goes in the journal."""

    error_messages: ClassVar[dict[str, Promise]] = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": MISMATCH,
        "too_many_login_attempts": PATIENCE,
        "rate_limited": PATIENCE,
        "incorrect_password": _("Dit is niet je wachtwoord."),
        "enter_current_password": _("Dit is niet je wachtwoord van nu."),
        "incorrect_code": _("Deze code klopt niet. Kijk of de tijd op je telefoon goed staat."),
        "invalid_password_reset": _("Deze link werkt niet meer. Vraag een nieuwe."),
    }

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        return False

    def authentication_failed(self, _request: HttpRequest, **credentials: str) -> None:
        """Known address or not, it looks the same here too; the address itself is not kept."""
        mark = salted_hmac("leidraad.accounts.sign_in", credentials.get("email", "").lower())
        log.warning("Inloggen mislukt (%s).", mark.hexdigest()[:12])

    def login(self, request: HttpRequest, user: User) -> None:
        """The session remembers when it began."""
        super().login(request, user)
        request.session[SIGNED_IN_AT] = int(now().timestamp())
        with transaction.atomic():
            record(events.SIGNED_IN, by=_who(user), about=_about(user))

    def logout(self, request: HttpRequest) -> None:
        user = request.user
        super().logout(request)
        with transaction.atomic():
            record(events.SIGNED_OUT, by=_who(user), about=_about(user))

    def get_login_redirect_url(self, _request: HttpRequest) -> str:
        return reverse("account")

    def get_password_change_redirect_url(self, _request: HttpRequest) -> str:
        return reverse("account")

    def get_reset_password_from_key_url(self, key: str) -> str:
        """On the address of the inner door, whatever host this was asked at."""
        person, _dash, secret = key.partition("-")
        values = {"uidb36": person, "key": secret}
        return inside_address(reverse("account_reset_password_from_key", kwargs=values))

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        del user
        put_in_post(
            to=email,
            template="accounts/letters/new_password.txt",
            context={"address": context["password_reset_url"]},
        )

    def send_notification_mail(
        self, template_prefix: str, user: User, *_more: object, **_rest: object
    ) -> None:
        """Called after every change of how somebody signs in. What changes about the second
        factor is told by its page, in the transaction of the change.
        """
        name = template_prefix.rpartition("/")[2]
        if name.startswith("password_"):
            note_change(request=self.request, user=user, name=name)

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *_context: object,
        message: str | None = None,
        **_rest: object,
    ) -> None:
        """In our own words, or not at all."""
        name = (message_template or "").rpartition("/")[2].removesuffix(".txt")
        change = CHANGES.get(name)
        told = message or (change.told if change else "")
        if told:
            messages.add_message(request, level, str(told))


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of authenticator apps and recovery codes lie encrypted in the database."""

    error_messages: ClassVar[dict[str, Promise]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
        "cannot_delete_authenticator": _(
            "Met jouw rol is een tweede stap nodig. Zet eerst een andere aan."
        ),
    }

    def encrypt(self, text: str) -> str:
        return secret_box.closed(text)

    def decrypt(self, encrypted_text: str) -> str:
        return secret_box.opened(encrypted_text)

    def build_totp_svg(self, url: str) -> str:
        """On white of its own: a camera wants dark on light, also at night."""
        return str(qrcode.make(url, image_factory=SvgPathFillImage).to_string(encoding="unicode"))

    def get_totp_issuer(self) -> str:
        return "Leidraad"

    def _get_site_name(self) -> str:
        return "Leidraad"

    def can_delete_authenticator(self, authenticator: Any) -> bool:
        """Who has a role keeps at least one."""
        return not roles_of(authenticator.user) or has_factor(
            authenticator.user, besides=authenticator.pk
        )


class ProviderAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Somebody else's sign-in is worth something for a person we know, by a proven address."""

    def is_open_for_signup(self, *_given: object) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        if sociallogin.is_existing:
            return
        user = _known_by(sociallogin.email_addresses)
        if user is None:
            raise ImmediateHttpResponse(_to_the_door(request, TURNED_AWAY))
        sociallogin.connect(request, user)

    def on_authentication_error(
        self, request: HttpRequest, _provider: Any, error: Any = None, **_more: object
    ) -> None:
        if error != AuthError.CANCELLED:
            raise ImmediateHttpResponse(_to_the_door(request, NO_ANSWER))

    def send_notification_mail(self, *_given: object, **_more: object) -> None:
        """A first sign-in through the provider is in the journal as signing in."""


def _known_by(addresses: list[Any]) -> User | None:
    proven = [one.email for one in addresses if one.verified is True]
    found = (User.objects.filter(email__iexact=email, is_active=True).first() for email in proven)
    return next((user for user in found if user), None)


def _to_the_door(request: HttpRequest, told: Promise) -> HttpResponse:
    messages.error(request, str(told))
    return redirect("account_login")


def _who(user: Any) -> Who:
    return Who("person", str(user.pk)) if user.is_authenticated else Who("visitor")


def _about(user: Any) -> About:
    return About("user", str(user.pk or 0))
