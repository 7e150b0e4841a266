"""What translators proposed for one example: an editor places it or gives it back."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, me, to_translate
from leidraad.desk.actions.translations import accept_all, give_back
from leidraad.desk.forms.translations import GiveBackForm, direction
from leidraad.desk.queries.translation import Part, parts, waiting
from leidraad.desk.queries.translations import language_word
from leidraad.library.api import ChangedMeanwhileError


@dataclass(frozen=True)
class Review:
    """What waits, for one example in one language."""

    code: str
    language: str
    title: str
    parts: tuple[Part, ...]


@roles_required(*EDITORS)
def translation_review(request: HttpRequest, code: str, language: str) -> HttpResponseBase:
    held = to_translate(me(request), code, language)
    found = Review(code.lower(), language, held["title"].dutch, waiting(parts(held)))
    if request.method != "POST":
        return _page(request, found, {}, status=200)
    asked = request.POST.get("part", "")
    chosen = [one for one in found.parts if asked in {one.section, "all"}]
    if "back" in request.POST and len(chosen) == 1:
        return _given_back(request, found, chosen[0])
    if "place" in request.POST and chosen:
        _placed(request, chosen)
        return redirect("translation_review", found.code, language)
    messages.info(request, _("Dit is al beslist, of de tekst is veranderd. Kijk nog eens."))
    return _page(request, found, {}, status=409)


def _placed(request: HttpRequest, chosen: list[Part]) -> None:
    pairs = [
        (one.proposal, request.POST.get(f"seen_{one.section}", ""))
        for one in chosen
        if one.proposal
    ]
    number = accept_all(by=me(request), proposals=pairs)
    if number < len(pairs):
        messages.warning(
            request, _("Niet alles is geplaatst: er veranderde iets sinds je keek. Kijk nog eens.")
        )
    if number:
        told = ngettext(
            "%(number)d vertaling staat op de site.",
            "%(number)d vertalingen staan op de site.",
            number,
        )
        messages.success(request, told % {"number": number})


def _given_back(request: HttpRequest, found: Review, one: Part) -> HttpResponseBase:
    form = GiveBackForm(request.POST, prefix=one.section)
    if not form.is_valid():
        return _page(request, found, {one.section: form}, status=422)
    seen, note = request.POST.get(f"seen_{one.section}", ""), form.cleaned_data["note"]
    assert one.proposal is not None
    try:
        give_back(by=me(request), proposal=one.proposal, seen=seen, note=note)
    except ChangedMeanwhileError:
        messages.warning(request, _("De vertaling veranderde sinds je keek. Kijk nog eens."))
        return _page(request, found, {one.section: form}, status=409)
    messages.success(request, _("Teruggegeven. De vertaler ziet wat je schreef."))
    return redirect("translation_review", found.code, found.language)


def _page(
    request: HttpRequest, found: Review, bound: dict[str, GiveBackForm], *, status: int
) -> HttpResponseBase:
    context = {
        "review": found,
        "direction": direction(found.language),
        "spoken": language_word(found.language),
        "parts": [
            {"told": one, "form": bound.get(one.section) or GiveBackForm(prefix=one.section)}
            for one in found.parts
        ],
        "forms": list(bound.values()),
    }
    return render(request, "desk/translation_review.html", context, status=status)
