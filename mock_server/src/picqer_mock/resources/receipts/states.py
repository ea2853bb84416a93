"""Where receipts stand, what is allowed there, and what each version of them can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.errors import RefusedError, StatusError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.call import Request
    from picqer_mock.state import State

PROCESSING = "processing"
COMPLETED = "completed"
_COMPLETING = "processing and being completed"

_ALLOWED: Mapping[str, frozenset[str]] = {
    PROCESSING: frozenset({"receive on", "revert a line of", "change a line of", "complete", "delete"}),
    _COMPLETING: frozenset(),
    COMPLETED: frozenset(),
}


def check(receipt: sqlite3.Row, act: str) -> None:
    """Make sure that something may be done with a receipt as it stands.

    Raises:
        StatusError: It is completed, or about to be.
    """
    status = _COMPLETING if receipt["completing"] else receipt["status"]
    if act not in _ALLOWED[status]:
        raise StatusError(
            f"idreceipt: to {act} receipt {receipt['idreceipt']}, expected it to be {PROCESSING}, found {status}."
        )


def check_version(receipt: sqlite3.Row, version: int) -> None:
    """Make sure that a receipt is of the only version that has this call.

    Raises:
        RefusedError: It is of another.
    """
    if receipt["version"] != version:
        raise RefusedError(
            f"idreceipt: expected a receipt of version {version}, the only one with this call, found receipt"
            f" {receipt['idreceipt']} of version {receipt['version']}."
        )


def touch(state: State, request: Request, idreceipt: int) -> None:
    """Note that a receipt changed now."""
    state.update("receipt", {"updated": clock.text(request.now)}, idreceipt=idreceipt)
