"""Pages of rows: filters, ids to start from, and what a key may see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.lookup import OWNER

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.call import Request
    from picqer_mock.state import State


def page(
    state: State,
    request: Request,
    table: str,
    key: str,
    filters: Mapping[str, str] | None = None,
    *,
    also: Sequence[tuple[str, Any]] = (),
    owned: bool = False,
    newest_first: bool = False,
) -> list[sqlite3.Row]:
    """Return the rows of one page.

    `offset`, `sinceid` and `beforeid` are understood wherever the operation has them. With `beforeid` alone, the page
    holds the rows next to it, so that a caller who goes back page by page meets all.

    Args:
        state: The data.
        request: The call.
        table: Where the rows are.
        key: The id, by which they are sorted.
        filters: A condition in SQL for each other filter of the operation. Each `?` in it is what was sent.
        also: Further conditions that hold for this call, each with the one value for its `?` marks.
        owned: Whether a key of a fulfilment customer sees only its own rows, by the column `idfulfilment_customer`.
        newest_first: Sort by falling id.
    """
    known = {"sinceid": f"{key} > ?", "beforeid": f"{key} < ?", **(filters or {})}
    conditions = [*also]
    if owned and request.idfulfilment_customer is not None:
        conditions.append((f"{OWNER} = ?", request.idfulfilment_customer))
    for name, value in request.query.items():
        if name != "offset":
            conditions.append((known[name], value))
    backwards = newest_first or ("beforeid" in request.query and "sinceid" not in request.query)
    where = f" WHERE {' AND '.join(condition for condition, _ in conditions)}" if conditions else ""
    rows = state.rows(
        f"SELECT * FROM {table}{where} ORDER BY {key}{' DESC' if backwards else ''} LIMIT ? OFFSET ?",  # noqa: S608 - text of ours
        *(value for condition, value in conditions for _ in range(condition.count("?"))),
        request.page_size,
        request.query.get("offset", 0),
    )
    return rows if backwards == newest_first else rows[::-1]


def contains(*columns: str) -> str:
    """Return the condition that one of these columns holds the text somewhere, whatever the case."""
    # instr and not LIKE: a search text has no wildcards.
    return f"({' OR '.join(f'instr(casefold({column}), casefold(?))' for column in columns)})"
