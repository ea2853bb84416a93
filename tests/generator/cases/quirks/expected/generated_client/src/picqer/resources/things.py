# Generated from spec/ by `make generate`. Do not edit.
"""Things \"\"\" with {{ braces }} and a \\ at the end\\

Picqer's page: https://things.example/docs
"""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from types import NoneType

from picqer._runtime.files import File, as_file
from picqer._runtime.operation import Choice, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.shared import Label
from picqer.models.things import PartInput, Size, Thing

__all__ = ["AsyncThings", "AsyncThingsSources", "Things", "ThingsSources"]

_LIST = Operation("things.list", "GET", "/things", builtins.list[Thing], page_size=100, fulfilment_key=True)
_CREATE = Operation(
    "things.create", "POST", "/things", Thing, choices=(Choice((("amount",), ("change",)), exclusive=True),)
)
_DELETE = Operation("things.delete", "DELETE", "/things/{idthing}", NoneType)
_SOURCES_IMPORT = Operation("things.sources.import", "GET", "/things/{idthing}/from", builtins.list[Label])


class Things(Resource):
    """Things \"\"\" with {{ braces }} and a \\ at the end\\"""

    @cached_property
    def sources(self) -> ThingsSources:
        """Calls of `things.sources`: import_."""
        return ThingsSources(self._sender)

    def list(
        self, *, start_date: date | None = None, gone: bool = False, offset: int = 0, limit: int | None = None
    ) -> Pages[Thing]:
        """List things.

        First paragraph, on two lines.

        Second, with \"\"\"quotes\"\"\" and {{ braces }} and a \\ backslash.

        `GET /things`, see https://things.example/docs. A fulfilment key may call this.

        Args:
            start_date: A name that is no Python name.
            gone: Its presence counts.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST, {}, query={"start-date": start_date, "gone": gone or None}, offset=offset, limit=limit
        )

    def create(
        self,
        *,
        name: str,
        price: Decimal | float | UnsetType = UNSET,
        note: str | UnsetType | None = UNSET,
        size: Size | UnsetType = UNSET,
        file: File | UnsetType = UNSET,
        amount: int | UnsetType = UNSET,
        change: int | UnsetType = UNSET,
        secret: str | UnsetType = UNSET,
        seen: datetime | UnsetType | None = UNSET,
        old: bool | UnsetType = UNSET,
        parts: Sequence[PartInput] | UnsetType = UNSET,
    ) -> Thing:
        """Create a thing.

        Give exactly one of `amount` and `change`.

        `POST /things`, see https://things.example/docs.

        Args:
            name: Its name: "quoted" at the end".
            price: Price.
            note: A note.
            size: Its size.
            file: A file. Give its bytes or its path; the encoding is done here.
            amount: An amount.
            change: A change.
            secret: Never answered.
            seen: When it was seen.
            old: Deprecated. Use size instead. Left out, it is false.
            parts: Its parts.

        Returns:
            The thing.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (something is "missing").
        """
        return self._call(
            _CREATE,
            {},
            body={
                "name": name,
                "price": price,
                "note": note,
                "size": size,
                "file": as_file(file, "things.create: file"),
                "amount": amount,
                "change": change,
                "secret": secret,
                "seen": seen,
                "old": old,
                "parts": parts,
            },
        )

    def delete(self, idthing: int) -> None:
        """Delete a thing.

        `DELETE /things/{idthing}`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_DELETE, {"idthing": idthing})


class AsyncThings(AsyncResource):
    """Things \"\"\" with {{ braces }} and a \\ at the end\\"""

    @cached_property
    def sources(self) -> AsyncThingsSources:
        """Calls of `things.sources`: import_."""
        return AsyncThingsSources(self._sender)

    def list(
        self, *, start_date: date | None = None, gone: bool = False, offset: int = 0, limit: int | None = None
    ) -> AsyncPages[Thing]:
        """List things.

        First paragraph, on two lines.

        Second, with \"\"\"quotes\"\"\" and {{ braces }} and a \\ backslash.

        `GET /things`, see https://things.example/docs. A fulfilment key may call this.

        Args:
            start_date: A name that is no Python name.
            gone: Its presence counts.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(
            _LIST, {}, query={"start-date": start_date, "gone": gone or None}, offset=offset, limit=limit
        )

    async def create(
        self,
        *,
        name: str,
        price: Decimal | float | UnsetType = UNSET,
        note: str | UnsetType | None = UNSET,
        size: Size | UnsetType = UNSET,
        file: File | UnsetType = UNSET,
        amount: int | UnsetType = UNSET,
        change: int | UnsetType = UNSET,
        secret: str | UnsetType = UNSET,
        seen: datetime | UnsetType | None = UNSET,
        old: bool | UnsetType = UNSET,
        parts: Sequence[PartInput] | UnsetType = UNSET,
    ) -> Thing:
        """Create a thing.

        Give exactly one of `amount` and `change`.

        `POST /things`, see https://things.example/docs.

        Args:
            name: Its name: "quoted" at the end".
            price: Price.
            note: A note.
            size: Its size.
            file: A file. Give its bytes or its path; the encoding is done here.
            amount: An amount.
            change: A change.
            secret: Never answered.
            seen: When it was seen.
            old: Deprecated. Use size instead. Left out, it is false.
            parts: Its parts.

        Returns:
            The thing.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (something is "missing").
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "name": name,
                "price": price,
                "note": note,
                "size": size,
                "file": as_file(file, "things.create: file"),
                "amount": amount,
                "change": change,
                "secret": secret,
                "seen": seen,
                "old": old,
                "parts": parts,
            },
        )

    async def delete(self, idthing: int) -> None:
        """Delete a thing.

        `DELETE /things/{idthing}`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_DELETE, {"idthing": idthing})


class ThingsSources(Resource):
    """Calls of `things.sources`: import_."""

    def import_(self, idthing: int) -> builtins.list[Label]:
        """Import a thing.

        `GET /things/{idthing}/from`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            Its labels.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_SOURCES_IMPORT, {"idthing": idthing})


class AsyncThingsSources(AsyncResource):
    """Calls of `things.sources`: import_."""

    async def import_(self, idthing: int) -> builtins.list[Label]:
        """Import a thing.

        `GET /things/{idthing}/from`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            Its labels.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_SOURCES_IMPORT, {"idthing": idthing})
