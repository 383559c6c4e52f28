"""Random OpenAPI descriptions, valid ones, and configs that use all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

Schema = Any
"""A mapping or, from 3.1 on, a truth value."""

NAMES = [
    "id", "name", "type", "class", "import", "from", "None", "self", "cls", "list", "str", "dict",
    "object", "int", "model_config", "model_fields", "copy", "json", "schema", "validate",
    "to_dict", "__init__", "__class__", "_private", "1st", "2", "a-b", "a_b", "aB", "AB", "a.b",
    "$ref_", "😀", "é", "ß", "名前", "@type", "x", "X", "Optional", "Union", "List", "datetime",
    "BaseModel", "extra_headers", "construct", "body", "timeout", "items", "keys", "values",
    "builtins", "print", "a b", "it's",
]  # fmt: skip
"""Names of members: keywords, builtins, what classes of ours have, and clashes after casing."""

COMPONENTS = [
    "Pet", "pet", "PET", "List", "None", "class", "Str", "Object", "Optional", "BaseModel",
    "Type", "Model", "Literal", "Union", "Pet.V1", "pet-v1", "Pet_v1", "1Pet", "Self",
    "TypedDict", "Client", "Omit", "Things", "ThingGetResponse", "Error", "datetime", "Dict",
]  # fmt: skip
WORDS = [
    "", "Words.", "<p>Some <b>HTML</b></p>", "a\\nb", 'quo"""tes', "it's \\", "tab\there", "é😀",
    "- a\n- b\n\n    code", "x" * 120, "{{ braces }} {% raw %}", "trailing \\",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Version:
    """What the two versions of OpenAPI write differently."""

    text: str

    @property
    def is_3_1(self) -> bool:
        return self.text.startswith("3.1")


@dataclass(frozen=True, slots=True)
class Description:
    """A description; `responses` are the schemas of its operations' responses, in their order."""

    document: dict[str, Any]
    config: dict[str, Any]
    responses: tuple[Schema, ...]


@st.composite
def descriptions(draw: st.DrawFn) -> Description:
    """A description of a few components and operations, and a config that names some of them."""
    version = Version(draw(st.sampled_from(["3.0.3", "3.1.0"])))
    names = draw(st.lists(st.sampled_from(COMPONENTS), min_size=1, max_size=4, unique=True))
    inner = schemas(version, names)
    components = {name: draw(components_of(version, inner)) for name in names}
    responses = draw(st.lists(inner, min_size=1, max_size=3))
    listed = draw(st.lists(st.sampled_from(names), unique=True))
    paths = {
        f"/op{index}": {
            "post": {
                "requestBody": {
                    "required": draw(st.booleans()),
                    "content": {"application/json": {"schema": response}},
                },
                "parameters": draw(parameters(version)),
                "responses": {"200": {"description": "", **_json(response)}},
            }
        }
        for index, response in enumerate(responses)
    }
    document = {
        "openapi": version.text,
        "info": {"title": "Random", "version": "1"},
        "paths": paths,
        "components": {"schemas": components},
    }
    return Description(document, _config(listed, len(responses)), tuple(responses))


def _json(schema: Schema) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def _config(listed: list[str], operations: int) -> dict[str, Any]:
    methods = {f"op{n}": {"endpoint": f"post /op{n}"} for n in range(operations)}
    # Models that clash after casing are the user's mistake; here each has a name of its own.
    models = {f"model_{n}": f"#/components/schemas/{name}" for n, name in enumerate(listed)}
    return {
        "organization": {"name": "tiny"},
        "targets": {"python": {"package_name": "tiny"}},
        "resources": {"things": {"models": models, "methods": methods}},
    }


@st.composite
def parameters(draw: st.DrawFn, version: Version) -> list[dict[str, Any]]:
    """Optional parameters of an operation."""
    names = draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True))
    plain = st.one_of(scalars(version), st.just({"type": "array", "items": {"type": "string"}}))
    places = st.sampled_from(["query", "header"])
    return [{"name": n, "in": draw(places), "schema": draw(plain)} for n in names]


def schemas(version: Version, components: list[str], depth: int = 3) -> st.SearchStrategy[Schema]:
    """Schemas that may refer to `components`, and nest `depth` others in each other."""
    references = st.sampled_from(components).map(_to)
    leaves = st.one_of(scalars(version), enums(version), references, *_anything(version))
    if depth == 0:
        return leaves
    return st.one_of(leaves, _nested(version, schemas(version, components, depth - 1)))


