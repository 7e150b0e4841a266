"""The script for passkeys, for the few pages that use one."""

from collections.abc import Iterator
from pathlib import Path


def assets() -> Iterator[tuple[str, bytes]]:
    yield (
        "accounts/passkey.js",
        Path(__file__).with_name("scripts").joinpath("passkey.js").read_bytes(),
    )
