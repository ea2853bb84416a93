"""From the repository to a folder of HTML: gather the pages, let Zensical build them, add the HTTP reference."""

import json
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from docs.builder import contents, reference
from docs.builder.contents import Nav
from docs.builder.page import Page, placed
from docs.builder.symbols import TOPICS, Symbols, read

ROOT = Path(__file__).parents[2]
THEME = Path(__file__).with_name("theme")
CLIENT = ROOT / "generated_client/src"
BUNDLE = ROOT / "spec/dist/picqer.openapi.yaml"


def build(out: Path) -> None:
    """Build the site into a folder, in place of what is there.

    Raises:
        RuntimeError: Zensical found something wrong, such as a link that leads nowhere; its words are in the message.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    symbols = read(CLIENT)
    with TemporaryDirectory(dir=out.parent, prefix="site-") as name:
        work = Path(name)
        _write(work, gathered(symbols), _navigation(symbols))
        _write_http_reference(work / "pages/http")
        _zensical(work)
        shutil.rmtree(out, ignore_errors=True)
        shutil.move(work / "site", out)


def gathered(symbols: Symbols) -> list[Page]:
    """Return every page, with links that lead from its place on the site."""
    places = contents.places(ROOT, symbols.resources)
    made = [*reference.pages(symbols), contents.examples(ROOT)]
    return [*(placed(page, places) for page in contents.sources(ROOT)), *made]


def _navigation(symbols: Symbols) -> Nav:
    topics: Nav = [{title: f"reference/{topic}.md"} for topic, (title, _) in TOPICS.items()]
    resources: Nav = [{name: f"reference/{name}.md"} for name in symbols.resources]
    section: Nav = [
        {"Reference": [{"All pages": "reference/index.md"}, *topics, {"Shared models": "reference/models.md"}]}
    ]
    return contents.navigation(ROOT, [*section, {"Resources": resources}])


def _write(work: Path, pages: list[Page], navigation: Nav) -> None:
    settings = (THEME / "zensical.toml").read_text(encoding="utf-8")
    (work / "zensical.toml").write_text(f"[project]\nnav = {_toml(navigation)}\n{settings}", encoding="utf-8")
    shutil.copytree(THEME / "overrides", work / "overrides")
    for page in pages:
        path = work / "pages" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")
    shutil.copy(THEME / "style.css", work / "pages")
    for source, place in contents.FILES.items():
        shutil.copy(ROOT / source, work / "pages" / place)


def _toml(value: Nav | str) -> str:
    """Return a navigation, or the address of a page in it, as TOML."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    entries = (f"{{{_toml(title)} = {_toml(place)}}}" for entry in value for title, place in entry.items())
    return f"[{', '.join(entries)}]"


def _zensical(work: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=work, capture_output=True, text=True, check=False, env={"NO_COLOR": "1"}
    )
    if done.returncode:
        raise RuntimeError(f"Zensical could not build the site:\n{done.stdout}\n{done.stderr}")


def _write_http_reference(folder: Path) -> None:
    """Put Scalar beside the description, as a script, so that the page also works from a disk."""
    description = yaml.load(BUNDLE.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    (folder / "description.js").write_text(
        f"const description = {json.dumps(description, ensure_ascii=False, separators=(',', ':'), default=str)};\n",
        encoding="utf-8",
    )
    (folder / "scalar.js").write_bytes(files("offapi").joinpath("scalar.js").read_bytes())
    shutil.copy(THEME / "reference.html", folder)
