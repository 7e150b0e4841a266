"""Which addresses on the web we open ourselves: those of the public internet, and no others.

Sources: the IANA special-purpose address registries (IPv4 and IPv6), RFC 6890 and its updates;
RFC 6761 and 6762 for names; ASVS 5.0, 1.3.6.
"""

import re
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
)
from urllib.parse import SplitResult, quote, urlsplit

PORTS = {"http": 80, "https": 443}
LONGEST_ADDRESS = 2_000
INSIDE_NAMES = (
    *(".localhost", ".local", ".localdomain", ".internal"),
    *(".intranet", ".lan", ".onion", ".arpa"),
)

_NAME = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]{2,63}\.?")
_LOOKS_LIKE_A_NUMBER = re.compile(r"(?:\d+|0x[0-9a-f]*)")
_KEEP = "/%:@!$&'()*+,;=~-._?"

# Python's own list differs from version to version; these hold for every one.
_NOT_PUBLIC_4 = tuple(
    IPv4Network(network)
    for network in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
        *("172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24"),
        *("192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15"),
        *("198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        "168.63.129.16/32",  # looks public, but is the inside of a cloud (Azure's host server)
    )
)
_PUBLIC_6 = IPv6Network("2000::/3")  # so no mapped, translated (64:ff9b::), local or group address
_NOT_PUBLIC_6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # Teredo, benchmarks, ORCHID: agreements, not places
        "2001:db8::/32",  # for papers
        "2002::/16",  # 6to4: an IPv4 address in disguise
        "2620:4f:8000::/48",  # a bin for wrong questions (AS112)
        "3fff::/20",  # for papers
    )
)
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)  # RFC 5214: an IPv4 address in the last 32 bits


class RefusedError(Exception):
    """We do not open this address."""


@dataclass(frozen=True)
class Target:
    """Where to knock and what to ask for; everything in plain ASCII."""

    is_secret: bool  # https
    host: str
    port: int
    path: str


def is_public(address: str) -> bool:
    """Whether an address of a machine belongs to the public internet."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return found.is_global and not any(found in network for network in _NOT_PUBLIC_4)
    return _is_public_6(found)


def _is_public_6(found: IPv6Address) -> bool:
    if found.scope_id is not None or found not in _PUBLIC_6 or not found.is_global:
        return False
    is_tunnel = (int(found) >> 32) & 0xFFFF_FFFF in _ISATAP
    return not is_tunnel and not any(found in network for network in _NOT_PUBLIC_6)


def target(url: str) -> Target:
    """The address taken apart; RefusedError when it is not plainly one of the public web."""
    if len(url) > LONGEST_ADDRESS or not url.isprintable() or set(url) & set(" \\"):
        raise RefusedError
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise RefusedError from error
    if parts.scheme not in PORTS or "@" in parts.netloc:
        raise RefusedError
    wanted = PORTS[parts.scheme] if port is None else port
    return Target(parts.scheme == "https", _host(parts), wanted, _path(parts))


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").lower()
    if parts.netloc.startswith("["):
        return _literal(host)
    if not host.isascii():
        host = _in_ascii(host)
    if _LOOKS_LIKE_A_NUMBER.fullmatch(host.rstrip(".").rpartition(".")[2]):
        return _literal(host)
    name = host.rstrip(".")
    if len(name) > 253 or not _NAME.fullmatch(host) or name.endswith(INSIDE_NAMES):
        raise RefusedError
    return name


def _literal(host: str) -> str:
    """An address in figures in its one common notation: no octal, hexadecimal or shortened ones,
    and none that holds on one network card only.
    """
    if "%" in host:
        raise RefusedError
    try:
        return str(ip_address(host))
    except ValueError as error:
        raise RefusedError from error


def _in_ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise RefusedError from error


def _path(parts: SplitResult) -> str:
    path = parts.path or "/"
    return quote(f"{path}?{parts.query}" if parts.query else path, safe=_KEEP)
