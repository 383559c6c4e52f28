"""Definitions before their imports are settled: annotations are still trees."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.plan.origins import NameOrigin, NameRule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.plan.pytype import Atom, TypeExpr


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """A field of a class and its default, if it has one; `overrides`: a base has it, too."""

    name: str
    type: TypeExpr
    required: bool
    default: Atom | None = None
    doc: tuple[str, ...] = ()
    overrides: bool = False


@dataclass(frozen=True, slots=True)
class ConversionDraft:
    """A method `to_param`: the type it gives, whose members have the values of attributes."""

    type: Atom
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ClassDraft:
    """A class; `keywords` follow the bases in its parentheses.

    `doc` are the lines of its docstring; `extras` is the type of members without a name of their
    own, None if it tells nothing of any.
    """

    name: str
    bases: tuple[TypeExpr, ...]
    fields: tuple[FieldDraft, ...]
    keywords: tuple[str, ...] = ()
    doc: tuple[str, ...] = ()
    extras: TypeExpr | None = None
    conversion: ConversionDraft | None = None


@dataclass(frozen=True, slots=True)
class AliasDraft:
    """An alias of a type; not `annotated` means a plain assignment. `doc` are the lines of the
    docstring below it."""

    name: str
    value: TypeExpr
    annotated: bool = True
    doc: tuple[str, ...] = ()


Draft = ClassDraft | AliasDraft


@dataclass(frozen=True, slots=True)
class ModuleDraft:
    """A module of `types/` before its imports are settled.

    `postponed`: its annotations are not evaluated (PEP 563). `cycle` are the other modules that
    import this one and are imported by it, directly or through others. `origins` tell where
    the names of its definitions come from. `brought` is imported, used or not.
    """

    module: str
    postponed: bool
    exports: tuple[str, ...]
    drafts: tuple[Draft, ...]
    cycle: frozenset[str] = frozenset()
    origins: Mapping[str, NameOrigin] = field(default_factory=dict[str, NameOrigin])
    brought: tuple[Atom, ...] = ()


@dataclass(frozen=True, slots=True)
class NamePath:
    """Where an inline schema stands in its module: the class-name prefix and its own raw name;
    `rule` is what made that name."""

    prefix: str
    name: str
    rule: NameRule = NameRule.PROPERTY
