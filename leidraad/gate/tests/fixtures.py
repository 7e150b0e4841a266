"""A small street with one form, for the tests of the gate."""

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path, reverse

from leidraad.config.doors import open_to_all
from leidraad.config.urls import urlpatterns as of_the_house
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


urlpatterns = [
    *open_to_all(
        [
            path("proef/", note, name="note"),
            path("bewaren/", saving, name="saving"),
            path("knop/", button, name="button"),
        ]
    ),
    *of_the_house,
]
