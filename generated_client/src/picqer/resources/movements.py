# Generated from spec/ by `make generate`. Do not edit.
"""Moves of stock from one warehouse to another.

Picqer's page: https://picqer.com/en/support/articles/movements
"""

from __future__ import annotations

import builtins
from typing import Any

from picqer._runtime.model import PhpMap
from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource

__all__ = ["AsyncMovements", "Movements"]

_LIST = Operation("movements.list", "GET", "/movements", builtins.list[PhpMap[Any]], page_size=100)
_GET = Operation("movements.get", "GET", "/movements/{idmovement}", PhpMap[Any])


class Movements(Resource):
    """Moves of stock from one warehouse to another."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[dict[str, Any]]:
        """List the movements of stock between warehouses.

        Whether a call creates one is not documented, nor which filters the list takes.

        `GET /movements`, see https://picqer.com/en/support/articles/movements.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, offset=offset, limit=limit)

    def get(self, idmovement: int) -> dict[str, Any]:
        """Get a movement of stock between warehouses.

        `GET /movements/{idmovement}`, see https://picqer.com/en/support/articles/movements.

        Args:
            idmovement: Id of the movement.

        Returns:
            The movement. Its fields are not documented; only the id is known.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idmovement": idmovement})


class AsyncMovements(AsyncResource):
    """Moves of stock from one warehouse to another."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[dict[str, Any]]:
        """List the movements of stock between warehouses.

        Whether a call creates one is not documented, nor which filters the list takes.

        `GET /movements`, see https://picqer.com/en/support/articles/movements.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, offset=offset, limit=limit)

    async def get(self, idmovement: int) -> dict[str, Any]:
        """Get a movement of stock between warehouses.

        `GET /movements/{idmovement}`, see https://picqer.com/en/support/articles/movements.

        Args:
            idmovement: Id of the movement.

        Returns:
            The movement. Its fields are not documented; only the id is known.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idmovement": idmovement})
