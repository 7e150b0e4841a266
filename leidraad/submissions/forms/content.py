"""The text of an example as a form: for the sender, for a colleague, and for the desk."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from leidraad.design.api import WordsField
from leidraad.library.api import SUMMARY_WORDS
from leidraad.submissions.forms import choices
from leidraad.submissions.forms.questions import QUESTIONS, Words
from leidraad.submissions.rules.content import FIELDS, Content

MOST_LETTERS = 20_000  # of one text, while writing; what may be published is shorter
NEEDED = frozenset(
    {
        *("title", "municipalities", "domains", "done", "less_well"),
        *("contact_organisation", "contact_role", "contact_mailbox"),
    }
)


def line(name: str, help_text: Words = "", **attrs: str) -> forms.CharField:
    widget = forms.TextInput(attrs={key.replace("_", "-"): text for key, text in attrs.items()})
    return forms.CharField(
        label=QUESTIONS[name],
        required=False,
        max_length=500,
        widget=widget,
        help_text=help_text,
    )


def story(name: str, help_text: Words = "") -> forms.CharField:
    return forms.CharField(
        label=QUESTIONS[name],
        required=False,
        max_length=MOST_LETTERS,
        widget=Story,
        help_text=help_text,
    )


def several(name: str, options: Any, help_text: Words = "") -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=QUESTIONS[name],
        required=False,
        choices=options,
        widget=forms.CheckboxSelectMultiple,
        help_text=help_text,
    )


def one_of(name: str, options: Any, help_text: Words = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=QUESTIONS[name],
        required=False,
        choices=options,
        widget=forms.RadioSelect,
        help_text=help_text,
    )


class Story(forms.Textarea):
    """A box that a browser never cuts off: too long is said, not lost."""

    def use_required_attribute(self, initial: Any) -> bool:
        del initial
        return False

    def build_attrs(
        self, base_attrs: dict[str, Any], extra_attrs: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        attrs = super().build_attrs(base_attrs, extra_attrs)
        attrs.pop("maxlength", None)
        attrs.pop("cols", None)
        return attrs


class Summary(WordsField):
    def validate(self, value: str) -> None:
        """Too long for a moment is no reason not to keep it."""


class ContentFields(forms.Form):
    """Nothing typed is refused for being half done: what is still needed is judged later.

    `content` is what stands there now; `names` the fields that may be written here.
    """

    use_required_attribute = False
    needed = NEEDED

    title = line("title", _("Eén regel die een collega elders meteen begrijpt."))
    summary = Summary(
        label=QUESTIONS["summary"],
        most=SUMMARY_WORDS,
        required=False,
        widget=Story,
        help_text=_("Laat je dit leeg, dan nemen wij je eerste zinnen."),
    )
    municipalities = choices.PlacesField(
        label=QUESTIONS["municipalities"],
        required=False,
        help_text=_("Typ de naam. Meer dan twee? Zet er een komma tussen."),
    )
    area = line("area", _("Zoals een arbeidsmarktregio of een provincie."))
    is_national = forms.BooleanField(label=QUESTIONS["is_national"], required=False)
    domains = several("domains", choices.domains, _("Kies alles wat klopt."))
    phases = several("phases", choices.phases)
    groups = several("groups", choices.groups)
    group_note = line("group_note")
    done = story("done", _("Vertel het zoals aan een collega: wie doet wat, en wanneer?"))
    why = story("why", _("En wat leerden jullie ervan?"))
    partners = story("partners", _("Eén organisatie per regel."))
    results = story("results", _("Een cijfer of een ervaring. Eén per regel."))
    less_well = story(
        "less_well",
        _("Hier leert de volgende gemeente het meest van. Wat liep anders dan je dacht?"),
    )
    conditions = story("conditions", _("Denk aan mensen, afspraken, ruimte of een besluit."))
    costs = story("costs", _("Een schatting is goed."))
    year_from = line("year_from", inputmode="numeric", autocomplete="off")
    year_until = line("year_until", inputmode="numeric", autocomplete="off")
    year_note = line("year_note")
    still_running = one_of("still_running", choices.running)
    sources = story("sources", _("Een webadres per regel, en daarachter hoe het stuk heet."))
    factors = several("factors", choices.factors, _("Kies er hooguit drie."))
    evidence = one_of("evidence", choices.evidence)
    contact_organisation = line("contact_organisation", autocomplete="organization")
    contact_role = line(
        "contact_role",
        _("Zoals ‘regisseur inburgering’. Geen naam: dan klopt het ook na een wisseling."),
        autocomplete="organization-title",
    )
    contact_mailbox = line(
        "contact_mailbox",
        _("Liefst een postbus van het team. Lezers zien dit adres niet."),
        type="email",
        autocomplete="email",
        inputmode="email",
    )
    contact_phone = line("contact_phone", type="tel", autocomplete="tel", inputmode="tel")
    contact_hours = line("contact_hours", _("Zoals ‘maandag tot en met donderdag’."))

    def __init__(
        self,
        *args: Any,
        content: Content | None = None,
        names: Iterable[str] = FIELDS,
        **options: Any,
    ) -> None:
        options["initial"] = {**dict(content or {}), **(options.get("initial") or {})}
        super().__init__(*args, **options)
        self.names = tuple(name for name in names if name in self.fields)
        for name in set(FIELDS) - set(self.names):
            self.fields.pop(name, None)

    def typed(self) -> dict[str, Any]:
        """What was typed, field by field, as it is kept."""
        return {name: self.cleaned_data[name] for name in self.names if name in self.cleaned_data}
