"""Which account is tested, when it is not the simulator in process: a real one, or a simulator that stands for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

USER_AGENT = "ContractTests (example.com - dev@example.com)"


@dataclass(frozen=True, slots=True)
class Account:
    """An account to test.

    Args:
        base_url: Where its API is, up to and with `/api/v1`.
        api_key: A key of it.
        writes: Whether the tests may create and change things there.
    """

    base_url: str
    api_key: str = field(repr=False)
    writes: bool = False


def account_of(environ: Mapping[str, str]) -> Account | None:
    """Return the account that the environment names, if it names one.

    Args:
        environ: With `PICQER_API_KEY` and `PICQER_SUBDOMAIN`, or `PICQER_BASE_URL` in place of the subdomain;
            `PICQER_ALLOW_WRITES=1` allows writing.

    Raises:
        ValueError: Only one of key and subdomain is there.
    """
    key = environ.get("PICQER_API_KEY", "")
    url = environ.get("PICQER_BASE_URL", "").rstrip("/")
    subdomain = environ.get("PICQER_SUBDOMAIN", "")
    if not url and subdomain:
        url = f"https://{subdomain}.picqer.com/api/v1"
    if not key and not url:
        return None
    if not key or not url:
        found, missing = ("an account", "PICQER_API_KEY") if url else ("PICQER_API_KEY", "PICQER_SUBDOMAIN")
        raise ValueError(f"The environment has {found} and no {missing}: set both, or neither")
    return Account(url, key, writes=environ.get("PICQER_ALLOW_WRITES") == "1")
