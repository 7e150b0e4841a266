"""What a browser sends of a form with a gate, filled in at leisure."""

from datetime import timedelta

from leidraad.gate.forms import GateForm
from leidraad.gate.tokens import HONEYPOT, TOKEN, new_token, sealed
from leidraad.kernel.api import now

A_MINUTE = timedelta(minutes=1)


def token_for(form: type[GateForm], *, age: timedelta = A_MINUTE) -> str:
    return sealed(new_token(now() - age), form.purpose())


def post_data(form: type[GateForm], **typed: object) -> dict[str, object]:
    """Each call is another form; post the same result twice to hand in twice."""
    return {TOKEN: token_for(form), HONEYPOT: "", **typed}
