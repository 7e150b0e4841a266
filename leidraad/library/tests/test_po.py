"""PO files: out and back the same; what is broken or hostile is refused kindly, with its line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leidraad.library.rules.draft import text_digest
from leidraad.library.rules.po import (
    MOST_BYTES,
    MOST_LINES,
    Entry,
    Found,
    UnreadablePoError,
    po_text,
    read_po,
)

DUTCH = 'Zij belt "elke" week.\n\nAltijd \\ dezelfde.'


def entry(text: str = "She calls.", dutch: str = DUTCH, section: str = "done") -> Entry:
    return Entry(
        code="ABCDEF0",
        section=section,
        digest=text_digest(dutch),
        dutch=dutch,
        text=text,
        note="Titel · Wat er gedaan is\nhttps://voorbeeld.example",
    )


def out(*entries: Entry, language: str = "en") -> bytes:
    return po_text(language, entries).encode()


def context(section: str = "done") -> str:
    return f'msgctxt "ABCDEF0/{section}/{text_digest(DUTCH)}"'


def test_out_and_back_is_the_same() -> None:
    found, refused = read_po(out(entry()), "en")
    assert refused == ()
    assert [(one.code, one.section, one.dutch, one.text) for one in found] == [
        ("ABCDEF0", "done", DUTCH, "She calls.")
    ]


def test_the_line_is_that_of_the_file() -> None:
    data = out(entry())
    (one,), _ = read_po(data, "en")
    assert data.decode().splitlines()[one.line - 1].startswith("msgctxt")


# Control signs cannot stand in a text that was published or proposed.
LETTERS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(LETTERS, LETTERS)
def test_whatever_it_says_it_comes_back(dutch: str, text: str) -> None:
    found, refused = read_po(out(entry(text, dutch)), "en")
    assert refused == ()
    assert [(one.dutch, one.text) for one in found] == [(dutch, text)]


def test_what_is_not_done_is_left_alone() -> None:
    outdated = Entry(**{**vars(entry()), "is_outdated": True, "earlier": "Zij belde."})
    data = out(entry(""), outdated)
    assert b"fuzzy" in data
    assert read_po(data, "en") == ((), ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('msgid "a"\nmsgstr "b"\n', "msgctxt"),
        ('msgctxt "onzin"\nmsgid "a"\nmsgstr "b"\n', "msgctxt"),
        (f'{context()}\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n', "meervoud"),
    ],
)
def test_what_belongs_nowhere_is_refused_with_its_line(text: str, words: str) -> None:
    found, (one,) = read_po(text.encode(), "en")
    assert found == ()
    assert (one.line, words in one.reason) == (1, True)


def test_twice_the_same_counts_once() -> None:
    one = f'{context()}\nmsgid "a"\nmsgstr "b"\n\n'
    found, refused = read_po((one + one).encode(), "en")
    assert (len(found), len(refused)) == (1, 1)


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"geen po", 1),
        (b'msgid "a"\nmsgstr "b"\nonzin\n', 3),
        (b'msgid "a"\nmsgstr "\xff"\n', 2),
        (b'msgid "a"\n\0', 2),
        (out(language="ar"), 0),
        (b"#" * (MOST_BYTES + 1), 0),
        (b"# a\n" * (MOST_LINES + 1), 0),
    ],
)
def test_a_file_that_is_none_is_refused_with_its_line(data: bytes, line: int) -> None:
    with pytest.raises(UnreadablePoError) as caught:
        read_po(data, "en")
    assert caught.value.line == line


def test_the_name_of_a_file_is_not_opened(tmp_path: Path) -> None:
    """polib itself would open it."""
    secret = tmp_path / "secret.po"
    secret.write_bytes(out(entry("Secret.")))
    with pytest.raises(UnreadablePoError):
        read_po(str(secret).encode(), "en")


PIECES = (
    *("msgid", "msgstr", "msgctxt", "msgid_plural", "msgstr[0]", "msgstr[x]", "#~", "#,", "#|"),
    *(
        "#:",
        "fuzzy",
        '"',
        '"a"',
        "\\",
        "\\x",
        '"Language: en\\n"',
        "\n",
        "\r",
        "\u2028",
        " ",
        "é",
        "%",
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.binary(max_size=60))
def test_whatever_is_handed_in_is_read_or_refused(data: str | bytes) -> None:
    raw = data if isinstance(data, bytes) else data.encode()
    try:
        found, _ = read_po(raw, "en")
    except UnreadablePoError:
        return
    assert all(isinstance(one, Found) for one in found)
