"""What a mock server answers with: the examples of a description, right or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.data import is_list, is_map
from generator.load.matching import arms_of, mismatch
from generator.load.site import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.matching import Follow
    from generator.load.site import Path


def contradicts(follow: Follow, content: Place) -> bool:
    """Whether an example of a response is not what the schema beside it promises.

    content: a Media Type Object (OpenAPI 3.1, 4.8.14). Its own examples go before those of its
    schema; where it has none, a schema's example goes before those of its members and items.
    """
    raw = content.raw.get("schema")
    if not is_map(raw):
        return False
    schema = Place(raw, (*content.path, "schema"))
    named = [example.raw for example in _named(follow, content)]
    if "example" in content.raw or named:
        values = [content.raw["example"]] if "example" in content.raw else named
        return any(mismatch(follow, value, schema) for value in values)
    return _any_within(follow, schema, set())


def _named(follow: Follow, content: Place) -> Iterator[Place]:
    """The values of a Media Type Object's `examples`."""
    examples = content.raw.get("examples")
    for name, raw in examples.items() if is_map(examples) else ():
        found = follow(raw, (*content.path, "examples", name))
        if "value" in found.raw:
            yield Place(found.raw["value"], (*found.path, "value"))


def _any_within(follow: Follow, schema: Place, seen: set[Path]) -> bool:
    found = follow(schema.raw, schema.path)
    if found.path in seen:
        return False
    seen.add(found.path)
    examples = found.raw.get("examples")
    values = [found.raw["example"]] if "example" in found.raw else examples
    if is_list(values) and values:
        return any(mismatch(follow, value, found) for value in values)
    return any(_any_within(follow, part, seen) for part in _parts(found))


def _parts(schema: Place) -> Iterator[Place]:
    """The schemas that an answer is put together from."""
    for keyword in ("allOf", "oneOf", "anyOf"):
        yield from arms_of(schema, keyword)
    items, properties = schema.raw.get("items"), schema.raw.get("properties")
    if is_map(items):
        yield Place(items, (*schema.path, "items"))
    for name, raw in properties.items() if is_map(properties) else ():
        if is_map(raw):
            yield Place(raw, (*schema.path, "properties", name))
