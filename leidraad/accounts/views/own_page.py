"""What every page of ours does that django-allauth drives."""

from typing import Any

from django.db import transaction
from django.http import HttpResponse

from leidraad.accounts.actions.change_sign_in import note_change


class OwnPage:
    """`site` is ours, on every page; the library puts another thing under that name."""

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**given)  # type: ignore[misc]
        context.pop("site", None)
        return context


class WholeOrNot(OwnPage):
    """A change of how somebody signs in, its journal line and its letter: all or nothing.

    `change` names what happens here in CHANGES, unless the library's own step tells it.
    """

    change = ""

    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponse:
        answer: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        if self.change:
            request = self.request  # type: ignore[attr-defined]
            note_change(request=request, user=request.user, name=self.change)
        return answer
