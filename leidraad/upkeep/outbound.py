"""The only place from which this house looks outside: does a link still lead somewhere?

For the worker alone, never while somebody waits. The name is looked up once and the connection
goes to exactly the address that was judged, so a name that answers differently the second time
gains nothing. Each redirect is judged anew. No cookies, no proxy, no password file; the page
itself is not read.
"""

import http.client
import io
import socket
import ssl
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Literal
from urllib.parse import urljoin

from leidraad.upkeep.rules.addresses import PORTS, RefusedError, Target, is_public, target

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SECONDS = 10.0
MOST_BYTES = 1_000_000
MOST_REDIRECTS = 5
MOST_TRIED = 3  # addresses of one name
REDIRECTS = frozenset({301, 302, 303, 307, 308})
GONE = frozenset({404, 410})
HEADERS = {
    "User-Agent": "Leidraad link check",
    "Accept": "*/*",
    "Accept-Encoding": "identity",
    "Range": "bytes=0-1023",  # for a server that sends all at once; we read no page
    "Connection": "close",
}

Resolve = Callable[[str, int], Sequence[str]]
State = Literal["alive", "gone", "unreachable", "refused"]
NOT_OPENED = "Deze link konden wij niet openen."


@dataclass(frozen=True)
class Outcome:
    """`refused` and `unreachable` read alike: who sees the text learns nothing of our inside."""

    state: State
    status: int | None = None

    @property
    def text(self) -> str:
        told = {
            "alive": "Deze link werkt.",
            "gone": f"Deze pagina is er niet meer ({self.status}).",
        }
        return told.get(self.state, NOT_OPENED)


def look_up(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_kind, address in found]


@dataclass(frozen=True)
class Terms:
    """What we hold ourselves to. Tests loosen one at a time to reach this machine."""

    resolve: Resolve = look_up
    is_allowed: Callable[[str], bool] = is_public
    ports: frozenset[int] = frozenset(PORTS.values())
    seconds: float = SECONDS
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)


class TooMuchError(OSError):
    """The other side takes too long or says too much."""


class _Allowance:
    """Time and bytes for one address with all its redirects together."""

    def __init__(self, seconds: float) -> None:
        self._ends = time.monotonic() + seconds
        self._bytes = MOST_BYTES

    def seconds(self) -> float:
        left = self._ends - time.monotonic()
        if left <= 0:
            raise TooMuchError
        return left

    def spend(self, count: int) -> None:
        self._bytes -= count
        if self._bytes <= 0:
            raise TooMuchError


def open_address(url: str, terms: Terms | None = None) -> Outcome:
    """Whether the link leads somewhere. Never raises, whatever the address or the other side."""
    terms = terms or Terms()
    try:
        return _follow(url, terms, _Allowance(terms.seconds))
    except RefusedError:
        return Outcome("refused")
    except (OSError, ValueError, http.client.HTTPException):
        return Outcome("unreachable")


def _follow(url: str, terms: Terms, allowance: _Allowance) -> Outcome:
    for _step in range(MOST_REDIRECTS + 1):
        status, onward = _ask(target(url), terms, allowance)
        if status not in REDIRECTS or onward is None:
            return _judge(status)
        url = urljoin(url, onward.strip().replace(" ", "%20"))
    return Outcome("unreachable")


def _judge(status: int) -> Outcome:
    """A page that wants a password or has enough of us is there all the same."""
    if status in GONE:
        return Outcome("gone", status)
    return Outcome("alive" if 200 <= status < 500 else "unreachable", status)


def _ask(where: Target, terms: Terms, allowance: _Allowance) -> tuple[int, str | None]:
    if where.port not in terms.ports:
        raise RefusedError
    addresses = _judged(where, terms, allowance)
    with _connect(addresses, where, terms, allowance) as line:
        asking = _connection(where, line, allowance)
        asking.request("GET", where.path, headers=HEADERS)
        answer = asking.getresponse()
        onward = answer.getheader("Location")
        return answer.status, onward and onward.encode("latin-1").decode("utf-8", "replace")


def _judged(where: Target, terms: Terms, allowance: _Allowance) -> list[str]:
    """The addresses behind the name, once; one that is not public spoils them all."""
    found = _within(allowance.seconds(), lambda: terms.resolve(where.host, where.port))
    if not all(terms.is_allowed(address) for address in found):
        raise RefusedError
    return list(dict.fromkeys(found))[:MOST_TRIED]


def _within(seconds: float, resolve: Callable[[], Sequence[str]]) -> Sequence[str]:
    """The system's own look-up knows no limit of time; so it runs aside and may be left behind."""
    answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

    def run() -> None:
        try:
            answers.put(resolve())
        except Exception as error:  # handed over to whoever waits
            answers.put(error)

    Thread(target=run, daemon=True, name="look-up").start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty as empty:
        raise TooMuchError from empty
    if isinstance(answer, Exception):
        raise answer
    return answer


def _connect(
    addresses: list[str], where: Target, terms: Terms, allowance: _Allowance
) -> socket.socket:
    for left in range(len(addresses), 0, -1):
        try:
            return _connect_to(addresses[-left], where, terms, allowance.seconds() / left)
        except OSError:
            if left == 1:
                raise
    raise TooMuchError  # a name without addresses


def _connect_to(address: str, where: Target, terms: Terms, seconds: float) -> socket.socket:
    """To this address and no other; its certificate must be that of the name."""
    line = socket.create_connection((address, where.port), timeout=seconds)
    return terms.tls.wrap_socket(line, server_hostname=where.host) if where.is_secret else line


def _connection(
    where: Target, line: socket.socket, allowance: _Allowance
) -> http.client.HTTPConnection:
    """A conversation over a line that is already there; it never makes one of its own."""
    kind = http.client.HTTPSConnection if where.is_secret else http.client.HTTPConnection
    asking = kind(where.host, where.port)
    asking.auto_open = 0
    asking.sock = line
    line.settimeout(allowance.seconds())

    def listen(
        sock: socket.socket, debuglevel: int = 0, method: str | None = None, url: str | None = None
    ) -> http.client.HTTPResponse:
        answer = http.client.HTTPResponse(sock, debuglevel, method, url)
        answer.fp.close()
        answer.fp = io.BufferedReader(_Listening(sock, allowance))
        return answer

    asking.response_class = listen  # type: ignore[assignment]
    return asking


class _Listening(io.RawIOBase):
    """Reads from a line within the allowance: also when each byte comes just in time."""

    def __init__(self, line: socket.socket, allowance: _Allowance) -> None:
        self._line, self._allowance = line, allowance

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        self._line.settimeout(self._allowance.seconds())
        count = self._line.recv_into(buffer)
        self._allowance.spend(count)
        return count
