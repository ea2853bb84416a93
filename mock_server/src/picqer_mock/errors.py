"""Refusals as exceptions: what was wrong, with the HTTP status and Picqer's code for it."""

from __future__ import annotations

from typing import Any, ClassVar


class RefusedError(Exception):
    """A call that is not carried out, for a reason that has no code of its own.

    The text says where the mistake is, what was expected and what was found. It reaches the caller as `error_message`.
    """

    status: ClassVar[int] = 400
    code: ClassVar[int] = 1

    @property
    def headers(self) -> dict[str, str]:
        """Headers that go with this refusal."""
        return {}

    @property
    def body(self) -> dict[str, Any]:
        """The refusal in Picqer's shape."""
        return {"error": True, "error_code": self.code, "error_message": str(self)}


class MissingParameterError(RefusedError):
    """A required field is not in the body."""

    code = 5


class CountryError(RefusedError):
    """A country code is not two letters of ISO 3166."""

    code = 9


class AddressError(RefusedError):
    """An address cannot be as it was sent."""

    code = 10


class CustomerError(RefusedError):
    """A customer cannot be used for this order."""

    code = 12


class NoLinesError(RefusedError):
    """An order has no products."""

    code = 13


class LineError(RefusedError):
    """A line of an order lacks a field that is required."""

    code = 23


class VatGroupError(RefusedError):
    """There is no such VAT group."""

    code = 14


class PickNothingError(RefusedError):
    """A call to pick names no product."""

    code = 15


class PickAmountError(RefusedError):
    """The amount to pick is not one."""

    code = 16


class PickProductError(RefusedError):
    """What is to be picked is not on the picklist."""

    code = 17


class PickTooMuchError(RefusedError):
    """More is to be picked than is on the picklist."""

    code = 18


class StatusError(RefusedError):
    """The object does not have a status in which this can be done."""

    code = 21


class ShipmentError(RefusedError):
    """A shipment cannot be made."""

    code = 26


class JsonError(RefusedError):
    """The body is not JSON."""

    code = 22


class UnknownProductError(RefusedError):
    """The product of a line does not exist."""

    code = 24


class UnknownCustomerError(RefusedError):
    """The customer of an order does not exist."""

    code = 25


class OrderChangeError(RefusedError):
    """The order cannot be changed any more."""

    code = 30


class ProcessedError(RefusedError):
    """The order was processed already."""

    code = 32


class LineChangeError(RefusedError):
    """The lines of the order cannot be changed any more."""

    code = 33


class KeyRefusedError(RefusedError):
    """The API key is missing or wrong."""

    status = 401
    code = 7

    @property
    def headers(self) -> dict[str, str]:
        """The challenge that HTTP asks for with this status."""
        return {"WWW-Authenticate": 'Basic realm="Picqer API"'}


class NotOpenToKeyError(RefusedError):
    """The key belongs to a fulfilment customer, for whom this call is closed."""

    status = 403
    code = 7


class NotFoundError(RefusedError):
    """The object does not exist, or this key may not see it."""

    status = 404
    code = 20


class NotOnPurchaseOrderError(NotFoundError):
    """The purchase order has no such line."""

    code = 27


class UnknownPathError(RefusedError):
    """No operation has this path."""

    status = 404
    code = 8


class MethodError(RefusedError):
    """The path exists, but not with this method."""

    status = 405
    code = 8

    def __init__(self, message: str, allowed: list[str]) -> None:
        super().__init__(message)
        self.allowed = allowed

    @property
    def headers(self) -> dict[str, str]:
        """The methods that the path has."""
        return {"Allow": ", ".join(self.allowed)}


class RateLimitError(RefusedError):
    """The key has used up its requests of this minute."""

    status = 429
    code = 28


class FaultError(RefusedError):
    """The mock itself is at fault."""

    status = 500
    code = 1
