"""The data: products as the API answers them, the same in every run and for every subject."""

import json
import random
from typing import Any

PAGE_SIZE = 100
_TAGS = ("TopWebshop", "SummerProducts", "Winter", "Hoeden", "Zomer", "Sale", "Fragile")


def page(number: int) -> bytes:
    """Write page `number` of 100 products, about 147 KB, as PHP writes JSON."""
    chance = random.Random(number)  # noqa: S311 - data, not secrets
    return _php([_product(number * PAGE_SIZE + i, chance) for i in range(PAGE_SIZE)])


def one() -> bytes:
    """Write one product, about 1.4 KB."""
    return _php(_product(1, random.Random(1)))  # noqa: S311 - as above


def _php(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/").encode()


def _product(number: int, chance: random.Random) -> dict[str, Any]:
    return {
        "idproduct": 119000 + number,
        "idvatgroup": 18,
        "idsupplier": chance.choice([None, 7712]),
        "productcode": f"6531-RB-{number}-{chance.randrange(1, 20)}",
        "name": f"Hyperkewl Evaporative Cooling Vest Ultra {chance.choice(['Blue', 'Grün', 'Zwart'])} {number}yr",
        "price": round(chance.uniform(1, 500), 2),
        "fixedstockprice": chance.choice([0, round(chance.uniform(1, 300), 2)]),
        "productcode_supplier": f"SUP-{chance.randrange(10**6):06d}",
        "deliverytime": chance.choice([None, 3]),
        "description": chance.choice([None, "Lightweight vest, cools up to 8 hours.\nSoak in water for 2 minutes."]),
        "barcode": f"8578250{chance.randrange(10**6):06d}",
        "unlimitedstock": False,
        "assembled": False,
        "type": chance.choice(["normal"] * 8 + ["virtual_composition", "composition_with_stock"]),
        "weight": chance.choice([None, 200, 1500]),
        "minimum_purchase_quantity": 0,
        "purchase_in_quantities_of": 0,
        "hs_code": chance.choice([None, "61130090"]),
        "country_of_origin": chance.choice([None, "NL", "CN"]),
        "active": True,
        "created": _time(chance, 2024),
        "updated": _time(chance, 2026),
        "productfields": [{"idproductfield": 11, "title": "Eenheid", "value": "liter"}],
        "images": [f"https://cdn.example.com/{number}/{chance.randrange(16**8):08x}/original.jpg" for _ in range(4)],
        "stock": [_stock(idwarehouse, chance) for idwarehouse in (18, 1389)],
        "tags": {title: _tag(title) for title in chance.sample(_TAGS, 3)},
    }


def _stock(idwarehouse: int, chance: random.Random) -> dict[str, int]:
    stock, backorders, picklists, allocations = (chance.randrange(bound) for bound in (500, 9, 9, 3))
    reserved = backorders + picklists + allocations
    return {
        "idwarehouse": idwarehouse,
        "stock": stock,
        "reserved": reserved,
        "reservedbackorders": backorders,
        "reservedpicklists": picklists,
        "reservedallocations": allocations,
        "freestock": stock - reserved,
    }


def _tag(title: str) -> dict[str, Any]:
    number = _TAGS.index(title)
    return {
        "idtag": 1000 + number,
        "title": title,
        "color": "#5993be",
        "inherit": bool(number % 2),
        "textColor": "#000000",
    }


def _time(chance: random.Random, year: int) -> str:
    day, hour, minute = chance.randrange(1, 28), chance.randrange(24), chance.randrange(60)
    return f"{year}-{chance.randrange(1, 11):02d}-{day:02d} {hour:02d}:{minute:02d}:{chance.randrange(60):02d}"
