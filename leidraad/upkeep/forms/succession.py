"""Who comes after: a role, an organisation and a mailbox; or nobody yet."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.gate.api import GateForm
from leidraad.library.api import Contact, ContactCard
from leidraad.upkeep.forms.fields import own_address

CARD = ("organisation", "role", "mailbox", "phone")


class SuccessorForm(GateForm):
    """`nobody` is an answer too, a button of its own: then the desk looks for somebody."""

    least_seconds = 0  # who holds the link is nobody's robot
    use_required_attribute = False

    role = forms.CharField(
        label=gettext_lazy("Rol van je opvolger"),
        help_text=gettext_lazy("Zoals ‘regisseur inburgering’. Geen naam."),
        max_length=120,
    )
    organisation = forms.CharField(label=gettext_lazy("Organisatie"), max_length=120)
    mailbox = own_address(
        help_text=gettext_lazy("Wij vragen daar eerst of het goed is. Lezers zien dit adres niet.")
    )
    phone = forms.CharField(
        label=gettext_lazy("Telefoonnummer"),
        help_text=gettext_lazy("Dit komt op de site."),
        max_length=30,
        required=False,
    )
    nobody = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, contact: Contact, **options: Any) -> None:
        initial = {"role": contact.role, "organisation": contact.organisation}
        super().__init__(*args, initial=initial, **options)
        self.fields["mailbox"].label = _("E-mailadres van je opvolger")
        self.leaver = contact

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if told.get("nobody"):
            self.errors.clear()
        elif str(told.get("mailbox", "")).lower() == self.leaver.mailbox.lower():
            self.add_error("mailbox", _("Dit is het adres dat er al staat."))
        return told

    def card(self) -> ContactCard | None:
        """The new contact; None when nobody is known."""
        if self.cleaned_data["nobody"]:
            return None
        return ContactCard(**{name: self.cleaned_data[name] for name in CARD})
