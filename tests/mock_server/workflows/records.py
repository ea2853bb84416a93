"""What stories read in the records of an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.mock_server.resources.orders.shop import done

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def history(api: TestClient, idproduct: int) -> list[tuple[int, int, int, str, str]]:
    """Return warehouse, change, stock, reason and type of each change of the stock of a product, the oldest first."""
    return [
        (row["idwarehouse"], row["stock_change"], row["new_stock"], row["reason"], row["change_type"])
        for row in reversed(done(api.get(f"stockhistory?idproduct={idproduct}")))
    ]


def latest(api: TestClient, made: dict[str, Any]) -> dict[str, Any]:
    """Return the last picklist of an order."""
    number = done(api.get(f"orders/{made['idorder']}"))["picklists"][-1]["idpicklist"]
    picklist: dict[str, Any] = done(api.get(f"picklists/{number}"))
    return picklist
