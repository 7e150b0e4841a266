"""A reader improves a part of an example; the contact or an editor says no to it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.gate.api import GateForm
from leidraad.upkeep.forms.fields import long_text, own_address, own_name
from leidraad.upkeep.rules import suggesting


class CorrectForm(GateForm):
    """`seen` gives the text of the section in the version with a number, if there is one."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    text = forms.CharField(
        label=gettext_lazy("Zo kan het beter"),
        help_text=gettext_lazy(
            "Verander wat je anders wilt. Of laat het staan, en schrijf hieronder wat er niet "
            "klopt."
        ),
        required=False,
        widget=forms.Textarea(attrs={"rows": 9, "lang": "nl", "dir": "auto"}),
    )
    reason = long_text(gettext_lazy("Waarom?"), required=False)
    name = own_name(
        required=False,
        help_text=gettext_lazy(
            "Het contact en de redactie zien je naam. Hij komt niet op de site."
        ),
    )
    address = own_address(
        help_text=gettext_lazy(
            "Je krijgt één brief om te bevestigen, en één met wat ermee gebeurt."
        )
    )

    def __init__(self, *args: Any, section: str, seen: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.section, self.seen = section, seen
        if section == suggesting.WHOLE:
            del self.fields["text"]
            self.fields["reason"].label = _("Wat klopt er niet, of wat mist er?")
            self.fields["reason"].required = True
        elif section == "title":
            self.fields["text"].widget.attrs["rows"] = 2

    def clean_version(self) -> int:
        """A version that was never public to this reader cannot have been read."""
        number = int(self.cleaned_data["version"])
        if self.seen(number) is None:
            raise ValidationError(_("Open de bladzijde opnieuw: deze versie kennen we niet."))
        return number

    def clean_text(self) -> str:
        text = str(self.cleaned_data["text"])
        letters = suggesting.letters_too_many(text, self.section)
        words = suggesting.words_too_many(text, self.section)
        if letters:
            raise ValidationError(
                _("Dit is te lang. Tekens te veel: %(over)d.") % {"over": letters}
            )
        if words:
            raise ValidationError(_("Dit is te lang. Woorden te veel: %(over)d.") % {"over": words})
        return text

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        if self.errors or self.section == suggesting.WHOLE:
            return told
        told["text"] = suggesting.suggestion(told["text"], seen=self.seen(told["version"]) or "")
        if not told["text"] and not told["reason"]:
            raise ValidationError(
                {"text": _("Verander de tekst, of schrijf hieronder wat er niet klopt.")}
            )
        return told


class AgreeForm(GateForm):
    """The contact takes it over; with words only where there was no new text."""

    least_seconds = 0
    words = long_text(
        gettext_lazy("Wat moet de redactie aanpassen?"),
        gettext_lazy("De redactie leest ook wat de lezer schreef."),
        required=False,
    )

    def __init__(self, *args: Any, has_text: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if has_text:
            del self.fields["words"]


class TurnDownForm(GateForm):
    why = long_text(
        gettext_lazy("Waarom niet?"),
        gettext_lazy("Wij sturen dit aan de lezer. Een paar vriendelijke woorden helpen."),
    )
