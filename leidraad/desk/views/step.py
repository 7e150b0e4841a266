"""One step of judging: what it means, what it asks, and then it is done."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, handed_in, me
from leidraad.desk.forms.steps import StepForm
from leidraad.desk.queries.approvals import told_approvals
from leidraad.desk.queries.judged import judged, missing_words
from leidraad.desk.queries.submission_head import head
from leidraad.desk.rules import possible_steps
from leidraad.desk.steps import STEPS, Step
from leidraad.submissions.api import NotApprovedError, NotReadyError, Submission, field_word


@roles_required(*EDITORS)
def step(request: HttpRequest, key: str, name: str) -> HttpResponseBase:
    if name not in STEPS:
        raise Http404
    user, chosen = me(request), STEPS[name]
    found = handed_in(user, key)
    seen = judged(user, found)
    is_possible = seen is not None and name in possible_steps(seen.situation)
    asks = request.method == "POST"
    form = chosen.form(request.POST if asks else None, submission=found, user=user)
    if asks and is_possible and form.is_valid() and _taken(request, chosen, found, form):
        return redirect("desk_submission", key)
    context = {
        "submission": found,
        "head": head(found, ""),
        "step": chosen,
        "form": form,
        "missing": missing_words(seen.faults) if seen else (),
        "approvals": told_approvals(found, seen.standing) if seen else (),
        "is_possible": is_possible,
    }
    return render(request, "desk/step.html", context, status=_status(form, is_possible=is_possible))


def _status(form: StepForm, *, is_possible: bool) -> int:
    """409: meanwhile somebody did something else with it."""
    if not form.is_bound:
        return 200
    return 422 if is_possible else 409


def _taken(request: HttpRequest, chosen: Step, found: Submission, form: StepForm) -> bool:
    try:
        chosen.take(by=me(request), submission=found, values=form.cleaned_data)
    except NotReadyError as fault:
        for one in fault.faults:
            form.add_error(None, f"{field_word(one.field)}: {_(one.reason)}")
        return False
    except NotApprovedError:
        form.add_error(
            None, _("Contact en redactie gingen nog niet allebei akkoord met deze versie.")
        )
        return False
    messages.success(request, str(chosen.done))
    return True
