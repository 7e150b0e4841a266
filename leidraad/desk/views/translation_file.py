"""Everything of one language as a PO file, or only what asks for work."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import TRANSLATORS
from leidraad.desk.queries.translation_files import po_file
from leidraad.library.api import LANGUAGES


@require_safe
@roles_required(*TRANSLATORS)
def translation_file(request: HttpRequest, language: str) -> HttpResponseBase:
    if language not in LANGUAGES:
        raise Http404
    is_all = request.GET.get("wat") == "alles"
    answer = HttpResponse(
        po_file(language, only_work=not is_all), content_type="text/x-gettext-translation"
    )
    answer["Content-Disposition"] = f'attachment; filename="leidraad-{language}.po"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    return answer
