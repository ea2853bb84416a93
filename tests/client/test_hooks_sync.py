"""`hooks.sync`: what it plans, what it does, and what it leaves alone."""

import asyncio
import json
from typing import Any, get_args

import pytest

from picqer import (
    Answer,
    ApiError,
    AsyncPicqer,
    HooksPlan,
    InvalidRequestError,
    Picqer,
    Request,
    Retries,
    Timeout,
    WantedHook,
)
from picqer.extensions.hooks import AsyncHooksExtension, HooksExtension
from picqer.models.event_names import EventName
from picqer.models.hooks import HookEventName

SHOP = "https://shop.example/picqer"
OTHER = "https://other.example/picqer"
ORDERS = WantedHook("shop: orders", "orders.completed", SHOP, "s3cret")
STOCK = WantedHook("shop: stock", "products.free_stock_changed", SHOP)


class Account:
    """The hooks of an account, behind both kinds of transport."""

    def __init__(self, *hooks: dict[str, Any]) -> None:
        self.hooks = list(hooks)
        self.calls: list[str] = []
        self.refuse = ""

    def answer(self, request: Request) -> Answer:
        """Do what Picqer would do."""
        path = request.url.partition("/v1")[2]
        call = f"{request.method} {path}"
        if request.method == "GET":
            start = int(path.partition("offset=")[2] or 0)
            return self._json(200, self.hooks[start : start + 100])
        self.calls.append(call)
        if call == self.refuse:
            return self._json(400, {"error": True, "error_code": 1, "error_message": "no"})
        if path == "/hooks":
            sent = json.loads(request.body or b"")
            same = [hook for hook in self.hooks if (hook["event"], hook["address"]) == (sent["event"], sent["address"])]
            assert not any(hook["active"] for hook in same), "no two may have the same event and address"
            self.hooks.append({**sent, "idhook": 900 + len(self.hooks), "active": True, "secret": "secret" in sent})
            return self._json(201, self.hooks[-1])
        number = int(path.split("/")[2])
        (hook,) = (hook for hook in self.hooks if hook["idhook"] == number)
        hook["active"] = path.endswith("/reactivate")
        return self._json(200, hook if hook["active"] else {})

    def _json(self, status: int, value: object) -> Answer:
        return Answer(status, {"content-type": "application/json"}, json.dumps(value).encode())

    def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ARG002 - the seam has it
        """Be a transport."""
        return self.answer(request)


class AsyncAccount:
    """The same, to be awaited."""

    def __init__(self, account: Account) -> None:
        self._account = account

    async def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ARG002, ASYNC109 - the seam has it
        """Be a transport."""
        await asyncio.sleep(0)
        return self._account.answer(request)


class Sync:
    """Calls `hooks.sync` of one of the two clients."""

    def __init__(self, *, asynchronous: bool) -> None:
        self._asynchronous = asynchronous

    def __call__(self, account: Account, *wanted: WantedHook, **options: Any) -> HooksPlan:
        """Sync."""
        setup: dict[str, Any] = {"api_key": "k", "user_agent": "Tests (tests.example)", "retries": Retries(attempts=1)}
        if not self._asynchronous:
            return Picqer("example", transport=account, **setup).hooks.sync(wanted, **options)

        async def run() -> HooksPlan:
            return await AsyncPicqer("example", transport=AsyncAccount(account), **setup).hooks.sync(wanted, **options)

        return asyncio.run(run())


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def sync(request: pytest.FixtureRequest) -> Sync:
    """Each of the two clients."""
    return Sync(asynchronous=request.param)


def hook(idhook: int, wanted: WantedHook, *, active: bool = True, **changes: object) -> dict[str, Any]:
    """A hook as Picqer answers it."""
    secret = isinstance(wanted.secret, str)
    shown = {"name": wanted.name, "event": wanted.event, "address": wanted.address, "secret": secret}
    return {"idhook": idhook, **shown, "active": active, **changes}


def test_what_is_missing_is_created(sync: Sync) -> None:
    """Wanted hooks that the account does not have are made with name, event, address and secret."""
    account = Account()
    plan = sync(account, ORDERS, STOCK)
    assert plan == HooksPlan(create=(ORDERS, STOCK))
    assert [(row["name"], row["secret"]) for row in account.hooks] == [("shop: orders", True), ("shop: stock", False)]


