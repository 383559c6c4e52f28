"""What is guessed can be generated from at once, whatever is odd in the description."""

from __future__ import annotations

import yaml

from generator.init.writer import write_config
from generator.load.document import parse_document
from generator.pipeline import Inputs, generate
from tests.unit.init.support import Data, draft_of, operation, spec


def emitted(data: Data) -> dict[str, str]:
    """The emitted modules for a description; each of them is Python."""
    config = parse_document(write_config(draft_of(data), "openapi.yaml"), "clientsmith.yml")
    document = parse_document(yaml.safe_dump(data, sort_keys=False), "openapi.yaml")
    files = generate(Inputs(document, config), lambda _: None).files
    found = {path: text.decode() for path, text in files.items() if path.endswith(".py")}
    for path, text in found.items():
        compile(text, path, "exec")
    return found


def test_pages_with_parameters_that_are_written_otherwise() -> None:
    since = {"type": "string", "format": "date-time"}
    query = {"page": {"type": "integer"}, "since": since}
    listed = operation(gives={"type": "array", "items": {"type": "object"}}, query=query)
    resource = emitted(spec({"get /pets": listed}))["src/shop/resources/pets.py"]

    # The method gives a request that can be awaited, and awaits nothing itself.
    assert resource.count("query=maybe_transform(") == 2
    assert "async_maybe_transform" not in resource


def test_only_what_can_be_left_out_needs_a_default() -> None:
    query = {"name": {"type": "string"}}
    endpoints = {"get /pets/{id}": operation(), "get /toys/{id}": operation(query=query)}
    found = emitted(spec(endpoints))

    assert "omit" not in found["src/shop/resources/pets.py"].lower()
    assert "name: str | Omit = omit" in found["src/shop/resources/toys.py"]


def test_methods_of_the_client() -> None:
    endpoints = {"get /": operation("ping", gives={"properties": {"a": {"type": "string"}}})}
    client = emitted(spec({**endpoints, "get /pets": operation()}))["src/shop/_client.py"]
    assert "def ping(" in client
