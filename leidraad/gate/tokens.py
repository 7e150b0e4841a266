"""The signed token of a form, the key it carries, what was in it, and how its answer is locked.

The moment stands in the token itself and is read by the house's own clock; Django's
timestamped signatures have a clock of their own.
"""

import json
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.fernet import Fernet, InvalidToken
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

TOKEN, HONEYPOT = "gate-token", "gate-homepage"
LONGEST_TOKEN = 200
SHORTEST_TOLD = 60  # letters: more than an address of a mailbox or a title


@dataclass(frozen=True)
class Token:
    made: datetime
    nonce: str


def new_token(made: datetime) -> Token:
    return Token(made, secrets.token_urlsafe(16))


def sealed(token: Token, purpose: str) -> str:
    return _signer(purpose).sign(f"{int(token.made.timestamp())}.{token.nonce}")


def unsealed(text: str, purpose: str) -> Token | None:
    """None for what we did not sign, or signed for another purpose."""
    try:
        seconds, _, nonce = _signer(purpose).unsign(text[:LONGEST_TOKEN]).partition(".")
    except BadSignature:
        return None
    return Token(datetime.fromtimestamp(int(seconds), UTC), nonce)


def claimed_nonce(text: str) -> str:
    """The key a form says it carries; whether we signed it is judged elsewhere."""
    return text[:LONGEST_TOKEN].partition(":")[0].partition(".")[2]


def _signer(purpose: str) -> Signer:
    return Signer(salt=f"leidraad.gate.{purpose}")


@dataclass(frozen=True)
class Content:
    """What was handed in, where: the same again is the same, without keeping any of it."""

    text: str
    is_told: bool
    """Somebody wrote sentences: two people do not write the same."""

    @property
    def digest(self) -> str:
        return _keyed("digest", self.text)


def content_of(request: HttpRequest) -> Content:
    written = sorted((name, values) for name, values in request.POST.lists() if name != TOKEN)
    files = sorted(
        (name, [(one.name, one.size) for one in given]) for name, given in request.FILES.lists()
    )
    texts = [str(value) for _name, values in written for value in values]
    is_told = any(len(text) >= SHORTEST_TOLD and " " in text.strip() for text in texts)
    return Content(json.dumps([request.get_full_path(), written, files]), is_told)


def stored_key(nonce: str) -> str:
    return _keyed("once", nonce)


def locked(answer: str, secret: str) -> str:
    """An answer's address may hold a secret link: a copy of the database must not tell it."""
    return _lock(secret).encrypt(answer.encode()).decode()


def unlocked(answer: str, secret: str) -> str:
    """Nothing, for who does not know the secret."""
    try:
        return _lock(secret).decrypt(answer).decode()
    except InvalidToken:
        return ""


def _lock(secret: str) -> Fernet:
    key = salted_hmac("leidraad.gate.lock", secret, algorithm="sha256").digest()
    return Fernet(urlsafe_b64encode(key))


def _keyed(salt: str, text: str) -> str:
    return salted_hmac(f"leidraad.gate.{salt}", text, algorithm="sha256").hexdigest()
