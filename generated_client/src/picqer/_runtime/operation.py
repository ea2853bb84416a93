"""What is known of a call before it is made."""

from typing import Any, Generic, TypeVar

from msgspec import Struct

T_co = TypeVar("T_co", covariant=True)


JSON = "application/json"

ANYTHING: type[Any] = object
"""The type of an answer that is any JSON, or no body at all."""


class Choice(Struct, frozen=True):
    """A rule on the fields of a body.

    Attributes:
        groups: Fields that belong together; one group must be given whole.
        exclusive: Whether a second whole group is too much.
    """

    groups: tuple[tuple[str, ...], ...]
    exclusive: bool


class Operation(Struct, Generic[T_co], frozen=True):
    """One operation of the API.

    Attributes:
        id: Its name in the client, such as `products.stock.update`.
        method: HTTP method.
        path: Path below the base URL, with `{names}` for its parameters.
        answer: Type of the decoded answer; `NoneType` when there is none.
        page_size: Rows in a full page; `None` when the answer does not come in pages.
        row_id: Field that tells the rows of its pages apart; `None` when none is known to.
        since: Parameter that asks for rows with a higher `row_id`; `None` when there is none.
        before: Parameter that asks for rows with a lower `row_id`; `None` when there is none.
        fulfilment_key: Whether a key of a fulfilment customer may call it.
        choices: Rules on which fields of the body go together.
        optional_body: Whether the call goes without a body when no field of it is given.
        media: Media type of the answer. One other than JSON is not decoded.
    """

    id: str
    method: str
    path: str
    answer: type[T_co]
    page_size: int | None = None
    row_id: str | None = None
    since: str | None = None
    before: str | None = None
    fulfilment_key: bool = False
    choices: tuple[Choice, ...] = ()
    optional_body: bool = False
    media: str = JSON
