"""`picqer.hooks.sync`: bring the account's hooks in line with those that a program wants."""

from collections.abc import Awaitable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol, TypeVar, cast

from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.unset import UNSET, UnsetType
from picqer.errors import InvalidRequestError
from picqer.models.hooks import Hook, HookEventName

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class WantedHook:
    """A hook that the account should have. Its repr leaves the secret out.

    Attributes:
        name: Your own name for it. Every delivery carries it.
        event: The event.
        address: URL that the deliveries are posted to.
        secret: Key of the signature; without one the deliveries are not signed.
    """

    name: str
    event: HookEventName | str
    address: str
    secret: str | UnsetType = field(default=UNSET, repr=False)


@dataclass(frozen=True, slots=True)
class HooksPlan:
    """What `hooks.sync` does, or with `dry_run` would do. `str()` gives it as lines, `bool()` whether it does anything.

    Attributes:
        create: Hooks that are missing.
        reactivate: Hooks that are there and switched off, by Picqer or by somebody.
        replace: Hooks that are not as wanted. They are deactivated and made anew, as a hook cannot be changed.
        deactivate: Your own hooks that are no more wanted.
        keep: Hooks that are as wanted.
        conflicts: Hooks of others that send a wanted event to the wanted address. Both stay as they are.
    """

    create: tuple[WantedHook, ...] = ()
    reactivate: tuple[Hook, ...] = ()
    replace: tuple[tuple[Hook, WantedHook], ...] = ()
    deactivate: tuple[Hook, ...] = ()
    keep: tuple[Hook, ...] = ()
    conflicts: tuple[tuple[Hook, WantedHook], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.create or self.reactivate or self.replace or self.deactivate)

    def __str__(self) -> str:
        return "\n".join(self._lines()) or "no hooks are wanted, and none are to be deactivated"

    def _lines(self) -> Iterator[str]:
        yield from (f"create      {_told(wanted)}" for wanted in self.create)
        yield from (f"reactivate  {_told(hook)}" for hook in self.reactivate)
        yield from (f"replace     {_told(old)} by {new.name!r}" for old, new in self.replace)
        yield from (f"deactivate  {_told(hook)}" for hook in self.deactivate)
        yield from (f"keep        {_told(hook)}" for hook in self.keep)
        yield from (f"conflict    {_told(old)} is not yours, so not {new.name!r}" for old, new in self.conflicts)


class HooksExtension:
    """For `Picqer`."""

    def sync(
        self: "_Hooks",
        wanted: Iterable[WantedHook],
        *,
        prefix: str | None = None,
        addresses: Collection[str] = (),
        renew_secrets: bool = False,
        dry_run: bool = False,
    ) -> HooksPlan:
        """Create the hooks that are missing, reactivate those that are off, deactivate those no more wanted.

        A hook is yours when its name begins with `prefix`, its address is one of `addresses`, or it is exactly one that
        you want. Others are never touched. Without `prefix` and `addresses`, nothing is deactivated but what is
        replaced.

        Picqer has no call to change a hook. One whose name differs, or that has a secret where none is wanted or none
        where one is, is deactivated and made anew; what happens between the two calls is not delivered. A secret can
        not be read back, so that another one is not noticed: pass `renew_secrets` once when you change it.

        After an error, what was done stays done; call it again. A key of a fulfilment customer may not be able to
        reactivate.

        Args:
            wanted: All hooks that you want. No two may have the same event and address.
            prefix: Beginning of the names of your hooks.
            addresses: Addresses that are yours alone.
            renew_secrets: Replace all wanted hooks that have a secret.
            dry_run: Change nothing, only tell what would be done.

        Returns:
            What was done.

        Raises:
            InvalidRequestError: Two wanted hooks are the same, or one would not be known as yours by the next call.
            ApiError: Picqer refused a call.
        """
        checked = _checked(wanted, prefix, addresses)
        plan = _plan(self.list().all(), checked, prefix, addresses, renew_secrets=renew_secrets)
        if not dry_run:
            for _ in _steps(self, plan):
                pass
        return plan


class AsyncHooksExtension:
    """For `AsyncPicqer`."""

    async def sync(
        self: "_AsyncHooks",
        wanted: Iterable[WantedHook],
        *,
        prefix: str | None = None,
        addresses: Collection[str] = (),
        renew_secrets: bool = False,
        dry_run: bool = False,
    ) -> HooksPlan:
        """Create the hooks that are missing, reactivate those that are off, deactivate those no more wanted.

        As `picqer.hooks.sync` of `Picqer`, which describes it.

        Args:
            wanted: All hooks that you want. No two may have the same event and address.
            prefix: Beginning of the names of your hooks.
            addresses: Addresses that are yours alone.
            renew_secrets: Replace all wanted hooks that have a secret.
            dry_run: Change nothing, only tell what would be done.

        Returns:
            What was done.

        Raises:
            InvalidRequestError: Two wanted hooks are the same, or one would not be known as yours by the next call.
            ApiError: Picqer refused a call.
        """
        checked = _checked(wanted, prefix, addresses)
        plan = _plan(await self.list().all(), checked, prefix, addresses, renew_secrets=renew_secrets)
        if not dry_run:
            for step in _steps(self, plan):
                await step
        return plan


