"""Templates of letters for these tests alone, and a letter box of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from leidraad.post.actions import write_letter
from leidraad.post.carriers import smtp

Templates = Callable[[str], str]


@pytest.fixture(autouse=True)
def _own_box(settings: Any, tmp_path: Path) -> None:
    settings.POST_BOX = tmp_path / "post"
    settings.MAIL_SERVER = None
    smtp._told.clear()


@pytest.fixture
def template(monkeypatch: pytest.MonkeyPatch) -> Iterator[Templates]:
    """`template("Onderwerp\\n\\nTekst")` gives the name of a letter with that source."""
    sources: dict[str, str] = {}

    def keep(source: str) -> str:
        name = f"post/letters/proof-{len(sources)}.txt"
        sources[name] = source
        return name

    monkeypatch.setattr(write_letter, "_source", sources.__getitem__)
    write_letter._parts.cache_clear()
    yield keep
    write_letter._parts.cache_clear()
