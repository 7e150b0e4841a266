"""Asking a contact something, and answering it."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from leidraad.gate.api import GateForm
from leidraad.library.api import Contact
from leidraad.upkeep.forms.fields import long_text, own_address, own_name
from leidraad.upkeep.queries.contacts import Askable


class AskForm(GateForm):
    """A question to one contact; whom, when there are several."""

    contact = forms.ChoiceField(
        label=gettext_lazy("Aan wie wil je dit vragen?"), widget=forms.RadioSelect
    )
    text = long_text(
        gettext_lazy("Je vraag"),
        gettext_lazy("Schrijf geen namen of gegevens van cliënten op."),
    )
    name = own_name(help_text=gettext_lazy("Alleen het contact ziet je naam."))
    address = own_address(
        help_text=gettext_lazy(
            "Hier komt het antwoord. Niemand ziet dit adres, ook het contact niet."
        )
    )
    may_be_public = forms.BooleanField(
        label=gettext_lazy("Mijn vraag mag met het antwoord op de site, zonder mijn naam"),
        required=False,
    )

    def __init__(self, *args: Any, contacts: Sequence[Askable], **options: Any) -> None:
        super().__init__(*args, **options)
        self.contacts = {str(one.contact.pk): one.contact for one in contacts}
        if len(contacts) == 1:
            del self.fields["contact"]
        else:
            field = self.fields["contact"]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [(str(one.contact.pk), one.label) for one in contacts]
            field.initial = str(contacts[0].contact.pk)

    def chosen(self) -> Contact:
        """The contact that gets the question."""
        only = next(iter(self.contacts))
        return self.contacts[self.cleaned_data.get("contact", only)]


class AnswerForm(GateForm):
    """The contact's answer; it may be public only if the question may."""

    least_seconds = 0  # who holds the link is nobody's robot

    answer = long_text(gettext_lazy("Je antwoord"))
    may_be_public = forms.BooleanField(
        label=gettext_lazy("Vraag en antwoord mogen op de site"),
        help_text=gettext_lazy(
            "Er komt bij te staan: je rol en je organisatie. De redactie leest het eerst."
        ),
        required=False,
    )

    def __init__(self, *args: Any, may_be_public: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not may_be_public:
            del self.fields["may_be_public"]
