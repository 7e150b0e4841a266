"""The pictures of a submission: better words for them, or away."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, handed_in, me
from leidraad.desk.forms.pictures import PicturesForm
from leidraad.desk.queries.submission_head import head
from leidraad.submissions.api import ClashError, Submission, edit_pictures


@roles_required(*EDITORS)
def pictures(request: HttpRequest, key: str) -> HttpResponseBase:
    found = handed_in(me(request), key)
    form = PicturesForm(request.POST or None, submission=found)
    is_open, status = found.state in Submission.OPEN, 422 if form.errors else 200
    if is_open and form.is_valid():
        if _kept(request, found, form):
            return redirect("desk_submission", key)
        status = 409
    context = {
        "submission": found,
        "head": head(found, ""),
        "form": form,
        "rows": list(form.rows()),
        "is_open": is_open,
    }
    return render(request, "desk/pictures.html", context, status=status)


def _kept(request: HttpRequest, found: Submission, form: PicturesForm) -> bool:
    try:
        version = edit_pictures(
            by=me(request),
            submission=found,
            kept=form.kept(),
            seen=form.cleaned_data["seen"],
            is_minor=form.cleaned_data["is_minor"],
        )
    except ClashError:
        told = _("Iemand anders veranderde net de beelden. Open deze bladzijde opnieuw.")
        form.add_error(None, told)
        return False
    told = _("De beelden zijn bewaard.") if version else _("Er was niets veranderd.")
    messages.success(request, told)
    return True
