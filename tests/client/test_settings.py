"""Setting up a client: what cannot be right is said at once."""

import base64
from typing import Any

import pytest

from picqer import ConfigurationError, Timeout
from picqer._runtime.settings import VARIABLES
from tests.client.stand_ins import KEY, settings


@pytest.mark.parametrize("subdomain", ["example", "Example", "shop-2", "7"])
def test_a_subdomain_leads_to_its_account(subdomain: str) -> None:
    """The base URL follows from the subdomain."""
    assert settings(subdomain=subdomain).base_url == f"https://{subdomain.lower()}.picqer.com/api/v1"


@pytest.mark.parametrize(
    "subdomain",
    [
        "https://example.picqer.com",
        "https://example.picqer.com/api/v1/",
        "example.picqer.com",
        f"https://{KEY}:x@example.picqer.com",
    ],
)
def test_a_url_for_a_subdomain_is_refused_with_the_right_one(subdomain: str) -> None:
    """Who gives the URL of the account is told the subdomain in it; a key in that URL is not repeated."""
    with pytest.raises(ConfigurationError, match=r"use 'example', not 'example\.picqer\.com'") as caught:
        settings(subdomain=subdomain)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("subdomain", ["", "a b", "evil.example/", "-a", "a@b", "a/b", "http://[", "a:b", "é"])
def test_other_text_is_no_subdomain(subdomain: str) -> None:
    """A subdomain that could lead to another host is refused."""
    with pytest.raises(ConfigurationError, match=r"subdomain"):
        settings(subdomain=subdomain)


@pytest.mark.parametrize("base_url", ["https://proxy.example/picqer/", "http://127.0.0.1:8000/api/v1", "http://[::1]"])
def test_a_base_url_is_taken_as_it_is(base_url: str) -> None:
    """A base URL is kept but for the slash at its end; plain http is allowed on this machine."""
    assert settings(subdomain=None, base_url=base_url).base_url == base_url.rstrip("/")


@pytest.mark.parametrize("base_url", ["http://localhost:8000", "http://picqer.localhost", "HTTP://127.8.0.1"])
def test_names_of_this_machine_count_as_loopback(base_url: str) -> None:
    """Localhost and its subdomains are this machine; what goes there is not called encrypted."""
    assert not settings(subdomain=None, base_url=base_url).encrypted


@pytest.mark.parametrize("base_url", ["http://example.picqer.com", "http://10.0.0.1/", "http://localhost.example"])
def test_a_key_does_not_travel_in_the_clear(base_url: str) -> None:
    """Plain http to another machine is refused, because the key could be read on the way."""
    with pytest.raises(ConfigurationError, match="must begin with https://"):
        settings(subdomain=None, base_url=base_url)


@pytest.mark.parametrize(
    "base_url",
    ["", "example.picqer.com", "ftp://x.example", "https://", "https://x.example:port/", "https://x.example/?a=1"],
)
def test_other_text_is_no_base_url(base_url: str) -> None:
    """A base URL that is not a plain http(s) URL is refused."""
    with pytest.raises(ConfigurationError, match="base_url"):
        settings(subdomain=None, base_url=base_url)


def test_a_key_in_the_base_url_is_refused_and_not_repeated() -> None:
    """The key does not go into the URL, and the error does not show it."""
    with pytest.raises(ConfigurationError, match="api_key") as caught:
        settings(subdomain=None, base_url=f"https://{KEY}@example.picqer.com/api/v1")
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("subdomain", ["example", None])
def test_subdomain_and_base_url_exclude_each_other(subdomain: str | None) -> None:
    """Both or neither of subdomain and base_url is refused."""
    with pytest.raises(ConfigurationError, match="not both"):
        settings(subdomain=subdomain, base_url=subdomain and "https://x.example")


@pytest.mark.parametrize("key", ["", "a b", f"{KEY}\n", "a:b", "clé"])
def test_a_key_that_was_copied_badly_is_refused_and_not_repeated(key: str) -> None:
    """A key that cannot be a user name of Basic auth is refused, and the error does not show it."""
    with pytest.raises(ConfigurationError, match="api_key") as caught:
        settings(api_key=key)
    assert not key or key not in str(caught.value)


@pytest.mark.parametrize("user_agent", ["", "MyShop", "MyShop\r\nX: y@example", "Café (cafe.example)"])
def test_a_user_agent_says_how_to_reach_its_makers(user_agent: str) -> None:
    """A User-Agent without a web or e-mail address, or one that is no header value, is refused."""
    with pytest.raises(ConfigurationError, match="user_agent must name"):
        settings(user_agent=user_agent)


