"""Files that callers send."""

import asyncio
import base64
import inspect
import json
from pathlib import Path
from typing import Any

import pytest

from picqer import AsyncPicqer, InvalidRequestError, Picqer
from picqer._runtime.files import as_file, as_image
from picqer._runtime.unset import UNSET
from tests.client.stand_ins import AsyncFakeTransport, FakeTransport, answer

PNG = b"\x89PNG\r\n\x1a\n..."
JPEG = b"\xff\xd8\xff\xe0..."
IMAGE = b'{"idproduct_image": 1, "idproduct": 2, "url": "x", "contenttype": "image/png", "size": 3}'


def options(transport: Any) -> dict[str, Any]:
    """Arguments of a client that sends nowhere."""
    return {"api_key": "k", "user_agent": "Tests (tests.example)", "transport": transport}


@pytest.mark.parametrize("content", [PNG, JPEG])
def test_an_image_goes_out_from_bytes_and_from_a_path(content: bytes, tmp_path: Path) -> None:
    """The base64 of the body is done here, for both clients."""
    path = tmp_path / "image"
    path.write_bytes(content)
    transport, awaited = FakeTransport(answer(201, IMAGE), answer(201, IMAGE)), AsyncFakeTransport(answer(201, IMAGE))
    picqer = Picqer("example", **options(transport))
    picqer.products.images.create(2, image=content)
    picqer.products.images.create(2, image=path)
    asyncio.run(AsyncPicqer("example", **options(awaited)).products.images.create(2, image=path))
    sent = [json.loads(request.body or b"") for request in (*transport.requests, *awaited.requests)]
    assert sent == [{"image": base64.b64encode(content).decode()}] * 3


@pytest.mark.parametrize(
    ("content", "found"), [(b"GIF89a...", "b'GIF89a..'"), (b"", "found nothing"), (b"\xff\xd8", "xd8")]
)
def test_another_kind_of_file_is_refused_before_it_is_sent(content: bytes, found: str, tmp_path: Path) -> None:
    """What is no JPEG or PNG by its first bytes is refused with the name of the call, and nothing is sent."""
    path = tmp_path / "image.png"
    path.write_bytes(content)
    transport = FakeTransport()
    picqer = Picqer("example", **options(transport))
    for image in (content, path):
        with pytest.raises(
            InvalidRequestError, match=r"^products\.images\.create: image must be a JPEG or PNG"
        ) as caught:
            picqer.products.images.create(2, image=image)
        assert found in str(caught.value)
    assert transport.requests == []


def test_a_text_is_no_file() -> None:
    """A text could be a path or base64, so it is refused with what to give instead."""
    with pytest.raises(InvalidRequestError, match=r"x: file is of type str; give the bytes, or a pathlib\.Path"):
        as_file("image.png", "x: file")  # type: ignore[arg-type]


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    """The error of the operating system names the path."""
    with pytest.raises(FileNotFoundError, match=r"no\.png"):
        as_image(tmp_path / "no.png", "x: image")


def test_no_file_is_left_as_it_is() -> None:
    """None and UNSET are not files and pass; a file that is no image passes where any will do."""
    assert as_image(None, "x: image") is None
    assert as_image(UNSET, "x: image") is UNSET
    assert as_file(b"GIF89a", "x: file") == b"GIF89a"


def test_a_path_is_what_editors_offer() -> None:
    """The argument of the generated call takes both forms."""
    picqer = Picqer("example", **options(FakeTransport()))
    assert inspect.signature(picqer.products.images.create).parameters["image"].annotation == "File"
