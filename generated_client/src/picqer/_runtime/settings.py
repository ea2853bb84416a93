"""How a client was set up, checked once so that no call has to."""

from base64 import b64encode
from collections.abc import Mapping
from typing import get_args
from urllib.parse import SplitResult, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from picqer._runtime.limiter import Priority, RateLimit
from picqer._runtime.operation import JSON
from picqer._runtime.retry import Retries
from picqer._runtime.transport import Timeout, timeout_of
from picqer.errors import ConfigurationError

VARIABLES = {
    "subdomain": "PICQER_SUBDOMAIN",
    "api_key": "PICQER_API_KEY",
    "user_agent": "PICQER_USER_AGENT",
    "base_url": "PICQER_BASE_URL",
}
"""Where an argument that is left out is read from."""

_KINDS: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(VARIABLES, (str, type(None))),
    "retries": (Retries,),
    "rate_limit": (RateLimit,),
}
_PRIORITIES = get_args(Priority)
_ADDRESSES = {"subdomain", "base_url"}


class Settings(Struct, frozen=True):
    """A checked set-up. Its repr leaves the headers out, because one of them holds the key.

    Attributes:
        base_url: Where the paths of operations begin, without a slash at the end.
        headers: Sent with every request.
        timeout: How long to bear silence.
        retries: How often and how long a call is repeated.
        rate_limit: How the client keeps within the rate limit of its key.
        priority: Whether calls may use the whole budget at once or leave interactive ones their share.
        fulfilment_key: Whether the key is limited to a fulfilment customer.
        strict: Whether an answer that breaks its model is an error.
    """

    base_url: str
    headers: Mapping[str, str]
    timeout: Timeout
    retries: Retries
    rate_limit: RateLimit
    priority: Priority
    fulfilment_key: bool
    strict: bool

    def __post_init__(self) -> None:
        _check_kinds({"retries": self.retries, "rate_limit": self.rate_limit})
        if self.priority not in _PRIORITIES:
            raise ConfigurationError(f"priority must be {' or '.join(map(repr, _PRIORITIES))}, not {self.priority!r}.")

    def __repr__(self) -> str:
        fields = [name for name in self.__struct_fields__ if name != "headers"]
        return f"Settings({', '.join(f'{name}={getattr(self, name)!r}' for name in fields)})"

    def changed(self, *, timeout: float | Timeout | None = None, **options: object) -> "Settings":
        """Give settings that differ in some options, those that are not `None`.

        Raises:
            ConfigurationError: One of them cannot be right.
        """
        changes = {name: value for name, value in options.items() if value is not None}
        if timeout is not None:
            changes["timeout"] = timeout_of(timeout)
        return replace(self, **changes)

    @property
    def encrypted(self) -> bool:
        """Whether requests go over HTTPS, and not to a loopback address."""
        return self.base_url.startswith("https:")


class _Argument(Struct, frozen=True):
    """A value with the name to blame it by, which tells a variable of the environment from what a caller wrote."""

    name: str
    value: str


def check(
    subdomain: str | None,
    *,
    api_key: str | None,
    user_agent: str | None,
    base_url: str | None,
    timeout: float | Timeout,
    retries: Retries,
    rate_limit: RateLimit,
    priority: Priority,
    fulfilment_key: bool,
    strict: bool,
    environment: Mapping[str, str],
) -> Settings:
    """Turn the arguments of a client into settings, and read those that were left out from the environment.

    Raises:
        ConfigurationError: One of them is missing or cannot be right. It names the argument, and the variable if the
            value came from there.
    """
    given = {"subdomain": subdomain, "api_key": api_key, "user_agent": user_agent, "base_url": base_url}
    _check_kinds(given)
    arguments = _completed(given, environment)
    headers = {
        "Accept": JSON,
        "Authorization": _authorization(_needed(arguments, "api_key")),
        "User-Agent": _checked_user_agent(_needed(arguments, "user_agent")),
    }
    return Settings(
        _url(arguments), headers, timeout_of(timeout), retries, rate_limit, priority, fulfilment_key, strict
    )


def _check_kinds(given: Mapping[str, object]) -> None:
    for name, value in given.items():
        if not isinstance(value, _KINDS[name]):
            # Only the type is named: the value may be a key that stands in the wrong place.
            raise ConfigurationError(f"{name} must be of type {_KINDS[name][0].__name__}, not {type(value).__name__}.")


