"""What is known of a call before it is made."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Operation(Generic[T_co]):
    """One operation of the API.

    Attributes:
        id: Its name in the client, such as `products.stock.update`.
        method: HTTP method.
        path: Path below the base URL, with `{names}` for its parameters.
        answer: Type of the decoded answer; `NoneType` when there is none.
        page_size: Rows in a full page; `None` when the answer does not come in pages.
        fulfilment_key: Whether a key of a fulfilment customer may call it.
        exactly_one_of: Body fields of which one, and only one, must be given.
    """

    id: str
    method: str
    path: str
    answer: type[T_co]
    page_size: int | None = None
    fulfilment_key: bool = False
    exactly_one_of: tuple[str, ...] = ()
