"""What somebody in the warehouse does, which an integration only sees the result of. Each step is a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from picqer_mock.protocol import Protocol


def process(protocol: Protocol, idorder: int) -> Any:
    """Put an order to processing."""
    return protocol.perform("orders.process", idorder=idorder)


def pick_and_close(protocol: Protocol, idpicklist: int) -> Any:
    """Pick all of a picklist, and close it."""
    protocol.perform("picklists.pick_all", idpicklist=idpicklist)
    return protocol.perform("picklists.close", idpicklist=idpicklist)


def ship(protocol: Protocol, idpicklist: int) -> Any:
    """Pick all of a picklist and make a shipment with the first profile there is, which closes it.

    Raises:
        RefusedError: There is no shipping profile, or a step is refused.
    """
    methods = protocol.perform("picklists.shipping_methods.list", idpicklist=idpicklist)
    if not methods:
        raise RefusedError("The account has no shipping profile to ship with.")
    chosen = next((method for method in methods if method["selected"]), methods[0])
    protocol.perform("picklists.pick_all", idpicklist=idpicklist)
    body = {"idshippingprofile": chosen["idshippingprovider_profile"]}
    protocol.perform("picklists.shipments.create", body, query="return=shipment", idpicklist=idpicklist)
    return protocol.perform("picklists.get", idpicklist=idpicklist)


def receive(protocol: Protocol, idpurchaseorder: int) -> Any:
    """Receive all that a purchase order still expects; a concept is marked as purchased first.

    The stock is there at once; the receipt is complete some seconds later by the account's clock.
    """
    order = protocol.perform("purchase_orders.get", idpurchaseorder=idpurchaseorder)
    if order["status"] == "concept":
        protocol.perform("purchase_orders.mark_as_purchased", idpurchaseorder=idpurchaseorder)
    receipt = protocol.perform("receipts.create", {"idpurchaseorder": idpurchaseorder})
    for line in protocol.perform("receipts.expected_products.list", idreceipt=receipt["idreceipt"]):
        body = {"idproduct": line["idproduct"], "amount": line["amount_expected"]}
        protocol.perform("receipts.products.create", body, idreceipt=receipt["idreceipt"])
    protocol.perform("receipts.update", {"status": "completed"}, idreceipt=receipt["idreceipt"])
    return protocol.perform("receipts.get", idreceipt=receipt["idreceipt"])


ACTIONS: Mapping[str, Callable[[Protocol, int], Any]] = {
    "process": process,
    "pick_and_close": pick_and_close,
    "ship": ship,
    "receive": receive,
}
