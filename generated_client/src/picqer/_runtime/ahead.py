"""Pages that are fetched before they are asked for: in threads or in tasks, a few at a time."""

import os
from collections.abc import Awaitable, Callable, Iterable
from typing import TYPE_CHECKING, Generic, TypeVar

from picqer._runtime.reading import Place

if TYPE_CHECKING:
    from asyncio import Future as Awaited
    from concurrent.futures import Future

T = TypeVar("T")


class Ahead(Generic[T]):
    """The coming pages of one reading, each fetched in a thread of its own."""

    def __init__(self, fetch: Callable[[Place], list[T]]) -> None:
        self._fetch = fetch
        self._begun: dict[Place, Future[list[T]]] = {}
        self._process = os.getpid()

    def get(self, place: Place) -> list[T]:
        """Give the page at a place, which is fetched now unless that has begun. Raises what fetching it raised."""
        if self._process != os.getpid():
            self.close()  # a fork: the threads are in the other process, so nothing would ever come
        begun = self._begun.pop(place, None)
        return self._fetch(place) if begun is None else begun.result()

    def want(self, places: Iterable[Place]) -> None:
        """Begin to fetch the pages at these places, and forget all others."""
        self._begun = {place: self._begun.get(place) or _begin(self._fetch, place) for place in places}

    def close(self) -> None:
        """Forget all pages. A request that is on its way ends unheard: nothing can call it back."""
        self._begun.clear()


def _begin(fetch: Callable[[Place], list[T]], place: Place) -> "Future[list[T]]":
    from concurrent.futures import Future  # noqa: PLC0415 - loads logging, and most programs fetch nothing ahead
    from contextvars import copy_context  # noqa: PLC0415
    from threading import Thread  # noqa: PLC0415

    page: Future[list[T]] = Future()

    def run() -> None:
        try:
            page.set_result(fetch(place))
        except BaseException as error:  # noqa: BLE001 - it is raised where the page is asked for
            page.set_exception(error)

    # A daemon: a program that ends does not wait for pages that nobody will read.
    Thread(target=copy_context().run, args=(run,), name="picqer-ahead", daemon=True).start()
    return page


class AsyncAhead(Generic[T]):
    """The coming pages of one reading, each fetched in a task of its own."""

    def __init__(self, fetch: Callable[[Place], Awaitable[list[T]]]) -> None:
        self._fetch = fetch
        self._begun: dict[Place, Awaited[list[T]]] = {}

    async def get(self, place: Place) -> list[T]:
        """Give the page at a place; see `Ahead.get`."""
        begun = self._begun.pop(place, None)
        return await (self._fetch(place) if begun is None else begun)

    def want(self, places: Iterable[Place]) -> None:
        """Begin to fetch the pages at these places, and cancel all others."""
        wanted = {place: self._begun.get(place) or self._begin(place) for place in places}
        for place in self._begun.keys() - wanted.keys():
            self._begun[place].cancel()
        self._begun = wanted

    async def aclose(self) -> None:
        """Cancel all pages and wait until none of them is on its way any more."""
        begun, self._begun = [*self._begun.values()], {}
        for page in begun:
            page.cancel()
        if begun:
            from asyncio import wait  # noqa: PLC0415 - as below

            await wait(begun)

    def _begin(self, place: Place) -> "Awaited[list[T]]":
        from asyncio import ensure_future  # noqa: PLC0415 - heavy, and a synchronous program never needs it

        page = ensure_future(self._fetch(place))
        page.add_done_callback(_hear)
        return page


def _hear(page: "Awaited[list[T]]") -> None:
    # asyncio complains of an error that nobody asked for, also when it is that of a page which nobody wants any more.
    if not page.cancelled():
        page.exception()
