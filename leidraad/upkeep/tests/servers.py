"""Servers on this machine that behave as badly as the web can."""

import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

from leidraad.upkeep.outbound import Terms

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
FOREVER = 10_000_000


@dataclass
class Server:
    port: int
    asked: list[bytes] = field(default_factory=list)
    ended: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def terms(self, seconds: float = 5.0) -> Terms:
        """All that is loosened to reach this server."""
        return Terms(
            is_allowed=lambda _address: True, ports=frozenset({self.port}), seconds=seconds
        )


Answer = Callable[[socket.socket, Server], None]


@contextmanager
def serving(answer: Answer | bytes, host: str = "127.0.0.1", port: int = 0) -> Iterator[Server]:
    with socket.create_server((host, port)) as listening:
        server = Server(listening.getsockname()[1])
        Thread(target=_serve, args=(listening, server, answer), daemon=True).start()
        yield server
        server.ended.set()


def _serve(listening: socket.socket, server: Server, answer: Answer | bytes) -> None:
    while not server.ended.is_set():
        with suppress(OSError):
            line, _address = listening.accept()
            with line:
                _answer(line, server, answer)


def _answer(line: socket.socket, server: Server, answer: Answer | bytes) -> None:
    if callable(answer):
        answer(line, server)
    else:
        hear(line, server)
        line.sendall(answer)


def hear(line: socket.socket, server: Server) -> bytes:
    asked = line.recv(65_536)
    server.asked.append(asked)
    return asked


def moved(to: str, status: int = 302) -> bytes:
    head = f"HTTP/1.1 {status} Verhuisd\r\nLocation: {to}\r\nSet-Cookie: spoor=1\r\n"
    return head.encode() + b"Content-Length: 0\r\n\r\n"


def dripping(text: bytes, pace: float) -> Answer:
    """One byte at a time, each just before anybody who waits per byte would give up."""

    def answer(line: socket.socket, server: Server) -> None:
        hear(line, server)
        for place in range(len(text)):
            if server.ended.wait(pace):
                return
            line.sendall(text[place : place + 1])

    return answer


def secret(tls: ssl.SSLContext) -> Answer:
    """Greets with a certificate; who does not trust it, hangs up."""

    def answer(line: socket.socket, server: Server) -> None:
        with tls.wrap_socket(line, server_side=True) as safe:
            hear(safe, server)
            safe.sendall(OK)

    return answer


def endless(start: bytes, more: bytes) -> Answer:
    def answer(line: socket.socket, server: Server) -> None:
        hear(line, server)
        line.sendall(start)
        for _ in range(FOREVER):
            line.sendall(more)

    return answer


def silent(_line: socket.socket, server: Server) -> None:
    server.ended.wait()
