"""Files that callers send, as bytes or by path. The one place of the client that reads the disk."""

from os import PathLike
from typing import TypeAlias

from picqer._runtime.unset import UNSET, UnsetType
from picqer.errors import InvalidRequestError

File: TypeAlias = bytes | PathLike[str]
"""The content of a file, or where it is."""

_JPEG = b"\xff\xd8\xff"
_PNG = b"\x89PNG\r\n\x1a\n"


def as_file(given: File | UnsetType | None, place: str) -> bytes | UnsetType | None:
    """Give the content of a file.

    Raises:
        InvalidRequestError: It is neither bytes nor a path. It names the call and the field.
        OSError: The file cannot be read.
    """
    if given is None or given is UNSET or isinstance(given, bytes):
        return given
    # At run time callers may pass anything.
    if isinstance(given, PathLike):  # pyright: ignore[reportUnnecessaryIsInstance]
        with open(given, "rb") as file:  # noqa: PTH123 - pathlib takes longer to load than most files do
            return file.read()
    # A text could be a path, base64 or the content: whichever it is, sending it as another would succeed unseen.
    raise InvalidRequestError(f"{place} is of type {type(given).__name__}; give the bytes, or a pathlib.Path to them.")


def as_image(given: File | UnsetType | None, place: str) -> bytes | UnsetType | None:
    """Give the content of an image.

    Raises:
        InvalidRequestError: It is no JPEG or PNG, or neither bytes nor a path. It names the call and the field.
        OSError: The file cannot be read.
    """
    content = as_file(given, place)
    if isinstance(content, bytes) and not content.startswith((_JPEG, _PNG)):
        found = f"something that begins with {content[:8]!r}" if content else "nothing"
        raise InvalidRequestError(f"{place} must be a JPEG or PNG, found {found}. Convert it first.")
    return content
