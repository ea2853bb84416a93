"""`picqer.orders.create_once`: a create whose answer may be lost."""

from typing import TYPE_CHECKING, Any, cast

from picqer._runtime.resource import AsyncResource, Resource
from picqer.extensions import typed_as

if TYPE_CHECKING:
    from picqer.resources.orders import AsyncOrders, Orders  # noqa: TC004 - the lambdas are never called


class OrdersExtension(Resource):
    """For `Picqer`."""

    @typed_as(lambda: Orders.create)
    def create_once(self, **fields: Any) -> Any:
        """Create an order, and when the answer is lost look up whether it is there before sending it again.

        Takes what `create` takes. It needs a `reference` that no other order of the customer has.

        The look-up is made after an unknown outcome and not before the first time, so a program that starts anew after
        a crash looks up itself: `picqer.orders.list(reference=...).first() or picqer.orders.create_once(...)`.

        Returns:
            The order, just created or found.

        Raises:
            InvalidRequestError: There is nothing to look it up by. Nothing was sent.
            OutcomeUnknown: What became of it cannot be told: the look-up failed too, or found more than one.
                A `ServerError` or `DecodeError` is raised as such.
            ApiError: Picqer refused the call.
        """
        from picqer._runtime.once import create_once, identity  # noqa: PLC0415 - most programs only read

        calls, who = cast("Orders", self), identity("orders.create", fields)
        return create_once(self._sender, lambda: calls.create(**fields), lambda: calls.list(**who.filters), who)


class AsyncOrdersExtension(AsyncResource):
    """For `AsyncPicqer`."""

    @typed_as(lambda: AsyncOrders.create)
    async def create_once(self, **fields: Any) -> Any:
        """Create an order once; see `OrdersExtension.create_once`."""
        from picqer._runtime.once import async_create_once, identity  # noqa: PLC0415 - as above

        calls, who = cast("AsyncOrders", self), identity("orders.create", fields)
        return await async_create_once(
            self._sender, lambda: calls.create(**fields), lambda: calls.list(**who.filters).all(), who
        )
