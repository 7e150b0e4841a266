"""Fills an empty copy with invented people and examples, and prints how to sign in."""

from urllib.parse import quote

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from leidraad.accounts.api import who
from leidraad.accounts.demo import DemoPerson, demo_organisations, demo_people
from leidraad.accounts.models import User
from leidraad.config.management import stamps
from leidraad.config.management.commands.prepare import database_mark
from leidraad.desk.actions import translations
from leidraad.library.actions.propose import mark_of
from leidraad.library.api import (
    Proposed,
    ProposedTranslation,
    Translated,
    publish_translation,
    standings,
    text_digest,
)
from leidraad.library.demo import demo_examples
from leidraad.library.models import Example
from leidraad.places.demo import demo_places
from leidraad.submissions.demo import Desk, demo_submissions
from leidraad.submissions.models import Submission
from leidraad.upkeep.demo import demo_upkeep

TITLES = ("One table for every family", "The bike as first neighbour", "A day at the bakery")


class Command(BaseCommand):
    help = "Vult een lege map met een verzonnen redactie, voor de demo. Weigert in een echte."

    def handle(self, **_options: object) -> None:
        mark = settings.DATA / "demo"
        known = stamps.is_current(mark, database_mark())
        if not known and (User.objects.exists() or Submission.objects.exists()):
            raise CommandError(
                "Hier staat al echt werk. De demo krijgt een eigen map: ./dev run --demo"
            )
        people = renew() if known else fill()
        stamps.put(mark, database_mark())
        self.stdout.write(told(people))


def renew() -> tuple[DemoPerson, ...]:
    """Everything is there; only the ways to sign in are new."""
    return demo_people()


@transaction.atomic
def fill() -> tuple[DemoPerson, ...]:
    """All or nothing."""
    municipalities, people = demo_places(), demo_people()
    demo_organisations(municipalities=municipalities)
    editor, head = (_user(people, role) for role in ("editor", "head_editor"))
    examples = demo_examples(municipalities=municipalities)
    demo_upkeep(editor=editor, examples=examples, municipalities=municipalities)
    desk = Desk(editor, head, municipalities[0])
    demo_submissions(desk=desk, public=examples[3])
    _translate(_user(people, "translator"), head, examples)
    return people


def _user(people: tuple[DemoPerson, ...], role: str) -> User:
    return User.objects.get(email=next(one.email for one in people if one.role == role))


def _translate(translator: User, editor: User, examples: list[Example]) -> None:
    """Titles in English: placed, waiting, given back, and made from Dutch that changed since."""
    placed, _waiting, back = (
        _proposed(translator, example, english)
        for example, english in zip(examples, TITLES, strict=False)
    )
    translations.accept(by=editor, proposal=placed, seen=mark_of(placed))
    note = "“Bakery” staat er niet in het Nederlands."
    translations.give_back(by=editor, proposal=back, seen=mark_of(back), note=note)
    given = Translated("title", "en", "Opening the letters together", is_reviewed=True)
    publish_translation(
        by=who(editor), example=examples[3], given=given, made_from=text_digest("Brieven lezen")
    )


def _proposed(by: User, example: Example, english: str) -> ProposedTranslation:
    held = standings([example.code], "en")[example.code, "title"]
    one = Proposed("title", english, made_from=held.dutch_digest, seen=held.mark)
    translations.propose(by=by, example=example, language="en", given=[one])
    return ProposedTranslation.objects.get(example=example, section="title", language="en")


def told(people: tuple[DemoPerson, ...]) -> str:
    lines = ["", "  DEMO: alles hier is verzonnen · everything here is invented", ""]
    for one in people:
        name = quote(f"Leidraad demo:{one.email}")
        lines += [
            f"  {one.name} ({one.role})",
            f"    {one.email}   wachtwoord · password  {one.password}",
            f"    otpauth://totp/{name}?secret={one.secret}&issuer=Leidraad%20demo",
        ]
    return "\n".join(lines)
