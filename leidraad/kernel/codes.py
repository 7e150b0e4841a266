"""Short codes for addresses that last: six symbols and one check symbol.

Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U, so a
code survives being read aloud, and it never spells a word. The check symbol is a
weighted sum modulo 31 (a prime), so that every single wrong symbol and every two
neighbours swapped are noticed, and the check itself stays within the alphabet.
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 6
_PRIME = 31
_LOOKALIKES = str.maketrans({"I": "1", "L": "1", "O": "0", "-": None, " ": None})


class CodeError(ValueError):
    """This is not a code of ours, or a symbol in it was read wrongly."""


def check_symbol(body: str) -> str:
    total = sum(weight * ALPHABET.index(symbol) for weight, symbol in enumerate(body, start=2))
    return ALPHABET[total % _PRIME]


def new_code() -> str:
    """A random code; uniqueness is the database's promise, not ours."""
    body = "".join(secrets.choice(ALPHABET[:_PRIME]) for _ in range(LENGTH))
    return body + check_symbol(body)


def read_code(text: str) -> str:
    """The code as we write it, whatever way it was typed.

    Raises CodeError when it is not a code or the check symbol disagrees.
    """
    code = text.strip().upper().translate(_LOOKALIKES)
    if len(code) != LENGTH + 1 or any(symbol not in ALPHABET for symbol in code):
        raise CodeError(text)
    if check_symbol(code[:-1]) != code[-1]:
        raise CodeError(text)
    return code
