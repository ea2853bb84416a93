"""What holds in an account whatever was done to it: an audit of its books, for the state machine of its tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from picqer_mock.state import State

# Products of which stock was kept all the time. One that is called changing has had other types.
_STEADY = """WITH steady AS (SELECT idproduct FROM product
    WHERE type IN ('normal', 'composition_with_stock') AND name <> 'changing')"""
# Rows of these queries are what the books do not agree on, so each of them finds none.
CHECKS = {
    "codes are unique": "SELECT productcode FROM product GROUP BY productcode HAVING count(*) > 1",
    "pieces at locations are part of the stock of the warehouse": """
        SELECT idproduct, idwarehouse, sum(product_location.stock) AS lying, coalesce(product_stock.stock, 0) AS stock
        FROM product_location JOIN location USING (idlocation) LEFT JOIN product_stock USING (idproduct, idwarehouse)
        GROUP BY idproduct, idwarehouse HAVING lying > coalesce(product_stock.stock, 0)""",
    "a location for one product has one": """
        SELECT idlocation FROM product_location JOIN location USING (idlocation) WHERE is_exclusive_location
        GROUP BY idlocation HAVING count(*) > 1""",
    "picklists reserve what they hold, backorders what they wait for, allocations what they are": """
        SELECT stock.*, kept.type, picked, waited, allocated FROM product_stock AS stock
            JOIN (SELECT idproduct, type, type NOT IN ('unlimited_stock', 'virtual_composition') AS counts
                FROM product) AS kept USING (idproduct)
            LEFT JOIN (SELECT idproduct, idwarehouse, sum(amount) AS picked FROM picklist_product
                JOIN picklist USING (idpicklist) WHERE NOT has_parts AND status NOT IN ('closed', 'cancelled')
                GROUP BY idproduct, idwarehouse) USING (idproduct, idwarehouse)
            LEFT JOIN (SELECT idproduct, idwarehouse, sum(amount) AS waited FROM backorder
                GROUP BY idproduct, idwarehouse) USING (idproduct, idwarehouse)
            LEFT JOIN (SELECT idproduct, idwarehouse, sum(order_allocation.amount) AS allocated FROM order_allocation
                JOIN order_product USING (idorder_product) GROUP BY idproduct, idwarehouse)
                USING (idproduct, idwarehouse)
        WHERE reservedpicklists <> counts * coalesce(picked, 0)
            OR reservedbackorders <> counts * coalesce(waited, 0)
            OR reservedallocations <> counts * coalesce(allocated, 0)""",
    "what is promised of a product with stock is written down in its warehouse": """
        SELECT idproduct, idwarehouse FROM (
            SELECT idproduct, idwarehouse FROM picklist_product JOIN picklist USING (idpicklist)
                WHERE NOT has_parts AND status NOT IN ('closed', 'cancelled')
            UNION SELECT idproduct, idwarehouse FROM backorder
            UNION SELECT idproduct, idwarehouse FROM order_allocation JOIN order_product USING (idorder_product)
        ) JOIN product USING (idproduct) LEFT JOIN product_stock USING (idproduct, idwarehouse)
        WHERE stock IS NULL AND type IN ('normal', 'composition_with_stock')""",
    "only concepts have allocations": """
        SELECT idorder, status FROM order_allocation JOIN order_product USING (idorder_product)
            JOIN customer_order USING (idorder) WHERE status <> 'concept'""",
    "nothing allocates or waits for more than was ordered": """
        SELECT idorder_product FROM order_product AS line WHERE amount - amount_cancelled <
            (SELECT coalesce(sum(amount), 0) FROM order_allocation AS other
                WHERE other.idorder_product = line.idorder_product)""",
    "an order is in processing if and only if something of it is open": """
        SELECT idorder, status FROM customer_order WHERE
            (EXISTS (SELECT 1 FROM backorder WHERE backorder.idorder = customer_order.idorder)
            OR EXISTS (SELECT 1 FROM picklist WHERE picklist.idorder = customer_order.idorder
                AND status NOT IN ('closed', 'cancelled')))
            <> (status = 'processing') AND status <> 'paused'""",
    "an order that is delivered as a whole is on a picklist, or waits": """
        SELECT idorder FROM customer_order JOIN picklist USING (idorder) JOIN backorder USING (idorder)
        WHERE NOT partialdelivery AND picklist.status NOT IN ('closed', 'cancelled')""",
    "a completed order was delivered": """
        SELECT idorder FROM customer_order WHERE status = 'completed' AND NOT EXISTS
            (SELECT 1 FROM picklist WHERE picklist.idorder = customer_order.idorder AND status = 'closed')""",
    "a processed line is delivered, on picklists, in backorders or cancelled": """
        SELECT line.* FROM order_product AS line JOIN customer_order USING (idorder)
        WHERE NOT has_parts AND status IN ('processing', 'paused', 'completed') AND amount <> amount_cancelled
            + (SELECT coalesce(sum(picked.amount), 0) FROM picklist_product AS picked JOIN picklist USING (idpicklist)
                WHERE picked.idorder_product = line.idorder_product AND picklist.status <> 'cancelled')
            + (SELECT coalesce(sum(waiting.amount), 0) FROM backorder AS waiting
                WHERE waiting.idorder_product = line.idorder_product)""",
    "a line never gets more than was ordered": """
        SELECT line.* FROM order_product AS line WHERE NOT has_parts AND amount < amount_cancelled
            + (SELECT coalesce(sum(picked.amount), 0) FROM picklist_product AS picked JOIN picklist USING (idpicklist)
                WHERE picked.idorder_product = line.idorder_product AND picklist.status <> 'cancelled')""",
    "a composition on an order is as many as its parts suffice for": """
        SELECT line.* FROM order_product AS line
        JOIN order_product AS whole ON whole.idorder_product = line.partof_idorder_product
        WHERE line.amount <> whole.amount * line.per_parent OR line.idorder <> whole.idorder OR NOT whole.has_parts""",
    "a composition on a picklist has its parts there": """
        SELECT whole.* FROM picklist_product AS whole WHERE has_parts <> EXISTS (SELECT 1 FROM picklist_product AS part
            WHERE part.partof_idpicklist_product = whole.idpicklist_product AND part.idpicklist = whole.idpicklist)""",
    "a closed picklist was picked, a cancelled one was not": """
        SELECT picklist_product.* FROM picklist_product JOIN picklist USING (idpicklist)
        WHERE amount_picked <> CASE status WHEN 'closed' THEN amount WHEN 'cancelled' THEN 0 ELSE amount_picked END""",
    "a picklist has a line, and a moment of closing when it is closed": """
        SELECT idpicklist FROM picklist WHERE (status = 'closed') <> (closed_at IS NOT NULL)
            OR NOT EXISTS (SELECT 1 FROM picklist_product WHERE picklist_product.idpicklist = picklist.idpicklist)""",
    "pieces picked at locations are pieces of the line": """
        SELECT idpicklist_product FROM picklist_product JOIN picklist_product_location AS place
            USING (idpicklist_product)
        GROUP BY idpicklist_product HAVING sum(place.amount) > max(picklist_product.amount)
            OR sum(place.amount_picked) > max(picklist_product.amount_picked)""",
    "a picklist is snoozed, paused or new as its fields say": """
        SELECT idpicklist FROM picklist WHERE (status = 'snoozed') <> (snoozed_until IS NOT NULL)
            OR (paused_reason IS NOT NULL AND status <> 'paused')""",
    "a paused order has no picklist that is new, unless that was resumed": """
        SELECT idpicklist FROM picklist JOIN customer_order USING (idorder)
        WHERE picklist.status = 'snoozed' AND customer_order.status = 'paused'""",
    "a container holds a picklist that is open": """
        SELECT idpicking_container, status FROM picking_container JOIN picklist USING (idpicklist)
        WHERE status IN ('closed', 'cancelled')""",
    "the lines of an order are of its owner": """
        SELECT idorder, customer_order.idfulfilment_customer AS owner, product.idproduct FROM customer_order
            JOIN order_product USING (idorder) JOIN product USING (idproduct)
        WHERE product.idfulfilment_customer IS NOT owner AND partof_idorder_product IS NULL""",
    "the picklist of an order or a return is of its owner": """
        SELECT idpicklist FROM picklist LEFT JOIN customer_order USING (idorder)
            LEFT JOIN product_return USING (idreturn)
        WHERE picklist.idfulfilment_customer
            IS NOT coalesce(customer_order.idfulfilment_customer, product_return.idfulfilment_customer)""",
    "the backorder of an order or a return is of its owner": """
        SELECT idbackorder FROM backorder LEFT JOIN customer_order USING (idorder)
            LEFT JOIN product_return USING (idreturn)
        WHERE backorder.idfulfilment_customer
            IS NOT coalesce(customer_order.idfulfilment_customer, product_return.idfulfilment_customer)""",
    "the shipment of a picklist is of its owner": """
        SELECT idshipment FROM shipment JOIN picklist USING (idpicklist)
        WHERE shipment.idfulfilment_customer IS NOT picklist.idfulfilment_customer""",
    "an open batch has something to do, a completed one has not": """
        SELECT idpicklist_batch, picklist_batch.status FROM picklist_batch JOIN picklist USING (idpicklist_batch)
        GROUP BY idpicklist_batch
        HAVING (picklist_batch.status = 'open') <> max(picklist.status NOT IN ('closed', 'cancelled'))""",
    "a closed picklist left the stock once, and nothing else did": """
        SELECT picklistid, status, steady.idproduct, taken, held FROM picklist
            JOIN (SELECT idpicklist, idproduct, sum(amount) AS held FROM picklist_product WHERE NOT has_parts
                GROUP BY idpicklist, idproduct) USING (idpicklist)
            JOIN steady USING (idproduct)
            LEFT JOIN (SELECT reason, idproduct, -sum(stock_change) AS taken FROM stock_history
                WHERE change_type = 'picklist' GROUP BY reason, idproduct) AS history
                ON reason = 'Picklist ' || picklistid AND history.idproduct = steady.idproduct
        WHERE coalesce(taken, 0) <> CASE status WHEN 'closed' THEN held ELSE 0 END""",
    "what receipts received is in the stock": """
        SELECT receiptid, version, status, steady.idproduct, booked, received FROM receipt
            JOIN (SELECT idreceipt, idproduct, sum(CASE WHEN reverted_at IS NULL THEN amount ELSE 0 END) AS received
                FROM receipt_product GROUP BY idreceipt, idproduct) USING (idreceipt)
            JOIN steady USING (idproduct)
            LEFT JOIN (SELECT reason, idproduct, sum(stock_change) AS booked FROM stock_history
                WHERE change_type = 'receipt' GROUP BY reason, idproduct) AS history
                ON reason = 'Receipt ' || receiptid AND history.idproduct = steady.idproduct
        WHERE coalesce(booked, 0) <> CASE WHEN version = 2 OR status = 'completed' THEN received ELSE 0 END""",
    "a purchase order has received what its receipts have": """
        SELECT line.*, version FROM purchase_order_product AS line LEFT JOIN (
            SELECT idpurchaseorder_product, sum(amount) AS pieces, max(version) AS version FROM receipt_product
                JOIN receipt USING (idreceipt) WHERE reverted_at IS NULL AND (version = 2 OR status = 'completed')
                GROUP BY idpurchaseorder_product) USING (idpurchaseorder_product)
        WHERE amountreceived <> coalesce(pieces, 0)""",
    "a purchased order waits for something, or has nothing to wait for": """
        SELECT idpurchaseorder, status FROM purchase_order JOIN purchase_order_product USING (idpurchaseorder)
        GROUP BY idpurchaseorder HAVING status = 'purchased' AND sum(amountreceived < amount) = 0
            AND sum(amountreceived) > 0""",
    "what came back to be sold is in the stock": """
        SELECT returnid, booked, received FROM product_return
            JOIN (SELECT idreturn, sum(amount) AS received FROM returned_product JOIN steady USING (idproduct)
                WHERE returned_product.status NOT IN ('new', 'received', 'unsalable') GROUP BY idreturn)
                USING (idreturn)
            LEFT JOIN (SELECT reason, sum(stock_change) AS booked FROM stock_history WHERE change_type = 'return'
                GROUP BY reason) ON reason = 'Return ' || returnid
        WHERE coalesce(booked, 0) < received""",
    "a replacement is new, or never gets more than was promised": """
        SELECT line.* FROM replacement_product AS line JOIN product USING (idproduct)
        WHERE type <> 'virtual_composition' AND amount <
            (SELECT coalesce(sum(picked.amount), 0) FROM picklist_product AS picked JOIN picklist USING (idpicklist)
                WHERE picked.idreturn_product_replacement = line.idreturn_product_replacement
                AND picklist.status <> 'cancelled')
            + (SELECT coalesce(sum(waiting.amount), 0) FROM backorder AS waiting
                WHERE waiting.idreturn_product_replacement = line.idreturn_product_replacement)""",
    "backorders that have their pieces are processed by the clock": """
        SELECT * FROM backorder_queue WHERE amount_available > 0 AND NOT EXISTS
            (SELECT 1 FROM job WHERE name = 'backorders.process' AND error IS NULL)
            AND (idorder IS NULL OR idorder NOT IN (SELECT idorder FROM backorder_queue JOIN customer_order
                USING (idorder) WHERE NOT partialdelivery AND amount_available < amount))""",
    "movements take as much as they bring": """
        SELECT idproduct FROM stock_history WHERE change_type = 'movement'
        GROUP BY reason, idproduct HAVING sum(stock_change) <> 0""",
}


def audit(state: State) -> None:
    """Make sure that the books of an account agree.

    Raises:
        AssertionError: They do not. The text says which rule is broken, and by which rows.
    """
    for rule, query in CHECKS.items():
        wrong = [dict(row) for row in state.rows(f"{_STEADY} {query}")]
        assert not wrong, f"{rule}: {wrong}"
    audit_histories(state)


def audit_histories(state: State) -> None:
    """Make sure that each history goes on where it ended, and ends at what there is.

    Raises:
        AssertionError: One does not.
    """
    stock = {(row["idproduct"], row["idwarehouse"]): row["stock"] for row in state.rows("SELECT * FROM product_stock")}
    assert _levels(state, "stock_history", "idproduct_stock_history", "idwarehouse") == _some(stock)
    lying = {
        (row["idproduct"], row["idlocation"]): row["stock"] for row in state.rows("SELECT * FROM product_location")
    }
    assert _levels(state, "location_stock_history", "idproduct_location_stock_history", "idlocation") == _some(lying)


def _levels(state: State, table: str, key: str, place: str) -> dict[tuple[int, int], int]:
    levels: dict[tuple[int, int], int] = {}
    for row in state.rows(f"SELECT * FROM {table} ORDER BY {key}"):  # noqa: S608 - names from this module
        at = row["idproduct"], row[place]
        assert row["old_stock"] == levels.get(at, 0), f"{table}: {dict(row)} follows {levels.get(at, 0)}"
        levels[at] = row["old_stock"] + row["stock_change"]
        assert row["new_stock"] == levels[at] >= 0, f"{table}: {dict(row)}"
    return _some(levels)


def _some(levels: dict[tuple[int, int], int]) -> dict[tuple[int, int], int]:
    return {at: pieces for at, pieces in levels.items() if pieces}


def check_stock(product: dict[str, Any]) -> None:
    """Make sure that the stock of a product, as its view shows it, adds up.

    Raises:
        AssertionError: It does not.
    """
    for row in product["stock"]:
        assert row["freestock"] == row["stock"] - row["reserved"]
        assert row["reserved"] == row["reservedbackorders"] + row["reservedpicklists"] + row["reservedallocations"]
        assert row["stock"] >= row["reservedpicklists"] or product["type"] == "virtual_composition"
        assert row["stock"] == 0 or product["type"] != "unlimited_stock"
    assert product["unlimitedstock"] is (product["type"] == "unlimited_stock")
