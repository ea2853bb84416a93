"""What people say about orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.mock_server.resources.orders.shop import done

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

NOW = "2026-03-01 12:30:00"


def test_a_note_is_added_and_listed(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """The hooks get it with its order."""
    made = done(api.post("orders/6576/notes", json={"note": "Call first"}))
    assert made == {
        "idorder_log": 52, "iduser": 423, "idorder": 6576, "idpicklist": None, "type": "note", "action": "note",
        "description": "Call first", "details": None, "created_at": NOW,
    }  # fmt: skip
    [(event, data)] = fired()
    assert (event, data["note"], data["order"]["idorder"]) == ("orders.notes.created", made, 6576)
    assert [note["idorder_log"] for note in done(api.get("orders/6576/notes"))] == [51, 52]
    assert done(api.get("orders/6575/notes")) == []


def test_a_comment_is_a_note_as_well(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """It is listed with the comments and with the notes, counted on the order, and told as both."""
    before = done(api.get("orders/6576"))["comment_count"]
    made = done(api.post("orders/6576/comments", json={"body": "Call first", "show_at_related": True}))
    assert [event for event, _ in fired()] == ["comments.created", "orders.notes.created"]
    assert made["source"] == {"idorder": 6576, "orderid": "O2026-1002"}
    assert done(api.get("orders/6576/comments"))[-1] == made
    note = done(api.get("orders/6576/notes"))[-1]
    assert (note["type"], note["description"], note["created_at"]) == ("comment", "Call first", NOW)
    assert done(api.get("orders/6576"))["comment_count"] == before + 1


def test_a_limited_key_adds_notes_to_its_orders(partner: TestClient) -> None:
    """Comments are closed to it."""
    assert done(partner.post("orders/6570/notes", json={"note": "Mine"}))["description"] == "Mine"
    assert partner.get("orders/6570/comments").status_code == 403
