"""Sends deliveries by HTTP, to this machine unless the settings name others."""

from __future__ import annotations

import base64
import hmac
import logging
import re
import socket
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from ipaddress import ip_address
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote, urlsplit

from picqer_mock.settings import ANY_HOST
from picqer_mock.spec import JSON

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from urllib.parse import SplitResult

SIGNATURE_HEADER = "X-Picqer-Signature"
SECONDS = 10.0
"""How long a receiver has to answer, by the machine's clock."""

SCHEMES: Mapping[str, type[HTTPConnection]] = {"http": HTTPConnection, "https": HTTPSConnection}
"""How an address may start, with what speaks it."""

_EXAMPLE = "example.com"
_STATUS_LINE = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2})\b")
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_FIRST_FINAL = 200
_LONGEST_HEAD = 65536

_log = logging.getLogger("picqer_mock")


@dataclass(frozen=True, slots=True)
class Post:
    """A request to a receiver, always a POST."""

    address: str
    headers: Mapping[str, str]
    body: bytes


Sender: TypeAlias = "Callable[[Post], int]"
"""Sends a request and returns the status of the answer. An OSError says why there is none."""


class RefusedTargetError(OSError):
    """An address is on a machine that the settings do not name."""


def post(address: str, body: bytes, secret: str | None) -> Post:
    """Return the request that carries a body, signed if the hook has a secret."""
    headers = {"Content-Type": JSON, "User-Agent": "picqer-mock"}
    if secret is not None:
        digest = hmac.digest(secret.encode(), body, "sha256")
        headers[SIGNATURE_HEADER] = base64.b64encode(digest).decode()
    return Post(address, headers, body)


class HttpSender:
    """Sends by HTTP, without following redirects. The body of the answer is not read.

    Args:
        hosts: Machines besides this one that are sent to; `*` is any.
        seconds: How long a receiver has to answer.
    """

    def __init__(self, hosts: Collection[str] = (), seconds: float = SECONDS) -> None:
        self._hosts = {host.lower() for host in hosts}
        self._seconds = seconds
        self._warned: set[str] = set()
        self._open: set[HTTPConnection] = set()

    def __call__(self, request: Post) -> int:
        """Send a request and return the status of the answer.

        Raises:
            RefusedTargetError: Nothing was sent, as the address is not on this machine.
            OSError: There was no answer in time, or none that is HTTP.
        """
        target = urlsplit(request.address)
        host = target.hostname or ""
        if not (self._is_named(host) or _is_this_machine(host)):
            raise self._refusal(host)
        path = f"{target.path or '/'}{'?' if target.query else ''}{target.query}"
        deadline = time.monotonic() + self._seconds
        connection = SCHEMES[target.scheme](host, target.port, timeout=self._seconds)
        self._open.add(connection)
        try:
            with closing(connection):
                connection.connect()
                self._check_peer(host, connection)
                connection.request("POST", path, request.body, {**request.headers, **_credentials(target)})
                status = _status(connection.sock, deadline)
        except RefusedTargetError:
            raise
        except (OSError, HTTPException, UnicodeError) as error:  # the last is of a name that cannot be looked up
            self._check_time(deadline)
            raise ConnectionError(str(error) or type(error).__name__) from error
        finally:
            self._open.discard(connection)
        self._check_time(deadline)
        return status

    def cut(self) -> None:
        """End all requests that are under way; each of them fails."""
        for connection in list(self._open):
            _cut(connection)

    def _is_named(self, host: str) -> bool:
        return ANY_HOST in self._hosts or host in self._hosts

    def _check_peer(self, host: str, connection: HTTPConnection) -> None:
        # What localhost leads to is looked up when it is connected to, and need not be this machine.
        if not (self._is_named(host) or _is_this_machine(connection.sock.getpeername()[0])):
            raise self._refusal(host)

    def _refusal(self, host: str) -> RefusedTargetError:
        reason = f"{host} is not this machine; name it with --webhook-host or Settings(webhook_hosts=...)"
        if host not in self._warned:
            self._warned.add(host)
            # The hooks of the demo account are such examples, of which nobody expects anything.
            level = logging.INFO if host == _EXAMPLE or host.endswith(f".{_EXAMPLE}") else logging.WARNING
            _log.log(level, "Webhooks are not sent: %s.", reason)
        return RefusedTargetError(f"not sent, as {reason}")

    def _check_time(self, deadline: float) -> None:
        if time.monotonic() >= deadline:
            raise TimeoutError(f"no answer within {self._seconds:g} seconds")


def _status(connection: socket.socket, deadline: float) -> int:
    """Read the head of an answer and return its status.

    Raises:
        OSError: It is not there in time, breaks off or is not HTTP.
    """
    head = b""
    while True:
        end = _END_OF_HEAD.search(head)
        if end is None:
            head += _more(connection, deadline)
            if len(head) > _LONGEST_HEAD:
                raise ConnectionError("the answer has no end of its headers")
            continue
        line = _STATUS_LINE.match(head)
        if line is None:
            raise ConnectionError("the answer is not HTTP")
        status = int(line[1])
        if status >= _FIRST_FINAL:
            return status
        head = head[end.end() :]  # as of 100, behind which the answer comes


def _more(connection: socket.socket, deadline: float) -> bytes:
    # The timeout of a socket starts anew with every byte; this one does not.
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    connection.settimeout(seconds)
    data = connection.recv(_LONGEST_HEAD)
    if not data:
        raise ConnectionError("the receiver hung up before the end of its answer")
    return data


def _cut(connection: HTTPConnection) -> None:
    if connection.sock is not None:
        with suppress(OSError):  # it may have ended by itself
            # Not the method of an SSL socket: that also takes away what the waiting thread still uses.
            socket.socket.shutdown(connection.sock, socket.SHUT_RDWR)


def _is_this_machine(host: str) -> bool:
    # Other names are not looked up: that alone would tell the network of them.
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _credentials(target: SplitResult) -> dict[str, str]:
    if target.username is None:
        return {}
    pair = f"{unquote(target.username)}:{unquote(target.password or '')}"
    return {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}
