"""The formatters that there are. None of them is imported before it has something to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.diagnostics import Span


@dataclass(frozen=True, slots=True)
class Invalid:
    """Where and why a text is not Python; lines and columns count from 1."""

    line: int
    column: int
    reason: str


@dataclass(frozen=True, slots=True)
class Tool:
    """A formatter: its distribution's name, and what formats texts to a length of lines."""

    name: str
    task: Callable[[list[str], int], dict[str, str | Invalid]]

    def version(self) -> str:
        """The version that is installed. Raises PackageNotFoundError if none is."""
        from importlib.metadata import version  # noqa: PLC0415  (not for workers)

        return version(self.name)


def format_with_black(texts: list[str], line_length: int) -> dict[str, str | Invalid]:
    """Formats in this process: from each text to what becomes of it."""
    from generator.render.black_text import format_text  # noqa: PLC0415  (imports black)

    return {text: format_text(text, line_length) for text in texts}


def format_with_ruff(texts: list[str], line_length: int) -> dict[str, str | Invalid]:
    """Formats with ruff, all texts at once: from each text to what becomes of it."""
    from generator.render.ruff_text import format_texts  # noqa: PLC0415

    return format_texts(texts, line_length)


def format_texts(
    task: Callable[[list[str], int], dict[str, str | Invalid]],
    prepare: Callable[[str], str],
    texts: list[str],
    line_length: int,
) -> dict[str, str | Invalid]:
    """Formats texts once `prepare` has been done to each: from each text to what becomes of it."""
    prepared = {text: prepare(text) for text in texts}
    done = task(list(prepared.values()), line_length)
    return {text: done[ready] for text, ready in prepared.items()}


BLACK = Tool("black", format_with_black)
_TOOLS = {"black": BLACK, "ruff": Tool("ruff", format_with_ruff)}


def formatting_tool(name: str, place: Span) -> Tool:
    """The formatter of this name. Raises InputError at `place`, which names it, if it is absent."""
    from importlib.metadata import PackageNotFoundError  # noqa: PLC0415  (not for workers)

    tool = _TOOLS[name]
    try:
        tool.version()
    except PackageNotFoundError as error:
        raise InputError.at(
            place,
            "no-formatter",
            f"{name} is not installed, and `formatter: {name}` asks for it",
            hint=f"Install `clientsmith[{name}]`, or leave the key out: black is always there.",
        ) from error
    return tool
