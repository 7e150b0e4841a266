"""An editor's last look at a question and its answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

MOST_LETTERS = 3_000


def shown(label: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 5, "lang": "nl"})
    return forms.CharField(label=label, max_length=MOST_LETTERS, widget=widget)


class PlaceForm(forms.Form):
    """What will stand on the site; only what is about a person is taken out."""

    text = shown(gettext_lazy("De vraag"))
    answer = shown(gettext_lazy("Het antwoord"))
