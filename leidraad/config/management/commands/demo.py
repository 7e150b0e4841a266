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
from leidraad.library.api import Translated, publish_translation, text_digest
from leidraad.library.demo import demo_examples
from leidraad.library.models import Example
from leidraad.places.demo import demo_places
from leidraad.submissions.demo import Desk, demo_submissions
from leidraad.submissions.models import Submission
from leidraad.upkeep.demo import demo_upkeep


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
    _translate(head, examples)
    return people


def _user(people: tuple[DemoPerson, ...], role: str) -> User:
    return User.objects.get(email=next(one.email for one in people if one.role == role))


def _translate(by: User, examples: list[Example]) -> None:
    """One title in English, and one made from a Dutch title that changed since."""
    for example, english, made_from in (
        (examples[0], "One table for every family", "Eén tafel voor elk gezin"),
        (examples[3], "Opening the letters together", "Samen brieven lezen"),
    ):
        given = Translated("title", "en", english, is_reviewed=True)
        publish_translation(
            by=who(by), example=example, given=given, made_from=text_digest(made_from)
        )


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
