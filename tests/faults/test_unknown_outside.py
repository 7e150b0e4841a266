"""Drafts are unknown outside: after every act, on every address that needs no link."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from leidraad.accounts.tests.factories import person
from leidraad.config.bench.kills import picture
from leidraad.library.actions.publish import withdraw_example
from leidraad.library.models import Example
from leidraad.library.tests.conftest import places
from leidraad.library.tests.factories import EDITOR
from leidraad.post.api import make_link
from leidraad.submissions.actions import change, judge, own, pictures, write
from leidraad.submissions.tests import factories
from leidraad.submissions.tests.factories import OWNER, in_state, pen_of
from leidraad.upkeep.actions import adoptions, corrections, questions
from leidraad.upkeep.models import Question
from leidraad.upkeep.tests import readers
from leidraad.upkeep.tests.factories import answered, asked, confirmed
from tests.faults.outside import MOST, addresses, crawl

__all__ = ["places"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
CANARY = "kanariepiet"
BESIDE = "lijstersnavel"
"""In every hidden text as well: a page may repeat what was asked, so one asks for this one."""
WORDS = f"{CANARY} {BESIDE}"
HIDDEN: dict[str, Any] = {
    **dict.fromkeys(("title", "summary", "done", "why", "less_well", "conditions"), WORDS),
    **dict.fromkeys(("costs", "area", "partners", "results", "group_note", "year_note"), WORDS),
    "sources": f"https://{CANARY}.example/{BESIDE} {WORDS}",
    "municipalities": ["GM0119"],
    "contact_organisation": WORDS,
    "contact_role": WORDS,
    "contact_phone": WORDS,
    "contact_hours": WORDS,
}
STATES = (
    "draft",
    "received",
    "talking",
    "with-owner",
    "held",
    "scheduled",
    "refused",
    "taken-back",
)


def of_everything(public: Example) -> None:
    """Whatever readers, contacts and editors write that is not (yet) for everybody."""
    editor, head = person("editor"), person("head_editor")
    for state in STATES:
        found = in_state(state, by=editor, **HIDDEN)
        judge.add_remark(by=editor, submission=found, field="done", text=WORDS)
        judge.add_remark(by=editor, submission=found, field="", text=WORDS, is_internal=True)
    _refused_and_reopened(head)
    _with_picture()
    _a_change(public, editor)
    _from_readers(public)


def _refused_and_reopened(head: Any) -> None:
    found = factories.received(**HIDDEN)
    judge.refuse(by=head, submission=found, reason=WORDS)
    own.object_to_refusal(by=pen_of(found), text=WORDS)
    judge.reopen(by=head, submission=found)
    own.reply(by=pen_of(found), text=WORDS)
    judge.hold(by=head, submission=found, reason=WORDS)


def _with_picture() -> None:
    found = factories.begun(address=f"{CANARY}@elders.example", **HIDDEN)
    pen = pen_of(found)
    write.invite_writer(by=pen, address=f"{CANARY}2@elders.example", section="costs", message=WORDS)
    pictures.add_picture(by=pen, picture=pictures.Given(picture(1), WORDS, WORDS, "nobody"))


def _a_change(public: Example, editor: Any) -> None:
    """Of what is public: approved by both, not published."""
    wanted = change.Change({**HIDDEN, "contact_mailbox": OWNER}, "correction", WORDS)
    found = change.propose_change(by=factories.STRANGER, example=public, change=wanted)
    factories.agreed(found, by=editor)


def _from_readers(public: Example) -> None:
    editor = person("editor")
    told = {"text": WORDS, "name": WORDS, "may_be_public": True}
    asked(public, **told)
    confirmed(public, **told)
    question = answered(public)
    Question.objects.filter(pk=question.pk).update(text=WORDS, answer=WORDS)
    questions.keep_answer_off(by=editor, question=question)
    suggestion = {"text": WORDS, "reason": WORDS, "name": WORDS}
    readers.suggested(public, **suggestion)
    lying = readers.sent(public, **suggestion)
    token = make_link("correction", subject=str(lying.pk), address=OWNER)
    corrections.decline_correction(token=token, why=WORDS)
    telling = {"organisation": WORDS, "role": WORDS, "changed": WORDS}
    readers.adopted(public, **telling)
    turned = readers.with_desk(public, municipality=readers.UTRECHT, **telling)
    adoptions.decline_adoption(by=editor, request=turned, why=WORDS)


def telling(client: Client) -> list[str]:
    """Where the canary is told, apart from an address that repeats itself."""
    found = crawl(client, addresses(BESIDE))
    assert 100 < len(found) < MOST, "te weinig of te veel adressen om te geloven"
    assert "/api/v1/examples" in found
    return sorted(path for path, told in found.items() if CANARY in _without(path, told).lower())


def _without(path: str, told: str) -> str:
    """A page that is not there links to itself in other languages."""
    own = [part for part in path.split("/") if CANARY in part]
    return told.replace(own[0], "") if own else told


def test_nothing_of_it_is_told_anywhere(client: Client) -> None:
    public = factories.public_example(title="Openbaar")
    of_everything(public)
    assert telling(client) == []


def test_what_was_public_is_gone_at_once_also_where_it_was_kept(client: Client) -> None:
    """With its control: while it is public, the crawl finds it in many places."""
    factories.public_example(title="Openbaar")
    found = in_state("published", **HIDDEN)
    assert found.example is not None
    seen = telling(client)
    for kind in ("/", "/voorbeelden/", "/sitemap.xml", "/overzicht.csv", "/overzicht.xlsx"):
        assert kind in seen, kind
    withdraw_example(by=EDITOR, code=found.example.code)
    assert telling(client) == []


def test_who_guesses_a_hidden_code_gets_the_same_answer_as_for_one_that_never_was(
    client: Client, at: Callable[[str], None]
) -> None:
    at("2026-11-21")
    factories.public_example(title="Openbaar")
    found = in_state("received", **HIDDEN)
    assert found.example is not None
    code, never = found.example.code, "0000000"
    for path in ("/v/{}", "/v/{}/contact.vcf", "/deelbeeld/{}.png", "/api/v1/examples/{}",
                 "/vragen/{}/", "/verbeteren/{}/", "/wij-ook/{}/", "/voorbeelden/{}/"):  # fmt: skip
        hidden, unknown = client.get(path.format(code)), client.get(path.format(never))
        assert hidden.status_code == unknown.status_code == 404, path
        told = hidden.content.replace(code.encode(), b"x").replace(code.lower().encode(), b"x")
        assert len(told) == len(unknown.content.replace(never.encode(), b"x")), path
