"""Definitions before their imports are settled: annotations are still trees."""

from __future__ import annotations

from dataclasses import dataclass

from generator.plan.pytype import TypeExpr


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """A field of a class. `default` is the source of a default, `uses` what that source needs."""

    name: str
    type: TypeExpr
    required: bool
    default: str | None = None
    doc: tuple[str, ...] = ()
    uses: tuple[TypeExpr, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassDraft:
    """A class; `keywords` follow the bases in its parentheses."""

    name: str
    bases: tuple[TypeExpr, ...]
    fields: tuple[FieldDraft, ...]
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AliasDraft:
    """An alias; not `annotated` means a plain assignment."""

    name: str
    value: TypeExpr
    annotated: bool = True


Draft = ClassDraft | AliasDraft


@dataclass(frozen=True, slots=True)
class NamePath:
    """Where an inline schema stands in its module: the class-name prefix and its own raw name."""

    prefix: str
    name: str
