"""Keeping finished pages: made once per edition and day, answered from memory, never out of date.

A public page depends on its address, its language, what is public and which day it is. The
edition's number tells when what is public has changed; asking for it is one small query.
Pages are kept compressed, in at most `MOST_BYTES`; the page that was longest not asked for
goes first.
"""

import hashlib
import re
import threading
import zlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, wraps

import brotli
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language

from leidraad.library.queries.catalogue import Stamp, stamp

MOST_BYTES = 48_000_000
BYTES_BESIDE_BODY = 2_000  # a page's headers and its place on the shelf
LONGEST_ADDRESS = 600  # a longer one is nobody's bookmark: answered, not kept
SMALLEST_TO_COMPRESS = 500
# Measured on a list of 71 kB: quality 5 takes 0.56 ms for 10.0 kB, quality 2 takes 0.14 ms
# for 11.4 kB; gzip 0.46 ms for 10.9 kB at level 5, 0.27 ms for 11.9 kB at level 3.
BROTLI_QUALITY = 2
GZIP_LEVEL = 3
_NOTHING = re.compile(r"0(\.0*)?")
View = Callable[..., HttpResponse]
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    stamp: Stamp
    headers: dict[str, str]
    etag: str
    body: bytes


class Shelf:
    """Pages by key, the least recently asked for first; safe for threads."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._pages: OrderedDict[Key, Page] = OrderedDict()
        self._bytes = 0
        self._most = most_bytes
        self._lock = threading.Lock()

    def get(self, key: Key, stamp: Stamp) -> Page | None:
        with self._lock:
            page = self._pages.get(key)
            if page is None or page.stamp != stamp:
                return None
            self._pages.move_to_end(key)
            return page

    def put(self, key: Key, page: Page) -> None:
        with self._lock:
            self._drop(key)
            self._pages[key] = page
            self._bytes += _weight(key, page)
            while self._bytes > self._most:
                self._drop(next(iter(self._pages)))

    def _drop(self, key: Key) -> None:
        page = self._pages.pop(key, None)
        if page:
            self._bytes -= _weight(key, page)

    def clear(self) -> None:
        with self._lock:
            self._pages.clear()
            self._bytes = 0


def _weight(key: Key, page: Page) -> int:
    return len(page.body) + sum(map(len, key)) + BYTES_BESIDE_BODY


shelf = Shelf()


def kept(view: View) -> View:
    """Keep this public view's pages. Only answers with status 200 to GET and HEAD are kept."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method not in {"GET", "HEAD"}:
            return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
        now = stamp()
        encoding = _encoding(request.headers.get("Accept-Encoding", ""))
        part = "results" if wants_results(request) else ""
        key = (request.get_full_path(), get_language() or "", part, encoding)
        page = shelf.get(key, now)
        if page is None:
            response = view(request, *args, **kwargs)
            if response.status_code != 200 or response.streaming:
                return response
            page = _page(response, now, encoding)
            if len(key[0]) <= LONGEST_ADDRESS:
                shelf.put(key, page)
        return _response(request, page)

    return answer


def pairs(request: HttpRequest) -> list[tuple[str, str]]:
    """What the address says after the question mark, in order."""
    return [(name, str(value)) for name, values in request.GET.lists() for value in values]


def template_for(request: HttpRequest, template: str) -> str:
    """The whole page, or only its results when a script asks for those."""
    return f"{template}#results" if wants_results(request) else template


def wants_results(request: HttpRequest) -> bool:
    return "HX-Request" in request.headers


@lru_cache(maxsize=256)
def _encoding(accepted: str) -> str:
    """The best that is offered; a quality of nothing is a refusal (RFC 9110, §12.5.3)."""
    parts = (part.replace(" ", "").partition(";q=") for part in accepted.lower().split(","))
    offered = {name for name, _, quality in parts if not _NOTHING.fullmatch(quality)}
    return "br" if "br" in offered else "gzip" if "gzip" in offered else ""


def _page(response: HttpResponse, stamp: Stamp, encoding: str) -> Page:
    """All that serving needs is made here, once: a kept page is served far more often."""
    body = response.content
    used = encoding if len(body) >= SMALLEST_TO_COMPRESS else ""
    sent = _pack(body, used)
    response["ETag"] = f'W/"{hashlib.blake2b(sent, digest_size=12).hexdigest()}"'
    response.setdefault("Cache-Control", "no-cache")
    patch_vary_headers(response, ("Accept-Encoding", "HX-Request"))
    if used:
        response["Content-Encoding"] = used
    return Page(stamp, dict(response.items()), response["ETag"], sent)


def _pack(body: bytes, encoding: str) -> bytes:
    if encoding == "br":
        return bytes(brotli.compress(body, quality=BROTLI_QUALITY))
    if encoding == "gzip":
        packer = zlib.compressobj(GZIP_LEVEL, wbits=31)
        return packer.compress(body) + packer.flush()
    return body


def _response(request: HttpRequest, page: Page) -> HttpResponse:
    if page.etag not in request.META.get("HTTP_IF_NONE_MATCH", ""):
        return HttpResponse(page.body, headers=page.headers)
    unchanged = HttpResponseNotModified(headers=page.headers)
    del unchanged["Content-Encoding"]
    return unchanged
