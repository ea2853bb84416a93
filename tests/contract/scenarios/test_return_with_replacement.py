"""Something comes back, and something else is sent in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.contract.scenarios.place import Place


def test_what_comes_back_is_replaced(place: Place) -> None:
    """The piece that comes back is in stock again, and the replacement goes on a picklist of the return."""
    picqer = place.picqer
    vest = place.product(stock=5)
    order = place.order(vest, amount=1)
    template, reason = picqer.templates.list().first(), picqer.return_reasons.list().first()
    assert template is not None
    assert reason is not None
    statuses = picqer.return_statuses.list().all()
    begun = next(status for status in statuses if not status.completed)
    ended = next(status for status in statuses if status.completed)

    # A customer announces a return: what will come, why, and what is wanted instead.
    announced = picqer.returns.create(
        idreturn_status=begun.idreturn_status,
        idtemplate=template.idtemplate,
        idorder=order.idorder,
        reference=place.tag,
        returned_products=[
            {"idproduct": vest.idproduct, "idreturn_reason": reason.idreturn_reason, "price": 51.90, "amount": 1}
        ],
        replacement_products=[{"idproduct": vest.idproduct, "price": 51.90, "amount": 1}],
    )
    place.afterwards(picqer.returns.delete, announced.idreturn)
    assert announced.name == "Anna de Vries"
    assert announced.returned_products is not None
    (returned,) = announced.returned_products

    place.beyond("what is received is in stock, and a replacement is sent")

    # The parcel is opened: the piece can be sold again, so it is booked in.
    picqer.returns.receive(
        announced.idreturn,
        idwarehouse=place.idwarehouse,
        return_products=[{"idreturn_product": returned.idreturn_product, "status": "salable"}],
    )
    assert picqer.products.stock.get(vest.idproduct, place.idwarehouse).stock == 6

    # The replacement waits for the decision, which is an entry in the log of the return.
    picqer.returns.logs.create(
        announced.idreturn, idreturn_status=ended.idreturn_status, message="A new one is on its way."
    )
    done = picqer.returns.get(announced.idreturn)
    assert done.completed_at is not None
    assert done.replacement_products is not None
    (replacement,) = done.replacement_products
    assert replacement.idpicklist is not None
    picklist = picqer.picklists.get(replacement.idpicklist)
    assert (picklist.idreturn, picklist.totalproducts) == (announced.idreturn, 1)

    # From here it is a picklist like any other.
    picqer.picklists.pick_all(picklist.idpicklist)
    picqer.picklists.close(picklist.idpicklist)
    assert picqer.products.stock.get(vest.idproduct, place.idwarehouse).stock == 5
