"""How a client was set up, checked once so that no call has to."""

import math
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

from picqer._runtime.operation import JSON
from picqer._runtime.retry import Retries
from picqer.errors import ConfigurationError

_KINDS: dict[str, tuple[type, ...]] = {
    "subdomain": (str, type(None)),
    "api_key": (str,),
    "user_agent": (str,),
    "base_url": (str, type(None)),
    "timeout": (float, int),
    "retries": (Retries,),
}
_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Settings:
    """A checked set-up. Its repr leaves the headers out, because one of them holds the key.

    Attributes:
        base_url: Where the paths of operations begin, without a slash at the end.
        headers: Sent with every request.
        timeout: Longest silence to bear, in seconds.
        retries: How often and how long a call is repeated.
        fulfilment_key: Whether the key is limited to a fulfilment customer.
        strict: Whether an answer that breaks its model is an error.
    """

    base_url: str
    headers: Mapping[str, str] = field(repr=False)
    timeout: float
    retries: Retries
    fulfilment_key: bool
    strict: bool

    @property
    def encrypted(self) -> bool:
        """Whether requests go over HTTPS, and not to a loopback address."""
        return self.base_url.startswith("https:")


def check(
    subdomain: str | None,
    *,
    api_key: str,
    user_agent: str,
    base_url: str | None,
    timeout: float,
    retries: Retries,
    fulfilment_key: bool,
    strict: bool,
) -> Settings:
    """Turn the arguments of a client into settings.

    Raises:
        ConfigurationError: One of them cannot be right.
    """
    given = (subdomain, api_key, user_agent, base_url, timeout, retries)
    for value, (name, kinds) in zip(given, _KINDS.items(), strict=True):
        if not isinstance(value, kinds):
            # Only the type is named: the value may be a key that stands in the wrong place.
            raise ConfigurationError(f"{name} must be of type {kinds[0].__name__}, not {type(value).__name__}.")
    if not (timeout > 0 and math.isfinite(timeout)):
        raise ConfigurationError(f"timeout must be a number of seconds above 0, not {timeout!r}.")
    if (subdomain is None) == (base_url is None):
        raise ConfigurationError(
            "Give a subdomain, as in Picqer('example', ...), or a base_url: one of them, not both."
        )
    url = _account_url(subdomain) if subdomain is not None else _checked_url(base_url or "")
    headers = {
        "Accept": JSON,
        "Authorization": _authorization(api_key),
        "User-Agent": _checked_user_agent(user_agent),
    }
    return Settings(url, headers, timeout, retries, fulfilment_key, strict)


def _account_url(subdomain: str) -> str:
    if not _LABEL.fullmatch(subdomain):
        # Only the host is named in the message: a URL may carry a key before its @.
        host = _split(subdomain if "//" in subdomain else f"//{subdomain}").hostname or ""
        account = host.removesuffix(".picqer.com")
        hint = f" use {account!r}, not {host!r} or its URL." if account != host else " such as 'example'."
        raise ConfigurationError(f"subdomain is only the part before .picqer.com:{hint}")
    return f"https://{subdomain.lower()}.picqer.com/api/v1"


def _checked_url(base_url: str) -> str:
    parts = _split(base_url)
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        raise ConfigurationError("base_url must be a full URL, such as 'https://example.picqer.com/api/v1'.")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ConfigurationError("base_url takes no user, password, query or fragment; the key goes into api_key.")
    if parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise ConfigurationError(
            f"base_url must begin with https:// because the key would travel to {parts.hostname!r} readable by anyone. "
            "Plain http is for this machine alone, such as 'http://127.0.0.1:8000/api/v1'."
        )
    return base_url.rstrip("/")


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for a port that is no number
    except ValueError:
        # `from None`: the text of the fault may repeat a user name or password of the URL.
        raise ConfigurationError("subdomain or base_url cannot be read as part of a URL.") from None
    return parts


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _authorization(api_key: str) -> str:
    if not api_key:
        raise ConfigurationError("api_key is empty. Make a key in Picqer under Settings > API keys.")
    if not _is_visible_ascii(api_key) or set(api_key) & {" ", ":"}:
        raise ConfigurationError(
            "api_key holds a space, a line break, a colon or a letter with an accent: copy it again."
        )
    return f"Basic {b64encode(f'{api_key}:'.encode()).decode()}"  # the key is the user name, the password is empty


def _checked_user_agent(user_agent: str) -> str:
    if not user_agent or not _is_visible_ascii(user_agent) or not set(user_agent) & {".", "@"}:
        raise ConfigurationError(
            "user_agent must name your application and a web or e-mail address, in ASCII, such as "
            "'MyShop (myshop.example - dev@myshop.example)'."
        )
    return user_agent


def _is_visible_ascii(text: str) -> bool:
    return text.isascii() and text.isprintable()
