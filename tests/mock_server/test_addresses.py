"""Postal addresses."""

from __future__ import annotations

import pytest

from picqer_mock.addresses import check_country, full
from picqer_mock.errors import CountryError


@pytest.mark.parametrize(
    ("address", "text"),
    [
        (
            {
                "name": "Packable", "contactname": "Desk", "address": "Koppeling 15", "address2": "Hall 2",
                "zipcode": "6983 HX", "city": "Doesburg", "region": "Gelderland", "country": "NL",
            },
            "Packable\nDesk\nKoppeling 15\nHall 2\n6983 HX Doesburg\nNederland",
        ),
        ({"name": "A", "city": "Philadelphia", "region": "PA", "country": "US"}, "A\nPhiladelphia\nPA\nUS"),
        ({"name": "A", "zipcode": None, "city": "Brugge", "country": "BE"}, "A\nBrugge\nBE"),
        ({"name": "A", "address": "", "country": None}, "A"),
    ],
)  # fmt: skip
def test_an_address_has_a_line_for_what_it_has(address: dict[str, str | None], text: str) -> None:
    """Town and code share one; what is missing or empty takes none, nor does the region of a Dutch address."""
    assert full(address) == text


@pytest.mark.parametrize("country", ["nl", "N", "NLD", "", "N1", "NL\n"])
def test_a_country_is_two_capital_letters(country: str) -> None:
    """The error says where something else was found."""
    with pytest.raises(CountryError, match=r"^here: expected two capital letters"):
        check_country(country, "here")


@pytest.mark.parametrize("country", ["NL", "XX", None])
def test_a_country_may_be_missing(country: str | None) -> None:
    """As may any two letters stand there."""
    check_country(country, "here")
