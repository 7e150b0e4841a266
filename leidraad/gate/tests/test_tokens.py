"""A token holds for one form and one key, and nobody else can make one."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.gate.tokens import (
    Token,
    claimed_nonce,
    locked,
    new_token,
    sealed,
    stored_key,
    unlocked,
    unsealed,
)

MADE = datetime(2026, 11, 21, 12, 30, 15, tzinfo=UTC)
PURPOSES = st.text(min_size=1, max_size=30)


def test_what_was_sealed_is_read_again() -> None:
    token = new_token(MADE)
    assert unsealed(sealed(token, "a"), "a") == token
    assert claimed_nonce(sealed(token, "a")) == token.nonce


def test_two_tokens_of_one_moment_differ_by_128_bits() -> None:
    nonces = {new_token(MADE).nonce for _ in range(1000)}
    assert len(nonces) == 1000
    assert min(map(len, nonces)) >= 22


@given(PURPOSES, PURPOSES)
def test_a_token_holds_for_its_own_purpose_alone(one: str, other: str) -> None:
    read = unsealed(sealed(Token(MADE, "n"), one), other)
    assert (read is not None) == (one == other)


@given(st.text(max_size=300))
def test_what_we_did_not_seal_is_nothing(text: str) -> None:
    assert unsealed(text, "a") is None
    assert isinstance(claimed_nonce(text), str)


@given(st.integers(0, 90), st.characters(min_codepoint=33, max_codepoint=126))
def test_one_letter_changed_and_it_is_nothing(place: int, letter: str) -> None:
    whole = sealed(Token(MADE, "abcdefghijklmnopqrstuv"), "a")
    place %= len(whole)
    changed = whole[:place] + letter + whole[place + 1 :]
    # The last letter of a signature carries bits that do not count, but it is compared as text.
    assert (unsealed(changed, "a") is not None) == (changed == whole)


def test_with_another_key_of_the_house_it_is_nothing(settings: pytest.FixtureRequest) -> None:
    whole = sealed(new_token(MADE), "a")
    settings.SECRET_KEY = "x" * 50  # type: ignore[attr-defined]
    assert unsealed(whole, "a") is None


@given(st.text(max_size=200), st.text(min_size=1, max_size=30))
def test_an_answer_opens_with_its_own_key_alone(address: str, nonce: str) -> None:
    kept = locked(address, nonce)
    assert unlocked(kept, nonce) == address
    assert unlocked(kept, nonce + "x") == ""
    assert stored_key(nonce) != stored_key(nonce + "x")
