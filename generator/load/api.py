"""Reads operations and security from the description and lowers every schema they use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from generator.diagnostics import InputError
from generator.ir import Api, Body, Operation, Parameter, Response, Schema, SecurityScheme
from generator.load.closure import component_closure
from generator.load.lower import Lowering, Path, Site, as_schema, is_skipped
from generator.load.media import json_first
from generator.load.pointer import format_pointer
from generator.load.refs import follow
from generator.load.schemas import ModelGraph, parse_models

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostics
    from generator.load.document import Document
    from generator.load.selection import Endpoint

Raw = Mapping[str, Any]
_SUCCESS = ("200", "201", "202", "203", "204", "205", "206", "2XX", "2xx", "default")


def load_api(
    document: Document,
    endpoints: Iterable[Endpoint],
    pointers: Iterable[str],
    diagnostics: Diagnostics,
) -> Api:
    """The API as far as `endpoints` and the schemas at `pointers` reach.

    Raises InputError if the document is no OpenAPI 3 description or a reference dangles.
    """
    version = check_version(document)
    used, named = list(endpoints), list(pointers)
    starts: list[object] = [document.root["paths"][path][verb] for verb, path in used]
    starts += [document.root["paths"][path].get("parameters") for _, path in used]
    starts += [{"$ref": pointer} for pointer in named]
    graph = _graph(document, component_closure(document.root, starts), version, diagnostics)
    reader = _Reader(document, Lowering(document, graph, diagnostics))
    operations = {endpoint: reader.operation(*endpoint) for endpoint in used}
    for pointer in named:
        reader.lowering.at(pointer)
    return reader.api(operations)


def check_version(document: Document) -> str:
    """The `openapi` version of the document. Raises InputError if it is not 3.0 or 3.1."""
    root = document.root
    if "swagger" in root:
        raise InputError.at(
            document.span(("swagger",), key=True),
            "swagger-2",
            f"this is a Swagger {root['swagger']} description; OpenAPI 3.0 or 3.1 is needed",
            hint="Convert it first, for example with `npx swagger2openapi`.",
        )
    version = root.get("openapi")
    if not isinstance(version, str) or not version.startswith("3."):
        raise InputError.at(
            document.span(("openapi",)),
            "not-openapi",
            "this is not an OpenAPI 3 description: it has no `openapi: 3.x` at the top"
            if version is None
            else f"`openapi: {version}` is not a version that can be read",
            hint="Write `openapi: 3.1.0` if it is one.",
        )
    if not isinstance(root.get("paths", {}), Mapping):
        raise InputError.at(document.span(("paths",)), "not-openapi", "`paths` must be a mapping")
    return version


def _graph(
    document: Document, names: set[str], version: str, diagnostics: Diagnostics
) -> ModelGraph:
    schemas = as_schema(as_schema(document.root.get("components")).get("schemas"))
    graph = parse_models({name: schemas[name] for name in schemas if name in names}, version)
    if graph.refused is not None:
        diagnostics.warn(
            "model-parser-refused",
            f"the schema parser refused the description ({graph.refused})",
            span=document.span(("components", "schemas"), key=True),
            hint="Every schema was lowered from its source alone.",
        )
    return graph


@dataclass(slots=True)
class _Reader:
    document: Document
    lowering: Lowering

    def api(self, operations: Mapping[tuple[str, str], Operation]) -> Api:
        root = self.document.root
        info = as_schema(root.get("info"))
        return Api(
            title=str(info.get("title", "")),
            version=str(info.get("version", "")),
            description=info.get("description"),
            servers=tuple(str(s.get("url")) for s in root.get("servers") or ()),
            operations=operations,
            schemas=self.lowering.schemas,
            security_schemes=dict(self._security_schemes()),
            security=_security(root.get("security")) or (),
        )

    def _security_schemes(self) -> Iterator[tuple[str, SecurityScheme]]:
        schemes = as_schema(as_schema(self.document.root.get("components")).get("securitySchemes"))
        for name in schemas_of(schemes):
            raw, _ = self._resolved(schemes[name], ("components", "securitySchemes", name))
            yield (
                name,
                SecurityScheme(
                    name=name,
                    type=str(raw.get("type")),
                    scheme=raw.get("scheme"),
                    location=raw.get("in"),
                    parameter=raw.get("name"),
                ),
            )

    def operation(self, verb: str, path: str) -> Operation:
        raw = self.document.root["paths"][path][verb]
        place: Path = ("paths", path, verb)
        return Operation(
            verb=verb,
            path=path,
            pointer=format_pointer(place),
            operation_id=raw.get("operationId"),
            summary=raw.get("summary"),
            description=raw.get("description"),
            deprecated=raw.get("deprecated") is True,
            parameters=tuple(self._parameters(verb, path)),
            body=self._body(raw.get("requestBody"), (*place, "requestBody")),
            response=self._response(raw, place),
            security=_security(raw.get("security")),
            extensions={k: v for k, v in raw.items() if k.startswith("x-")},
        )

    def _parameters(self, verb: str, path: str) -> Iterator[Parameter]:
        """Parameters of the path item, then the operation's, which win by name and place."""
        found: dict[tuple[str, str], Parameter] = {}
        item: Path = ("paths", path)
        for place in (item, (*item, verb)):
            holder, _ = follow(self.document, format_pointer(place), place)
            for i, raw in enumerate(holder.get("parameters") or ()):
                resolved, at = self._resolved(raw, (*place, "parameters", i))
                if not is_skipped(resolved):
                    parameter = self._parameter(resolved, at)
                    found[parameter.location, parameter.name] = parameter
        yield from found.values()

    def _parameter(self, raw: Raw, place: Path) -> Parameter:
        if "content" in raw:
            media = next(iter(raw["content"]))
            site = Site(raw["content"], (*place, "content")).child(media, "schema")
        else:
            site = Site(as_schema(raw.get("schema")), (*place, "schema"))
        return Parameter(
            name=str(raw["name"]),
            location=raw["in"],
            required=raw.get("required") is True,
            schema=self.lowering.lower(site),
            description=raw.get("description"),
            deprecated=raw.get("deprecated") is True,
            example=raw.get("example"),
            extensions={k: v for k, v in raw.items() if k.startswith("x-")},
        )

    def _body(self, raw: object, place: Path) -> Body | None:
        if raw is None:
            return None
        body, at = self._resolved(raw, place)
        media = json_first(body.get("content") or {})
        if media is None:
            return None
        return Body(
            media_type=media,
            schema=self._content_schema(body, at, media),
            required=body.get("required") is True,
            description=body.get("description"),
            example=body["content"][media].get("example"),
        )

    def _response(self, operation: Raw, place: Path) -> Response | None:
        responses = as_schema(operation.get("responses"))
        status = next((s for s in _SUCCESS if s in responses), None)
        if status is None:
            return None
        response, at = self._resolved(responses[status], (*place, "responses", status))
        content = response.get("content") or {}
        stream = "text/event-stream"
        media = json_first({k: v for k, v in content.items() if k != stream})
        return Response(
            status=status,
            media_type=media,
            schema=self._content_schema(response, at, media) if media else None,
            stream_schema=self._content_schema(response, at, stream) if stream in content else None,
            description=response.get("description"),
        )

    def _content_schema(self, holder: Raw, place: Path, media: str) -> Schema:
        holder_site = Site(holder, place)
        if "schema" not in holder["content"][media]:
            return self.lowering.lower(Site({}, (*place, "content", media, "schema")))
        return self.lowering.lower(holder_site.child("content", media, "schema"))

    def _resolved(self, raw: object, place: Path) -> tuple[Raw, Path]:
        """A parameter, body or response, references followed, and where it is written."""
        found = as_schema(raw)
        while isinstance(found.get("$ref"), str):
            target, place = follow(self.document, found["$ref"], (*place, "$ref"))
            found = as_schema(target)
        return found, place


def schemas_of(raw: Raw) -> Iterator[str]:
    """The names in a component map, specification extensions left out."""
    return (name for name in raw if not name.startswith("x-"))


def _security(raw: object) -> tuple[Mapping[str, tuple[str, ...]], ...] | None:
    if not isinstance(raw, list):
        return None
    listed = cast("list[Mapping[str, list[str]]]", raw)
    return tuple({name: tuple(scopes) for name, scopes in each.items()} for each in listed)
