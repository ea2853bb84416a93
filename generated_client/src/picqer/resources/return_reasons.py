# Generated from spec/ by `make generate`. Do not edit.
"""Why customers send products back.

Picqer's page: https://picqer.com/en/api/return-reasons
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.return_reasons import ReturnReason

__all__ = ["AsyncReturnReasons", "ReturnReasons"]

_LIST = Operation(
    "return_reasons.list", "GET", "/return_reasons", builtins.list[ReturnReason], page_size=100, fulfilment_key=True
)


class ReturnReasons(Resource):
    """Why customers send products back."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[ReturnReason]:
        """List return reasons.

        The reasons are made in the web app. Clients read this list in pages; that it has them is not
        documented.

        `GET /return_reasons`, see https://picqer.com/en/api/return-reasons. A fulfilment key may call this.

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


class AsyncReturnReasons(AsyncResource):
    """Why customers send products back."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[ReturnReason]:
        """List return reasons.

        The reasons are made in the web app. Clients read this list in pages; that it has them is not
        documented.

        `GET /return_reasons`, see https://picqer.com/en/api/return-reasons. A fulfilment key may call this.

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
