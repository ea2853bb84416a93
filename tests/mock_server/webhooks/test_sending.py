"""Deliveries on the wire."""

from __future__ import annotations

import logging
import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from picqer_mock.receiver import receiving
from picqer_mock.webhooks.sending import HttpSender, RefusedTargetError, post

if TYPE_CHECKING:
    from collections.abc import Generator

    from picqer_mock.receiver import Receiver

# Recomputed from a recorded delivery; see picqer-api/webhooks.yaml.
BODY = (
    b'{"idhook":1,"name":"demo","event":"orders.created","event_triggered_at":"2026-01-13 09:46:30",'
    b'"data":{"idorder":1,"status":"concept","tags":[]}}'
)
SIGNATURE = "pJN4dy7zqGQDv27u/iLQhOigW/APYM9xeihyx9mGpgE="


@pytest.fixture
def receiver() -> Generator[Receiver]:
    """A receiver on this machine."""
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def silent() -> Generator[tuple[socket.socket, str]]:
    """A port that takes connections and says nothing, and its address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener, f"http://127.0.0.1:{listener.getsockname()[1]}/"


@contextmanager
def _answering(listener: socket.socket, answer: bytes) -> Generator[None]:
    def take() -> None:
        connection, _ = listener.accept()
        with connection:
            while not connection.recv(65536).endswith(BODY[-1:]):
                pass
            connection.sendall(answer)

    thread = threading.Thread(target=take)
    thread.start()
    try:
        yield
    finally:
        thread.join()


def test_it_is_a_post_of_json_with_the_very_bytes(receiver: Receiver) -> None:
    """The path and query of the address are asked; the status comes back."""
    receiver.answer(202)
    assert HttpSender()(post(f"{receiver.url}?shop=1#top", BODY, None)) == 202
    received = receiver.next()
    assert received.body == BODY
    assert received.json()["event"] == "orders.created"
    assert received.headers["Content-Type"] == "application/json"
    assert received.headers["X-Picqer-Signature"] is None
    assert received.target == "/webhooks?shop=1"


def test_an_address_without_a_path_is_enough(receiver: Receiver) -> None:
    """It is the root that is asked then."""
    HttpSender()(post(receiver.url.removesuffix("/webhooks"), BODY, None))
    assert receiver.next().target == "/"


def test_a_secret_signs_the_bytes(receiver: Receiver) -> None:
    """HMAC-SHA256 of the raw body, in base64."""
    HttpSender()(post(receiver.url, BODY, "picqer-demo-secret"))
    assert receiver.next().headers["X-Picqer-Signature"] == SIGNATURE


def test_user_name_and_password_of_an_address_are_sent(receiver: Receiver) -> None:
    """As HTTP Basic auth, unescaped."""
    HttpSender()(post(receiver.url.replace("//", "//shop:a%2Fb@"), BODY, None))
    assert receiver.next().headers["Authorization"] == "Basic c2hvcDphL2I="


@pytest.mark.parametrize("status", [204, 301, 404, 500])
def test_any_status_comes_back_as_it_is(receiver: Receiver, status: int) -> None:
    """Redirects are not followed."""
    receiver.answer(status)
    assert HttpSender()(post(receiver.url, BODY, None)) == status
    receiver.next()
    assert receiver.is_empty()


@pytest.mark.parametrize(
    "host",
    [
        "shop.example", "10.0.0.1", "0.0.0.0", "127.1", "2130706433", "localhost.example", "[::2]",  # noqa: S104 - refused
    ],
)  # fmt: skip
def test_other_machines_are_not_reached(host: str, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing is sent or looked up. The text says what to do, and the log says it once."""
    send = HttpSender(["elsewhere.example"])
    with caplog.at_level(logging.WARNING, "picqer_mock"):
        for _ in range(2):
            with pytest.raises(RefusedTargetError, match=r"is not this machine; name it with --webhook-host"):
                send(post(f"http://{host}:9/", BODY, None))
    assert len(caplog.records) == 1


@pytest.mark.parametrize("hosts", [["no-such-host.invalid"], ["NO-such-host.invalid"], ["*"]])
def test_machines_that_are_named_are_tried(hosts: list[str]) -> None:
    """By name, or all of them."""
    with pytest.raises(ConnectionError) as failed:
        HttpSender(hosts)(post("http://no-such-host.invalid/", BODY, None))
    assert not isinstance(failed.value, RefusedTargetError)


