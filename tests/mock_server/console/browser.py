"""Chromium without a window, told what to do over a pipe: its DevTools protocol, as far as these tests need it."""

from __future__ import annotations

import base64
import itertools
import json
import os
import select
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PATIENCE = 30  # seconds
_MOMENT = 0.02  # seconds
_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
]
# Chromium reads from 3 and writes to 4. A process in between moves the pipes there, as only a new one may.
_LAUNCH = """
import os, sys
commands, messages = (os.dup(int(number)) for number in sys.argv[1:3])
for number, place in ((commands, 30), (messages, 31), (30, 3), (31, 4)):
    os.dup2(number, place)
os.execvp(sys.argv[3], sys.argv[3:])
"""


def installed() -> str | None:
    """Return where Chromium is; None when there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """A running Chromium.

    Args:
        commands: Where commands are written to.
        messages: Where answers and events are read from.
    """

    def __init__(self, commands: int, messages: int) -> None:
        self._commands = commands
        self._messages = messages
        self._numbers = itertools.count(1)
        self._rest = b""
        self.events: list[dict[str, Any]] = []
        """What it told without having been asked."""

    def ask(self, method: str, session: str | None = None, /, **parameters: Any) -> dict[str, Any]:
        """Give a command and return its result."""
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            found = self._read()
            if found.get("id") == number:
                assert "error" not in found, found
                result: dict[str, Any] = found["result"]
                return result
            self.events.append(found)

    def listen(self) -> None:
        """Wait a moment for something that it tells without having been asked."""
        ready, _, _ = select.select([self._messages], [], [], _MOMENT)
        if ready or b"\0" in self._rest:
            self.events.append(self._read())

    @contextmanager
    def page(self, *, width: int = 1280, height: int = 800, dark: bool = False, script: bool = True) -> Generator[Page]:
        """Open a page, in a profile of its own."""
        context = self.ask("Target.createBrowserContext")["browserContextId"]
        target = self.ask("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session)
        for domain in ("Page", "Network", "Runtime"):
            page.ask(f"{domain}.enable")
        page.ask("Page.setLifecycleEventsEnabled", enabled=True)
        page.wait(lambda: bool(page.loaded()))
        page.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        page.ask("Emulation.setEmulatedMedia", features=[scheme])
        page.ask("Emulation.setScriptExecutionDisabled", value=not script)
        try:
            yield page
        finally:
            self.ask("Target.closeTarget", targetId=target)
            self.ask("Target.disposeBrowserContext", browserContextId=context)

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._messages], [], [], PATIENCE)
            assert ready, "Chromium says nothing any more"
            some = os.read(self._messages, 65536)
            assert some, "Chromium has ended"
            self._rest += some
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


class Page:
    """A page that is open."""

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser = browser
        self._session = session

    def ask(self, method: str, /, **parameters: Any) -> dict[str, Any]:
        """Give a command and return its result."""
        return self._browser.ask(method, self._session, **parameters)

    def open(self, url: str) -> None:
        """Go to an address, and wait until all of it is there."""
        with self.loading():
            self.ask("Page.navigate", url=url)

    @contextmanager
    def loading(self) -> Generator[None]:
        """Wait, at the end of the block, until the page that something in it leads to is there."""
        before = self.loaded()
        yield
        self.wait(lambda: bool(self.loaded() - before))

    def run(self, expression: str) -> Any:
        """Return the value of a JavaScript expression."""
        result = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def press(self, key: str, *, shift: bool = False) -> None:
        """Press a key: `Tab`, `Enter`, or one with a letter."""
        codes = {"Tab": 9, "Enter": 13, " ": 32}
        text = {"Enter": "\r", "Tab": ""}.get(key, key)
        common = {"key": key, "windowsVirtualKeyCode": codes[key], "modifiers": 8 if shift else 0}
        self.ask("Input.dispatchKeyEvent", type="keyDown", text=text, **common)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **common)

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, "it did not come to this"
            self._browser.listen()

    def picture(self) -> bytes:
        """Return what the page looks like, as a PNG."""
        return base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"])

    def requested(self) -> list[str]:
        """Return the addresses that the page asked for."""
        return [event["params"]["request"]["url"] for event in self._mine("Network.requestWillBeSent")]

    def complaints(self) -> list[dict[str, Any]]:
        """Return what went wrong in it: exceptions, and what its console says."""
        return [*self._mine("Runtime.exceptionThrown"), *self._mine("Runtime.consoleAPICalled")]

    def loaded(self) -> set[str]:
        """Return what was loaded to its end, each load by an id of its own."""
        events = [event["params"] for event in self._mine("Page.lifecycleEvent")]
        return {event["loaderId"] for event in events if event["name"] == "load"}

    def _mine(self, method: str) -> list[dict[str, Any]]:
        return [
            event
            for event in self._browser.events
            if event.get("sessionId") == self._session and event["method"] == method
        ]


@contextmanager
def running(program: str, profile: Path) -> Generator[Browser]:
    """Run Chromium as long as the block lasts, with a profile in a folder that is empty."""
    commands_out, commands = os.pipe()
    messages, messages_in = os.pipe()
    command = [sys.executable, "-c", _LAUNCH, str(commands_out), str(messages_in), program, *_FLAGS]
    process = subprocess.Popen(  # noqa: S603 - a browser of this machine
        [*command, f"--user-data-dir={profile}"],
        pass_fds=[commands_out, messages_in],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(commands_out)
    os.close(messages_in)
    browser = Browser(commands, messages)
    try:
        yield browser
        browser.ask("Browser.close")
        process.wait(PATIENCE)
    finally:
        os.close(commands)
        os.close(messages)
        process.kill()
        process.wait()
