"""A visitor on loopback that asks as a browser does, over one line that stays open."""

from http.client import HTTPConnection, HTTPResponse
from types import TracebackType
from typing import Self

HERE = "127.0.0.1"
HEADERS = {
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate, br",
    "Accept-Language": "nl-NL,nl;q=0.9,en;q=0.8",
    "User-Agent": "Mozilla/5.0 (bench)",
}


class UnexpectedAnswerError(Exception):
    """A page that should be there did not answer with 200."""


class Visitor:
    def __init__(self, port: int) -> None:
        self._line = HTTPConnection(HERE, port, timeout=30)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None
    ) -> None:
        self._line.close()

    def get(self, address: str) -> bytes:
        """The body as it came over the line, compressed. Raises UnexpectedAnswerError."""
        response, body = self.answer(address)
        if response.status != 200:
            raise UnexpectedAnswerError(f"{address}: {response.status}")
        return body

    def answer(self, address: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        self._line.request("GET", address, headers=HEADERS | headers)
        response = self._line.getresponse()
        return response, response.read()
