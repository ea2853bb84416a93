"""The console at `/_mock/`: what the account does, for people, rendered here and without anything from elsewhere."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from picqer_mock.console.forms import FORMS
from picqer_mock.console.pages import HEADERS, Pages
from picqer_mock.control import check_site
from picqer_mock.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from picqer_mock.simulator import Simulator

_STATIC = {"style.css": "text/css", "live.js": "text/javascript"}
_SEE_OTHER = 303


def routes(simulator: Simulator) -> list[Route]:
    """Return the pages of the console, and what their forms are sent to."""
    pages = Pages(simulator)
    return [
        Route("/", pages.requests),
        Route("/console/requests/{since:int}", pages.rows),
        Route("/console/objects/{kind}", pages.objects),
        Route("/console/objects/{kind}/{number:int}", pages.object),
        Route("/console/hooks", pages.hooks),
        Route("/console/faults", pages.faults),
        Route("/console/account", pages.account),
        Route("/console/{name}", _static),
        Route("/console/{form:path}", _sending(simulator), methods=["POST"]),
    ]


def _sending(simulator: Simulator) -> Callable[[Request], Awaitable[Response]]:
    async def send(request: Request) -> Response:
        form = FORMS.get(request.path_params["form"])
        if form is None:
            raise HTTPException(404, "There is no such form")
        fields = dict(parse_qsl((await request.body()).decode("utf-8", "replace"), keep_blank_values=True))
        here = fields.pop("here", "")
        try:
            check_site(request, simulator)
            query = {"message": form.send(simulator, fields)}
        except RefusedError as refusal:
            query = {"message": str(refusal), "bad": "1"}
        base = request.scope["root_path"]
        return RedirectResponse(f"{base}/{here.lstrip('/')}?{urlencode(query)}", _SEE_OTHER, HEADERS)

    return send


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _STATIC:
        raise HTTPException(404, "There is no such page")
    text = files("picqer_mock").joinpath("console", "static", name).read_text(encoding="utf-8")
    return Response(text, media_type=_STATIC[name], headers=HEADERS)
