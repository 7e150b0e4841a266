"""One submission, field by field, with what can be done about it."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, handed_in, me
from leidraad.desk.queries.approvals import told_approvals
from leidraad.desk.queries.judged import Judged, judged, missing_words
from leidraad.desk.queries.submission_head import head
from leidraad.desk.rules import next_step, possible_steps
from leidraad.desk.steps import STEPS
from leidraad.submissions.api import Submission


@require_safe
@roles_required(*EDITORS)
def submission(request: HttpRequest, key: str) -> HttpResponseBase:
    user = me(request)
    found = handed_in(user, key)
    seen = judged(user, found)
    context: dict[str, object] = {"submission": found, "head": head(found, "submission")}
    if seen:
        context |= _told(found, seen)
    return render(request, "desk/submission.html", {**context, "seen": seen})


def _told(found: Submission, seen: Judged) -> dict[str, object]:
    missing = missing_words(seen.faults)
    first, *others = _steps(found, seen)
    return {
        "approvals": told_approvals(found, seen.standing),
        "missing": missing,
        "meter_words": _meter_words(seen.meter.share),
        "meter_missing": _questions(found, seen),
        "next": first,
        "steps": others,
        "changed": [field for field in seen.fields if field.change],
        "same": [field for field in seen.fields if field.value and not field.change],
        "empty": [field.label for field in seen.fields if field.is_empty],
        "pictures": found.uploads.all(),
    }


def _steps(found: Submission, seen: Judged) -> list[dict[str, object] | None]:
    """The next step first (None when it is somebody else's turn), then the others."""
    main = next_step(seen.situation)
    names = [name for name in possible_steps(seen.situation) if name != main]
    return [_step(found, main) if main else None, *(_step(found, name) for name in names)]


def _step(found: Submission, name: str) -> dict[str, object]:
    if name == "bewerken":
        address = reverse("desk_edit", args=[found.key])
        return {"name": name, "label": _("Bewerk de tekst"), "address": address, "icon": "pencil"}
    step = STEPS[name]
    return {
        "name": name,
        "label": step.label,
        "address": reverse("desk_step", args=[found.key, name]),
        "icon": step.icon,
        "hurts": step.hurts,
    }


def _questions(found: Submission, seen: Judged) -> list[dict[str, str]]:
    edit = reverse("desk_edit", args=[found.key])
    pictures = reverse("desk_pictures", args=[found.key])
    ways = {"years": f"{edit}#id_year_from", "pictures": pictures}
    return [
        {"question": _(one.question), "address": ways.get(one.field, f"{edit}#id_{one.field}")}
        for one in seen.meter.missing
    ]


def _meter_words(share: int) -> str:
    if share >= 90:
        return _("De lezer heeft vrijwel alles.")
    return _("De lezer heeft het meeste.") if share >= 60 else _("De lezer mist nog veel.")
