"""The structure of schemas without what is only said of them, and the models found in it.

Most changes of a description are changes of words. The schema parser never sees the words, so what
it found can be kept for as long as the structure stays.
"""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from typing import TYPE_CHECKING

from generator.load.data import is_list, is_map
from generator.load.schemas import Member, Model, ModelGraph, parse_models

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.cache.store import Store
    from generator.workers import Workers

_WORDS = frozenset(
    {"description", "title", "example", "examples", "externalDocs", "deprecated", "$comment"}
)
_NAMED = frozenset({"properties", "patternProperties", "$defs", "definitions"})


def find_models(
    schemas: Mapping[str, object], openapi: str, store: Store, workers: Workers
) -> Callable[[], ModelGraph]:
    """Begins to find what `parse_models` finds; call what it gives for the result.

    From `store` if it holds it, else in one of `workers`.
    """
    bare = {name: structure_of(schema) for name, schema in schemas.items()}
    salt = f"datamodel-code-generator {version('datamodel-code-generator')} {openapi}\n"
    key = hashlib.sha256((salt + json.dumps(bare)).encode()).hexdigest()
    blob = store.get(key)
    if blob is not None:
        return lambda: _unpack(blob)
    future = workers.submit(parse_models, bare, openapi)

    def finish() -> ModelGraph:
        graph = future.result()
        store.put(key, _pack(graph))
        return graph

    return finish


def structure_of(schema: object) -> object:
    """A schema without words and extensions; members of any name stay members."""
    if is_list(schema):
        return [structure_of(item) for item in schema]
    if not is_map(schema):
        return schema
    return {
        key: {name: structure_of(member) for name, member in value.items()}
        if key in _NAMED and is_map(value)
        else structure_of(value)
        for key, value in schema.items()
        if key not in _WORDS and not key.startswith("x-")
    }


def _pack(graph: ModelGraph) -> bytes:
    models = [
        [path, [[m.name, m.required] for m in model.members], model.bases]
        for path, model in graph.models.items()
    ]
    return json.dumps([models, graph.refused]).encode()


def _unpack(blob: bytes) -> ModelGraph:
    models, refused = json.loads(blob)
    return ModelGraph(
        {
            tuple(path): Model(tuple(Member(*m) for m in members), tuple(bases))
            for path, members, bases in models
        },
        refused,
    )