def test_a_second_sync_does_nothing(sync: Sync) -> None:
    """What is as wanted is kept, and the plan is false."""
    account = Account()
    assert sync(account, ORDERS, STOCK)
    account.calls.clear()
    plan = sync(account, ORDERS, STOCK)
    assert not plan
    assert [kept.event for kept in plan.keep] == ["orders.completed", "products.free_stock_changed"]
    assert account.calls == []


def test_all_pages_are_read_before_a_hook_is_taken_for_missing(sync: Sync) -> None:
    """A hook on the second page is found."""
    others = [hook(number, ORDERS, name="other", address=f"{OTHER}/{number}") for number in range(1, 101)]
    account = Account(*others, hook(228, ORDERS))
    assert [kept.idhook for kept in sync(account, ORDERS).keep] == [228]
    assert account.calls == []


def test_what_is_off_is_switched_on_again(sync: Sync) -> None:
    """Of several hooks that Picqer switched off, the newest is reactivated."""
    account = Account(hook(1, ORDERS, active=False), hook(7, ORDERS, active=False), hook(3, ORDERS, active=False))
    plan = sync(account, ORDERS)
    assert [there.idhook for there in plan.reactivate] == [7]
    assert account.calls == ["POST /hooks/7/reactivate"]


def test_an_active_hook_counts_more_than_older_ones_that_are_off(sync: Sync) -> None:
    """What a replacement left behind is not woken up."""
    account = Account(hook(1, ORDERS), hook(7, ORDERS, active=False))
    assert not sync(account, ORDERS, prefix="shop:")


@pytest.mark.parametrize("changes", [{"name": "shop: old name"}, {"secret": False}])
def test_what_differs_is_replaced(sync: Sync, changes: dict[str, object]) -> None:
    """Another name, or a secret on one side only: deactivated first, then made anew."""
    account = Account(hook(1, ORDERS, **changes))
    plan = sync(account, ORDERS, prefix="shop:")
    assert [(old.idhook, new) for old, new in plan.replace] == [(1, ORDERS)]
    assert account.calls == ["DELETE /hooks/1", "POST /hooks"]
    assert not sync(account, ORDERS, prefix="shop:")


def test_what_differs_and_is_off_is_created(sync: Sync) -> None:
    """A hook that is off and not as wanted stays off, and a new one is made."""
    account = Account(hook(1, ORDERS, active=False, secret=False))
    assert sync(account, ORDERS).create == (ORDERS,)
    assert account.calls == ["POST /hooks"]


def test_another_secret_is_sent_on_demand(sync: Sync) -> None:
    """A secret cannot be read back: only renew_secrets replaces hooks for it, and only those that have one."""
    account = Account(hook(1, ORDERS), hook(2, STOCK))
    assert not sync(account, ORDERS, STOCK)
    plan = sync(account, ORDERS, STOCK, renew_secrets=True)
    assert [old.idhook for old, _ in plan.replace] == [1]
    assert [kept.idhook for kept in plan.keep] == [2]


def test_an_answer_without_secret_is_no_reason_to_replace(sync: Sync) -> None:
    """Where Picqer does not tell whether a hook has a secret, it is taken to be right."""
    account = Account(hook(1, ORDERS, secret=None))
    with pytest.warns(UserWarning, match="secret"):
        plan = sync(account, ORDERS)
    assert not plan


def test_hooks_of_others_are_never_touched(sync: Sync) -> None:
    """Without prefix and addresses nothing is deactivated; with them only what they name."""
    account = Account(
        hook(1, ORDERS, name="erp: orders", address=OTHER),
        hook(2, STOCK),
        hook(3, STOCK, name="by hand", address=f"{SHOP}/old"),
        hook(4, STOCK, name="shop: off", address=f"{SHOP}/off", active=False),
    )
    assert sync(account).deactivate == ()
    assert [gone.idhook for gone in sync(account, prefix="shop:", dry_run=True).deactivate] == [2]
    plan = sync(account, prefix="shop:", addresses=[f"{SHOP}/old"])
    assert sorted(gone.idhook for gone in plan.deactivate) == [2, 3]
    assert sorted(account.calls) == ["DELETE /hooks/2", "DELETE /hooks/3"]


