"""One small form for each step that an editor takes."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leidraad.accounts.api import User, people_with_role
from leidraad.design.api import DayInput
from leidraad.kernel.api import today
from leidraad.submissions.api import Submission, field_word, field_words

LETTERS = 2_000
NOTE_LETTERS = 200


class StepForm(forms.Form):
    """Knows the submission and who is looking, so that it asks only what is needed."""

    def __init__(self, *args: Any, submission: Submission, user: User, **options: Any) -> None:
        super().__init__(*args, **options)
        self.submission, self.user = submission, user
        self.prepare()

    def prepare(self) -> None:
        """Fit the fields to this submission."""


def words(label: Any, help_text: Any = "", *, required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LETTERS,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


class NoteMixin(StepForm):
    """The public change note: required for a change of what is public already."""

    note = forms.CharField(
        label=gettext_lazy("Wat verandert er, voor de lezer?"),
        required=False,
        max_length=NOTE_LETTERS,
        help_text=gettext_lazy(
            "Eén zin. Hij staat op de site bij het voorbeeld, voor iedereen te lezen."
        ),
    )

    def prepare(self) -> None:
        is_change = self.submission.kind == Submission.Kind.CHANGE
        if is_change:
            self.fields["note"].required = True
            self.fields["note"].initial = self.submission.note
        else:
            del self.fields["note"]


class PassOnForm(StepForm):
    to = forms.ModelChoiceField(
        queryset=User.objects.none(),
        label=gettext_lazy("Aan wie?"),
        empty_label=None,
        widget=forms.RadioSelect,
    )

    def prepare(self) -> None:
        others = people_with_role("editor", "head_editor").exclude(
            pk=self.submission.editor_id or 0
        )
        field = self.fields["to"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = others.order_by("name", "email")


class AskForm(StepForm):
    message = words(
        gettext_lazy("Wat wil je weten?"),
        gettext_lazy("Dit gaat als brief naar de inzender. Stel één ding tegelijk, dat helpt."),
    )


class HoldForm(StepForm):
    reason = words(
        gettext_lazy("Waarom wacht het?"),
        gettext_lazy("De inzender leest dit, in de brief en op de pagina van de inzending."),
    )


class UpholdForm(StepForm):
    message = words(
        gettext_lazy("Waarom blijft het zo?"),
        gettext_lazy("De inzender leest dit. Ga in op het bezwaar zelf; dit is het laatste woord."),
    )


class RefuseForm(StepForm):
    """A suggested reason is a start; the editor's own words decide."""

    suggestion = forms.ChoiceField(
        label=gettext_lazy("Waar gaat het om?"),
        required=False,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Kies een begin, of laat het open en schrijf het zelf."),
    )
    reason = words(
        gettext_lazy("De reden, in je eigen woorden"),
        gettext_lazy(
            "De inzender leest precies dit. Zeg wat er aan de hand is en wat wél zou kunnen."
        ),
        required=False,
    )

    def prepare(self) -> None:
        field = self.fields["suggestion"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(text, text) for text in reasons()]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        parts = (told.get("suggestion", ""), told.get("reason", "").strip())
        told["reason"] = "\n\n".join(part for part in parts if part)
        if not told["reason"]:
            self.add_error("reason", _("Kies een reden, of schrijf er zelf een."))
        return told


class PublishForm(NoteMixin):
    pass


class ScheduleForm(NoteMixin):
    on = forms.DateField(
        label=gettext_lazy("Op welke dag?"),
        widget=DayInput,
        help_text=gettext_lazy("De site plaatst het in de ochtend. Tot dan kan alles nog anders."),
    )
    field_order = ("on", "note")

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day <= today():
            raise ValidationError(_("Kies een dag na vandaag, of plaats het meteen."))
        return day


class RemarkForm(StepForm):
    field = forms.ChoiceField(label=gettext_lazy("Waarover?"), required=False)
    text = words(gettext_lazy("Je opmerking"))
    to_sender = forms.BooleanField(
        label=gettext_lazy("De inzender mag dit ook lezen"), required=False
    )

    def prepare(self) -> None:
        field = self.fields["field"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", field_word("")), *field_words().items()]


def reasons() -> tuple[str, ...]:
    """Beginnings of a reason: what is missing, said without blame."""
    return (
        _("Het gaat over plannen. Wij plaatsen wat al gedaan is, zodat een ander ervan kan leren."),
        _("Het lijkt sterk op een voorbeeld dat er al staat. Kies daar ‘wij doen dit ook’."),
        _("Het gaat niet over de start van statushouders in een gemeente."),
        _("Er staat informatie in over herkenbare mensen, en die kunnen wij niet plaatsen."),
        _("Wij kregen geen antwoord op onze vragen, en zonder dat kan een lezer er te weinig mee."),
    )
