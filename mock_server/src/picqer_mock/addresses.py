"""Postal addresses: which countries there are, and an address as it stands on a label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from picqer_mock.errors import CountryError
from picqer_mock.wire import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

_CODE = re.compile("[A-Z]{2}")
# The one country that the examples show: by its name, and without the region.
_DUTCH = "NL"
_NAMES = {_DUTCH: "Nederland"}


def check_country(country: str | None, where: str) -> None:
    """Make sure that a country is two capital letters, or not given.

    Raises:
        CountryError: It is something else. The text names `where`.
    """
    if country is not None and not _CODE.fullmatch(country):
        raise CountryError(f"{where}: expected two capital letters of ISO 3166, such as NL, found {shown(country)}.")


def full(address: Mapping[str, Any]) -> str:
    """Return an address in several lines; what it does not have takes none, and neither does the region of a Dutch one.

    Args:
        address: `name`, `contactname`, `address`, `address2`, `zipcode`, `city`, `region` and `country`, as far as it
            has them.
    """
    place = " ".join(filter(None, (address.get("zipcode"), address.get("city"))))
    country = address.get("country")
    region = None if country == _DUTCH else address.get("region")
    lines = (address.get(name) for name in ("name", "contactname", "address", "address2"))
    return "\n".join(filter(None, (*lines, place, region, _NAMES.get(country or "", country))))
