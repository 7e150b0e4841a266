"""Files made at set-up: whole, under their own name, and gone when nobody makes them."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from leidraad.config.management.assets import AssetError, build


def maker(**files: bytes) -> Iterable[tuple[str, bytes]]:
    return [(name.replace("_", "/"), content) for name, content in files.items()]


def test_files_are_written_under_their_names(tmp_path: Path) -> None:
    assert build(tmp_path, [lambda: maker(fonts_a=b"1"), lambda: maker(b=b"2")]) == 2
    assert (tmp_path / "fonts" / "a").read_bytes() == b"1"
    assert (tmp_path / "b").read_bytes() == b"2"


def test_what_nobody_makes_any_more_goes_with_its_folder(tmp_path: Path) -> None:
    build(tmp_path, [lambda: maker(old_a=b"1", b=b"2")])
    build(tmp_path, [lambda: maker(b=b"2")])
    assert [path.name for path in tmp_path.rglob("*")] == ["b"]


def test_an_unchanged_file_keeps_its_date(tmp_path: Path) -> None:
    build(tmp_path, [lambda: maker(a=b"1")])
    before = (tmp_path / "a").stat()
    build(tmp_path, [lambda: maker(a=b"1")])
    assert (tmp_path / "a").stat().st_ino == before.st_ino


def test_a_changed_file_is_written_anew(tmp_path: Path) -> None:
    build(tmp_path, [lambda: maker(a=b"1")])
    build(tmp_path, [lambda: maker(a=b"2")])
    assert (tmp_path / "a").read_bytes() == b"2"


def test_two_rooms_may_not_make_the_same_file(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="twee kamers"):
        build(tmp_path, [lambda: maker(a=b"1"), lambda: maker(a=b"1")])


@pytest.mark.parametrize("name", ["/a", "../a", "a/../../b", ""])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(AssetError, match="geen naam binnen"):
        build(tmp_path, [lambda: [(name, b"1")]])
