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
from typing import Protocol

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


def carry_by_smtp(message: EmailMessage, *, to: str, server: Server) -> None:
    """Done when the server says it has the letter. Raises CarryError with what was in the way."""
    line = _new_line(server)
    with _hung_up_in_time(line):
        _connect(line, server)
        try:
            _hand_over(line, message, to)
        except FAULTS as fault:
            raise CarryError(BROKE_OFF) from fault
        with suppress(*FAULTS):  # it has the letter; how it says goodbye does not matter
            line.quit()


def _new_line(server: Server) -> smtplib.SMTP:
    own_name = settings.MAIL_FROM.rpartition("@")[2]
    if server.security == "tls":
        return smtplib.SMTP_SSL(
            timeout=CONNECT_SECONDS, local_hostname=own_name, context=ssl.create_default_context()
        )
    return smtplib.SMTP(timeout=CONNECT_SECONDS, local_hostname=own_name)


def _connect(line: smtplib.SMTP, server: Server) -> None:
    try:
        line.connect(server.host, server.port)
        line.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            line.starttls(context=ssl.create_default_context())
        if server.user:
            line.login(server.user, server.password)
    except FAULTS as fault:
        _tell(type(fault).__name__)
        raise CarryError(UNREACHABLE) from fault
    _told.clear()


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
def _hung_up_in_time(line: smtplib.SMTP) -> Iterator[None]:
    """Each step has its own limit; a server that drips a sign at a time meets this one."""
    done = threading.Event()
    end = monotonic() + ALL_SECONDS

    def watch() -> None:
        while not done.wait(0.1):
            if monotonic() > end and line.sock:
                with suppress(OSError):
                    socket.socket.shutdown(line.sock, socket.SHUT_RDWR)

    threading.Thread(target=watch, name="post-watch", daemon=True).start()
    try:
        yield
    finally:
        done.set()
        line.close()
