"""What can be translated: per language, what is missing, what changed, what waits."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import TRANSLATORS, me
from leidraad.desk.queries import translations as asked
from leidraad.library.api import LANGUAGES
from leidraad.submissions.api import may_judge

A_PAGE = 40


@require_safe
@roles_required(*TRANSLATORS)
def translations(request: HttpRequest) -> HttpResponseBase:
    language = request.GET.get("taal", LANGUAGES[0])
    language = language if language in LANGUAGES else LANGUAGES[0]
    chosen = request.GET.get("lijst", "werk")
    chosen = chosen if chosen in asked.LISTS else "werk"
    everything, judges = asked.work(language), may_judge(me(request))
    found = Paginator([one for one in everything if one.is_on(chosen)], A_PAGE)
    page = found.get_page(request.GET.get("bladzijde"))
    context = {
        "languages": _languages(language, chosen),
        "tabs": _tabs(everything, language, chosen),
        "columns": asked.columns(),
        "rows": asked.rows(page.object_list, chosen, may_judge=judges),
        "page": page,
        "chosen": f"{chosen}&taal={language}",
        "taal": language,
        "spoken": asked.language_word(language),
        "share": asked.share(language),
        "told": _told(chosen),
        "may_judge": judges,
    }
    return render(request, "desk/translations.html", context)


def _languages(here: str, chosen: str) -> list[dict[str, object]]:
    return [
        {
            "label": asked.language_word(language),
            "address": f"?taal={language}&lijst={chosen}",
            "is_here": language == here,
            "number": "",
        }
        for language in LANGUAGES
    ]


def _tabs(everything: tuple[asked.Work, ...], taal: str, chosen: str) -> list[dict[str, object]]:
    labels = {
        "werk": _("Te doen"),
        "veranderd": _("Alleen veranderd"),
        "ontbreekt": _("Ontbreekt"),
        "terug": _("Teruggegeven"),
        "wacht": _("Bij de redactie"),
        "nakijken": _("Na te kijken"),
        "klaar": _("Klaar"),
    }
    return [
        {
            "label": labels[name],
            "address": f"?taal={taal}&lijst={name}",
            "is_here": name == chosen,
            "number": sum(one.is_on(name) for one in everything),
        }
        for name in asked.LISTS
    ]


def _told(chosen: str) -> str:
    return {
        "wacht": _("Deze voorstellen wachten op de redactie. Het oudste staat bovenaan."),
        "nakijken": _("Dit is te lezen, maar niemand die de taal van huis uit spreekt, keek mee."),
        "klaar": _("Hier is alles vertaald en nagekeken."),
        "terug": _("De redactie schreef erbij wat er anders moet."),
    }.get(chosen, _("Oudste eerst."))
