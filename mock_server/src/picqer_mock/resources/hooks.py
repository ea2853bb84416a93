"""Hooks: which address is told of which event."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from picqer_mock import listing, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.lookup import OWNER
from picqer_mock.tables import Table
from picqer_mock.webhooks import outbox
from picqer_mock.webhooks.sending import SCHEMES
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

# The schema shows whether there is a secret, and never which.
TABLES = (
    Table(
        "hook",
        "Hook",
        "idhook",
        worked_out=frozenset({"secret"}),
        references={OWNER: "fulfilment_customer"},
        extra=("secret TEXT", f"{OWNER} INTEGER"),
    ),
    "CREATE INDEX hook_event ON hook (event) WHERE active;",
    *outbox.TABLES,
)

DEMO_SECRET = "picqer-demo-secret"  # noqa: S105 - of a hook that is sent to nobody
"""What the deliveries of the examples' hook are signed with."""


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the hooks of the spec's examples."""
    for hook in spec.example("hooks.list"):
        state.insert("hook", **{**hook, "secret": DEMO_SECRET if hook["secret"] else None})


def list_(state: State, request: Request) -> Reply:
    """Answer a page of hooks, active and inactive, by rising id."""
    return Reply([_view(state, row) for row in listing.page(state, request, "hook", "idhook", owned=True)])


def get(state: State, request: Request) -> Reply:
    """Answer one hook."""
    return Reply(_view(state, lookup.find(state, request, "hook", "idhook")))


def create(state: State, request: Request) -> Reply:
    """Add an active hook. It hears of what happens from then on.

    Deliveries are posted once the call that caused them is done, each up to 15 times over 17 hours until 200, 201 or
    202 comes within ten seconds. The waits go by the account's clock, the ten seconds by the machine's.

    Assumes:
        - The waits are 1, 2, 3, 4, 5, 15, 30, 45, 60, 90, 120, 165, 210 and 270 minutes: only their number and sum are
          documented. They count from when the attempt before was due, so a clock that is put forward has all attempts
          of that time behind it.
        - Five deliveries within 24 hours that failed all attempts switch the hook off; what waits for it is given up.
          The 24 hours are counted back from the last attempt, and failures from before a reactivation do not count.
        - Any other answer is a failure, 204 and redirects too: only 200, 201 and 202 are documented.
        - No two active hooks have the same event and address; an inactive one is no obstacle, as clients change a
          secret by deactivating the hook and creating another. Hooks of different fulfilment customers are apart, or
          a key could learn of another's.
        - The hook of a key that is limited to a fulfilment customer hears of that customer's orders, picklists,
          shipments, products, purchase orders and returns, whose data names the owner, and of nothing else. No page
          says what it hears of.
        - An address is http or https; user name and password in it are sent as HTTP Basic auth. No page limits it.
        - An empty secret is none.
        - Text is escaped to ASCII in the body. The recorded delivery settles only that there are no spaces, and that
          slashes are not escaped.

    Leaves out:
        - Addresses on other machines, unless `--webhook-host` or `Settings(webhook_hosts=...)` names them: a test is
          not to reach somebody's shop. The hook is made, and its deliveries are listed as refused.
        - The deactivation of hooks with their fulfilment customer, as no call deactivates one.
    """
    _check_address(request.body["address"])
    _check_unique(state, request.body["event"], request.body["address"], request.idfulfilment_customer)
    fields = {**request.body, "secret": request.body.get("secret") or None}
    number = state.insert("hook", **fields, active=True, idfulfilment_customer=request.idfulfilment_customer)
    return Reply(_view_of(state, number))


def delete(state: State, request: Request) -> Reply:
    """Deactivate a hook. It stays in the list.

    Assumes:
        - The answer is an empty object: none is documented.
        - Deliveries that wait for another attempt are given up, and do not come back with a reactivation.
        - An inactive hook stays as it is, without complaint.
    """
    idhook = lookup.find(state, request, "hook", "idhook")["idhook"]
    state.update("hook", {"active": False}, idhook=idhook)
    outbox.cancel(state, idhook, "The hook was deactivated by hooks.delete.")
    return Reply({})


def reactivate(state: State, request: Request) -> Reply:
    """Switch a hook on again. What happened in the meantime is not told to it.

    Assumes:
        - An active hook stays as it is, without complaint.
        - It is refused while another active hook has the same event and address.
    """
    row = lookup.find(state, request, "hook", "idhook")
    if not row["active"]:
        _check_unique(state, row["event"], row["address"], row[OWNER])
        state.update("hook", {"active": True}, idhook=row["idhook"])
        outbox.forgive(state, row["idhook"])
    return Reply(_view_of(state, row["idhook"]))


HANDLERS: Mapping[str, Handler] = {
    "hooks.list": list_,
    "hooks.get": get,
    "hooks.create": create,
    "hooks.delete": delete,
    "hooks.reactivate": reactivate,
}


def _check_address(address: str) -> None:
    try:
        target = urlsplit(address)
        fits = target.scheme in SCHEMES and bool(target.hostname) and target.port != 0
    except ValueError:
        fits = False
    if not fits:
        raise RefusedError(f"address: expected a URL that starts with http:// or https://, found {shown(address)}.")


def _check_unique(state: State, event: str, address: str, owner: int | None) -> None:
    row = state.row(
        f"SELECT idhook FROM hook WHERE active AND event = ? AND address = ? AND {OWNER} IS ?",  # noqa: S608 - our name
        event,
        address,
        owner,
    )
    if row is not None:
        raise RefusedError(
            f"address: expected one that has no active hook for {event} yet, but hook {row['idhook']} posts it to"
            f" {shown(address)}. Deactivate that one first."
        )


def _view_of(state: State, idhook: int) -> dict[str, Any]:
    return _view(state, state.one("SELECT * FROM hook WHERE idhook = ?", idhook))


def _view(state: State, row: sqlite3.Row) -> dict[str, Any]:
    return {**state.view("hook", row), "secret": row["secret"] is not None}
