"""What only a simulator has, under `/_mock`, over HTTP: the operations that `control/openapi.yaml` describes."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from picqer_mock import wire
from picqer_mock.control.operations import OPERATIONS
from picqer_mock.errors import RefusedError
from picqer_mock.host import is_local, name_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from starlette.requests import Request

    from picqer_mock.control.operations import Operation
    from picqer_mock.simulator import Simulator

_SAME_SITE = {"same-origin", "none"}


class OtherSiteError(RefusedError):
    """A browser asks for a page of another site, or may do so."""

    status = 403


def routes(simulator: Simulator) -> list[Route]:
    """Return the operations as routes, one for each path."""
    by_path: dict[str, dict[str, Operation]] = {}
    for call, operation in OPERATIONS.items():
        method, path = call.split(" ")
        by_path.setdefault(path, {})[method] = operation
    return [
        Route("/openapi.yaml", _description),
        *(Route(path, _answering(simulator, found), methods=list(found)) for path, found in by_path.items()),
    ]


def check_host(request: Request, simulator: Simulator) -> None:
    """Refuse what is asked of a name that somebody on the internet may own.

    Whoever owns it can let it lead to this machine. To a browser, the mock is then of the same site as their pages.

    Raises:
        OtherSiteError: The request is for such a name, and it is not the one in the settings.
    """
    host, known = name_of(request.headers.get("host", "")), simulator.settings.public_url
    if not is_local(host) and (known is None or host != name_of(urlsplit(known).netloc)):
        raise OtherSiteError(
            "header Host: expected an address, localhost or a name without a dot, or the host of --public-url,"
            f" found {wire.shown(host)}. Start the simulator with --public-url to reach it under this name."
        )


def check_site(request: Request, simulator: Simulator) -> None:
    """Refuse what a page of another site sends.

    Raises:
        OtherSiteError: The browser says that it does, or the request is for a name that such a page may have.
    """
    check_host(request, simulator)
    # Browsers send the first only to addresses that they trust, such as loopback; the second also elsewhere.
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    foreign = origin is not None and urlsplit(origin).netloc != request.headers.get("host")
    if foreign if site is None else site not in _SAME_SITE:
        raise OtherSiteError("The simulator takes no calls from pages of other sites.")


def _answering(simulator: Simulator, operations: Mapping[str, Operation]) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        try:
            check_site(request, simulator)
            operation = operations["GET" if request.method == "HEAD" else request.method]
            values = operation.read(request.path_params)
            if request.method in {"GET", "HEAD"}:
                values |= operation.read({name: text for name, text in request.query_params.items() if text})
            else:
                values |= operation.check(_object(await request.body()), values)
            result = operation.do(simulator, values)
        except RefusedError as refusal:
            return JSONResponse(refusal.body, refusal.status)
        if result is None:
            return Response(status_code=204)
        return Response(wire.dumps(result), media_type="application/json")

    return answer


def _object(raw: bytes) -> Mapping[str, Any]:
    if not raw:
        return {}
    value = wire.loads(raw)
    if not isinstance(value, dict):
        raise RefusedError(f"the body: expected an object, found {wire.shown(value)}.")
    wire.check(value, raw)
    return cast("Mapping[str, Any]", value)


async def _description(_: Request) -> Response:
    text = files("picqer_mock").joinpath("control", "openapi.yaml").read_text(encoding="utf-8")
    return PlainTextResponse(text, media_type="application/yaml")
