"""The work list: who sees what, in which order, at what price."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.accounts.api import User
from leidraad.accounts.models import MailDomain
from leidraad.accounts.tests.factories import organisation
from leidraad.desk.tests.asking import counted, text_of
from leidraad.kernel.api import now
from leidraad.post.models import Letter
from leidraad.submissions.actions.judge import settle_remark, take_up
from leidraad.submissions.actions.own import object_as_owner, object_to_refusal
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import (
    begun,
    in_state,
    last_token,
    pen_of,
    received,
)


def titles(client: Client, query: str = "?lijst=alles") -> list[str]:
    return [row.title for row in client.get(f"/redactie/{query}").context["rows"]]


def test_oldest_promise_first(desk: Client) -> None:
    for number, title in enumerate(("Tweede", "Derde", "Eerste")):
        day = date(2026, 12, (10, 20, 5)[number])
        Submission.objects.filter(pk=received(title=title).pk).update(promised_on=day)
    assert titles(desk) == ["Eerste", "Tweede", "Derde"]


def test_mine_and_nobodys(desk: Client, editor: User) -> None:
    mine = received(title="Van mij")
    take_up(by=editor, submission=mine)
    received(title="Van niemand")
    assert titles(desk, "") == ["Van mij"]
    assert titles(desk, "?lijst=niemand") == ["Van niemand"]
    assert titles(desk) == ["Van mij", "Van niemand"]


def test_what_came_when_the_row_was_full_waits_apart(desk: Client) -> None:
    later = received(title="Later")
    Submission.objects.filter(pk=later.pk).update(is_queued_later=True)
    assert titles(desk, "?lijst=niemand") == []
    assert titles(desk, "?lijst=wachtrij") == ["Later"]


def test_a_draft_is_nobodys_business(desk: Client) -> None:
    begun(address="anna@voorbeeldstad.example", title="Nog niet ingestuurd")
    for name in ("alles", "niemand", "klaar", "mij"):
        assert titles(desk, f"?lijst={name}") == []
    assert titles(desk, "?q=ingestuurd") == []


def test_what_is_decided_stands_apart_until_somebody_objects(desk: Client) -> None:
    refused = in_state("refused", title="Afgewezen")
    assert (titles(desk), titles(desk, "?lijst=klaar")) == ([], ["Afgewezen"])
    object_to_refusal(by=pen_of(refused), text="Kijk nog eens.")
    assert (titles(desk), titles(desk, "?lijst=klaar")) == (["Afgewezen"], [])
    assert titles(desk, "?lijst=bezwaar") == ["Afgewezen"]


def test_an_answer_of_the_contact_is_the_desks_turn(
    desk: Client, editor: User, at: Callable[[str], None]
) -> None:
    at("2026-11-02")
    found = in_state("with-owner", by=editor, title="Antwoord")
    object_as_owner(token=last_token(), words={"done": "Het waren er twaalf."})
    assert titles(desk, "?lijst=antwoord") == ["Antwoord"]
    at("2026-11-20")
    assert titles(desk, "?lijst=laat") == ["Antwoord"]
    settle_remark(by=editor, remark=found.remarks.get())
    assert (titles(desk, "?lijst=antwoord"), titles(desk, "?lijst=laat")) == ([], [])


def test_late_is_said(desk: Client, at: Callable[[str], None]) -> None:
    at("2026-11-02")
    received(title="Te laat")
    at("2026-11-17")
    (row,) = desk.get("/redactie/?lijst=laat").context["rows"]
    assert row.is_late
    assert "1 antwoord is later dan beloofd" in text_of(desk, "/redactie/")


def test_on_the_promised_day_it_is_not_late(desk: Client, at: Callable[[str], None]) -> None:
    at("2026-11-02")
    received()
    at("2026-11-16")
    assert titles(desk, "?lijst=laat") == []


def test_a_known_mail_domain_is_named(desk: Client) -> None:
    municipality = organisation("Gemeente Voorbeeldstad", "partner")
    MailDomain.objects.create(domain="voorbeeldstad.example", organisation=municipality)
    received(title="Bekend")
    received(title="Onbekend", address="iemand@elders.example")
    rows = {row.title: row.cells for row in desk.get("/redactie/?lijst=alles").context["rows"]}
    assert "Gemeente Voorbeeldstad" in rows["Bekend"]
    assert "onbekend maildomein" in rows["Onbekend"]


def test_no_address_stands_on_the_list(desk: Client) -> None:
    received()
    assert "anna@" not in text_of(desk, "/redactie/?lijst=alles")


def test_searching_in_titles(desk: Client) -> None:
    received(title="Fietsen naar de les")
    received(title="Koken met de buurt")
    assert titles(desk, "?q=fiets") == ["Fietsen naar de les"]
    assert "Niets gevonden" in text_of(desk, "/redactie/?q=zwemmen")


@pytest.mark.parametrize("odd", ["?lijst=<b>", "?bladzijde=-3", "?bladzijde=x", "?q=%00%25_"])
def test_odd_questions_are_answered(desk: Client, odd: str) -> None:
    received()
    assert desk.get(f"/redactie/{odd}").status_code == 200


def test_hostile_titles_are_shown_as_they_are(desk: Client) -> None:
    received(title="<script>alert(1)</script>")
    told = text_of(desk, "/redactie/?lijst=alles")
    assert "&lt;script&gt;alert(1)" in told
    assert "<script>alert(1)" not in told


def test_letters_that_cannot_be_delivered_are_told(desk: Client) -> None:
    received()
    Letter.objects.update(
        state=Letter.State.GIVEN_UP, to="", reply_to="", subject="", text="", next_try_at=now()
    )
    told = text_of(desk, "/redactie/")
    assert "niet bezorgd" in told


def test_nothing_waits(desk: Client) -> None:
    assert "Hier wacht niets" in text_of(desk, "/redactie/")


def test_more_rows_ask_nothing_more(desk: Client) -> None:
    received()
    with counted() as few:
        desk.get("/redactie/?lijst=alles")
    for number in range(5):
        in_state("with-owner", title=f"Aanpak {number}")
    with counted() as many, only_looking():
        desk.get("/redactie/?lijst=alles")
    assert len(many) <= len(few)


def test_a_long_list_has_pages(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leidraad.desk.views.work_list.A_PAGE", 2)
    for number in range(3):
        received(title=f"Aanpak {number}")
    assert len(titles(desk)) == 2
    assert len(titles(desk, "?lijst=alles&bladzijde=2")) == 1
    assert "Bladzijde 1 van 2" in text_of(desk, "/redactie/?lijst=alles")
