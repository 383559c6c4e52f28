"""Python types and imports that a description asks for: `x-stainless-python-…`.

What is read here becomes source of the emitted package. Only names, subscripts of names and
`from … import …` lines are let through: nothing that could run.
"""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

EXTEND_UNION = "x-stainless-python-extend-union"
UNION_IMPORTS = "x-stainless-python-extend-union-imports"
CUSTOM_IMPORTS = "x-stainless-python-custom-imports"

TYPING = frozenset({"Any", "Dict", "Iterable", "List", "Optional", "Sequence", "Tuple", "Union"})
"""Names of `typing` that a type may use without importing them."""

_TYPE_NODES = (ast.Name, ast.Attribute, ast.Subscript, ast.Tuple, ast.Load)


@dataclass(frozen=True, slots=True)
class ImportedName:
    """`from module import name as known_as`; the module may begin with dots."""

    module: str
    name: str
    known_as: str


def union_members(extensions: Mapping[str, object]) -> list[ast.expr]:
    """The types that a schema's union is extended with; those that make no sense are left out."""
    return [tree for _, tree in _read(extensions, EXTEND_UNION) if isinstance(tree, ast.expr)]


def imported_names(extensions: Mapping[str, object], *keys: str) -> list[ImportedName]:
    """What the import lines under these keys bring; lines that make no sense are left out."""
    found = [names for key in keys for _, names in _read(extensions, key)]
    return [name for names in found if isinstance(names, tuple) for name in names]


def problems(extensions: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The key and the reason of whatever is left out."""
    for key in (EXTEND_UNION, UNION_IMPORTS, CUSTOM_IMPORTS):
        for text, found in _read(extensions, key):
            if isinstance(found, str):
                yield key, f"`{text}` is no {found}"


def _read(
    extensions: Mapping[str, object], key: str
) -> Iterator[tuple[object, ast.expr | tuple[ImportedName, ...] | str]]:
    """What each text under a key comes to; what it should be, where it is not that."""
    value = extensions.get(key)
    listed = cast("list[object]", value) if isinstance(value, list) else [value]
    for text in (each for each in listed if each is not None):
        if key == EXTEND_UNION:
            names = imported_names(extensions, UNION_IMPORTS, CUSTOM_IMPORTS)
            known = {name.known_as for name in names}
            yield text, _type(text, known) or "type of names that are imported"
        else:
            yield text, _import(text) or "line `from module import name`"


def _type(text: object, imported: set[str]) -> ast.expr | None:
    """A type made of names, `Block`, `blocks.Block`, `Dict[str, Block]`; None for anything else."""
    try:
        tree = ast.parse(str(text).strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    nodes = list(ast.walk(tree))
    names = [node.id for node in nodes if isinstance(node, ast.Name)]
    allowed = all(isinstance(node, _TYPE_NODES) for node in nodes)
    return tree if allowed and all(n in imported or _is_known(n) for n in names) else None


def _is_known(name: str) -> bool:
    return name in TYPING or isinstance(getattr(builtins, name, None), type)


def _import(text: object) -> tuple[ImportedName, ...] | None:
    """What a line `from module import name, other as another` brings; None for anything else,
    `import *` included."""
    try:
        body = ast.parse(str(text).strip()).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    line = body[0] if len(body) == 1 else None
    if not isinstance(line, ast.ImportFrom) or line.module == "__future__":
        return None
    module = "." * line.level + (line.module or "")
    names = tuple(ImportedName(module, n.name, n.asname or n.name) for n in line.names)
    return None if any(name.name == "*" for name in names) else names
