"""*Wij doen dit ook*: told by another municipality, confirmed by mail, accepted by the desk."""

from dataclasses import asdict, dataclass

from django.db import transaction

from leidraad.accounts.api import User, who
from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now
from leidraad.library.api import (
    Adopter,
    Adoption,
    ContactCard,
    Entry,
    Example,
    add_adoption,
    catalogue,
)
from leidraad.places.api import atlas
from leidraad.post.api import make_link, put_in_post, use_link
from leidraad.upkeep import events
from leidraad.upkeep.access import may_judge, must, new_adoption
from leidraad.upkeep.actions.corrections import contact_of
from leidraad.upkeep.actions.letter_links import example_link, hand_over_link, street_link
from leidraad.upkeep.models import AdoptionRequest

State = AdoptionRequest.State


@dataclass(frozen=True)
class Telling:
    """What a municipality tells of itself; the address is that of its contact."""

    municipality: str
    organisation: str
    role: str
    address: str
    phone: str = ""
    hours: str = ""
    changed: str = ""
    since_year: int | None = None
    learned_from: str = ""
    own_example: str = ""
    language: str = "nl"

    @property
    def card(self) -> ContactCard:
        return ContactCard(
            organisation=" ".join(self.organisation.split()),
            role=" ".join(self.role.split()),
            mailbox=self.address,
            phone=self.phone.strip(),
            hours=self.hours.strip(),
        )


@transaction.atomic
def ask_adoption(*, by: Who, example: str, telling: Telling) -> AdoptionRequest:
    """It waits until the contact's own mailbox confirms it: nobody is named behind her back."""
    own = Example.objects.filter(code=telling.own_example, published__isnull=False).first()
    request = AdoptionRequest.objects.create(
        example=Example.objects.get(code=example),
        municipality_id=telling.municipality,
        learned_from=_teacher(example, telling.learned_from),
        own_example=own,
        card=asdict(telling.card),
        changed=telling.changed.strip(),
        since_year=telling.since_year,
        sender_address=telling.address,
        language=telling.language,
        state=State.UNCONFIRMED,
        sent_at=now(),
    )
    token = make_link("adoption", subject=str(request.pk), address=telling.address)
    link = street_link(f"wij-ook/bevestigen/{token}/", telling.language)
    _tell(request, "confirm_adoption", link=link)
    record(events.ADOPTION_ASKED, by=by, about=about(request))
    return request


@transaction.atomic
def confirm_adoption(*, token: str) -> AdoptionRequest | None:
    held = new_adoption(token)
    if held is None or use_link("adoption", token) is None:
        return None
    request = _locked(held.thing)
    request.state = State.WITH_DESK
    request.save(update_fields=["state"])
    record(events.ADOPTION_SENT, by=held.by, about=about(request))
    return request


@transaction.atomic
def accept_adoption(*, by: User, request: AdoptionRequest) -> Adoption:
    must(may_judge(by))
    request = _locked(request)
    must(request.state == State.WITH_DESK and request.example.published is not None)
    must(not stands_already(request))
    first = contact_of(request.example)
    adopter = Adopter(
        municipality=request.municipality_id,
        contact=ContactCard(**request.card),
        changed=request.changed,
        since_year=request.since_year,
        learned_from=request.learned_from,
        own_example=request.own_example,
    )
    adoption = add_adoption(by=who(by), example=request.example, adopter=adopter)
    _decide(request, State.ACCEPTED)
    _tell(request, "adoption_accepted")
    if first and first.mailbox != request.sender_address:
        _tell_first(request, first.pk, first.mailbox)
    record(events.ADOPTION_ACCEPTED, by=who(by), about=about(request))
    return adoption


@transaction.atomic
def decline_adoption(*, by: User, request: AdoptionRequest, why: str) -> None:
    must(may_judge(by))
    request = _locked(request)
    must(request.state == State.WITH_DESK and bool(why.strip()))
    request.reason = why.strip()
    _decide(request, State.DECLINED)
    _tell(request, "adoption_declined", why=request.reason)
    record(events.ADOPTION_DECLINED, by=who(by), about=about(request))


def stands_already(request: AdoptionRequest) -> bool:
    """Somebody else of this municipality was first; accepting would push that one aside."""
    asked = Adoption.objects.filter(example_id=request.example_id)
    return asked.filter(municipality_id=request.municipality_id).exists()


def about(request: AdoptionRequest) -> About:
    return About("adoption", str(request.pk))


def _teacher(example: str, choice: str) -> Adoption | None:
    known = Adoption.objects.filter(example__code=example)
    return known.filter(pk=choice).first() if choice.isdecimal() else None


def _decide(request: AdoptionRequest, state: str) -> None:
    request.state, request.decided_at = state, now()
    request.save(update_fields=["state", "decided_at", "reason"])


def _tell(request: AdoptionRequest, letter: str, **more: object) -> None:
    entry = _entry(request)
    if not request.sender_address or entry is None:
        return
    put_in_post(
        to=request.sender_address,
        template=f"upkeep/letters/{letter}.txt",
        is_unproven=request.state == AdoptionRequest.State.UNCONFIRMED,
        context={
            "title": entry.text("title", request.language).value,
            "place": atlas().today(request.municipality_id).name,
            "example": example_link(entry, request.language),
            **more,
        },
        language=request.language,
    )


def _tell_first(request: AdoptionRequest, contact: int, mailbox: str) -> None:
    """Good news for who thought of it first."""
    entry = _entry(request)
    assert entry is not None
    put_in_post(
        to=mailbox,
        template="upkeep/letters/adopted.txt",
        context={
            "title": entry.texts["title"],
            "place": atlas().today(request.municipality_id).name,
            "changed": request.changed,
            "example": example_link(entry),
            "hand_over": hand_over_link(contact, mailbox),
        },
    )


def _entry(request: AdoptionRequest) -> Entry | None:
    return catalogue().by_code.get(request.example.code)


def _locked(request: AdoptionRequest) -> AdoptionRequest:
    rows = AdoptionRequest.objects.select_related(
        "example__published", "learned_from", "own_example"
    )
    return rows.select_for_update(of=("self",)).get(pk=request.pk)
