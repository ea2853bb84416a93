# Generated from spec/ by `make generate`. Do not edit.
"""Things.

Picqer's page: https://things.example/docs
"""

from __future__ import annotations

from picqer._runtime.operation import Operation
from picqer._runtime.resource import AsyncResource, Resource

__all__ = ["AsyncThings", "Things"]

_GET = Operation("things.get", "GET", "/things/{idthing}", int)


class Things(Resource):
    """Things."""

    def get(self, idthing: int) -> int:
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


class AsyncThings(AsyncResource):
    """Things."""

    async def get(self, idthing: int) -> int:
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
