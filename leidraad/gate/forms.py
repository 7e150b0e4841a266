"""The base of every form on the street: its token, its hidden field, and why it came back."""

from datetime import timedelta
from typing import Any, ClassVar

from django import forms
from django.forms.utils import ErrorDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from leidraad.gate import refusals
from leidraad.gate.refusals import Refusal
from leidraad.gate.rules.ageing import LIFETIME, age_of
from leidraad.gate.tokens import HONEYPOT, TOKEN, Token, new_token, sealed, unsealed
from leidraad.kernel.api import now


class GateForm(forms.Form):
    """Put `{{ form.gate }}` inside the form element; `handle` does the rest.

    `least_seconds`: nobody fills it in faster (0 for a single button). `is_once`: handed in
    twice is once; turn it off for what saves itself again and again. `lifetime`: longer for a
    text that is written in for days, behind a link that is a secret already.
    """

    least_seconds: ClassVar[int] = 3
    is_once: ClassVar[bool] = True
    lifetime: ClassVar[timedelta] = LIFETIME

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.refusal: Refusal | None = None
        self._fresh: Token | None = None

    @classmethod
    def purpose(cls) -> str:
        """A token holds for this form alone."""
        return f"{cls.__module__}.{cls.__qualname__}"

    @property
    def gate(self) -> SafeString:
        """The hidden fields: the signed token, and the one that must stay empty."""
        token = self.token or self._new()
        context = {
            "token_name": TOKEN,
            "token": sealed(token, self.purpose()),
            "honeypot_name": HONEYPOT,
            "honeypot_id": f"{self.prefix or 'form'}-{HONEYPOT}",
        }
        return render_to_string("gate/hidden.html", context)

    @property
    def token(self) -> Token | None:
        """The token that was handed in, when it is ours and there is no newer one."""
        return self._fresh or unsealed(self.data.get(TOKEN, ""), self.purpose())

    def judged(self) -> Refusal | None:
        """Whether this was filled in by somebody, in time, on a page of ours."""
        if self.data.get(HONEYPOT):
            return refusals.filled()
        token = unsealed(self.data.get(TOKEN, ""), self.purpose())
        if token is None:
            return refusals.forged()
        least = timedelta(seconds=self.least_seconds)
        age = age_of(made=token.made, at=now(), least=least, lifetime=self.lifetime)
        return {"good": None, "early": refusals.early(), "expired": refusals.expired()}[age]

    def come_back(self, refusal: Refusal) -> None:
        """Show what was typed, and only why it came back: the fields are not judged now."""
        self.refusal = refusal
        self._errors = ErrorDict(renderer=self.renderer)
        self.cleaned_data: dict[str, Any] = {}
        self.add_error(None, refusal.message)
        if refusal.kind in {"expired", "changed"}:
            self._new(timedelta(seconds=self.least_seconds))
        elif refusal.kind == "forged":
            self._new()

    def _new(self, age: timedelta = timedelta(0)) -> Token:
        """Who waited once need not wait again, so a token may be born with some age."""
        self._fresh = new_token(now() - age)
        return self._fresh
