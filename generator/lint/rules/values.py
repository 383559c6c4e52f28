"""Examples and defaults: whether they are valid against the schema that they stand beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.registry import Found, rule
from generator.load.data import is_list, is_map
from generator.load.matching import mismatch
from generator.load.site import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject
    from generator.lint.walk import Path


@rule(
    "default-mismatch",
    title="a default that is not valid against its schema",
    why="Readers of the docstring are told to leave out what they should set.",
    mend="Correct the default or the schema; null needs a schema that allows it.",
)
def default_mismatch(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("default"):
        reason = mismatch(subject.follow, node.raw["default"], Place(node.raw, node.path))
        if reason:
            yield Found((*node.path, "default"), f"`default`{reason}")


@rule(
    "example-mismatch",
    title="an example that is not valid against its schema",
    why="Emitted tests and the README use examples, and mock servers answer with them.",
    mend="Correct the example or the schema, whichever is wrong.",
)
def example_mismatch(subject: Subject) -> Iterator[Found]:
    for schema, value, path in _examples(subject):
        reason = mismatch(subject.follow, value, schema)
        if reason:
            yield Found(path, f"`{path[-1]}`{reason}")


def _examples(subject: Subject) -> Iterator[tuple[Place, object, Path]]:
    """Each example with the schema it is one of, and its place."""
    for node in subject.schemas_with("example"):
        yield Place(node.raw, node.path), node.raw["example"], (*node.path, "example")
    for node in subject.schemas_with("examples"):
        listed = node.raw["examples"]
        for index, value in enumerate(listed if is_list(listed) else ()):
            yield Place(node.raw, node.path), value, (*node.path, "examples", index)
    for kind in ("Parameter", "Header", "MediaType"):
        for node in subject.of(kind):
            raw = node.raw.get("schema")
            if is_map(raw):
                yield from _beside(subject, Place(raw, (*node.path, "schema")), node.raw, node.path)


def _beside(
    subject: Subject, schema: Place, holder: dict[str, object], path: Path
) -> Iterator[tuple[Place, object, Path]]:
    if "example" in holder:
        yield schema, holder["example"], (*path, "example")
    named = holder.get("examples")
    for name, raw in named.items() if is_map(named) else ():
        found = subject.follow(raw, (*path, "examples", name))
        if "value" in found.raw:
            yield schema, found.raw["value"], (*found.path, "value")


@rule(
    "example-and-examples",
    title="both `example` and `examples` in one place",
    why="They exclude each other (OpenAPI 3.1, 4.8.12); only one is used.",
    mend="Keep one of the two.",
    severity=Severity.NOTE,
)
def example_and_examples(subject: Subject) -> Iterator[Found]:
    for kind in ("Parameter", "Header", "MediaType"):
        for node in subject.of(kind):
            if "example" in node.raw and "examples" in node.raw:
                message = "`example` and `examples` exclude each other"
                yield Found((*node.path, "examples"), message, at_key=True)
