"""As many made-up products as somebody wants to read, the same in every run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.resources.products import stock
from picqer_mock.resources.products.assortment import WAREHOUSES
from picqer_mock.resources.products.demo import OPENING

if TYPE_CHECKING:
    from picqer_mock.call import Request
    from picqer_mock.state import State

_LEVELS = 97
_TAG = 11
_TAGGED_EVERY = 7


def grow(state: State, request: Request, number: int) -> None:
    """Copy the active products of the account, each with a number behind its code, until there are so many products.

    Each copy has stock in two warehouses, and some have a tag.
    """
    # In SQL, as a million products would take minutes row by row.
    counts = state.one(
        "SELECT count(*) AS products, sum(active AND type = ?) AS copied, max(idproduct) AS last FROM product",
        stock.NORMAL,
    )
    missing, first = max(number - counts["products"], 0), counts["last"] + 1
    columns = [row["name"] for row in state.rows("SELECT name FROM pragma_table_info('product')")]
    kept = ", ".join(name for name in columns if name not in {"idproduct", "productcode"})
    state.run(
        f"""WITH RECURSIVE copy (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM copy LIMIT ?)
        INSERT INTO product ({kept}, productcode) SELECT {kept}, productcode || '-' || number
        FROM copy CROSS JOIN product WHERE active AND type = ? AND idproduct < ? LIMIT ?""",  # noqa: S608 - our names
        missing // counts["copied"] + 1,
        stock.NORMAL,
        first,
        missing,
    )
    state.run(
        """INSERT INTO product_stock (idproduct, idwarehouse, stock)
        SELECT idproduct, value, (idproduct * 37 + value) % ?
        FROM product CROSS JOIN json_each(?) WHERE idproduct >= ?""",
        _LEVELS,
        list(WAREHOUSES),
        first,
    )
    state.run(
        """INSERT INTO stock_history
            (idproduct, idwarehouse, old_stock, stock_change, new_stock, reason, change_type, changed_at)
        SELECT idproduct, idwarehouse, 0, stock, stock, ?, ?, ? FROM product_stock WHERE idproduct >= ?""",
        *OPENING.values(),
        clock.text(request.now),
        first,
    )
    state.run(
        """INSERT INTO product_tag (idproduct, idtag)
        SELECT idproduct, ? FROM product WHERE idproduct >= ? AND idproduct % ? = 0""",
        _TAG,
        first,
        _TAGGED_EVERY,
    )