def _completed(given: Mapping[str, str | None], environment: Mapping[str, str]) -> dict[str, _Argument]:
    arguments = {name: _Argument(name, value) for name, value in given.items() if value is not None}
    # Of the two ways to name an account, one that is written out is not joined by the other from the environment.
    settled = _ADDRESSES if _ADDRESSES & arguments.keys() else set[str]()
    for name in VARIABLES.keys() - arguments.keys() - settled:
        variable = VARIABLES[name]
        if value := environment.get(variable):  # empty is how compose files write one that is not set
            arguments[name] = _Argument(f"{variable} (for {name})", value)
    return arguments


def _needed(arguments: Mapping[str, _Argument], name: str) -> _Argument:
    if name not in arguments:
        raise ConfigurationError(f"{name} is missing: pass it as an argument, or set {VARIABLES[name]}.")
    return arguments[name]


def _url(arguments: Mapping[str, _Argument]) -> str:
    subdomain, base_url = arguments.get("subdomain"), arguments.get("base_url")
    if subdomain is not None and base_url is None:
        return _account_url(subdomain)
    if base_url is not None and subdomain is None:
        return _checked_url(base_url)
    raise ConfigurationError(
        "Give a subdomain, as in Picqer('example', ...) or PICQER_SUBDOMAIN, or a base_url, as argument or as "
        "PICQER_BASE_URL: one of them, not both."
    )


def _account_url(subdomain: _Argument) -> str:
    text = subdomain.value
    if not _is_label(text):
        # Only the host is named in the message: a URL may carry a key before its @.
        host = _split(subdomain, text if "//" in text else f"//{text}").hostname or ""
        account = host.removesuffix(".picqer.com")
        hint = f" use {account!r}, not {host!r} or its URL." if account != host else " such as 'example'."
        raise ConfigurationError(f"{subdomain.name} is only the part before .picqer.com:{hint}")
    return f"https://{text.lower()}.picqer.com/api/v1"


def _is_label(text: str) -> bool:
    """Tell whether a text can stand between two dots of a host name."""
    return text.isascii() and text.replace("-", "").isalnum() and text.strip("-") == text


def _checked_url(base_url: _Argument) -> str:
    name, text = base_url.name, base_url.value
    parts = _split(base_url, text)
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        raise ConfigurationError(f"{name} must be a full URL, such as 'https://example.picqer.com/api/v1'.")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ConfigurationError(f"{name} takes no user, password, query or fragment; the key goes into api_key.")
    if parts.scheme == "http" and not _is_loopback(parts.hostname):
        raise ConfigurationError(
            f"{name} must begin with https:// because the key would travel to {parts.hostname!r} readable by anyone. "
            "Plain http is for this machine alone, such as 'http://127.0.0.1:8000/api/v1'."
        )
    return text.rstrip("/")


def _split(argument: _Argument, url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for a port that is no number
    except ValueError:
        # `from None`: the text of the fault may repeat a user name or password of the URL.
        raise ConfigurationError(f"{argument.name} cannot be read as part of a URL.") from None
    return parts


def _is_loopback(host: str) -> bool:
    from ipaddress import ip_address  # noqa: PLC0415 - heavy, and https, the usual way, needs no look

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _authorization(api_key: _Argument) -> str:
    key = api_key.value
    if not key:
        raise ConfigurationError("api_key is empty. Make a key in Picqer under Settings > API keys.")
    if not _is_visible_ascii(key) or set(key) & {" ", ":"}:
        raise ConfigurationError(
            f"{api_key.name} holds a space, a line break, a colon or a letter with an accent: copy it again."
        )
    return f"Basic {b64encode(f'{key}:'.encode()).decode()}"  # the key is the user name, the password is empty


def _checked_user_agent(user_agent: _Argument) -> str:
    text = user_agent.value
    if not text or not _is_visible_ascii(text) or not set(text) & {".", "@"}:
        raise ConfigurationError(
            f"{user_agent.name} must name your application and a web or e-mail address, in ASCII, such as "
            "'MyShop (myshop.example - dev@myshop.example)'."
        )
    return text


def _is_visible_ascii(text: str) -> bool:
    return text.isascii() and text.isprintable()
