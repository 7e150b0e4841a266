"""What an editor fills in about an example that is public, or about its contact."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.design.api import DayInput
from leidraad.desk.forms.steps import NOTE_LETTERS, words
from leidraad.kernel.api import today
from leidraad.library.api import Contact, ContactCard

REASONS: dict[str, str | Promise] = {
    "het contact dat vroeg": gettext_lazy("Het contact vroeg erom"),
    "er gegevens over mensen in stonden": gettext_lazy("Er stonden gegevens over mensen in"),
    "het niet bleek te kloppen": gettext_lazy("Het bleek niet te kloppen"),
    "het dubbel was": gettext_lazy("Het stond er al"),
    "er een andere reden was": gettext_lazy("Een andere reden"),
}
"""Kept in the journal (Dutch) → shown on the page."""


class EndForm(forms.Form):
    on = forms.DateField(label=gettext_lazy("Wanneer stopte het?"), widget=DayInput)
    why = words(
        gettext_lazy("Waarom stopte het?"),
        gettext_lazy("Lezers zien dit. Ook waarom iets stopte, is voor een ander leerzaam."),
    )

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > today():
            raise ValidationError(_("Deze dag moet nog komen. Kies vandaag of eerder."))
        return day


class WithdrawForm(forms.Form):
    reason = forms.ChoiceField(
        label=gettext_lazy("Waarom gaat het van de site?"),
        choices=lambda: list(REASONS.items()),
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Deze reden komt in het journaal."),
    )
    message = words(
        gettext_lazy("Wat wil je het contact erover zeggen?"),
        gettext_lazy("Dit gaat als brief naar het contact."),
    )


class RestoreForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("Wat verandert er, voor de lezer?"),
        max_length=NOTE_LETTERS,
        help_text=gettext_lazy("Eén zin. Hij komt op de site als de wijziging geplaatst wordt."),
    )


class ContactForm(forms.Form):
    organisation = forms.CharField(label=gettext_lazy("Organisatie"), max_length=120)
    role = forms.CharField(
        label=gettext_lazy("Rol"),
        max_length=120,
        help_text=gettext_lazy("Zoals ‘regisseur inburgering’; geen naam."),
    )
    mailbox = forms.EmailField(
        label=gettext_lazy("E-mailadres"),
        help_text=gettext_lazy("Liefst een postbus van het team. Lezers zien dit adres niet."),
    )
    phone = forms.CharField(label=gettext_lazy("Telefoon"), max_length=30, required=False)
    hours = forms.CharField(label=gettext_lazy("Bereikbaar"), max_length=120, required=False)

    def __init__(self, *args: Any, contact: Contact, **options: Any) -> None:
        known = {name: getattr(contact, name) for name in self.base_fields}
        super().__init__(*args, **{**options, "initial": known})

    def card(self) -> ContactCard:
        return ContactCard(**self.cleaned_data)
