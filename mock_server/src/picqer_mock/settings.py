"""How an account is set up."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from picqer_mock.host import authority, is_host
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_KEY = "picqer-mock-key"
DEFAULT_SEED = "demo"
ANY_HOST = "*"
_URL = re.compile(r"https?://(?P<host>[^/]+)(/[A-Za-z0-9._~-]+)*")


@dataclass(frozen=True, slots=True)
class Settings:
    """How an account is set up.

    Args:
        api_keys: Keys that may do everything.
        fulfilment_keys: Keys that are limited to a fulfilment customer, with its id.
        rate_limit: Requests a minute for each key; without it, the limit in the spec.
        seed: What the account starts with: `demo`, `empty`, or `large:N` with N products.
        public_url: Where others reach the mock, when requests do not tell, without a slash at the end. Addresses of
            images start with it.
        webhook_hosts: Machines besides this one that webhooks are delivered to, by name or address; `*` is any.

    Raises:
        ValueError: A setting is not possible.
    """

    api_keys: tuple[str, ...] = (DEFAULT_KEY,)
    fulfilment_keys: Mapping[str, int] = field(default_factory=dict[str, int])
    rate_limit: int | None = None
    seed: str = DEFAULT_SEED
    public_url: str | None = None
    webhook_hosts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.api_keys:
            raise ValueError("an account has at least one API key for everything")
        for key in (*self.api_keys, *self.fulfilment_keys):
            if not key or ":" in key or not key.isascii() or not key.isprintable():
                raise ValueError(f"an API key is printable ASCII without a colon, found {key!r}")
        for key, number in self.fulfilment_keys.items():
            if not 0 < number <= LARGEST:
                raise ValueError(f"the key {key!r} is for the id of a fulfilment customer, found {number}")
        both = set(self.api_keys) & set(self.fulfilment_keys)
        if both:
            raise ValueError(f"{min(both)!r} is both a key for everything and a key of a fulfilment customer")
        if self.rate_limit is not None and self.rate_limit < 1:
            raise ValueError(f"the rate limit is at least 1 request a minute, found {self.rate_limit}")
        if self.public_url is not None:
            match = _URL.fullmatch(self.public_url)
            if match is None or not is_host(match["host"]):
                raise ValueError(
                    "a public URL is http or https, a host, perhaps a path, and no slash at the end,"
                    f" such as https://mock.example, found {self.public_url!r}"
                )
        for host in self.webhook_hosts:
            if host != ANY_HOST and not is_host(authority(host, None)):
                raise ValueError(
                    f"a host for webhooks is a name or an address without a port, such as shop, or {ANY_HOST} for any,"
                    f" found {host!r}"
                )
