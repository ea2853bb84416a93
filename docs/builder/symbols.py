"""What the client offers, read from its source without importing it, and where on the site each name stands."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import griffe

PACKAGE = "picqer"
# Hand-written parts of the client, by page. What `picqer.__all__` and `picqer.webhooks.__all__` have stands on one.
TOPICS = {
    "client": ("Client", ("Picqer", "AsyncPicqer")),
    "lists": ("Lists", ("Pages", "AsyncPages")),
    "settings": ("Settings", ("Retries", "RateLimit", "Timeout", "Priority")),
    "values": ("Models and values", ("Model",)),
    "errors": (
        "Errors",
        (
            "PicqerError", "ConfigurationError", "InvalidRequestError", "FulfilmentKeyError", "UnknownNameError",
            "CallError", "ConnectError", "TransportError", "PicqerTimeoutError", "OutcomeUnknown", "AnsweredError",
            "ApiError", "BadRequestError", "UnauthorizedError", "ForbiddenError", "NotFoundError", "RateLimitError",
            "ServerError", "DecodeError", "PagingError", "ResponseDriftWarning", "SharedBudgetWarning", "ErrorCode",
        ),
    ),
    "webhooks": ("Webhooks", ("WantedHook", "HooksPlan")),
    "transports": (
        "Transports and observers",
        (
            "RawResponse", "Observer", "Call", "Outcome", "Transport", "AsyncTransport", "Request", "Answer",
            "NothingSentError", "FateUnknownError",
        ),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Symbols:
    """The client's source, and the address of each public name from within `reference/`."""

    package: griffe.Module
    addresses: Mapping[str, str]

    @property
    def resources(self) -> list[str]:
        """The names of the resources, in order of the alphabet."""
        return sorted(name for name in self.package["resources"].modules if not name.startswith("_"))

    def public(self, name: str, module: str = "") -> griffe.Object:
        """Return what `picqer.<name>`, or `picqer.<module>.<name>`, is."""
        found = self.package[f"{module}.{name}" if module else name]
        return found.final_target if isinstance(found, griffe.Alias) else found

    def exported(self, module: str = "") -> list[str]:
        """Return the names in the `__all__` of a module."""
        return _exported(self.package[module] if module else self.package)

    def typed(self, annotation: object) -> str:
        """Return a type as HTML, in which names of the client are links, without the mark of what may be left out."""
        text = re.sub(r" \| UnsetType\b", "", str(annotation)).replace("builtins.", "").replace('"', "")

        def linked(name: re.Match[str]) -> str:
            address = self.addresses.get(name[0])
            return f'<a href="{address}">{name[0]}</a>' if address else name[0]

        escaped = re.sub(r"(?<!&)\b[A-Za-z_]\w*\b", linked, html.escape(text, quote=False))
        return f"<code>{escaped.replace('|', '&#124;')}</code>"


def read(source: Path) -> Symbols:
    """Read the client from the folder that has the package."""
    loader = griffe.GriffeLoader(search_paths=[source], docstring_parser="google")
    package = loader.load(PACKAGE)
    loader.resolve_aliases()
    assert isinstance(package, griffe.Module)
    return Symbols(package, _addresses(package))


def _exported(module: griffe.Module | griffe.Object) -> list[str]:
    return [str(name).strip("'") for name in module.exports or []]


def _addresses(package: griffe.Module) -> dict[str, str]:
    pages = {topic: [*names] for topic, (_, names) in TOPICS.items()}
    pages["webhooks"] += _exported(package["webhooks"])
    addresses: dict[str, str] = {}
    for name, module in package["models"].modules.items():
        page = name if name in package["resources"].modules else "models"
        addresses |= {found: f"{page}.html#{found}" for found in _exported(module) if not found.isupper()}
    return addresses | {found: f"{page}.html#{found}" for page, names in pages.items() for found in names}
