"""A description with random damage is read, or refused with a place; nothing else happens."""

from __future__ import annotations

import copy
import functools
import json
import time
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.config.parse import parse_config
from generator.diagnostics import Diagnostics, InputError
from generator.load.api import load_api
from generator.load.document import parse_document
from generator.load.selection import select
from generator.load.source import read_source
from generator.plan.python import plan_python

SPEC = Path(__file__).parents[2] / "spec"
SECONDS = 20
JUNK: list[Any] = [
    None, True, False, 0, -1, 1.5, "", "x", "null", "object", "#", "#/components/schemas/Nope",
    [], [[]], [None], ["null"], {}, {"$ref": 5}, {"$ref": "#/components/schemas/ChatModel"},
    {"type": ["string", "object", "array"]}, {"allOf": {}}, {"enum": [[], {}]}, {"": {}},
]  # fmt: skip


@functools.cache
def whole() -> dict[str, Any]:
    return read_source(str(SPEC / "openapi.yaml")).root


@functools.cache
def places() -> list[tuple[str | int, ...]]:
    """The path of every value, other than the examples and words."""
    found: list[tuple[str | int, ...]] = []
    stack: list[tuple[tuple[str | int, ...], Any]] = [((), whole())]
    while stack:
        path, value = stack.pop()
        if path:
            found.append(path)
        listed = enumerate(value) if isinstance(value, list) else ()
        members = value.items() if isinstance(value, dict) else listed
        stack += [((*path, k), v) for k, v in members if isinstance(v, dict | list) or k in KEPT]
    return found


KEPT = {"$ref", "type", "required", "name", "in", "enum", "format", "const", "nullable", "openapi"}


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """The description with a few values gone, replaced, or moved elsewhere."""
    data = copy.deepcopy(whole())
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(places()))
        holder: Any = data
        try:
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]]
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took it away
        kind = draw(st.sampled_from(["delete", "replace", "graft"]))
        if kind == "delete":
            del holder[path[-1]]
        elif kind == "replace":
            holder[path[-1]] = draw(st.sampled_from(JUNK))
        else:
            grafted: Any = whole()
            for step in draw(st.sampled_from(places())):
                grafted = grafted[step]
            holder[path[-1]] = copy.deepcopy(grafted)
    return data


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
    ],
)
@given(damaged())
def test_damage_is_survived_or_refused(data: dict[str, Any]) -> None:
    config_document = read_source(str(SPEC / "clientsmith.yml"))
    config, _ = parse_config(config_document)
    began = time.perf_counter()
    told = ["nothing"]
    try:
        document = parse_document(json.dumps(data), "openapi.json")
        selection = select(config, config_document, document)
        api = load_api(document, selection.endpoints, selection.models.values(), Diagnostics())
        plan_python(api, config, config_document, selection.models)
    except InputError as error:
        told = [d.message for d in error.diagnostics]
    assert all(told)
    assert told
    assert time.perf_counter() - began < SECONDS
