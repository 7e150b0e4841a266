"""A yes is for one version; only spelling and layout may follow on it."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.submissions.rules.approval import EDITOR, OWNER, Standing, Step, standing

EDITS = st.lists(st.booleans(), min_size=1, max_size=8)


def steps(minor: list[bool]) -> list[Step]:
    return [Step(number, is_minor) for number, is_minor in enumerate(minor)]


@given(minor=EDITS, agreed_at=st.integers(0, 7))
def test_the_owners_yes_stands_while_all_that_followed_is_minor(
    minor: list[bool], agreed_at: int
) -> None:
    agreed_at = min(agreed_at, len(minor) - 1)
    found = standing(steps(minor), [(agreed_at, OWNER)])
    assert found.owner is all(minor[agreed_at + 1 :])


@given(minor=EDITS, agreed_at=st.integers(0, 7))
def test_the_desks_yes_is_for_the_last_version_alone(minor: list[bool], agreed_at: int) -> None:
    agreed_at = min(agreed_at, len(minor) - 1)
    found = standing(steps(minor), [(agreed_at, EDITOR)])
    assert found.editor is (agreed_at == len(minor) - 1)


def test_one_edit_that_is_not_minor_ends_it() -> None:
    """With its control: the same way, every step minor."""
    yes = [(0, OWNER)]
    assert standing(steps([False, True, False, True]), yes).owner is False
    assert standing(steps([False, True, True, True]), yes).owner is True


def test_a_new_yes_after_the_edit_counts() -> None:
    assert standing(steps([False, False]), [(0, OWNER), (1, OWNER)]).owner is True


def test_public_needs_both() -> None:
    assert Standing(owner=True, editor=True).may_be_public
    assert not Standing(owner=True, editor=False).may_be_public
    assert not Standing(owner=False, editor=True).may_be_public


def test_nothing_made_nothing_approved() -> None:
    assert standing([], [(1, OWNER), (1, EDITOR)]) == Standing(owner=False, editor=False)
