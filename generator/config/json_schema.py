"""The JSON Schema of the config, for editors: every key with what it means, ignored ones marked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from generator.config.attribute_docs import attribute_docs
from generator.config.base import ConfigModel
from generator.config.ignored import IGNORED
from generator.config.model import Config
from generator.load.data import is_list, is_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""What the YAML language server reads; newer dialects it reads in part."""


def schema_text() -> str:
    """The schema as a file has it."""
    return json.dumps(config_schema(), indent=2, ensure_ascii=False) + "\n"


def config_schema() -> dict[str, Any]:
    """The JSON Schema of a whole config.

    A key that is neither declared nor in `IGNORED` is refused, but for those that begin with
    `x-`; null stands for an absent key everywhere, as `ConfigModel` reads it.
    """
    schema = _plain(Config.model_json_schema(mode="validation", by_alias=True))
    definitions = cast("dict[str, dict[str, Any]]", schema.pop("$defs"))
    models = {model.__name__: model for model in _models(ConfigModel)}
    for name, definition in [("Config", schema), *definitions.items()]:
        for mapping in _mappings(definition):
            if name in models:
                _describe(mapping["properties"], models[name])
                _complete(mapping, IGNORED.get(name, {}))
    title = {"$schema": _DIALECT, "title": "Clientsmith config"}
    return {**title, **schema, "$defs": dict(sorted(definitions.items()))}


def _models(base: type[ConfigModel]) -> Iterator[type[ConfigModel]]:
    yield base
    for each in base.__subclasses__():
        yield from _models(each)


def _plain(schema: Any) -> Any:
    """A schema without what pydantic adds for itself: titles, and defaults that say nothing."""
    if is_list(schema):
        return [_plain(each) for each in schema]
    if not is_map(schema):
        return schema
    noise = {"title"} if isinstance(schema.get("title"), str) else set[str]()
    noise |= {"default"} if schema.get("default") in (None, [], {}) else set()
    noise |= {"default"} if is_map(schema.get("default")) else set()
    return {
        key: {name: _plain(each) for name, each in value.items()}
        if key in {"properties", "$defs"}
        else _plain(value)
        for key, value in schema.items()
        if key not in noise
    }


def _mappings(definition: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The mapping that a definition describes, which may stand beside a shorthand for it."""
    if "properties" in definition:
        yield definition
    for arm in definition.get("anyOf", []):
        yield from _mappings(arm)


def _describe(properties: dict[str, dict[str, Any]], model: type[ConfigModel]) -> None:
    for key, text in attribute_docs(model).items():
        properties[key].setdefault("description", text)


def _complete(mapping: dict[str, Any], ignored: Mapping[str, str]) -> None:
    properties: dict[str, Any] = {
        key: _or_null(value) for key, value in mapping["properties"].items()
    }
    for key, reason in ignored.items():
        properties[key] = {
            "description": f"Without effect on Python: {reason}.",
            "deprecated": True,
        }
    mapping["properties"] = dict(sorted(properties.items()))
    mapping["patternProperties"] = {"^x-": True}
    mapping["additionalProperties"] = False


def _or_null(value: dict[str, Any]) -> dict[str, Any]:
    """A property that may be null, too; what is said of it stays outside."""
    said: dict[str, Any] = {key: value[key] for key in ("description", "default") if key in value}
    bare = {key: each for key, each in value.items() if key not in said}
    arms = bare["anyOf"] if set(bare) == {"anyOf"} else [bare]
    if not bare or {"type": "null"} in arms:
        return value
    return {**said, "anyOf": [*arms, {"type": "null"}]}
