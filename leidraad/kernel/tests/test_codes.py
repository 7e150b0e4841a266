import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.kernel.api import ALPHABET, CodeError, check_symbol, new_code, read_code

bodies = st.text(alphabet=ALPHABET[:31], min_size=6, max_size=6)


def whole(body: str) -> str:
    return body + check_symbol(body)


@given(bodies)
def test_a_code_reads_back_as_itself(body: str) -> None:
    assert read_code(whole(body)) == whole(body)


@given(bodies, st.integers(0, 6), st.sampled_from(ALPHABET[:31]))
def test_one_wrong_symbol_is_noticed(body: str, place: int, other: str) -> None:
    code = whole(body)
    if code[place] == other:
        return
    with pytest.raises(CodeError):
        read_code(code[:place] + other + code[place + 1 :])


@given(bodies, st.integers(0, 4))
def test_two_neighbours_swapped_are_noticed(body: str, place: int) -> None:
    code = whole(body)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if swapped == code:
        return
    with pytest.raises(CodeError):
        read_code(swapped)


@given(bodies)
def test_lookalikes_small_letters_and_dashes_are_forgiven(body: str) -> None:
    code = whole(body)
    typed = code.lower().replace("0", "o").replace("1", "l")
    assert read_code(f" {typed[:3]}-{typed[3:]} ") == code


@given(st.text(max_size=12))
def test_any_other_text_is_refused_or_read_never_a_crash(text: str) -> None:
    with contextlib.suppress(CodeError):
        assert len(read_code(text)) == 7


def test_new_codes_are_valid_and_differ() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert {read_code(code) for code in codes} == codes
