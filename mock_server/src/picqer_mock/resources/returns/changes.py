"""That a return changed: its time of change, and the event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.events import fire
from picqer_mock.resources.returns import views

if TYPE_CHECKING:
    from picqer_mock.call import Request
    from picqer_mock.state import State


def note(state: State, request: Request, idreturn: int) -> None:
    """Let a return have changed now, and tell the hooks."""
    state.update("product_return", {"updated_at": clock.text(request.now)}, idreturn=idreturn)
    fire(state, "returns.changed", lambda: views.view(state, idreturn, request.base_url))
