"""A small street with one form, for the tests of the gate."""

from importlib import import_module

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path, reverse

from leidraad.gate.api import GateForm, guarded, handle

PAGE = engines["django"].from_string(
    '<form method="post">{{ form.gate }}{{ form.non_field_errors }}{{ form.text.errors }}'
    "{{ form.text }}</form>"
)


class NoteForm(GateForm):
    text = forms.CharField(max_length=50, widget=forms.Textarea)
    file = forms.FileField(required=False)


class ButtonForm(GateForm):
    least_seconds = 0


class SavingForm(GateForm):
    is_once = False
    text = forms.CharField()


def notes() -> list[str]:
    """What was kept; any table does."""
    kept = ContentType.objects.filter(app_label="note")
    return sorted(kept.values_list("model", flat=True))


def keep(text: str) -> None:
    ContentType.objects.create(app_label="note", model=text)


def page(form: GateForm) -> HttpResponse:
    return HttpResponse(PAGE.render({"form": form}))


def act(form: GateForm) -> str:
    keep(form.cleaned_data["text"])
    if form.cleaned_data["text"] == "niet goed":
        raise ValidationError({"text": "Dit kan niet."})
    return f"{reverse('note')}?kept={len(notes())}"


@guarded(limit="ask")
def note(request: HttpRequest) -> HttpResponse:
    return handle(request, NoteForm, page=page, act=act)


@guarded(limit="save")
def saving(request: HttpRequest) -> HttpResponse:
    return handle(request, SavingForm, page=page, act=act)


@guarded(limit="act")
def button(request: HttpRequest) -> HttpResponse:
    def press(_form: ButtonForm) -> str:
        keep("pressed")
        return "/pressed/"

    return handle(request, ButtonForm, page=page, act=press)


STREET = import_module("leidraad.config.urls").urlpatterns  # by name: the gate lies below it
urlpatterns = [
    path("proef/", login_not_required(note), name="note"),
    path("bewaren/", login_not_required(saving), name="saving"),
    path("knop/", login_not_required(button), name="button"),
    *STREET,
]
