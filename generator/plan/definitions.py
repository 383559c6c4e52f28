"""Plans of the definitions in a `types/` module, ready for its template."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.plan.origins import NameOrigin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.plan.imports import ImportLine


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """A field: `name: annotation[ = default]`, and its docstring's lines."""

    name: str
    annotation: str
    default: str | None = None
    doc: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConversionPlan:
    """A method `to_param`: the name of the type it gives, and the attribute of each member."""

    type: str
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """A class and what stands in the parentheses after its name.

    `extras` annotates members without a field, None if nothing is said of them. `like_a_test`:
    pytest would take it for a class of tests.
    """

    name: str
    bases: tuple[str, ...]
    fields: tuple[FieldPlan, ...]
    doc: tuple[str, ...] = ()
    extras: str | None = None
    like_a_test: bool = False
    conversion: ConversionPlan | None = None
    is_class: bool = True


@dataclass(frozen=True, slots=True)
class AliasPlan:
    """`name: annotation = value`, or a plain assignment if there is no annotation, and the lines of
    the docstring below it."""

    name: str
    value: str
    annotation: str | None = None
    doc: tuple[str, ...] = ()
    is_class: bool = False


Definition = ClassPlan | AliasPlan


@dataclass(frozen=True, slots=True)
class TypesModule:
    """One module of `types/`. `postponed`: its annotations are not evaluated (PEP 563).

    `late_imports` are of modules that import this one, too: they stand below the classes, and the
    definitions that can't do without them follow as `late_definitions`. `overrides`: a class has a
    field that one of its bases has differently. `origins`, which no template reads, tell where the
    names of the definitions come from. `typing_imports` are for type checkers alone.
    """

    module: str
    postponed: bool
    imports: tuple[tuple[ImportLine, ...], ...]
    exports: tuple[str, ...]
    definitions: tuple[Definition, ...]
    late_imports: tuple[tuple[ImportLine, ...], ...] = ()
    late_definitions: tuple[Definition, ...] = ()
    overrides: bool = False
    typing_imports: tuple[tuple[ImportLine, ...], ...] = ()
    origins: Mapping[str, NameOrigin] = field(default_factory=dict[str, NameOrigin])
