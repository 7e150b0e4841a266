"""Which address a request really came from, and what counts as one address."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

Address = IPv4Address | IPv6Address
UNKNOWN = "unknown"


def real_address(*, remote: str, forwarded: str, proxies: int) -> str:
    """As `counted`. Each proxy of ours adds one entry on the right; left of those anyone lies."""
    entries = [entry.strip() for entry in forwarded.split(",") if entry.strip()]
    if proxies and len(entries) >= proxies:
        named = _parsed(entries[-proxies])
        if named:
            return counted(named)
    beside_us = _parsed(remote)
    return counted(beside_us) if beside_us else UNKNOWN


def counted(address: Address) -> str:
    """An IPv6 subscriber has at least a /64, so those count as one."""
    if isinstance(address, IPv4Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((int(address), 64), strict=False).network_address)


def _parsed(text: str) -> Address | None:
    """With or without a port, brackets and zone."""
    bare = text.strip().strip('"')
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        return ip_address(bare.partition("%")[0])
    except ValueError:
        return None
