"""Forms for signing in and for who keeps the list of people."""

import struct
from typing import Any, ClassVar

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
    SetPasswordForm,
)
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as FactorForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from cryptography.exceptions import InvalidSignature
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from leidraad.accounts import events
from leidraad.accounts.adapters import FactorAdapter
from leidraad.accounts.models import Organisation, Role, User
from leidraad.audit.api import About, Who, record

PASSWORD_HELP = _("Ten minste 12 tekens. Een zin van een paar woorden onthoud je makkelijk.")


class _OwnWords(forms.Form):
    """Labels and explanations of ours, without the grey words inside a field."""

    words: ClassVar[dict[str, Any]] = {}
    explained: ClassVar[dict[str, Any]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            if name in self.words:
                field.label = self.words[name]
            field.help_text = self.explained.get(name, "")


class SignInForm(_OwnWords, LoginForm):  # type: ignore[misc]
    words: ClassVar[dict[str, Any]] = {"login": _("E-mailadres"), "password": _("Wachtwoord")}


class _AnyAnswer(forms.Form):
    """What a browser sends as its key may be anything: nonsense is a wrong answer, no accident."""

    NONSENSE = (LookupError, TypeError, ValueError, struct.error, InvalidSignature)

    def full_clean(self) -> None:
        try:
            super().full_clean()
        except self.NONSENSE:
            told = FactorAdapter.error_messages["incorrect_code"]
            self.add_error("credential", str(told))


class PasskeyStepForm(_AnyAnswer, AuthenticateWebAuthnForm):  # type: ignore[misc]
    pass


class PasskeyInForm(_AnyAnswer, LoginWebAuthnForm):  # type: ignore[misc]
    pass


class PasskeyAgainForm(_AnyAnswer, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    pass


class CodeForm(_OwnWords, AuthenticateForm):  # type: ignore[misc]
    words: ClassVar[dict[str, Any]] = {"code": _("Code")}
    explained: ClassVar[dict[str, Any]] = {
        "code": _("De zes cijfers uit je authenticator-app, of een van je herstelcodes.")
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _code_field(self.fields["code"])

    def _emit_authentication_failed(self, _authenticator: object) -> None:
        """The password was right: this is worth a line."""
        about = About("user", str(self.user.pk))
        with transaction.atomic():
            record(events.WRONG_CODE, by=Who("visitor"), about=about)


class CodeAgainForm(CodeForm, FactorForm):  # type: ignore[misc]
    def save(self) -> None:
        FactorForm.save(self)


class PasswordAgainForm(_OwnWords, ReauthenticateForm):  # type: ignore[misc]
    words: ClassVar[dict[str, Any]] = {"password": _("Wachtwoord")}


class ForgottenPasswordForm(_OwnWords, ResetPasswordForm):  # type: ignore[misc]
    words: ClassVar[dict[str, Any]] = {"email": _("E-mailadres")}


class _TwiceForm(_OwnWords):
    words: ClassVar[dict[str, Any]] = {
        "oldpassword": _("Wachtwoord van nu"),
        "password1": _("Nieuw wachtwoord"),
        "password2": _("Nieuw wachtwoord, nog een keer"),
    }
    explained: ClassVar[dict[str, Any]] = {"password1": PASSWORD_HELP}

    def clean(self) -> dict[str, Any] | None:
        """Said in our words before the library says it in its own."""
        given = self.cleaned_data
        if {"password1", "password2"} <= given.keys() and given["password1"] != given["password2"]:
            self.add_error("password2", _("Dit is niet hetzelfde wachtwoord."))
            return given
        return super().clean()


class NewPasswordForm(_TwiceForm, ResetPasswordKeyForm):  # type: ignore[misc]
    pass


class ChangedPasswordForm(_TwiceForm, ChangePasswordForm):  # type: ignore[misc]
    pass


class FirstPasswordForm(_TwiceForm, SetPasswordForm):  # type: ignore[misc]
    pass


class AppForm(_OwnWords, ActivateTOTPForm):  # type: ignore[misc]
    words: ClassVar[dict[str, Any]] = {"code": _("Code uit de app")}
    explained: ClassVar[dict[str, Any]] = {
        "code": _("Zes cijfers. Ze veranderen elke halve minuut.")
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _code_field(self.fields["code"])


class PasskeyForm(_AnyAnswer, _OwnWords, AddWebAuthnForm):  # type: ignore[misc]
    words: ClassVar[dict[str, Any]] = {"name": _("Naam van deze sleutel")}
    explained: ClassVar[dict[str, Any]] = {"name": _("Bijvoorbeeld: laptop van het werk.")}
    passwordless = forms.BooleanField(widget=forms.HiddenInput, initial=True, required=False)


class PasskeyNameForm(_OwnWords, EditWebAuthnForm):  # type: ignore[misc]
    words: ClassVar[dict[str, Any]] = {"name": _("Naam van deze sleutel")}


class NameForm(forms.Form):
    name = forms.CharField(label=_("Je naam"), max_length=80, help_text=_("Zo zien collega’s je."))


class AddressForm(forms.Form):
    address = forms.EmailField(
        label=_("Nieuw e-mailadres"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class AcceptForm(NameForm):
    """A new person: a name and a password."""

    password = forms.CharField(
        label=_("Kies een wachtwoord"),
        help_text=PASSWORD_HELP,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        max_length=200,
        strip=False,
    )

    def __init__(self, *args: Any, address: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.address = address
        self.fields["name"].widget.attrs["autocomplete"] = "name"

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if password := given.get("password"):
            user = User(email=self.address, name=given.get("name", ""))
            try:
                validate_password(password, user)
            except forms.ValidationError as fault:
                self.add_error("password", fault)
        return given


class InviteForm(forms.Form):
    address = forms.EmailField(label=_("E-mailadres"), max_length=254)
    role = forms.ChoiceField(label=_("Rol"), choices=())
    organisation = forms.ModelChoiceField(
        label=_("Organisatie"), queryset=Organisation.objects.all(), empty_label=None
    )

    def __init__(self, *args: Any, roles: frozenset[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(value, label) for value, label in Role.choices if value in roles]
        self.fields["role"].choices = offered  # type: ignore[attr-defined]


class RoleForm(InviteForm):
    address = None  # type: ignore[assignment]


class OrganisationForm(forms.Form):
    name = forms.CharField(label=_("Naam"), max_length=120)
    kind = forms.ChoiceField(label=_("Soort"), choices=Organisation.Kind.choices)
    municipality = forms.ChoiceField(
        label=_("Gemeente"), required=False, help_text=_("Alleen bij de soort gemeente.")
    )

    def __init__(self, *args: Any, municipalities: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["municipality"].choices = [("", "—"), *municipalities]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if (given.get("kind") == Organisation.Kind.MUNICIPALITY) != bool(given.get("municipality")):
            told = _("Kies een gemeente bij de soort gemeente, en anders geen.")
            self.add_error("municipality", told)
        return given


class DomainForm(forms.Form):
    domain = forms.CharField(
        label=_("Maildomein"),
        max_length=254,
        help_text=_("Wat achter de @ staat, bijvoorbeeld voorbeeldstad.nl"),
    )


def _code_field(field: forms.Field) -> None:
    field.widget.attrs |= {
        "autocomplete": "one-time-code",
        "inputmode": "numeric",
        "autofocus": True,
        "spellcheck": "false",
    }
