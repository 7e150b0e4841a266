"""Which addresses belong to the public web, and which only look as if."""

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.upkeep.rules.addresses import RefusedError, Target, is_public, target

PUBLIC = ["8.8.8.8", "93.184.215.14", "1.0.0.1", "2001:4860:4860::8888", "2a00:1450:400e:80c::200e"]
NOT_PUBLIC = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.9.9.9"),
    *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1"),
    *("192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.9"),
    *("224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16"),
    *("::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::127.0.0.1", "::8.8.8.8"),
    *("::ffff:0:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::a00:1", "100::1"),
    *("2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "2001:2::1", "2001:10::1", "2001:20::1"),
    *("2001:db8::1", "2002:7f00:1::", "2002:a9fe:a9fe::1", "2002:808:808::1", "3fff::1"),
    *("5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%lo", "fec0::1", "ff02::1"),
    *("2a00:1450::5efe:7f00:1", "2a00:1450::200:5efe:a00:1", "2001:4860:4860::8888%lo"),
    *("", "localhost", "127.1", "0x7f000001", "2130706433", "0177.0.0.1", " 8.8.8.8", "8.8.8.8 "),
]


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_not_a_public_address(address: str) -> None:
    assert not is_public(address)


def disguises(inside: IPv4Address) -> list[IPv6Address]:
    number = int(inside)
    return [
        IPv6Address(number),
        IPv6Address(0xFFFF << 32 | number),
        IPv6Address(0x0064_FF9B << 96 | number),
        IPv6Address(0x0064_FF9B_0001 << 80 | number),
        IPv6Address(0x2002 << 112 | number << 80),
        IPv6Address(0x2001 << 112 | number << 64),
        IPv6Address(0x2001 << 112 | number ^ 0xFFFF_FFFF),
        IPv6Address(0x2A00_1450 << 96 | 0x5EFE << 32 | number),
    ]


@given(st.ip_addresses(v=4))
def test_no_disguise_of_any_ipv4_address_is_taken(inside: IPv4Address) -> None:
    assert [str(one) for one in disguises(inside) if is_public(str(one))] == []


@given(st.ip_addresses())
def test_what_is_taken_is_never_private_local_or_for_a_group(
    address: IPv4Address | IPv6Address,
) -> None:
    if is_public(str(address)):
        assert address.is_global
        kinds = ("private", "multicast", "loopback", "link_local", "reserved", "unspecified")
        assert [kind for kind in kinds if getattr(address, f"is_{kind}")] == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.voorbeeld.example", Target(True, "www.voorbeeld.example", 443, "/")),
        ("HTTP://WWW.Voorbeeld.Example.:80/a#b", Target(False, "www.voorbeeld.example", 80, "/a")),
        ("http://a.example:443/a%20b?c=d&e", Target(False, "a.example", 443, "/a%20b?c=d&e")),
        ("https://a.example/één?w=ë", Target(True, "a.example", 443, "/%C3%A9%C3%A9n?w=%C3%AB")),
        ("https://café.example/", Target(True, "xn--caf-dma.example", 443, "/")),
        ("https://[2001:4860:4860:0::8888]/", Target(True, "2001:4860:4860::8888", 443, "/")),
        ("https://8.8.8.8/", Target(True, "8.8.8.8", 443, "/")),
    ],
)
def test_a_plain_address_is_taken_apart(url: str, expected: Target) -> None:
    assert target(url) == expected


@given(st.text(max_size=60))
def test_any_text_is_taken_apart_or_refused(text: str) -> None:
    for url in (text, f"http://{text}", f"https://voorbeeld.example/{text}"):
        try:
            found = target(url)
        except RefusedError:
            continue
        assert (found.host + found.path).isascii()
        assert (found.host + found.path).isprintable()
        assert " " not in found.host + found.path
