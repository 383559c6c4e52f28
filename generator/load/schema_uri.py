"""Finds the one schema that a model's `openapi_uri` in the config stands for."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any

from generator.load.data import is_list, is_map
from generator.load.jsonpath.errors import QueryError
from generator.load.jsonpath.select import Match, select
from generator.load.pointer import PointerError, format_pointer, resolve
from generator.load.site import as_map

_COMPONENT_NAME = re.compile(r"[A-Za-z0-9._-]+\Z")  # OpenAPI 3.1, "Components Object"
_SHOWN = 3


class UnknownSchemaError(ValueError):
    """An `openapi_uri` that stands for no schema, or for several. `hint` says how to mend it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def schema_pointer(uri: str, root: Any) -> str:
    """The canonical pointer of the schema that `uri` stands for in the description `root`.

    It is a pointer, the name of a component schema, a JSONPath-plus query (beginning with `$`), or
    a JMESPath query. Raises UnknownSchemaError if that is no schema, or several.
    """
    if uri.startswith("#"):
        return _resolved(uri, root)
    if uri.startswith("$"):
        return _only(uri, _selected(uri, root))
    components = as_map(as_map(root.get("components")).get("schemas"))
    if uri in components:
        return format_pointer(("components", "schemas", uri))
    if _COMPONENT_NAME.match(uri) and ("." not in uri or not _searched(uri, root)):
        return _resolved(format_pointer(("components", "schemas", uri)), root)
    return _only(uri, _searched(uri, root))


def _resolved(pointer: str, root: Any) -> str:
    try:
        return resolve(root, pointer).pointer
    except PointerError as error:
        near = get_close_matches(error.missing or "", error.known, n=1, cutoff=0.5)
        hint = f"Did you mean `{near[0]}`?" if near else "Correct the name, or remove the entry."
        raise UnknownSchemaError(error.message, hint) from error


def _selected(query: str, root: Any) -> list[Match]:
    try:
        return select(query, root)
    except QueryError as error:
        hint = "See JSONPath-plus for its syntax."
        raise UnknownSchemaError(error.message, hint) from error


def _searched(query: str, root: Any) -> list[Match]:
    """What a JMESPath query finds; it gives values, which are then looked for by identity."""
    # Few configs have such a query.
    import jmespath  # noqa: PLC0415
    from jmespath.exceptions import JMESPathError  # noqa: PLC0415

    try:
        found = jmespath.search(query, root)
    except JMESPathError as error:
        message = f"`{query}` is no JMESPath query: {str(error).splitlines()[0]}"
        raise UnknownSchemaError(message, "See jmespath.org for its syntax.") from error
    listed = found if is_list(found) else [found]
    wanted = {id(each) for each in listed if is_map(each)}
    return [match for match in select("$..*", root) if id(match.value) in wanted] if wanted else []


def _only(query: str, matches: list[Match]) -> str:
    schemas = [
        format_pointer(m.path) for m in matches if is_map(m.value) or m.value in (True, False)
    ]
    if len(schemas) == 1:
        return schemas[0]
    if not schemas:
        raise UnknownSchemaError(f"`{query}` matches no schema", "Correct the query.")
    shown = ", ".join(f"`{pointer}`" for pointer in schemas[:_SHOWN])
    more = " and others" if len(schemas) > _SHOWN else ""
    raise UnknownSchemaError(
        f"`{query}` matches {len(schemas)} schemas instead of one: {shown}{more}",
        "Narrow the query, or write one of the pointers instead.",
    )
