"""What went wrong or looks wrong in the user's input, where, and how to mend it.

A `Diagnostic` points at a `Span`. A user's mistake that stops the run is raised as `InputError`;
what can be survived is noted in a `Diagnostics` collector and shown at the end.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator


class Severity(str, Enum):
    """How much a finding matters: an error stops the run, a warning does not, a note is advice."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a file; lines and columns count from 1, as editors do. None: not known.

    source_line: the text there; of a very long line only what is around the column.
    source_column: the column at which `source_line` begins.
    pointer: the JSON pointer of the value in its file. Spans are equal if they show one place.
    """

    file: str
    line: int | None = None
    column: int | None = None
    source_line: str | None = None
    source_column: int = 1
    pointer: str | None = field(default=None, compare=False)

    def __str__(self) -> str:
        place = ":".join(str(n) for n in (self.line, self.column) if n is not None)
        return f"{self.file}:{place}" if place else self.file


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: a stable kebab-case `code`, a `message`, the place, a `hint` to mend it."""

    code: str
    message: str
    span: Span | None = None
    hint: str | None = None
    severity: Severity = Severity.ERROR


class InputError(Exception):
    """The user's input can't be used; carries the findings that say why. The CLI exits with 2."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics

    @classmethod
    def at(
        cls, span: Span | None, code: str, message: str, *, hint: str | None = None
    ) -> InputError:
        """An error of one finding."""
        return cls(Diagnostic(code=code, message=message, span=span, hint=hint))


# Of warnings, those that tell of something that was left out of the description.
_LEFT_OUT = frozenset({"circular-ref", "dangling-ref", "unexpected-kind"})


@dataclass(slots=True)
class Diagnostics:
    """Collects warnings of one run; each kind is kept once, with its first place and a count."""

    _found: dict[tuple[str, str], tuple[Diagnostic, int]] = field(
        default_factory=dict[tuple[str, str], tuple[Diagnostic, int]]
    )

    def warn(
        self, code: str, message: str, *, span: Span | None = None, hint: str | None = None
    ) -> None:
        """Notes a finding that does not stop the run."""
        key = (code, message)
        first, count = self._found.get(
            key, (Diagnostic(code, message, span, hint, Severity.WARNING), 0)
        )
        self._found[key] = (first, count + 1)

    def extend(self, found: Iterable[Diagnostic]) -> None:
        """Takes over findings that another stage noted."""
        for each in found:
            self.warn(each.code, each.message, span=each.span, hint=each.hint)

    def merge(self, other: Diagnostics) -> None:
        """Takes over another collector's findings as often as they occurred."""
        for found, count in other.counted():
            self.extend([found] * count)

    def without(self, unwanted: Callable[[Diagnostic], bool]) -> Diagnostics:
        """The same but for findings of which `unwanted` is true."""
        return Diagnostics({k: found for k, found in self._found.items() if not unwanted(found[0])})

    @contextmanager
    def told_with_errors(self) -> Generator[None, None, None]:
        """While open, what stops the run is told with the warnings of what was left out so far.

        They may be its cause: a body that is left out has no parameters, and one is then missing.
        """
        try:
            yield
        except InputError as error:
            causes = (each for each in self if each.code in _LEFT_OUT)
            raise InputError(*error.diagnostics, *causes) from error

    def __iter__(self) -> Iterator[Diagnostic]:
        return (first for first, _ in self._found.values())

    def counted(self) -> list[tuple[Diagnostic, int]]:
        """Each finding with how often it occurred, in order of first occurrence."""
        return list(self._found.values())

    def __len__(self) -> int:
        return len(self._found)
