"""Names in place of ids."""

import asyncio
import json
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest

from picqer import Answer, AsyncPicqer, NotFoundError, Picqer, Request, Timeout, UnknownNameError
from picqer.models.warehouses import Warehouse
from tests.client.clients import Scripted
from tests.client.stand_ins import KEY, answer

Make = Callable[..., Scripted]


def warehouses(*names: str) -> bytes:
    """A list of warehouses with these names."""
    rest = {"accept_orders": True, "counts_for_general_stock": True, "priority": 1, "active": True}
    return json.dumps([{"idwarehouse": 10 + i, "name": name, **rest} for i, name in enumerate(names)]).encode()


def test_a_name_leads_to_its_object_with_one_request(scripted: Make) -> None:
    """The list is read once; further names, also by a client with other options, cost nothing."""
    client = scripted(answer(200, warehouses("Main", "Returns")))
    main = client.run(lambda picqer: picqer.warehouses.by_name("Main"))
    assert isinstance(main, Warehouse)
    assert main.idwarehouse == 10
    returns = client.run(lambda picqer: picqer.with_options(timeout=3).warehouses.by_name("Returns"))
    assert returns.idwarehouse == 11
    assert client.sent == ["GET /warehouses"]


def test_refresh_reads_the_list_anew(scripted: Make) -> None:
    """What was made meanwhile is found when asked for."""
    client = scripted(answer(200, warehouses("Main")), answer(200, warehouses("Main", "New")))
    with pytest.raises(UnknownNameError, match="Pass refresh=True if it is new"):
        client.run(lambda picqer: picqer.warehouses.by_name("New"))
    assert client.run(lambda picqer: picqer.warehouses.by_name("New", refresh=True)).idwarehouse == 11
    assert len(client.sent) == 2


def test_threads_that_come_at_once_read_the_list_once() -> None:
    """While one thread reads the list another that needs it waits, and gets its row from there."""
    asked, over = Event(), Event()
    requests: list[Request] = []

    class Slow:
        def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ARG002 - the seam has it
            requests.append(request)
            asked.set()
            assert over.wait(10)
            return answer(200, warehouses("Main", "Returns"))

    picqer = Picqer("example", api_key=KEY, user_agent="Tests (tests.example)", transport=Slow())
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(picqer.warehouses.by_name, "Main")
        assert asked.wait(10)
        second = pool.submit(picqer.warehouses.by_name, "Returns")
        (lock,) = picqer._sender.locks.values()
        assert lock.locked()
        assert not second.done()
        over.set()
        assert (first.result().idwarehouse, second.result().idwarehouse) == (10, 11)
    assert len(requests) == 1


def test_tasks_that_come_at_once_read_the_list_once() -> None:
    """While one task reads the list the others wait; when it is cancelled the next one reads."""
    requests: list[Request] = []
    came, over = asyncio.Event(), asyncio.Event()

    class Slow:
        async def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ARG002, ASYNC109 - the seam has it
            requests.append(request)
            came.set()
            await over.wait()
            return answer(200, warehouses("Main", "Returns"))

    async def use() -> list[int]:
        picqer = AsyncPicqer("example", api_key=KEY, user_agent="Tests (tests.example)", transport=Slow())
        tasks = [asyncio.create_task(picqer.warehouses.by_name(name)) for name in ("Main", "Main", "Returns")]
        await came.wait()
        came.clear()
        tasks.pop(0).cancel()
        await came.wait()
        over.set()
        return [(await task).idwarehouse for task in tasks]

    assert asyncio.run(use()) == [10, 11]
    assert len(requests) == 2


def test_a_list_that_failed_is_read_by_the_next(scripted: Make) -> None:
    """An error is that of the call which met it; the lock it held is free again."""
    client = scripted(answer(404, b""), answer(200, warehouses("Main")))
    with pytest.raises(NotFoundError):
        client.run(lambda picqer: picqer.warehouses.by_name("Main"))
    assert client.run(lambda picqer: picqer.warehouses.by_name("Main")).idwarehouse == 10


def test_accounts_are_not_mixed_up() -> None:
    """Each client has its own look-ups."""
    one = Scripted(answer(200, warehouses("Main")), asynchronous=False)
    other = Scripted(answer(200, warehouses("Store", "Main")), asynchronous=False)
    assert one.picqer.warehouses.by_name("Main").idwarehouse == 10
    assert other.picqer.warehouses.by_name("Main").idwarehouse == 11


@pytest.mark.parametrize(
    ("names", "text", "near"),
    [
        (["Main", "Man", "Store"], r"nothing is called 'main'\. Near to it: 'Main', 'Man'\.", ("Main", "Man")),
        (["Store", "Dock"], r"nothing is called 'main'\. There are: 'Dock', 'Store'\.", ()),
        ([f"{n:02} dock" for n in range(12)], r"'08 dock', '09 dock', \.\.\.\.", ()),
        ([], r"There are no names at all\.", ()),
    ],
)
def test_an_unknown_name_lists_near_ones(scripted: Make, names: list[str], text: str, near: tuple[str, ...]) -> None:
    """A slip of the finger is answered with what was probably meant, else with what there is."""
    client = scripted(answer(200, warehouses(*names)))
    with pytest.raises(UnknownNameError, match=rf"^warehouses\.by_name: .*{text}") as caught:
        client.run(lambda picqer: picqer.warehouses.by_name("main"))
    assert caught.value.near == near
    assert isinstance(caught.value, LookupError)
    assert pickle.loads(pickle.dumps(caught.value)).near == near  # noqa: S301 - pickled just now


def test_a_name_that_two_have_is_not_guessed(scripted: Make) -> None:
    """The error gives the ids of both."""
    client = scripted(answer(200, warehouses("Main", "Main")))
    with pytest.raises(UnknownNameError, match=r"2 are called 'Main', with the ids 10, 11\. Use the id\."):
        client.run(lambda picqer: picqer.warehouses.by_name("Main"))


TAG = {"idtag": 3, "title": "Summer", "color": "#fff", "inherit": True, "textColor": "#000"}
VAT_GROUP = {"idvatgroup": 18, "name": "Hoog", "percentage": 21}


@pytest.mark.parametrize(
    ("row", "find", "path"),
    [
        (TAG, lambda picqer: picqer.tags.by_title("Summer"), "/tags"),
        (VAT_GROUP, lambda picqer: picqer.vat_groups.by_name("Hoog"), "/vatgroups"),
        ({"idtemplate": 7, "name": "Default"}, lambda picqer: picqer.templates.by_name("Default"), "/templates"),
    ],
)
def test_each_small_list_has_its_look_up(
    scripted: Make, row: dict[str, Any], find: Callable[[Any], Any], path: str
) -> None:
    """Tags go by title, VAT groups and templates by name."""
    client = scripted(answer(200, json.dumps([row]).encode()))
    found = client.run(find).to_dict()
    assert {name: found[name] for name in row} == row
    assert client.sent == [f"GET {path}"]


@pytest.mark.parametrize(
    ("name", "find"),
    [
        ("suppliers.by_name", lambda picqer: picqer.suppliers.by_name("ACME")),
        ("users.by_username", lambda picqer: picqer.users.by_username("ACME")),
    ],
)
def test_the_others_find_as_well(scripted: Make, name: str, find: Callable[[Any], Any]) -> None:
    """Suppliers go by name and users by the name they log in with; the error names the look-up."""
    client = scripted(answer(200, b"[]"))
    with pytest.raises(UnknownNameError, match=rf"^{name}: nothing is called 'ACME'"):
        client.run(find)
