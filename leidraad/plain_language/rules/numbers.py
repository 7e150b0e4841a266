"""Numbers that can be checked: a burgerservicenummer and a bank account."""

import re

_DATE = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d"
)


def is_bsn(digits: str) -> bool:
    """The eleven test: 9, 8 … 2 times the digits less the last, divisible by 11.

    A number of eight digits has lost its leading nought.
    """
    if len(digits) == 8 and _DATE.fullmatch(digits):
        return False
    nine = [int(digit) for digit in digits.zfill(9)]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * digit for weight, digit in zip(weights, nine, strict=True))
    return any(nine) and total % 11 == 0


def is_iban(text: str) -> bool:
    """ISO 13616: the first four letters behind, letters as numbers, remainder 1 by 97."""
    plain = text.replace(" ", "")
    moved = plain[4:] + plain[:4]
    return int("".join(str(int(letter, 36)) for letter in moved)) % 97 == 1
