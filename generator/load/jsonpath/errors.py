"""What is wrong with a query."""

from __future__ import annotations


class QueryError(ValueError):
    """A query that can't be read or evaluated; `message` says why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
