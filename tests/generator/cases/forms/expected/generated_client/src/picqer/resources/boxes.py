# Generated from spec/ by `make generate`. Do not edit.
"""Boxes.

Picqer's page: https://things.example/docs/boxes
"""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType

from picqer._runtime.operation import Choice, Operation
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.boxes import Box, BoxContentInput, Color

__all__ = ["AsyncBoxes", "Boxes"]

_GET = Operation("boxes.get", "GET", "/boxes/{color}/{name}", Box)
_COUNT = Operation(
    "boxes.count", "POST", "/boxes/count", NoneType, choices=(Choice((("idbox",), ("code", "lid")), exclusive=False),)
)


class Boxes(Resource):
    """Boxes."""

    def get(self, color: Color, name: str) -> Box:
        """Get a box.

        `GET /boxes/{color}/{name}`, see https://things.example/docs/boxes.

        Args:
            color: Colour.
            name: Name.

        Returns:
            The box.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(_GET, {"color": color, "name": name})

    def count(
        self,
        *,
        amount: int,
        idbox: int | UnsetType = UNSET,
        code: str | UnsetType = UNSET,
        lid: str | UnsetType = UNSET,
        content: Sequence[BoxContentInput] | UnsetType = UNSET,
    ) -> None:
        """Count what is in a box.

        Give at least one of these: `idbox`; or `code` and `lid`.

        `POST /boxes/count`, see https://things.example/docs/boxes.

        Args:
            amount: How many.
            idbox: Its id.
            code: Its code.
            lid: Its lid.
            content: What is inside.

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._call(
            _COUNT, {}, body={"idbox": idbox, "code": code, "lid": lid, "amount": amount, "content": content}
        )


class AsyncBoxes(AsyncResource):
    """Boxes."""

    async def get(self, color: Color, name: str) -> Box:
        """Get a box.

        `GET /boxes/{color}/{name}`, see https://things.example/docs/boxes.

        Args:
            color: Colour.
            name: Name.

        Returns:
            The box.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(_GET, {"color": color, "name": name})

    async def count(
        self,
        *,
        amount: int,
        idbox: int | UnsetType = UNSET,
        code: str | UnsetType = UNSET,
        lid: str | UnsetType = UNSET,
        content: Sequence[BoxContentInput] | UnsetType = UNSET,
    ) -> None:
        """Count what is in a box.

        Give at least one of these: `idbox`; or `code` and `lid`.

        `POST /boxes/count`, see https://things.example/docs/boxes.

        Args:
            amount: How many.
            idbox: Its id.
            code: Its code.
            lid: Its lid.
            content: What is inside.

        Raises:
            ApiError: Picqer refused the call.
        """
        return await self._call(
            _COUNT, {}, body={"idbox": idbox, "code": code, "lid": lid, "amount": amount, "content": content}
        )
