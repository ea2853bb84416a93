"""The samples of the READMEs, the quickstart and the guides do what they say."""

from __future__ import annotations

import asyncio
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from picqer import Picqer, Retries, webhooks
from picqer_mock import __main__ as mock_command
from picqer_mock import create_app
from tests.docs.samples import ALL, PAGES, PROGRAMS, ROOT, SHELL, TESTS, Sample, run

if TYPE_CHECKING:
    from collections.abc import Generator

    from picqer_mock import Receiver, Running

USER_AGENT = "Tests (example.com)"
ACCOUNT = '"example", api_key="..."'
SECRET = "a long random secret"
BODY = (
    b'{"idhook": 1, "name": "x", "event": "orders.completed", "event_triggered_at": "2026-01-02 03:04:05", "data": {}}'
)
# What a README leaves to the reader's imagination, as its samples are pieces of a larger program.
SHOP = """
class MyShop:
    def __init__(self, base_url, api_key):
        self.base_url, self.api_key = base_url, api_key


"""
SENDING = (
    "    ...  # your shop sends an order\n",
    "    picqer.orders.create_once(reference='1', idcustomer=5633, products=[{'idproduct': 633, 'amount': 1}])\n",
)
CLIENT = [sample for sample in PROGRAMS if sample.page == "generated_client/README.md"]


