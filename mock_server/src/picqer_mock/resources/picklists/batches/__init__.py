"""Picklist batches: several picklists that are collected in one round, and the presets for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources.picklists.batches import catalogue, presets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = catalogue.TABLES + presets.TABLES

HANDLERS: Mapping[str, Handler] = {**catalogue.HANDLERS, **presets.HANDLERS}
