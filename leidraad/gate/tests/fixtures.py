"""A small street with one form, for the tests of the gate."""

from datetime import timedelta
from importlib import import_module
from uuid import uuid4

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import engines
from django.urls import path, reverse

from leidraad.gate.api import GateForm, guarded, handle

PAGE = engines["django"].from_string(
    '<form method="post">{{ form.gate }}{{ form.non_field_errors }}{{ form.text.errors }}'
    "{{ form.text }}<button>Verstuur</button></form>"
)


class NoteForm(GateForm):
    text = forms.CharField(max_length=90, widget=forms.Textarea)
    file = forms.FileField(required=False)


class ButtonForm(GateForm):
    least_seconds = 0


class QuietForm(GateForm):
    least_seconds = 0
    text = forms.CharField(max_length=90, widget=forms.Textarea)


class SavingForm(GateForm):
    is_once = False
    lifetime = timedelta(days=30)
    text = forms.CharField()


class ManyForm(NoteForm):
    """Of which every copy would be kept: its text is no key of any table."""


class PlainForm(NoteForm):
    is_once = False


def keep_another(_form: GateForm) -> str:
    """Looks, then writes, as actions do; nothing but the gate stops a second one."""
    number = many_notes()
    ContentType.objects.create(app_label="many", model=f"{uuid4().hex} after {number}")
    return f"/many/{number}/"


def many_notes() -> int:
    return ContentType.objects.filter(app_label="many").count()


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


@guarded(limit="ask", most_bytes=3_000_000)
def attachment(request: HttpRequest) -> HttpResponse:
    return handle(request, NoteForm, page=page, act=act)


@guarded(limit="save")
def by_script(request: HttpRequest) -> HttpResponse:
    return handle(
        request,
        SavingForm,
        page=lambda form: JsonResponse(form.errors),
        act=act,
        answer=lambda _address: JsonResponse({"kept": len(notes())}),
    )


@guarded(limit="ask")
def quiet(request: HttpRequest) -> HttpResponse:
    """A page behind a link in a letter: it tells nobody where it is."""
    answer = handle(request, QuietForm, page=page, act=act)
    answer["Referrer-Policy"] = "no-referrer"
    answer["X-Said"] = f"{request.headers.get('Origin')} {request.headers.get('Referer')}"
    return answer


@guarded(limit="save")
def saving(request: HttpRequest) -> HttpResponse:
    return handle(request, SavingForm, page=page, act=act)


@guarded(limit="act")
def many(request: HttpRequest) -> HttpResponse:
    return handle(request, ManyForm, page=page, act=keep_another)


@guarded(limit="act")
def plain(request: HttpRequest) -> HttpResponse:
    return handle(request, PlainForm, page=page, act=keep_another)


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
    path("stil/", login_not_required(quiet), name="quiet"),
    path("veel/", login_not_required(many), name="many"),
    path("los/", login_not_required(plain), name="plain"),
    path("bijlage/", login_not_required(attachment), name="attachment"),
    path("bewaren/script/", login_not_required(by_script), name="by_script"),
    path("knop/", login_not_required(button), name="button"),
    *STREET,
]
