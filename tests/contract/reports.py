"""The calls of a run as a HAR file, for whoever wants to see what was sent and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from schemathesis.config import OutputConfig
from schemathesis.core.transport import Response
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.reporting.har import HarWriter

from tests.contract.run import RUN

if TYPE_CHECKING:
    from pathlib import Path

    import requests


class Har:
    """A HAR file that grows with every call. Keys are left out of it.

    Args:
        path: Where it is kept.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._output = OutputConfig()
        self._writer = HarWriter(path, self._output)
        self._writer.open()

    def record(self, session: requests.Session) -> None:
        """Record all calls of a session from now on."""
        session.hooks["response"].append(self._write)

    def close(self) -> None:
        """Write the end of the file."""
        self._writer.close()

    def _write(self, response: requests.Response, **_: Any) -> None:
        recorder = ScenarioRecorder(label="", config=self._output)
        recorder.record_response(case_id="", response=Response.from_any(response))
        self._writer.write(recorder)


HAR = Har(RUN.reports / "calls.har") if RUN.reports else None
"""That of this run, if reports are wanted."""