@pytest.mark.parametrize(
    ("seconds", "found"),
    [
        (0, "0"),
        (-1.0, "-1.0"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (86_401, "86401"),
        (True, "of type bool"),
        (None, "of type NoneType"),
        ("a key", "of type str"),
    ],
)
def test_a_timeout_is_a_time(seconds: Any, found: str) -> None:
    """What is no number of seconds above 0, or more than a day, is refused, alone and as one kind of timeout."""
    with pytest.raises(ConfigurationError, match=rf"^timeout must be .* or a picqer\.Timeout, not {found}\.$"):
        settings(timeout=seconds)
    for kind in ("connect", "read", "write", "pool"):
        with pytest.raises(ConfigurationError, match=rf"^{kind} of a Timeout must be .*86400, not {found}\.$"):
            Timeout(**{kind: seconds})


def test_plain_seconds_are_those_of_each_kind_of_timeout() -> None:
    """A number holds for connecting, reading, writing and waiting for a connection; a Timeout is taken as it is."""
    assert settings(timeout=3).timeout == Timeout(connect=3, read=3, write=3, pool=3)
    assert settings(timeout=Timeout(connect=3)).timeout == Timeout(connect=3, read=30, write=30, pool=30)


def test_settings_do_not_show_the_key() -> None:
    """The repr of settings holds neither the key nor its encoded form."""
    shown = repr(settings())
    assert KEY not in shown
    assert base64.b64encode(f"{KEY}:".encode()).decode() not in shown


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("api_key", b"key", "str, not bytes"),
        ("retries", 3, "Retries, not int"),
        ("subdomain", 5, "str, not int"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused_by_its_name(name: str, value: object, expected: str) -> None:
    """Bytes for a key, or a number for Retries, are said at once and not at the first call."""
    with pytest.raises(ConfigurationError, match=rf"{name} must be of type {expected}"):
        settings(**{name: value})  # type: ignore[arg-type]


ENVIRONMENT = {
    "PICQER_SUBDOMAIN": "shop",
    "PICQER_API_KEY": "key-of-the-environment",
    "PICQER_USER_AGENT": "Environment (tests.example)",
}
NOTHING_GIVEN: dict[str, Any] = {"subdomain": None, "api_key": None, "user_agent": None}


def test_what_is_left_out_is_read_from_the_environment() -> None:
    """Account, key and User-Agent come from the environment when no argument says otherwise."""
    found = settings(**NOTHING_GIVEN, environment=ENVIRONMENT)
    assert found.base_url == "https://shop.picqer.com/api/v1"
    assert found.headers["User-Agent"] == "Environment (tests.example)"
    assert base64.b64decode(found.headers["Authorization"].split()[1]) == b"key-of-the-environment:"


def test_an_argument_wins_over_the_environment() -> None:
    """What is written in the program is what is used."""
    found = settings(environment=ENVIRONMENT)
    assert found == settings()


def test_one_way_to_name_the_account_silences_the_other_of_the_environment() -> None:
    """A subdomain as argument and a base URL in the environment are no contradiction, and the other way round."""
    environment = {"PICQER_BASE_URL": "http://127.0.0.1:1/api/v1", "PICQER_SUBDOMAIN": "shop"}
    assert settings(environment=environment).base_url == "https://example.picqer.com/api/v1"
    assert (
        settings(subdomain=None, base_url="https://x.example", environment=environment).base_url == "https://x.example"
    )


def test_an_environment_that_names_two_accounts_is_refused() -> None:
    """Which of two addresses gets the key is not left to chance."""
    environment = {"PICQER_BASE_URL": "http://127.0.0.1:1/api/v1", "PICQER_SUBDOMAIN": "shop"}
    with pytest.raises(ConfigurationError, match=r"PICQER_SUBDOMAIN.*PICQER_BASE_URL: one of them, not both"):
        settings(subdomain=None, environment=environment)


@pytest.mark.parametrize("name", ["api_key", "user_agent"])
@pytest.mark.parametrize("environment", [{}, dict.fromkeys(VARIABLES.values(), "")])
def test_what_is_nowhere_is_named_with_its_variable(name: str, environment: dict[str, str]) -> None:
    """The error tells the argument and the variable; an empty variable counts as none."""
    with pytest.raises(ConfigurationError, match=rf"{name} is missing: .* or set {VARIABLES[name]}\."):
        settings(**{name: None}, environment=environment)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("api_key", f"{KEY} "),
        ("user_agent", "MyShop"),
        ("subdomain", "example.picqer.com"),
        ("subdomain", "http://["),
        ("base_url", f"https://{KEY}@example.picqer.com"),
        ("base_url", "http://example.picqer.com"),
        ("base_url", "example"),
    ],
)
def test_a_wrong_value_of_the_environment_is_blamed_on_its_variable(name: str, value: str) -> None:
    """Who never wrote the argument is told which variable to look at, and the key is not repeated."""
    environment = {**ENVIRONMENT, VARIABLES[name]: value}
    if name == "base_url":
        del environment["PICQER_SUBDOMAIN"]
    with pytest.raises(ConfigurationError, match=rf"^{VARIABLES[name]} \(for {name}\) ") as caught:
        settings(**NOTHING_GIVEN, environment=environment)
    assert KEY not in str(caught.value)


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"rate_limit": 500}, "rate_limit must be of type RateLimit, not int"),
        ({"priority": "urgent"}, "priority must be 'interactive' or 'bulk', not 'urgent'"),
    ],
)
def test_the_rate_limit_is_checked(wrong: dict[str, Any], complaint: str) -> None:
    """A rate limit that is a bare number, or a priority that there is not, is refused at once."""
    with pytest.raises(ConfigurationError, match=complaint):
        settings(**wrong)