def test_a_hook_of_somebody_else_in_the_way_is_left_alone(sync: Sync) -> None:
    """No second hook can have its event and address, so the plan names the conflict."""
    account = Account(hook(1, ORDERS, name="by hand"))
    plan = sync(account, ORDERS, prefix="shop:")
    assert [(there.idhook, wanted) for there, wanted in plan.conflicts] == [(1, ORDERS)]
    assert not plan
    assert account.calls == []
    assert str(plan) == (
        "conflict    orders.completed to https://shop.example/picqer, 'by hand' (hook 1) is not yours, "
        "so not 'shop: orders'"
    )


def test_a_dry_run_shows_the_plan_and_does_nothing(sync: Sync) -> None:
    """The plan reads as lines, one for each hook, and no secret is in it."""
    account = Account(
        hook(1, ORDERS, name="shop: old"), hook(2, STOCK, active=False), hook(3, STOCK, address=f"{SHOP}/old")
    )
    new = WantedHook("shop: tasks", "tasks.created", SHOP, "s3cret")
    plan = sync(account, ORDERS, STOCK, new, prefix="shop:", dry_run=True)
    assert str(plan).splitlines() == [
        "create      tasks.created to https://shop.example/picqer, 'shop: tasks'",
        "reactivate  products.free_stock_changed to https://shop.example/picqer, 'shop: stock' (hook 2)",
        "replace     orders.completed to https://shop.example/picqer, 'shop: old' (hook 1) by 'shop: orders'",
        "deactivate  products.free_stock_changed to https://shop.example/picqer/old, 'shop: stock' (hook 3)",
    ]
    assert plan
    assert account.calls == []
    assert "s3cret" not in f"{plan!r} {plan}"


def test_an_empty_plan_says_so(sync: Sync) -> None:
    """A plan without hooks is a sentence."""
    assert str(sync(Account())) == "no hooks are wanted, and none are to be deactivated"


def test_after_an_error_it_can_be_called_again(sync: Sync) -> None:
    """What was done stays done, and the next call does the rest."""
    account = Account(hook(1, ORDERS, active=False), hook(2, STOCK, secret=True))
    account.refuse = "POST /hooks"
    with pytest.raises(ApiError):
        sync(account, ORDERS, STOCK)
    assert account.calls == ["POST /hooks/1/reactivate", "DELETE /hooks/2", "POST /hooks"]
    account.refuse = ""
    assert sync(account, ORDERS, STOCK).create == (STOCK,)
    assert not sync(account, ORDERS, STOCK)


@pytest.mark.parametrize(
    ("wanted", "options", "found"),
    [
        ([ORDERS, WantedHook("again", ORDERS.event, SHOP)], {}, "'again' and 'shop: orders' both send"),
        ([ORDERS], {"prefix": "erp:"}, "does not begin with the prefix 'erp:'"),
        ([ORDERS], {"prefix": ""}, "every hook of the account"),
        ([ORDERS], {"addresses": SHOP}, "put it in a list"),
        ([WantedHook("x", "orders.completed", SHOP, "")], {}, "empty secret"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    sync: Sync, wanted: list[WantedHook], options: dict[str, Any], found: str
) -> None:
    """A list that contradicts itself, or that would lose its hooks, is refused before anything is read."""
    account = Account(hook(1, ORDERS))
    with pytest.raises(InvalidRequestError, match=found):
        sync(account, *wanted, **options)
    assert account.calls == []


def test_a_wanted_hook_that_is_own_by_its_address_needs_no_prefix(sync: Sync) -> None:
    """One way of being yours is enough."""
    assert sync(Account(), ORDERS, prefix="erp:", addresses=[SHOP]).create == (ORDERS,)


def test_both_clients_take_the_same_arguments() -> None:
    """The two methods differ in being awaited and in nothing else."""
    plain, awaited = get_annotations(HooksExtension), get_annotations(AsyncHooksExtension)
    assert plain == awaited


def get_annotations(extension: type) -> dict[str, object]:
    """The annotations of sync, without that of self."""
    return {name: kind for name, kind in extension.__dict__["sync"].__annotations__.items() if name != "self"}


def test_events_that_hooks_may_have_are_those_that_are_described() -> None:
    """No event can be subscribed to whose delivery has no type, and the other way round."""
    assert set(get_args(HookEventName)) == set(get_args(EventName))
