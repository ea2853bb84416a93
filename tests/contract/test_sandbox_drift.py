"""Where an account is not as the spec says, the report says so; where it is, the report is empty."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.sandbox.stand_in import Plant, Reply, stand_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.contract.sandbox.report import Drift, Finding


def _in_body(change: Callable[[Any], int]) -> Callable[[Reply], int]:
    return lambda reply: reply.edit(change)


def _set(name: str, value: Any) -> Callable[[Reply], int]:
    """Put a value into a field of the object, or of every row."""

    def change(body: Any) -> int:
        rows = body if isinstance(body, list) else [body]
        for row in rows:
            row[name] = value
        return len(rows)

    return _in_body(change)


def _within(name: str, change: Callable[[Any], object]) -> Callable[[Reply], int]:
    """Change each row, or each value, of a field of the object or of every row."""

    def change_all(body: Any) -> int:
        parents = body if isinstance(body, list) else [body]
        found = [parent[name] for parent in parents if parent[name]]
        rows = [row for part in found for row in (part.values() if isinstance(part, dict) else part)]
        for row in rows:
            change(row)
        return len(rows)

    return _in_body(change_all)


def _drop(name: str) -> Callable[[Reply], int]:
    """Take a field out of every row."""

    def change(body: Any) -> int:
        for row in body:
            del row[name]
        return len(body)

    return _in_body(change)


def _too_long(reply: Reply) -> int:
    rows = json.loads(reply.content)
    reply.content = json.dumps([*rows, *[rows[0]] * (101 - len(rows))] if rows else rows).encode()
    return 1 if rows else 0


def _in_map(body: Any) -> int:
    for item in body.values():
        item["description"] = None
    return len(body)


def _status(status: int, body: Any) -> Callable[[Reply], int]:
    def change(reply: Reply) -> int:
        reply.status, reply.content = status, json.dumps(body).encode()
        return 1

    return change


def _header(name: str, value: str | None) -> Callable[[Reply], int]:
    def change(reply: Reply) -> int:
        reply.headers.pop(name)
        if value is not None:
            reply.headers[name] = value
        return 1

    return change


def _content(content: bytes) -> Callable[[Reply], int]:
    def change(reply: Reply) -> int:
        reply.content = content
        return 1

    return change


_ERROR = {"error": True, "error_code": 1, "error_message": "Jan Jansen has no access"}

PLANTS = [
    Plant("vat_groups.get", "status", "undocumented status", _status(418, {}), 418),
    Plant("users.me.get", "status", "wrong status", _status(500, _ERROR), 500),
    Plant("products.list", "/*/productcode", "missing field", _drop("productcode")),
    Plant("warehouses.get", "/name", "null", _set("name", None)),
    Plant("products.get", "/price", "wrong type", _set("price", "12.50")),
    Plant("orders.list", "/*/status", "unknown value", _set("status", "on_hold")),
    Plant("orders.get", "/products/*/amount", "wrong type", _within("products", lambda row: row.update(amount="3"))),
    Plant("customers.get", "/tags/*/idtag", "null", _within("tags", lambda tag: tag.update(idtag=None))),
    Plant("purchase_orders.get", "/delivery_date", "wrong format", _set("delivery_date", "01-03-2026")),
    Plant("tasks.get", "/created_at", "wrong format", _set("created_at", "0000-00-00 00:00:00")),
    Plant("returns.get", "/created_at", "wrong format", _set("created_at", "2026-03-01T10:00:00Z")),
    Plant("receipts.get", "/completed_at", "wrong type", _set("completed_at", 1772359200)),
    Plant("stats.list", "/*/description", "null", _in_body(_in_map)),
    Plant("suppliers.list", "body", "page too long", _too_long),
    Plant("tags.list", "header X-RateLimit-Remaining", "missing header", _header("x-ratelimit-remaining", None)),
    Plant("locations.list", "header X-RateLimit-Limit", "wrong header", _header("x-ratelimit-limit", "plenty")),
    Plant("templates.list", "header Content-Type", "wrong content type", _header("content-type", "text/html")),
    Plant("picklists.picklist_pdf.get", "header Content-Type", "wrong content type", _header("content-type", "x/y")),
    Plant("packagings.list", "body", "not JSON", _content(b"<h1>Sorry</h1>")),
    Plant("price_lists.list", "body", "missing body", _content(b"")),
    Plant("picklists.get", "/shiny_new", "unknown field", _set("shiny_new", "Jan Jansen")),
    Plant(
        "customers.list",
        "/*/addresses/*/doorcode",
        "unknown field",
        _within("addresses", lambda row: row.update(doorcode="1234")),
    ),
    Plant("customer_fields.list", "/*/*", "unknown field", _set("jan@example.com", True)),
    # These are found where writing is allowed.
    Plant("tags.delete", "body", "unexpected body", _content(b"{}")),
    Plant("picking_containers.create", "/name", "null", _set("name", None)),
    Plant("comments.get", "/body", "wrong type", _set("body", ["Jan Jansen"])),
]


@pytest.fixture(scope="module")
def planted() -> Drift:
    """The report on an account with all of these differences."""
    with stand_in(PLANTS) as account:
        return account.drift(writes=True)


def _brief(finding: Finding) -> tuple[str, int, str, str, int]:
    return finding.operation, finding.status, finding.path, finding.kind, finding.count


def test_an_account_like_the_spec_gives_an_empty_report() -> None:
    """Every operation that reads is called and keeps every promise, and so do the calls that write."""
    with stand_in() as account:
        drift = account.drift(writes=True)
    assert (drift.violations, drift.additions, drift.refused, drift.untried) == ([], [], {}, {})
    assert "is as the spec says" in drift.summary()


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.operation} {plant.kind}")
def test_a_planted_difference_is_reported_where_it_is(planted: Drift, plant: Plant) -> None:
    """Operation, status, path, kind and count are those of the difference."""
    assert plant.times > 0
    assert plant.finding in [_brief(finding) for finding in [*planted.violations, *planted.additions]]


def test_nothing_but_the_planted_differences_is_reported(planted: Drift) -> None:
    """One difference is one line, and the rest of the account is as before."""
    found = [_brief(finding) for finding in [*planted.violations, *planted.additions]]
    assert sorted(found) == sorted(plant.finding for plant in PLANTS)


def test_only_unknown_fields_are_additions(planted: Drift) -> None:
    """What an account has more than the spec breaks no promise; everything else does."""
    assert {finding.kind for finding in planted.additions} == {"unknown field"}
    assert "unknown field" not in {finding.kind for finding in planted.violations}


def test_a_finding_says_what_was_expected_and_what_came(planted: Drift) -> None:
    """The spec's word, the account's, and an example without data."""
    (status,) = [item for item in planted.violations if (item.operation, item.path) == ("orders.list", "/*/status")]
    assert status.expected.startswith('one of ["concept"')
    assert (status.found, status.example) == ("another value", "on_hold")
    (time,) = [item for item in planted.violations if item.operation == "returns.get"]
    assert (time.expected, time.example) == ("a time such as 2026-03-01 14:30:00", "9099-09-09A90:00:00A")
    (price,) = [item for item in planted.violations if item.path == "/price"]
    assert (price.expected, price.found, price.example) == ("number", "string", "99.90")
    (page,) = [item for item in planted.violations if item.kind == "page too long"]
    assert (page.expected, page.found) == ("at most 100 rows", "101 rows")


def test_no_report_shows_data_of_the_account(planted: Drift) -> None:
    """Names, texts and keys that were planted stand in none of its forms."""
    for text in (planted.json(), planted.markdown(), planted.summary()):
        assert not [word for word in ("Jan", "jan@", "1772359200", "picqer-mock-key") if word in text]


def test_the_report_for_programs_says_the_same(planted: Drift) -> None:
    """What is a row of the tables is an object in the JSON."""
    content = json.loads(planted.json())
    assert len(content["violations"]) == len(planted.violations)
    assert len(content["additions"]) == len(planted.additions)
    assert content["operations"]["vat_groups.get"] == {"418": content["operations"]["vat_groups.get"]["418"]}
    assert set(content["refused"]) == {"vat_groups.get", "users.me.get"}
