"""The text exactly as it would be published."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from leidraad.kernel.api import today
from leidraad.library.api import Draft, PictureCard, is_web_address
from leidraad.library.api import preview as shown_preview
from leidraad.submissions.access import Pen
from leidraad.submissions.actions.versions import pictures_of
from leidraad.submissions.rules.content import draft_from
from leidraad.submissions.views.link_pages import by_link, way


@require_safe
@by_link
def preview(request: HttpRequest, pen: Pen) -> HttpResponse:
    submission = pen.submission
    draft = _without_wrong_links(draft_from(submission.content))
    numbers = dict(submission.uploads.values_list("file", "pk"))

    def address(card: PictureCard) -> str:
        return way(request, "draft_upload", number=numbers[card.file])

    article = shown_preview(
        draft=draft,
        contacts=[replace(card, last_confirmed_on=today().isoformat()) for card in draft.contacts],
        pictures=pictures_of(submission),
        picture_address=address,
    )
    context = {"article": article, "title": draft.title, "back": way(request, "draft")}
    return render(request, "submissions/preview.html", context)


def _without_wrong_links(draft: Draft) -> Draft:
    """Nothing was judged yet: what is no web address must not become something to press."""
    sources = tuple(source for source in draft.sources if is_web_address(source.address))
    return replace(draft, sources=sources)
