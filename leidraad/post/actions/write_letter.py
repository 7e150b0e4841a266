"""Putting a letter in the outbox, in the transaction of the act that causes it."""

import secrets
from collections.abc import Mapping
from datetime import timedelta
from functools import cache

from django.conf import settings
from django.db import IntegrityError, transaction
from django.template import Context, Template, engines
from django.utils import translation
from django.utils.crypto import salted_hmac

from leidraad.kernel.api import now
from leidraad.post.models import Letter
from leidraad.post.rules.patience import ADDRESS_REFUSED, Problem
from leidraad.post.rules.writing import (
    LetterError,
    allowed_headers,
    one_line,
    paragraphs_of,
    plain_mailbox,
)

MOST_UNPROVEN = 10  # letters in a day


def put_in_post(  # noqa: PLR0913 (a letter has this many parts)
    *,
    to: str,
    template: str,
    context: Mapping[str, object],
    language: str = "nl",
    key: str = "",
    reply_to: str = "",
    headers: Mapping[str, str] | None = None,
    is_unproven: bool = False,
) -> None:
    """Keep the letter with what the act itself writes; the worker sends it.

    The same `key` never goes out twice; only its mark is kept, so it may name an address.
    Nothing a stranger typed makes this fail: an address that no post can reach is given up at
    once. LetterError is for mistakes of ours: no address, an unknown header, a broken template.
    `is_unproven`: nobody showed yet that the mailbox is theirs. A few such letters a day are
    help, more would be pestering through us, and are not written.
    """
    if not to:
        raise LetterError("een brief heeft een adres")
    if is_unproven and _is_pestered(to):
        return
    subject, text = _written(template, context, language)
    letter = Letter(
        key=_mark("post.key", key) if key else None,
        message_id=f"<{secrets.token_hex(16)}@{settings.MAIL_FROM.rpartition('@')[2]}>",
        to=plain_mailbox(to),
        address_mark=address_mark(to),
        reply_to=plain_mailbox(reply_to),
        subject=subject,
        text=text,
        headers=allowed_headers(headers or {}),
        language=language,
        created_at=now(),
        next_try_at=now(),
    )
    if not letter.to:
        _give_up(letter, ADDRESS_REFUSED)
    _keep(letter)


def _is_pestered(to: str) -> bool:
    since = now() - timedelta(days=1)
    lately = Letter.objects.filter(address_mark=address_mark(to), created_at__gt=since)
    return lately.count() >= MOST_UNPROVEN


def _give_up(letter: Letter, problem: Problem) -> None:
    letter.state, letter.last_problem = Letter.State.GIVEN_UP, problem.word
    letter.reply_to = letter.subject = letter.text = ""
    letter.headers = {}


def address_mark(address: str) -> str:
    """A keyed hash: enough to count letters to one address after the address is erased."""
    return _mark("post.address", (plain_mailbox(address) or address).lower())


def _mark(of: str, value: str) -> str:
    return salted_hmac(of, value.encode(errors="replace"), algorithm="sha256").hexdigest()


def _keep(letter: Letter) -> None:
    """A key that is there already: that letter was written before, and one is enough."""
    try:
        with transaction.atomic():
            letter.save()
    except IntegrityError:
        if not (letter.key and Letter.objects.filter(key=letter.key).exists()):
            raise


def _written(name: str, context: Mapping[str, object], language: str) -> tuple[str, str]:
    subject, text = _parts(name)
    with translation.override(language):
        values = {"street": settings.STREET_URL, **context}
        return (
            one_line(subject.render(Context(values, autoescape=False))),
            paragraphs_of(text.render(Context(values, autoescape=False))),
        )


@cache
def _parts(name: str) -> tuple[Template, Template]:
    """The first line apart from the rest, so that no value can move from one to the other."""
    subject, blank, text = (*_source(name).split("\n", 2), "", "")[:3]
    if blank.strip() or not subject.strip() or not text.strip():
        raise LetterError(f"{name}: eerst het onderwerp, een lege regel, dan de tekst")
    engine = engines["django"].engine  # type: ignore[attr-defined]
    return Template(subject, engine=engine), Template(text, engine=engine)


def _source(name: str) -> str:
    return str(engines["django"].get_template(name).template.source)  # type: ignore[attr-defined]
