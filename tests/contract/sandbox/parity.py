"""Whether two accounts answer alike: the same statuses, and bodies of the same form."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.contract.sandbox.difference import type_of
from tests.contract.sandbox.node import MANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tests.contract.sandbox.node import Node


@dataclass(slots=True)
class Form:
    """What stands where in bodies, whatever the values are.

    Args:
        types: The types that were seen at each pointer, null left out; whole numbers are numbers.
        met: How often each pointer was there.
    """

    types: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    met: Counter[str] = field(default_factory=Counter[str])

    def add(self, value: Any, node: Node | None, path: str = "") -> None:
        """Add a body.

        Args:
            value: The body.
            node: What the spec says of it.
            path: Where it stands.
        """
        kind = type_of(value)
        self.met[path] += 1
        self.types[path] |= {"number" if kind == "integer" else kind} - {"null"}
        if isinstance(value, dict):
            self.met[f"{path} as object"] += 1
            for name, item in value.items():
                step = node.segment(name) if node else name
                self.add(item, node.inside(name) if node else None, f"{path}/{step}")
        elif isinstance(value, list):
            for item in value:
                self.add(item, node.inside(0) if node else None, f"{path}/{MANY}")

    def key(self) -> str:
        """Return the same for two forms that show the same."""
        return repr(sorted((path, sorted(types)) for path, types in self.types.items()))

    def is_always(self, path: str) -> bool:
        """Tell whether every object that could have a field has it."""
        return self.met[path] == self.met[f"{_above(path)} as object"]

    def has_objects(self, path: str) -> bool:
        """Tell whether there was an object."""
        return self.met[f"{path} as object"] > 0


Kind = tuple[int, str]


def unlike(account: Mapping[Kind, Form], mock: Mapping[Kind, Form]) -> list[str]:
    """Return how the mock answers an operation in another way than the account did; nothing if they are alike.

    A field that only one of them has counts where the other has the object that it would be in. A field that the mock
    has only sometimes, and the account never, does not count: that is a question of what is in the accounts.

    Args:
        account: The forms of its answers, by status and media type.
        mock: Those of the mock.
    """
    if not mock:
        return ["the account answered, and the mock was not asked, as it has no such object"]
    found = [
        f"the account answered {status} in {media_type or 'nothing'}, and the mock never does"
        for status, media_type in account
        if (status, media_type) not in mock
    ]
    for kind in account.keys() & mock.keys():
        found += [f"{kind[0]} {line}" for line in _unlike(account[kind], mock[kind])]
    return sorted(found)


def _unlike(account: Form, mock: Form) -> Iterator[str]:
    for path, types in account.types.items():
        name = path or "body"
        if path not in mock.types:
            if _above(path) in mock.types and (path.endswith(f"/{MANY}") or mock.has_objects(_above(path))):
                yield f"{name}: the account has it, and the mock never"
        elif types and mock.types[path] and not types & mock.types[path]:
            yield f"{name}: {_words(types)} in the account, {_words(mock.types[path])} in the mock"
    for path in mock.types:
        is_field = path and not path.endswith(f"/{MANY}")
        if is_field and path not in account.types and account.has_objects(_above(path)) and mock.is_always(path):
            yield f"{path}: the mock always has it, and the account never"


def _above(path: str) -> str:
    return path.rpartition("/")[0]


def _words(types: Iterable[str]) -> str:
    return " or ".join(sorted(types))


def forms(answers: Sequence[Mapping[str, Any]], node_of: Mapping[int, Node | None]) -> dict[Kind, Form]:
    """Return the forms of recorded answers, by status and media type.

    Args:
        answers: As a recording keeps them.
        node_of: What the spec says of the body, by status.
    """
    found: dict[Kind, Form] = defaultdict(Form)
    for answer in answers:
        found[answer["status"], answer["media_type"]].add(answer["body"], node_of.get(answer["status"]))
    return found
