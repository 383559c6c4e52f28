"""Annotations in one way of writing: what types mean, not how they are imported."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SPELLED = {"List": "list", "Dict": "dict", "Type": "type", "Tuple": "tuple", "Set": "set"}


def same_spelling(expression: str, imported: Callable[[str], str] = str) -> str:
    """The expression without quotes and without the modules of names; unions with bars.

    `imported` gives the own name of what a module may have imported under another. Text that is
    no expression comes back as it is.
    """
    try:
        tree = ast.parse(expression.strip(), mode="eval")
    except SyntaxError:
        return expression
    return ast.unparse(_Spelling(imported).visit(tree))


class _Spelling(ast.NodeTransformer):
    def __init__(self, imported: Callable[[str], str]) -> None:
        self._imported = imported

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if not isinstance(node.value, str):
            return node
        try:
            inner = ast.parse(node.value, mode="eval").body
        except SyntaxError:
            return node
        visited: ast.AST = self.visit(inner)
        return visited

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return _named(self._imported(node.id), node.ctx)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        return _named(node.attr, node.ctx)

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        origin = self.visit(node.value)
        name = ast.unparse(origin)
        if name in {"Literal", "Annotated"}:
            return ast.Subscript(origin, node.slice, node.ctx)
        inner = self.visit(node.slice)
        if name not in {"Union", "Optional"}:
            return ast.Subscript(origin, inner, node.ctx)
        arms = inner.elts if isinstance(inner, ast.Tuple) else [inner]
        if name == "Optional":
            arms = [*arms, ast.Constant(None)]
        return _joined([arm for each in arms for arm in _arms(each)])

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        if not isinstance(node.op, ast.BitOr):
            return node
        return _joined([*_arms(self.visit(node.left)), *_arms(self.visit(node.right))])


def _named(name: str, context: ast.expr_context) -> ast.Name:
    return ast.Name(_SPELLED.get(name, name.lstrip("_")), context)


def _arms(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return [*_arms(node.left), *_arms(node.right)]
    return [node]


def _joined(arms: list[ast.expr]) -> ast.expr:
    """The arms with bars between them, each once, None last."""
    once = {ast.unparse(arm): arm for arm in arms}
    ordered = sorted(once.values(), key=lambda arm: ast.unparse(arm) == "None")
    whole = ordered[0]
    for arm in ordered[1:]:
        whole = ast.BinOp(whole, ast.BitOr(), arm)
    return whole
