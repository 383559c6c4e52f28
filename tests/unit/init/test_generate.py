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


def test_pages_whose_items_may_be_missing() -> None:
    items = {"type": "array", "items": {"type": "object"}}
    query = {"offset": {"type": "integer"}}
    page = {"type": "object", "properties": {"data": items}}
    listed = emitted(spec({"get /pets": operation(gives=page, query=query)}))
    assert "data: Optional[List[_T]] = None" in listed["src/shop/pagination.py"]


def test_bodies_that_one_argument_is() -> None:
    day = {"properties": {"dayOf": {"type": "string", "format": "date"}}}
    several = operation(takes={"type": "array", "items": day})
    picture, text = operation(), operation()
    for made, media in ((picture, "image/*"), (text, "text/plain")):
        made["requestBody"] = {"required": True, "content": {media: {"schema": {"type": "string"}}}}
    picture["requestBody"]["content"]["image/*"]["schema"]["format"] = "binary"
    endpoints = {"post /days": several, "put /pictures": picture, "put /notes": text}
    found = emitted(spec(endpoints))

    days = " ".join(found["src/shop/resources/days.py"].split())
    assert "maybe_transform(body, Iterable[day_create_params.Body]) if is_given(body)" in days
    pictures = found["src/shop/resources/pictures.py"]
    assert "body: FileTypes" in pictures
    assert '"Content-Type": "application/octet-stream"' in pictures
    assert '"Content-Type": "text/plain"' in found["src/shop/resources/notes.py"]


def test_one_model_in_requests_and_responses_of_a_resource() -> None:
    hook = {"$ref": "#/components/schemas/Hook"}
    both = operation(takes={"properties": {"hook": hook}}, gives={"properties": {"a": hook}})
    endpoints = {"post /a": both, "post /b": both, "get /b/{id}": operation(gives=hook)}
    endpoints["get /a/{id}"] = operation(gives=hook)
    data = spec(endpoints, {"Hook": {"properties": {"url": {"type": "string"}}}})
    found = emitted(data)["src/shop/resources/a.py"]

    assert "-> Hook:" in found
    assert "hook: hook.Hook | Omit" in found
    assert "from ..types.shared_params import hook" in found


def test_forms_without_files() -> None:
    made = operation()
    form = {"type": "object", "properties": {"name": {"type": "string"}}}
    media = "application/x-www-form-urlencoded"
    made["requestBody"] = {"content": {media: {"schema": form}}}
    found = emitted(spec({"post /login": made}))["src/shop/resources/login.py"]
    assert f'"Content-Type": "{media}"' in found


def test_an_argument_called_like_a_variable_of_the_method() -> None:
    files = {"type": "array", "items": {"type": "string", "format": "binary"}}
    made = operation()
    schema = {"type": "object", "properties": {"files": files, "body": {"type": "string"}}}
    made["requestBody"] = {"content": {"multipart/form-data": {"schema": schema}}}
    found = emitted(spec({"post /uploads": made}))["src/shop/resources/uploads.py"]
    assert "files=_files" in found


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
