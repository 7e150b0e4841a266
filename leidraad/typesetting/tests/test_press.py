"""Text stays text, nothing reaches out, the same input gives the same bytes."""

import json
import logging
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from leidraad.typesetting import press
from leidraad.typesetting.api import TypesettingError, render_pdf, render_png, unprintable
from leidraad.typesetting.letters import FAMILIES, fonts

PAGE = """\
#set page(width: 420pt, height: 90pt, margin: 8pt)
#set text(font: ("IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Sans Ethiopic"), size: 11pt)
"""
DOCUMENT = f"""\
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
{PAGE}
#data.title
"""
SQUARE = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
<path fill="%s" d="M0 0h9v9H0z"/></svg>"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return written(tmp_path, DOCUMENT)


def written(folder: Path, source: str) -> Path:
    file = folder / "letter.typ"
    file.write_text(source, encoding="utf-8")
    return file


MARKUP = [
    '#read("/etc/passwd")',
    "$x^2$ and *bold* and _slanted_ and `raw`",
    "= Kop",
    "#import sys: inputs",
    "// geen opmerking /* ook niet */",
    'aanhaling " en \\ en \\u{1F600}',
    "] #panic() [",
    "<label> @label https://example.org",
    "- een\n- twee",
    "~ -- --- ... 'n",
]


@pytest.mark.parametrize("text", MARKUP)
def test_markup_in_data_is_printed_letter_by_letter(tmp_path: Path, text: str) -> None:
    """The same picture as when the document itself holds the text as a string."""
    literal = json.dumps(text, ensure_ascii=False)
    (tmp_path / "own").mkdir()
    own = written(tmp_path / "own", f"{PAGE}\n#{literal}\n")
    given_ = render_png(written(tmp_path, DOCUMENT), {"title": text}, ppi=96)
    assert given_ == render_png(own, {}, ppi=96)


def test_markup_in_data_is_kept_as_text_in_the_pdf(document: Path) -> None:
    pdf = render_pdf(document, {"title": '#read("/etc/passwd") $x$ *vet*'})
    assert b"#read(&quot;/etc/passwd&quot;) $x$ *vet*" in pdf


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(max_codepoint=0x17F, exclude_categories=["Cc", "Cs"]), max_size=60))
def test_no_text_breaks_the_document(document: Path, text: str) -> None:
    if unprintable(json.dumps(text, ensure_ascii=False)):
        with pytest.raises(TypesettingError, match="no letter for"):
            render_png(document, {"title": text}, ppi=36)
    else:
        assert render_png(document, {"title": text}, ppi=36).startswith(b"\x89PNG")


def test_the_pdf_is_accessible_and_for_keeping(document: Path) -> None:
    pdf = render_pdf(document, {"title": "Samen starten"})
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf


def test_the_same_input_gives_the_same_bytes(document: Path) -> None:
    data = {"title": "Samen starten"}
    assert render_pdf(document, data) == render_pdf(document, data)
    assert render_png(document, data, ppi=72) == render_png(document, data, ppi=72)
    assert render_pdf(document, data) != render_pdf(document, {"title": "Samen verder"})


def test_one_spelling_of_an_accent_prints_as_the_other(document: Path) -> None:
    composed, decomposed = "Súdwest", "Su\u0301dwest"
    assert composed != decomposed
    assert render_pdf(document, {"title": composed}) == render_pdf(document, {"title": decomposed})


@pytest.mark.parametrize("text", ["منسق واحد لأربع بلديات", "ንኣርባዕተ ምምሕዳራት ሓደ", "één çedille €"])
def test_every_language_of_ours_has_its_letters(document: Path, text: str) -> None:
    assert unprintable(text) == frozenset()
    assert render_pdf(document, {"title": text}).startswith(b"%PDF")


def test_only_the_letters_of_the_packages_are_there() -> None:
    assert set(fonts().families()) == set(FAMILIES)


@pytest.mark.parametrize("mark", ["☎", "你", "😀"])
def test_a_letter_we_do_not_have_is_an_error_and_not_a_box(document: Path, mark: str) -> None:
    assert unprintable(f"Bel {mark}") == {mark}
    with pytest.raises(TypesettingError, match=f"no letter for {mark}"):
        render_png(document, {"title": f"Bel {mark}"}, ppi=72)
    with pytest.raises(TypesettingError, match=f"no letter for {mark}"):
        render_pdf(document, {"title": f"Bel {mark}"})


def test_a_missing_letter_in_the_document_itself_stops_the_pdf(tmp_path: Path) -> None:
    with pytest.raises(TypesettingError, match="could not be displayed"):
        render_pdf(written(tmp_path, f'#set document(title: "Bel")\n{PAGE}\nBel ☎'), {})


