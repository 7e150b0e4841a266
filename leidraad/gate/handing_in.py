"""The way of a form: shown, handed in, judged, kept once; or back with what was typed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from leidraad.gate import refusals
from leidraad.gate.actions import KeptBeforeError, TooBusyError, keep_once, knock
from leidraad.gate.forms import GateForm
from leidraad.gate.guard import Guard, guard_of, out_of_order, refused, see, told, with_status
from leidraad.gate.refusals import Refusal

Some = TypeVar("Some", bound=GateForm)


def handle(
    request: HttpRequest,
    form: Callable[..., Some],
    *,
    page: Callable[[Some], HttpResponse],
    act: Callable[[Some], str],
    answer: Callable[[str], HttpResponse] = see,
) -> HttpResponse:
    """See the room's `api` for how to use it."""
    guard = guard_of(request)
    if request.method != "POST":
        return page(form())
    given = form(request.POST, request.FILES)
    return _HandedIn(given, guard, page=page, act=act, answered=answer).answer()


@dataclass(frozen=True)
class _HandedIn(Generic[Some]):
    form: Some
    guard: Guard
    page: Callable[[Some], HttpResponse]
    act: Callable[[Some], str]
    answered: Callable[[str], HttpResponse]

    def answer(self) -> HttpResponse:
        refusal = self.guard.refusal or self.form.judged()
        if refusal:
            return self.back(refusal)
        return self.kept() if self.form.is_valid() else self.shown_again()

    def kept(self) -> HttpResponse:
        try:
            address = self.first()
        except TooBusyError as busy:
            return self.back(refusals.busy(busy.wait.until, is_own=busy.wait.is_own))
        except KeptBeforeError:
            return self.back(refusals.changed())
        except ValidationError as fault:
            self.form.add_error(None, fault)
            return self.shown_again()
        except Exception as fault:
            if not out_of_order(fault):
                raise
            told(fault, self.guard.limit)
            return self.back(refusals.out_of_order())
        return self.answered(address)

    def first(self) -> str:
        guard = self.guard
        if self.form.is_once:
            return keep_once(
                guard.nonce, self.counted, content=guard.content, sender=guard.hashes[0]
            )
        with transaction.atomic():
            return self.counted()

    def counted(self) -> str:
        knock(self.guard.limit, self.guard.hashes)
        return self.act(self.form)

    def back(self, refusal: Refusal) -> HttpResponse:
        self.form.come_back(refusal)
        if self.form.files:
            self.form.add_error(None, refusals.choose_files_again())
        return refused(self.page(self.form), refusal)

    def shown_again(self) -> HttpResponse:
        return with_status(self.page(self.form), 422)
