"""`picqer.products.create_once`: a create whose answer may be lost."""

from typing import TYPE_CHECKING, Any, cast

from picqer._runtime.resource import AsyncResource, Resource
from picqer.extensions import typed_as

if TYPE_CHECKING:
    from picqer.resources.products import AsyncProducts, Products  # noqa: TC004 - the lambdas are never called


class ProductsExtension(Resource):
    """For `Picqer`."""

    @typed_as(lambda: Products.create)
    def create_once(self, **fields: Any) -> Any:
        """Create a product, and when the answer is lost look up whether it is there before sending it again.

        Takes what `create` takes. It is found by its `productcode`.

        The look-up is made after an unknown outcome and not before the first time, so a program that starts anew after
        a crash looks up itself: `picqer.products.list(productcode=...).first() or picqer.products.create_once(...)`.

        Returns:
            The product, just created or found.

        Raises:
            InvalidRequestError: There is nothing to look it up by. Nothing was sent.
            OutcomeUnknown: What became of it cannot be told: the look-up failed too, or found more than one.
                A `ServerError` or `DecodeError` is raised as such.
            ApiError: Picqer refused the call.
        """
        from picqer._runtime.once import create_once, identity  # noqa: PLC0415 - most programs only read

        calls, who = cast("Products", self), identity("products.create", fields)
        return create_once(
            self._sender,
            lambda: calls.create(**fields),
            lambda: calls.list(**who.filters, inactive=fields.get("active") is False),
            who,
        )


class AsyncProductsExtension(AsyncResource):
    """For `AsyncPicqer`."""

    @typed_as(lambda: AsyncProducts.create)
    async def create_once(self, **fields: Any) -> Any:
        """Create a product once; see `ProductsExtension.create_once`."""
        from picqer._runtime.once import async_create_once, identity  # noqa: PLC0415 - as above

        calls, who = cast("AsyncProducts", self), identity("products.create", fields)
        return await async_create_once(
            self._sender,
            lambda: calls.create(**fields),
            lambda: calls.list(**who.filters, inactive=fields.get("active") is False).all(),
            who,
        )
