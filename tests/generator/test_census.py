"""Counting the spec and finding each piece in the output."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator import census, pipeline
from generator.errors import SpecError

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
MODELS = "generated_client/src/picqer/models"
RESOURCES = "generated_client/src/picqer/resources"


def test_the_census_counts_what_the_spec_holds() -> None:
    """Every call and every event of the committed bundle is counted, and nothing is missing."""
    bundle = yaml.safe_load((ROOT / "spec/dist/picqer.openapi.yaml").read_text(encoding="utf-8"))
    calls = [method for path in bundle["paths"].values() for method in path if method != "parameters"]
    events = [name for name, item in bundle.get("webhooks", {}).items() if "Event'" in str(item)]
    counted = pipeline.generate(ROOT).census
    assert counted.operations == len(calls) > 20
    assert counted.events == len(events)


@pytest.mark.parametrize(
    ("path", "old", "new", "lost"),
    [
        (f"{RESOURCES}/things.py", "def label(", "def labelled(", "Things.label is missing"),
        (f"{RESOURCES}/things.py", "        active: bool | None = None,\n", "", "Things.list(active=) is missing"),
        (f"{MODELS}/things.py", "    value: Decimal\n", "", "Stat.value is missing"),
        (f"{MODELS}/boxes.py", "class Box(Model)", "class Boxed(Model)", "Box.things is missing"),
        (f"{MODELS}/things.py", "idthing: int\n", 'idthing: int = field(name="id")\n', "Thing.idthing is missing"),
        (f"{RESOURCES}/boxes.py", '"idbox": idbox', '"idxbo": idbox', "Boxes.count(idbox=) is missing"),
        (
            f"{RESOURCES}/things.py",
            "self._call(_GET, ",
            "self._call(_EXTRA, ",
            "GET /things/{idthing} behind Things.get",
        ),
        (f"{RESOURCES}/boxes.py", '/{name}", Box)', '/{name}", Thing)', "the answer of Boxes.get"),
        (f"{RESOURCES}/things.py", "PhpMap[Stat])", "PhpMap[Thing])", "the answer of Things.stats"),
        (f"{RESOURCES}/things.py", "bytes, media=", "str, media=", "the answer of Things.label"),
    ],
)
def test_a_piece_that_does_not_reach_the_output_is_reported(
    root_of: Callable[[str], Path], path: str, old: str, new: str, lost: str
) -> None:
    """A template that forgets a call, an argument or a field stops the generator."""
    root = root_of("forms")
    files = pipeline.generate(root).files
    assert old in files[path]

    with pytest.raises(SpecError, match=r".") as caught:
        census.take(pipeline.model(root)[0], {**files, path: files[path].replace(old, new)})

    assert lost in str(caught.value)


@pytest.mark.parametrize(
    ("path", "old", "new", "lost"),
    [
        (
            f"{MODELS}/event_names.py",
            '"things.created": "ThingCreatedEvent"',
            '"things.made": "Thing"',
            "the model of things.created is",
        ),
        (
            f"{MODELS}/things.py",
            "class PartsChangedEvent(",
            "class PartsEvent(",
            "PartsChangedEvent.event_triggered_at is missing",
        ),
        (f"{MODELS}/carriers.py", "    thing: Thing\n", "", "CarrierShipment.thing is missing"),
        (f"{MODELS}/carriers.py", "    identifier: str\n", "", "CarrierLabelInput.identifier is missing"),
        (f"{MODELS}/carriers.py", "    key: str\n", "", "CarrierOptionInput.key is missing"),
    ],
)
def test_a_piece_of_a_webhook_that_does_not_reach_the_output_is_reported(
    root_of: Callable[[str], Path], path: str, old: str, new: str, lost: str
) -> None:
    """The name of an event, its model and what a server of our own answers are found in the output as well."""
    root = root_of("webhooks")
    done = pipeline.generate(root)
    assert done.census.events == 3
    assert done.files[path].count(old) == 1

    with pytest.raises(SpecError, match=r".") as caught:
        census.take(pipeline.model(root)[0], {**done.files, path: done.files[path].replace(old, new)})

    assert lost in str(caught.value)
