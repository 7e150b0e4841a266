"""One sheet at a time: a private folder, one JSON value, no network, a bounded wait."""

import json
import logging
import re
import unicodedata
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import typst

from leidraad.typesetting.letters import fonts, unprintable

logger = logging.getLogger(__name__)

SECONDS = 20.0
"""How long a page may wait for its turn and its ink together; a poster takes 0.03 s."""
MOST_DATA = 500_000
MOST_FILES = 10_000_000
"""In bytes. With Typst's own limits on loops and recursion they bound the work."""
_DOCUMENT = "document.typ"
_FILE_NAME = re.compile(r"[A-Za-z0-9_-]+\.[a-z0-9]+")
_NO_DATE = 0
"""PDF wants a moment of making; a fixed one makes the same input give the same bytes."""
_NO_FILES: Mapping[str, bytes] = MappingProxyType({})

Data = Mapping[str, object]
Inked = bytes | list[bytes] | None


class TypesettingError(Exception):
    """This cannot be printed; the message says why."""


def render_pdf(document: Path, data: Data, *, files: Mapping[str, bytes] = _NO_FILES) -> bytes:
    """A PDF for reading aloud and for keeping: PDF/UA-1 and PDF/A-2a in one file.

    Raises TypesettingError, also for a missing title, alternative text or letter.
    """

    def ink(compiler: typst.Compiler) -> tuple[Inked, list[typst.TypstWarning]]:
        return compiler.compile_with_warnings(
            format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=_NO_DATE
        )

    return _print(document, data, files, ink)


def render_png(
    document: Path, data: Data, *, ppi: int, files: Mapping[str, bytes] = _NO_FILES
) -> bytes:
    """One picture; at 72 `ppi` a point of the document is a pixel.

    Raises TypesettingError, also when the document runs on to a second page.
    """

    def ink(compiler: typst.Compiler) -> tuple[Inked, list[typst.TypstWarning]]:
        return compiler.compile_with_warnings(format="png", ppi=ppi)

    return _print(document, data, files, ink)


def _print(
    document: Path,
    data: Data,
    files: Mapping[str, bytes],
    ink: Callable[[typst.Compiler], tuple[Inked, list[typst.TypstWarning]]],
) -> bytes:
    source = document.read_bytes()
    value = _value(data)
    _refuse_what_reaches_out(source, files)

    def sheet() -> bytes:
        with TemporaryDirectory(prefix="leidraad-press-") as folder:
            return _one_page(document.name, *ink(_compiler(Path(folder), source, files, value)))

    try:
        return _press().submit(sheet).result(timeout=SECONDS)
    except TimeoutError as error:
        raise TypesettingError(f"{document.name}: not printed within {SECONDS:.0f} s") from error
    except typst.TypstError as error:
        raise TypesettingError(f"{document.name}: {error}") from error


@cache
def _press() -> ThreadPoolExecutor:
    """One worker, so pages are printed one after another whoever asks; made at first use."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="press")


def _value(data: Data) -> str:
    value = unicodedata.normalize("NFC", json.dumps(data, ensure_ascii=False))
    if len(value.encode()) > MOST_DATA:
        raise TypesettingError(f"more than {MOST_DATA} bytes of data")
    if missing := unprintable(value):
        raise TypesettingError(f"no letter for {' '.join(sorted(missing))}")
    return value


def _refuse_what_reaches_out(source: bytes, files: Mapping[str, bytes]) -> None:
    """Typst fetches `@preview` packages by itself; our documents use none."""
    if any(b'"@' in text for text in (source, *_typst_texts(files))):
        raise TypesettingError("a document imports a package from outside")
    for name in files:
        if name == _DOCUMENT or not _FILE_NAME.fullmatch(name):
            raise TypesettingError(f"{name!r} is not the name of a file beside the document")
    if sum(map(len, files.values())) > MOST_FILES:
        raise TypesettingError(f"more than {MOST_FILES} bytes of files")


def _typst_texts(files: Mapping[str, bytes]) -> tuple[bytes, ...]:
    return tuple(text for name, text in files.items() if name.endswith(".typ"))


def _compiler(
    folder: Path, source: bytes, files: Mapping[str, bytes], value: str
) -> typst.Compiler:
    """New for every page (2 ms): the fonts are what is costly, and they are kept."""
    for name, content in {_DOCUMENT: source, **files}.items():
        (folder / name).write_bytes(content)
    return typst.Compiler(
        folder / _DOCUMENT,
        root=folder,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": value},
        package_path=folder,
        package_cache_path=folder,
    )


def _one_page(name: str, inked: Inked, warnings: list[typst.TypstWarning]) -> bytes:
    for warning in warnings:
        logger.warning("%s: %s", name, warning)
    if not isinstance(inked, bytes):
        raise TypesettingError(f"{name}: does not fit on one page")
    return inked