def _to(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _anything(version: Version) -> list[st.SearchStrategy[Schema]]:
    return [st.just({}), st.just({"type": "object"}), *([st.just(True)] if version.is_3_1 else [])]


def components_of(version: Version, inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    """What stands in `components`: no bare references, which may go in circles."""
    return st.one_of(
        objects(inner), objects(inner), scalars(version), enums(version), _nested(version, inner)
    )


def _nested(version: Version, inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    options = [
        objects(inner),
        objects(inner),
        inner.map(lambda items: {"type": "array", "items": items}),
        inner.map(lambda values: {"type": "object", "additionalProperties": values}),
        unions(inner),
        tagged_unions(inner),
        intersections(inner),
        inner.map(lambda schema: _nullable(version, schema)),
        st.builds(_described, inner, st.sampled_from(WORDS), st.sampled_from(WORDS)),
    ]
    if version.is_3_1:
        options.append(st.lists(inner, min_size=1, max_size=3).map(_tuple))
    return st.one_of(options)


def _tuple(items: list[Schema]) -> Schema:
    return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}


def _described(schema: Schema, title: str, description: str) -> Schema:
    if not isinstance(schema, dict) or "$ref" in schema:
        return schema
    return {**schema, "title": title, "description": description}


def _nullable(version: Version, schema: Schema) -> Schema:
    if version.is_3_1:
        return {"anyOf": [schema, {"type": "null"}]}
    if "$ref" in schema:
        return {"allOf": [schema], "nullable": True}
    # Without a type, `nullable` says nothing (OpenAPI 3.0.3, Schema Object).
    return {**schema, "nullable": True} if "type" in schema and "enum" not in schema else schema


@st.composite
def scalars(draw: st.DrawFn, version: Version) -> Schema:
    """Plain values, some with a format or a default, from 3.1 on of several types."""
    formats = {"string": [None, "date-time", "date", "uuid", "x-odd"], "integer": [None, "int64"]}
    kind = draw(st.sampled_from(["string", "string", "integer", "number", "boolean"]))
    schema: dict[str, Any] = {"type": kind}
    form = draw(st.sampled_from(formats.get(kind, [None])))
    if form:
        schema["format"] = form
    elif version.is_3_1 and draw(st.booleans()):
        more = draw(st.sampled_from(["null", "string", "integer", "boolean", "array", "object"]))
        schema["type"] = [kind, more] if more != kind else [kind]
    return schema


@st.composite
def enums(draw: st.DrawFn, version: Version) -> Schema:
    """Values of one type or of several, null among them; from 3.1 on constants."""
    texts = st.sampled_from(["a", "A", "b c", "", "class", "it's", '"', "1", "é", "\\", "None"])
    plain = st.one_of(texts, st.sampled_from(range(-2, 3)), st.booleans())
    if version.is_3_1 and draw(st.booleans()):
        return {"const": draw(plain)}
    if draw(st.booleans()):
        return {"type": "string", "enum": draw(st.lists(texts, min_size=1, unique=True))}
    values = draw(st.lists(plain | st.none(), min_size=1, max_size=4))
    return {"enum": [v for i, v in enumerate(values) if not _is_among(v, values[:i])]}


def _is_among(value: object, values: list[Any]) -> bool:
    return any(type(value) is type(other) and value == other for other in values)


@st.composite
def objects(draw: st.DrawFn, inner: st.SearchStrategy[Schema]) -> Schema:
    """Objects with members of odd names, some required, and perhaps further ones."""
    names = draw(st.lists(st.sampled_from(NAMES), max_size=4, unique=True))
    schema: dict[str, Any] = {
        "type": "object",
        "properties": {name: draw(inner) for name in names},
    }
    required = [name for name in names if draw(st.booleans())]
    if required:
        schema["required"] = required
    additional = draw(st.none() | st.booleans() | inner)
    if additional is not None:
        schema["additionalProperties"] = additional
    return schema


@st.composite
def unions(draw: st.DrawFn, inner: st.SearchStrategy[Schema]) -> Schema:
    """`anyOf` and `oneOf`."""
    keyword = draw(st.sampled_from(["anyOf", "oneOf"]))
    return {keyword: draw(st.lists(inner, min_size=1, max_size=3))}


@st.composite
def tagged_unions(draw: st.DrawFn, inner: st.SearchStrategy[Schema]) -> Schema:
    """A union of objects that a member tells apart."""
    name = draw(st.sampled_from(["type", "kind", "class", "x-y"]))
    tags = draw(st.lists(st.sampled_from(["a", "b", "A", "é", ""]), min_size=2, unique=True))
    arms: list[Schema] = []
    for tag in tags[:3]:
        arm = draw(objects(inner))
        arm["properties"] = {**arm["properties"], name: {"type": "string", "enum": [tag]}}
        arm["required"] = sorted({*arm.get("required", []), name})
        arms.append(arm)
    keyword = draw(st.sampled_from(["anyOf", "oneOf"]))
    return {keyword: arms, "discriminator": {"propertyName": name}}


@st.composite
def intersections(draw: st.DrawFn, inner: st.SearchStrategy[Schema]) -> Schema:
    """`allOf` of objects, which share no members: such as are valid together."""
    first, second = draw(objects(inner)), draw(objects(inner))
    first["properties"] = {f"first_{k}": v for k, v in first["properties"].items()}
    first["required"] = [f"first_{k}" for k in first.get("required", [])]
    for arm in (first, second):
        arm.pop("additionalProperties", None)
    if not first["required"]:
        del first["required"]
    return {"allOf": [first, second]}
