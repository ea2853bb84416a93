"""The command `picqer-mock`."""

from __future__ import annotations

import argparse
import errno
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn

from picqer_mock import coverage, declarations, resources
from picqer_mock.app import MOCK, create_app
from picqer_mock.seed import SEEDS, open_state
from picqer_mock.server import LOOPBACK, address, config, listen
from picqer_mock.settings import DEFAULT_KEY, DEFAULT_SEED, Settings
from picqer_mock.spec import Spec
from picqer_mock.state import StateFileError

if TYPE_CHECKING:
    import socket
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status.

    Args:
        arguments: What stands behind the command; without it, what the process was started with.
    """
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except (ValueError, StateFileError) as error:
        sys.stderr.write(f"picqer-mock: {error}\n")
        return 1
    return 0


def _coverage(_: argparse.Namespace) -> None:
    sys.stdout.write(coverage.page(Spec.load()))


def _behaviour(_: argparse.Namespace) -> None:
    sys.stdout.write(declarations.page(Spec.load(), resources.HANDLERS))


def _serve(options: argparse.Namespace) -> None:
    settings = Settings(
        api_keys=tuple(options.api_key) or (DEFAULT_KEY,),
        fulfilment_keys=_fulfilment_keys(options.fulfilment_key),
        rate_limit=options.rate_limit,
        seed=options.seed,
        public_url=options.public_url,
        webhook_hosts=tuple(options.webhook_host),
    )
    spec = Spec.load()
    found = options.db if options.db is not None and options.db.is_file() and options.db.stat().st_size else None
    state = open_state(spec, settings.seed, options.db)
    try:
        app = create_app(settings, spec=spec, state=state)
        with _listener(options.host, options.port) as listener, app.background.at_work():
            sys.stdout.write(_greeting(address(listener), spec.base_path, settings, found))
            sys.stdout.flush()
            # Where Ctrl-C is ignored, as in the background of a script, the server stops without raising it again.
            with suppress(KeyboardInterrupt):
                uvicorn.Server(config(app)).run(sockets=[listener])
            sys.stdout.write("Stopped.\n")
    finally:
        state.close()


def _fulfilment_keys(pairs: Sequence[tuple[str, int]]) -> dict[str, int]:
    keys: dict[str, int] = {}
    for key, number in pairs:
        if keys.setdefault(key, number) != number:
            raise ValueError(f"the key {key!r} is for one fulfilment customer, found {keys[key]} and {number}")
    return keys


def _listener(host: str, port: int) -> socket.socket:
    try:
        return listen(host, port)
    except OSError as error:
        hint = ". Stop what listens there, or give another --port" if error.errno == errno.EADDRINUSE else ""
        raise ValueError(f"cannot listen on {host}:{port}: {error.strerror or error}{hint}") from error


def _greeting(url: str, base_path: str, settings: Settings, found: Path | None) -> str:
    lines = [f"picqer-mock runs at {url}{base_path}", *(f"  API key {key}" for key in settings.api_keys)]
    lines += [f"  API key {key} of fulfilment customer {number}" for key, number in settings.fulfilment_keys.items()]
    if found is not None:
        lines.append(f"  Data as it was left in {found}; a reset brings back the seed {settings.seed}")
    return "\n".join([*lines, f"  Console {url}{MOCK}/", "Ctrl-C stops it.", ""])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="picqer-mock", description="A simulator of a Picqer account.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    table = "print a Markdown table of all operations and how sure the description is of each"
    commands.add_parser("coverage", help=table, description=table.capitalize() + ".").set_defaults(run=_coverage)
    pages = "print in Markdown what each operation does here, what it assumes and what it leaves out"
    commands.add_parser("behaviour", help=pages, description=pages.capitalize() + ".").set_defaults(run=_behaviour)
    serve = commands.add_parser(
        "serve", help="run the simulator until Ctrl-C", description="Run the simulator until Ctrl-C."
    )
    serve.set_defaults(run=_serve)
    serve.add_argument("--host", default=LOOPBACK, help="address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=_port, default=8000, help="port; 0 takes a free one (default: %(default)s)")
    serve.add_argument("--db", type=Path, metavar="FILE", help="keep the data in this file (default: in memory)")
    serve.add_argument(
        "--api-key", action="append", default=[], metavar="KEY", help=f"a key for everything (default: {DEFAULT_KEY})"
    )
    serve.add_argument(
        "--fulfilment-key",
        action="append",
        type=_fulfilment_key,
        default=[],
        metavar="KEY=IDFULFILMENT_CUSTOMER",
        help="a key that is limited to a fulfilment customer",
    )
    serve.add_argument("--rate-limit", type=int, metavar="N", help="requests a minute for each key (default: Picqer's)")
    serve.add_argument(
        "--seed",
        default=DEFAULT_SEED,
        help=f"what a new account holds: {', '.join(SEEDS)}, or large:N with N made-up products (default: %(default)s)",
    )
    serve.add_argument("--public-url", metavar="URL", help="where others reach it, for addresses of images")
    serve.add_argument(
        "--webhook-host",
        action="append",
        default=[],
        metavar="HOST",
        help="a machine besides this one that webhooks are delivered to; * is any",
    )
    return parser


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= 65535:  # noqa: PLR2004 - the largest port there is
        return int(text)
    raise argparse.ArgumentTypeError(f"expected 0 to 65535, found {text!r}")


def _fulfilment_key(text: str) -> tuple[str, int]:
    key, _, number = text.rpartition("=")
    if key and number.isascii() and number.isdigit():
        return key, int(number)
    raise argparse.ArgumentTypeError(f"expected KEY=IDFULFILMENT_CUSTOMER, such as partner=1, found {text!r}")


if __name__ == "__main__":
    sys.exit(main())
