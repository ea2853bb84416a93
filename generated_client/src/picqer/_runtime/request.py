"""From a call to the request that makes it. Pure: nothing is sent here."""

import re
from collections.abc import Mapping

from picqer._runtime.encode import encode_body, encode_query, encode_segment
from picqer._runtime.operation import Operation
from picqer._runtime.settings import Settings
from picqer._runtime.transport import Request
from picqer._runtime.unset import UNSET
from picqer.errors import FulfilmentKeyError, InvalidRequestError

_PARAMETER = re.compile(r"\{(\w+)\}")


def build(
    settings: Settings,
    operation: Operation[object],
    path: Mapping[str, object],
    query: Mapping[str, object] | None = None,
    body: Mapping[str, object] | None = None,
) -> Request:
    """Build the request of a call.

    Raises:
        FulfilmentKeyError: The key is limited to a fulfilment customer and may not make this call.
        InvalidRequestError: An argument cannot be sent, or not exactly one of several was given.
    """
    call = operation.id
    if settings.fulfilment_key and not operation.fulfilment_key:
        raise FulfilmentKeyError(
            f"{call} is not open to the API key of a fulfilment customer. Use a key of the Picqer account itself, and "
            "make its client without fulfilment_key=True.",
            operation=call,
        )
    _check_alternatives(operation, body or {})
    url = settings.base_url + _PARAMETER.sub(
        lambda found: encode_segment(path[found[1]], f"{call}: {found[1]}"), operation.path
    )
    if query and (text := encode_query(query, call)):
        url = f"{url}?{text}"
    if body is None:
        return Request(operation.method, url, settings.headers)
    headers = {**settings.headers, "Content-Type": "application/json"}
    return Request(operation.method, url, headers, encode_body(body, call))


def _check_alternatives(operation: Operation[object], body: Mapping[str, object]) -> None:
    names = operation.exactly_one_of
    given = [name for name in names if body.get(name, UNSET) is not UNSET]
    if names and len(given) != 1:
        found = " and ".join(given) or "none of them"
        raise InvalidRequestError(f"{operation.id} takes exactly one of {', '.join(names)}; it was given {found}.")
