"""Picklist batches: list, get, create, delete, assign, reset, and their picklists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

    Fired = Callable[[], list[tuple[str, Any]]]

LIST = "picklists/batches"
NUMBER, SINGLES = 2488779, 2488780
PATH = f"{LIST}/{NUMBER}"


def _picklists(batch: dict[str, Any]) -> list[int]:
    return [picklist["idpicklist"] for picklist in batch["picklists"]]


def _events(fired: Fired) -> list[str]:
    return [event for event, _ in fired()]


def test_the_demo_account_has_the_batch_of_the_examples(spec: Spec, api: TestClient) -> None:
    """With the one line that its picklist has; lists leave out picklists and products."""
    shown, example = api.get(PATH).json(), spec.example("picklists.batches.get")
    expected = {**example, "title": None, "display_title": "2026-01-13", "total_products": 1}
    assert {**shown, "products": 0, "picklists": 0} == {**expected, "products": 0, "picklists": 0}
    assert shown["picklists"] == [{**example["picklists"][0], "total_products": 1, "has_notes": True}]
    (product,) = shown["products"]
    assert (product["idproduct"], product["barcodes"]) == (633, ["857825001442"])
    assert product["picklists"] == example["products"][0]["picklists"]
    assert api.get(f"{PATH}/picklists").json() == shown["picklists"]
    listed = api.get(LIST).json()
    assert listed[0] == {name: value for name, value in shown.items() if name not in {"products", "picklists"}}
    assert (listed[1]["idpicklist_batch"], listed[1]["total_picklists"]) == (SINGLES, 1)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("offset=1", [SINGLES]),
        ("idwarehouse=18", [NUMBER, SINGLES]),
        ("idwarehouse=13", []),
        ("assigned_to_iduser=423", [NUMBER, SINGLES]),
        ("assigned_to_iduser=424", []),
        ("type=singles", [SINGLES]),
        ("status=open", [NUMBER, SINGLES]),
        ("status=completed", []),
    ],
)
def test_filters(api: TestClient, query: str, expected: list[int]) -> None:
    """Each leaves only what passes it."""
    assert [row["idpicklist_batch"] for row in api.get(f"{LIST}?{query}").json()] == expected


def test_named_picklists_make_a_batch(api: TestClient, fired: Fired, make: Callable[..., int]) -> None:
    """In their order, each with its letter and number, under the next number of batches."""
    numbers = [make((1002, 2)), make((1002, 1), (1003, 3))]
    batch = api.post(LIST, json={"idpicklists": numbers[::-1], "title": "Morning round"}).json()
    assert _events(fired) == ["picklist_batches.created"]
    assert (batch["picklist_batchid"], batch["title"], batch["display_title"]) == (7, "Morning round", "Morning round")
    assert (batch["idwarehouse"], batch["type"], batch["status"]) == (18, "normal", "open")
    assert (batch["total_picklists"], batch["total_products"], batch["assigned_to"]) == (2, 6, None)
    assert [(row["idpicklist"], row["alias"]) for row in batch["picklists"]] == [(numbers[1], "A"), (numbers[0], "B")]
    needs = {product["idproduct"]: product["picklists"] for product in batch["products"]}
    assert [(need["idpicklist"], need["amount"]) for need in needs[1002]] == [(numbers[1], 1), (numbers[0], 2)]
    assert api.get(f"picklists/{numbers[0]}").json()["idpicklist_batch"] == batch["idpicklist_batch"]
    path = f"{LIST}/{batch['idpicklist_batch']}"
    assert [row["idpicklist"] for row in api.get(f"{path}/products/1003/picklists").json()] == [numbers[1]]
    assert api.get(f"{path}/products/633/picklists").json() == []
    assert api.get(f"{path}/products/9/picklists").status_code == 404


def test_named_picklists_that_are_not_new_are_left_out(api: TestClient) -> None:
    """Without an error, while one is left; those of another batch move."""
    api.post("picklists/76857/pause", json={})
    batch = api.post(LIST, json={"idpicklists": [76857, 76858, 76859, 76858]}).json()
    assert _picklists(batch) == [76858, 76859]
    assert _picklists(api.get(PATH).json()) == []


@pytest.mark.parametrize(
    ("body", "expected", "kind"),
    [
        ({}, [76857, 76858], "normal"),
        ({"type": "singles"}, [76857], "singles"),
        ({"idwarehouse": 18, "type": "normal"}, [76857, 76858], "normal"),
        ({"idpicklist_batch_preset": 823467}, [76857], "singles"),
        ({"idpicklist_batch_preset": 823467, "type": "normal"}, [76857, 76858], "normal"),
    ],
)
def test_filters_find_picklists_for_a_batch(
    api: TestClient, make: Callable[..., int], body: dict[str, Any], expected: list[int], kind: str
) -> None:
    """Those that are new, in no batch, assigned to nobody and not picked at all."""
    several = make((1002, 1), (1003, 1))
    assigned, picked = make((1002, 1)), make((1002, 2))
    api.post(f"picklists/{assigned}/assign", json={"iduser": 423})
    api.post(f"picklists/{picked}/pick", json={"product": 1002, "amount": 1})
    batch = api.post(LIST, json=body).json()
    assert batch["type"] == kind
    assert _picklists(batch) == [76857, 76858, *([] if kind == "singles" else [several])]
    assert set(expected) <= set(_picklists(batch))


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"idwarehouse": 13}, "the body: expected at least one picklist for the batch that is new, found none."),
        ({"idpicklists": []}, "idpicklists: expected at least one picklist for the batch that is new, found none."),
        ({"idpicklists": [76859, 1]}, "idpicklists[1]: expected the id of a picklist of this account, found 1."),
        ({"idwarehouse": 13, "idpicklists": [76859]}, "idpicklists: expected at least one picklist for the batch"),
        ({"idwarehouse": 9}, "idwarehouse: expected the id of a warehouse of this account, found 9."),
        ({"idpicklist_batch_preset": 9}, "idpicklist_batch_preset: expected the id of a picklist batch preset of this"),
    ],
)
def test_a_batch_needs_picklists(api: TestClient, body: dict[str, Any], message: str) -> None:
    """Of its warehouse, and all that is named must exist."""
    answer = api.post(LIST, json=body)
    assert answer.status_code == 400
    assert answer.json()["error_message"].startswith(message)
    assert len(api.get(LIST).json()) == 2


def test_a_batch_is_given_to_a_user_or_to_nobody(api: TestClient, fired: Fired) -> None:
    """Hooks are told when that changes."""
    shown = {"iduser": 424, "full_name": "Demo Packer", "username": "packer"}
    for iduser, expected, events in [
        (424, shown, ["picklist_batches.changed"]),
        (424, shown, []),
        (None, None, ["picklist_batches.changed"]),
    ]:
        assert api.post(f"{PATH}/assign", json={"iduser": iduser}).json()["assigned_to"] == expected
        assert _events(fired) == events
    assert api.post(f"{PATH}/assign", json={"iduser": 1}).status_code == 400


def test_picklists_come_and_go(api: TestClient, fired: Fired, make: Callable[..., int]) -> None:
    """Each keeps its letter; hooks are told of each."""
    first, second = make((1002, 1)), make((1002, 1))
    api.post(f"{PATH}/picklists", json={"idpicklist": first})
    assert _events(fired) == ["picklist_batches.changed"]
    batch = api.post(f"{PATH}/picklists", json={"idpicklist": second}).json()
    assert [row["alias"] for row in batch["picklists"]] == ["A", "B", "C"]
    assert api.delete(f"{PATH}/picklists/{first}").status_code == 204
    assert _events(fired) == ["picklist_batches.changed"]
    batch = api.get(PATH).json()
    assert [(row["idpicklist"], row["alias"]) for row in batch["picklists"]] == [(76859, "A"), (second, "C")]
    assert api.get(f"picklists/{first}").json()["idpicklist_batch"] is None
    assert api.delete(f"{PATH}/picklists/{first}").status_code == 404
    api.post(f"{PATH}/picklists", json={"idpicklist": second})
    assert _events(fired) == []


@pytest.mark.parametrize(("steps", "code"), [([], 1), (["pause"], 21)])
def test_only_new_picklists_of_the_warehouse_are_added(api: TestClient, steps: list[str], code: int) -> None:
    """Others are refused."""
    products = [{"idproduct": 1002, "amount": 1}]
    idorder = api.post("orders", json={"idcustomer": 5633, "warehouses": [40], "products": products}).json()["idorder"]
    api.post("products/1002/stock/40", json={"amount": 5, "reason": "counted"})
    api.post(f"orders/{idorder}/process")
    number = api.get(f"orders/{idorder}").json()["picklists"][0]["idpicklist"]
    for step in steps:
        api.post(f"picklists/{number}/{step}", json={})
    answer = api.post(f"{PATH}/picklists", json={"idpicklist": number})
    assert (answer.status_code, answer.json()["error_code"]) == (400, code)
    assert api.post(f"{PATH}/picklists", json={"idpicklist": 1}).status_code == 400


def test_a_batch_is_complete_when_all_its_picklists_are_done(api: TestClient, fired: Fired) -> None:
    """Closed or cancelled; it then takes no change any more."""
    api.post(f"{PATH}/picklists", json={"idpicklist": 76858})
    api.post("picklists/76859/pickall")
    api.post("picklists/76859/close")
    assert "picklist_batches.completed" not in _events(fired)
    api.post("picklists/76858/cancel")
    ((_, data),) = [(event, data) for event, data in fired() if event == "picklist_batches.completed"]
    batch = api.get(PATH).json()
    assert data == batch
    assert (batch["status"], batch["completed_at"]) == ("completed", "2026-03-01 12:30:00")
    assert batch["completed_by"]["iduser"] == 423
    assert [row["total_collected"] for row in batch["picklists"]] == [1, 0]
    for method, path, body in [
        ("POST", "assign", {"iduser": 424}),
        ("POST", "reset", None),
        ("POST", "picklists", {"idpicklist": 76857}),
        ("DELETE", "picklists/76859", None),
    ]:
        answer = api.request(method, f"{PATH}/{path}", json=body)
        assert (answer.status_code, answer.json()["error_code"]) == (400, 21)


def test_a_batch_can_be_complete_without_the_last_open_picklist(api: TestClient, fired: Fired) -> None:
    """When that is taken out; one that becomes empty stays open."""
    api.post(f"{PATH}/picklists", json={"idpicklist": 76858})
    api.post("picklists/76858/cancel")
    api.delete(f"{PATH}/picklists/76859")
    assert "picklist_batches.completed" in _events(fired)
    api.delete(f"{LIST}/{SINGLES}/picklists/76856")
    assert api.get(f"{LIST}/{SINGLES}").json()["status"] == "open"


def test_a_reset_batch_starts_anew(api: TestClient) -> None:
    """Nothing is picked, nobody has it."""
    api.post("picklists/76859/pickall")
    assert api.get(PATH).json()["products"][0]["picklists"][0]["amount_collected"] == 1
    batch = api.post(f"{PATH}/reset").json()
    assert (batch["assigned_to"], batch["status"]) == (None, "open")
    assert batch["products"][0]["picklists"][0]["amount_picked"] == 0
    picklist = api.get("picklists/76859").json()
    assert (picklist["totalpicked"], picklist["products"][0]["pick_locations"][0]["amount_picked"]) == (0, 0)


def test_a_deleted_batch_lets_its_picklists_go(api: TestClient) -> None:
    """They stay as they are, in no batch."""
    comment = api.post(f"{PATH}/comments", json={"body": "Hurry"}).json()
    assert comment["source"] == {"idpicklist_batch": NUMBER, "picklist_batchid": 6}
    assert api.get(f"{PATH}/comments").json() == [comment]
    assert api.delete(PATH).status_code == 204
    assert api.get(PATH).status_code == api.get(f"comments/{comment['idcomment']}").status_code == 404
    picklist = api.get("picklists/76859").json()
    assert (picklist["idpicklist_batch"], picklist["status"]) == (None, "new")


@pytest.mark.parametrize(
    ("query", "pages", "texts"),
    [
        ("", 1, [b"(Batch 6)", b"(1 x 6531-RB-7-9"]),
        ("?includePicklists=true", 2, [b"(Picklist P2026-1289)"]),
        ("?includePicklists=false&includePackinglists=true", 2, [b"(Packing list P2026-1289)"]),
        ("?includePicklists=true&includePackinglists=true", 3, [b"(Batch 6)"]),
    ],
)
def test_a_batch_on_paper(api: TestClient, query: str, pages: int, texts: list[bytes]) -> None:
    """Its products, and behind them the papers that are asked for."""
    content = api.get(f"{PATH}/pdf{query}").content
    assert f"/Count {pages}".encode() in content
    for text in texts:
        assert text in content
