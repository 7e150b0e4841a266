"""Editing a submission; two editors at once both keep what they wrote."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, handed_in, me
from leidraad.desk.forms.text import Clash, EditForm, all_marks, settle
from leidraad.desk.queries.submission_head import head
from leidraad.submissions.api import ClashError, NotReadyError, Submission, marks_text, place_names
from leidraad.submissions.api import edit as keep

ROUNDS = 3  # somebody else may save between our looking and our keeping


@roles_required(*EDITORS)
def edit(request: HttpRequest, key: str) -> HttpResponseBase:
    found = handed_in(me(request), key)
    form = EditForm(request.POST or None, content=found.content)
    if request.method != "POST":
        return _page(request, found, form, status=200)
    if found.state not in Submission.OPEN:
        return _page(request, found, form, status=409)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    for _round in range(ROUNDS):
        try:
            return _kept(request, found, form)
        except ClashError:
            found.refresh_from_db()
    return _kept(request, found, form)


def _kept(request: HttpRequest, found: Submission, form: EditForm) -> HttpResponseBase:
    settled = settle(form=form, theirs=found.content, choices=request.POST.dict())
    if settled.clashes:
        return _choice(request, found, settled.clashes)
    try:
        version = keep(
            by=me(request),
            submission=found,
            content=settled.content,
            based_on=all_marks(found.content),
            is_minor=form.cleaned_data["is_minor"],
        )
    except NotReadyError as fault:
        form.tell(fault.faults)
        return _page(request, found, form, status=422)
    _tell(request, version.number if version else 0)
    return redirect("desk_submission", found.key)


def _tell(request: HttpRequest, number: int) -> None:
    if number:
        messages.success(request, _("Bewaard als versie %(number)d.") % {"number": number})
    else:
        messages.info(request, _("Er was niets veranderd; er is dus geen nieuwe versie."))


def _page(
    request: HttpRequest, found: Submission, form: EditForm, *, status: int
) -> HttpResponseBase:
    context = {
        "submission": found,
        "head": head(found, ""),
        "form": form,
        "parts": list(form.parts()),
        "is_open": found.state in Submission.OPEN,
        "places": place_names(),
        "clashes": (),
    }
    return render(request, "desk/edit.html", context, status=status)


def _choice(
    request: HttpRequest, found: Submission, clashes: tuple[Clash, ...]
) -> HttpResponseBase:
    context = {
        "submission": found,
        "head": head(found, ""),
        "clashes": clashes,
        "kept": list(_typed(request)),
        "shown": marks_text(all_marks(found.content)),
        "is_again": "shown" in request.POST,
        "is_open": True,
        "places": (),
    }
    return render(request, "desk/edit.html", context, status=409)


def _typed(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """All that was typed, to travel along with the choice."""
    for name, values in request.POST.lists():
        if name not in {"csrfmiddlewaretoken", "shown"} and not name.startswith("choose_"):
            yield from ((name, str(value)) for value in values)
