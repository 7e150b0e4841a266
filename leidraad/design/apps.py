"""Faults in forms are told in the words of this house: short, warm, with what to do."""

from typing import TYPE_CHECKING

from django import forms
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

WORDS: "dict[type[forms.Field], dict[str, str | _StrPromise]]" = {
    forms.Field: {"required": _("Vul dit nog in.")},
    forms.CharField: {
        "max_length": _("Dit is te lang: hooguit %(limit_value)d letters, nu %(show_value)d."),
        "min_length": _("Dit is te kort: ten minste %(limit_value)d letters."),
    },
    forms.EmailField: {
        "invalid": _("Dit is geen e-mailadres. Schrijf het als naam@gemeente.nl."),
    },
    forms.URLField: {"invalid": _("Dit is geen adres van een website. Het begint met https://.")},
    forms.IntegerField: {"invalid": _("Schrijf hier een getal, zonder komma.")},
    forms.DateField: {"invalid": _("Dit is geen datum. Schrijf dag, maand en jaar.")},
    forms.BooleanField: {"required": _("Zet hier een vinkje.")},
    forms.ChoiceField: {
        "required": _("Kies er één."),
        "invalid_choice": _("Deze keuze is er niet. Kies er een uit de lijst."),
    },
    forms.MultipleChoiceField: {
        "required": _("Kies er ten minste één."),
        "invalid_choice": _("Deze keuze is er niet. Kies uit de lijst."),
    },
    forms.FileField: {
        "required": _("Kies een bestand."),
        "empty": _("Dit bestand is leeg."),
        "max_length": _("De naam van dit bestand is te lang: hooguit %(max)d letters."),
    },
}


class DesignConfig(AppConfig):
    """Before any form is made, Django's own words for faults give way to ours."""

    name = "leidraad.design"

    def ready(self) -> None:
        for kind, words in WORDS.items():
            kind.default_error_messages = {**vars(kind).get("default_error_messages", {}), **words}
