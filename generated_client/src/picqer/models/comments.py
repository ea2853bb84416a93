# Generated from spec/ by `make generate`. Do not edit.
"""Models of comments."""

from datetime import datetime
from typing import Any, Literal, TypeAlias

from picqer._runtime.model import Model, PhpMap, as_map

__all__ = ["Comment", "CommentAuthor", "CommentAuthorType", "CommentMention", "CommentsCreatedEvent"]

CommentAuthorType: TypeAlias = Literal[
    "user",
    "fulfilment_customer",
]
"""Who wrote a comment, or is mentioned in one: a user of the account or a fulfilment customer."""


class CommentAuthor(Model):
    """Who wrote a comment, or is mentioned in one. Its fields depend on the type that stands beside it."""

    iduser: int | None = None
    """Id of the user. Only for a user."""
    idfulfilment_customer: int | None = None
    """Id of the fulfilment customer. Only for a fulfilment customer."""
    username: str | None = None
    """Name for logging in."""
    full_name: str | None = None
    """First and last name. Only for a user."""
    name: str | None = None
    """Name of the fulfilment customer. Only for a fulfilment customer."""
    image_url: str | None = None
    """Where the picture of the user can be fetched. null when there is none."""


class CommentMention(Model):
    """One mention in the text of a comment."""

    text: str
    """The piece of the text that made the mention."""
    mentioned_type: CommentAuthorType | str
    """Who wrote a comment, or is mentioned in one: a user of the account or a fulfilment customer."""
    mentioned: CommentAuthor
    """Who wrote a comment, or is mentioned in one. Its fields depend on the type that stands beside it."""


class Comment(Model):
    """A comment on an object, such as an order or a picklist. It can be deleted, but no source shows a way to
    change it.
    """

    idcomment: int
    """Unique Picqer reference."""
    author_type: CommentAuthorType | str
    """Who wrote a comment, or is mentioned in one: a user of the account or a fulfilment customer."""
    author: CommentAuthor
    """Who wrote a comment, or is mentioned in one. Its fields depend on the type that stands beside it."""
    source_type: str
    """Kind of object that the comment is on. Clients know `customer`, `order`, `picklist`, `product`,
    `purchaseorder`, `receipt`, `return` and `supplier`; there may be more.
    """
    source: PhpMap[Any]
    """The object that the comment is on: its id and its readable number, such as `idorder` and `orderid`, or
    `idproduct` and `productcode`; of a customer only `idcustomer`. The fields of a supplier and of a picklist
    batch are not documented.
    """
    mentions: list[CommentMention]
    """Whom the text mentions."""
    created_at: datetime | None = None
    """When it was written."""
    updated_at: datetime | None = None
    """When it last changed."""
    body: str
    """The text. An `@` followed by the full name of a user mentions that user, who is then notified."""
    show_at_related: bool | None = None
    """Whether related objects list this comment too, as a picklist does for a comment on its order."""
    is_visible_fulfilment: bool | None = None
    """Whether the fulfilment customer that the object belongs to sees this comment in the fulfilment portal."""

    def __post_init__(self) -> None:
        self.source = as_map(self.source)


class CommentsCreatedEvent(Model):
    """A comment was added."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["comments.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Comment
    """A comment on an object, such as an order or a picklist. It can be deleted, but no source shows a way to
    change it.
    """
