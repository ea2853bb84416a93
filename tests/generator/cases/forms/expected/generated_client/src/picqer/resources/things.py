# Generated from spec/ by `make generate`. Do not edit.
"""Things.

Picqer's page: https://things.example/docs
"""

from __future__ import annotations

import builtins
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from picqer._runtime.model import PhpMap
from picqer._runtime.operation import ANYTHING, Operation
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.boxes import Color
from picqer.models.things import Stat, Thing

__all__ = ["AsyncThings", "Things"]

_LIST = Operation("things.list", "GET", "/things", builtins.list[PhpMap[Any]])
_GET = Operation("things.get", "GET", "/things/{idthing}", Thing)
_LABEL = Operation("things.label", "GET", "/things/{idthing}/label", bytes, media="application/pdf")
_CLOSE = Operation("things.close", "POST", "/things/{idthing}/close", ANYTHING, optional_body=True)
_EXTRA = Operation("things.extra", "GET", "/things/{idthing}/extra", PhpMap[Any])
_STATS = Operation("things.stats", "GET", "/stats", PhpMap[Stat])


class Things(Resource):
    """Things."""

    def list(
        self,
        *,
        start_date: date | None = None,
        since: datetime | None = None,
        return_: int | None = None,
        weight: Decimal | float | None = None,
        active: bool | None = None,
        color: Color | None = None,
        name: str,
    ) -> builtins.list[dict[str, Any]]:
        """List things.

        `GET /things`, see https://things.example/docs.

        Args:
            start_date: From here.
            since: From here.
            return_: Its return.
            weight: Its weight.
            active: Whether it is active.
            color: Its colour.
            name: Its name.

        Returns:
            The things.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(
            _LIST,
            {},
            query={
                "start-date": start_date,
                "since": since,
                "return": return_,
                "weight": weight,
                "active": active,
                "color": color,
                "name": name,
            },
        )

    def get(self, idthing: int) -> Thing:
        """Get a thing.

        `GET /things/{idthing}`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            The thing.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_GET, {"idthing": idthing})

    def label(self, idthing: int) -> bytes:
        """Get the label of a thing.

        `GET /things/{idthing}/label`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            The label.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_LABEL, {"idthing": idthing})

    def close(self, idthing: int, *, note: str | UnsetType | None = UNSET, silent: bool | UnsetType = UNSET) -> Any:
        """Close a thing.

        `POST /things/{idthing}/close`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.
            note: Why.
            silent: Tell nobody.

        Returns:
            Nobody knows.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_CLOSE, {"idthing": idthing}, body={"note": note, "silent": silent})

    def extra(self, idthing: int) -> dict[str, Any]:
        """Get more on a thing.

        `GET /things/{idthing}/extra`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            More.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_EXTRA, {"idthing": idthing})

    def stats(self) -> dict[str, Stat]:
        """Get the figures.

        `GET /stats`, see https://things.example/docs.

        Returns:
            The figures.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_STATS, {})


class AsyncThings(AsyncResource):
    """Things."""

    async def list(
        self,
        *,
        start_date: date | None = None,
        since: datetime | None = None,
        return_: int | None = None,
        weight: Decimal | float | None = None,
        active: bool | None = None,
        color: Color | None = None,
        name: str,
    ) -> builtins.list[dict[str, Any]]:
        """List things.

        `GET /things`, see https://things.example/docs.

        Args:
            start_date: From here.
            since: From here.
            return_: Its return.
            weight: Its weight.
            active: Whether it is active.
            color: Its colour.
            name: Its name.

        Returns:
            The things.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(
            _LIST,
            {},
            query={
                "start-date": start_date,
                "since": since,
                "return": return_,
                "weight": weight,
                "active": active,
                "color": color,
                "name": name,
            },
        )

    async def get(self, idthing: int) -> Thing:
        """Get a thing.

        `GET /things/{idthing}`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            The thing.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_GET, {"idthing": idthing})

    async def label(self, idthing: int) -> bytes:
        """Get the label of a thing.

        `GET /things/{idthing}/label`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            The label.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_LABEL, {"idthing": idthing})

    async def close(
        self, idthing: int, *, note: str | UnsetType | None = UNSET, silent: bool | UnsetType = UNSET
    ) -> Any:
        """Close a thing.

        `POST /things/{idthing}/close`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.
            note: Why.
            silent: Tell nobody.

        Returns:
            Nobody knows.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_CLOSE, {"idthing": idthing}, body={"note": note, "silent": silent})

    async def extra(self, idthing: int) -> dict[str, Any]:
        """Get more on a thing.

        `GET /things/{idthing}/extra`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            More.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_EXTRA, {"idthing": idthing})

    async def stats(self) -> dict[str, Stat]:
        """Get the figures.

        `GET /stats`, see https://things.example/docs.

        Returns:
            The figures.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_STATS, {})
