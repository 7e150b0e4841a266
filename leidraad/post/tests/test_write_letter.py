"""Letters into the outbox: from a template, once per key, and never a header from a stranger."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.validators import validate_email
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from leidraad.post.actions.write_letter import MOST_UNPROVEN
from leidraad.post.api import (
    LetterError,
    inside_address,
    put_in_post,
    send_due_letters,
    street_address,
)
from leidraad.post.models import Letter
from leidraad.post.rules.writing import plain_mailbox
from leidraad.post.tests.factories import links_in, waiting_letters

Templates = Callable[[str], str]
pytestmark = pytest.mark.django_db
TO = "iemand@gemeente.example"
TRIAL = "post/letters/trial.txt"


def put(name: str, **more: object) -> Letter:
    put_in_post(**{"to": TO, "template": name, "context": {}, **more})  # type: ignore[arg-type]
    return Letter.objects.latest("id")


def test_a_letter_waits_with_everything_it_needs(template: Templates) -> None:
    name = template("Over {{ title }}\n\nBeste {{ name }},\n\n{{ title }} is er.\n")
    letter = put(name, context={"title": "Tuinen & buren", "name": "<Iris>"})
    assert letter.subject == "Over Tuinen & buren"
    assert letter.text == "Beste <Iris>,\n\nTuinen & buren is er.\n"
    assert (letter.to, letter.state, letter.tries) == (TO, "waiting", 0)
    assert letter.message_id.endswith("@localhost>")


def test_a_letter_that_belongs_to_an_act_goes_with_it(template: Templates) -> None:
    with transaction.atomic():
        put(template("Onderwerp\n\nTekst"))
        transaction.set_rollback(True)
    assert waiting_letters() == []


def test_the_same_key_is_one_letter(template: Templates) -> None:
    name = template("Onderwerp\n\nTekst")
    for _ in range(2):
        put(name, key="received:abc")
    put(name, key="received:def")
    put(name)
    put(name)
    assert len(waiting_letters(TO)) == 4
    assert "received" not in str(list(Letter.objects.values_list("key")))


def test_a_second_letter_with_the_key_does_not_spoil_the_act(template: Templates) -> None:
    name = template("Onderwerp\n\nTekst")
    with transaction.atomic():
        put(name, key="twice")
        put(name, key="twice")
        put(name, key="another")
    assert len(waiting_letters()) == 2


def test_the_reader_s_language_is_used(template: Templates) -> None:
    name = template('{% translate "Zoek" %}\n\n{% translate "Zoek" %}')
    assert put(name, language="en").subject == "Search"
    assert put(name).subject == "Zoek"


def test_a_subject_cannot_grow_into_the_text(template: Templates) -> None:
    name = template("Over {{ title }}\n\nTekst van {{ title }}.")
    title = "A\r\nBcc: ander@elders.example\n\nEvil\u2028text\x85\x00\u202e"
    letter = put(name, context={"title": title})
    assert letter.subject == "Over A Bcc: ander@elders.example Evil text"
    assert letter.text.startswith("Tekst van A\n")


@pytest.mark.parametrize("title", ["", "\n", "\x00\u202e\ud800"])
def test_a_subject_is_never_empty(template: Templates, title: str) -> None:
    assert put(template("{{ title }}\n\nTekst"), context={"title": title}).subject == "Leidraad"


def test_a_long_subject_is_cut_where_it_can_be_read(template: Templates) -> None:
    subject = put(template("{{ title }}\n\nTekst"), context={"title": "woord " * 80}).subject
    assert len(subject) <= 150
    assert subject.startswith("woord woord")
    assert subject.endswith("…")


UNREACHABLE = [
    *("geen-adres", "a@b@c.example", "@gemeente.example", "a@", "a b@c.example", "a@[127.0.0.1]"),
    *("Naam <a@b.example>", "a@b.example, c@d.example", "a@b.example\nBcc: c@d.example"),
    *('"a b"@c.example', f"{'a' * 250}@b.example", "a@b.example\x00", "a@-b.example", " "),
    *('"\x01"@b.example', f"a@{'é' * 70}.example", "a@b..example", "\ud800@b.example"),
]


@pytest.mark.parametrize("address", UNREACHABLE)
def test_an_address_no_post_can_reach_is_given_up_without_making_the_act_fail(
    template: Templates, address: str
) -> None:
    letter = put(template("Onderwerp\n\nTekst"), to=address, reply_to="a@b.example")
    assert (letter.state, letter.last_problem) == ("given-up", "address-refused")
    assert (letter.to, letter.reply_to, letter.text) == ("", "", "")
    assert send_due_letters() == 0


@pytest.mark.parametrize("address", UNREACHABLE)
def test_an_answer_that_could_not_arrive_is_not_asked_for(
    template: Templates, address: str
) -> None:
    assert put(template("Onderwerp\n\nTekst"), reply_to=address).reply_to == ""


def test_a_letter_to_nobody_is_our_mistake(template: Templates) -> None:
    with pytest.raises(LetterError):
        put(template("Onderwerp\n\nTekst"), to="")


@given(st.emails())
def test_whatever_passes_a_form_passes_here(address: str) -> None:
    """And what goes on the envelope is one address of plain letters."""
    with suppress(ValidationError):
        validate_email(address)
        mailbox = plain_mailbox(address)
        assert mailbox.isascii()
        assert mailbox.isprintable()
        assert mailbox.count("@") <= 1
        assert not set(mailbox) & set(' ,;<>()"')


def test_a_domain_with_accents_goes_out_in_plain_letters(template: Templates) -> None:
    letter = put(template("Onderwerp\n\nTekst"), to=" iemand@café.example ")
    assert letter.to == "iemand@xn--caf-dma.example"


@pytest.mark.parametrize(
    "headers",
    [
        {"Bcc": "a@b.example"},
        {"List-Unsubscribe": "<https://x.example>\nBcc: a@b.example"},
        {"List-Unsubscribe": "é"},
        {"List-Id": "x" * 901},
        {"list-unsubscribe ": "x"},
    ],
)
def test_only_known_headers_on_one_line(template: Templates, headers: dict[str, str]) -> None:
    with pytest.raises(LetterError):
        put(template("Onderwerp\n\nTekst"), headers=headers)


@pytest.mark.parametrize("source", ["", "Alleen onderwerp", "A\nB\nC", "\n\nTekst", "A\n\n"])
def test_a_letter_without_its_shape_is_refused(template: Templates, source: str) -> None:
    with pytest.raises(LetterError, match="onderwerp"):
        put(template(source))


def test_a_stranger_s_words_are_quoted(template: Templates) -> None:
    name = template("Vraag\n\nIemand vraagt:\n\n{{ words|quoted }}\n\nGroet")
    letter = put(name, context={"words": "Hoi\n\nhttp://elders.example\n"})
    assert "\n> Hoi\n>\n> http://elders.example\n" in letter.text


def test_links_are_whole_addresses(template: Templates) -> None:
    links = {"one": street_address("/insturen/x/"), "two": inside_address("/redactie/")}
    letter = put(template("Links\n\n{{ one }}\n\n{{ two }}"), context=links)
    assert links_in(letter) == ["/insturen/x/", "/redactie/"]


def test_the_trial_letter_is_written() -> None:
    call_command("send_trial_letter", TO)
    (letter,) = waiting_letters(TO)
    assert links_in(letter) == ["/"]


def test_an_unproven_mailbox_gets_a_few_letters_a_day_and_a_proven_one_all(
    at: Callable[[str], None],
) -> None:
    at("2026-11-21 09:00")
    for number in range(MOST_UNPROVEN + 5):
        put_in_post(to="buur@a.example", template=TRIAL, context={}, is_unproven=True)
        assert Letter.objects.count() == min(number + 1, MOST_UNPROVEN)
    put_in_post(to="BUUR@a.example", template=TRIAL, context={}, is_unproven=True)
    put_in_post(to="ander@a.example", template=TRIAL, context={}, is_unproven=True)
    put_in_post(to="buur@a.example", template=TRIAL, context={})
    assert Letter.objects.count() == MOST_UNPROVEN + 2
    at("2026-11-22 09:01")
    put_in_post(to="buur@a.example", template=TRIAL, context={}, is_unproven=True)
    assert Letter.objects.count() == MOST_UNPROVEN + 3
