"""Decisions without the machine."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.accounts.rules import (
    ROLES,
    browser_in_words,
    is_guessable,
    is_last,
    is_over,
    mail_domain,
    may_hand_out,
    second_factor_done,
)

BEGAN = datetime(2026, 11, 21, 9, tzinfo=UTC)


@pytest.mark.parametrize("role", ROLES)
def test_administrators_hand_out_every_role(role: str) -> None:
    assert may_hand_out(["administrator"], role)


@pytest.mark.parametrize("own", [[], ["editor"], ["translator"], ["editor", "translator"]])
@pytest.mark.parametrize("role", ROLES)
def test_who_is_no_head_hands_out_nothing(own: list[str], role: str) -> None:
    assert not may_hand_out(own, role)


@given(st.sampled_from(ROLES))
def test_a_head_editor_hands_out_what_is_below(role: str) -> None:
    assert may_hand_out(["head_editor"], role) == (role in {"editor", "translator"})


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("sara@voorbeeldstad.nl", "voorbeeldstad.nl"),
        ("Sara@VOORBEELDSTAD.NL.", "voorbeeldstad.nl"),
        ('"a@b"@c.nl', "c.nl"),
        ("geen adres", ""),
        ("@c.nl", ""),
    ],
)
def test_the_domain_of_an_address(address: str, domain: str) -> None:
    assert mail_domain(address) == domain


@pytest.mark.parametrize(
    ("methods", "trusts", "done"),
    [
        (["password"], False, False),
        (["password"], True, False),
        (["password", "mfa"], False, True),
        (["mfa"], False, True),
        (["socialaccount"], False, False),
        (["socialaccount"], True, True),
        ([], True, False),
    ],
)
def test_what_counts_as_a_second_step(methods: list[str], trusts: bool, done: bool) -> None:
    records = [{"method": method} for method in methods]
    assert second_factor_done(records, trusts_provider=trusts) is done


@given(st.integers(0, 48 * 60), st.integers(0, 48 * 60))
def test_a_session_never_outlives_its_twelve_hours(moment: int, seen: int) -> None:
    at, last = BEGAN + timedelta(minutes=moment), BEGAN + timedelta(minutes=seen)
    over = is_over(moment=at, began=BEGAN, seen=last)
    assert over or moment <= 12 * 60
    assert over or moment - seen <= 120


def test_the_last_of_a_kind() -> None:
    assert is_last("administrator", holders=[1], person=1)
    assert is_last("administrator", holders=[], person=1)
    assert not is_last("administrator", holders=[1, 2], person=1)
    assert not is_last("editor", holders=[1], person=1)


@pytest.mark.parametrize(
    "password",
    ["Leidraad2026!!", "welkomwelkom12", "Zomer-2026-Herfst", "gemeenteredactie", "123456789012"],
)
def test_what_anybody_would_try_first(password: str) -> None:
    assert is_guessable(password)


@pytest.mark.parametrize(
    "password", ["zeven groene fietsen bij de brug", "gemeente met gele laarzen", "xKcdT9#qLmpZ"]
)
def test_what_is_somebodys_own(password: str) -> None:
    assert not is_guessable(password)


def test_a_browser_in_words() -> None:
    assert (
        browser_in_words("Mozilla/5.0 (X11; Linux) Chrome/150 Safari/1 Edg/150") == "Edge · Linux"
    )
    assert browser_in_words("curl/8") == ""
