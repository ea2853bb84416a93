"""What can be wrong with a delivery. No message ever holds a secret, or the signature that would have been right."""

from picqer.errors import PicqerError


class SignatureError(PicqerError):
    """A delivery is not signed with the secret of its hook. Answer 401, and tell the sender no more than that."""


class PayloadError(PicqerError, ValueError):
    """The body of a delivery is no event: not a JSON object, or (with `strict=True`) not as its model.

    Attributes:
        body: The bytes that came.
        path: Where in the JSON it breaks its model, such as `$.data.idorder`; `$` for the whole.
    """

    def __init__(self, text: str, *, body: bytes, path: str) -> None:
        super().__init__(text)
        self.body = body
        self.path = path
