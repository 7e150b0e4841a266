"""The gallery: every component for forms and the desk with its examples, on a few pages.

Only the tests serve it; the examples stand in `gallery/<component>.html`.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django import forms
from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.auth.decorators import login_not_required
from django.core.wsgi import get_wsgi_application
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import engines
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from leidraad.design.api import DayInput, WordsField
from leidraad.design.tests import invented

FOLDER = Path(__file__).with_name("gallery")


class ExampleForm(forms.Form):
    """One of every kind of question."""

    wanted = frozenset({"less_well"})

    title = forms.CharField(label="Titel", help_text="Zo kort dat je hem kunt onthouden.")
    done = WordsField(label="Wat deden jullie?", most=40, help_text="Schrijf het zoals je praat.")
    less_well = forms.CharField(
        label="Wat ging minder goed?", widget=forms.Textarea, required=False, max_length=120
    )
    town = forms.ChoiceField(label="Gemeente", choices=invented.TOWNS)
    way = forms.ChoiceField(
        label="Voor wie is het bedoeld?", choices=invented.GROUPS, widget=forms.RadioSelect
    )
    domains = forms.MultipleChoiceField(
        label="Over welke leefgebieden gaat het?",
        choices=invented.DOMAINS,
        widget=forms.CheckboxSelectMultiple,
        help_text="Kies er zoveel als kloppen.",
    )
    began_on = forms.DateField(label="Sinds wanneer?", widget=DayInput, required=False)
    picture = forms.FileField(label="Foto of tekening", required=False)
    agreed = forms.BooleanField(label="Wie herkenbaar op de foto staat, vindt het goed")


def example_form(request: HttpRequest) -> BaseForm:
    if "wrong" in request.GET:
        return ExampleForm({"title": "De eerste week samen", "done": "woord " * 44, "way": "x"})
    return ExampleForm(initial={"title": "De eerste week samen", "way": "families"})


@login_not_required
def show(request: HttpRequest, name: str) -> HttpResponse:
    template = engines["django"].from_string((FOLDER / f"{name}.html").read_text())
    context = {"form": example_form(request), **invented.CONTEXT}
    return HttpResponse(template.render(context, request))


answers: list[tuple[int, dict[str, str]]] = []
kept: list[dict[str, str]] = []


@csrf_exempt
@login_not_required
def keep(request: HttpRequest) -> JsonResponse:
    """What a test put ready in `answers`, else that it was kept as revision 2."""
    kept.append({name: str(value) for name, value in request.POST.items()})
    status, told = answers.pop(0) if answers else (200, {"revision": "2", "saved_at": "14:03"})
    return JsonResponse(told, status=status)


urlpatterns = [
    *import_module(settings.ROOT_URLCONF).urlpatterns,
    path("bewaar/", keep, name="gallery-keep"),
    *i18n_patterns(
        path("galerij/<slug:name>/", show, name="gallery"), prefix_default_language=False
    ),
]


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        del format, args


@contextmanager
def served() -> Iterator[str]:
    """The address of the house with the gallery in it, while this lasts."""
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=_Silent) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
