"""The address that webhooks can be sent to in tests."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import httpx2
import pytest

from picqer_mock import receiving

if TYPE_CHECKING:
    from picqer_mock import Receiver


def test_what_is_posted_is_returned_in_order(picqer_mock_receiver: Receiver) -> None:
    """The fixture is a receiver that answers 200, or what it was told to answer first."""
    picqer_mock_receiver.answer(500, 404)
    with httpx2.Client() as client:
        answers = [client.post(picqer_mock_receiver.url, json=[number]).status_code for number in range(3)]
    assert answers == [500, 404, 200]
    assert [picqer_mock_receiver.next().json() for _ in range(3)] == [[0], [1], [2]]
    assert picqer_mock_receiver.is_empty()


def test_what_does_not_come_is_an_error(picqer_mock_receiver: Receiver) -> None:
    """The text names the address."""
    with pytest.raises(TimeoutError, match=f"no webhook came to {picqer_mock_receiver.url} within 0 seconds"):
        picqer_mock_receiver.next(timeout=0)


def test_it_leaves_no_trace() -> None:
    """After the block the port is closed and no thread is left."""
    before = threading.enumerate()
    with receiving() as receiver:
        httpx2.post(receiver.url, content=b"{}")
    assert threading.enumerate() == before
    with pytest.raises(httpx2.ConnectError):
        httpx2.post(receiver.url)
