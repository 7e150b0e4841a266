"""What sender and contact answer to the desk."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from leidraad.gate.api import GateForm
from leidraad.submissions.queries.conversation import Talk
from leidraad.submissions.queries.field_words import field_word

MOST_LETTERS = 4_000
AREA = forms.Textarea(attrs={"rows": 4, "dir": "auto"})
WHOLE = "geheel"


class AnswerForm(GateForm):
    """Who holds the link in a letter need not show by slowness that she is human."""

    least_seconds = 0


class ReplyForm(AnswerForm):
    """With a choice of what it is about, when more than one thing was asked."""

    field = forms.ChoiceField(label=_("Waarover gaat je antwoord?"), required=False)
    text = forms.CharField(label=_("Je antwoord"), widget=AREA, max_length=MOST_LETTERS)

    def __init__(self, *args: Any, talks: Sequence[Talk], about: str = "", **more: Any) -> None:
        super().__init__(*args, **more)
        asked = [talk.field for talk in talks if talk.field]
        choices = [("", field_word("")), *((name, field_word(name)) for name in asked)]
        self.fields["field"] = forms.ChoiceField(
            label=_("Waarover gaat je antwoord?"),
            choices=choices,
            required=False,
            initial=about if about in asked else "",
            widget=forms.Select if asked else forms.HiddenInput,
        )
        self.order_fields(("field", "text"))


class ObjectionForm(AnswerForm):
    text = forms.CharField(
        label=_("Waarom ben je het er niet mee eens?"), widget=AREA, max_length=MOST_LETTERS
    )


class ChangeFirstForm(AnswerForm):
    """What the contact wants changed: about the whole, and at each field that says something."""

    whole = forms.CharField(
        label=_("Over de hele tekst"),
        help_text=_("Schrijf het zoals je het tegen een collega zegt. De redactie past het aan."),
        widget=AREA,
        max_length=MOST_LETTERS,
        required=False,
    )

    def __init__(self, *args: Any, parts: Sequence[str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.parts = tuple(parts)
        for name in self.parts:
            self.fields[name] = forms.CharField(
                label=gettext("Bij “%(part)s”") % {"part": field_word(name)},
                widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}),
                max_length=MOST_LETTERS,
                required=False,
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not any(cleaned.values()) and not self.errors:
            raise ValidationError(
                {"whole": _("Schrijf wat er anders moet; een paar woorden helpen al.")}
            )
        return cleaned

    def words(self) -> Mapping[str, str]:
        """By field; "" is the whole."""
        told = {"": self.cleaned_data["whole"]}
        return told | {name: self.cleaned_data[name] for name in self.parts}
