"""What the forms of the console do, and what they say afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from picqer_mock.control.operations import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.simulator import Simulator


@dataclass(frozen=True, slots=True)
class Form:
    """A form, which does one of the operations that programs have under `/_mock`.

    Args:
        operation: Its method and path.
        message: What is said when it is done, with names of what was sent and of what came back in braces.
    """

    operation: str
    message: str

    def send(self, simulator: Simulator, fields: Mapping[str, str]) -> str:
        """Do it with what the fields hold, and return what to say; a field that is left empty was not sent.

        Raises:
            RefusedError: It cannot be done. The text says why.
        """
        operation = OPERATIONS[self.operation]
        values = operation.read({name: text for name, text in fields.items() if text.strip()})
        result = operation.do(simulator, values)
        if isinstance(result, dict):
            values |= cast("dict[str, Any]", result)
        return self.message.format_map(values)


FORMS: Mapping[str, Form] = {
    "reset": Form("POST /reset", "The account is as at its start."),
    "snapshots/take": Form("PUT /snapshots/{name}", "The snapshot {name} is taken."),
    "snapshots/restore": Form("POST /snapshots/{name}/restore", "Data and clock are as in the snapshot {name}."),
    "snapshots/delete": Form("DELETE /snapshots/{name}", "The snapshot {name} is forgotten."),
    "clock": Form("PUT /clock", "It is {now} now."),
    "clock/move": Form("POST /clock/move", "It is {now} now."),
    "rate-limit": Form("PUT /rate-limit", "Each key has {limit} requests a minute."),
    "faults/add": Form("POST /faults", "The fault is added."),
    "faults/clear": Form("DELETE /faults", "All faults are removed."),
    "requests/clear": Form("DELETE /requests", "All requests are forgotten."),
    "deliveries/repeat": Form("POST /deliveries/{iddelivery}/repeat", "It goes out again, as delivery {iddelivery}."),
    "worker": Form("POST /worker/{action}", "The worker has done it."),
}
"""The forms, each by its path under `/_mock/console`."""
