"""An editor's no to a reader or a municipality."""

from django import forms
from django.utils.translation import gettext_lazy as _

MOST_LETTERS = 3_000


class WhyForm(forms.Form):
    why = forms.CharField(
        label=_("Waarom niet?"),
        help_text=_("Dit staat in de brief aan wie het stuurde."),
        max_length=MOST_LETTERS,
        widget=forms.Textarea(attrs={"rows": 5, "dir": "auto"}),
    )
