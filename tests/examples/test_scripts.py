"""The scripts in examples/ do, as programs of their own, what they say."""

from __future__ import annotations

import csv
import json
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Fault

if TYPE_CHECKING:
    from picqer import Picqer
    from picqer_mock import Running

EXAMPLES = Path(__file__).parents[2] / "examples"
SECRET = "a-long-random-string"


def _environment(account: Running) -> dict[str, str]:
    others = {name: value for name, value in os.environ.items() if not name.startswith("PICQER_")}
    return {**others, "PICQER_BASE_URL": account.url, "PICQER_API_KEY": account.api_key}


def _run(script: str, account: Running, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own file
        [sys.executable, EXAMPLES / script, *arguments],
        cwd=folder,
        env=_environment(account),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_a_script_is_short(script: Path) -> None:
    """What people copy, they must be able to read: less than sixty lines."""
    assert len(script.read_text(encoding="utf-8").splitlines()) < 60


@pytest.mark.parametrize("script", ["catalogue_to_csv.py", "push_orders.py", "webhook_stock.py"])
def test_a_script_that_lacks_an_argument_says_how_it_is_used(script: str, picqer_mock: Running, tmp_path: Path) -> None:
    """It ends with its first lines, which show a whole command, and does nothing."""
    done = _run(script, picqer_mock, folder=tmp_path)
    assert done.returncode == 1
    assert f"python {script} " in done.stderr
    assert "Traceback" not in done.stderr
    assert picqer_mock.requests() == []


def test_the_demo_runs_the_quickstart(tmp_path: Path) -> None:
    """What `make demo` shows comes from a simulator of its own, also where the environment names a real account."""
    command = [sys.executable, EXAMPLES / "demo.py"]
    environment = {**os.environ, "PICQER_SUBDOMAIN": "example", "PICQER_API_KEY": "a-real-key"}
    done = subprocess.run(  # noqa: S603 - our own file
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Its stock is 15: 20 delivered, 5 damaged." in done.stdout
    assert "The same product code again is refused:" in done.stdout


def test_the_catalogue_is_written_as_a_whole(picqer_mock: Running, tmp_path: Path) -> None:
    """Every active product is a row, prices are exact, the bar comes to its end, and no unfinished file is left."""
    done = _run("catalogue_to_csv.py", picqer_mock, "catalogue.csv", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    with (tmp_path / "catalogue.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["productcode"]: row for row in csv.DictReader(file)}
    assert rows["6531-RB-7-9"]["price"] == "54.46"
    assert f"{len(rows)} products in catalogue.csv" in done.stdout
    assert done.stderr.rstrip().endswith(f"{'█' * 40} {len(rows)} of {len(rows)}")
    assert [path.name for path in tmp_path.iterdir()] == ["catalogue.csv"]


def test_a_catalogue_that_breaks_off_leaves_the_old_file(picqer_mock: Running, picqer: Picqer, tmp_path: Path) -> None:
    """Where reading fails, the file of the last time stays as it was."""
    (tmp_path / "catalogue.csv").write_text("old", encoding="utf-8")
    picqer_mock.faults.add(Fault("status", "products.list", status=403))
    done = _run("catalogue_to_csv.py", picqer_mock, "catalogue.csv", folder=tmp_path)
    assert done.returncode == 1
    assert (tmp_path / "catalogue.csv").read_text(encoding="utf-8") == "old"


def test_orders_are_pushed_once(picqer_mock: Running, picqer: Picqer, tmp_path: Path) -> None:
    """A second run finds what the first has made; an order that is refused is told and does not hold up the others."""
    sold: dict[str, Any] = {
        "name": "Jan Jansen",
        "street": "Dam 1",
        "zipcode": "1012 JS",
        "city": "Amsterdam",
        "country": "NL",
    }
    lines = [{"productcode": "6531-RB-7-9", "amount": 2}]
    orders = [{**sold, "number": "SHOP-1", "lines": [{"productcode": "none", "amount": 1}]}]
    orders += [{**sold, "number": "SHOP-2", "lines": lines}]
    (tmp_path / "orders.json").write_text(json.dumps(orders), encoding="utf-8")
    for _ in range(2):
        done = _run("push_orders.py", picqer_mock, "orders.json", folder=tmp_path)
        assert done.returncode == 1
        assert done.stderr.startswith("SHOP-1: ")
        (order,) = picqer.orders.list(reference="SHOP-2").all()
        assert done.stdout == f"SHOP-2: order {order.orderid}, processing\n"
    assert order.deliverycity == "Amsterdam"


def test_an_order_that_was_left_a_concept_is_processed(picqer_mock: Running, picqer: Picqer, tmp_path: Path) -> None:
    """What a run that was killed left undone, the next one does."""
    picqer.orders.create(reference="SHOP-3", idcustomer=5607, products=[{"idproduct": 633, "amount": 1}])
    unused = {"name": "", "street": "", "zipcode": "", "city": "", "country": "NL", "lines": []}
    (tmp_path / "orders.json").write_text(json.dumps([{**unused, "number": "SHOP-3"}]), encoding="utf-8")
    done = _run("push_orders.py", picqer_mock, "orders.json", folder=tmp_path)
    assert done.stdout.endswith(", processing\n"), done.stderr
    assert len(picqer.orders.list(reference="SHOP-3").all()) == 1


def test_the_shop_follows_the_stock(picqer_mock: Running, picqer: Picqer, tmp_path: Path) -> None:
    """The shop reads all stock at the start and then hears of each change by a signed webhook."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, EXAMPLES / "webhook_stock.py", f"http://127.0.0.1:{port}/"]
    environment = {**_environment(picqer_mock), "HOOK_SECRET": SECRET, "PORT": port}
    with subprocess.Popen(command, cwd=tmp_path, env=environment) as shop:  # noqa: S603 - our own file
        try:
            before = _await(tmp_path / "stock.json", lambda stock: "6531-RB-7-9" in stock)["6531-RB-7-9"]
            _await_port(int(port))
            picqer.products.stock.update(633, 18, change=-2, reason="Broken")
            _await(tmp_path / "stock.json", lambda stock: stock["6531-RB-7-9"] == before - 2)
        finally:
            shop.terminate()


def test_the_report_names_what_is_short(picqer_mock: Running, picqer: Picqer, tmp_path: Path) -> None:
    """Products with little free stock are in it, the shortest first, with what was bought; others are not."""
    short, plenty = (row for row in picqer.products.list(type="normal", limit=2))
    for product, amount in ((short, 1), (plenty, 5000)):
        for row in product.stock:
            picqer.products.stock.update(product.idproduct, row.idwarehouse, amount=amount, reason="Counted")
    done = _run("nightly_stock_report.py", picqer_mock, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert f"| {short.productcode} |" in done.stdout
    assert f"| {plenty.productcode} |" not in done.stdout
    rows = [line.split(" | ") for line in done.stdout.splitlines()[4:]]
    frees = [int(row[2]) for row in rows]
    assert frees == sorted(frees)
    coming = {row[0].removeprefix("| "): int(row[3].removesuffix(" |")) for row in rows}
    assert min(coming.values()) == 0
    assert max(coming.values()) > 0


def _await(file: Path, true: Any) -> dict[str, int]:
    for _ in range(400):
        if file.exists() and (text := file.read_text(encoding="utf-8")):
            stock: dict[str, int] = json.loads(text)
            if true(stock):
                return stock
        time.sleep(0.05)
    pytest.fail(f"{file.name} never came to say so")


def _await_port(port: int) -> None:
    for _ in range(400):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("the receiver did not start")
