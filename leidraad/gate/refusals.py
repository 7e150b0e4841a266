"""Why a form comes back, in words that say what to do now."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from leidraad.kernel.api import AMSTERDAM, now


@dataclass(frozen=True)
class Refusal:
    """`status` is of the answer, `retry_after` in seconds."""

    kind: str
    status: int
    message: str
    retry_after: int = 0


def early() -> Refusal:
    message = _(
        "Dat ging heel snel. Zo herkennen wij robots, maar soms is een mens ook snel. "
        "Probeer het nog eens: alles staat er nog."
    )
    return Refusal("early", 422, message)


def expired() -> Refusal:
    message = _(
        "Dit formulier stond lang open en is verlopen. Wat je schreef staat er nog. "
        "Verstuur het nog eens."
    )
    return Refusal("expired", 422, message)


def forged() -> Refusal:
    message = _(
        "Er ging iets mis met dit formulier. Wat je schreef staat er nog. Verstuur het nog eens."
    )
    return Refusal("forged", 403, message)


def foreign() -> Refusal:
    message = _(
        "Dit formulier kwam van een andere site. Kijk na wat er staat. Klopt het, verstuur het dan "
        "van hieraf."
    )
    return Refusal("foreign", 403, message)


def filled() -> Refusal:
    """Status 200, so that a robot thinks that it succeeded; a person reads what happened.

    Some browsers fill in fields that nobody sees. To tell such a person "thank you" and to
    throw the text away would be a lie.
    """
    message = _(
        "Dit is nog niet verstuurd. In een veld dat je niet ziet stond iets; dat doet een robot, "
        "en soms een browser. Het is nu leeg. Verstuur het nog eens."
    )
    return Refusal("filled", 200, message)


def changed() -> Refusal:
    message = _(
        "Dit formulier had je al verstuurd; dat is goed aangekomen. Daarna veranderde je iets. "
        "Dat is nog niet verstuurd. Wil je het als iets nieuws sturen? Verstuur het dan nog eens."
    )
    return Refusal("changed", 422, message)


def busy(until: datetime, *, is_own: bool) -> Refusal:
    seconds = max(60, int((until - now()).total_seconds()) + 1)
    clock = (now() + timedelta(seconds=seconds + 59)).astimezone(AMSTERDAM).strftime("%H:%M")
    if is_own:
        message = _(
            "Vanaf jouw verbinding kwam het afgelopen uur al veel binnen. Probeer het na %(clock)s "
            "uur nog eens. Wat je schreef staat er nog."
        )
    else:
        message = _(
            "Het is nu erg druk. Probeer het na %(clock)s uur nog eens. "
            "Wat je schreef staat er nog."
        )
    return Refusal("busy", 429, message % {"clock": clock}, retry_after=seconds)


def out_of_order() -> Refusal:
    message = _(
        "Wij kunnen nu niets bewaren. Dat ligt aan ons. Je tekst staat nog hieronder. "
        "Probeer het over een paar minuten nog eens, of bewaar je tekst zelf."
    )
    return Refusal("out-of-order", 503, message, retry_after=120)


def too_large(megabytes: int) -> Refusal:
    message = _(
        "Dit was samen te groot: er mag ten hoogste %(megabytes)s MB tegelijk. Er is niets "
        "bewaard. Ga terug, kies kleinere of minder bestanden en verstuur het nog eens."
    )
    return Refusal("too-large", 413, message % {"megabytes": megabytes})


def unreadable() -> Refusal:
    message = _(
        "Wij konden niet lezen wat er binnenkwam; misschien viel de verbinding weg. Er is niets "
        "bewaard. Ga terug en verstuur het nog eens."
    )
    return Refusal("unreadable", 400, message)


def choose_files_again() -> str:
    return _("Kies je bestanden opnieuw: die kan een browser niet onthouden.")
