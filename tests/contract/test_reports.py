from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING

from tests.contract.examples import send
from tests.contract.reports import Har
from tests.contract.target import new_app, session_of

if TYPE_CHECKING:
    from pathlib import Path


def test_every_call_is_kept_and_no_key(tmp_path: Path) -> None:
    """The file has what was sent and answered, in order, and nothing that opens an account."""
    session = session_of(new_app())
    har = Har(tmp_path / "new" / "calls.har")
    har.record(session)
    send("users.list", {}, None, session)
    send("customers.create", {}, {"name": "A"}, session)
    send("users.list", {}, None, session, auth=("another-key", ""))
    har.close()
    text = (tmp_path / "new" / "calls.har").read_text(encoding="utf-8")
    entries = json.loads(text)["log"]["entries"]
    assert [entry["response"]["status"] for entry in entries] == [200, 201, 401]
    assert json.loads(entries[1]["request"]["postData"]["text"]) == {"name": "A"}
    assert json.loads(entries[1]["response"]["content"]["text"])["name"] == "A"
    for key in ("picqer-mock-key", "another-key"):
        assert key not in text
        assert base64.b64encode(f"{key}:".encode()).decode() not in text
