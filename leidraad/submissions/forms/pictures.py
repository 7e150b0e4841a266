"""Pictures: what is on them, who made them, and whether people on them agree."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.gate.api import GateForm
from leidraad.submissions.actions.pictures import Arranged
from leidraad.submissions.models import Upload


def consents() -> list[tuple[str, str]]:
    return [
        ("nobody", _("Er staat niemand herkenbaar op")),
        ("given", _("Wie herkenbaar is, vindt het goed dat dit openbaar wordt")),
    ]


def alternative() -> forms.CharField:
    return forms.CharField(
        label=gettext_lazy("Wat is er te zien?"),
        max_length=300,
        help_text=gettext_lazy("Voor wie het beeld niet kan zien. Eén of twee zinnen."),
    )


def credit() -> forms.CharField:
    return forms.CharField(label=gettext_lazy("Wie maakte het?"), required=False, max_length=120)


def consent() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=gettext_lazy("Staan er mensen op?"), choices=consents, widget=forms.RadioSelect
    )


class PictureForm(GateForm):
    """One more picture; who holds the link is no robot, and a file is not chosen twice."""

    least_seconds = 0

    file = forms.FileField(
        label=gettext_lazy("Foto of tekening"),
        help_text=gettext_lazy(
            "JPEG, PNG of WebP, hooguit 12 MB. Wij halen plaats en toestel eruit."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    alternative = alternative()
    credit = credit()
    consent = consent()


class ArrangeForm(GateForm):
    """What is said about each picture that is there, in which order, and which ones go."""

    least_seconds = 0
    is_once = False

    def __init__(self, *args: Any, uploads: Sequence[Upload], **options: Any) -> None:
        super().__init__(*args, **options)
        self.uploads = tuple(uploads)
        places = [(str(place), str(place)) for place in range(1, len(self.uploads) + 1)]
        for place, upload in enumerate(self.uploads, start=1):
            self._ask(upload, place, places)

    def _ask(self, upload: Upload, place: int, places: list[tuple[str, str]]) -> None:
        asked: dict[str, tuple[forms.Field, Any]] = {
            "alternative": (alternative(), upload.alternative),
            "credit": (credit(), upload.credit),
            "consent": (consent(), upload.consent),
            "place": (forms.ChoiceField(label=_("Plaats in de rij"), choices=places), str(place)),
            "remove": (forms.BooleanField(label=_("Haal dit beeld weg"), required=False), False),
        }
        for name, (field, initial) in asked.items():
            if name == "place" and len(places) == 1:
                continue
            field.initial = initial
            self.fields[f"{name}_{upload.pk}"] = field

    def rows(self) -> list[dict[str, Any]]:
        return [{"upload": upload, "fields": self._fields_of(upload)} for upload in self.uploads]

    def arranged(self) -> list[Arranged]:
        return [self._arranged(upload) for upload in self.uploads]

    def _fields_of(self, upload: Upload) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.endswith(f"_{upload.pk}")]

    def _arranged(self, upload: Upload) -> Arranged:
        told = {
            name.rpartition("_")[0]: value
            for name, value in self.cleaned_data.items()
            if name.endswith(f"_{upload.pk}")
        }
        return Arranged(
            number=upload.pk,
            alternative=told["alternative"],
            credit=told["credit"],
            consent=told["consent"],
            place=int(told.get("place") or 1),
            is_removed=told["remove"],
        )
