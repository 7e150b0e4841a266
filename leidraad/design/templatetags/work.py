"""Tags for forms and the desk: what is not right yet, and the words that scripts say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from django import template
from django.forms import BaseForm, BaseFormSet, BoundField
from django.utils.translation import gettext as _

register = template.Library()
Forms: TypeAlias = "BaseForm | BaseFormSet[Any] | Iterable[BaseForm | BaseFormSet[Any]]"


@dataclass(frozen=True)
class Fault:
    """One thing to mend; `target` is the id of its answer, empty when it is about the whole."""

    target: str
    label: str
    message: str


@register.filter
def faults(form: Forms) -> tuple[Fault, ...]:
    """Everything that is not right yet, in the order of the page."""
    return tuple(_faults(form))


def _faults(form: Forms) -> Iterator[Fault]:
    if isinstance(form, BaseForm):
        yield from _whole(form.non_field_errors())
        for field in form:
            yield from _of_field(field)
        return
    if isinstance(form, BaseFormSet):
        yield from _whole(form.non_form_errors())
    for one in form:
        yield from _faults(one)


def _whole(messages: Iterable[object]) -> Iterator[Fault]:
    return (Fault("", "", str(message)) for message in messages)


def _of_field(field: BoundField) -> Iterator[Fault]:
    target = "" if field.is_hidden else answer_id(field)
    return (Fault(target, str(field.label), str(message)) for message in field.errors)


@register.filter
def answer_id(field: BoundField) -> str:
    """The id of the answer, or of the first one among choices."""
    if field.id_for_label:
        return str(field.id_for_label)
    first = next(iter(field.subwidgets), None)
    return str(first.id_for_label if first and first.id_for_label else field.auto_id)


@register.filter
def initials(name: str) -> str:
    """`Anna de Wit` is `AW`: the first letters of the first and the last word."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


@register.simple_tag
def work_words() -> dict[str, str]:
    """What the scripts of forms say, in the reader's language."""
    return {
        "saving": _("Bezig met bewaren…"),
        "saved": _("Bewaard om {time}"),
        "unsaved": _("Niet bewaard. Je tekst staat nog hier."),
        "conflict": _("Iemand anders heeft hier ook aan geschreven."),
        "compare": _("Bekijk beide teksten"),
        "wordsLeft": _("Woorden over: {number}"),
        "wordsOver": _("Woorden te veel: {number}"),
        "lettersLeft": _("Letters over: {number}"),
    }
