"""What belongs together: an object is found through its own parent, and a change of one leaves its neighbours alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.caller import caller
from tests.contract.examples import bodies_of, set_stage
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from picqer_mock.spec import Operation

_ID = re.compile(r"{(\w+)}")
_COMMENTED = [name for name in SPEC.operations if name.endswith(".comments.create")]
_TAGGED = [name.removesuffix(".tags.add") for name in SPEC.operations if name.endswith(".tags.add")]


def _parent(operation: Operation) -> tuple[str, str] | None:
    """Return the ids of a parent and of what is inside it; None for a path without these."""
    ids = _ID.findall(operation.path)
    tops = {name for other in SPEC.operations.values() for name in _ID.findall(other.path)[:1]}
    return (ids[0], ids[1]) if len(ids) == 2 and ids[1] not in tops else None


@pytest.mark.parametrize("operation", [call.id for call in SPEC.operations.values() if _parent(call)])
def test_a_part_is_found_through_its_own_parent_alone(operation: str) -> None:
    """Under another object of the same kind it does not exist."""
    caller().reset()
    call = SPEC.operations[operation]
    parent = _parent(call)
    assert parent is not None
    ids = set_stage(operation, caller().session)
    collection = call.path.partition("/{")[0]
    listed = next(name for name, other in SPEC.operations.items() if (other.path, other.method) == (collection, "GET"))
    if len(caller().all(listed)) == 1:
        create = listed.replace(".list", ".create")
        caller().do(create, None, bodies_of(create)[0])
    other = next(row[parent[0]] for row in reversed(caller().all(listed)) if row[parent[0]] != ids[parent[0]])
    exchange = caller().send(operation, {**ids, parent[0]: other}, bodies_of(operation)[0])
    assert exchange.status == 404, exchange.body


@pytest.mark.parametrize("resource", _TAGGED)
def test_a_tag_is_taken_off_one_object(resource: str) -> None:
    """Another one keeps it, and the tag stays."""
    caller().reset()
    listed = SPEC.operations[f"{resource}.list"]
    key = _ID.findall(SPEC.operations[f"{resource}.get"].path)[0]
    one, other = ({key: row[key]} for row in caller().all(listed.id)[:2])
    idtag = caller().all("tags.list")[-1]["idtag"]
    for ids in (one, other):
        caller().do(f"{resource}.tags.add", ids, {"idtag": idtag})
    caller().do(f"{resource}.tags.remove", {**one, "idtag": idtag})
    hanging = [[row["idtag"] for row in caller().do(f"{resource}.tags.list", ids)].count(idtag) for ids in (one, other)]
    assert hanging == [0, 1]
    assert caller().do("tags.get", {"idtag": idtag})["idtag"] == idtag


@pytest.mark.parametrize("operation", [f"{resource}.tags.add" for resource in _TAGGED] + _COMMENTED)
def test_an_object_shows_what_hangs_on_it(operation: str) -> None:
    """Read before and after, it shows the tag, or that there is a comment more, if it shows such things at all."""
    caller().reset()
    resource = operation.rpartition(".")[0].rpartition(".")[0]
    get, ids = f"{resource}.get", set_stage(operation, caller().session)
    before = caller().do(get, ids)
    added = caller().do(operation, ids, bodies_of(operation)[0])
    after = caller().do(get, ids)
    if "tags" in operation:
        assert added["title"] in after["tags"]
    else:
        assert after.get("comment_count", 0) == (before.get("comment_count", 0) + 1 if "comment_count" in after else 0)


def test_a_product_shows_its_images() -> None:
    """Those that are added, and not those that are deleted, also when it was read before."""
    caller().reset()
    ids = set_stage("products.images.create", caller().session)
    before = caller().do("products.get", ids)["images"]
    image = caller().do("products.images.create", ids, bodies_of("products.images.create")[0])
    assert caller().do("products.get", ids)["images"] == [*before, image["url"]]
    caller().do("products.images.delete", {**ids, "idproduct_image": image["idproduct_image"]})
    assert caller().do("products.get", ids)["images"] == before


def test_a_customer_has_one_default_address_of_a_kind() -> None:
    """A new one takes the place of the one before."""
    caller().reset()
    address = {"name": "Somewhere", "country": "NL", "defaultinvoice": True, "defaultdelivery": True}
    ids = {"idcustomer": 5633}
    made = [caller().do("customers.addresses.create", ids, address) for _ in range(2)]
    rows = caller().do("customers.addresses.list", ids)
    for kind in ("defaultinvoice", "defaultdelivery"):
        having = [row["idcustomer_address"] for row in rows if row[kind]]
        assert having == [made[-1]["idcustomer_address"]]


def test_a_comment_shows_at_related_objects_if_it_says_so() -> None:
    """One on an order at its picklist."""
    caller().reset()
    (picklist,) = caller().do("orders.get", {"idorder": 6576})["picklists"]
    at_picklist = {"idpicklist": picklist["idpicklist"]}

    def count() -> int:
        return len(caller().do("picklists.comments.list", at_picklist))

    before = count()
    caller().do("orders.comments.create", {"idorder": 6576}, {"body": "here"})
    assert count() == before
    shown: Any = caller().do("orders.comments.create", {"idorder": 6576}, {"body": "there", "show_at_related": True})
    assert count() == before + 1
    assert caller().do("picklists.comments.list", at_picklist)[-1] == shown


def test_a_composition_does_not_contain_itself() -> None:
    """Neither at once nor further down."""
    caller().reset()
    made = []
    for code in ("outer", "inner"):
        body = {"idvatgroup": 18, "name": code, "price": 1, "productcode": code, "type": "virtual_composition"}
        made.append({"idproduct": caller().do("products.create", None, body)["idproduct"]})
    outer, inner = made
    caller().do("products.parts.create", outer, {**inner, "amount": 1})
    for product in (outer, inner):
        assert caller().send("products.parts.create", inner, {**product, "amount": 1}).status == 400
    assert caller().do("products.stock.list", outer) == []
