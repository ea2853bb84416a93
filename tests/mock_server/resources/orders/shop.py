"""What tests of orders do again and again: make products, order them, pick and refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from httpx2 import Response
    from starlette.testclient import TestClient

GUEST = {"deliveryname": "Guest", "deliverycountry": "NL", "invoicename": "Guest", "invoicecountry": "BE"}
NEAR, FAR = 13, 18
"""Two warehouses; the first one has the higher priority."""


def product(api: TestClient, code: str, stock: dict[int, int] | None = None, **fields: Any) -> int:
    """Make a product with stock in warehouses and return its id."""
    body = {"idvatgroup": 18, "name": code, "price": 10, "productcode": code, **fields}
    number: int = done(api.post("products", json=body))["idproduct"]
    for idwarehouse, amount in (stock or {}).items():
        put_stock(api, number, amount, idwarehouse)
    return number


def put_stock(api: TestClient, idproduct: int, amount: int, idwarehouse: int = NEAR) -> None:
    """Set the stock of a product."""
    done(api.post(f"products/{idproduct}/stock/{idwarehouse}", json={"amount": amount, "reason": "Counted"}))


def order(api: TestClient, *lines: tuple[int, int], **fields: Any) -> dict[str, Any]:
    """Order pieces of products and return the new concept."""
    products = [{"idproduct": idproduct, "amount": amount} for idproduct, amount in lines]
    return done(api.post("orders", json={**GUEST, "warehouses": [NEAR, FAR], "products": products, **fields}))


def processed(api: TestClient, *lines: tuple[int, int], **fields: Any) -> dict[str, Any]:
    """Order pieces of products, process the order and return it."""
    return act(api, order(api, *lines, **fields), "process")


def act(api: TestClient, order: dict[str, Any], action: str, **body: Any) -> Any:
    """Do something with an order and return the answer."""
    return done(api.post(f"orders/{order['idorder']}/{action}", json=body))


def picks(api: TestClient, order: dict[str, Any]) -> list[tuple[int, str, list[tuple[int, int]]]]:
    """Return warehouse, status and products of each picklist of an order."""
    found: list[tuple[int, str, list[tuple[int, int]]]] = []
    for made in api.get(f"orders/{order['idorder']}").json()["picklists"]:
        picklist = done(api.get(f"picklists/{made['idpicklist']}"))
        lines = [(line["idproduct"], line["amount"]) for line in picklist["products"]]
        found.append((picklist["idwarehouse"], picklist["status"], lines))
    return found


def waits(api: TestClient, order: dict[str, Any]) -> list[tuple[int, int, int, int]]:
    """Return warehouse, product, pieces and available pieces of each backorder of an order."""
    rows = done(api.get(f"orders/{order['idorder']}/backorders"))
    return [(row["idwarehouse"], row["idproduct"], row["amount"], row["amount_available"]) for row in rows]


def deliver(api: TestClient, order: dict[str, Any]) -> None:
    """Pick and close all open picklists of an order."""
    for made in api.get(f"orders/{order['idorder']}").json()["picklists"]:
        if made["status"] == "new":
            done(api.post(f"picklists/{made['idpicklist']}/pickall"))
            done(api.post(f"picklists/{made['idpicklist']}/close"))


def status(api: TestClient, order: dict[str, Any]) -> str:
    """Return the status of an order."""
    found: str = api.get(f"orders/{order['idorder']}").json()["status"]
    return found


def reserved(api: TestClient, idproduct: int, idwarehouse: int = NEAR) -> tuple[int, int, int, int]:
    """Return the stock of a product, and what of it is on backorders, on picklists and allocated."""
    row = done(api.get(f"products/{idproduct}/stock/{idwarehouse}"))
    return row["stock"], row["reservedbackorders"], row["reservedpicklists"], row["reservedallocations"]


def done(answer: Response) -> Any:
    """Return the body of a success."""
    assert answer.status_code in {200, 201}, answer.text
    return answer.json()


def refusal(answer: Response, status: int = 400) -> tuple[int, str]:
    """Return code and text of a refusal."""
    assert answer.status_code == status, answer.text
    return answer.json()["error_code"], answer.json()["error_message"]
