"""Names of hand-written code that a description brings into a module of types."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.load.python_types import (
    CUSTOM_IMPORTS,
    TYPING,
    UNION_IMPORTS,
    imported_names,
    union_members,
)
from generator.plan import pytype
from generator.plan.imports import absolute
from generator.plan.pytype import Atom, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.ir import Schema
    from generator.load.python_types import ImportedName
    from generator.plan.pytype import TypeExpr


def foreign_members(schema: Schema, here: str) -> Iterator[TypeExpr]:
    """The types that a schema's union has beside its own (`x-stainless-python-extend-union`), as
    the module `here` means them."""
    names = {
        each.known_as: _atom(each, here)
        for each in imported_names(schema.extensions, UNION_IMPORTS, CUSTOM_IMPORTS)
    }
    for tree in union_members(schema.extensions):
        yield _expression(tree, names)


def foreign_imports(schema: Schema, here: str) -> Iterator[Atom]:
    """The names that the module `here` is to have, whether it uses them or not
    (`x-stainless-python-custom-imports`)."""
    for each in imported_names(schema.extensions, CUSTOM_IMPORTS):
        yield _atom(each, here)


def _atom(name: ImportedName, here: str) -> Atom:
    """The imported name; one that begins with a dot stands in the package, relative to `here`."""
    local = name.module.startswith(".")
    module = absolute(name.module, here) if local else name.module
    symbol = name.name if name.name == name.known_as else f"{name.name} as {name.known_as}"
    return Atom(name.known_as, Origin(module, local=local), symbol=symbol)


def _expression(tree: ast.expr, names: Mapping[str, Atom]) -> TypeExpr:
    if isinstance(tree, ast.Subscript):
        inner = tree.slice.elts if isinstance(tree.slice, ast.Tuple) else [tree.slice]
        return pytype.generic(_name(tree.value, names), *(_expression(e, names) for e in inner))
    return _name(tree, names)


def _name(tree: ast.expr, names: Mapping[str, Atom]) -> Atom:
    """A name, or one of a module's: what is imported is what it begins with."""
    text = ast.unparse(tree)
    first = text.partition(".")[0]
    if first in names:
        return replace(names[first], text=text)
    return pytype.typing(text) if first in TYPING else Atom(text)
