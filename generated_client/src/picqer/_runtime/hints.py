"""What to do about an error, in one sentence or two. Pure; it is only asked when a call has failed."""

from typing import cast

import msgspec

from picqer._runtime.transport import Request

_OF_CODE = {
    5: "The names of the fields that are needed stand in the docstring of the call.",
    7: "Check the id, and that the key is one of this account.",
    20: "Check the id: it may be one of another account, or the object may be deleted.",
    21: "Get the object first and look at its status.",
    28: "The limit counts per key and minute: try again later, or with fewer programs on this key.",
    30: "Get the order and look at its status.",
    31: "A key of the account itself may be needed.",
    32: "Get the order again: somebody else has just begun to process it.",
    33: "Lines can be changed while the order is in concept.",
}
_OF_STATUS = {
    401: "Check the api_key, and that it belongs to the account of this URL.",
    403: "A key of a fulfilment customer may do less than one of the account itself.",
    429: _OF_CODE[28],
}
_REDIRECT = "Redirects are not followed, so that the key stays with its host. Check the subdomain or base_url."
_BLIND = (
    "Look up whether it was, by something that only this call carries (a reference, a code), before you send it again."
)


class Trace(msgspec.Struct, frozen=True):
    """What a new object can be found by.

    Attributes:
        field: Field of what was sent.
        filter: Argument of the list that finds it.
        also: Other fields that must be the same for two objects to be taken for one.
        is_enough: Whether they can be taken for one at all.
    """

    field: str
    filter: str
    also: tuple[str, ...] = ()
    is_enough: bool = True


TRACES: dict[str, tuple[Trace, ...]] = {
    "orders.create": (Trace("reference", "reference", also=("idcustomer",)),),
    "products.create": (Trace("productcode", "productcode"),),
    "customers.create": (
        Trace("customerid", "customerid"),
        Trace("emailaddress", "search", also=("name",)),
        Trace("name", "search", is_enough=False),
    ),
}
"""By which fields the object of a call that creates it can be found, the surest first."""


def look_up(call: str, body: bytes | None) -> str | None:
    """Give the call that tells whether a POST was carried out; `None` when none is known."""
    sent = _object(body)
    for trace in TRACES.get(call, ()):
        if sent.get(trace.field):
            return f"picqer.{call.removesuffix('.create')}.list({trace.filter}={sent[trace.field]!r})"
    return None


def before_repeating(call: str, body: bytes | None) -> str:
    """Say how to find out whether a POST was carried out."""
    if (settling := look_up(call, body)) is not None:
        return f"Look up whether it was with {settling} before you send it again; picqer.{call}_once() does both."
    fields = " or ".join(trace.field for trace in TRACES.get(call, ()))
    return f"{_BLIND} Sent with {fields}, the next one can be looked up." if fields else _BLIND


def after_refusal(call: str, request: Request, status: int, code: int | None) -> str:
    """Say what can be done about a refusal; empty when the message says it all."""
    if 300 <= status < 400:  # noqa: PLR2004 - 3xx
        return _REDIRECT
    if status >= 500 and request.method == "POST":  # noqa: PLR2004 - 5xx
        return f"It may have been carried out all the same. {before_repeating(call, request.body)}"
    # A status that is about the key says more than the code, which is of the object.
    return _OF_STATUS.get(status) or _OF_CODE.get(code or 0, "")


def _object(body: bytes | None) -> dict[str, object]:
    sent: object = msgspec.json.decode(body) if body else None
    return cast("dict[str, object]", sent) if isinstance(sent, dict) else {}
