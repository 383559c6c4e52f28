"""Our own inputs, `spec/openapi.yaml` and `spec/clientsmith.yml`.

The facts of the description (names, types, defaults, limits, nesting) have to be the ones that
clients in the field rely on; its prose has to be ours. Both are held against a published
description of the same endpoints in the shared folder.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CLIENTSMITH_SHARED") or ROOT.parent / "shared")
PUBLISHED = SHARED / "specs" / "openai-1.106.1"

ENDPOINTS = (
    "/completions",
    "/chat/completions",
    "/chat/completions/{completion_id}",
    "/chat/completions/{completion_id}/messages",
)
# Schemas that no endpoint reaches, but that the emitted package or our error responses name.
EXTRA_SCHEMAS = {"ChatCompletionModalities", "ChatCompletionRole", "Error", "ErrorResponse"}

PROSE = {"description", "title", "summary"}
NOT_FACTS = PROSE | {"example", "examples", "x-oaiMeta", "x-oaiTypeLabel", "x-oaiExpandable"}
# Hints for languages that we do not describe.
FOREIGN_HINTS = {"x-stainless-go-variant-constructor"}
# Below these keys, keys are names given by the author: a property may be called `description`.
NAME_MAPS = {"properties", "schemas", "responses", "paths", "content"}

LIST_METADATA = "/paths/~1chat~1completions/get/parameters/1"
# What our description says and the published one leaves to prose.
ADDITIONS = {
    f"{LIST_METADATA}/style: only in ours",
    f"{LIST_METADATA}/explode: only in ours",
    "/paths/~1completions/post/responses/200/content/text~1event-stream: only in ours",
}

Node = Any


def load_yaml(path: Path) -> Node:
    """The content of the YAML file at `path`; read with libyaml, as the published file is large."""
    with path.open("rb") as file:
        return yaml.load(file, Loader=yaml.CSafeLoader)


@cache
def own() -> Node:
    return load_yaml(ROOT / "spec" / "openapi.yaml")


@cache
def config() -> Node:
    return load_yaml(ROOT / "spec" / "clientsmith.yml")


def load_published(name: str) -> Node:
    path = PUBLISHED / name
    if not path.is_file():
        pytest.fail(
            f"{path} is missing: without it nothing proves that our facts are exact. "
            "Set CLIENTSMITH_SHARED to the folder that holds specs/.",
            pytrace=False,
        )
    return load_yaml(path)


@cache
def published() -> Node:
    return load_published("openapi.yaml")


@cache
def published_config() -> Node:
    return load_published("stainless.yml")


def is_object(node: Node) -> TypeGuard[dict[str, Node]]:
    return isinstance(node, dict)


def is_list(node: Node) -> TypeGuard[list[Node]]:
    return isinstance(node, list)


def escape(key: object) -> str:
    """`key` as one segment of a JSON pointer (RFC 6901, section 3)."""
    return str(key).replace("~", "~0").replace("/", "~1")


def children(node: Node) -> Iterator[tuple[Any, Node]]:
    if is_object(node):
        yield from node.items()
    elif is_list(node):
        yield from enumerate(node)


def walk(node: Node, pointer: str = "", names: bool = False) -> Iterator[tuple[str, bool, Node]]:
    """Every node below `node`: its pointer, whether its keys are names, and the node itself."""
    yield pointer, names, node
    for key, child in children(node):
        is_name_map = not names and key in NAME_MAPS and is_object(child)
        yield from walk(child, f"{pointer}/{escape(key)}", is_name_map)


def references(node: Node) -> set[str]:
    return {
        found["$ref"]
        for _, names, found in walk(node)
        if not names and is_object(found) and "$ref" in found
    }


def resolve(document: Node, reference: str) -> Node:
    """What a pointer into the same document points at; KeyError or IndexError if nothing."""
    node = document
    for segment in reference.removeprefix("#/").split("/"):
        key = segment.replace("~1", "/").replace("~0", "~")
        node = node[int(key)] if is_list(node) else node[key]
    return node


def reachable_schemas(document: Node) -> set[str]:
    """Names of the component schemas that our endpoints need, directly or not."""
    found: set[str] = set()
    pending: list[Node] = [document["paths"][path] for path in ENDPOINTS]
    while pending:
        names = {reference.rsplit("/", 1)[1] for reference in references(pending.pop())}
        pending += [document["components"]["schemas"][name] for name in sorted(names - found)]
        found |= names
    return found


def completions_part(document: Node) -> Node:
    """The endpoints at issue, the schemas they reach, and how clients identify themselves."""
    names = reachable_schemas(published()) | EXTRA_SCHEMAS
    components = document["components"]
    return {
        "openapi": document["openapi"],
        "security": document["security"],
        "paths": {path: document["paths"].get(path) for path in ENDPOINTS},
        "components": {
            "securitySchemes": components["securitySchemes"],
            "schemas": {name: components["schemas"].get(name) for name in sorted(names)},
        },
    }


def with_nullable_keyword(schema: dict[str, Node]) -> dict[str, Node]:
    """Spells nullability as OpenAPI 3.0 did, whichever way `schema` spells it.

    OpenAPI 3.1 has no `nullable`: null is a type, an enum member, or an arm of a union.
    """
    result = {key: value for key, value in schema.items() if key != "nullable"}
    nullable = schema.get("nullable", False)
    types, arms, members = (result.get(key) for key in ("type", "anyOf", "enum"))
    if is_list(types) and "null" in types and (not members or None in members):
        (result["type"],) = [name for name in types if name != "null"]
        nullable = True
        if members:
            result["enum"] = [member for member in members if member is not None]
    if is_list(arms) and {"type": "null"} in arms:
        result["anyOf"] = [arm for arm in arms if arm != {"type": "null"}]
        nullable = True
    elif nullable and "$ref" in result:
        result["anyOf"] = [{"$ref": result.pop("$ref")}]
    return {**result, "nullable": True} if nullable else result


def is_fact(key: str, value: Node) -> bool:
    if key == "x-stainless-naming":
        return "python" in value
    is_default = key == "required" and value is False  # of a parameter
    return key not in NOT_FACTS | FOREIGN_HINTS and not is_default


def comparable(key: str, value: Node) -> Node:
    """The value of `key`, without what carries no meaning in it."""
    if key == "x-stainless-naming":
        return {"python": value["python"]}
    if key in {"required", "tags"} and is_list(value):
        return sorted(value)
    return facts(value, names=key in NAME_MAPS)


def facts(node: Node, names: bool = False) -> Node:
    """`node` without prose, in one spelling for everything that can be spelled in several ways."""
    if is_list(node):
        return [facts(item) for item in node]
    if not is_object(node):
        return node
    if names:
        return {key: facts(value) for key, value in node.items()}
    schema = with_nullable_keyword(node)
    return {key: comparable(key, value) for key, value in schema.items() if is_fact(key, value)}


def differences(ours: Node, theirs: Node, pointer: str = "") -> Iterator[str]:
    if is_list(ours) and is_list(theirs) and len(ours) == len(theirs):
        for index, (mine, other) in enumerate(zip(ours, theirs, strict=True)):
            yield from differences(mine, other, f"{pointer}/{index}")
    elif is_object(ours) and is_object(theirs):
        for key in sorted({*ours, *theirs}):
            below = f"{pointer}/{escape(key)}"
            if key not in theirs:
                yield f"{below}: only in ours"
            elif key not in ours:
                yield f"{below}: missing in ours"
            else:
                yield from differences(ours[key], theirs[key], below)
    # `1 == True` in Python, but not in JSON.
    elif ours != theirs or isinstance(ours, bool) is not isinstance(theirs, bool):
        yield f"{pointer}: {ours!r} in ours, {theirs!r} in the published one"


def prose(document: Node) -> dict[str, str]:
    """Every description, title and summary by its pointer."""
    return {
        f"{pointer}/{key}": node[key]
        for pointer, names, node in walk(document)
        if not names and is_object(node)
        for key in PROSE & node.keys()
    }


def word_runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def resources(tree: Node, path: str = "") -> Iterator[tuple[str, Node]]:
    """Every resource of the config with its dotted path, outer ones first."""
    for name, resource in tree.items():
        dotted = f"{path}.{name}" if path else name
        yield dotted, resource
        yield from resources(resource.get("subresources", {}), dotted)


def configured_models(sdk_config: Node) -> dict[str, str]:
    """Pointer into the spec by dotted model name."""
    return {
        f"{path}.{name}": model["openapi_uri"] if is_object(model) else model
        for path, resource in resources(sdk_config["resources"])
        for name, model in resource.get("models", {}).items()
    }


def configured_methods(sdk_config: Node) -> dict[str, dict[str, Node]]:
    """Method by dotted name, the short form `create: post /x` written out."""
    return {
        f"{path}.{name}": method if is_object(method) else {"endpoint": method}
        for path, resource in resources(sdk_config["resources"])
        for name, method in resource.get("methods", {}).items()
    }


def own_endpoints() -> set[str]:
    return {f"{verb} {path}" for path, item in own()["paths"].items() for verb in item}


def parameters(schema: Node) -> set[str]:
    """Names of the properties of an object schema, those from its `allOf` arms included."""
    if "$ref" in schema:
        return parameters(resolve(own(), schema["$ref"]))
    inherited = [parameters(arm) for arm in schema.get("allOf", [])]
    return set(schema.get("properties", {})).union(*inherited)


def test_facts_equal_the_published_ones() -> None:
    errors = {
        f"/paths/{escape(path)}/{verb}/responses/{status}: only in ours"
        for path in ENDPOINTS
        for verb in own()["paths"][path]
        for status in ("4XX", "5XX")
    }
    ours, theirs = facts(completions_part(own())), facts(completions_part(published()))
    assert sorted(differences(ours, theirs)) == sorted(ADDITIONS | errors)


def test_nothing_is_described_beyond_the_endpoints_at_issue() -> None:
    assert set(own()["paths"]) == set(ENDPOINTS)
    assert set(own()["components"]["schemas"]) == reachable_schemas(published()) | EXTRA_SCHEMAS


def test_nullability_is_spelled_as_in_openapi_3_1() -> None:
    assert own()["openapi"].startswith("3.1.")
    keyword = [
        pointer
        for pointer, names, node in walk(own())
        if not names and is_object(node) and "nullable" in node
    ]
    assert keyword == []


def test_no_prose_is_missing() -> None:
    theirs, ours = prose(completions_part(published())), prose(completions_part(own()))
    wanted = {pointer for pointer in theirs if "/x-oaiMeta/" not in pointer}
    assert sorted(wanted - ours.keys()) == []
    assert [pointer for pointer, text in ours.items() if not text.strip()] == []


def test_prose_is_our_own() -> None:
    """No run of seven words of ours occurs anywhere in the prose of the published description."""
    known: set[tuple[str, ...]] = set()
    for text in prose(published()).values():
        known |= word_runs(text, 7)
    borrowed = {
        pointer: [" ".join(run) for run in sorted(runs)]
        for pointer, text in prose(own()).items()
        if (runs := word_runs(text, 7) & known)
    }
    assert borrowed == {}


def test_prose_speaks_of_no_single_server() -> None:
    vendor = re.compile(r"\bopenai\b(?!-compatible|-style)|chatgpt", re.IGNORECASE)
    foreign_link = re.compile(r"https?://(?!json-schema\.org/)")
    texts = prose(own()).items()
    assert [at for at, text in texts if vendor.search(text) or foreign_link.search(text)] == []


@pytest.mark.parametrize(
    ("schema", "count"), [("CreateChatCompletionRequest", 34), ("CreateCompletionRequest", 18)]
)
def test_number_of_parameters(schema: str, count: int) -> None:
    assert len(parameters(own()["components"]["schemas"][schema])) == count


@pytest.mark.parametrize("reference", sorted(references(own())))
def test_reference_resolves(reference: str) -> None:
    assert isinstance(resolve(own(), reference), dict)


@pytest.mark.parametrize("model", sorted(configured_models(config())))
def test_configured_model_is_in_the_spec(model: str) -> None:
    assert isinstance(resolve(own(), configured_models(config())[model]), dict)


def test_public_names_are_the_published_ones() -> None:
    """Same methods, and the same models but for one that only other endpoints use."""
    theirs = published_config()
    left_out = ("beta.", "$shared.custom_tool_input_format")
    models = configured_models(theirs).items()
    wanted = {name: at for name, at in models if not name.startswith(left_out)}
    assert configured_models(config()) == wanted
    methods = configured_methods(theirs).items()
    assert configured_methods(config()) == {
        name: method for name, method in methods if not name.startswith(left_out)
    }


def test_every_endpoint_has_exactly_one_method() -> None:
    endpoints = [method["endpoint"] for method in configured_methods(config()).values()]
    assert sorted(endpoints) == sorted(own_endpoints())


def test_what_methods_refer_to_exists() -> None:
    schemes = {scheme["name"] for scheme in config()["pagination"]}
    for name, method in configured_methods(config()).items():
        assert method.get("paginated", "cursor_page") in schemes, name
        if streaming := method.get("streaming"):
            verb, path = method["endpoint"].split()
            body = own()["paths"][path][verb]["requestBody"]["content"]["application/json"]
            assert streaming["param_discriminator"] in parameters(body["schema"]), name
            assert streaming["stream_event_model"] in configured_models(config()), name


def test_readme_examples_call_endpoints_with_known_parameters() -> None:
    for name, example in config()["readme"]["example_requests"].items():
        verb, path = example["endpoint"].split()
        operation = own()["paths"][path][verb]
        known = {parameter["name"] for parameter in operation.get("parameters", [])}
        if body := operation.get("requestBody"):
            known |= parameters(body["content"]["application/json"]["schema"])
        assert set(example["params"]) <= known, name


def test_api_key_uses_the_security_scheme_of_the_spec() -> None:
    auth = config()["client_settings"]["opts"]["api_key"]["auth"]
    scheme = own()["components"]["securitySchemes"][auth["security_scheme"]]
    assert (scheme["type"], scheme["scheme"]) == ("http", "bearer")


def test_default_environment_is_the_server_of_the_spec() -> None:
    assert list(config()["environments"].values()) == [own()["servers"][0]["url"]]
