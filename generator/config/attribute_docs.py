"""What the docstrings below a model's attributes say, which is for the JSON Schema alone.

Pydantic would read them whenever the models are imported, and take longer for it than for the rest.
"""

from __future__ import annotations

import ast
import inspect
from textwrap import dedent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel


def attribute_docs(model: type[BaseModel]) -> dict[str, str]:
    """What is said of a model's fields, inherited ones too, by their keys."""
    said: dict[str, str] = {}
    for base in reversed(model.__mro__):
        if base.__module__.startswith(__package__ or __name__):
            said.update(_own(base))
    fields = model.model_fields
    return {fields[name].alias or name: text for name, text in said.items() if name in fields}


def _own(model: type) -> Iterator[tuple[str, str]]:
    """Attributes of a class with the docstrings below them."""
    (tree,) = ast.parse(dedent(inspect.getsource(model))).body
    assert isinstance(tree, ast.ClassDef)
    for attribute, below in zip(tree.body, tree.body[1:], strict=False):
        match attribute, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, inspect.cleandoc(text)
            case _:
                pass
