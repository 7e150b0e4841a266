"""Mail servers on this machine that behave as real ones sometimes do."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller

HERE = "127.0.0.1"


@dataclass
class Server:
    """Where letters go in a test; it also answers to what the setting gives."""

    port: int
    host: str = HERE
    user: str = ""
    password: str = ""
    security: str = "none"


@dataclass
class Desk:
    """What one server says, and what it was given."""

    answer_to_address: str = "250 OK"
    answer_to_letter: str = "250 OK"
    breaks_off: bool = False
    seconds_per_letter: float = 0.0
    received: list[bytes] = field(default_factory=list)
    addressees: list[str] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802 (as the server calls it)
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any
    ) -> str:
        if self.answer_to_address.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.answer_to_address

    async def handle_DATA(  # noqa: N802 (as the server calls it)
        self, server: Any, _session: Any, envelope: Any
    ) -> str:
        if self.answer_to_letter.startswith("250"):
            self.received.append(envelope.original_content)
            self.addressees += envelope.rcpt_tos
        if self.seconds_per_letter:
            time.sleep(self.seconds_per_letter)
        if self.breaks_off:
            server.transport.abort()
        return self.answer_to_letter

    def messages(self) -> list[EmailMessage]:
        return [message_from_bytes(one, policy=policy.default) for one in self.received]


@contextmanager
def mail_server(desk: Desk, port: int = 0) -> Iterator[Server]:
    controller = Controller(desk, hostname=HERE, port=port or free_port())
    controller.start()
    try:
        yield Server(port=controller.port)
    finally:
        controller.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HERE, 0))
        return int(probe.getsockname()[1])


@contextmanager
def dripping_server(sign: bytes) -> Iterator[Server]:
    """Accepts and then says one sign now and then, or nothing at all: a line never comes."""
    stop = threading.Event()
    lines: list[socket.socket] = []

    def drip(line: socket.socket) -> None:
        with suppress(OSError):
            while not stop.wait(0.05):
                line.sendall(sign)

    def listen() -> None:
        with suppress(OSError):
            while True:
                lines.append(door.accept()[0])
                threading.Thread(target=drip, args=(lines[-1],), daemon=True).start()

    with socket.create_server((HERE, 0)) as door:
        threading.Thread(target=listen, daemon=True).start()
        yield Server(port=door.getsockname()[1])
        stop.set()
        for line in lines:
            line.close()
