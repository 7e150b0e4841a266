"""Decisions of the gate, without the machine."""

from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address, IPv6Address
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.gate.rules.addresses import UNKNOWN, real_address
from leidraad.gate.rules.ageing import LIFETIME, age_of
from leidraad.gate.rules.limits import LIMITS, Limit
from leidraad.gate.rules.origins import is_foreign, origin_of

LEAST = timedelta(seconds=3)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2036, 1, 1), timezones=st.just(UTC))
OURS = {"https://leidraad.example", "http://127.0.0.1:8000"}


# --- how old -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("passed", "age"),
    [
        (timedelta(0), "early"),
        (timedelta(seconds=2, milliseconds=999), "early"),
        (LEAST, "good"),
        (timedelta(hours=24), "good"),
        (timedelta(hours=24, seconds=1), "expired"),
        (timedelta(hours=-1), "good"),
        (timedelta(days=-1, seconds=-1), "expired"),
        (timedelta(days=1, seconds=1), "expired"),
        (timedelta(days=3650), "expired"),
        (timedelta(days=-3650), "expired"),
    ],
)
def test_a_form_is_early_good_or_expired_whatever_the_clock_does(
    passed: timedelta, age: str
) -> None:
    made = datetime(2026, 11, 21, 12, tzinfo=UTC)
    assert age_of(made=made, at=made + passed, least=LEAST) == age


@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25"])
def test_the_night_that_the_clock_changes_is_a_night_like_any_other(night: str) -> None:
    zone = ZoneInfo("Europe/Amsterdam")
    made = datetime.fromisoformat(f"{night}T00:30").replace(tzinfo=zone).astimezone(UTC)
    later = datetime.fromisoformat(f"{night}T04:30").replace(tzinfo=zone).astimezone(UTC)
    assert later - made != timedelta(hours=4)
    assert age_of(made=made, at=later, least=LEAST) == "good"
    assert age_of(made=made, at=made + LIFETIME + LEAST, least=LEAST) == "expired"


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=4000)))
def test_nothing_is_good_after_its_time(made: datetime, passed: timedelta) -> None:
    is_good = age_of(made=made, at=made + passed, least=LEAST) == "good"
    assert is_good == (LEAST <= passed <= LIFETIME)


# --- how often -----------------------------------------------------------------------------


def test_an_address_has_its_share() -> None:
    limit = Limit(each=3, calm=10, total=20)
    assert limit.standing(own=2, total=5) == "free"
    assert limit.standing(own=3, total=5) == "own"


def test_when_it_is_busy_who_comes_first_goes_first() -> None:
    limit = Limit(each=3, calm=10, total=20)
    assert limit.standing(own=0, total=10) == "free"
    assert limit.standing(own=1, total=10) == "busy"
    assert limit.standing(own=0, total=20) == "full"


@pytest.mark.parametrize("name", LIMITS)
def test_every_limit_makes_sense(name: str) -> None:
    limit = LIMITS[name]
    assert 0 < limit.each <= limit.calm <= limit.total


@given(st.lists(st.integers(0, 49), min_size=500, max_size=500), st.integers(0, 500))
def test_a_flood_from_fifty_addresses_leaves_room_for_one_more(flood: list[int], when: int) -> None:
    limit, kept = LIMITS["send-in"], dict.fromkeys(range(50), 0)
    honest = False
    for number, address in enumerate(flood):
        total = sum(kept.values()) + honest
        if number == when:
            honest = limit.standing(own=0, total=total) == "free"
        if limit.standing(own=kept[address], total=total) == "free":
            kept[address] += 1
    assert honest or when == 500
    assert sum(kept.values()) <= 50 + limit.calm


def test_in_turn_fifty_addresses_keep_fifty() -> None:
    limit, kept = LIMITS["send-in"], dict.fromkeys(range(50), 0)
    for number in range(500):
        if limit.standing(own=kept[number % 50], total=sum(kept.values())) == "free":
            kept[number % 50] += 1
    assert sum(kept.values()) == 50


# --- where from ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://Leidraad.example/x?y#z", "https://leidraad.example"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("null", ""),
        ("", ""),
        ("//leidraad.example", ""),
        ("http://[", ""),
    ],
)
def test_the_origin_of_an_address(address: str, origin: str) -> None:
    assert origin_of(address) == origin


@given(st.text(max_size=60))
def test_no_other_origin_is_ours(text: str) -> None:
    foreign = is_foreign(origin=text, referer="", fetch_site="", ours=OURS)
    assert foreign == (text not in {"", "null"} and origin_of(text) not in OURS)


def test_what_the_browser_says_itself_goes_before_all() -> None:
    own = {"origin": "null", "referer": "", "ours": OURS}
    assert not is_foreign(fetch_site="same-origin", **own)  # type: ignore[arg-type]
    assert is_foreign(fetch_site="cross-site", **own)  # type: ignore[arg-type]


def test_the_other_door_is_ours_on_another_name() -> None:
    asked = {"origin": "https://leidraad.example", "referer": "", "ours": OURS}
    assert not is_foreign(fetch_site="same-site", **asked)  # type: ignore[arg-type]


# --- which address -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("forwarded", "proxies", "address"),
    [
        ("", 0, "192.0.2.1"),
        ("198.51.100.7", 0, "192.0.2.1"),
        ("198.51.100.7", 1, "198.51.100.7"),
        ("203.0.113.9, 198.51.100.7", 1, "198.51.100.7"),
        ("203.0.113.9, 198.51.100.7", 2, "203.0.113.9"),
        ("198.51.100.7", 2, "192.0.2.1"),
        ("198.51.100.7:4711", 1, "198.51.100.7"),
        ("[2001:db8:1:2:3::4]:80", 1, "2001:db8:1:2::"),
        ("rommel", 1, "192.0.2.1"),
        (", ,", 1, "192.0.2.1"),
    ],
)
def test_only_what_our_own_proxies_say_counts(forwarded: str, proxies: int, address: str) -> None:
    found = real_address(remote="192.0.2.1", forwarded=forwarded, proxies=proxies)
    assert found == address


@given(st.ip_addresses(v=6), st.integers(0, 2**64 - 1))
def test_one_subscriber_is_one_address(address: IPv6Address, other: int) -> None:
    neighbour = IPv6Address((int(address) >> 64 << 64) | other)
    if address.ipv4_mapped or neighbour.ipv4_mapped:
        return
    found = {real_address(remote=str(one), forwarded="", proxies=0) for one in (address, neighbour)}
    assert len(found) == 1


@given(st.ip_addresses(v=4))
def test_an_old_address_in_a_new_coat_is_the_same(address: IPv4Address) -> None:
    for written in (str(address), f"::ffff:{address}", f"{address}:80"):
        assert real_address(remote=written, forwarded="", proxies=0) == str(address)


@given(st.text(max_size=40), st.text(max_size=80), st.integers(0, 4))
def test_whatever_is_written_there_it_is_an_address_or_unknown(
    remote: str, forwarded: str, proxies: int
) -> None:
    assert real_address(remote=remote, forwarded=forwarded, proxies=proxies)


def test_behind_a_socket_without_a_proxy_told_all_are_one() -> None:
    assert real_address(remote="", forwarded="198.51.100.7", proxies=0) == UNKNOWN
