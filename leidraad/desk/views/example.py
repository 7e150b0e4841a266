"""One example at the desk: its public versions, its contacts, and what happened to it."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.audit.api import About
from leidraad.desk.access import EDITORS, example_of, me
from leidraad.desk.queries.examples import public_versions, state_of, title_of
from leidraad.desk.queries.history import history
from leidraad.library.api import Example
from leidraad.submissions.api import Submission, may_reconsider


@require_safe
@roles_required(*EDITORS)
def example(request: HttpRequest, code: str) -> HttpResponseBase:
    found = example_of(me(request), code)
    kind, told = state_of(found)
    versions = public_versions(found)
    context = {
        "example": found,
        "title": title_of(found),
        "kind": kind,
        "words": told,
        "slug": found.slugs.filter(is_current=True).values_list("text", flat=True).first(),
        "versions": versions,
        "first": versions[-1].number,
        "last": versions[0].number,
        "contacts": found.contacts.order_by("organisation", "role"),
        "open_change": _open_change(found),
        "may_withdraw": may_reconsider(me(request)),
        "moments": history(About("example", found.code), _("dit voorbeeld")),
    }
    return render(request, "desk/example.html", context)


def _open_change(example: Example) -> Submission | None:
    """The change that is being judged; looking holds no row."""
    return Submission.objects.filter(example=example, state__in=Submission.OPEN).first()
