"""Methods that stream, and bodies that are no objects."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.init.support import JSON, Data, config_of, operation, ref, spec

EVENTS = "text/event-stream"
FLAG: Data = {"type": "boolean"}
OBJECT: Data = {"type": "object", "properties": {"name": {"type": "string"}}}
SCHEMAS = {"Run": OBJECT, "RunEvent": OBJECT, "Unrelated": OBJECT}


def create(contents: dict[str, Data], flag: Data | None) -> Any:
    """The method `runs.create` of a config, with these responses and this `stream`."""
    made = operation(takes={"properties": {"stream": flag} if flag else {"other": FLAG}})
    made["responses"]["200"]["content"] = {m: {"schema": s} for m, s in contents.items()}
    config = config_of(spec({"post /runs": made}, SCHEMAS))
    method = config["resources"]["runs"]["methods"]["create"]
    if isinstance(method, dict):
        assert config["streaming"]["on_event"][0]["data_starts_with"] == "[DONE]"
        return method["streaming"]
    assert "streaming" not in config
    return None


SWITCHED = {"param_discriminator": "stream", "stream_event_model": "runs.run_event"}


@pytest.mark.parametrize(
    ("contents", "flag", "streaming"),
    [
        ({JSON: ref("Run"), EVENTS: ref("RunEvent")}, FLAG, SWITCHED),
        ({JSON: ref("Run")}, FLAG, SWITCHED),  # the events' name tells
        ({JSON: ref("Run")}, {"type": ["boolean", "null"]}, SWITCHED),
        ({JSON: ref("Run")}, {"anyOf": [FLAG, {"type": "null"}]}, SWITCHED),
        ({JSON: ref("Run"), EVENTS: OBJECT}, FLAG, {"param_discriminator": "stream"}),
        ({EVENTS: ref("RunEvent")}, None, {"stream_event_model": "runs.run_event"}),
        ({EVENTS: OBJECT}, None, True),
        ({JSON: ref("Run"), EVENTS: ref("RunEvent")}, None, None),  # the client can't ask for them
        ({JSON: ref("Run")}, {"type": "string"}, None),
        ({"audio/mpeg": {"type": "string", "format": "binary"}}, FLAG, None),
    ],
)
def test_streaming(contents: dict[str, Data], flag: Data | None, streaming: Any) -> None:
    assert create(contents, flag) == streaming


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ({"type": "array", "items": OBJECT}, "body"),
        (ref("Names"), "names"),
        ({"type": "string", "format": "binary"}, "body"),
        (OBJECT, None),
    ],
)
def test_the_argument_that_is_the_body(body: Data, name: str | None) -> None:
    schemas = {"Names": {"type": "array", "items": {"type": "string"}}}
    config = config_of(spec({"post /runs": operation(takes=body)}, schemas))
    method = config["resources"]["runs"]["methods"]["create"]
    assert (method["body_param_name"] if isinstance(method, dict) else None) == name
