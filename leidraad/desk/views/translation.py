"""One example in one language beside its Dutch; what is saved, waits for an editor."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leidraad.accounts.api import roles_required
from leidraad.desk.access import TRANSLATORS, me, to_translate
from leidraad.desk.actions.translations import propose
from leidraad.desk.forms.translations import Settled, TranslationForm, direction, settle
from leidraad.desk.queries.translation import Part, parts, waiting
from leidraad.desk.queries.translations import language_word
from leidraad.library.api import ChangedMeanwhileError, RefusedTranslationError, Standing
from leidraad.submissions.api import may_judge

ROUNDS = 3  # somebody else may save between our looking and our keeping


@roles_required(*TRANSLATORS)
def translation(request: HttpRequest, code: str, language: str) -> HttpResponseBase:
    held = to_translate(me(request), code, language)
    form = TranslationForm(request.POST or None, held=held, language=language)
    if request.method != "POST":
        return _page(request, held, form, language, status=200)
    for _round in range(ROUNDS):
        if not form.is_valid():
            return _page(request, held, form, language, status=422)
        settled = settle(form, request.POST.dict())
        if settled.clashes:
            return _choice(request, held, settled, language)
        try:
            return _kept(request, held, settled, language)
        except (ChangedMeanwhileError, RefusedTranslationError):
            held = to_translate(me(request), code, language)
            form = TranslationForm(request.POST, held=held, language=language)
    return _page(request, held, form, language, status=409)


def _kept(
    request: HttpRequest, held: dict[str, Standing], settled: Settled, language: str
) -> HttpResponseBase:
    example = next(iter(held.values())).example
    number = propose(by=me(request), example=example, language=language, given=settled.given)
    if any(one.made_from != held[one.section].dutch_digest for one in settled.given):
        messages.info(
            request, _("Het Nederlands veranderde terwijl je schreef. Kijk nog eens wat er staat.")
        )
    if not number:
        messages.info(request, _("Er was niets veranderd; er is dus niets voorgesteld."))
    else:
        told = ngettext(
            "Bewaard. %(number)d onderdeel wacht nu op de redactie.",
            "Bewaard. %(number)d onderdelen wachten nu op de redactie.",
            number,
        )
        messages.success(request, told % {"number": number})
    return redirect("translation", example.code.lower(), language)


def _page(
    request: HttpRequest,
    held: dict[str, Standing],
    form: TranslationForm,
    language: str,
    *,
    status: int,
) -> HttpResponseBase:
    found = parts(held)
    context = _about(held, language) | {
        "form": form,
        "parts": [{"told": one, **_fields(form, one)} for one in found],
        "to_judge": len(waiting(found)) if may_judge(me(request)) else 0,
        "clashes": (),
    }
    return render(request, "desk/translation.html", context, status=status)


def _fields(form: TranslationForm, one: Part) -> dict[str, object]:
    names = ("text", "seen", "dutch", "checked", "fits")
    return {
        name: form[f"{name}_{one.section}"]
        for name in names
        if f"{name}_{one.section}" in form.fields
    }


def _choice(
    request: HttpRequest, held: dict[str, Standing], settled: Settled, language: str
) -> HttpResponseBase:
    context = _about(held, language) | {
        "clashes": settled.clashes,
        "kept": list(_typed(request)),
        "shown": settled.shown,
        "is_again": "shown" in request.POST,
    }
    return render(request, "desk/translation.html", context, status=409)


def _typed(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """All that was typed, to travel along with the choice."""
    for name, value in request.POST.items():
        if name not in {"csrfmiddlewaretoken", "shown"} and not name.startswith("choose_"):
            yield name, str(value)


def _about(held: dict[str, Standing], language: str) -> dict[str, object]:
    example = next(iter(held.values())).example
    return {
        "example": example,
        "code": example.code.lower(),
        "title": held["title"].dutch,
        "taal": language,
        "direction": direction(language),
        "spoken": language_word(language),
    }
