"""What is switched off or allowed stands with its reason, and is still needed."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
import requests
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import FailureGroup
from schemathesis.core.transport import USER_AGENT

from picqer_mock import Fault
from tests.contract.examples import NO_IMAGE, STAGES, bodies_of, path_of, send, set_stage
from tests.contract.target import OFF_FOR_FAULTS, ROOT, SPEC, description, new_account, new_app, session_of

_TEXT = (ROOT / "schemathesis.toml").read_text(encoding="utf-8")
_CONFIG = tomllib.loads(_TEXT)
_UNDONE = {"hooks": "hooks.delete", "orders": "orders.delete"}
_OFF = [name for entry in _CONFIG["operations"] for name in entry["include-operation-id"]]

api, session, reset = new_account()


def test_every_other_check_is_on_everywhere() -> None:
    """All that schemathesis and we can check is checked for all operations, but for the one exclusion."""
    load_all_checks()
    config = description().config
    off = {
        (operation.definition.raw["operationId"], name)
        for operation in (result.ok() for result in api.get_all_operations())
        for name in CHECKS.get_all_names()
        if not config.checks_config_for(operation=operation).get_by_name(name=name).enabled
    }
    assert off == {(name, "use_after_free") for name in _OFF}


def test_every_phase_is_on() -> None:
    """Examples, coverage, fuzzing and walks are all tried."""
    phases = description().config.phases
    assert all(phases.get_by_name(name=name).enabled for name in ("examples", "coverage", "fuzzing", "stateful"))


def test_what_the_file_changes_has_a_reason() -> None:
    """Above or below the head of every table of the file stands why it is there."""
    lines = _TEXT.splitlines()
    for number, line in enumerate(lines):
        if line.startswith("["):
            assert any(near.startswith("#") for near in (lines[number - 1], lines[number + 1])), line


@pytest.mark.parametrize("operation", _OFF)
def test_what_was_deleted_can_be_read_where_the_check_is_off(operation: str) -> None:
    """After the deletion that can be undone, the call succeeds: with the check on, it would fail for no reason."""
    reset()
    deletion = _UNDONE[operation.partition(".")[0]]
    ids = {**path_of(operation), **set_stage(deletion, session)}
    if operation == "orders.products.get":
        ids["idorder_product"] = STAGES["orders.products.update"].ids["idorder_product"]
    assert send(deletion, ids, None, session).ok
    assert send(operation, ids, None, session).status_code == SPEC.operations[operation].success


def test_the_check_is_off_for_no_more_than_reads_below() -> None:
    """It is off where something can be read of a hook or an order, and it would be of no use elsewhere."""
    below = ("/hooks/{idhook}", "/orders/{idorder}")
    reads = [entry.id for entry in SPEC.operations.values() if entry.method == "GET" and entry.path.startswith(below)]
    assert sorted(_OFF) == sorted(reads)


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        (operation, SPEC.resolve(example)["value"])
        for operation, entry in SPEC.operations.items()
        if entry.body
        for example in SPEC.at(entry.body.pointer.removesuffix("/schema")).get("examples", {}).values()
        if NO_IMAGE in SPEC.resolve(example)["value"].values()
    ],
)
def test_an_example_that_is_left_out_cannot_be_carried_out(operation: str, body: Any) -> None:
    """Words in place of an image are refused."""
    reset()
    assert send(operation, set_stage(operation, session), body, session).status_code == 400
    assert body not in bodies_of(operation)


def test_a_fault_on_demand_does_not_pass_the_checks_that_are_off_for_it() -> None:
    """Each of them finds something in it."""
    app = new_app()
    app.simulator.faults.put([Fault("status", status=500)])
    response = send("users.list", {}, None, session_of(app), kind="faulty")
    for check in OFF_FOR_FAULTS:
        with pytest.raises(FailureGroup):
            api["/users"]["GET"].Case().validate_response(response, checks=[check])


def test_without_our_help_a_missing_user_agent_would_never_arrive() -> None:
    """Schemathesis puts its own in place of one that is left out, and then the call is answered."""
    url = "http://testserver/api/v1/users"
    answers = [
        session_of(new_app()).get(url, auth=("picqer-mock-key", ""), headers=headers).status_code
        for headers in ({"User-Agent": USER_AGENT}, {"User-Agent": "Another (example.com)"})
    ]
    assert answers == [400, 200]
    assert requests.utils.default_user_agent() != USER_AGENT
