"""Annotations that the config writes out, as trees that know what to import."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.plan import pytype
from generator.plan.pytype import Atom, Either, Generic, TypeExpr

if TYPE_CHECKING:
    from collections.abc import Mapping

BEFORE = "{}"
"""In an annotation that replaces another one: what stood there before."""

_PLACEHOLDER = "__before__"
_BUILTINS = frozenset(
    {"bool", "bytes", "dict", "float", "int", "list", "object", "set", "str", "tuple", "type"}
)
_TYPING = frozenset(
    {"Any", "Callable", "Dict", "Iterable", "List", "Mapping", "Optional", "Sequence", "Type"}
    | {"Tuple", "Union"}
)


class BadAnnotationError(Exception):
    """An annotation can't be read; the message says why."""


@dataclass(frozen=True, slots=True)
class AnnotationReader:
    """Reads annotations. `names` leads from a class of the package to its dotted module."""

    names: Mapping[str, str]

    def read(self, text: str, before: TypeExpr | None = None) -> TypeExpr:
        """The tree of `text`; `{}` in it stands for `before`.

        Raises BadAnnotationError if it is no annotation, or uses a name that is not known.
        """
        source = text if before is None else text.replace(BEFORE, _PLACEHOLDER)
        try:
            tree = ast.parse(source.strip(), mode="eval").body
        except SyntaxError as error:
            raise BadAnnotationError(f"`{text}` is no annotation") from error
        return self._expr(tree, before)

    def asynchronous(self, expr: TypeExpr) -> TypeExpr:
        """The same with `AsyncX` for each `X` of the package that has such a twin."""
        if isinstance(expr, Atom):
            twin = f"Async{expr.text}"
            known = expr.origin is not None and twin in self.names
            return pytype.local(self.names[twin], twin) if known else expr
        if isinstance(expr, Either):
            return Either(self.asynchronous(expr.left), self.asynchronous(expr.right))
        base = self.asynchronous(expr.base)
        assert isinstance(base, Atom)
        return Generic(base, tuple(self.asynchronous(arg) for arg in expr.args))

    def _expr(self, tree: ast.expr, before: TypeExpr | None) -> TypeExpr:
        if isinstance(tree, ast.Name):
            if tree.id == _PLACEHOLDER and before is not None:
                return before
            return self._atom(tree.id)
        if isinstance(tree, ast.Constant) and tree.value is None:
            return pytype.NONE
        if isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.BitOr):
            return Either(self._expr(tree.left, before), self._expr(tree.right, before))
        if isinstance(tree, ast.Subscript):
            base = self._expr(tree.value, before)
            inner = tree.slice
            args = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            if isinstance(base, Atom):
                return Generic(base, tuple(self._expr(arg, before) for arg in args))
        raise BadAnnotationError(f"`{ast.unparse(tree)}` can't be part of an annotation")

    def _atom(self, name: str) -> Atom:
        if name in self.names:
            return pytype.local(self.names[name], name)
        if name in _BUILTINS:
            return Atom(name)
        if name in _TYPING:
            return pytype.typing(name)
        raise BadAnnotationError(f"no template pack or model has the name `{name}`")
