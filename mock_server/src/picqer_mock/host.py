"""Hosts as they stand in URLs: in the Host header, in addresses that answers give, in the settings."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv6Address, ip_address

# Underscores are in no domain name, but in names of containers.
_NAME_OR_IPV4 = re.compile(r"([A-Za-z0-9._-]+)(:[0-9]{1,5})?")
_IPV6 = re.compile(r"\[([0-9A-Fa-f:.]+)\](:[0-9]{1,5})?")


def is_host(text: str) -> bool:
    """Tell whether this is a name or an address, with or without a port, that can stand in a URL."""
    match = _IPV6.fullmatch(text)
    if match is None:
        return _NAME_OR_IPV4.fullmatch(text) is not None
    try:
        IPv6Address(match[1])
    except AddressValueError:
        return False
    return True


def name_of(text: str) -> str:
    """Return the name or the address of a host without its port and brackets, in small letters."""
    match = _IPV6.fullmatch(text) or _NAME_OR_IPV4.fullmatch(text)
    return (match[1] if match else text).lower()


def is_local(name: str) -> bool:
    """Tell whether nobody on the internet can own this name: an address, `localhost`, or a name without a dot."""
    try:
        ip_address(name)
    except ValueError:
        return "." not in name or name.endswith(".localhost")
    return True


def authority(host: str, port: int | None) -> str:
    """Return a name or an address with its port as URLs want it."""
    name = f"[{host}]" if ":" in host else host
    return name if port is None else f"{name}:{port}"
