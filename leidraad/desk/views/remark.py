"""A remark at a field: for colleagues, or for the sender too."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, handed_in, me
from leidraad.desk.forms.steps import RemarkForm
from leidraad.desk.queries.submission_head import head
from leidraad.submissions.api import add_remark, settle_remark


@roles_required(*EDITORS)
def remark(request: HttpRequest, key: str) -> HttpResponseBase:
    user = me(request)
    found = handed_in(user, key)
    started = {"field": request.GET.get("veld", "")}
    form = RemarkForm(request.POST or None, submission=found, user=user, initial=started)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        add_remark(
            by=user,
            submission=found,
            field=told["field"],
            text=told["text"],
            is_internal=not told["to_sender"],
        )
        messages.success(request, _("Je opmerking staat erbij."))
        return redirect("desk_submission", key)
    context = {"submission": found, "head": head(found, ""), "form": form}
    status = 422 if form.errors else 200
    return render(request, "desk/remark.html", context, status=status)


@require_POST
@roles_required(*EDITORS)
def settle(request: HttpRequest, key: str, number: int) -> HttpResponseBase:
    found = handed_in(me(request), key)
    settle_remark(by=me(request), remark=get_object_or_404(found.remarks, pk=number))
    messages.success(request, _("De opmerking is afgehandeld."))
    return redirect("desk_submission", key)
