# Generated from spec/ by `make generate`. Do not edit.
"""Where a return stands.

Picqer's page: https://picqer.com/en/api/return-statuses
"""

from __future__ import annotations

import builtins

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer.models.return_statuses import ReturnStatus

__all__ = ["AsyncReturnStatuses", "ReturnStatuses"]

_LIST = Operation(
    "return_statuses.list", "GET", "/return_statuses", builtins.list[ReturnStatus], page_size=100, fulfilment_key=True
)


class ReturnStatuses(Resource):
    """Where a return stands."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[ReturnStatus]:
        """List return statuses.

        The statuses are made in the web app. Clients read this list in pages; that it has them is not
        documented.

        `GET /return_statuses`, see https://picqer.com/en/api/return-statuses. A fulfilment key may call this.

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


class AsyncReturnStatuses(AsyncResource):
    """Where a return stands."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[ReturnStatus]:
        """List return statuses.

        The statuses are made in the web app. Clients read this list in pages; that it has them is not
        documented.

        `GET /return_statuses`, see https://picqer.com/en/api/return-statuses. A fulfilment key may call this.

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
