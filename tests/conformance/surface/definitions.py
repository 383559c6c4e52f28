"""Type definitions of a module, read from its source: what must be equal, as text.

A class becomes one line for its head and one for each field, in their order; docstrings are kept
apart, with white space that does not matter taken out.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Definitions:
    """By name: the definitions, and the docstrings by `Class` or `Class.field`."""

    code: dict[str, str] = field(default_factory=dict)
    docs: dict[str, str] = field(default_factory=dict)


def read_definitions(source: str) -> Definitions:
    """What a module of types defines; its imports do not matter."""
    found = Definitions()
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.ClassDef):
            found.code[statement.name] = "\n".join(_class_lines(statement))
            found.docs.update(_class_docs(statement))
        elif isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            found.code[statement.name] = _signature(statement)
        elif isinstance(statement, (ast.Assign, ast.AnnAssign)):
            found.code[_target(statement)] = ast.unparse(statement)
    return found


def _target(statement: ast.Assign | ast.AnnAssign) -> str:
    target = statement.targets[0] if isinstance(statement, ast.Assign) else statement.target
    return ast.unparse(target)


def _class_lines(node: ast.ClassDef) -> Iterator[str]:
    arguments = [ast.unparse(base) for base in [*node.bases, *node.keywords]]
    decorators = "".join(f"@{ast.unparse(each)} " for each in node.decorator_list)
    yield f"{decorators}class {node.name}({', '.join(arguments)})"
    for statement in node.body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield _signature(statement)
        elif not _is_docstring(statement) and not isinstance(statement, ast.Pass):
            yield ast.unparse(statement)


def _class_docs(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    place = node.name
    for statement in node.body:
        if isinstance(statement, ast.AnnAssign):
            place = f"{node.name}.{ast.unparse(statement.target)}"
        elif isinstance(statement, ast.Expr) and _is_docstring(statement):
            yield place, " ".join(str(ast.literal_eval(statement.value)).split())


def _is_docstring(statement: ast.stmt) -> bool:
    value = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    kind = "async def" if isinstance(node, ast.AsyncFunctionDef) else "def"
    decorators = "".join(f"@{ast.unparse(each)} " for each in node.decorator_list)
    returns = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"{decorators}{kind} {node.name}({ast.unparse(node.args)}){returns}"
