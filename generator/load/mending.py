"""References of the used part that lead nowhere or in a circle: cut, so that the rest can be used.

What such a reference stood for is then an empty object: any value for a schema, a response or body
without content. A parameter is left out.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.load.bundle.structure import children
from generator.load.data import exact_path, is_list, is_map, key_of
from generator.load.draft import Draft
from generator.load.edits import remove_all
from generator.load.pointer import PointerError, format_pointer, parse_pointer, resolve
from generator.load.refs import CIRCLE_HINT, nearest_hint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.diagnostics import Diagnostics
    from generator.load.document import Document
    from generator.load.draft import Steps

_OVERRIDE = "x-stainless-override-schema"
Endpoint = tuple[str, str]


class _CircleError(PointerError):
    """A reference that leads back to itself."""


class _Broken(NamedTuple):
    """A reference that can't be followed: the object that has it, and why."""

    path: Steps
    kind: str
    code: str
    message: str
    hint: str


def mended(
    document: Document,
    endpoints: Iterable[Endpoint],
    pointers: Iterable[str],
    diagnostics: Diagnostics,
) -> Document:
    """The document without the broken references that `endpoints` and the schemas at `pointers`
    reach, each of which is warned of; itself if there are none."""
    broken = list(_broken(document.root, endpoints, pointers))
    if not broken:
        return document
    draft = Draft(document)
    gone: list[Steps] = []
    for each in broken:
        place = (*each.path, "$ref")
        diagnostics.warn(each.code, each.message, span=document.span(place), hint=each.hint)
        gone.append(each.path if _goes_as_a_whole(each) else place)
    remove_all(draft, gone)
    return draft.finish()


def _goes_as_a_whole(broken: _Broken) -> bool:
    """Whether what has the reference makes no sense without: a parameter, or an arm of a union."""
    if not isinstance(broken.path[-1], int):
        return False
    return broken.kind == "parameter" or broken.path[-2] in ("anyOf", "oneOf")


def _broken(root: Any, endpoints: Iterable[Endpoint], pointers: Iterable[str]) -> Iterator[_Broken]:
    """Walks over all that is used, each place once."""
    stack = [*_operations(root, endpoints), *_schemas(root, pointers)]
    seen: set[Steps] = set()
    while stack:
        path, kind = stack.pop()
        if path in seen:
            continue
        seen.add(path)
        value = _value(root, path)
        if is_map(value) and isinstance(value.get("$ref"), str):
            try:
                stack.append((_target(root, path, kind), kind))
            except _CircleError as error:
                yield _Broken(path, kind, "circular-ref", error.message, CIRCLE_HINT)
            except PointerError as error:
                hint = nearest_hint(error) or "Add what it names, or correct the pointer."
                message = _reason(value["$ref"], error)
                yield _Broken(path, kind, "dangling-ref", message, hint)
        stack += [((*path, step), inner) for step, inner in children(kind, value)]


def _reason(reference: str, error: PointerError) -> str:
    if reference.startswith("#"):
        return error.message
    return f"`{reference}` leads to another file, which is not there"


def _schemas(root: Any, pointers: Iterable[str]) -> Iterator[tuple[Steps, str]]:
    for pointer in pointers:
        with suppress(PointerError):  # told of where the schema is read
            yield _exact(root, pointer), "schema"


def _operations(root: Any, endpoints: Iterable[Endpoint]) -> Iterator[tuple[Steps, str]]:
    """Where the used operations are, and the parameters of their path items."""
    for verb, path in endpoints:
        try:
            item = _end(root, ("paths", path))
        except (PointerError, LookupError):
            continue  # told of where the operation is read
        for step, kind in (("parameters", "[parameter]"), (verb, "operation")):
            if key_of(_value(root, item), step) is not None:
                yield (*item, step), kind


def _target(root: Any, path: Steps, kind: str) -> Steps:
    """Where the reference at `path` leads. Raises PointerError if that is nowhere, or to something
    that consists of the reference."""
    target = _exact(root, _value(root, path)["$ref"])
    stack = [target]
    passed: set[Steps] = set()
    while stack:
        each = stack.pop()
        if each == path:
            raise _CircleError(f"`{format_pointer(target)}` is defined by nothing but itself")
        if each not in passed:
            passed.add(each)
            stack += _made_of(root, each, kind)
    return target


def _made_of(root: Any, path: Steps, kind: str) -> Iterator[Steps]:
    """What a reference leads to, and what a schema combines."""
    value = _value(root, path)
    if not is_map(value):
        return
    if kind == "schema" and is_map(value.get(_OVERRIDE)):
        yield (*path, _OVERRIDE)
        return
    if isinstance(value.get("$ref"), str):
        with suppress(PointerError):
            yield _exact(root, value["$ref"])
    for keyword in ("allOf", "anyOf", "oneOf") if kind == "schema" else ():
        arms = value.get(keyword)
        for index in range(len(arms)) if is_list(arms) else ():
            yield (*path, keyword, index)


def _end(root: Any, path: Steps) -> Steps:
    """The end of the references that begin at `path`. Raises PointerError if there is none."""
    passed: set[Steps] = set()
    while is_map(value := _value(root, path)) and isinstance(value.get("$ref"), str):
        if path in passed:
            raise _CircleError(f"`{value['$ref']}` leads in a circle")
        passed.add(path)
        path = _exact(root, value["$ref"])
    return path


def _exact(root: Any, pointer: str) -> Steps:
    return exact_path(root, parse_pointer(resolve(root, pointer).pointer))


def _value(root: Any, path: Steps) -> Any:
    for step in path:
        root = root[step]
    return root
