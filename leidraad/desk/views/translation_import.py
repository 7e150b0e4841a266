"""A PO file back in: first what would change, then as proposals."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leidraad.accounts.api import roles_required
from leidraad.desk.access import TRANSLATORS, me
from leidraad.desk.actions.translations import propose_many
from leidraad.desk.forms.translation_files import PoForm, TooMuchError, pack, unpack
from leidraad.desk.queries.translation_files import report
from leidraad.desk.queries.translations import language_word
from leidraad.library.api import LANGUAGES, UnreadablePoError


@roles_required(*TRANSLATORS)
def translation_import(request: HttpRequest) -> HttpResponseBase:
    if request.method == "POST" and "ready" in request.POST:
        return _taken_in(request)
    taal = request.GET.get("taal", "")
    form = PoForm(
        request.POST or None,
        request.FILES or None,
        initial={"language": taal if taal in LANGUAGES else ""},
    )
    if not form.is_valid():
        return _page(request, form, status=422 if form.is_bound else 200)
    language = form.cleaned_data["language"]
    try:
        found = report(form.cleaned_data["file"].read(), language, me(request))
        ready = pack(found.given, language, me(request))
    except UnreadablePoError as fault:
        where = _("Regel %(line)d: ") % {"line": fault.line} if fault.line else ""
        form.add_error("file", where + _(fault.reason))
        return _page(request, form, status=422)
    except TooMuchError:
        form.add_error("file", _("Dit is te veel in één keer. Knip het bestand in stukken."))
        return _page(request, form, status=422)
    return _page(request, form, status=200, found=found, ready=ready, language=language)


def _taken_in(request: HttpRequest) -> HttpResponseBase:
    language = request.POST.get("language", "")
    given = unpack(request.POST["ready"], language, me(request))
    if given is None:
        form = PoForm(initial={"language": language})
        messages.warning(request, _("Dit overzicht is te oud. Kies het bestand nog eens."))
        return _page(request, form, status=409)
    number, left = propose_many(by=me(request), language=language, given=given)
    told = ngettext(
        "%(number)d vertaling wacht nu op de redactie.",
        "%(number)d vertalingen wachten nu op de redactie.",
        number,
    )
    messages.success(request, told % {"number": number})
    if left:
        messages.warning(
            request, _("Niet meegenomen, omdat er net iets veranderde: %(n)d.") % {"n": left}
        )
    return redirect(f"{reverse('translations')}?taal={language}&lijst=wacht")


def _page(request: HttpRequest, form: PoForm, *, status: int, **about: object) -> HttpResponseBase:
    language = str(about.get("language", ""))
    context = {
        "form": form,
        "report": about.get("found"),
        "ready": about.get("ready", ""),
        "taal": language,
        "spoken": language_word(language) if language else "",
    }
    return render(request, "desk/translation_import.html", context, status=status)
