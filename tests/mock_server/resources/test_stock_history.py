"""The history of stock in warehouses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

KEY = "idproduct_stock_history"


def test_the_latest_change_comes_first(api: TestClient) -> None:
    """Pages of 100 go back in time without a gap."""
    api.post("products/626/stock/1", json={"amount": 3, "reason": "Counted"})
    first, second = api.get("stockhistory").json(), api.get("stockhistory?offset=100").json()
    assert first[0] == {
        KEY: first[0][KEY], "idproduct": 626, "idwarehouse": 1, "iduser": None, "old_stock": 0, "stock_change": 3,
        "new_stock": 3, "reason": "Counted", "change_type": "api", "changed_at": "2026-03-01 12:30:00",
    }  # fmt: skip
    ids = [row[KEY] for row in first + second]
    assert len(ids) == 200
    assert ids == sorted(ids, reverse=True)


def test_the_changes_of_the_examples_are_there(spec: Spec, api: TestClient) -> None:
    """Value for value, as the oldest but one or two."""
    assert api.get("stockhistory?untildate=2016-08-01 10:43:44").json()[:2] == spec.example("stock_history.list")


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("iduser=424", [7328372]),
        ("iduser=423", []),
        ("idproduct=626&idwarehouse=13", [7328373, 7328371]),
        ("untildate=2016-08-01 10:43:43", [7328371, 7328370]),
        ("sincedate=2016-07-27 14:33:59&untildate=2016-08-02 00:00:00", [7328372]),
        ("sincedate=2016-07-27 14:33:58&untildate=2016-08-02 00:00:00", [7328372, 7328371]),
    ],
)
def test_filters_narrow_the_list(api: TestClient, query: str, ids: list[int]) -> None:
    """By user, product, warehouse and time, of which the bounds themselves are left out."""
    assert [row[KEY] for row in api.get(f"stockhistory?{query}").json()] == ids


def test_a_key_of_a_customer_sees_the_changes_of_its_products(api: TestClient, partner: TestClient) -> None:
    """Neither in the list nor by its id is another's change there."""
    own, other = (api.get(f"stockhistory?idproduct={number}").json()[0][KEY] for number in (1001, 633))
    listed = partner.get("stockhistory").json()
    products = {row["idproduct"] for row in partner.get("products").json()}
    assert own in {row[KEY] for row in listed}
    assert {row["idproduct"] for row in listed} <= products
    assert partner.get("stockhistory?idproduct=633").json() == []
    assert partner.get(f"stockhistory/{own}").json()["idproduct"] == 1001
    answers = [partner.get(f"stockhistory/{number}") for number in (other, 1)]
    assert [(answer.status_code, answer.json()["error_code"]) for answer in answers] == [(404, 20)] * 2
    assert len({answer.json()["error_message"].replace(str(other), "1") for answer in answers}) == 1
