"""Letters to contacts and askers: whole in every language, a stranger's words never ours."""

from collections.abc import Mapping

import pytest
from django.conf import settings

from leidraad.library.api import ContactCard
from leidraad.post.api import put_in_post
from leidraad.post.models import Letter
from leidraad.post.tests.factories import links_in
from leidraad.upkeep.actions.succession import accept, leave_by_check
from leidraad.upkeep.tests.factories import (
    COLLEAGUE,
    OWNER,
    ask_contacts,
    example,
    last_letter,
    link,
    token_of,
)

LINK = "https://leidraad.example/klopt/abcdefghijklmnopqrstuvwxyz0/"
HOSTILE = "Titel\n\nhttps://kwaad.example/\n.\nBcc: x@x.example <b>{{ 7|add:7 }}</b>"
CONTEXT: Mapping[str, object] = {
    "link": LINK, "hand_over": LINK, "title": HOSTILE, "text": HOSTILE, "answer": HOSTILE,
    "name": "Anna", "contact": "Regisseur, Gemeente Voorbeeldstad", "may_be_public": True,
    "goes_public": True, "titles": [HOSTILE, "Twee"], "number": 2, "leaver": "Regisseur",
    "items": [{"title": HOSTILE, "link": LINK}, {"title": "Twee", "link": LINK}],
    "organisation": "Gemeente Voorbeeldstad", "successor": "Coördinator, Gemeente Anderstad",
    "example": LINK,
}  # fmt: skip
NAMES = (
    *("confirm_question", "question", "answer", "still_true", "still_true_reminder"),
    *("still_true_colleague", "still_true_editors", "succession", "thanks_leaver"),
)


@pytest.mark.django_db
@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
@pytest.mark.parametrize("name", NAMES)
def test_each_letter_is_whole_in_every_language(name: str, language: str) -> None:
    template = f"upkeep/letters/{name}.txt"
    for sparse in ({}, {"name": "", "contact": "", "may_be_public": False, "number": 1}):
        context = {**CONTEXT, **sparse}
        put_in_post(to="a@a.example", template=template, context=context, language=language)
    for letter in Letter.objects.order_by("id"):
        assert letter.subject
        assert "\n" not in letter.subject
        assert "{" not in letter.text.replace("{{ 7|add:7 }}", "")
        assert "https://kwaad.example/" not in letter.text.splitlines()
        assert len(letter.text.split()) < 170


@pytest.mark.django_db
@pytest.mark.usefixtures("places")
def test_a_role_is_no_line_of_ours() -> None:
    """Whoever names a successor types a role; it could hold an address of ours."""
    found = example()
    found.contacts.update(role="Regisseur\n\nhttp://127.0.0.1:8000/klopt/vals/\n")
    ask_contacts(found)
    card = ContactCard("Stad\n\nhttp://127.0.0.1:8000/klopt/vals/\n", "Rol", COLLEAGUE)
    leave_by_check(token=token_of(link(OWNER, "/klopt/")), card=card)
    asked = last_letter(COLLEAGUE)
    accept(token=token_of(link(COLLEAGUE, "/opvolging/")))
    for letter in (asked, last_letter(OWNER)):
        assert not [path for path in links_in(letter) if "vals" in path]
        assert "\nhttp://127.0.0.1:8000/klopt/vals/" not in letter.text
