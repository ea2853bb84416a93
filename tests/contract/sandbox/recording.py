"""Recordings: what an account answered, without its data, one file for each operation."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from picqer_mock.spec import JSON
from tests.contract.sandbox.difference import loads
from tests.contract.sandbox.parity import Form
from tests.contract.sandbox.scrub import trimmed

if TYPE_CHECKING:
    from tests.contract.sandbox.call import Answer
    from tests.contract.sandbox.promise import Promises
    from tests.contract.sandbox.scrub import Scrubber

PARITY = Path(__file__).parents[2] / "parity"
MOST = 2
"""How many answers with the same status are kept of one operation, of those that differ in form."""

_SUCCESSES = range(200, 300)
_NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class Recording:
    """What an account answered to one operation.

    Args:
        account: What sort of account it was.
        operation: The id.
        answers: `status`, `media_type` and the scrubbed `body`, which is None where there is none, or none in JSON.
    """

    account: str
    operation: str
    answers: list[dict[str, Any]]


class Recorder:
    """Keeps what is answered.

    Args:
        promises: The spec.
        scrubber: Takes the data out.
        account: What sort of account it is.
    """

    def __init__(self, promises: Promises, scrubber: Scrubber, account: str) -> None:
        self._promises = promises
        self._scrubber = scrubber
        self._account = account
        self._kept: dict[str, dict[str, dict[str, Any]]] = {}

    def keep(self, answer: Answer) -> None:
        """Add an answer, if it shows more than those before."""
        # Other refusals say what a key may do, or that something failed, which an account at hand cannot repeat.
        is_miss = answer.status == _NOT_FOUND and answer.call.operation in self._promises.reads
        if answer.status not in _SUCCESSES and not is_miss:
            return
        body = None
        if answer.content and answer.media_type == JSON:
            try:
                body = trimmed(loads(answer.content))
            except ValueError:
                return
        kept = self._kept.setdefault(answer.call.operation, {})
        node = self._promises.node(answer.call.operation, answer.status)
        form = Form()
        form.add(body, node)
        key = f"{answer.status} {answer.media_type} {form.key()}"
        if key not in kept and sum(item["status"] == answer.status for item in kept.values()) < MOST:
            cleaned = self._scrubber.value(body, node)
            kept[key] = {"status": answer.status, "media_type": answer.media_type, "body": cleaned}

    def recordings(self) -> list[Recording]:
        """Return what was kept, by operation."""
        return [
            Recording(self._account, name, sorted(kept.values(), key=lambda item: int(item["status"])))
            for name, kept in sorted(self._kept.items())
        ]

    def write(self, folder: Path) -> None:
        """Put the recordings into a folder, in the place of those that are there."""
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.json"):
            old.unlink()
        for recording in self.recordings():
            (folder / f"{recording.operation}.json").write_text(text_of(recording), encoding="utf-8")


def text_of(recording: Recording) -> str:
    """Return what stands in the file of a recording."""
    content = {"account": recording.account, "operation": recording.operation, "answers": recording.answers}
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def read(path: Path) -> Recording:
    """Return the recording in a file."""
    return Recording(**json.loads(path.read_text(encoding="utf-8")))
