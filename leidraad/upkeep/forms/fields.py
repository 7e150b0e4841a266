"""Fields that forms of this room share."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

MOST_LETTERS = 3_000


def own_name(**options: Any) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "name"})
    return forms.CharField(label=gettext_lazy("Je naam"), max_length=120, widget=widget, **options)


def own_address(**options: Any) -> forms.EmailField:
    widget = forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"})
    return forms.EmailField(
        label=gettext_lazy("Je e-mailadres"), max_length=254, widget=widget, **options
    )


def long_text(label: Any, help_text: Any = "", *, required: bool = True) -> forms.CharField:
    """A box that a browser never cuts off: too long is said, not lost."""
    widget = forms.Textarea(attrs={"rows": 7})
    field = forms.CharField(label=label, help_text=help_text, required=required, widget=widget)
    field.validators = [*field.validators, MaxLetters(MOST_LETTERS)]
    return field


class MaxLetters:
    def __init__(self, most: int) -> None:
        self.most = most

    def __call__(self, text: str) -> None:
        if len(text) > self.most:
            told = _("Dit is te lang. Tekens te veel: %(over)d.")
            raise forms.ValidationError(told % {"over": len(text) - self.most})
