"""What importing costs: next to nothing until it is used."""

import subprocess
import sys

import pytest

import picqer
from tests.client.faults.server import Server

HEAVY = ("asyncio", "email", "httpx2", "msgspec", "ssl")


def loaded_after(code: str) -> set[str]:
    """Modules that a fresh interpreter has loaded after running this."""
    command = [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())  # noqa: S603 - our code


def test_importing_the_package_loads_nothing_heavy() -> None:
    """`import picqer` loads no library, no client and no resource."""
    loaded = loaded_after("import picqer") - loaded_after("pass")
    assert not loaded & set(HEAVY)
    assert {name for name in loaded if name.startswith("picqer")} == {"picqer"}


def test_making_a_client_loads_no_http_and_no_resource() -> None:
    """A client that has made no call has loaded neither httpx2 nor asyncio nor any generated module but their index."""
    code = "from picqer import Picqer; Picqer('example', api_key='k', user_agent='Tests (tests.example)')"
    loaded = loaded_after(code)
    assert not loaded & {"asyncio", "email", "httpx2", "ssl"}
    assert not {name for name in loaded if name.startswith(("picqer.resources.", "picqer.models"))}


UNWANTED = {
    "picqer._runtime.ahead",
    "picqer._runtime.files",
    "picqer._runtime.hints",
    "picqer._runtime.log",
    "picqer._runtime.names",
    "picqer._runtime.once",
    "picqer._runtime.raw",
    "picqer._runtime.resume_token",
    "picqer._runtime.shared_budget",
    "picqer._runtime.tracing",
    "picqer.extensions.hooks",
    "picqer.models.error_codes",
    "picqer.webhooks",
}
"""What a program that gets one object has no use for."""

FIRST_GET = """
from picqer import Picqer
options = {"base_url": "BASE", "api_key": "k", "user_agent": "Tests (tests.example)"}
assert Picqer(**options, transport=TRANSPORT).tags.get(7).idtag == 7
"""


@pytest.mark.parametrize(("transport", "other"), [(None, "pyreqwest"), ("fast", "httpx2")])
def test_a_first_get_loads_only_what_it_needs(transport: str | None, other: str) -> None:
    """No look-ups, no logs, no traces, no hooks: they load with their first use. Of the transports one is loaded."""
    with Server() as server:
        loaded = loaded_after(FIRST_GET.replace("BASE", server.base_url).replace("TRANSPORT", repr(transport)))
        assert server.lines == ["GET /api/v1/tags/7"]
    assert loaded & (UNWANTED | {other}) == set()
    own = {name for name in loaded if name.startswith(("picqer.resources.", "picqer.models."))}
    assert own == {"picqer.resources.tags", "picqer.models.tags"}


def test_errors_can_be_imported_alone() -> None:
    """Whoever only catches errors loads nothing but them."""
    assert not loaded_after("from picqer import NotFoundError") & set(HEAVY)


def test_every_public_name_is_there() -> None:
    """Each name of __all__ can be had and is listed by dir()."""
    assert set(picqer.__all__) <= set(dir(picqer))
    assert [name for name in picqer.__all__ if getattr(picqer, name) is None] == []


def test_other_names_are_refused() -> None:
    """A name that the package does not have is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="has no attribute 'picker'"):
        picqer.picker  # noqa: B018 - the access is what is tested
