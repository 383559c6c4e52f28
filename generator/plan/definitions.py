"""Plans of the definitions in a `types/` module, ready for its template."""

from __future__ import annotations

from dataclasses import dataclass

from generator.plan.imports import ImportLine


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """A field: `name: annotation[ = default]`, and its docstring's lines."""

    name: str
    annotation: str
    default: str | None = None
    doc: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassPlan:
    """A class and what stands in the parentheses after its name."""

    name: str
    bases: tuple[str, ...]
    fields: tuple[FieldPlan, ...]
    doc: tuple[str, ...] = ()
    is_class: bool = True


@dataclass(frozen=True, slots=True)
class AliasPlan:
    """`name: TypeAlias = value`, or a plain assignment if not `annotated`."""

    name: str
    value: str
    annotated: bool = True
    is_class: bool = False


Definition = ClassPlan | AliasPlan


@dataclass(frozen=True, slots=True)
class TypesModule:
    """One module of `types/`. `postponed`: its annotations are not evaluated (PEP 563)."""

    module: str
    postponed: bool
    imports: tuple[tuple[ImportLine, ...], ...]
    exports: tuple[str, ...]
    definitions: tuple[Definition, ...]
    header: tuple[str, ...] = ()
