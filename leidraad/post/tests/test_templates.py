"""Every letter of every room has its shape: a subject, an empty line, a text."""

from pathlib import Path

import pytest
from django.conf import settings

from leidraad.post.actions import write_letter

LETTERS = sorted(Path(settings.BASE).glob("leidraad/*/templates/*/letters/*.txt"))


@pytest.mark.parametrize("file", LETTERS, ids=lambda file: f"{file.parents[1].name}/{file.stem}")
def test_a_letter_has_a_subject_and_a_text(file: Path) -> None:
    subject, text = write_letter._parts("/".join(file.parts[-3:]))
    assert subject.nodelist
    assert text.nodelist


def test_there_are_letters() -> None:
    assert any(file.stem == "trial" for file in LETTERS)
