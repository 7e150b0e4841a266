"""Every act of somebody who is signed in, who may do it, and what it takes to do it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from leidraad.accounts.actions import change_role, invite, keep_organisations, leave, read_journal
from leidraad.accounts.models import Membership, User
from leidraad.accounts.tests.factories import organisation, person
from leidraad.desk.actions import examples, translations
from leidraad.desk.tests.translated import proposed
from leidraad.kernel.api import today
from leidraad.library.actions.propose import mark_of
from leidraad.library.actions.stay_true import end_example
from leidraad.library.api import ContactCard, Example
from leidraad.library.tests.factories import EDITOR
from leidraad.submissions.actions import change, edit_pictures, judge, own
from leidraad.submissions.models import Submission
from leidraad.submissions.tests import factories as submissions
from leidraad.upkeep.actions import (
    adoptions,
    check_answers,
    corrections,
    questions,
    succession,
)
from leidraad.upkeep.models import Check
from leidraad.upkeep.tests import factories as upkeep
from leidraad.upkeep.tests import readers

Given = dict[str, Any]
CARD = ContactCard("Gemeente Voorbeeldstad", "opvolger", "nieuw@voorbeeldstad.example")
DAY = {"on": today()}
TEXTS = dict.fromkeys(("message", "reason", "why", "note", "text", "answer"), "Woorden.")


@dataclass(frozen=True)
class Act:
    """`given` makes what the act is about, in the state in which it may be done."""

    do: Callable[..., Any]
    roles: str
    given: Callable[[], Given]

    @property
    def name(self) -> str:
        return f"{self.do.__module__}.{self.do.__name__}"


def _of(state: str, **more: Any) -> Callable[[], Given]:
    return lambda: {"submission": submissions.in_state(state), **more}


def _words(*names: str) -> Given:
    return {name: TEXTS[name] for name in names}


def _agreed(**more: Any) -> Callable[[], Given]:
    def made() -> Given:
        found = submissions.received()
        submissions.agreed(found, by=person("editor"))
        return {"submission": found, **more}

    return made


def _objected() -> Given:
    found = submissions.in_state("refused")
    own.object_to_refusal(by=submissions.pen_of(found), text="Toch wel.")
    return {"submission": found, "message": "Nee, omdat."}


def _edit() -> Given:
    found: Submission = submissions.received()
    content = {**found.content, "title": "Een andere titel"}
    version = found.version
    return {"submission": found, "content": content, "based_on": version, "is_minor": False}


def _remark() -> Given:
    remark = judge.add_remark(
        by=person("editor"), submission=submissions.received(), field="", text="Wie?"
    )
    return {"remark": remark}


def _pictures() -> Given:
    found = submissions.received()
    return {"submission": found, "kept": {}, "seen": edit_pictures.pictures_mark(found)}


def _public(**more: Any) -> Callable[[], Given]:
    return lambda: {"example": submissions.public_example(), **more}


def _ended() -> Given:
    example = submissions.public_example()
    end_example(by=EDITOR, example=example, on=today(), why="Op.")
    return {"example": Example.objects.get(pk=example.pk)}


def _contact() -> Given:
    return {"contact": upkeep.contact_of(upkeep.example())}


def _version() -> Given:
    return {"version": submissions.public_example().published, "note": "Terug."}


def _adoption() -> Given:
    return {"request": readers.with_desk(upkeep.example())}


def _correction() -> Given:
    correction = readers.sent(upkeep.example(), text="")
    correction.state = "with-desk"
    correction.save()
    return {"correction": correction}


def _check() -> Given:
    return {"check": Check.objects.get(example=upkeep.ask_contacts())}


def _answered() -> Given:
    return {"question": upkeep.answered()}


def _proposal() -> Given:
    code = submissions.public_example().code
    found = proposed(person("translator"), code)
    return {"proposal": found, "seen": mark_of(found)}


def _people(**more: Any) -> Callable[[], Given]:
    def made() -> Given:
        person("administrator")
        return {"person": person("editor"), **more}

    return made


def _closed() -> Given:
    left: User = person("editor")
    leave.close_account(by=person("administrator"), person=left)
    left.refresh_from_db()
    return {"person": left}


def _domain() -> Given:
    admin, found = person("administrator"), organisation("Voorbeeldhuis")
    domain = keep_organisations.add_mail_domain(by=admin, organisation=found, domain="x.example")
    return {"domain": domain}


def _invited() -> Given:
    sent = invite.invite(
        by=None, address="nieuw@x.example", organisation=organisation(), role="editor"
    )
    return {"invitation": sent.invitation}


def _membership() -> Given:
    return {"membership": Membership.objects.get(user=person("editor"))}


JUDGES, HEAD, ADMIN = "editor head_editor", "head_editor", "administrator"
HANDING_OUT = (
    "administrator head_editor"  # of what a head editor may hand out: editors, translators
)
TRANSLATING = "editor head_editor translator"
LATER = {"on": today() + timedelta(days=3)}
ACTS = (
    Act(judge.take_up, JUDGES, _of("received")),
    Act(judge.pass_on, JUDGES, lambda: {**_of("received")(), "to": person("editor")}),
    Act(judge.edit, JUDGES, _edit),
    Act(judge.return_to_sender, JUDGES, _of("received", **_words("message"))),
    Act(judge.lay_before_owner, JUDGES, lambda: {"submission": _whole()}),
    Act(judge.approve_as_editor, JUDGES, lambda: {"submission": _whole()}),
    Act(judge.publish_now, JUDGES, _agreed()),
    Act(judge.schedule, JUDGES, _agreed(**LATER)),
    Act(judge.resume, JUDGES, _of("held")),
    Act(judge.hold, JUDGES, _of("received", **_words("reason"))),
    Act(judge.refuse, JUDGES, _of("received", **_words("reason"))),
    Act(judge.reopen, HEAD, _of("refused")),
    Act(judge.uphold, HEAD, _objected),
    Act(judge.add_remark, JUDGES, _of("received", field="", text="Wie?")),
    Act(judge.settle_remark, JUDGES, _remark),
    Act(edit_pictures.edit_pictures, JUDGES, _pictures),
    Act(change.start_editing, JUDGES, _public()),
    Act(change.restore, JUDGES, _version),
    Act(change.write_down, JUDGES, lambda: {"content": submissions.CONTENT}),
    Act(examples.end, JUDGES, _public(**DAY, **_words("why"))),
    Act(examples.resume, JUDGES, _ended),
    Act(examples.withdraw, HEAD, _public(**_words("reason", "message"))),
    Act(examples.replace, JUDGES, lambda: {**_contact(), "card": CARD}),
    Act(translations.propose, TRANSLATING, _public(language="ar", given=())),
    Act(translations.propose_many, TRANSLATING, lambda: {"language": "ar", "given": ()}),
    Act(translations.accept, JUDGES, _proposal),
    Act(translations.give_back, JUDGES, lambda: {**_proposal(), **_words("note")}),
    Act(translations.accept_all, JUDGES, lambda: {"proposals": [tuple(_proposal().values())]}),
    Act(adoptions.accept_adoption, JUDGES, _adoption),
    Act(adoptions.decline_adoption, JUDGES, lambda: {**_adoption(), **_words("why")}),
    Act(check_answers.confirm_by_phone, JUDGES, _check),
    Act(corrections.take_over_correction, JUDGES, _correction),
    Act(corrections.turn_down_correction, JUDGES, lambda: {**_correction(), **_words("why")}),
    Act(questions.place_answer, JUDGES, lambda: {**_answered(), **_words("text", "answer")}),
    Act(questions.keep_answer_off, JUDGES, _answered),
    Act(succession.name_successor, JUDGES, lambda: {**_contact(), "card": CARD}),
    Act(succession.keep_contact, JUDGES, _contact),
    Act(leave.close_account, ADMIN, _people()),
    Act(leave.reopen_account, ADMIN, _closed),
    Act(leave.anonymise_user, ADMIN, _people()),
    Act(keep_organisations.add_organisation, ADMIN, lambda: {"name": "Nieuw", "kind": "partner"}),
    Act(
        keep_organisations.add_mail_domain,
        ADMIN,
        lambda: {"organisation": organisation("Voorbeeldhuis"), "domain": "y.example"},
    ),
    Act(keep_organisations.remove_mail_domain, ADMIN, _domain),
    Act(read_journal.read_journal, ADMIN, dict),
    Act(change_role.give_role, HANDING_OUT, _people(organisation=None, role="translator")),
    Act(change_role.take_role, HANDING_OUT, _membership),
    Act(
        invite.invite,
        HANDING_OUT,
        lambda: {"address": "n@x.example", "organisation": organisation(), "role": "editor"},
    ),
    Act(invite.withdraw_invitation, HANDING_OUT, _invited),
)
OWN = {
    "leidraad.accounts.actions.change_address.ask_new_address": "of her own account",
    "leidraad.accounts.actions.change_address.confirm_new_address": "of her own account",
    "leidraad.accounts.actions.change_name.change_name": "of her own account",
    "leidraad.accounts.actions.sessions.end_one_session": "of her own account",
    "leidraad.accounts.actions.change_role.may_change": "no act: it judges one",
    "leidraad.submissions.actions.judge.judged": "no act: it begins one",
}


def _whole() -> Submission:
    return submissions.received(sources="https://voorbeeld.example Bron")
