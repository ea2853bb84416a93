"""What is measured inside the process of a simulator: `mock_inside.py steps ORDERS` or `mock_inside.py fill PRODUCTS`.

Prints what it measured as JSON. `mock_alone.py` runs it in the environment of the simulator.
"""

import asyncio
import json
import os
import statistics
import sys
import time
from typing import Any

from mock_servers import API, HEADERS, KEY, LIMIT, SERVER_CORE, held
from picqer_mock import Settings, create_app
from picqer_mock.app import Application
from picqer_mock.seed import open_state
from picqer_mock.spec import Spec

_HOST = ("127.0.0.1", 80)
_HEADERS = [(name.lower().encode(), value.encode()) for name, value in {**HEADERS, "Host": _HOST[0]}.items()]
_GUEST = {"deliveryname": "Guest", "deliverycountry": "NL", "invoicename": "Guest", "invoicecountry": "NL"}
_LINES = 3
_MANY = 10**6
_PAGES = 5


class Account:
    """An account in this process, called without sockets.

    Args:
        app: The simulator.
    """

    def __init__(self, app: Application) -> None:
        self._app = app
        self.took: dict[str, list[tuple[float, float]]] = {}
        """Seconds of the clock and of CPU of each call, by step."""

    async def call(self, method: str, path: str, body: Any = None, step: str = "") -> Any:
        """Call, note under the name of a step what it took, and give the answer."""
        raw = b"" if body is None else json.dumps(body).encode()
        path, _, query = (API + path).partition("?")
        scope = {"type": "http", "method": method, "path": path, "raw_path": path.encode()}
        scope |= {"query_string": query.encode(), "headers": _HEADERS, "scheme": "http", "server": _HOST}
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": raw, "more_body": False}

        async def send(message: Any) -> None:
            sent.append(message)

        started, cpu = time.perf_counter(), time.process_time()
        await self._app(scope, receive, send)
        if step:
            self.took.setdefault(step, []).append((time.perf_counter() - started, time.process_time() - cpu))
        body = json.loads(sent[1]["body"])
        assert sent[0]["status"] in {200, 201}, body
        assert body, f"{path}?{query} answers with nothing"
        return body


async def steps(orders: int) -> dict[str, Any]:
    """Let orders go from new to shipped, and tell the milliseconds of each step."""
    account = Account(create_app(_settings("large:10000")))
    products = await account.call("GET", "/products?offset=200")
    profiles = await account.call("GET", "/shippingproviders")
    idprofile = next(profile["idshippingprovider_profile"] for each in profiles for profile in each["profiles"])
    ours = [product for product in products if "idfulfilment_customer" not in product]
    lines = [{"idproduct": product["idproduct"], "amount": 1} for product in ours[:_LINES]]
    for line in lines:
        for row in products[0]["stock"]:
            stock = {"amount": _MANY, "reason": "Counted"}
            await account.call("POST", f"/products/{line['idproduct']}/stock/{row['idwarehouse']}", stock)
    for number in range(-20, orders):
        if number == 0:
            account.took.clear()  # what went before compiled schemas and statements
        for ending in ("shipment", "close"):
            order = await account.call("POST", "/orders", {**_GUEST, "products": lines}, f"order of {_LINES} lines")
            order = await account.call("POST", f"/orders/{order['idorder']}/process", {}, "process")
            (picklist,) = order["picklists"]
            path = f"/picklists/{picklist['idpicklist']}"
            await account.call("POST", f"{path}/pickall", {}, "pick all")
            if ending == "close":
                await account.call("POST", f"{path}/close", {}, "close")
                continue
            await account.call(
                "POST", f"{path}/shipments?return=shipment", {"idshippingprofile": idprofile}, "shipment, which closes"
            )
    return {step: _milliseconds(took) for step, took in account.took.items()}


async def fill(products: int) -> dict[str, float]:
    """Fill an account with so many products, and get pages at its beginning and its end, each for the first time."""
    spec = Spec.load()
    before, started = held(), time.perf_counter()
    state = open_state(spec, f"large:{products}")
    seconds, memory = time.perf_counter() - started, held() - before
    account = Account(create_app(_settings("empty"), spec=spec, state=state))
    await account.call("GET", "/products?offset=1000")  # compiles the schema
    for number in range(1, _PAGES + 1):
        await account.call("GET", f"/products?offset={number * 100}", step="first pages")
        await account.call("GET", f"/products?offset={products - (number + 1) * 100}", step="last pages")
    for _ in range(_PAGES):
        await account.call("GET", "/products?offset=100", step="again")
    pages = {step: _milliseconds(took)["median"] for step, took in account.took.items()}
    return {"seconds": seconds, "MB": memory, **pages}


def _milliseconds(took: list[tuple[float, float]]) -> dict[str, float]:
    clock, cpu = ([seconds * 1e3 for seconds in each] for each in zip(*took, strict=True))
    tenth = max(len(cpu) // 10, 1)
    return {
        "median": statistics.median(clock),
        "cpu": statistics.median(cpu),
        "p99": statistics.quantiles(cpu, n=100)[98],
        "first": statistics.median(cpu[:tenth]),
        "last": statistics.median(cpu[-tenth:]),
    }


def _settings(seed: str) -> Settings:
    return Settings(api_keys=(KEY,), rate_limit=LIMIT, seed=seed)


if __name__ == "__main__":
    os.sched_setaffinity(0, {SERVER_CORE})
    print(json.dumps(asyncio.run({"steps": steps, "fill": fill}[sys.argv[1]](int(sys.argv[2])))))
