"""*Wij doen dit ook*: another municipality tells about itself."""

from collections.abc import Collection, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.design.api import listed
from leidraad.gate.api import GateForm
from leidraad.kernel.api import today
from leidraad.library.api import Entry, catalogue
from leidraad.places.api import Place, atlas
from leidraad.upkeep.forms.fields import long_text, own_address

EARLIEST = 1990
ELSEWHERE = "elders"
Choice = tuple[str, str]


def line(label: Any, help_text: Any = "", **options: Any) -> forms.CharField:
    attrs = {"dir": "auto", **options.pop("attrs", {})}
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(label=label, help_text=help_text, widget=widget, **options)


class MunicipalityField(forms.CharField):
    """A municipality by any name people use for it; a Place of today, or advice."""

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        return found_place(typed) if typed else None


def found_place(typed: str) -> Place:
    place = atlas().find(typed)
    if place:
        return atlas().today(place.code)
    like = [one.name for one in atlas().suggest(typed[:80], limit=3)]
    if like:
        told = _("Deze gemeente kennen we niet. Bedoel je %(names)s?")
        raise ValidationError(told % {"names": listed(like)})
    raise ValidationError(_("Deze gemeente kennen we niet. Controleer hoe je haar schrijft."))


class AdoptForm(GateForm):
    municipality = MunicipalityField(
        label=gettext_lazy("Welke gemeente?"),
        max_length=120,
        widget=forms.TextInput(attrs={"list": "gemeenten", "autocomplete": "off"}),
    )
    changed = long_text(
        gettext_lazy("Wat doen jullie anders?"),
        gettext_lazy(
            "Dat helpt de volgende gemeente het meest. Doen jullie alles precies zo? "
            "Laat dit dan leeg."
        ),
        required=False,
    )
    since_year = forms.IntegerField(
        label=gettext_lazy("Sinds welk jaar?"),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr"}),
        error_messages={"invalid": gettext_lazy("Schrijf een jaar, zoals 2024.")},
    )
    learned_from = forms.ChoiceField(
        label=gettext_lazy("Van wie hoorden jullie dit?"), widget=forms.RadioSelect
    )
    own_example = line(
        gettext_lazy("Staat jullie eigen aanpak ook in Leidraad?"),
        gettext_lazy("Plak dan het adres van die bladzijde, of de korte code."),
        required=False,
        max_length=300,
    )
    organisation = line(
        gettext_lazy("Organisatie"),
        gettext_lazy("Leeg betekent: de gemeente zelf."),
        required=False,
        max_length=120,
        attrs={"autocomplete": "organization"},
    )
    role = line(
        gettext_lazy("Wat is de rol van jullie contact?"),
        gettext_lazy("Bijvoorbeeld: beleidsadviseur inburgering. Liever een rol dan een naam."),
        max_length=120,
    )
    address = own_address()
    phone = line(
        gettext_lazy("Telefoon, als die op de site mag"),
        required=False,
        max_length=30,
        attrs={"autocomplete": "tel", "dir": "ltr"},
    )
    hours = line(gettext_lazy("Wanneer bereikbaar?"), required=False, max_length=120)

    def __init__(
        self, *args: Any, example: str, teachers: Sequence[Choice], taken: Collection[str],
        homes: Collection[str], **options: Any,
    ) -> None:  # fmt: skip
        """`taken` and `homes`: codes of who stands there already, as adopter or as first."""
        super().__init__(*args, **options)
        self.example, self.taken, self.homes = example, taken, homes
        self.fields["address"].label = _("E-mailadres van het contact")
        self.fields["address"].help_text = _(
            "Daar komen vragen van lezers binnen. Het adres zelf staat niet op de site. "
            "Wij sturen er nu een brief heen om het te bevestigen."
        )
        field = self.fields["learned_from"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [*teachers, (ELSEWHERE, _("Ergens anders, of dat weten we niet meer"))]
        field.initial = teachers[0][0] if teachers else ELSEWHERE

    def clean_municipality(self) -> Place:
        place: Place = self.cleaned_data["municipality"]
        if place.code in self.homes:
            raise ValidationError(_("Dit voorbeeld komt al uit %(name)s.") % {"name": place.name})
        if place.code in self.taken:
            told = _("%(name)s staat er al bij. Klopt er iets niet? Geef dan een verbetering door.")
            raise ValidationError(told % {"name": place.name})
        return place

    def clean_since_year(self) -> int | None:
        year: int | None = self.cleaned_data["since_year"]
        if year is not None and not EARLIEST <= year <= today().year:
            told = _("Kies een jaar van %(first)d tot en met %(last)d.")
            raise ValidationError(told % {"first": EARLIEST, "last": today().year})
        return year

    def clean_own_example(self) -> str:
        typed = str(self.cleaned_data["own_example"])
        if not typed:
            return ""
        entry = named_example(typed)
        if entry is None:
            raise ValidationError(
                _("Dit voorbeeld vinden we niet. Kopieer het adres van de bladzijde.")
            )
        if entry.code == self.example:
            raise ValidationError(_("Dit is het voorbeeld zelf. Bedoel je een ander?"))
        return entry.code


def named_example(typed: str) -> Entry | None:
    """By its code, or by any address of its page."""
    last = typed.partition("?")[0].partition("#")[0].rstrip("/").rpartition("/")[2].strip()
    held = catalogue()
    return held.by_code.get(last.upper()) or held.by_slug.get(last.lower())
