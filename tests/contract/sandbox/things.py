"""What is created where writing is allowed: only what the API can delete again, under a name that tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MARK = "zz-contract-test"
"""What the names of all that is created begin with. Whatever is named so is deleted, before a run and after it."""
GONE = 404


@dataclass(frozen=True, slots=True)
class Step:
    """A call on a thing that was created.

    Args:
        operation: Which call.
        body: What is sent. `{name}` in a text is the id that an earlier answer had under this name.
        keep: The id of the answer that later steps need, as `name in the answer`.
        status: The status it has instead of the operation's success.
    """

    operation: str
    body: Mapping[str, Any] | None = None
    keep: str = ""
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is created, looked at, changed and deleted.

    Args:
        create: How it is made; its name begins with `MARK`.
        id: The name of its id.
        named: The field that holds its name.
        list: The list that shows all of its kind, to find what was left behind.
        delete: The call that takes it away.
        steps: What is done with it in between.
        inside: Lists of what hangs on it and would stay without it, each with the call that deletes a row and its id.
    """

    create: Step
    id: str
    named: str
    list: str
    delete: str
    steps: Sequence[Step] = ()
    inside: Sequence[tuple[str, str, str]] = field(default=())


def _renamed(resource: str, field_name: str = "name") -> tuple[Step, ...]:
    """Return the steps that every kind has: it is read, renamed, and read again."""
    get = Step(f"{resource}.get")
    return get, Step(f"{resource}.update", {field_name: f"{MARK} 2"}), get


THINGS: Sequence[Thing] = (
    Thing(
        create=Step("tags.create", {"title": MARK, "color": "#cccccc", "inherit": False}, "idtag"),
        id="idtag",
        named="title",
        list="tags.list",
        delete="tags.delete",
        steps=(Step("tags.get"), Step("tags.update", {"title": f"{MARK} 2", "color": "#dddddd"}), Step("tags.get")),
    ),
    Thing(
        create=Step("customers.create", {"name": MARK, "remarks": MARK}, "idcustomer"),
        id="idcustomer",
        named="name",
        list="customers.list",
        delete="customers.delete",
        steps=(
            *_renamed("customers"),
            Step(
                "customers.addresses.create",
                {"name": MARK, "address": "Teststraat 1", "zipcode": "1234 AB", "city": "Utrecht", "country": "NL"},
                "idcustomer_address",
            ),
            Step("customers.addresses.list"),
            Step("customers.addresses.update", {"city": "Zeist"}),
            Step("customers.addresses.delete"),
            Step("customers.tags.add", {"idtag": "{idtag}"}),
            Step("customers.tags.list"),
            Step("customers.tags.remove"),
            Step("customers.comments.create", {"body": MARK}, "idcomment"),
            Step("customers.comments.list"),
            Step("comments.get"),
            Step("comments.delete"),
            Step("comments.get", status=GONE),
        ),
        inside=(("customers.comments.list", "comments.delete", "idcomment"),),
    ),
    Thing(
        create=Step("location_types.create", {"name": MARK, "color": "#cccccc"}, "idlocation_type"),
        id="idlocation_type",
        named="name",
        list="location_types.list",
        delete="location_types.delete",
        steps=_renamed("location_types"),
    ),
    Thing(
        create=Step(
            "locations.create",
            {"name": MARK, "idwarehouse": "{idwarehouse}", "idlocation_type": "{idlocation_type}"},
            "idlocation",
        ),
        id="idlocation",
        named="name",
        list="locations.list",
        delete="locations.delete",
        steps=(*_renamed("locations"), Step("locations.products.list")),
    ),
    Thing(
        create=Step("tasks.create", {"title": MARK, "description": MARK}, "idtask"),
        id="idtask",
        named="title",
        list="tasks.list",
        delete="tasks.delete",
        steps=(*_renamed("tasks", "title"), Step("tasks.complete"), Step("tasks.uncomplete")),
    ),
    Thing(
        create=Step("picking_containers.create", {"name": MARK}, "idpicking_container"),
        id="idpicking_container",
        named="name",
        list="picking_containers.list",
        delete="picking_containers.delete",
        steps=_renamed("picking_containers"),
    ),
)
"""In the order in which they are made; they are taken away from the last to the first."""