class _Calls(Protocol[T_co]):
    """The generated calls that carry a plan out."""

    def create(self, *, name: str, event: HookEventName, address: str, secret: str | UnsetType = UNSET) -> T_co: ...
    def delete(self, idhook: int) -> T_co: ...
    def reactivate(self, idhook: int) -> T_co: ...


class _Hooks(_Calls[object], Protocol):
    def list(self) -> Pages[Hook]: ...


class _AsyncHooks(_Calls[Awaitable[object]], Protocol):
    def list(self) -> AsyncPages[Hook]: ...


def _steps(hooks: _Calls[T], plan: HooksPlan) -> Iterator[T]:
    """Make the calls of a plan one by one; each is to be awaited before the next, where that is needed."""
    for hook in plan.reactivate:
        yield hooks.reactivate(hook.idhook)
    for hook, new in plan.replace:
        yield hooks.delete(hook.idhook)  # first, as no two may have the same event and address
        yield _create(hooks, new)
    for new in plan.create:
        yield _create(hooks, new)
    for hook in plan.deactivate:
        yield hooks.delete(hook.idhook)


def _create(hooks: _Calls[T], new: WantedHook) -> T:
    # An account may have events that the list of known ones does not have.
    event = cast("HookEventName", new.event)
    return hooks.create(name=new.name, event=event, address=new.address, secret=new.secret)


def _checked(
    wanted: Iterable[WantedHook], prefix: str | None, addresses: Collection[str]
) -> dict[tuple[str, str], WantedHook]:
    """Give the wanted hooks by what tells hooks apart: event and address."""
    if prefix is not None and not prefix:
        raise InvalidRequestError("hooks.sync: prefix is empty, so that every hook of the account would be yours.")
    if isinstance(addresses, str):
        raise InvalidRequestError("hooks.sync: addresses is one text; put it in a list.")
    found: dict[tuple[str, str], WantedHook] = {}
    for hook in wanted:
        place = f"hooks.sync: {hook.name!r}"
        other = found.setdefault((hook.event, hook.address), hook)
        if other is not hook:
            raise InvalidRequestError(f"{place} and {other.name!r} both send {hook.event} to {hook.address}.")
        if hook.secret is not UNSET and not hook.secret:
            raise InvalidRequestError(f"{place} has an empty secret. Leave it out for a hook without one.")
        if prefix is not None and not hook.name.startswith(prefix) and hook.address not in addresses:
            raise InvalidRequestError(f"{place} does not begin with the prefix {prefix!r}, so it would not be yours.")
    return found


def _plan(
    there: Iterable[Hook],
    wanted: dict[tuple[str, str], WantedHook],
    prefix: str | None,
    addresses: Collection[str],
    *,
    renew_secrets: bool,
) -> HooksPlan:
    create: list[WantedHook] = []
    reactivate: list[Hook] = []
    replace: list[tuple[Hook, WantedHook]] = []
    keep: list[Hook] = []
    conflicts: list[tuple[Hook, WantedHook]] = []

    def is_own(hook: Hook) -> bool:
        same = wanted.get((hook.event, hook.address))
        by_name = prefix is not None and hook.name.startswith(prefix)
        return by_name or hook.address in addresses or (same is not None and same.name == hook.name)

    # A hook that is off remains in the list, so an event and address can be there again and again: the one that is
    # on counts, or else the newest.
    hooks = sorted(there, key=lambda hook: (bool(hook.active), hook.idhook), reverse=True)
    for key, new in wanted.items():
        same = [hook for hook in hooks if (hook.event, hook.address) == key]
        renew = renew_secrets and new.secret is not UNSET
        on = next((hook for hook in same if hook.active), None)
        if on is None:
            fitting = [hook for hook in same if _fits(hook, new) and not renew]
            if fitting:
                reactivate.append(fitting[0])
            else:
                create.append(new)
        elif not is_own(on):
            conflicts.append((on, new))
        elif _fits(on, new) and not renew:
            keep.append(on)
        else:
            replace.append((on, new))
    unwanted = [hook for hook in hooks if hook.active and (hook.event, hook.address) not in wanted and is_own(hook)]
    return HooksPlan(tuple(create), tuple(reactivate), tuple(replace), tuple(unwanted), tuple(keep), tuple(conflicts))


def _fits(hook: Hook, wanted: WantedHook) -> bool:
    # Not `==`: an answer that does not tell whether there is a secret is no reason to replace every hook.
    differs = hook.secret is (wanted.secret is UNSET)
    return hook.name == wanted.name and not differs


def _told(hook: Hook | WantedHook) -> str:
    number = f" (hook {hook.idhook})" if isinstance(hook, Hook) else ""
    return f"{hook.event} to {hook.address}, {hook.name!r}{number}"
