"""One step with an example: edit, end, run again, withdraw, put an earlier version back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leidraad.accounts.api import User, roles_required
from leidraad.desk.access import EDITORS, example_of, me, must, public_version
from leidraad.desk.actions import examples as actions
from leidraad.desk.forms.examples import EndForm, RestoreForm, WithdrawForm
from leidraad.desk.queries.examples import title_of
from leidraad.library.api import Example
from leidraad.submissions.api import Submission, may_reconsider, restore, start_editing

Text = str | Promise


@dataclass(frozen=True)
class Step:
    act: Callable[..., Submission | None]
    label: Text
    title: Text
    meaning: Text
    fits: Callable[[Example], bool]
    form: type[forms.Form] = forms.Form
    hurts: bool = False
    is_heads: bool = False


STEPS = {
    "bewerken": Step(
        start_editing,
        _("Begin met bewerken"),
        _("Wil je dit voorbeeld wijzigen?"),
        _("De lezer blijft de tekst van nu zien, tot contact en redactie ja zeggen."),
        lambda one: one.published_id is not None,
    ),
    "gestopt": Step(
        actions.end,
        _("Meld dat het gestopt is"),
        _("Is dit gestopt?"),
        _("Het voorbeeld blijft te lezen, met erbij wanneer en waarom het stopte."),
        lambda one: one.published_id is not None and one.ended_on is None,
        form=EndForm,
    ),
    "loopt-weer": Step(
        actions.resume,
        _("Het loopt weer"),
        _("Loopt dit weer?"),
        _("Op de pagina staat dan niet meer dat het gestopt is."),
        lambda one: one.ended_on is not None,
    ),
    "van-de-site": Step(
        actions.withdraw,
        _("Haal van de site"),
        _("Haal je dit van de site?"),
        _("Het verdwijnt meteen van elke bladzijde. De versies blijven bewaard."),
        lambda one: one.published_id is not None,
        form=WithdrawForm,
        hurts=True,
        is_heads=True,
    ),
    "terugzetten": Step(
        restore,
        _("Stel deze versie voor"),
        _("Zet je deze versie terug?"),
        _("Dit wordt een voorstel. Contact en redactie zeggen er ja op, zoals bij elke wijziging."),
        lambda one: one.published_id is not None,
        form=RestoreForm,
    ),
}


@roles_required(*EDITORS)
def example_step(request: HttpRequest, code: str, name: str) -> HttpResponseBase:
    found = example_of(me(request), code)
    step = STEPS.get(name)
    about = _about(found, name, request.GET.get("versie", ""))
    if step is None or about is None:
        raise Http404
    must(not step.is_heads or may_reconsider(me(request)))
    form = step.form(request.POST if request.method == "POST" else None)
    is_possible = step.fits(found)
    if form.is_valid() and is_possible:
        return _taken(request, step, found, {**about, **form.cleaned_data})
    context = {"example": found, "title": title_of(found), "step": step, "form": form}
    status = 200 if not form.is_bound else 422 if is_possible else 409
    context |= {"is_possible": is_possible, "version": about.get("version")}
    return render(request, "desk/example_step.html", context, status=status)


def _about(found: Example, name: str, number: str) -> dict[str, Any] | None:
    if name != "terugzetten":
        return {"example": found}
    version = public_version(found, number)
    return {"version": version} if version else None


def _taken(
    request: HttpRequest, step: Step, found: Example, values: dict[str, Any]
) -> HttpResponseBase:
    by: User = me(request)
    made = step.act(by=by, **values)
    if made is not None:
        return redirect("desk_edit" if step.act is start_editing else "desk_submission", made.key)
    messages.success(request, str(_("Gedaan.")))
    return redirect("desk_example", found.code)
