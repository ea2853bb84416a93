# Generated from spec/ by `make generate`. Do not edit.
"""Numbers on the account, such as the open orders.

Picqer's page: https://picqer.com/en/api/stats
"""

from __future__ import annotations

from picqer._runtime.model import PhpMap
from picqer._runtime.operation import Operation
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.stats import Stat, StatDescription

__all__ = ["AsyncStats", "Stats"]

_LIST = Operation("stats.list", "GET", "/stats", PhpMap[StatDescription])
_GET = Operation("stats.get", "GET", "/stats/{key}", Stat)


class Stats(Resource):
    """Numbers on the account, such as the open orders."""

    def list(self) -> dict[str, StatDescription]:
        """List the numbers that can be asked for.

        The keys of `stats.get`, each with what it counts. The numbers themselves are not shown here.

        `GET /stats`, see https://picqer.com/en/api/stats.

        Returns:
            A description for each key.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_LIST, {})

    def get(self, key: str) -> Stat:
        """Get a number on the account.

        What an unknown key is answered with is not documented.

        `GET /stats/{key}`, see https://picqer.com/en/api/stats.

        Args:
            key: Which number to read; `stats.list` describes them. Known are `open-picklists`,
                `open-orders`, `backorders`, `new-orders-today`, `new-orders-this-week`,
                `closed-picklists-today`, `closed-picklists-this-week`, `new-customers-this-week`,
                `total-orders`, `total-products`, `active-products` and `inactive-products`.

        Returns:
            The number.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"key": key})


class AsyncStats(AsyncResource):
    """Numbers on the account, such as the open orders."""

    async def list(self) -> dict[str, StatDescription]:
        """List the numbers that can be asked for.

        The keys of `stats.get`, each with what it counts. The numbers themselves are not shown here.

        `GET /stats`, see https://picqer.com/en/api/stats.

        Returns:
            A description for each key.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_LIST, {})

    async def get(self, key: str) -> Stat:
        """Get a number on the account.

        What an unknown key is answered with is not documented.

        `GET /stats/{key}`, see https://picqer.com/en/api/stats.

        Args:
            key: Which number to read; `stats.list` describes them. Known are `open-picklists`,
                `open-orders`, `backorders`, `new-orders-today`, `new-orders-this-week`,
                `closed-picklists-today`, `closed-picklists-this-week`, `new-customers-this-week`,
                `total-orders`, `total-products`, `active-products` and `inactive-products`.

        Returns:
            The number.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"key": key})