def test_marks_without_a_shape_need_no_letter() -> None:
    assert unprintable("a\u200f\u2067b\u2069\n\u00a0\u00ad") == frozenset()


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ('#read("/etc/passwd")', "file not found"),
        ('#read("../letter.typ")', "escape the project root"),
        ('#image("scene.svg")', "file not found"),
        ('#import "@preview/cetz:0.3.0": canvas', "imports a package from outside"),
        ("#panic()", "panicked"),
        ("#let f(n) = f(n + 1)\n#f(1)", "maximum function call depth"),
        ("#while true {}", "condition is always true"),
    ],
)
def test_a_document_cannot_reach_out_or_run_for_ever(
    tmp_path: Path, source: str, reason: str
) -> None:
    with pytest.raises(TypesettingError, match=rf"^(letter\.typ: )?.*{reason}"):
        render_png(written(tmp_path, source), {}, ppi=72)


def test_an_imported_file_cannot_reach_out_either(tmp_path: Path) -> None:
    document = written(tmp_path, '#import "beside.typ": *')
    with pytest.raises(TypesettingError, match="imports a package from outside"):
        render_png(document, {}, ppi=72, files={"beside.typ": b'#import "@preview/x:1.0.0"'})


@pytest.mark.parametrize("name", ["../scene.svg", "/scene.svg", "a/b.svg", "a\\b.svg", "..", ""])
def test_a_file_lies_beside_the_document_and_nowhere_else(document: Path, name: str) -> None:
    with pytest.raises(TypesettingError, match="not the name of a file"):
        render_png(document, {"title": "x"}, ppi=72, files={name: SQUARE})


def test_a_file_cannot_take_the_documents_place(document: Path) -> None:
    with pytest.raises(TypesettingError, match="not the name of a file"):
        render_png(document, {"title": "x"}, ppi=72, files={"document.typ": b"#panic()"})


def test_files_are_seen_and_never_mixed_up_between_pages(tmp_path: Path) -> None:
    document = written(
        tmp_path, '#set page(width: 9pt, height: 9pt, margin: 0pt)\n#image("scene.svg")'
    )
    for colour, expected in ((b"#f00", (255, 0, 0)), (b"#00f", (0, 0, 255))):
        png = render_png(document, {}, ppi=72, files={"scene.svg": SQUARE % colour})
        assert Image.open(BytesIO(png)).convert("RGB").getpixel((4, 4)) == expected


def test_ppi_decides_the_size(document: Path) -> None:
    for ppi, size in ((72, (420, 90)), (144, (840, 180))):
        assert Image.open(BytesIO(render_png(document, {"title": "x"}, ppi=ppi))).size == size


def test_a_second_page_is_refused_in_a_picture(tmp_path: Path) -> None:
    document = written(tmp_path, "een #pagebreak() twee")
    with pytest.raises(TypesettingError, match="does not fit on one page"):
        render_png(document, {}, ppi=36)


def test_too_much_is_refused_before_it_is_tried(document: Path) -> None:
    with pytest.raises(TypesettingError, match="bytes of data"):
        render_png(document, {"title": "x" * press.MOST_DATA}, ppi=72)
    with pytest.raises(TypesettingError, match="bytes of files"):
        render_png(document, {"title": "x"}, ppi=72, files={"a.svg": bytes(press.MOST_FILES + 1)})


def test_twenty_at_once_each_get_their_own_page(document: Path) -> None:
    titles = [f"Gemeente {n}" for n in range(20)]

    def printed(title: str) -> bytes:
        return render_pdf(document, {"title": title})

    alone = [printed(title) for title in titles]
    with ThreadPoolExecutor(20) as pool:
        assert list(pool.map(printed, titles)) == alone
    assert len(set(alone)) == 20


def test_who_waits_too_long_is_told(document: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "SECONDS", 0.01)
    busy = Event()
    press._press().submit(busy.wait)
    try:
        with pytest.raises(TypesettingError, match="not printed within"):
            render_png(document, {"title": "x"}, ppi=72)
    finally:
        busy.set()


def test_a_warning_is_written_down(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    document = written(tmp_path, '#set text(font: ("Nergens Sans", "IBM Plex Sans"))\nhoi')
    with caplog.at_level(logging.WARNING):
        render_png(document, {}, ppi=36)
    assert "unknown font family: nergens sans" in caplog.text


def test_data_that_is_no_data_is_a_programming_error(document: Path) -> None:
    with pytest.raises(TypeError):
        render_png(document, cast("Mapping[str, object]", {"title": object()}), ppi=72)
