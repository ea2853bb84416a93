"""From a call to the request that makes it. Pure: nothing is sent here."""

from collections.abc import Mapping

from picqer._runtime.encode import encode_body, encode_query, encode_segment
from picqer._runtime.operation import JSON, Choice, Operation
from picqer._runtime.settings import Settings
from picqer._runtime.transport import Request
from picqer._runtime.unset import UNSET
from picqer.errors import FulfilmentKeyError, InvalidRequestError


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
        InvalidRequestError: An argument cannot be sent, or the fields of the body break a rule on which go together.
    """
    call = operation.id
    if settings.fulfilment_key and not operation.fulfilment_key:
        raise FulfilmentKeyError(
            f"{call} is not open to the API key of a fulfilment customer. Use a key of the Picqer account itself, and "
            "make its client without fulfilment_key=True.",
            operation=call,
        )
    if operation.optional_body and body is not None and all(value is UNSET for value in body.values()):
        body = None
    if body is not None:
        _check_choices(operation, body)
    segments = {name: encode_segment(value, f"{call}: {name}") for name, value in path.items()}
    url = settings.base_url + operation.path.format_map(segments)
    if query and (text := encode_query(query, call)):
        url = f"{url}?{text}"
    headers = settings.headers
    if operation.media != JSON:
        # Alone, though refusals are JSON: a server that sees JSON named may answer the file itself as JSON.
        headers = {**headers, "Accept": operation.media}
    if body is None:
        return Request(operation.method, url, headers)
    headers = {**headers, "Content-Type": JSON}
    return Request(operation.method, url, headers, encode_body(body, call))


def _check_choices(operation: Operation[object], body: Mapping[str, object]) -> None:
    given = {name for name, value in body.items() if value is not UNSET}
    for choice in operation.choices:
        whole = [group for group in choice.groups if given.issuperset(group)]
        if not whole or (choice.exclusive and len(whole) > 1):
            raise InvalidRequestError(f"{operation.id} takes {_rule(choice)}; it was given {_found(choice, given)}.")


def _rule(choice: Choice) -> str:
    count = "exactly one of " if choice.exclusive else "at least one of "
    return count + " or ".join(group[0] if len(group) == 1 else f"({', '.join(group)})" for group in choice.groups)


def _found(choice: Choice, given: set[str]) -> str:
    named = dict.fromkeys(name for group in choice.groups for name in group if name in given)
    return " and ".join(named) or "none of them"
