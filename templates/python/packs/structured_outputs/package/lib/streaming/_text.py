"""A string that grows: adding to it takes the same time however long it is."""

from __future__ import annotations


class Text:
    """The parts of a string, joined when somebody wants it.

    Attributes:
        length: of the whole, in characters.
    """

    __slots__ = ("_parts", "length")

    def __init__(self, start: str = "") -> None:
        self._parts = [start] if start else []
        self.length = len(start)

    def add(self, part: str) -> None:
        self._parts.append(part)
        self.length += len(part)

    def whole(self) -> str:
        """All that was added."""
        parts = self._parts
        if len(parts) > 1:
            parts[:] = ["".join(parts)]
        return parts[0] if parts else ""

    def beginning(self, length: int) -> str:
        """What it was when it had this length."""
        return self.whole()[:length]
