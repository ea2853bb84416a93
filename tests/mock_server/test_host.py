"""Hosts as they stand in URLs."""

from __future__ import annotations

import pytest

from picqer_mock.host import authority, is_host, is_local, name_of


@pytest.mark.parametrize(
    "text", ["localhost", "mock.example:81", "my_mock:8000", "127.0.0.1", "[::1]", "[2001:db8::7]:81"]
)
def test_names_and_addresses_are_hosts(text: str) -> None:
    """With or without a port."""
    assert is_host(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ":81",
        "a b",
        "a/b",
        "a@b",
        "a:",
        "a:b",
        "a:123456",
        "::1",
        "[",
        "[]",
        "[:::::]",
        "[::1",
        "[::1]x",
        "[1.2]",
        "caf\u00e9",
    ],
)
def test_what_could_not_stand_in_a_url_is_no_host(text: str) -> None:
    """Neither spaces nor half an IPv6 address get into an address that is given out."""
    assert not is_host(text)


@pytest.mark.parametrize(
    ("host", "name"),
    [("Mock.Example:81", "mock.example"), ("localhost", "localhost"), ("[::1]:81", "::1"), ("", ""), ("a b", "a b")],
)
def test_a_name_has_no_port(host: str, name: str) -> None:
    """Nor brackets or capitals, so that it can be compared."""
    assert name_of(host) == name


@pytest.mark.parametrize(
    ("name", "local"),
    [("127.0.0.1", True), ("::1", True), ("shop", True), ("a.localhost", True), ("shop.example", False)],
)
def test_a_name_with_a_dot_may_be_anybodys(name: str, local: bool) -> None:
    """Addresses and single words are not for sale."""
    assert is_local(name) is local


@pytest.mark.parametrize(
    ("host", "port", "text"),
    [("mock.example", 81, "mock.example:81"), ("::1", 81, "[::1]:81"), ("localhost", None, "localhost")],
)
def test_an_ipv6_address_stands_in_brackets(host: str, port: int | None, text: str) -> None:
    """As URLs want it, or its last part would be taken for the port."""
    assert authority(host, port) == text
