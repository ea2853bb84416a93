# Generated from spec/ by `make generate`. Do not edit.
"""Picqer's error codes. The published list is not complete: expect any integer."""

from typing import Final, Literal, TypeAlias

__all__ = ["MEANINGS", "ErrorCode"]

ErrorCode: TypeAlias = Literal[
    1,
    5,
    6,
    7,
    8,
    9,
    10,
    12,
    13,
    14,
    15,
    16,
    17,
    18,
    19,
    20,
    21,
    22,
    23,
    24,
    25,
    26,
    27,
    28,
    29,
    30,
    31,
    32,
    33,
]
"""A code that is described. Picqer may send others."""

MEANINGS: Final[dict[int, str]] = {
    1: "Unknown application error.",
    5: "A parameter of a POST or PUT is missing.",
    6: "The company domain exists already.",
    7: "Presumably: the object was not found, or this key may not use it.",
    8: "The function is not implemented.",
    9: "The country code is not valid.",
    10: "The address is not valid.",
    12: "The customer cannot be used for this order.",
    13: "The order has no products.",
    14: "The VAT group does not exist.",
    15: "No product was given to pick.",
    16: "The amount to pick is not valid.",
    17: "The product to pick was not found.",
    18: "The amount to pick is too high.",
    19: "The domain is reserved.",
    20: "The item was not found.",
    21: "The item was not found, or its status does not allow this.",
    22: "The body is not valid JSON.",
    23: "A line of the order misses its idproduct or amount.",
    24: "The product of an order line does not exist.",
    25: "The customer of the order does not exist.",
    26: "The shipment cannot be made.",
    27: "The product is not on the purchase order.",
    28: "The rate limit is exceeded.",
    29: "The account has reached its orders of this month.",
    30: "The order cannot be changed.",
    31: "The function may not be open to this key.",
    32: "The order was processed already.",
    33: "A line of an order that is being processed cannot be added or removed.",
}
"""What each of them means."""
