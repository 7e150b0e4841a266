"""Going through the sender's pages as a browser does: open, fill in, hand in."""

from collections.abc import Mapping
from typing import Any

from django.test import Client
from django.urls import reverse

from leidraad.gate.api import GateForm
from leidraad.gate.tests.factories import post_data
from leidraad.post.api import make_link
from leidraad.submissions.actions.write import invite_writer
from leidraad.submissions.forms import DraftForm
from leidraad.submissions.models import Submission, Writer
from leidraad.submissions.tests.factories import SENDER, last_token, pen_of

COLLEAGUE = "collega@buurdorp.example"
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7|add:7 }} {% url 'town' %}",
    "';DROP TABLE submissions_submission;--",
    "</textarea><svg onload=alert(1)>",
    "javascript:alert(1)",
    "\u202egnihtemos\u200b\ufeff",
    "=cmd|' /C calc'!A0",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 👩🏽‍🚀 اَلْعَرَبِيَّة ትግርኛ",
    "&lt;b&gt; &amp; %s %(x)s ${7*7} #{7}",
)


def token_of(submission: Submission, *, address: str = SENDER) -> str:
    """As from a letter; with no address as only shown on the page."""
    return make_link("draft", subject=submission.key, address=address)


def page_of(token: str, name: str = "draft", **more: Any) -> str:
    return reverse(name, kwargs={"token": token, **more})


def hand_over(
    client: Client, path: str, form: type[GateForm], typed: Mapping[str, object] | None = None
) -> Any:
    return client.post(path, post_data(form, **(typed or {})))


def shown(submission: Submission, *, section: str = "") -> dict[str, object]:
    """What the fields of the page hold, as a browser would send them back untouched."""
    names = {"names": (section,)} if section else {}
    form = DraftForm(content=submission.content, **names)
    values = {field.name: field.value() for field in form}
    return {name: value for name, value in values.items() if value not in (None, False, [], "")}


def colleague_token(submission: Submission, section: str = "why") -> str:
    invite_writer(by=pen_of(submission), address=COLLEAGUE, section=section)
    return last_token(COLLEAGUE)


def writers(submission: Submission) -> list[str]:
    found = Writer.objects.filter(submission=submission, is_sender=False)
    return list(found.order_by("id").values_list("address", flat=True))
