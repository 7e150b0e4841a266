"""Who may hand out which role, what a session is worth, and which mail domains say something."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

ROLES = ("editor", "head_editor", "administrator", "translator")
HANDS_OUT: Mapping[str, frozenset[str]] = {
    "administrator": frozenset(ROLES),
    "head_editor": frozenset({"editor", "translator"}),
}
INVITATION_LASTS = timedelta(days=30)
IDLE_LASTS = timedelta(hours=2)
SESSION_LASTS = timedelta(hours=12)

# Mailboxes that anybody can have: such an address says nothing about where somebody works.
ANYBODY = frozenset(
    {
        *("gmail.com", "googlemail.com", "outlook.com", "outlook.nl", "hotmail.com", "hotmail.nl"),
        *("live.com", "live.nl", "msn.com", "icloud.com", "me.com", "yahoo.com", "yahoo.nl"),
        *("proton.me", "protonmail.com", "gmx.com", "gmx.net", "mail.com", "aol.com"),
        *("ziggo.nl", "kpnmail.nl", "kpnplanet.nl", "planet.nl", "home.nl", "hetnet.nl"),
        *("xs4all.nl", "upcmail.nl", "casema.nl", "quicknet.nl", "chello.nl", "telfort.nl"),
    }
)


def may_hand_out(own_roles: Iterable[str], role: str) -> bool:
    """Administrators every role; head editors that of editor and translator."""
    return any(role in HANDS_OUT.get(own, ()) for own in own_roles)


def mail_domain(address: str) -> str:
    """What stands after the last @, as mail servers compare it; "" when there is none."""
    local, at, domain = address.strip().rpartition("@")
    return domain.lower().rstrip(".") if at and local else ""


def second_factor_done(records: Iterable[Mapping[str, Any]], *, trusts_provider: bool) -> bool:
    """In this session a code or passkey was given, here or at a provider that is trusted with it.

    `records` are what signing in wrote down: `{"method": "password" | "mfa" | …}` each.
    """
    methods = {record.get("method") for record in records}
    return "mfa" in methods or (trusts_provider and "socialaccount" in methods)


def is_over(*, moment: datetime, began: datetime, seen: datetime | None) -> bool:
    """Twelve hours after signing in, and after two hours without a sign of life."""
    last = max(began, seen) if seen else began
    return moment - began > SESSION_LASTS or moment - last > IDLE_LASTS


def is_last(role: str, *, holders: Collection[int], person: int) -> bool:
    """Taking this role from this person leaves the house without an administrator."""
    return role == "administrator" and set(holders) <= {person}


# What people in this house would try first; with figures and signs around it, it stays that.
FIRST_TRIES = (
    *("leidraad", "wachtwoord", "password", "passwoord", "welkom", "geheim", "inloggen"),
    *("gemeente", "redactie", "redacteur", "beheerder", "vertaler", "statushouder", "inburgering"),
    *("voorjaar", "lente", "zomer", "herfst", "najaar", "winter", "nederland", "qwerty", "admin"),
    *("januari", "februari", "maart", "april", "juni", "juli", "augustus", "september"),
    *("oktober", "november", "december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"),
)
LEAST_OF_YOUR_OWN = 5


def is_guessable(password: str) -> bool:
    """Hardly a letter is left without the words of the house (ASVS 6.1.2, 6.2.11)."""
    rest = "".join(sign for sign in password.lower() if sign.isalpha())
    for word in FIRST_TRIES:
        rest = rest.replace(word, "")
    return len(rest) < LEAST_OF_YOUR_OWN


BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"))
MACHINES = (
    *(("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android")),
    *(("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")),
)


def browser_in_words(user_agent: str) -> str:
    """Enough for somebody to recognise their own: "Firefox · Windows"."""
    browsers = (*BROWSERS, ("Safari", "Safari"))  # others too call themselves Safari
    found = (
        next((word for mark, word in marks if mark in user_agent), "")
        for marks in (browsers, MACHINES)
    )
    return " · ".join(filter(None, found))
