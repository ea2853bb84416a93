"""Products through the client, from the catalogue to a tag."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from picqer import BadRequestError, NotFoundError

if TYPE_CHECKING:
    from collections.abc import Callable

    from picqer import AsyncPicqer, Picqer
    from picqer.models import Product

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6364f8cf500f000386018"
    "05a347d6b0000000049454e44ae426082"
)


def _new(picqer: Picqer, code: str = "E2E-1", **fields: object) -> Product:
    defaults = {"idvatgroup": 18, "name": "Vest", "price": Decimal("51.90")}
    return picqer.products.create(productcode=code, **{**defaults, **fields})  # type: ignore[arg-type]


def test_a_list_reads_on_over_the_pages(picqer: Picqer) -> None:
    """Iterating gives every active product once, in ascending order, over several pages."""
    ids = [product.idproduct for product in picqer.products.list()]

    assert len(ids) > 300
    assert ids == sorted(set(ids))
    assert [len(page) for page in picqer.products.list().pages()][:3] == [100, 100, 100]


def test_pages_ahead_bring_the_same_rows(picqer: Picqer, async_picqer: Callable[[], AsyncPicqer]) -> None:
    """Threads and tasks that fetch coming pages give the list that reading one page after the other gives."""

    async def read() -> list[int]:
        async with async_picqer() as client:
            return [product.idproduct async for product in client.products.list().ahead(3)]

    ids = [product.idproduct for product in picqer.products.list()]
    assert [product.idproduct for product in picqer.products.list().ahead(3)] == ids
    assert asyncio.run(read()) == ids


def test_a_list_goes_on_behind_the_row_at_which_its_token_was_taken(picqer: Picqer) -> None:
    """What came before the token and what comes after it is the whole list."""
    products = picqer.products.list()
    earlier = [product.idproduct for _, product in zip(range(150), products, strict=False)]
    later = [product.idproduct for product in picqer.products.list().resume(products.token)]

    assert len(earlier) == 150
    assert [*earlier, *later] == [product.idproduct for product in picqer.products.list()]


def test_limit_and_offset_cut_a_window_out_of_the_list(picqer: Picqer) -> None:
    """Offset skips rows and limit ends the reading."""
    everything = [product.idproduct for product in picqer.products.list()]

    assert [product.idproduct for product in picqer.products.list(offset=95, limit=10)] == everything[95:105]


def test_filters_narrow_the_list(picqer: Picqer) -> None:
    """tag, productcode, search and inactive do what Picqer's page says."""
    assert {product.idproduct for product in picqer.products.list(tag="SummerProducts")} >= {626, 633}
    assert [product.idproduct for product in picqer.products.list(productcode="6531")] == [626]
    assert 633 in {product.idproduct for product in picqer.products.list(search="857825001442")}
    assert {product.active for product in picqer.products.list(inactive=True)} == {False}
    assert {product.active for product in picqer.products.list(inactive=False)} == {True}


def test_a_price_keeps_its_digits_both_ways(picqer: Picqer) -> None:
    """A Decimal goes out and comes back exactly, also where a float could not hold it."""
    product = _new(picqer, price=Decimal("12345678901234.56"), fixedstockprice=Decimal("0.10"))

    again = picqer.products.get(product.idproduct)

    assert (again.price, again.fixedstockprice) == (Decimal("12345678901234.56"), Decimal("0.10"))


def test_what_is_not_sent_stays_and_none_clears(picqer: Picqer) -> None:
    """An argument left out keeps the value; None sends null."""
    product = _new(picqer, weight=200, barcode="8712345678901")

    changed = picqer.products.update(product.idproduct, name="Vest, red", weight=None)

    assert (changed.name, changed.weight, changed.barcode) == ("Vest, red", None, "8712345678901")