def test_what_a_name_leads_to_is_checked(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be another machine than its name says; nothing is sent to that."""
    monkeypatch.setattr("picqer_mock.webhooks.sending._is_this_machine", "localhost".__eq__)
    with pytest.raises(RefusedTargetError, match="localhost is not this machine"):
        HttpSender()(post(receiver.url.replace("127.0.0.1", "localhost"), BODY, None))
    assert receiver.is_empty()


def test_a_name_that_cannot_be_looked_up_is_an_error() -> None:
    """As one that nobody has."""
    with pytest.raises(ConnectionError):
        HttpSender(["*"])(post("http://shop..example/", BODY, None))


def test_localhost_is_this_machine(receiver: Receiver) -> None:
    """By name as by address."""
    assert HttpSender()(post(receiver.url.replace("127.0.0.1", "LocalHost"), BODY, None)) == 200


def test_nobody_there_is_an_error() -> None:
    """The words are those of the system."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(ConnectionError, match="refused"):
        HttpSender()(post(f"http://127.0.0.1:{port}/", BODY, None))


def test_an_answer_that_is_not_http_is_an_error(silent: tuple[socket.socket, str]) -> None:
    """TLS is spoken to what does not."""
    listener, address = silent

    def hang_up() -> None:
        connection, _ = listener.accept()
        connection.close()

    thread = threading.Thread(target=hang_up)
    thread.start()
    with pytest.raises(ConnectionError):
        HttpSender()(post(address.replace("http:", "https:"), BODY, None))
    thread.join()


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (b"HTTP/1.1 200 OK\r\nX: ", "hung up before the end of its answer"),
        (b"SSH-2.0-x\r\n\r\n", "not HTTP"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000, "no end of its headers"),
    ],
)
def test_an_answer_that_breaks_off_is_an_error(silent: tuple[socket.socket, str], answer: bytes, error: str) -> None:
    """Neither half an answer nor something else is a success."""
    with _answering(silent[0], answer), pytest.raises(ConnectionError, match=error):
        HttpSender()(post(silent[1], BODY, None))


@pytest.mark.parametrize(
    "answer", [b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\n\r\n", b"HTTP/1.0 201\nX: y\n\n"]
)
def test_the_status_is_that_of_the_answer(silent: tuple[socket.socket, str], answer: bytes) -> None:
    """What comes before the answer proper is none; lines may end as they like."""
    with _answering(silent[0], answer):
        assert HttpSender()(post(silent[1], BODY, None)) == 201


def test_silence_is_an_error(silent: tuple[socket.socket, str]) -> None:
    """The text has the seconds that were given."""
    with pytest.raises(TimeoutError, match=r"^no answer within 0\.2 seconds$"):
        HttpSender(seconds=0.2)(post(silent[1], BODY, None))


def test_an_answer_in_drops_is_late_too(silent: tuple[socket.socket, str]) -> None:
    """The seconds are for the answer as a whole, not for each byte."""
    listener, address = silent

    def drip() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(0.02)
            connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
            while True:
                try:
                    if not connection.recv(65536):
                        return
                except TimeoutError:
                    connection.sendall(b"x")
                except OSError:
                    return

    thread = threading.Thread(target=drip)
    thread.start()
    with pytest.raises(TimeoutError, match="no answer within"):
        HttpSender(seconds=0.3)(post(address, BODY, None))
    thread.join()


def test_what_is_under_way_can_be_cut_off(silent: tuple[socket.socket, str]) -> None:
    """Whoever stops does not wait for a receiver."""
    listener, address = silent
    send = HttpSender()
    ended: list[Exception] = []

    def wait_for_an_answer() -> None:
        try:
            send(post(address, BODY, None))
        except OSError as error:
            ended.append(error)

    thread = threading.Thread(target=wait_for_an_answer)
    thread.start()
    connection, _ = listener.accept()
    with connection:
        assert connection.recv(4).startswith(b"POST")
        send.cut()
        thread.join()
    assert [type(error) for error in ended] == [ConnectionError]


def test_the_examples_of_the_demo_account_make_no_noise(caplog: pytest.LogCaptureFixture) -> None:
    """Whoever starts the mock for the first time reads no warning about hooks that are only there to be looked at."""
    with caplog.at_level(logging.WARNING, "picqer_mock"):
        for host in ("example.com", "shop.example.com"):
            with pytest.raises(RefusedTargetError):
                HttpSender()(post(f"https://{host}/", BODY, None))
    assert not caplog.records
