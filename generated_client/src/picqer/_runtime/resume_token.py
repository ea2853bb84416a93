"""A place in a list as short text, so that another process can go on there."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import TypeVar, cast
from zlib import crc32

from picqer._runtime.operation import Operation
from picqer._runtime.reading import Place, Way
from picqer.errors import InvalidRequestError

T = TypeVar("T")

_CHECK_BYTES = 4


def write(operation: Operation[list[T]], address: str, place: Place) -> str:
    """Write a token.

    Args:
        operation: The list.
        address: The URL of its first page: account, path and filters. Only a checksum of it goes into the token.
        place: The place.
    """
    text = f"{operation.id} {place.way} {place.at}".encode()
    return urlsafe_b64encode(_check(address, text) + text).decode().rstrip("=")


def read(token: str, operation: Operation[list[T]], address: str) -> Place:
    """Read a token.

    Raises:
        InvalidRequestError: It is no token, or one of another list.
    """
    call = operation.id
    try:
        raw = urlsafe_b64decode(token.encode("ascii") + b"=" * (-len(token) % 4))
        check, text = raw[:_CHECK_BYTES], raw[_CHECK_BYTES:]
        named, way, at = text.decode("ascii").split(" ")
        place = Place(cast("Way", way), int(at))
    except ValueError:
        raise InvalidRequestError(
            f"{call}: {token!r} is no resume token. Give the text that .token gave, unchanged."
        ) from None
    if named != call:
        raise InvalidRequestError(f"{call} cannot go on from a resume token of {named}.")
    if check != _check(address, text):
        raise InvalidRequestError(
            f"{call}: this resume token was made with other filters or for another account, or was changed on the way. "
            "Give the list the same arguments as then, or begin without a token."
        )
    if way not in _ways(operation):
        raise InvalidRequestError(f"{call} can no longer be read by {way}, as this resume token wants. Begin without.")
    return place


def _check(address: str, text: bytes) -> bytes:
    return crc32(address.encode() + b" " + text).to_bytes(_CHECK_BYTES)


def _ways(operation: Operation[list[T]]) -> set[str]:
    return {"offset", *(way for way in ("since", "before") if getattr(operation, way))}
