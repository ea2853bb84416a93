# Generated from spec/ by `make generate`. Do not edit.
"""Things.

Picqer's page: https://things.example/docs
"""

from __future__ import annotations

from picqer._runtime.operation import Operation
from picqer._runtime.resource import AsyncResource, Resource
from picqer.extensions.things import AsyncThingsExtension, ThingsExtension
from picqer.models.things import Thing

__all__ = ["AsyncThings", "Things"]

_CREATE = Operation("things.create", "POST", "/things", Thing)
_GET = Operation("things.get", "GET", "/things/{idthing}", Thing)


class Things(ThingsExtension, Resource):
    """Things."""

    def create(self, *, name: str) -> Thing:
        """Create a thing.

        `POST /things`, see https://things.example/docs.

        Args:
            name: Its name.

        Returns:
            The thing.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_CREATE, {}, body={"name": name})

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


class AsyncThings(AsyncThingsExtension, AsyncResource):
    """Things."""

    async def create(self, *, name: str) -> Thing:
        """Create a thing.

        `POST /things`, see https://things.example/docs.

        Args:
            name: Its name.

        Returns:
            The thing.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_CREATE, {}, body={"name": name})

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
