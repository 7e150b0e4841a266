"""The parts of the whole form, in the order in which a story is told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from leidraad.submissions.forms.choices import explained
from leidraad.submissions.forms.content import ContentFields
from leidraad.submissions.forms.questions import Words
from leidraad.submissions.rules.completeness import completeness
from leidraad.submissions.rules.content import Content, draft_from
from leidraad.themes import api as themes


@dataclass(frozen=True)
class Part:
    """`more` is folded: what may well stay empty."""

    code: str
    label: Words
    intro: Words
    fields: tuple[str, ...]
    more: tuple[str, ...] = ()
    more_label: Words = ""


@dataclass(frozen=True)
class Question:
    """A field on the page, and what its choices mean for who wants to know."""

    field: BoundField
    meanings: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True)
class ShownPart:
    code: str
    label: Words
    intro: Words
    questions: tuple[Question, ...]
    more: tuple[Question, ...]
    more_label: Words
    is_more_open: bool


PARTS = (
    Part(
        "idee",
        _("Het idee"),
        "",
        ("title", "summary", "domains"),
    ),
    Part(
        "waar",
        _("Waar en voor wie"),
        "",
        ("municipalities", "area", "is_national", "groups", "phases"),
        ("group_note",),
        _("Meer over deze groep"),
    ),
    Part(
        "verhaal",
        _("Wat jullie deden"),
        "",
        ("done", "why", "partners"),
    ),
    Part(
        "opbrengst",
        _("Wat het opleverde"),
        _("Een eerlijk verhaal helpt het meest: ook wat niet lukte."),
        ("less_well", "results", "conditions", "costs"),
    ),
    Part(
        "contact",
        _("Contact"),
        _("Bij wie kan een lezer terecht? Dit contact leest de tekst na voordat hij verschijnt."),
        ("contact_organisation", "contact_role", "contact_mailbox"),
        ("contact_phone", "contact_hours"),
        _("Telefoon en bereikbaarheid"),
    ),
    Part(
        "meer",
        _("Nog iets meer"),
        _("Kom je er niet uit? De redactie vult dit samen met je aan."),
        ("year_from", "still_running", "sources"),
        ("year_until", "year_note", "factors", "evidence"),
        _("Wat maakt dat het werkt, en hoe zeker is dat?"),
    ),
)
QUICK_PARTS = (
    Part("idee", _("Het idee"), "", ("title", "domains")),
    Part(
        "waar",
        _("Waar"),
        "",
        ("municipalities",),
        ("area", "is_national"),
        _("Een gebied, of heel Nederland"),
    ),
    Part("verhaal", _("Het verhaal"), "", ("done", "less_well")),
    Part(
        "contact",
        _("Contact"),
        _("Bij wie kan een lezer terecht? Dit contact leest de tekst na voordat hij verschijnt."),
        ("contact_organisation", "contact_role", "contact_mailbox", "is_contact"),
        ("contact_phone", "contact_hours"),
        _("Telefoon en bereikbaarheid"),
    ),
    Part(
        "jij",
        _("Jij"),
        _("Mag ook later. Alleen de redactie ziet je naam en je adres."),
        ("name", "address"),
    ),
)
ANSWERED_IN = {"contacts": "contact_organisation", "years": "year_from"}
MEANT = {
    "domains": themes.domains,
    "phases": themes.phases,
    "groups": themes.groups,
    "factors": themes.factors,
    "evidence": themes.evidence_levels,
}


def quick_parts(form: ContentFields) -> Iterator[ShownPart]:
    return shown_parts(form, QUICK_PARTS)


def shown_parts(form: ContentFields, parts: Iterable[Part] = PARTS) -> Iterator[ShownPart]:
    """Only what this form has; a colleague's form has one question."""
    ask = partial(_question, form)
    for part in parts:
        fields = tuple(ask(name) for name in part.fields if name in form.fields)
        more = tuple(ask(name) for name in part.more if name in form.fields)
        if fields or more:
            is_open = not fields or any(_is_filled(one.field) for one in more)
            yield ShownPart(
                part.code, part.label, part.intro, fields, more, part.more_label, is_open
            )


def _question(form: ContentFields, name: str) -> Question:
    meant = MEANT.get(name)
    return Question(form[name], tuple(explained(meant())) if meant else ())


def _is_filled(field: BoundField) -> bool:
    return bool(field.value() or field.errors)


def steps(content: Content, parts: Iterable[ShownPart]) -> list[dict[str, object]]:
    """The parts as design/steps.html shows them; the first that misses something is now."""
    missing = {
        ANSWERED_IN.get(one.field, one.field) for one in completeness(draft_from(content)).missing
    }
    shown: list[dict[str, object]] = []
    is_found = False
    for part in parts:
        is_done = not missing & {question.field.name for question in (*part.questions, *part.more)}
        state = "done" if is_done else "later" if is_found else "now"
        is_found = is_found or not is_done
        shown.append({"label": part.label, "address": f"#deel-{part.code}", "state": state})
    return shown
