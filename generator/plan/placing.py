"""Source of what puts arguments into paths, headers, cookies and queries."""

from __future__ import annotations

from dataclasses import dataclass
from keyword import iskeyword
from typing import TYPE_CHECKING

from generator.plan.methods import EntryPlan
from generator.plan.parameter_styles import JSON
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from generator.plan.calls import Argument, Call
    from generator.plan.imports import Imports

_STYLES = "_utils._styles"


@dataclass(frozen=True, slots=True)
class Placing:
    """Plans where arguments go; `runtime` collects what that imports."""

    runtime: Imports

    def path(self, call: Call) -> str:
        """The path of the URL."""
        if not call.path_arguments:
            return py_literal(call.operation.path)
        self.runtime.local("_utils", "path_template")
        arguments = {a.wire: self._in_path(a) for a in call.path_arguments}
        if all(wire.isidentifier() and not iskeyword(wire) for wire in arguments):
            given = ", ".join(f"{wire}={value}" for wire, value in arguments.items())
        else:
            pairs = ", ".join(f"{py_literal(w)}: {value}" for w, value in arguments.items())
            given = f"**{{{pairs}}}"
        return f"path_template({py_literal(call.operation.path)}, {given})"

    def headers(self, call: Call) -> tuple[EntryPlan, ...]:
        """The headers that arguments are, by name."""
        found = call.at("header")
        if found:
            self.runtime.local("_utils", "header_texts")
        return tuple(EntryPlan(py_literal(a.wire), self._value(a)) for a in found)

    def cookies(self, call: Call) -> tuple[EntryPlan, ...]:
        """The cookies that arguments are, by name."""
        found = call.at("cookie")
        if found:
            self.runtime.local("_utils", "cookie_header")
        return tuple(EntryPlan(py_literal(a.wire), self._value(a)) for a in found)

    def styles(self, call: Call) -> tuple[EntryPlan, ...]:
        """The styles of arguments in the query that have one of their own, by name."""
        found = [(a.wire, a.style) for a in call.at("query") if a.style is not None]
        if found:
            self.runtime.local(_STYLES, "in_query")
        return tuple(EntryPlan(py_literal(wire), style.source) for wire, style in found)

    def _in_path(self, argument: Argument) -> str:
        style = argument.style
        if style is None or style.name == JSON:
            return self._value(argument)
        self.runtime.local(_STYLES, "in_path")
        how = f"{py_literal(style.name)}, explode=True" if style.explode else py_literal(style.name)
        return f"in_path({py_literal(argument.wire)}, {argument.name}, {how})"

    def _value(self, argument: Argument) -> str:
        """A text, or what becomes one where it is sent."""
        style = argument.style
        if style is not None and style.name == JSON:
            self.runtime.local(_STYLES, "json_text")
            return f"json_text({argument.name})"
        if argument.added:
            self.runtime.local("_utils._headers", "extended")
            return f"extended({argument.name}, {py_literal(argument.added)})"
        if style is not None and style.explode:
            self.runtime.local("_utils._headers", "Exploded")
            return f"Exploded({argument.name})"
        return argument.name
