# Generated from spec/ by `make generate`. Do not edit.
"""Things.

Picqer's page: https://things.example/docs
"""

from __future__ import annotations

import builtins
from functools import cached_property

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.things import OldThing, Part, Thing

__all__ = [
    "AsyncThings",
    "AsyncThingsLooseParts",
    "AsyncThingsOldThings",
    "AsyncThingsParts",
    "Things",
    "ThingsLooseParts",
    "ThingsOldThings",
    "ThingsParts",
]

_LIST = Operation(
    "things.list",
    "GET",
    "/things",
    builtins.list[Thing],
    page_size=100,
    row_id="idthing",
    since="sinceid",
    before="beforeid",
)
_GET = Operation("things.get", "GET", "/things/{idthing}", Thing)
_PARTS_LIST = Operation(
    "things.parts.list", "GET", "/things/{idthing}/parts", builtins.list[Part], page_size=100, row_id="idpart"
)
_PARTS_GET = Operation("things.parts.get", "GET", "/things/{idthing}/parts/{idpart}", Part)
_LOOSE_PARTS_LIST = Operation("things.loose_parts.list", "GET", "/loose-parts", builtins.list[Part], page_size=100)
_OLD_THINGS_LIST = Operation("things.old_things.list", "GET", "/old-things", builtins.list[OldThing], page_size=100)


class Things(Resource):
    """Things."""

    @cached_property
    def parts(self) -> ThingsParts:
        """Calls of `things.parts`: list, get."""
        return ThingsParts(self._sender)

    @cached_property
    def loose_parts(self) -> ThingsLooseParts:
        """Calls of `things.loose_parts`: list."""
        return ThingsLooseParts(self._sender)

    @cached_property
    def old_things(self) -> ThingsOldThings:
        """Calls of `things.old_things`: list."""
        return ThingsOldThings(self._sender)

    def list(
        self, *, sinceid: int | None = None, beforeid: int | None = None, offset: int = 0, limit: int | None = None
    ) -> Pages[Thing]:
        """List things.

        `GET /things`, see https://things.example/docs.

        Args:
            sinceid: Higher ids.
            beforeid: Lower ids.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by id where Picqer sends them in that order, so that
            none is missing or comes twice when others come or go meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"sinceid": sinceid, "beforeid": beforeid}, offset=offset, limit=limit)

    def get(self, idthing: int) -> Thing:
        """Get a thing.

        `GET /things/{idthing}`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            One.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_GET, {"idthing": idthing})


class AsyncThings(AsyncResource):
    """Things."""

    @cached_property
    def parts(self) -> AsyncThingsParts:
        """Calls of `things.parts`: list, get."""
        return AsyncThingsParts(self._sender)

    @cached_property
    def loose_parts(self) -> AsyncThingsLooseParts:
        """Calls of `things.loose_parts`: list."""
        return AsyncThingsLooseParts(self._sender)

    @cached_property
    def old_things(self) -> AsyncThingsOldThings:
        """Calls of `things.old_things`: list."""
        return AsyncThingsOldThings(self._sender)

    def list(
        self, *, sinceid: int | None = None, beforeid: int | None = None, offset: int = 0, limit: int | None = None
    ) -> AsyncPages[Thing]:
        """List things.

        `GET /things`, see https://things.example/docs.

        Args:
            sinceid: Higher ids.
            beforeid: Lower ids.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by id where Picqer sends them in that order, so that
            none is missing or comes twice when others come or go meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"sinceid": sinceid, "beforeid": beforeid}, offset=offset, limit=limit)

    async def get(self, idthing: int) -> Thing:
        """Get a thing.

        `GET /things/{idthing}`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.

        Returns:
            One.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_GET, {"idthing": idthing})


class ThingsParts(Resource):
    """Calls of `things.parts`: list, get."""

    def list(self, idthing: int, *, offset: int = 0, limit: int | None = None) -> Pages[Part]:
        """List the parts of a thing.

        `GET /things/{idthing}/parts`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_PARTS_LIST, {"idthing": idthing}, offset=offset, limit=limit)

    def get(self, idthing: int, idpart: int) -> Part:
        """Get a part of a thing.

        `GET /things/{idthing}/parts/{idpart}`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.
            idpart: Id of the part.

        Returns:
            One.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_PARTS_GET, {"idthing": idthing, "idpart": idpart})


class AsyncThingsParts(AsyncResource):
    """Calls of `things.parts`: list, get."""

    def list(self, idthing: int, *, offset: int = 0, limit: int | None = None) -> AsyncPages[Part]:
        """List the parts of a thing.

        `GET /things/{idthing}/parts`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_PARTS_LIST, {"idthing": idthing}, offset=offset, limit=limit)

    async def get(self, idthing: int, idpart: int) -> Part:
        """Get a part of a thing.

        `GET /things/{idthing}/parts/{idpart}`, see https://things.example/docs.

        Args:
            idthing: Id of the thing.
            idpart: Id of the part.

        Returns:
            One.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_PARTS_GET, {"idthing": idthing, "idpart": idpart})


class ThingsLooseParts(Resource):
    """Calls of `things.loose_parts`: list."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[Part]:
        """List the parts of all things.

        `GET /loose-parts`, see https://things.example/docs.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LOOSE_PARTS_LIST, {}, offset=offset, limit=limit)


class AsyncThingsLooseParts(AsyncResource):
    """Calls of `things.loose_parts`: list."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[Part]:
        """List the parts of all things.

        `GET /loose-parts`, see https://things.example/docs.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LOOSE_PARTS_LIST, {}, offset=offset, limit=limit)


class ThingsOldThings(Resource):
    """Calls of `things.old_things`: list."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[OldThing]:
        """List old things.

        `GET /old-things`, see https://things.example/docs.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_OLD_THINGS_LIST, {}, offset=offset, limit=limit)


class AsyncThingsOldThings(AsyncResource):
    """Calls of `things.old_things`: list."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[OldThing]:
        """List old things.

        `GET /old-things`, see https://things.example/docs.

        Args:
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_OLD_THINGS_LIST, {}, offset=offset, limit=limit)
