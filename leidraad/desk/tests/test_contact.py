"""A contact replaced once is replaced everywhere."""

from django.test import Client

from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.tests.asking import text_of
from leidraad.library.models import Contact
from leidraad.submissions.tests.factories import public_example

NEW = {"organisation": "Gemeente Voorbeeldstad", "role": "beleidsadviseur",
       "mailbox": "nieuw@voorbeeldstad.example"}  # fmt: skip


def test_what_it_touches_is_told_beforehand(desk: Client) -> None:
    public_example(title="Het eerste")
    public_example(title="Het tweede")
    told = text_of(desk, f"/redactie/contact/{Contact.objects.get().pk}/")
    assert "Dit raakt 2 voorbeelden" in told
    assert "Het eerste" in told


def test_replaced_everywhere(desk: Client) -> None:
    examples = [public_example(title="Het eerste"), public_example(title="Het tweede")]
    desk.post(f"/redactie/contact/{Contact.objects.get().pk}/", NEW)
    for example in examples:
        assert [one.role for one in example.contacts.all()] == ["beleidsadviseur"]


def test_what_is_not_right_is_told(desk: Client) -> None:
    public_example()
    number = Contact.objects.get().pk
    answer = desk.post(f"/redactie/contact/{number}/", {**NEW, "mailbox": "geen adres"})
    assert answer.status_code == 422
    assert "geen adres" in answer.content.decode()


def test_others_replace_nothing(places: None) -> None:
    del places
    example = public_example()
    other = sign_in(Client(), person("translator"))
    answer = other.post(f"/redactie/contact/{Contact.objects.get().pk}/", NEW)
    assert answer.status_code == 403
    assert example.contacts.get().role == "regisseur"
