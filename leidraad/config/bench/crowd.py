"""Many visitors at once: each asks for a page, thinks a while, asks for another."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from statistics import quantiles

from leidraad.config.bench.visitor import HEADERS, HERE

THINKING = (1.0, 5.0)  # seconds
KINDS = {"town": 20, "list": 25, "search": 20, "example": 25, "map": 5, "domain": 5}
LANGUAGES = {"": 70, "/en": 20, "/ar": 10}
"""How often each is chosen, of a hundred."""
LONGEST_WAIT = 20.0


@dataclass
class Tally:
    """What all visitors met together."""

    waits: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def p95(self) -> float:
        """In milliseconds."""
        return quantiles(self.waits, n=20, method="inclusive")[-1] * 1000

    @property
    def longest(self) -> float:
        """In milliseconds."""
        return max(self.waits) * 1000


class LineClosedError(Exception):
    """The server closed a line that was left open; nothing of an answer came."""


class Browser:
    """One visitor with one line, which it opens again when the server has closed it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def get(self, address: str) -> int:
        """The status of the answer. A line closed while thinking is no fault: ask once more."""
        try:
            return await self._ask(address)
        except (LineClosedError, ConnectionResetError, BrokenPipeError):
            self.close()
            return await self._ask(address)

    async def _ask(self, address: str) -> int:
        if self._line is None:
            self._line = await asyncio.open_connection(HERE, self._port)
        reader, writer = self._line
        told = "".join(f"{name}: {value}\r\n" for name, value in HEADERS.items())
        writer.write(f"GET {address} HTTP/1.1\r\nHost: {HERE}\r\n{told}\r\n".encode())
        await writer.drain()
        return await self._read(reader)

    async def _read(self, reader: asyncio.StreamReader) -> int:
        first = await reader.readline()
        if not first:
            raise LineClosedError
        length = 0
        while (line := await reader.readline()) not in {b"\r\n", b""}:
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        await reader.readexactly(length)
        return int(first.split()[1])

    def close(self) -> None:
        if self._line:
            self._line[1].close()
        self._line = None


def paths(chance: Random, kinds: dict[str, Sequence[str]], number: int) -> list[str]:
    """What one visitor asks for, one after another."""
    chosen = chance.choices(list(KINDS), list(KINDS.values()), k=number)
    spoken = chance.choices(list(LANGUAGES), list(LANGUAGES.values()), k=number)
    return [
        f"{language}{chance.choice(kinds[kind])}"
        for language, kind in zip(spoken, chosen, strict=True)
    ]


def crowd(port: int, kinds: dict[str, Sequence[str]], *, users: int, seconds: float) -> Tally:
    """Let so many visitors look round for so long."""
    return asyncio.run(_crowd(port, kinds, users, seconds))


async def _crowd(port: int, kinds: dict[str, Sequence[str]], users: int, seconds: float) -> Tally:
    tally, until = Tally(), time.monotonic() + seconds
    visits = (_visit(port, kinds, Random(user), until, tally) for user in range(users))  # noqa: S311
    await asyncio.gather(*visits)
    return tally


async def _visit(
    port: int, kinds: dict[str, Sequence[str]], chance: Random, until: float, tally: Tally
) -> None:
    browser = Browser(port)
    await asyncio.sleep(chance.uniform(0, THINKING[1]))
    for path in paths(chance, kinds, 100):
        if time.monotonic() > until:
            break
        await _look(browser, path, tally)
        await asyncio.sleep(chance.uniform(*THINKING))
    browser.close()


async def _look(browser: Browser, path: str, tally: Tally) -> None:
    began = time.monotonic()
    try:
        status = await asyncio.wait_for(browser.get(path), LONGEST_WAIT)
    except (OSError, TimeoutError, LineClosedError, asyncio.IncompleteReadError) as error:
        tally.errors.append(f"{path}: {type(error).__name__}")
        browser.close()
        return
    tally.waits.append(time.monotonic() - began)
    if status != 200:
        tally.errors.append(f"{path}: {status}")