@pytest.fixture
def account(picqer_mock: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Generator[Picqer]:
    """A client of a new account that the environment names, in a folder that is empty but for a picture."""
    monkeypatch.chdir(tmp_path)
    Path("vest.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    monkeypatch.setenv("PICQER_BASE_URL", picqer_mock.url)
    monkeypatch.setenv("PICQER_API_KEY", picqer_mock.api_key)
    monkeypatch.setenv("PICQER_USER_AGENT", USER_AGENT)
    with Picqer() as picqer:
        yield picqer


def given(sample: Sample, picqer: Picqer) -> dict[str, object]:
    """Return what the text around a sample speaks of. Samples of the site stand for themselves."""
    if sample not in CLIENT:
        return {}
    headers = {"X-Picqer-Signature": webhooks.sign(BODY, "the hook's secret")}
    return {
        "picqer": picqer,
        "Picqer": Picqer,
        "Retries": Retries,
        "app": create_app(),
        "body": BODY,
        "headers": headers,
    }


def pointed(sample: Sample, picqer_mock: Running) -> Sample:
    """Return the sample with the account of the simulator in place of the reader's."""
    here = f'base_url="{picqer_mock.url}", api_key="{picqer_mock.api_key}"'
    return Sample(sample.page, sample.line, sample.language, sample.text.replace(ACCOUNT, here))


def _find(page: str, words: str) -> Sample:
    (found,) = (sample for sample in ALL if sample.page == page and words in sample.text)
    return found


@pytest.mark.parametrize("sample", PROGRAMS, ids=lambda sample: sample.name)
@pytest.mark.filterwarnings("ignore::picqer.ResponseDriftWarning")  # an event of the README is empty
def test_every_program_runs(sample: Sample, account: Picqer, picqer_mock: Running) -> None:
    """Each sample runs on the simulator as it is printed, given the account and what the text around it speaks of."""
    if sample not in CLIENT or sample is CLIENT[0]:
        sample = pointed(sample, picqer_mock)
    run(sample, **given(sample, account))


def test_every_test_passes(tmp_path: Path) -> None:
    """Each sample for pytest passes, with nothing but what its page says to install."""
    for number, sample in enumerate(TESTS):
        text = SHOP + sample.text
        if SENDING[0] in text:
            text = text.replace(*SENDING).replace("(picqer_mock)", "(picqer_mock, picqer)")
        (tmp_path / f"test_{number}.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert f"{len(TESTS)} passed" in done.stdout, done.stdout


def test_no_sample_is_left_out() -> None:
    """Every fence of the pages is of a kind that one of these tests runs, or is a picture in letters."""
    assert {sample.language for sample in ALL} <= {"python", "console", "sh", ""}
    assert {sample.page for sample in ALL if not sample.language} <= {"README.md"}
    assert {page for page in PAGES if page.startswith("docs/guides/")} == {
        sample.page for sample in PROGRAMS + TESTS if sample.page.startswith("docs/guides/")
    }


@pytest.mark.parametrize("sample", SHELL, ids=lambda sample: sample.name)
def test_every_command_is_right(sample: Sample, picqer_mock: Running, capsys: pytest.CaptureFixture[str]) -> None:
    """Curl gets an answer of the simulator, picqer-mock knows the flags, and the extras of pip exist."""
    commands = [line.removeprefix("$ ") for line in _joined(sample) if line.startswith("$ ") or sample.language == "sh"]
    assert commands
    for command in commands:
        match shlex.split(command, comments=True):
            case ["curl", *_]:
                _curl(command, picqer_mock)
            case ["picqer-mock", *arguments]:
                with pytest.raises(SystemExit) as ended:
                    mock_command.main([*arguments, "--help"])
                assert ended.value.code == 0
            case ["pip", "install", *packages]:
                assert {name for package in packages for name in _installed(package)} <= _known()
            case ["make" | "export", *_]:
                pass  # tests/repo/test_docs.py knows the targets
            case other:
                pytest.fail(f"{sample.name}: nobody runs {other}")
    capsys.readouterr()


def test_flags_in_the_text_exist() -> None:
    """A `picqer-mock` command in a sentence has flags that the command takes."""
    for page in PAGES:
        for command in re.findall(r"`(picqer-mock [^`]+)`", (ROOT / page).read_text(encoding="utf-8")):
            with pytest.raises(SystemExit) as ended:
                mock_command.main([*shlex.split(command)[1:], "--help"])
            assert ended.value.code == 0, command


@pytest.mark.parametrize("page", ["README.md", "generated_client/README.md"])
def test_the_first_sample_prints_what_it_promises(
    page: str, account: Picqer, picqer_mock: Running, capsys: pytest.CaptureFixture[str]
) -> None:
    """The ten lines a newcomer copies list the products with their prices, and end with the error they are to show."""
    sample = pointed(next(sample for sample in PROGRAMS if sample.page == page), picqer_mock)
    assert picqer_mock.url in sample.text
    run(sample)
    printed = capsys.readouterr().out
    assert "6531-RB-7-9 54.46" in printed
    assert "20" in printed.splitlines()[-1]


@pytest.mark.parametrize(
    ("page", "variable"), [("generated_client/README.md", "picqer"), ("docs/guides/bulk-reading.md", None)]
)
def test_a_list_goes_on_where_it_ended(
    page: str, variable: str | None, account: Picqer, capsys: pytest.CaptureFixture[str]
) -> None:
    """A second run of the sample with a token has nothing left to do."""
    sample = _find(page, 'Path("orders.token")')
    names = {variable: account} if variable else {}
    run(sample, **names)
    assert capsys.readouterr().out
    run(sample, **names)
    assert capsys.readouterr().out == ""


def test_rows_come_page_by_page(account: Picqer, capsys: pytest.CaptureFixture[str]) -> None:
    """The samples on lists print each row once, with pages asked for ahead as well."""
    pages, ahead = (sample for sample in CLIENT if ".pages()" in sample.text or ".ahead(1)" in sample.text)
    run(pages, picqer=account)
    printed = capsys.readouterr().out.splitlines()
    assert printed[-1] == str(len(printed) - 1)
    run(ahead, picqer=account)
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == len(set(printed)) > 300


def test_the_log_line_is_the_one_that_is_shown(account: Picqer, caplog: pytest.LogCaptureFixture) -> None:
    """The line in the comment of the sample is the one that is written, but for its numbers."""
    sample = next(sample for sample in CLIENT if "basicConfig" in sample.text)
    caplog.set_level("INFO", logger="picqer")
    run(sample, picqer=account)
    shown = sample.text.rpartition("INFO:picqer:")[2].strip()
    (line,) = (record.getMessage() for record in caplog.records if record.name == "picqer")
    assert re.sub(r"\d+", "N", line) == re.sub(r"\d+", "N", shown)


def test_the_shop_creates_nothing_twice(account: Picqer, capsys: pytest.CaptureFixture[str]) -> None:
    """Products and orders are pushed again without a second one, and the order is being processed."""
    for words in ("def push_product", "def push_order"):
        sample = _find("docs/guides/webshop.md", words)
        run(sample)
        first = capsys.readouterr().out
        run(sample)
        assert capsys.readouterr().out == first
    assert first.split()[1:] == ["processing", "SHOP-1001"]
    (order,) = account.orders.list(reference="SHOP-1001")
    assert order.idcustomer == account.customers.list(customerid="SHOP-C77").all()[0].idcustomer


def test_the_shop_hears_that_an_order_has_left(
    account: Picqer, picqer_mock_receiver: Receiver, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the guide does with a picklist that is closed works on what the simulator sends of one."""
    account.hooks.create(name="S", event="picklists.closed", address=picqer_mock_receiver.url, secret=SECRET)
    account.picklists.pick_all(76859)
    account.picklists.close(76859)
    _handle(_find("docs/guides/webshop.md", "PicklistsClosedEvent"), picqer_mock_receiver)
    picklist = account.picklists.get(76859)
    assert picklist.idorder is not None
    order = account.orders.get(picklist.idorder)
    assert capsys.readouterr().out.startswith(f"{order.reference} {order.status} ")


def test_the_shop_follows_stock(account: Picqer, picqer_mock_receiver: Receiver) -> None:
    """What the guide does with changed stock leaves the shop with the free stock of all warehouses."""
    account.hooks.create(name="S", event="products.free_stock_changed", address=picqer_mock_receiver.url, secret=SECRET)
    account.products.stock.update(633, 18, amount=40, reason="Counted")
    defined = _handle(_find("docs/guides/webshop.md", "shop_stock"), picqer_mock_receiver)
    product = account.products.get(633)
    assert defined["shop_stock"] == {product.productcode: sum(row.freestock for row in product.stock)}


def _handle(sample: Sample, receiver: Receiver) -> dict[str, object]:
    """Give the next delivery to the handler of a sample."""
    delivery = receiver.next()
    event = webhooks.parse(delivery.body, delivery.headers["X-Picqer-Signature"], SECRET)
    defined = run(sample)
    asyncio.run(cast("Any", defined["handle"])(event))
    return defined


def _joined(sample: Sample) -> list[str]:
    """Return the lines of a sample, with what a quote that is open carries to the next ones."""
    lines: list[str] = []
    for line in sample.text.splitlines():
        if lines and lines[-1].count("'") % 2:
            lines[-1] += f"\n{line}"
        else:
            lines.append(line)
    return lines


def _curl(command: str, picqer_mock: Running) -> None:
    program = shutil.which("curl")
    if program is None:
        pytest.skip("there is no curl on this machine")
    here = picqer_mock.url.removesuffix("/api/v1")
    arguments = shlex.split(command.replace("http://127.0.0.1:8000", here))[1:]
    done = subprocess.run(  # noqa: S603 - our own sample
        [program, "--fail", "--silent", "--show-error", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def _installed(package: str) -> set[str]:
    name, _, extras = package.strip("'\"").partition("[")
    return {name, *(f"{name}[{extra}]" for extra in extras.rstrip("]").split(",") if extra)}


def _known() -> set[str]:
    known = {"pytest"}
    for part in ("generated_client", "mock_server"):
        project = tomllib.loads((ROOT / part / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        known |= {
            project["name"],
            *(f"{project['name']}[{extra}]" for extra in project.get("optional-dependencies", {})),
        }
    return known
