"""Improving one part of an example: anyone, without an account."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from leidraad.audit.api import Who
from leidraad.gate.api import guarded, handle
from leidraad.library.api import Entry, Version, catalogue
from leidraad.upkeep.actions.corrections import Suggestion, suggest_correction
from leidraad.upkeep.forms.corrections import CorrectForm
from leidraad.upkeep.queries.suggestions import (
    part_word,
    public_version,
    section_text,
    seen_text,
)
from leidraad.upkeep.rules.suggesting import WHOLE, is_part
from leidraad.upkeep.views.correct_where import correct_where


@guarded(limit="ask")
def correct(request: HttpRequest, code: str) -> HttpResponse:
    entry = public_entry(code)
    version, section = public_version(entry), request.GET.get("onderdeel", "")
    if version is None:
        raise Http404
    if not is_part(section):
        return correct_where(request, entry, version)
    form = partial(
        CorrectForm,
        section=section,
        seen=partial(seen_text, entry.code, section=section),
        initial={"version": version.number, "text": section_text(version, section)},
    )

    def act(given: CorrectForm) -> str:
        _suggest(entry, given)
        return reverse("thanked", args=["verbetering-voorgesteld"])

    return handle(request, form, page=partial(_page, request, entry, section), act=act)


def public_entry(code: str) -> Entry:
    entry = catalogue().by_code.get(code.upper())
    if entry is None:
        raise Http404
    return entry


def _page(request: HttpRequest, entry: Entry, section: str, form: CorrectForm) -> HttpResponse:
    language = get_language() or "nl"
    context = {
        "form": form,
        "entry": entry,
        "title": entry.text("title", language),
        "section": section,
        "part": part_word(section),
        "is_whole": section == WHOLE,
    }
    return render(request, "upkeep/correct.html", context)


def _suggest(entry: Entry, form: CorrectForm) -> None:
    told = form.cleaned_data
    version = Version.objects.select_related("example").get(
        example__code=entry.code, number=told["version"]
    )
    suggestion = Suggestion(
        section=form.section,
        text=told.get("text", ""),
        reason=told["reason"],
        name=told["name"],
        address=told["address"],
        language=get_language() or "nl",
    )
    suggest_correction(
        by=Who("visitor"), example=version.example, version=version, suggestion=suggestion
    )
