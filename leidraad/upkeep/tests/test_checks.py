"""The worker asks: one letter per contact, a reminder, the organisation, and then the page."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leidraad.accounts.models import MailDomain
from leidraad.accounts.tests.factories import organisation, person
from leidraad.audit.api import About, journal
from leidraad.kernel.api import now
from leidraad.library.api import (
    ContactCard,
    Example,
    end_example,
    replace_contact,
    withdraw_example,
)
from leidraad.library.tests.factories import EDITOR
from leidraad.post.models import Letter
from leidraad.post.tests.factories import links_in, waiting_letters
from leidraad.upkeep.actions import checks
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.models import Check
from leidraad.upkeep.queries.rounds import colleague
from leidraad.upkeep.tests.factories import COLLEAGUE, OWNER, contact_of, example, link

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]


def sent() -> list[str]:
    return [letter.to for letter in Letter.objects.order_by("id")]


def run(at: Clock, *days: str) -> None:
    for day in days:
        at(day)
        ask_still_true()
        ask_still_true()  # another run, or another worker


def test_one_letter_for_all_examples_of_a_contact_with_a_link_for_each(at: Clock) -> None:
    titles = ["Een vast gezicht", "Een buur wijst de weg", "Taal op de werkvloer"]
    for title in titles:
        example(OWNER, title=title)
    run(at, "2026-11-22")
    (letter,) = waiting_letters()
    assert letter.to == OWNER
    assert all(f"> {title}" in letter.text for title in titles)
    assert len([path for path in links_in(letter) if "/klopt/" in path]) == 3
    assert Check.objects.count() == 3


def test_two_roles_with_one_mailbox_get_one_letter(at: Clock) -> None:
    example(OWNER)
    example(OWNER.upper(), title="Een tweede", organisation="Stichting Zonnedal")
    run(at, "2026-11-22", "2026-11-23")
    assert len(sent()) == 1
    assert Check.objects.count() == 2


def test_without_a_mailbox_nobody_is_asked(at: Clock) -> None:
    example("")
    run(at, "2026-11-22")
    assert not Check.objects.exists()
    assert not sent()


@pytest.mark.usefixtures("real_examples")
def test_no_real_example_is_asked_about() -> None:
    """They have no mailbox of a contact; nothing is made up."""
    ask_still_true()
    assert Example.objects.filter(published__isnull=False).count() > 10
    assert not sent()


def test_what_ended_or_is_not_public_is_not_asked(at: Clock) -> None:
    at("2026-11-20")
    end_example(by=EDITOR, example=example(), on=date(2026, 1, 1), why="Op.")
    gone = example("b@voorbeeldstad.example", title="Weg")
    withdraw_example(by=EDITOR, code=gone.code)
    run(at, "2026-11-22")
    assert not sent()


def test_silence_goes_from_letter_to_page(at: Clock) -> None:
    found = example()
    person("editor", email="redactie@leidraad.example")
    run(at, "2026-01-05", "2026-01-18")
    assert sent() == [OWNER]
    run(at, "2026-01-19")
    assert sent() == [OWNER, OWNER]
    run(at, "2026-02-01")
    assert len(sent()) == 2
    run(at, "2026-02-02")
    assert sent()[2:] == ["redactie@leidraad.example"]
    run(at, "2026-03-01")
    assert Example.objects.get(pk=found.pk).unconfirmed_since is None
    run(at, "2026-03-02")
    found.refresh_from_db()
    assert str(found.unconfirmed_since) == "2026-01-05"
    assert len(sent()) == 3


def test_half_a_year_later_a_new_round_begins(at: Clock) -> None:
    example()
    days = ("2026-01-05", "2026-01-19", "2026-02-02", "2026-03-02")
    run(at, *days, "2026-07-06")
    assert sent() == [OWNER, OWNER]
    run(at, "2026-07-08")
    assert sent() == [OWNER, OWNER, OWNER]


def test_a_colleague_with_another_mailbox_is_asked_before_the_editors(at: Clock) -> None:
    example()
    example(COLLEAGUE, title="Een ander voorbeeld")
    person("editor", email="redactie@leidraad.example")
    run(at, "2026-01-05", "2026-01-19")
    Check.objects.filter(contact__mailbox=COLLEAGUE).update(answered_at=now(), answer="yes")
    run(at, "2026-02-02")
    assert sent()[-1] == COLLEAGUE
    assert "/klopt/" in link(COLLEAGUE, "/klopt/")


def test_no_colleague_is_who_only_names_the_organisation_or_left_it() -> None:
    found = example()
    example("vreemd@elders.example", title="Van een vreemde")
    left = contact_of(found)
    card = ContactCard(left.organisation, "Opvolger", "opvolger@voorbeeldstad.example")
    successor = replace_contact(by=EDITOR, contact=left, card=card)
    assert colleague(successor) == ""
    example(COLLEAGUE, title="Van een collega")
    assert colleague(successor) == COLLEAGUE


def test_somebody_with_a_login_at_the_organisation_counts_as_a_colleague(at: Clock) -> None:
    home = organisation("Gemeente Voorbeeldstad", "partner")
    MailDomain.objects.create(domain="voorbeeldstad.example", organisation=home)
    person("translator", email="mens@voorbeeldstad.example", at=home)
    example()
    run(at, "2026-01-05", "2026-01-19", "2026-02-02")
    assert sent()[-1] == "mens@voorbeeldstad.example"


def test_a_worker_that_slept_takes_one_step_at_a_time(at: Clock) -> None:
    example()
    run(at, "2026-01-05", "2026-06-01")
    assert len(sent()) == 2
    run(at, "2026-06-13")
    assert len(sent()) == 2
    check = Check.objects.get()
    assert check.escalated_at is None


def test_two_examples_that_fall_due_days_apart_make_no_two_letters(at: Clock) -> None:
    example()
    run(at, "2026-01-05")
    example(title="Een tweede")
    run(at, "2026-01-10")
    assert sent() == [OWNER]


def test_what_was_confirmed_by_publication_waits_half_a_year(at: Clock) -> None:
    found = example()
    Example.objects.filter(pk=found.pk).update(confirmed_on="2026-01-05")
    run(at, "2026-07-06")
    assert not sent()
    run(at, "2026-07-08")
    assert sent() == [OWNER]


def test_with_a_new_contact_the_round_moves_on(at: Clock) -> None:
    found = example()
    run(at, "2026-01-05")
    old = contact_of(found)
    other = contact_of(example("nieuw@voorbeeldstad.example", organisation="B", title="B"))
    found.contacts.set([other])
    run(at, "2026-01-19")
    assert sent().count(OWNER) == 1
    assert Check.objects.get(contact=old).answer == Check.Answer.NOT_MINE
    assert "nieuw@voorbeeldstad.example" in sent()


def test_a_run_writes_to_so_many_and_no_more(at: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "MOST_AT_ONCE", 2)
    for number in range(3):
        example(f"p{number}@voorbeeldstad.example", title=f"Titel {number}")
    at("2026-01-05")
    ask_still_true()
    assert len(sent()) == 2
    ask_still_true()
    assert len(sent()) == 3


def test_each_letter_has_its_line_in_the_journal(at: Clock) -> None:
    found = example()
    run(at, "2026-01-05", "2026-01-19", "2026-02-02", "2026-03-02")
    told = [line.event for line in journal(about=About("example", found.code))]
    assert [one for one in told if one.startswith("upkeep")] == [
        "upkeep.given_up",
        "upkeep.escalated",
        "upkeep.reminded",
        "upkeep.asked",
    ]


def test_the_questions_to_the_database_do_not_grow_with_the_examples(at: Clock) -> None:
    counts = []
    for number in range(3):
        example(OWNER, title=f"Titel {number}")
        at("2026-01-05")
        ask_still_true()
        at("2026-01-06")
        with CaptureQueriesContext(connection) as asked:
            ask_still_true()
        counts.append(len(asked))
    assert len(set(counts)) == 1


def test_a_worker_that_falls_in_the_middle_leaves_nothing_half(
    at: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No round without its letter: the next run writes both."""
    example()
    at("2026-01-05")

    def fall(**_letter: object) -> None:
        raise ConnectionError

    with monkeypatch.context() as patch:
        patch.setattr(checks, "put_in_post", fall)
        with pytest.raises(ConnectionError):
            ask_still_true()
    assert not Check.objects.exists()
    ask_still_true()
    assert sent() == [OWNER]
