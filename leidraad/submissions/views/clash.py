"""Two people wrote at the same field: both texts, and a choice; nobody's text is lost."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from leidraad.gate.api import guarded, handle
from leidraad.submissions.access import Pen
from leidraad.submissions.actions.write import WRITABLE, Saved, save_draft
from leidraad.submissions.forms import ClashForm, DraftForm, can_join
from leidraad.submissions.queries.telling import told
from leidraad.submissions.rules.merging import marks
from leidraad.submissions.views.closed import closed
from leidraad.submissions.views.link_pages import by_link, way

CLASH = 409


@guarded(limit="save")
@by_link
def choose(request: HttpRequest, pen: Pen) -> HttpResponse:
    """Where the choice is handed in."""
    if request.method != "POST":
        return redirect(way(request, "draft"))
    if pen.submission.state not in WRITABLE:
        return closed(request, pen)
    names = [name for name in pen.fields if f"mine_{name}" in request.POST]
    saved: list[Saved] = []

    def act(given: ClashForm) -> str:
        changes = given.chosen(pen.submission.content)
        saved.append(save_draft(by=pen, changes=changes, seen=given.seen()))
        left.update({name: changes[name] for name in saved[-1].clashes})
        return f"{way(request, 'draft')}?bewaard=1"

    def answer(address: str) -> HttpResponse:
        if left:
            return _both(request, pen, left)
        return HttpResponse(status=303, headers={"Location": address})

    left: dict[str, Any] = {}
    form = partial(ClashForm, names=names)
    return handle(request, form, page=partial(page, request, pen), act=act, answer=answer)


def clash_page(request: HttpRequest, pen: Pen, *, clashes: Sequence[str]) -> HttpResponse:
    """What was typed in a form of the whole text, of which some fields clash."""
    handed_in = DraftForm(request.POST, content=pen.submission.content, names=pen.fields)
    handed_in.is_valid()
    return _both(request, pen, {name: handed_in.cleaned_data.get(name) for name in clashes})


def _both(request: HttpRequest, pen: Pen, mine: dict[str, Any]) -> HttpResponse:
    pen.submission.refresh_from_db()
    form = ClashForm(names=tuple(mine), mine=mine, seen=marks(pen.submission.content))
    answer = page(request, pen, form)
    answer.status_code = CLASH
    answer._has_been_logged = True  # type: ignore[attr-defined] # an address with a secret in it
    return answer


def page(request: HttpRequest, pen: Pen, form: ClashForm) -> HttpResponse:
    rows = [
        {
            "name": f"choose_{name}",
            "label": form.fields[f"choose_{name}"].label,
            "yours": told(name, _mine(form, name)),
            "theirs": told(name, pen.submission.content.get(name)),
            "chosen": form[f"choose_{name}"].value() or "",
            "can_join": can_join(name),
            "mine": form[f"mine_{name}"],
            "errors": form[f"choose_{name}"].errors,
        }
        for name in form.names
    ]
    context = {"form": form, "rows": rows, "address": way(request, "draft_choose")}
    return render(request, "submissions/clash.html", context)


def _mine(form: ClashForm, name: str) -> Any:
    """It travels along with the choice, also when the choice was not good yet."""
    if not form.is_bound:
        return form.initial.get(f"mine_{name}")
    try:
        return form.fields[f"mine_{name}"].clean(form.data.get(f"mine_{name}"))
    except ValidationError:
        return ""
