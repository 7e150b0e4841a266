"""The pictures of a submission, each with the words that stand in its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.submissions.api import Described, Submission, Upload, pictures_mark


@dataclass(frozen=True)
class Row:
    upload: Upload
    fields: tuple[forms.BoundField, ...]


class PicturesForm(forms.Form):
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=20)
    is_minor = forms.BooleanField(
        label=gettext_lazy("Kleine wijziging: alleen spelling of opmaak"),
        required=False,
        help_text=gettext_lazy("Haal je een beeld weg, dan kijkt het contact altijd opnieuw."),
    )

    def __init__(self, *args: Any, submission: Submission, **options: Any) -> None:
        self.uploads = list(submission.uploads.all())
        options["initial"] = {"seen": pictures_mark(submission)}
        super().__init__(*args, **options)
        for upload in self.uploads:
            self._add(upload)

    def _add(self, upload: Upload) -> None:
        self.fields[f"words_{upload.pk}"] = forms.CharField(
            label=_("Wat is erop te zien?"), max_length=300, initial=upload.alternative
        )
        self.fields[f"credit_{upload.pk}"] = forms.CharField(
            label=_("Maker"), max_length=120, required=False, initial=upload.credit
        )
        self.fields[f"gone_{upload.pk}"] = forms.BooleanField(
            label=_("Haal dit beeld weg"), required=False
        )

    def rows(self) -> Iterator[Row]:
        for one in self.uploads:
            names = (f"words_{one.pk}", f"credit_{one.pk}", f"gone_{one.pk}")
            yield Row(one, tuple(self[name] for name in names))

    def kept(self) -> dict[int, Described]:
        told = self.cleaned_data
        return {
            one.pk: Described(told[f"words_{one.pk}"], told[f"credit_{one.pk}"])
            for one in self.uploads
            if not told[f"gone_{one.pk}"]
        }
