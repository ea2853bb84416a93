"""json.loads: dicts."""

import json
from collections.abc import Callable


def decode() -> Callable[[bytes], object]:
    return json.loads
