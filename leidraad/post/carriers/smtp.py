"""Handing a letter to a mail server, never longer than twenty seconds."""

import logging
import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from email.message import EmailMessage
from time import monotonic
from typing import Any, Protocol

from django.conf import settings

from leidraad.post.rules.patience import (
    BROKE_OFF,
    LETTER_REFUSED,
    SERVER_REFUSED,
    UNREACHABLE,
    CarryError,
    on_address_refused,
)

CONNECT_SECONDS = 10.0
ALL_SECONDS = 20.0
FAULTS = (OSError, smtplib.SMTPException)
log = logging.getLogger(__name__)
_told: set[str] = set()


class Server(Protocol):
    """`security`: "tls" from the start, "starttls", or "none"."""

    @property
    def host(self) -> str: ...
    @property
    def port(self) -> int: ...
    @property
    def user(self) -> str: ...
    @property
    def password(self) -> str: ...
    @property
    def security(self) -> str: ...


class Watch:
    """Knows the line from before it is connected, and hangs up when it takes too long."""

    line: smtplib.SMTP | None = None

    def hang_up(self) -> None:
        if self.line is not None and self.line.sock:
            with suppress(OSError):
                socket.socket.shutdown(self.line.sock, socket.SHUT_RDWR)


class PlainLine(smtplib.SMTP):
    def __init__(self, server: Server, watch: Watch, **more: Any) -> None:
        watch.line = self
        own_name = settings.MAIL_FROM.rpartition("@")[2]
        super().__init__(
            server.host, server.port, local_hostname=own_name, timeout=CONNECT_SECONDS, **more
        )


class SecretLine(PlainLine, smtplib.SMTP_SSL):
    """Encrypted from the first sign on."""


def carry_by_smtp(message: EmailMessage, *, to: str, server: Server) -> None:
    """Done when the server says it has the letter. Raises CarryError with what was in the way."""
    with _hung_up_in_time() as watch:
        line = _open_line(server, watch)
        try:
            _hand_over(line, message, to)
        except FAULTS as fault:
            raise CarryError(BROKE_OFF) from fault
        with suppress(*FAULTS):  # it has the letter; how it says goodbye does not matter
            line.quit()


def _open_line(server: Server, watch: Watch) -> smtplib.SMTP:
    try:
        if server.security == "tls":
            line: PlainLine = SecretLine(server, watch, context=ssl.create_default_context())
        else:
            line = PlainLine(server, watch)
        line.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            line.starttls(context=ssl.create_default_context())
        if server.user:
            line.login(server.user, server.password)
    except FAULTS as fault:
        _tell(type(fault).__name__)
        raise CarryError(UNREACHABLE) from fault
    _told.clear()
    return line


def _tell(kind: str) -> None:
    """Once until it goes well again: the administrator must know, not read it every minute."""
    if kind not in _told:
        _told.add(kind)
        log.warning("De mailserver laat ons er niet in: %s.", kind)


def _hand_over(line: smtplib.SMTP, message: EmailMessage, to: str) -> None:
    if line.mail(settings.MAIL_FROM)[0] != 250:
        raise CarryError(SERVER_REFUSED)
    code = line.rcpt(to)[0]
    if code not in {250, 251}:
        raise CarryError(on_address_refused(code))
    try:
        code = line.data(message.as_bytes())[0]
    except smtplib.SMTPDataError as fault:
        raise CarryError(LETTER_REFUSED) from fault
    if code != 250:
        raise CarryError(LETTER_REFUSED)


@contextmanager
def _hung_up_in_time() -> Iterator[Watch]:
    """Each step has its own limit; a server that drips a sign at a time meets this one."""
    watch, done, end = Watch(), threading.Event(), monotonic() + ALL_SECONDS

    def look() -> None:
        while not done.wait(0.1):
            if monotonic() > end:
                watch.hang_up()

    threading.Thread(target=look, name="post-watch", daemon=True).start()
    try:
        yield watch
    finally:
        done.set()
        if watch.line is not None:
            watch.line.close()
