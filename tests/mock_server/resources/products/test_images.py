"""Images of products."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

PNG_TEXT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
PNG = base64.b64decode(PNG_TEXT)
JPEG_TEXT = base64.b64encode(b"\xff\xd8\xff\xe0 and the rest").decode()


@pytest.mark.parametrize(
    ("text", "contenttype", "size", "extension"),
    [(PNG_TEXT, "image/png", 70, "png"), (JPEG_TEXT, "image/jpeg", 17, "jpg")],
)
def test_a_new_image_is_listed(api: TestClient, text: str, contenttype: str, size: int, extension: str) -> None:
    """Its type is told from its bytes, its size is that of the file; list and product show it."""
    created = api.post("products/1105343/images", json={"image": text})
    assert created.status_code == 201
    image = created.json()
    assert (image["idproduct"], image["contenttype"], image["size"]) == (1105343, contenttype, size)
    assert image["url"].endswith(f".{extension}")
    assert api.get("products/1105343/images").json()[2:] == [image]
    assert api.get("products/1105343").json()["images"][2:] == [image["url"]]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("--base64 encoded image--", 'expected base64 of a JPEG or PNG file, found "--base64'),
        ("data:image/png;base64," + PNG_TEXT, "expected base64"),
        (PNG_TEXT[:-1], "expected base64"),
        (PNG_TEXT + "\n", "expected base64"),
        ("caf\u00e9", "expected base64"),
        ("", "expected a JPEG or PNG file, found one that starts with ''"),
        (base64.b64encode(b"GIF89a...").decode(), "expected a JPEG or PNG file, found one that starts with '47 49 46"),
    ],
)
def test_what_is_no_image_is_refused(api: TestClient, text: str, message: str) -> None:
    """Only base64 of a JPEG or PNG file is taken."""
    answer = api.post("products/1105343/images", json={"image": text})
    assert (answer.status_code, answer.json()["error_code"]) == (400, 1)
    assert answer.json()["error_message"].startswith(f"image: {message}")
    assert len(api.get("products/1105343/images").json()) == 2


def test_a_deleted_image_is_gone(api: TestClient) -> None:
    """The others stay; deleting it again finds nothing."""
    answer = api.delete("products/1105343/images/12123")
    assert (answer.status_code, answer.content) == (204, b"")
    assert [image["idproduct_image"] for image in api.get("products/1105343/images").json()] == [12222]
    assert api.delete("products/1105343/images/12123").status_code == 404


def test_an_image_is_deleted_from_its_own_product_only(api: TestClient) -> None:
    """The image of another product is not there."""
    answer = api.delete("products/633/images/12123")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
    assert len(api.get("products/1105343/images").json()) == 2


def test_a_key_of_a_customer_may_add_and_delete(partner: TestClient) -> None:
    """On its own products."""
    image = partner.post("products/1001/images", json={"image": PNG_TEXT}).json()
    assert partner.delete(f"products/1001/images/{image['idproduct_image']}").status_code == 204


def test_a_key_of_a_customer_cannot_reach_other_images(api: TestClient, partner: TestClient) -> None:
    """Not through a product of its own either."""
    assert partner.delete("products/1001/images/12123").status_code == 404
    assert len(api.get("products/1105343/images").json()) == 2
