"""People send in while server and worker are killed (-9) again and again, and started again.

Each sender does what a patient person does: when nobody answers she presses the button once
more, on the page that she has. What was answered once, was told her; that must be there after.
"""

import html
import json
import os
import re
import signal
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from leidraad.config.bench.serving import House
from leidraad.config.bench.visitor import HERE
from leidraad.config.management.dev.programs import PYTHON, start
from leidraad.config.management.dev.serving import Program, answers

SERVER = "-m gunicorn -c leidraad/config/gunicorn.py leidraad.config.wsgi"
WRITING = 3.5
"""Seconds between asking for the first form and sending it: longer than the gate asks."""
CONFIRMED = "confirmed.json"
LONGEST = 300.0
LETTERS = 2  # to each sender: the link of the draft, and the question to confirm
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
_BETWEEN = "een-grens-tussen-delen"


@dataclass(frozen=True)
class Plan:
    senders: int
    kills: int
    seconds_up: float = 1.0  # between answering again and the next kill, at most


@dataclass
class Met:
    """What the senders were told, and how often a line broke while they waited."""

    confirmed: list[dict[str, object]] = field(default_factory=list)
    broken_lines: int = 0
    seconds: float = 0.0


class Programs:
    """Server and worker on a folder; ended all at once, without a word to any of them."""

    def __init__(self, house: House) -> None:
        self.house, self.running = house, list[Program]()

    def start(self) -> None:
        env = self.house.environment() | {"LEIDRAAD_CHECK_LINKS": "nee"}
        for words in (SERVER, "manage.py work"):
            self.running.append(start([PYTHON, *words.split()], env, is_apart=True))

    def wait(self, *, until: float) -> None:
        while not answers(self.house.port) and time.monotonic() < until:
            time.sleep(0.05)

    def kill(self) -> None:
        for program in self.running:
            with suppress(ProcessLookupError):
                os.killpg(program.pid, signal.SIGKILL)
        for program in self.running:
            program.wait()
        self.running.clear()


@contextmanager
def running(house: House) -> Iterator[Programs]:
    programs = Programs(house)
    programs.start()
    try:
        programs.wait(until=time.monotonic() + LONGEST)
        yield programs
    finally:
        programs.kill()


def turmoil(house: House, plan: Plan) -> Met:
    """Everybody sends in; afterwards what they were told lies in the folder of this house."""
    met, began = Met(), time.monotonic()
    until = began + LONGEST
    with running(house) as programs:
        senders = [Sender(house.port, number, met, until) for number in range(plan.senders)]
        threads = [threading.Thread(target=one.send_in, daemon=True) for one in senders]
        for thread in threads:
            thread.start()
        time.sleep(WRITING)
        for turn in range(plan.kills):
            time.sleep(plan.seconds_up * (turn * 37 % 10 + 1) / 10)  # each at another moment
            programs.kill()
            programs.start()
            programs.wait(until=until)
        for thread in threads:
            thread.join(max(0.0, until - time.monotonic()))
        _wait_for_letters(house.folder / "post", LETTERS * plan.senders)
    met.seconds = time.monotonic() - began
    told = json.dumps(met.confirmed)
    (house.folder / CONFIRMED).write_text(told, encoding="utf-8")
    return met


def _wait_for_letters(box: Path, number: int) -> None:
    end = time.monotonic() + 30
    while len(list(box.glob("*.eml"))) < number and time.monotonic() < end:
        time.sleep(0.1)


@dataclass(frozen=True)
class Answer:
    status: int
    location: str
    page: str

    def filled(self, **typed: str) -> dict[str, str]:
        """The hidden fields of this page, and what was typed."""
        found = {name: html.unescape(value) for name, value in _HIDDEN.findall(self.page)}
        return found | typed


@dataclass
class Sender:
    """One person, from an address of her own."""

    port: int
    number: int
    met: Met
    until: float

    def send_in(self) -> None:
        """Three forms: the text, a picture, the button."""
        form = self.ask("/insturen/").filled(**text_of(self.number))
        time.sleep(WRITING)
        draft = self.hand("/insturen/", form).location
        told: dict[str, object] = {"token": draft.strip("/").rpartition("/")[2], **self.told()}
        self.met.confirmed.append(told)
        form = self.ask(f"{draft}beelden/").filled(alternative="Een vlak.", consent="nobody")
        if self.hand(f"{draft}beelden/", form, file=picture(self.number)).status == 303:
            told["picture"] = True
        form = self.ask(f"{draft}insturen/").filled()
        if self.hand(f"{draft}insturen/", form).location.endswith("/kijk-in-je-mail/"):
            told["handed_in"] = True

    def told(self) -> dict[str, object]:
        return {"title": text_of(self.number)["title"], "picture": False, "handed_in": False}

    def ask(self, path: str) -> Answer:
        return self._persist(lambda line: line.request("GET", path))

    def hand(self, path: str, form: Mapping[str, str], file: bytes = b"") -> Answer:
        """The same form again and again until somebody says what came of it."""
        kind, body = _multipart(form, file) if file else _plain(form)
        headers = {"Origin": f"http://{HERE}:{self.port}", "Content-Type": kind}
        return self._persist(lambda line: line.request("POST", path, body, headers))

    def _persist(self, asking: Callable[[HTTPConnection], None]) -> Answer:
        while time.monotonic() < self.until:
            with suppress(OSError, HTTPException):
                answer = self._once(asking)
                if answer.status < 500:
                    return answer
            self.met.broken_lines += 1
            time.sleep(0.2)
        raise TimeoutError

    def _once(self, asking: Callable[[HTTPConnection], None]) -> Answer:
        own = f"127.0.{1 + self.number // 250}.{1 + self.number % 250}"
        line = HTTPConnection(HERE, self.port, timeout=30, source_address=(own, 0))
        try:
            asking(line)
            told = line.getresponse()
            place = urlsplit(told.getheader("Location", "")).path
            return Answer(told.status, place, told.read().decode(errors="replace"))
        finally:
            line.close()


def text_of(number: int) -> dict[str, str]:
    """Enough to be sent in at once."""
    return {
        "title": f"Verzonnen voorbeeld {number}",
        "municipalities": "Tilburg",
        "domains": "zorg",
        "done": "Wij gingen in de eerste week samen langs school, huisarts en bibliotheek.",
        "less_well": "Het kostte meer tijd dan wij dachten.",
        "contact_organisation": "Gemeente Voorbeeldstad",
        "contact_role": "regisseur",
        "contact_mailbox": "regie@voorbeeldstad.example",
        "address": f"inzender-{number}@elders.example",
    }


def picture(number: int) -> bytes:
    """A small PNG in a colour of its own."""
    side = 64
    colour = bytes((number % 256, number // 256, 128))
    rows = (b"\0" + colour * side) * side
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(*part) for part in parts)


def _part(name: bytes, told: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(name + told))
    return struct.pack(">I", len(told)) + name + told + check


def _plain(form: Mapping[str, str]) -> tuple[str, bytes]:
    return "application/x-www-form-urlencoded", urlencode(form).encode()


def _multipart(form: Mapping[str, str], file: bytes) -> tuple[str, bytes]:
    head = f'--{_BETWEEN}\r\nContent-Disposition: form-data; name="'
    parts = [f'{head}{name}"\r\n\r\n{value}\r\n'.encode() for name, value in form.items()]
    named = f'{head}file"; filename="beeld.png"\r\nContent-Type: image/png\r\n\r\n'.encode()
    parts += [named, file, f"\r\n--{_BETWEEN}--\r\n".encode()]
    return f"multipart/form-data; boundary={_BETWEEN}", b"".join(parts)
