"""What a server of one's own answers to Picqer's calls to a shipping provider."""

from typing import TYPE_CHECKING

from picqer._runtime.encode import encode_body

if TYPE_CHECKING:
    from picqer.models import ShipmentRefusalInput, ShipmentResponseInput, ShippingOptionsInput


def encode_answer(answer: "ShippingOptionsInput | ShipmentResponseInput | ShipmentRefusalInput") -> bytes:
    """Turn an answer to `shipping_providers.options` or `shipping_providers.ship` into the body to send.

    Args:
        answer: A dict as in `picqer.models`. Labels are bytes, which become base64.

    Returns:
        JSON, for a response with the content type application/json.

    Raises:
        InvalidRequestError: A value has no exact form in JSON. It names the field.
    """
    return encode_body(answer, "encode_answer")
