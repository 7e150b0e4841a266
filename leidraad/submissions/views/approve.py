"""The contact reads what will be published, and says yes or what must change first."""

from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from leidraad.gate.api import guarded, handle
from leidraad.library.api import PictureCard, picture_folder, preview
from leidraad.submissions.access import Asked, asked
from leidraad.submissions.actions.own import approve_as_owner
from leidraad.submissions.forms import ButtonForm
from leidraad.submissions.queries.question import Question, picture_file, question
from leidraad.submissions.views.link_pages import letter_page
from leidraad.submissions.views.too_late import not_asked_any_more, too_late


@guarded(limit="act")
@letter_page
def approve(request: HttpRequest, token: str) -> HttpResponse:
    held = asked(token)
    if held is None:
        return too_late(request, "approve", token)
    if not held.is_still_asked:
        return not_asked_any_more(request, held)

    def act(_form: ButtonForm) -> str:
        done = approve_as_owner(token=token)
        return reverse("owner_agreed") if done else reverse("approve", args=[token])

    return handle(request, ButtonForm, page=partial(_page, request, held, token), act=act)


def _page(request: HttpRequest, held: Asked, token: str, form: ButtonForm) -> HttpResponse:
    asked_about = question(held)
    context = {
        "form": form,
        "question": asked_about,
        "article": article(asked_about, token),
        "change": reverse("approve_change", args=[token]),
    }
    return render(request, "submissions/approve.html", context)


def article(asked_about: Question, token: str) -> str:
    """Exactly as it will be published."""
    positions = {card.file: place for place, card in enumerate(asked_about.pictures)}

    def address(card: PictureCard) -> str:
        return reverse("approve_picture", args=[token, positions[card.file]])

    return preview(
        draft=asked_about.draft,
        contacts=asked_about.contacts,
        pictures=asked_about.pictures,
        language=get_language() or "nl",
        picture_address=address,
    )


@require_safe
@letter_page
def approve_picture(_request: HttpRequest, token: str, position: int) -> HttpResponse:
    """For the eyes of who holds the link; it is not public yet."""
    held = asked(token)
    name = picture_file(held, position) if held else ""
    file = picture_folder() / name
    if not name or not file.is_file():
        raise Http404
    return HttpResponse(file.read_bytes(), content_type="image/webp")
