"""Beginning and sending in: the quick version, and the address to which a link goes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.gate.api import GateForm
from leidraad.submissions.forms.content import ContentFields

QUICK = (
    *("title", "municipalities", "area", "is_national", "domains", "done", "less_well"),
    *("contact_organisation", "contact_role", "contact_mailbox", "contact_phone"),
    "contact_hours",
)


def address(*, required: bool = True) -> forms.EmailField:
    widget = forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"})
    return forms.EmailField(
        label=gettext_lazy("Je e-mailadres"), required=required, widget=widget, max_length=254
    )


def own_name() -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "name"})
    return forms.CharField(
        label=gettext_lazy("Je naam"), required=False, max_length=120, widget=widget
    )


class QuickForm(ContentFields, GateForm):
    """Ten minutes of writing; only the title is needed to begin."""

    is_contact = forms.BooleanField(
        label=gettext_lazy("Dit contact ben ik zelf"),
        required=False,
        help_text=gettext_lazy("Dan sturen wij de link van je concept naar dat adres."),
    )
    name = own_name()
    address = address(required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, names=QUICK, **options)
        self.fields["title"].required = True
        self.fields["address"].help_text = _(
            "Wij sturen je de link van je concept. Zo kun je later verder, op elk apparaat."
        )

    def clean(self) -> dict[str, Any]:
        """Who is the contact herself, need not say her address twice."""
        told = super().clean() or self.cleaned_data
        if told.get("is_contact"):
            told["address"] = told.get("address") or self._own_mailbox(told)
            told["contact_mailbox"] = told.get("contact_mailbox") or told["address"]
        return told

    def _own_mailbox(self, told: dict[str, Any]) -> str:
        mailbox = str(told.get("contact_mailbox") or "")
        try:
            return str(self.fields["address"].clean(mailbox))
        except ValidationError as fault:
            self.add_error("contact_mailbox", fault)
            return ""


class AddressForm(GateForm):
    """Only an address: a link goes there."""

    address = address()


class OwnAddressForm(GateForm):
    """Who writes this, for the desk; an address that was confirmed stays."""

    least_seconds = 0

    name = own_name()
    address = address()

    def __init__(self, *args: Any, is_confirmed: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["address"].disabled = is_confirmed
        self.fields["name"].help_text = _("Alleen de redactie ziet je naam en je adres.")


class HandInForm(GateForm):
    """One button; and the address, when it is not known yet."""

    least_seconds = 0

    name = own_name()
    address = address()

    def __init__(self, *args: Any, has_address: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if has_address:
            del self.fields["name"], self.fields["address"]


class ButtonForm(GateForm):
    """A button and nothing else."""

    least_seconds = 0
