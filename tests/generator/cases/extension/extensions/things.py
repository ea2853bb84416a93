"""Methods that the spec cannot describe."""


class ThingsExtension:
    """For `Picqer`."""

    def by_name(self, name: str, near: int = 0, *, exact: bool, limit: int = 1) -> str:
        """Find a thing by its name.

        Needs two calls.
        """
        return f"{name} {near} {exact} {limit} {self._start()}"

    def move(self, *numbers: int, **places: str) -> None:
        """Move things about."""

    def _start(self) -> int:
        return 0


class AsyncThingsExtension:
    """For `AsyncPicqer`."""

    async def by_name(self, name: str, near: int = 0, *, exact: bool, limit: int = 1) -> str:
        """Find a thing by its name."""
        return f"{name} {near} {exact} {limit}"

    async def move(self, *numbers: int, **places: str) -> None:
        """Move things about."""
