# Generated from spec/ by `make generate`. Do not edit.
"""The subscriptions to webhooks.

Picqer's page: https://picqer.com/en/api/webhooks
"""

from __future__ import annotations

import builtins
from typing import Any

from picqer._runtime.operation import ANYTHING, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.extensions.hooks import AsyncHooksExtension, HooksExtension
from picqer.models.hooks import Hook, HookEventName

__all__ = ["AsyncHooks", "Hooks"]

_LIST = Operation(
    "hooks.list", "GET", "/hooks", builtins.list[Hook], page_size=100, row_id="idhook", fulfilment_key=True
)
_CREATE = Operation("hooks.create", "POST", "/hooks", Hook, fulfilment_key=True)
_GET = Operation("hooks.get", "GET", "/hooks/{idhook}", Hook, fulfilment_key=True)
_DELETE = Operation("hooks.delete", "DELETE", "/hooks/{idhook}", ANYTHING, fulfilment_key=True)
_REACTIVATE = Operation("hooks.reactivate", "POST", "/hooks/{idhook}/reactivate", Hook)


class Hooks(HooksExtension, Resource):
    """The subscriptions to webhooks."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> Pages[Hook]:
        """List hooks.

        Active and inactive hooks in pages of 100. An account may have more than 100, so read all pages before
        you decide that one is missing.

        `GET /hooks`, see https://picqer.com/en/api/webhooks. A fulfilment key may call this.

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

    def create(self, *, name: str, event: HookEventName, address: str, secret: str | UnsetType = UNSET) -> Hook:
        """Create a hook.

        One hook sends one event to one address; no two may have the same event and address. No call changes a
        hook: clients deactivate it and create another. Whether an inactive hook counts as having the same
        event and address is not documented.

        A key of a fulfilment customer may create hooks; which events they get is not documented.

        `POST /hooks`, see https://picqer.com/en/api/webhooks. A fulfilment key may call this.

        Args:
            name: Your own name for the hook. Every delivery carries it.
            event: The event that a hook is for. Answers may name events that this list lacks, so accept
                any name. `purchase_orders.closed` and `purchase_orders.receipts.created` are doubtful for a
                new hook. Picqer's overview still spells `products.free_stock_changed` as
                `products.freestockchanged`; every list and every client has the newer spelling, and whether
                the old one is accepted is not known.
            address: URL that the deliveries are posted to.
            secret: Key of the signature in `X-Picqer-Signature`. Without one the deliveries are not
                signed. No answer shows it.

        Returns:
            The new hook.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(_CREATE, {}, body={"name": name, "event": event, "address": address, "secret": secret})

    def get(self, idhook: int) -> Hook:
        """Get a hook.

        `GET /hooks/{idhook}`, see https://picqer.com/en/api/webhooks. A fulfilment key may call this.

        Args:
            idhook: Id of the hook.

        Returns:
            The hook.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idhook": idhook})

    def delete(self, idhook: int) -> Any:
        """Deactivate a hook.

        The hook remains in the list, with `active` false. `hooks.reactivate` switches it on again.

        `DELETE /hooks/{idhook}`, see https://picqer.com/en/api/webhooks. A fulfilment key may call this.

        Args:
            idhook: Id of the hook.

        Returns:
            What it answers is not documented. The status may be 204 as well.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idhook": idhook})

    def reactivate(self, idhook: int) -> Hook:
        """Reactivate a hook.

        For a hook that was deactivated by `hooks.delete`, or by Picqer after five deliveries within 24 hours
        had failed with all their repetitions. The call exists since 2026-02-17; whether a key of a fulfilment
        customer may make it is not documented.

        `POST /hooks/{idhook}/reactivate`, see https://picqer.com/en/api/webhooks.

        Args:
            idhook: Id of the hook.

        Returns:
            The hook, active again. No source shows the answer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_REACTIVATE, {"idhook": idhook})


class AsyncHooks(AsyncHooksExtension, AsyncResource):
    """The subscriptions to webhooks."""

    def list(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[Hook]:
        """List hooks.

        Active and inactive hooks in pages of 100. An account may have more than 100, so read all pages before
        you decide that one is missing.

        `GET /hooks`, see https://picqer.com/en/api/webhooks. A fulfilment key may call this.

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

    async def create(self, *, name: str, event: HookEventName, address: str, secret: str | UnsetType = UNSET) -> Hook:
        """Create a hook.

        One hook sends one event to one address; no two may have the same event and address. No call changes a
        hook: clients deactivate it and create another. Whether an inactive hook counts as having the same
        event and address is not documented.

        A key of a fulfilment customer may create hooks; which events they get is not documented.

        `POST /hooks`, see https://picqer.com/en/api/webhooks. A fulfilment key may call this.

        Args:
            name: Your own name for the hook. Every delivery carries it.
            event: The event that a hook is for. Answers may name events that this list lacks, so accept
                any name. `purchase_orders.closed` and `purchase_orders.receipts.created` are doubtful for a
                new hook. Picqer's overview still spells `products.free_stock_changed` as
                `products.freestockchanged`; every list and every client has the newer spelling, and whether
                the old one is accepted is not known.
            address: URL that the deliveries are posted to.
            secret: Key of the signature in `X-Picqer-Signature`. Without one the deliveries are not
                signed. No answer shows it.

        Returns:
            The new hook.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(_CREATE, {}, body={"name": name, "event": event, "address": address, "secret": secret})

    async def get(self, idhook: int) -> Hook:
        """Get a hook.

        `GET /hooks/{idhook}`, see https://picqer.com/en/api/webhooks. A fulfilment key may call this.

        Args:
            idhook: Id of the hook.

        Returns:
            The hook.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idhook": idhook})

    async def delete(self, idhook: int) -> Any:
        """Deactivate a hook.

        The hook remains in the list, with `active` false. `hooks.reactivate` switches it on again.

        `DELETE /hooks/{idhook}`, see https://picqer.com/en/api/webhooks. A fulfilment key may call this.

        Args:
            idhook: Id of the hook.

        Returns:
            What it answers is not documented. The status may be 204 as well.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idhook": idhook})

    async def reactivate(self, idhook: int) -> Hook:
        """Reactivate a hook.

        For a hook that was deactivated by `hooks.delete`, or by Picqer after five deliveries within 24 hours
        had failed with all their repetitions. The call exists since 2026-02-17; whether a key of a fulfilment
        customer may make it is not documented.

        `POST /hooks/{idhook}/reactivate`, see https://picqer.com/en/api/webhooks.

        Args:
            idhook: Id of the hook.

        Returns:
            The hook, active again. No source shows the answer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_REACTIVATE, {"idhook": idhook})
