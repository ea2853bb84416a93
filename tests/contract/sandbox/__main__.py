"""`python -m tests.contract.sandbox`: hold an account against the spec. `make contract-sandbox` calls it."""

from __future__ import annotations

import argparse
import os
import sys
import time
from importlib.metadata import version
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tests.contract.account import account_of
from tests.contract.sandbox.connection import AccountError, Connection, client
from tests.contract.sandbox.promise import Promises
from tests.contract.sandbox.recording import PARITY, Recorder
from tests.contract.sandbox.report import Drift
from tests.contract.sandbox.run import Run
from tests.contract.sandbox.scrub import Scrubber

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import httpx2

    from tests.contract.account import Account

ROOT = Path(__file__).parents[3]
REPORTS = ROOT / "build/contract"
KEEPS, BREAKS, NOT_RUN = 0, 1, 2


def main(
    arguments: Sequence[str] | None = None,
    environ: Mapping[str, str] = os.environ,
    *,
    reports: Path = REPORTS,
    recordings: Path = PARITY,
    connect: Callable[[], httpx2.Client] = client,
    sleep: Callable[[float], object] = time.sleep,
) -> int:
    """Hold an account against the spec, and write the drift report.

    Args:
        arguments: Of the command line.
        environ: Names the account; see `account_of`.
        reports: Where `drift.md` and `drift.json` go.
        recordings: Where `--record` puts what was answered.
        connect: Opens the way to the account.
        sleep: Waits so many seconds.

    Returns:
        0 if the account keeps to the spec, also where it has more fields; 1 if it does not; 2 if it could not be asked
        to the end.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.contract.sandbox", description=__doc__)
    parser.add_argument("--record", action="store_true", help="keep scrubbed answers in tests/parity/")
    options = parser.parse_args(arguments)
    try:
        account = account_of(environ)
        if account is None:
            raise ValueError("No account: set PICQER_SUBDOMAIN and PICQER_API_KEY")  # noqa: TRY301 - said in one place
        name = _kind_of(account)
    except ValueError as error:
        _say(str(error))
        return NOT_RUN
    promises, scrubber = Promises.load(), Scrubber(account.api_key)
    drift, recorder = Drift(name, scrubber), Recorder(promises, scrubber, name)
    status = NOT_RUN
    with connect() as http:
        connection = Connection(promises.spec, account, http, sleep, _say)
        try:
            Run(promises, connection, drift, recorder.keep, _say).all()
            status = BREAKS if drift.violations else KEEPS
        except AccountError as error:
            _say(f"The account cannot be asked: {error}")
        except KeyboardInterrupt:
            _say("Stopped.")
    reports.mkdir(parents=True, exist_ok=True)
    (reports / "drift.json").write_text(drift.json(), encoding="utf-8")
    (reports / "drift.md").write_text(drift.markdown(), encoding="utf-8")
    if options.record and status != NOT_RUN:
        recorder.write(recordings)
    sys.stdout.write(f"{drift.summary()}\nThe report is in {reports}\n")
    return status


def _kind_of(account: Account) -> str:
    """Return what sort of account it is, as recordings and reports say it: its name is nobody's business.

    Raises:
        ValueError: The key would go over the network in the open.
    """
    url = urlsplit(account.base_url)
    host = url.hostname or ""
    if url.scheme != "https" and not _is_here(host):
        raise ValueError("The address of the account must begin with https, so that nobody else reads the key")
    return "Picqer account" if host.endswith(".picqer.com") else f"picqer-mock {version('picqer-mock')}"


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _say(text: Any) -> None:
    sys.stderr.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
