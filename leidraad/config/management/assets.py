"""Files that set-up makes: each room's `assets.assets()` gives names and bytes."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from django.apps import apps

Assets = Callable[[], Iterable[tuple[str, bytes]]]


class AssetError(ValueError):
    """Two rooms make the same file, or a name leads out of the folder."""


def makers() -> Iterator[Assets]:
    for room in apps.get_app_configs():
        if room.name.startswith("leidraad.") and find_spec(f"{room.name}.assets"):
            yield import_module(f"{room.name}.assets").assets


def build(folder: Path, rooms: Iterable[Assets]) -> int:
    """Write what the rooms make, remove what none makes any more; the number of files."""
    made: set[Path] = set()
    for assets in rooms:
        for name, content in assets():
            file = folder / _checked(name)
            if file in made:
                raise AssetError(f"{name}: wordt door twee kamers gemaakt")
            made.add(file)
            _write(file, content)
    _remove_others(folder, made)
    return len(made)


def _checked(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts:
        raise AssetError(f"{name}: geen naam binnen de map")
    return path


def _write(file: Path, content: bytes) -> None:
    """Whole or not at all; an unchanged file keeps its date."""
    if file.is_file() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as out:
        out.write(content)
    Path(draft).chmod(0o644)
    Path(draft).replace(file)


def _remove_others(folder: Path, made: set[Path]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path not in made:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
