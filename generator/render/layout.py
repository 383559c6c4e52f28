"""Lays rendered Python out as black would, so that black has little left to do.

Black formats what it has changed a second time. Text that it finds stable costs it less than half.
What comes out of here always goes through black: this decides about time, never about the result.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.render.brackets import UnknownShapeError
from generator.render.lines import TRIPLE, end_of_docstring, end_of_statement
from generator.render.statements import laid_out

_DEFINITION = re.compile(r"(?:async )?def |class |@")
_TRAILING_COMMA = re.compile(r",\s*[)\]}]")
_IMPORT = re.compile(r"(?:import|from) ")


def lay_out(text: str, width: int) -> str:
    """The text with blank lines and brackets as black would have them, as far as that is known."""
    lines = text.split("\n")
    layout = _Layout(width)
    at = 0
    while at < len(lines):
        at = layout.take(lines, at)
    return "".join(f"{line}\n" for line in layout.done)


@dataclass(slots=True)
class _Layout:
    width: int
    done: list[str] = field(default_factory=list[str])
    _blanks: int = 0
    _definitions: list[int] = field(default_factory=list[int])  # indents of open definitions
    _before: str = ""  # the first line of the statement before, and the end of its last one
    _end_before: str = ""
    _docstring_of_class: bool = False

    def take(self, lines: list[str], at: int) -> int:
        """Takes one statement; gives the index of the line after it."""
        line = lines[at].rstrip()
        if not line:
            self._blanks += 1
            return at + 1
        code = line.lstrip()
        indent = len(line) - len(code)
        if code.startswith(TRIPLE):
            end = end_of_docstring(lines, at)
            self._space(code, indent)
            self.done += [lines[at].rstrip(), *lines[at + 1 : end]]
            self._end_before = ""
            return end
        end = end_of_statement(lines, at)
        self._space(code, indent)
        self.done += self._statement(lines[at:end], line, indent)
        self._end_before = lines[end - 1].rstrip()
        return end

    def _statement(self, lines: list[str], line: str, indent: int) -> list[str]:
        if (
            len(lines) == 1
            and len(line) <= self.width
            and ",)" not in line
            and ",]" not in line
            and ",}" not in line
        ):
            return [line]
        try:
            return laid_out("\n".join(lines).strip(), " " * indent, self.width)
        except UnknownShapeError:
            return [each.rstrip() for each in lines]

    def _space(self, code: str, indent: int) -> None:
        """Puts the blank lines that belong before a statement."""
        count = self._wanted(code, indent) if self.done else 0
        self.done += [""] * count
        is_docstring = code.startswith(TRIPLE)
        self._docstring_of_class = is_docstring and self._before.lstrip().startswith("class ")
        self._blanks = 0
        self._before = " " * indent + code
        if _DEFINITION.match(code) and not code.startswith("@"):
            self._definitions.append(indent)

    def _wanted(self, code: str, indent: int) -> int:
        before = self._before.lstrip()
        outer = len(self._before) - len(before)
        is_definition = bool(_DEFINITION.match(code))
        after_definition = self._closes_definition(indent)
        if before.startswith("@"):
            return 0
        if indent > outer:
            in_branch = self._end_before.endswith(":") and not _DEFINITION.match(before)
            return 1 if in_branch and is_definition else min(self._blanks, 1)
        most = 1 if indent else 2
        if is_definition:
            is_stub = bool(_DEFINITION.match(before)) and self._end_before.endswith(": ...")
            adjoins = is_stub or before.startswith("#")
            return 0 if adjoins and not self._blanks else most
        if after_definition and not code.startswith(("#", "else", "elif", "except", "finally")):
            return most
        after_import = bool(_IMPORT.match(before)) and not _IMPORT.match(code) and indent == outer
        return 1 if self._docstring_of_class or after_import else min(self._blanks, most)

    def _closes_definition(self, indent: int) -> bool:
        """Whether a definition ends before a statement of this indent."""
        open_before = len(self._definitions)
        while self._definitions and self._definitions[-1] >= indent:
            self._definitions.pop()
        return len(self._definitions) < open_before
