"""What the servers are asked for: an account, filled over the API, and descriptions for Prism with its answers."""

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import venvs
from mock_servers import Server

_PAGE_BYTES = 147_000
_PNG = b"\x89PNG\r\n\x1a\n"
_TAGS = 3
_TEXT = "Lightweight vest, cools up to 8 hours. Soak in water for 2 minutes and wring it out. "

# The fields that shops send, and the code that no two products share.
PRODUCT: Mapping[str, Any] = {
    "idvatgroup": 18,
    "name": "Hyperkewl Evaporative Cooling Vest Ultra Blue 7-9yr",
    "price": 54.46,
    "fixedstockprice": 31.5,
    "productcode": "CODE",
    "productcode_supplier": "SUP-6531",
    "description": _TEXT,
    "barcode": "857825006135",
    "weight": 200,
    "hs_code": "61130090",
    "country_of_origin": "NL",
}


@dataclass(frozen=True)
class Answers:
    """What the simulator answers, and Prism is to answer as well.

    Args:
        idhook: Of the hook that listens when it is active.
    """

    idhook: int
    idproduct: int
    one: Any
    page: list[Any]
    created: Any


def fill(server: Server, receiver: str) -> Answers:
    """Give the first 100 products fields, tags and images until their page has 147 KB, and let a receiver listen."""
    fields = [field["idproductfield"] for field in server.call("GET", "/productfields")]
    tags = [tag["idtag"] for tag in server.call("GET", "/tags")][:_TAGS]
    ids = [product["idproduct"] for product in server.call("GET", "/products")]
    for idproduct in ids:
        values = [{"idproductfield": number, "value": f"value {number}"} for number in fields]
        server.call("PUT", f"/products/{idproduct}", {"description": _TEXT, "productfields": values})
        for idtag in tags:
            server.call("POST", f"/products/{idproduct}/tags", {"idtag": idtag})
    for idproduct in _again_and_again(ids):
        page = server.call("GET", "/products")
        if len(json.dumps(page, separators=(",", ":"))) >= _PAGE_BYTES:
            break
        for number in range(10):
            image = base64.b64encode(_PNG + f"{idproduct} {number}".encode()).decode()
            server.call("POST", f"/products/{idproduct}/images", {"image": image})
    wanted = {"name": "Load", "event": "products.created", "address": receiver, "secret": "secret"}
    idhook = server.call("POST", "/hooks", wanted)["idhook"]
    created = server.call("POST", "/products", {**PRODUCT, "productcode": "first"})
    return Answers(idhook, ids[0], server.call("GET", f"/products/{ids[0]}"), server.call("GET", "/products"), created)


def bundle() -> dict[str, Any]:
    """Give the description of the whole API."""
    file = venvs.ROOT / "mock_server/src/picqer_mock/_bundle/openapi.json"
    description: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return description


def descriptions(answers: Answers) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give the whole description and one of the three operations alone, with these answers for examples."""
    whole = bundle()
    paths = whole["paths"]
    products, product = paths["/products"], paths["/products/{idproduct}"]
    for operation, status, example in (
        (products["get"], "200", answers.page),
        (products["post"], "201", answers.created),
        (product["get"], "200", answers.one),
    ):
        operation["responses"][status]["content"]["application/json"]["examples"] = {"Same": {"value": example}}
    few = {
        "/products": {name: products[name] for name in ("parameters", "get", "post")},
        "/products/{idproduct}": {name: product[name] for name in ("parameters", "get")},
    }
    alone = {name: whole[name] for name in ("openapi", "info", "servers", "security")}
    return whole, {**alone, "paths": few, "components": _reached(few, whole["components"])}


def _again_and_again(ids: list[int]) -> Iterator[int]:
    while True:
        yield from ids


def _reached(part: Any, components: Mapping[str, Any]) -> dict[str, Any]:
    """Give the components that a part of a description refers to, at first or second hand."""
    found: dict[str, Any] = {"securitySchemes": components["securitySchemes"]}
    left = [part]
    while left:
        for reference in _references(left.pop()):
            _, _, kind, name = reference.split("/")
            if name not in found.setdefault(kind, {}):
                found[kind][name] = components[kind][name]
                left.append(components[kind][name])
    return found


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        for value in part.values():
            yield from _references(value)
    elif isinstance(part, list):
        for value in part:
            yield from _references(value)
