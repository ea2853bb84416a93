"""Picklists, their batches, containers and shipments."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.mock_server.business.desk import AMOUNTS, CLOCK, OFTEN, WHICH, Desk, when

PROFILE = 1287

# What can be done, and with what it is done with success.
ACTIONS = {
    "pickall": "status = 'new'",
    "close": "status = 'new'",
    "cancel": "status IN ('new', 'snoozed', 'paused')",
    "pause": "status IN ('new', 'snoozed')",
    "resume": "status = 'paused'",
    "unassign": "status = 'new'",
}

_NEW = "status = 'new'"
_OPEN = "status NOT IN ('closed', 'cancelled')"


class Picking(Desk):
    """Who picks, packs and ships."""

    @when("picklist", _NEW)
    @rule(which=WHICH)
    def deliver(self, which: int) -> None:
        """Pick all of a picklist and close it."""
        path = f"picklists/{self.one('picklist', which, _NEW)}"
        self.send("POST", f"{path}/pickall")
        self.send("POST", f"{path}/close")

    @when("picklist")
    @rule(which=WHICH, action=st.sampled_from(sorted(ACTIONS)), fitting=OFTEN)
    def act_on_picklist(self, which: int, action: str, *, fitting: bool) -> None:
        """Bring a picklist on."""
        idpicklist = self.one("picklist", which, ACTIONS[action] if fitting else "TRUE")
        self.send("POST", f"picklists/{idpicklist}/{action}")

    @when("picklist", _NEW)
    @rule(which=WHICH, line=WHICH, amount=AMOUNTS, by=st.sampled_from(["product", "line", "place"]))
    def pick(self, which: int, line: int, amount: int, by: str) -> None:
        """Pick some pieces."""
        idpicklist = self.one("picklist", which, _NEW)
        number = self.one("picklist_product", line, f"idpicklist = {idpicklist}")
        place = self.one("picklist_product_location", line, f"idpicklist_product = {number}")
        target = {"product": 1 + line, "idpicklist_product": number, "idpicklist_product_location": place}
        name = {"product": "product", "line": "idpicklist_product", "place": "idpicklist_product_location"}[by]
        self.send("POST", f"picklists/{idpicklist}/pick", amount=amount, **{name: target[name]})

    @when("picklist", _NEW)
    @rule(which=WHICH, line=WHICH, place=st.sampled_from([4, 5, 6]), amount=AMOUNTS)
    def pick_elsewhere(self, which: int, line: int, place: int, amount: int) -> None:
        """Take pieces at another location."""
        idpicklist = self.one("picklist", which, _NEW)
        number = self.one("picklist_product", line, f"idpicklist = {idpicklist}")
        self.send("PUT", f"picklists/{idpicklist}/products/{number}/pick_locations", idlocation=place, amount=amount)

    @when("picklist")
    @rule(which=WHICH, minutes=st.none() | st.integers(0, 3))
    def snooze(self, which: int, minutes: int | None) -> None:
        """Set a picklist aside."""
        until = None if minutes is None else f"{CLOCK.now() + timedelta(minutes=minutes):%Y-%m-%d %H:%M:%S}"
        self.send("POST", f"picklists/{self.one('picklist', which)}/snooze", snooze_until=until)

    @when("picklist", _NEW)
    @rule(which=WHICH)
    def ship(self, which: int) -> None:
        """Send a picklist off."""
        path = f"picklists/{self.one('picklist', which, _NEW)}/shipments?return=shipment"
        self.send("POST", path, idshippingprofile=PROFILE)

    @when("picklist", _OPEN)
    @rule(which=WHICH, picklist=WHICH)
    def put_into_container(self, which: int, picklist: int) -> None:
        """Collect a picklist in a container, which may hold another."""
        path = f"picking-containers/{self.one('picking_container', which)}/link"
        self.send("POST", path, idpicklist=self.one("picklist", picklist, _OPEN))

    @rule(which=WHICH, name=st.sampled_from(["1", "2", None]), fresh=st.booleans())
    def change_container(self, which: int, name: str | None, *, fresh: bool) -> None:
        """Add or rename a container, or throw one away."""
        path = f"picking-containers/{self.one('picking_container', which)}"
        if name is None:
            self.send("DELETE", path)
        else:
            self.send(*(("POST", "picking-containers") if fresh else ("PUT", path)), name=name)

    @when("shipment")
    @rule(which=WHICH)
    def cancel_shipment(self, which: int) -> None:
        """Take a shipment back."""
        self.send("POST", f"picklists/shipments/{self.one('shipment', which)}/cancel")

    @when("picklist")
    @rule(which=st.lists(WHICH, max_size=3))
    def make_batch(self, which: list[int]) -> None:
        """Put some picklists into a batch, or all of a warehouse."""
        numbers = [self.one("picklist", number) for number in which]
        self.send("POST", "picklists/batches", **({"idpicklists": numbers} if numbers else {"idwarehouse": 13}))

    @when("picklist_batch")
    @rule(which=WHICH, picklist=WHICH, action=st.sampled_from(["add", "remove", "reset", "delete"]))
    def change_batch(self, which: int, picklist: int, action: str) -> None:
        """Let a batch have other picklists, or start anew, or be gone."""
        path = f"picklists/batches/{self.one('picklist_batch', which)}"
        number = self.one("picklist", picklist)
        if action == "add":
            self.send("POST", f"{path}/picklists", idpicklist=number)
        elif action == "remove":
            self.send("DELETE", f"{path}/picklists/{number}")
        elif action == "reset":
            self.send("POST", f"{path}/reset")
        else:
            self.send("DELETE", path)
