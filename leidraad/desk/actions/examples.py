"""What the desk does with what is public already: it ended, it runs again, it goes."""

from datetime import date

from django.db import transaction

from leidraad.accounts.api import User, who
from leidraad.audit.api import About, record
from leidraad.desk import events
from leidraad.desk.access import must
from leidraad.library.api import (
    Contact,
    ContactCard,
    Example,
    end_example,
    replace_contact,
    resume_example,
    withdraw_example,
)
from leidraad.post.api import put_in_post
from leidraad.submissions.api import may_judge, may_reconsider


@transaction.atomic
def end(*, by: User, example: Example, on: date, why: str) -> None:
    """It stopped; it stays to be read, with the reason."""
    must(may_judge(by) and example.published is not None and example.ended_on is None)
    end_example(by=who(by), example=example, on=on, why=why)


@transaction.atomic
def resume(*, by: User, example: Example) -> None:
    must(may_judge(by) and example.ended_on is not None)
    resume_example(by=who(by), example=example)


@transaction.atomic
def withdraw(*, by: User, example: Example, reason: str, message: str) -> None:
    """From every page at once, by a head editor. `reason` is a word of the house, for the
    journal; `message` goes to the contacts and is kept nowhere else.
    """
    must(may_reconsider(by) and example.published is not None)
    assert example.published is not None
    title = example.published.title
    withdraw_example(by=who(by), code=example.code)
    about = About("example", example.code)
    record(events.WITHDRAWN, by=who(by), about=about, reason=reason)
    for mailbox in example.contacts.exclude(mailbox="").values_list("mailbox", flat=True):
        put_in_post(
            to=mailbox,
            template="desk/letters/withdrawn.txt",
            context={"title": title, "message": message},
        )


@transaction.atomic
def replace(*, by: User, contact: Contact, card: ContactCard) -> Contact:
    """Somebody else answers from now on, at every example of this contact."""
    must(may_judge(by))
    return replace_contact(by=who(by), contact=contact, card=card)