def test_product_fields_are_sent_as_dicts(picqer: Picqer) -> None:
    """An object inside a body is a plain dict, and comes back with its title."""
    product = _new(picqer)

    changed = picqer.products.update(product.idproduct, productfields=[{"idproductfield": 11, "value": "stuk"}])

    assert changed.productfields is not None
    assert [(field.title, field.value) for field in changed.productfields] == [("Eenheid", "stuk")]


def test_stock_is_set_changed_and_read_back(picqer: Picqer) -> None:
    """Amount sets, change adds, and the product shows the result."""
    product = _new(picqer)
    picqer.products.stock.update(product.idproduct, 18, amount=20, reason="Counted")
    picqer.products.stock.update(product.idproduct, 18, change=-5, reason="Damaged")

    assert picqer.products.stock.get(product.idproduct, 18).freestock == 15
    assert [(row.idwarehouse, row.stock) for row in picqer.products.stock.list(product.idproduct)] == [(18, 15)]
    assert [row.stock for row in picqer.products.get(product.idproduct).stock] == [15]


def test_settings_of_a_warehouse_are_updated(picqer: Picqer) -> None:
    """The deprecated stock_location still works, and makes the locations it names."""
    picqer.products.warehouses.update(954712, 18, stock_level_order=7, stock_location="E2E.1, E2E.2")

    (row,) = (row for row in picqer.products.warehouses.list(954712) if row.idwarehouse == 18)
    names = [location.name for location in picqer.products.locations.list(954712)]
    assert (row.stock_level_order, row.stock_location) == (7, "E2E.1, E2E.2")
    assert {"E2E.1", "E2E.2"} <= set(names)


def test_images_locations_and_tags_come_and_go(picqer: Picqer) -> None:
    """Each can be added, is listed, and is gone after its removal."""
    idproduct = _new(picqer).idproduct

    image = picqer.products.images.create(idproduct, image=PNG)
    location = picqer.products.locations.link(idproduct, idlocation=5)
    tag = picqer.products.tags.add(idproduct, idtag=223)

    assert (image.contenttype, image.size) == ("image/png", len(PNG))
    assert [row.idproduct_image for row in picqer.products.images.list(idproduct)] == [image.idproduct_image]
    assert [row.name for row in picqer.products.locations.list(idproduct)] == [location.name]
    assert [row.title for row in picqer.products.tags.list(idproduct)] == [tag.title]
    product = picqer.products.get(idproduct)
    assert product.tags is not None
    assert product.tags[tag.title].idtag == 223

    picqer.products.images.delete(idproduct, image.idproduct_image)
    picqer.products.locations.unlink(idproduct, 5)
    picqer.products.tags.remove(idproduct, 223)

    product = picqer.products.get(idproduct)
    assert (product.images, product.tags, picqer.products.locations.list(idproduct)) == ([], {}, [])


def test_a_refusal_is_a_typed_error_with_picqers_code(picqer: Picqer) -> None:
    """The error tells status, code and reason, and names the call."""
    with pytest.raises(NotFoundError) as missing:
        picqer.products.get(999_999_999)
    assert (missing.value.status, missing.value.error_code) == (404, 20)

    _new(picqer)
    with pytest.raises(BadRequestError, match=r"products\.create") as twice:
        _new(picqer)
    assert "E2E-1" in twice.value.message


def test_the_asynchronous_client_does_the_same(async_picqer: Callable[[], AsyncPicqer]) -> None:
    """List, create, change and fail, awaited."""

    async def scenario() -> None:
        async with async_picqer() as picqer:
            ids = [product.idproduct async for product in picqer.products.list(limit=150)]
            assert len(ids) == 150
            product = await picqer.products.create(
                idvatgroup=18, productcode="E2E-A", name="Vest", price=Decimal("51.90")
            )
            assert product.price == Decimal("51.90")
            stock = await picqer.products.stock.update(product.idproduct, 18, amount=3, reason="Counted")
            assert stock.freestock == 3
            with pytest.raises(NotFoundError):
                await picqer.products.get(999_999_999)

    asyncio.run(scenario())
