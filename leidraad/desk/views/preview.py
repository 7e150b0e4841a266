"""A submission exactly as it would stand on the site."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, handed_in, me
from leidraad.desk.queries.judged import judged
from leidraad.desk.queries.submission_head import head
from leidraad.kernel.api import today
from leidraad.library.api import PictureCard, picture_cards
from leidraad.library.api import preview as as_published


@require_safe
@roles_required(*EDITORS)
def preview(request: HttpRequest, key: str) -> HttpResponseBase:
    found = handed_in(me(request), key)
    seen = judged(me(request), found)
    if seen is None:
        raise Http404

    def address(card: PictureCard) -> str:
        return reverse("desk_picture", args=[key, card.file])

    article = as_published(
        draft=seen.draft,
        contacts=[
            replace(card, last_confirmed_on=today().isoformat()) for card in seen.draft.contacts
        ],
        pictures=picture_cards(seen.edit.version),
        language=get_language() or "nl",
        picture_address=address,
    )
    context = {"submission": found, "head": head(found, "preview"), "article": article}
    return render(request, "desk/preview.html", context)
