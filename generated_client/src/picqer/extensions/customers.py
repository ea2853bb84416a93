"""`picqer.customers.create_once`: a create whose answer may be lost."""

from typing import TYPE_CHECKING, Any, cast

from picqer._runtime.resource import AsyncResource, Resource
from picqer.extensions import typed_as

if TYPE_CHECKING:
    from picqer.resources.customers import AsyncCustomers, Customers  # noqa: TC004 - the lambdas are never called


class CustomersExtension(Resource):
    """For `Picqer`."""

    @typed_as(lambda: Customers.create)
    def create_once(self, **fields: Any) -> Any:
        """Create a customer, and when the answer is lost look up whether it is there before sending it again.

        Takes what `create` takes. It needs a `customerid`, or else an `emailaddress` that no other customer of the same
        name has.

        The look-up is made after an unknown outcome and not before the first time, so a program that starts anew after
        a crash looks up itself: `picqer.customers.list(customerid=...).first() or picqer.customers.create_once(...)`.

        Returns:
            The customer, just created or found.

        Raises:
            InvalidRequestError: There is nothing to look it up by. Nothing was sent.
            OutcomeUnknown: What became of it cannot be told: the look-up failed too, or found more than one.
                A `ServerError` or `DecodeError` is raised as such.
            ApiError: Picqer refused the call.
        """
        from picqer._runtime.once import create_once, identity  # noqa: PLC0415 - most programs only read

        calls, who = cast("Customers", self), identity("customers.create", fields)
        return create_once(self._sender, lambda: calls.create(**fields), lambda: calls.list(**who.filters), who)


class AsyncCustomersExtension(AsyncResource):
    """For `AsyncPicqer`."""

    @typed_as(lambda: AsyncCustomers.create)
    async def create_once(self, **fields: Any) -> Any:
        """Create a customer once; see `CustomersExtension.create_once`."""
        from picqer._runtime.once import async_create_once, identity  # noqa: PLC0415 - as above

        calls, who = cast("AsyncCustomers", self), identity("customers.create", fields)
        return await async_create_once(
            self._sender, lambda: calls.create(**fields), lambda: calls.list(**who.filters).all(), who
        )
