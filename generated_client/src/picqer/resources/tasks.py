# Generated from spec/ by `make generate`. Do not edit.
"""Things to do for the users of an account.

Picqer's page: https://picqer.com/en/api/tasks
"""

from __future__ import annotations

import builtins
from datetime import date
from types import NoneType
from typing import Any

from picqer._runtime.operation import ANYTHING, Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.resource import AsyncResource, Resource
from picqer._runtime.unset import UNSET, UnsetType
from picqer.models.tasks import Task

__all__ = ["AsyncTasks", "Tasks"]

_LIST = Operation("tasks.list", "GET", "/tasks", builtins.list[Task], page_size=100, row_id="idtask")
_CREATE = Operation("tasks.create", "POST", "/tasks", Task)
_GET = Operation("tasks.get", "GET", "/tasks/{idtask}", Task)
_UPDATE = Operation("tasks.update", "PUT", "/tasks/{idtask}", Task)
_DELETE = Operation("tasks.delete", "DELETE", "/tasks/{idtask}", NoneType)
_COMPLETE = Operation("tasks.complete", "POST", "/tasks/{idtask}/complete", ANYTHING)
_UNCOMPLETE = Operation("tasks.uncomplete", "POST", "/tasks/{idtask}/uncomplete", ANYTHING)


class Tasks(Resource):
    """Things to do for the users of an account."""

    def list(self, *, completed: bool | None = None, offset: int = 0, limit: int | None = None) -> Pages[Task]:
        """List tasks.

        Open and completed tasks in pages of 100.

        `GET /tasks`, see https://picqer.com/en/api/tasks.

        Args:
            completed: With true only completed tasks, with false only open ones. Both without it.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"completed": completed}, offset=offset, limit=limit)

    def create(
        self,
        *,
        title: str,
        description: str | UnsetType | None = UNSET,
        assigned_to_iduser: int | UnsetType | None = UNSET,
        deadline_time: str | UnsetType | None = UNSET,
        deadline_date: date | UnsetType | None = UNSET,
    ) -> Task:
        """Create a task.

        Picqer sets all other fields, such as who created it.

        `POST /tasks`, see https://picqer.com/en/api/tasks.

        Args:
            title: What is to be done.
            description: More about it.
            assigned_to_iduser: User who is to do it.
            deadline_time: Until what time on the day of `deadline_date`, as `HH:MM:SS`.
            deadline_date: Until which day. It is read back as a time at midnight.

        Returns:
            The new task.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return self._call(
            _CREATE,
            {},
            body={
                "title": title,
                "description": description,
                "assigned_to_iduser": assigned_to_iduser,
                "deadline_time": deadline_time,
                "deadline_date": deadline_date,
            },
        )

    def get(self, idtask: int) -> Task:
        """Get a task.

        `GET /tasks/{idtask}`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.

        Returns:
            The task.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_GET, {"idtask": idtask})

    def update(
        self,
        idtask: int,
        *,
        title: str | UnsetType = UNSET,
        description: str | UnsetType | None = UNSET,
        assigned_to_iduser: int | UnsetType | None = UNSET,
        deadline_time: str | UnsetType | None = UNSET,
        deadline_date: date | UnsetType | None = UNSET,
    ) -> Task:
        """Update a task.

        Fields that are not sent keep their values. Only one client calls it.

        `PUT /tasks/{idtask}`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.
            title: What is to be done.
            description: More about it.
            assigned_to_iduser: User who is to do it.
            deadline_time: Until what time on the day of `deadline_date`, as `HH:MM:SS`.
            deadline_date: Until which day. It is read back as a time at midnight.

        Returns:
            The task as it is now. No source shows the answer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return self._call(
            _UPDATE,
            {"idtask": idtask},
            body={
                "title": title,
                "description": description,
                "assigned_to_iduser": assigned_to_iduser,
                "deadline_time": deadline_time,
                "deadline_date": deadline_date,
            },
        )

    def delete(self, idtask: int) -> None:
        """Delete a task.

        Only one client calls it.

        `DELETE /tasks/{idtask}`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_DELETE, {"idtask": idtask})

    def complete(self, idtask: int) -> Any:
        """Complete a task.

        Only one client calls it. What becomes of a task that is completed already is not documented.

        `POST /tasks/{idtask}/complete`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_COMPLETE, {"idtask": idtask})

    def uncomplete(self, idtask: int) -> Any:
        """Reopen a completed task.

        Only one client calls it. What becomes of a task that is open already is not documented.

        `POST /tasks/{idtask}/uncomplete`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return self._call(_UNCOMPLETE, {"idtask": idtask})


class AsyncTasks(AsyncResource):
    """Things to do for the users of an account."""

    def list(self, *, completed: bool | None = None, offset: int = 0, limit: int | None = None) -> AsyncPages[Task]:
        """List tasks.

        Open and completed tasks in pages of 100.

        `GET /tasks`, see https://picqer.com/en/api/tasks.

        Args:
            completed: With true only completed tasks, with false only open ones. Both without it.
            offset: Skip this many rows first.
            limit: Stop after this many rows.

        Returns:
            The rows, read page by page while you loop: by offset, so that some can be missing when others are
            removed meanwhile (see `Pages`).

        Raises:
            ApiError: Picqer refused the call.
        """
        return self._pages(_LIST, {}, query={"completed": completed}, offset=offset, limit=limit)

    async def create(
        self,
        *,
        title: str,
        description: str | UnsetType | None = UNSET,
        assigned_to_iduser: int | UnsetType | None = UNSET,
        deadline_time: str | UnsetType | None = UNSET,
        deadline_date: date | UnsetType | None = UNSET,
    ) -> Task:
        """Create a task.

        Picqer sets all other fields, such as who created it.

        `POST /tasks`, see https://picqer.com/en/api/tasks.

        Args:
            title: What is to be done.
            description: More about it.
            assigned_to_iduser: User who is to do it.
            deadline_time: Until what time on the day of `deadline_date`, as `HH:MM:SS`.
            deadline_date: Until which day. It is read back as a time at midnight.

        Returns:
            The new task.

        Raises:
            ApiError: Picqer refused the call. Known codes: 5 (a parameter of a POST or PUT is missing),
                22 (the body is not valid JSON).
        """
        return await self._call(
            _CREATE,
            {},
            body={
                "title": title,
                "description": description,
                "assigned_to_iduser": assigned_to_iduser,
                "deadline_time": deadline_time,
                "deadline_date": deadline_date,
            },
        )

    async def get(self, idtask: int) -> Task:
        """Get a task.

        `GET /tasks/{idtask}`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.

        Returns:
            The task.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_GET, {"idtask": idtask})

    async def update(
        self,
        idtask: int,
        *,
        title: str | UnsetType = UNSET,
        description: str | UnsetType | None = UNSET,
        assigned_to_iduser: int | UnsetType | None = UNSET,
        deadline_time: str | UnsetType | None = UNSET,
        deadline_date: date | UnsetType | None = UNSET,
    ) -> Task:
        """Update a task.

        Fields that are not sent keep their values. Only one client calls it.

        `PUT /tasks/{idtask}`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.
            title: What is to be done.
            description: More about it.
            assigned_to_iduser: User who is to do it.
            deadline_time: Until what time on the day of `deadline_date`, as `HH:MM:SS`.
            deadline_date: Until which day. It is read back as a time at midnight.

        Returns:
            The task as it is now. No source shows the answer.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found), 22 (the body is
                not valid JSON).
        """
        return await self._call(
            _UPDATE,
            {"idtask": idtask},
            body={
                "title": title,
                "description": description,
                "assigned_to_iduser": assigned_to_iduser,
                "deadline_time": deadline_time,
                "deadline_date": deadline_date,
            },
        )

    async def delete(self, idtask: int) -> None:
        """Delete a task.

        Only one client calls it.

        `DELETE /tasks/{idtask}`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_DELETE, {"idtask": idtask})

    async def complete(self, idtask: int) -> Any:
        """Complete a task.

        Only one client calls it. What becomes of a task that is completed already is not documented.

        `POST /tasks/{idtask}/complete`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_COMPLETE, {"idtask": idtask})

    async def uncomplete(self, idtask: int) -> Any:
        """Reopen a completed task.

        Only one client calls it. What becomes of a task that is open already is not documented.

        `POST /tasks/{idtask}/uncomplete`, see https://picqer.com/en/api/tasks.

        Args:
            idtask: Id of the task.

        Returns:
            Any JSON value or nothing; the answer is not documented.

        Raises:
            ApiError: Picqer refused the call. Known codes: 20 (the item was not found).
        """
        return await self._call(_UNCOMPLETE, {"idtask": idtask})
