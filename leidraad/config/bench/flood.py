"""A flood of forms from fifty addresses, and one honest visitor who sends in meanwhile.

The addresses are those of this machine (127.0.1.1 and on; the honest one is 127.0.2.1). Each
robot does what a patient robot does: it asks for the form, waits as long as a person would,
and sends it with all its hidden fields; it also lies about where it comes from. The form that
is flooded, and how it is filled in, stands in `FLOODED` alone.
"""

import asyncio
import html
import re
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode, urlsplit

from leidraad.config.bench.visitor import HEADERS, HERE

ADDRESSES = 50
WAVES, WAVE = 5, 12.0
"""Five times twelve seconds: a minute, with quiet in between to compare with."""
TURNS = 2
"""How often each robot sends in one wave: 100 forms in 12 seconds, 500 in a minute."""
LOOKING = 3.5
"""Seconds between asking for the form and sending it: longer than the gate asks."""
HONEST = "127.0.2.1"
LONGEST_WAIT = 30.0
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


@dataclass(frozen=True)
class Target:
    """A form on the street; `{n}` in a value is the sender's number."""

    path: str
    fields: Mapping[str, str]

    def filled(self, page: str, number: str) -> dict[str, str]:
        hidden = {name: html.unescape(value) for name, value in _HIDDEN.findall(page)}
        return hidden | {name: text.format(n=number) for name, text in self.fields.items()}


FLOODED = Target(
    "/insturen/",
    {
        "title": "Verzonnen voorbeeld {n}",
        "done": "Wij gingen in de eerste week samen langs school, huisarts en bibliotheek.",
        "address": "inzender-{n}@elders.example",
    },
)


@dataclass
class Met:
    """How the robots were answered, and the honest one, who counts from sending to reading."""

    robots: Counter[int] = field(default_factory=Counter)
    honest_status: int = 0
    honest_seconds: float = 0.0

    @property
    def accepted(self) -> int:
        return self.robots[303]


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    page: str


def flood(port: int, target: Target, wave: int) -> Met:
    """One wave; returns when the last sender has its answer."""
    return asyncio.run(_flood(port, target, wave))


def together(waves: Sequence[Met]) -> Met:
    """What all waves met; the honest one came with the first."""
    robots = sum((met.robots for met in waves), Counter[int]())
    return Met(robots, waves[0].honest_status, waves[0].honest_seconds)


async def _flood(port: int, target: Target, wave: int) -> Met:
    met, began = Met(), time.monotonic()
    pace = WAVE / TURNS
    sent = [
        _robot(
            port, target, met, f"{robot}.{wave}.{turn}", began + pace * (turn + robot / ADDRESSES)
        )
        for turn in range(TURNS)
        for robot in range(ADDRESSES)
    ]
    if wave == 0:
        sent.append(_honest(port, target, met, began + WAVE / 2))
    await asyncio.gather(*sent)
    return met


async def _robot(port: int, target: Target, met: Met, number: str, moment: float) -> None:
    sender = Sender(port, f"127.0.1.{int(number.partition('.')[0]) + 1}")
    await _until(moment)
    try:
        page = (await sender.ask(target.path)).page
        await asyncio.sleep(LOOKING)
        answer = await sender.ask(target.path, target.filled(page, number))
        met.robots[answer.status] += 1
    except (OSError, TimeoutError):
        met.robots[0] += 1


async def _honest(port: int, target: Target, met: Met, moment: float) -> None:
    sender = Sender(port, HONEST)
    await _until(moment)
    page = (await sender.ask(target.path)).page
    await asyncio.sleep(LOOKING)
    sent = time.monotonic()
    answer = await sender.ask(target.path, target.filled(page, "eerlijk"))
    met.honest_status = answer.status
    if answer.location:
        parts = urlsplit(answer.location)
        await sender.ask(f"{parts.path}?{parts.query}" if parts.query else parts.path)
    met.honest_seconds = time.monotonic() - sent


async def _until(moment: float) -> None:
    await asyncio.sleep(max(0.0, moment - time.monotonic()))


@dataclass(frozen=True)
class Sender:
    """Asks from this address, on a line of its own each time."""

    port: int
    address: str

    async def ask(self, path: str, form: Mapping[str, str] | None = None) -> Answer:
        return await asyncio.wait_for(self._ask(path, form), LONGEST_WAIT)

    async def _ask(self, path: str, form: Mapping[str, str] | None) -> Answer:
        reader, writer = await asyncio.open_connection(
            HERE, self.port, local_addr=(self.address, 0)
        )
        writer.write(_request(self.port, path, form))
        await writer.drain()
        head, _, body = (await reader.read()).partition(b"\r\n\r\n")
        writer.close()
        first, *lines = head.decode("latin-1").split("\r\n")
        told = dict(line.split(": ", 1) for line in lines)
        return Answer(int(first.split()[1]), told.get("Location", ""), body.decode())


def _request(port: int, path: str, form: Mapping[str, str] | None) -> bytes:
    here = f"{HERE}:{port}"
    headers = {name: value for name, value in HEADERS.items() if name != "Accept-Encoding"}
    headers |= {"Host": here, "Connection": "close", "X-Forwarded-For": "198.51.100.7"}
    body = b""
    if form is not None:
        body = urlencode(form).encode()
        headers |= {
            "Origin": f"http://{here}",
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": str(len(body)),
        }
    told = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"{'GET' if form is None else 'POST'} {path} HTTP/1.1\r\n{told}\r\n".encode() + body
