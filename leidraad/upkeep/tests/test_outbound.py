"""Looking outside: never inside, never long, never much; whatever the address pretends to be."""

import socket
from collections.abc import Callable, Iterator
from itertools import chain, repeat
from typing import Any

import pytest

from leidraad.upkeep.outbound import Outcome, Terms, open_address
from leidraad.upkeep.tests.servers import (
    OK,
    Answer,
    Server,
    hear,
    moved,
    serving,
)

PUBLIC, OTHER_PUBLIC = "93.184.215.14", "2001:4860:4860::8888"
REFUSED, UNREACHABLE = Outcome("refused"), Outcome("unreachable")
# What a name leads to: to the inside, in as many ways as an answer can say so.
INSIDE_BY_NAME = {
    "naar-hier.voorbeeld.example": ["127.0.0.1"],
    "naar-hier-zes.voorbeeld.example": ["::1"],
    "naar-nul.voorbeeld.example": ["0.0.0.0"],
    "naar-wolk.voorbeeld.example": ["169.254.169.254"],
    "naar-wolk-zes.voorbeeld.example": ["fd00:ec2::254"],
    "naar-netwerk.voorbeeld.example": ["10.1.2.3"],
    "vermomd.voorbeeld.example": ["::ffff:10.0.0.1"],
    "vertaald.voorbeeld.example": ["64:ff9b::a00:1"],
    "zes-naar-vier.voorbeeld.example": ["2002:a00:1::"],
    "half-om-half.voorbeeld.example": [PUBLIC, "127.0.0.1"],
    "half-om-half-zes.voorbeeld.example": [OTHER_PUBLIC, "::1"],
    "met-strook.voorbeeld.example": ["fe80::1%lo"],
}
TRICKS = [
    *("http://127.0.0.1/", "http://127.0.0.1:80/", "http://127.1/", "http://127.0.1/"),
    *("http://2130706433/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://0177.0.0.1/"),
    *("http://017700000001/", "http://127.0.0.1./", "http://127.0.0.01/", "http://0/"),
    *("http://0.0.0.0/", "http://[::]/", "http://[::1]/", "http://[0:0:0:0:0:0:0:1]/"),
    *("http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/"),
    *("http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[fe80::1%25lo]/"),
    *("http://[fd00:ec2::254]/latest/meta-data/", "http://169.254.169.254/latest/meta-data/"),
    *("http://[::ffff:169.254.169.254]/", "http://2852039166/", "http://168.63.129.16/"),
    *("http://100.100.100.200/", "http://10.0.0.1/", "http://192.168.0.1/", "http://172.16.0.1/"),
    *("http://１２７.０.０.１/", "http://127。0。0。1/", "http://①②⑦.⓪.⓪.①/", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/"),
    *("http://localhost/", "http://LOCALHOST./", "http://iets.localhost/", "http://intranet/"),
    *("http://metadata.google.internal/", "http://printer.local/", "http://iets.onion/"),
    *("http://1.0.0.127.in-addr.arpa/", "http://voorbeeld.example@127.0.0.1/"),
    *("http://8.8.8.8@127.0.0.1/", "http://127.0.0.1@8.8.8.8/", "http://a:b@8.8.8.8/"),
    *("http://8.8.8.8#@127.0.0.1:22/", "http://8.8.8.8\\@127.0.0.1/", "http://8.8.8.8:22/"),
    *("http://8.8.8.8:8080/", "http://8.8.8.8:0/", "http://8.8.8.8:-1/", "http://8.8.8.8:99999/"),
    *("http://8.8.8.8:80:80/", "http://127.0.0.1%2f@8.8.8.8/", "http://127.0.0.1%00.example.nl/"),
    *("http://127.0.0.1\t.voorbeeld.example/", "http://voorbeeld.example\r\nHost: localhost/"),
    *("http:///127.0.0.1/", "http:127.0.0.1", "http:/127.0.0.1", "//127.0.0.1/", "127.0.0.1"),
    *("file:///etc/passwd", "ftp://8.8.8.8/", "gopher://127.0.0.1:6379/_INFO", "dict://127.0.0.1/"),
    *("javascript:alert(1)", "data:text/html,x", "jar:http://127.0.0.1!/", "unix:/run/db.sock"),
    *("", " ", "http://", "https://[", "http://[::1", "http://[v1.x]/", "http://./", "http://../"),
    *(f"http://{'a' * 64}.example/", f"http://{'a.' * 130}example/", "http://a..example/"),
    *(f"http://voorbeeld.example/{'a' * 3_000}", "http://-voorbeeld.example/"),
    *(f"http://{name}/" for name in INSIDE_BY_NAME),
]


def resolve(host: str, port: int) -> list[str]:
    """Figures as the system reads them, names as written above, without asking anybody."""
    if host in INSIDE_BY_NAME:
        return INSIDE_BY_NAME[host]
    found = socket.getaddrinfo(host, port, flags=socket.AI_NUMERICHOST)
    return [str(address[0]) for *_kind, address in found]


@pytest.fixture
def knocked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses where somebody knocked; nobody opens."""
    seen: list[str] = []

    def note(_line: socket.socket, address: Any) -> None:
        seen.append(str(address[0]))
        raise ConnectionRefusedError

    monkeypatch.setattr(socket.socket, "connect", note)
    return seen


def test_there_are_enough_tricks() -> None:
    assert len(set(TRICKS)) == len(TRICKS) >= 80


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_leads_inside(trick: str, knocked: list[str]) -> None:
    outcome = open_address(trick, Terms(resolve=resolve))
    assert [address for address in knocked if address != "8.8.8.8"] == []
    assert outcome == (UNREACHABLE if knocked else REFUSED)


def test_the_same_tricks_do_lead_inside_when_nobody_judges(knocked: list[str]) -> None:
    """Control: it is the judging of addresses that keeps us out."""
    careless = Terms(resolve=resolve, is_allowed=lambda _address: True)
    for trick in TRICKS:
        open_address(trick, careless)
    assert {"127.0.0.1", "::1", "169.254.169.254", "10.1.2.3", "fd00:ec2::254"} <= set(knocked)


def test_a_public_address_is_knocked_at(knocked: list[str]) -> None:
    assert open_address(f"https://{PUBLIC}/") == UNREACHABLE
    assert knocked == [PUBLIC]


# --- a name that answers differently each time -------------------------------------------


def changing(*answers: list[str]) -> tuple[Callable[[str, int], list[str]], list[str]]:
    """A resolver that gives these answers one after the other, and whom it was asked for."""
    following = chain(answers, repeat(answers[-1]))
    asked: list[str] = []

    def answer(host: str, _port: int) -> list[str]:
        asked.append(host)
        return next(following)

    return answer, asked


def test_a_name_is_looked_up_once_and_only_what_was_judged_is_opened(knocked: list[str]) -> None:
    rebinding, asked = changing([PUBLIC], ["127.0.0.1"])
    open_address("http://wissel.voorbeeld.example/", Terms(resolve=rebinding))
    assert (asked, knocked) == (["wissel.voorbeeld.example"], [PUBLIC])


def test_a_name_that_turned_inside_between_two_steps_is_refused() -> None:
    rebinding, asked = changing(["127.0.0.1"], ["127.0.0.2"])
    with serving(moved("/verder")) as outside, serving(OK, "127.0.0.2", outside.port) as inside:
        terms = Terms(
            resolve=rebinding,
            is_allowed=lambda address: address == "127.0.0.1",
            ports=frozenset({outside.port}),
        )
        assert open_address(f"http://wissel.voorbeeld.example:{outside.port}/", terms) == REFUSED
    assert (len(asked), len(outside.asked), inside.asked) == (2, 1, [])


def test_the_next_address_of_a_name_is_tried() -> None:
    with serving(OK) as server:
        terms = Terms(
            resolve=lambda _host, _port: ["127.0.0.9", "127.0.0.1"],
            is_allowed=lambda _address: True,
            ports=frozenset({server.port}),
        )
        url = f"http://twee.voorbeeld.example:{server.port}/pad?vraag"
        assert open_address(url, terms) == Outcome("alive", 200)
    assert server.asked[0].startswith(b"GET /pad?vraag HTTP/1.1\r\n")
    assert f"\r\nHost: twee.voorbeeld.example:{server.port}\r\n".encode() in server.asked[0]


@pytest.mark.parametrize("answer", [[], OSError("no such name"), UnicodeError("label too long")])
def test_a_name_that_leads_nowhere(answer: list[str] | Exception) -> None:
    def nowhere(_host: str, _port: int) -> list[str]:
        if isinstance(answer, Exception):
            raise answer
        return answer

    url = "http://nergens.voorbeeld.example/"
    assert open_address(url, Terms(resolve=nowhere)) == UNREACHABLE


# --- what the other side says ------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "state"),
    [
        *((200, "alive"), (204, "alive"), (206, "alive"), (304, "alive"), (401, "alive")),
        *((403, "alive"), (405, "alive"), (416, "alive"), (429, "alive"), (404, "gone")),
        *((410, "gone"), (500, "unreachable"), (503, "unreachable"), (101, "unreachable")),
    ],
)
def test_what_a_status_means(status: int, state: str) -> None:
    with serving(f"HTTP/1.1 {status} Zo\r\nContent-Length: 0\r\n\r\n".encode()) as server:
        outcome = open_address(server.url, server.terms())
    assert (outcome.state, outcome.status) == (state, status)


@pytest.mark.parametrize(
    "said", [b"", b"SSH-2.0-x\r\n", b"HTTP/1.1 \r\n", b"HTTP/1.1 999999 x\r\n\r\n", b"\xff" * 99]
)
def test_what_is_no_answer(said: bytes) -> None:
    with serving(said) as server:
        assert open_address(server.url, server.terms()) == UNREACHABLE


def test_we_say_who_we_are_and_carry_nothing_along() -> None:
    with serving(moved("/")) as server:
        open_address(server.url, server.terms())
    assert len(server.asked) == 6
    for asked in server.asked:
        assert b"\r\nUser-Agent: Leidraad link check\r\n" in asked
        assert b"cookie" not in asked.lower()
        assert b"authorization" not in asked.lower()


def test_nothing_is_asked_through_a_proxy_of_the_surroundings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serving(OK) as server, serving(OK) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        assert open_address(server.url, server.terms()).state == "alive"
    assert proxy.asked == []


def test_the_text_says_nothing_about_our_inside() -> None:
    assert Outcome("refused").text == Outcome("unreachable", 502).text
    assert Outcome("gone", 410).text == "Deze pagina is er niet meer (410)."
    assert Outcome("alive", 200).text == "Deze link werkt."


# --- redirects ---------------------------------------------------------------------------


def steps(*answers: bytes) -> Answer:
    """Each next request gets the next answer; the last one stays."""
    following: Iterator[bytes] = chain(answers, repeat(answers[-1]))

    def answer(line: socket.socket, server: Server) -> None:
        hear(line, server)
        line.sendall(next(following))

    return answer


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(status: int) -> None:
    with serving(steps(moved("/nieuw pad/é", status), OK)) as server:
        assert open_address(server.url, server.terms()) == Outcome("alive", 200)
    assert server.asked[1].startswith(b"GET /nieuw%20pad/%C3%A9 HTTP/1.1")


def test_five_redirects_and_no_more() -> None:
    with serving(steps(*[moved("/verder")] * 5, OK)) as server:
        assert open_address(server.url, server.terms()).state == "alive"
    with serving(steps(*[moved("/verder")] * 6, OK)) as server:
        assert open_address(server.url, server.terms()) == UNREACHABLE
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "inside",
    [
        *("http://127.0.0.2:{port}/", "//127.0.0.2:{port}/", "http://2130706434:{port}/"),
        *("http://x@127.0.0.1:{port}/", "http://127.0.0.1:22/", "ftp://127.0.0.1/"),
        *("file:///etc/passwd", "javascript:x", "http://[::1]:{port}/", "http://localhost:{port}/"),
        *("http://169.254.169.254:{port}/", "http://naar-netwerk.voorbeeld.example:{port}/"),
    ],
)
def test_a_redirect_to_the_inside_is_refused(inside: str) -> None:
    to: list[bytes] = []
    with (
        serving(lambda line, server: answer_with(to, line, server)) as outside,
        serving(OK, "127.0.0.2", outside.port) as within,
    ):
        to.append(moved(inside.format(port=outside.port)))
        terms = Terms(
            resolve=resolve,
            is_allowed=lambda address: address == "127.0.0.1",
            ports=frozenset({outside.port}),
        )
        assert open_address(outside.url, terms) == REFUSED
    assert (len(outside.asked), within.asked) == (1, [])


def answer_with(to: list[bytes], line: socket.socket, server: Server) -> None:
    hear(line, server)
    line.sendall(to[0])
