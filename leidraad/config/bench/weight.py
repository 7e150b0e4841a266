"""What a first view weighs over the line: the page and all that it needs to be seen.

Styles, scripts, letters and pictures count as they are sent, compressed, without headers.
Letters count when their range holds a sign of the page's main part. Pictures that load later
count too: on a small screen the first of them are in view.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urljoin

import brotli

from leidraad.config.bench.visitor import Visitor

_FACE = re.compile(r"@font-face\s*{(.*?)}", re.DOTALL)
_FILE = re.compile(r'src:\s*url\("?([^")]+)')
_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")
_SOURCES = {"link": "href", "script": "src", "img": "src"}
_KINDS = {"stylesheet", "icon"}


class Page(HTMLParser):
    """The files that a page asks for, and the text of its main part."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.files: list[str] = []
        self.text = ""
        self._in_main = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._in_main |= tag == "main"
        named = given.get(_SOURCES.get(tag, ""))
        is_wanted = tag != "link" or given.get("rel") in _KINDS
        if named and is_wanted:
            self.files.append(named)

    def handle_endtag(self, tag: str) -> None:
        self._in_main &= tag != "main"

    def handle_data(self, data: str) -> None:
        if self._in_main:
            self.text += data


def first_view(visitor: Visitor, address: str) -> dict[str, int]:
    """Bytes per file that is needed, the page itself first."""
    sent, page = _fetched(visitor, address)
    read = Page(page)
    weights = {address: sent}
    for file in dict.fromkeys(read.files):
        weights[file], content = _fetched(visitor, file)
        for letters in needed_letters(content, read.text) if file.endswith(".css") else ():
            whole = urljoin(file, letters)
            weights[whole] = len(visitor.get(whole))
    return weights


def _fetched(visitor: Visitor, address: str) -> tuple[int, str]:
    """How much came, and what it says."""
    response, body = visitor.answer(address)
    is_packed = response.headers.get("Content-Encoding") == "br"
    return len(body), (brotli.decompress(body) if is_packed else body).decode()


def needed_letters(styles: str, text: str) -> Iterator[str]:
    """The files of letters that this text makes a browser ask for."""
    signs = {ord(sign) for sign in text if not sign.isspace()}
    for face in _FACE.findall(styles):
        file = _FILE.search(face)
        if file and any(low <= sign <= high for low, high in _ranges(face) for sign in signs):
            yield file[1]


def _ranges(face: str) -> list[tuple[int, int]]:
    found = [(int(low, 16), int(high or low, 16)) for low, high in _RANGE.findall(face)]
    return found or [(0, 0x10FFFF)]
