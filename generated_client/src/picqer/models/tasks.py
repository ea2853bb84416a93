# Generated from spec/ by `make generate`. Do not edit.
"""Models of tasks."""

from datetime import datetime
from typing import Literal

from picqer._runtime.model import Model

__all__ = [
    "Task",
    "TasksChangedEvent",
    "TasksCompletedEvent",
    "TasksCreatedEvent",
    "TasksDeletedEvent",
    "TasksUncompletedEvent",
]


class Task(Model):
    """Something to be done in the warehouse. It is open until it is completed, and can be reopened."""

    idtask: int
    """Unique Picqer reference."""
    is_seen_by_assignee: bool
    """Whether the user that it is assigned to has seen it."""
    deadline_date: datetime | None
    """Until which day, as a time at midnight. It is sent as a date."""
    completed_at: datetime | None
    """When it was completed. null while it is open."""
    completed_by_iduser: int | None
    """User who completed it. null while it is open."""
    created_by_iduser: int
    """User who created it."""
    created_at: datetime
    """When it was created."""
    updated_at: datetime
    """When it last changed."""
    title: str
    """What is to be done."""
    description: str | None
    """More about it."""
    assigned_to_iduser: int | None
    """User who is to do it."""
    deadline_time: str | None
    """Until what time on the day of `deadline_date`, as `HH:MM:SS`."""


class TasksChangedEvent(Model):
    """A task changed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["tasks.changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Task
    """Something to be done in the warehouse. It is open until it is completed, and can be reopened."""


class TasksCompletedEvent(Model):
    """A task was completed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["tasks.completed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Task
    """Something to be done in the warehouse. It is open until it is completed, and can be reopened."""


class TasksCreatedEvent(Model):
    """A task was created."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["tasks.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Task
    """Something to be done in the warehouse. It is open until it is completed, and can be reopened."""


class TasksDeletedEvent(Model):
    """A task was deleted."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["tasks.deleted"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Task
    """Something to be done in the warehouse. It is open until it is completed, and can be reopened."""


class TasksUncompletedEvent(Model):
    """The completion of a task was undone."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["tasks.uncompleted"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Task
    """Something to be done in the warehouse. It is open until it is completed, and can be reopened."""
