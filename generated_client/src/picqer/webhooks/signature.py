"""The signature of a delivery: HMAC-SHA256 of the raw body, in base64."""

import binascii
import hmac
from base64 import b64decode, b64encode

from picqer.errors import ConfigurationError
from picqer.webhooks.errors import SignatureError

HEADER = "X-Picqer-Signature"

_SIZE = 32


def sign(body: bytes, secret: str) -> str:
    """Sign a body as Picqer does, for tests of your own receiver.

    Args:
        body: The raw body of the delivery.
        secret: The secret of the hook.

    Returns:
        The value of the header `X-Picqer-Signature`.

    Raises:
        ConfigurationError: The secret is empty.
    """
    return b64encode(_digest(body, secret)).decode()


def verify(body: bytes, signature: str | None, secret: str | None) -> None:
    """Check that a body was signed with the secret, in constant time.

    Args:
        body: The raw body, byte for byte as it came.
        signature: The value of the header `X-Picqer-Signature`; `None` when there was none.
        secret: The secret of the hook; `None` for a hook without one, whose deliveries anyone can forge.

    Raises:
        SignatureError: The signature is missing, not base64 of 32 bytes, or wrong; or it came although there is no
            secret to check it with.
        ConfigurationError: The secret is empty.
        TypeError: The body is not bytes.
    """
    if not isinstance(body, bytes):  # pyright: ignore[reportUnnecessaryIsInstance] - frameworks like to hand out parsed bodies
        raise TypeError(f"body must be the raw bytes of the request, not {type(body).__name__}: only these are signed.")
    if secret is None:
        if signature is not None:
            raise SignatureError(f"{HEADER} came, but no secret was given to check it with. Pass the hook's secret.")
        return
    expected = _digest(body, secret)
    if not signature:
        raise SignatureError(f"{HEADER} is missing. Either Picqer did not send this, or its hook has no secret.")
    try:
        given = b64decode(signature.encode(), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        # `from None`: the text of the fault says nothing that this does not.
        raise SignatureError(f"{HEADER} is not base64, as Picqer's signatures are.") from None
    if len(given) != _SIZE:
        raise SignatureError(f"{HEADER} is {len(given)} bytes in base64, where a signature has {_SIZE}.")
    if not hmac.compare_digest(expected, given):
        raise SignatureError(
            f"{HEADER} is wrong for this body. Check that the secret is the hook's and the body exactly what came."
        )


def _digest(body: bytes, secret: str) -> bytes:
    if not secret:
        raise ConfigurationError("The secret of a webhook is empty. Pass None if the hook really has none.")
    return hmac.digest(secret.encode(), body, "sha256")
