"""Reads one operation: parameters, body, response; lowers the schemas they have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeGuard, TypeVar

from generator.diagnostics import InputError
from generator.ir import (
    Body,
    Kind,
    Operation,
    Parameter,
    ParameterLocation,
    Response,
    Scalar,
    Schema,
)
from generator.load.answers import contradicts
from generator.load.data import is_map
from generator.load.media import is_json, json_first
from generator.load.pointer import format_pointer
from generator.load.refs import follow_all, follow_or_nothing
from generator.load.security import requirements
from generator.load.site import Path, Place, Raw, as_map, is_skipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.load.document import Document
    from generator.load.expect import Expect
    from generator.load.lower import Lowering

_T = TypeVar("_T")
_SUCCESS = ("200", "201", "202", "203", "204", "205", "206", "2XX", "2xx", "default")
_LOCATIONS = ("path", "query", "header", "cookie")
_PLACE = re.compile(r"\{([^{}]*)\}")
_EVENT_STREAM = "text/event-stream"


@dataclass(frozen=True, slots=True)
class OperationReader:
    """Reads the operations of a document."""

    document: Document
    lowering: Lowering
    expect: Expect

    def operation(self, verb: str, path: str) -> Operation:
        """The operation of a verb on a path. Raises InputError if there is none, or it is unfit."""
        item, item_place, raw, place = self._find(verb, path)
        response = self._response(raw, place)
        return Operation(
            verb=verb,
            path=path,
            pointer=format_pointer(place),
            operation_id=self.expect.text(raw, "operationId", place),
            summary=self.expect.text(raw, "summary", place),
            description=self.expect.text(raw, "description", place),
            deprecated=raw.get("deprecated") is True,
            parameters=self._with_every_place(
                path, list(self._parameters(((item, item_place), (raw, place)))), place
            ),
            body=self._body(raw.get("requestBody"), (*place, "requestBody")),
            response=response,
            redirects=response is None and _redirects(raw),
            security=requirements(raw.get("security")),
            extensions=_extensions(raw),
        )

    def _find(self, verb: str, path: str) -> tuple[Raw, Path, Raw, Path]:
        """The path item and the operation in it, each with its place."""
        paths = as_map(self.document.root.get("paths"))
        item, place = follow_all(self.document, paths.get(path), ("paths", path))
        operation = item.get(verb)
        if not is_map(operation):
            raise InputError.at(
                self.document.span((*place, verb)),
                "unknown-endpoint",
                f"the description has no operation `{verb} {path}`",
                hint="Add it, or remove what names it from the config.",
            )
        return item, place, operation, (*place, verb)

    def _with_every_place(
        self, path: str, parameters: list[Parameter], place: Path
    ) -> tuple[Parameter, ...]:
        """The parameters, such that those in the path are exactly the places of its template."""
        places = dict.fromkeys(_PLACE.findall(path))
        declared = {p.name for p in parameters if p.location == "path"}
        for name in [n for n in places if n not in declared]:
            self._warn_of_place(f"`{{{name}}}` in `{path}` is no parameter; it is a string", place)
            schema = Scalar(kind=Kind.STRING, pointer=format_pointer((*place, "parameters", name)))
            parameters.append(Parameter(name=name, location="path", required=True, schema=schema))
        for name in sorted(declared - set(places)):
            self._warn_of_place(f"`{path}` has no place for the parameter `{name}`", place)
        return tuple(p for p in parameters if p.location != "path" or p.name in places)

    def _warn_of_place(self, message: str, place: Path) -> None:
        self.expect.diagnostics.warn(
            "path-parameters",
            message,
            span=self.document.span((*place, "parameters")),
            hint="Let the path parameters be those in the braces of the path.",
        )

    def _parameters(self, holders: tuple[tuple[Raw, Path], ...]) -> Iterator[Parameter]:
        """Parameters of the path item, then the operation's, which win by name and place."""
        found: dict[tuple[str, str], Parameter] = {}
        for holder, place in holders:
            for i, raw in enumerate(self.expect.listed(holder, "parameters", place)):
                resolved, at = follow_all(self.document, raw, (*place, "parameters", i))
                parameter = None if _is_skipped(resolved) else self._parameter(resolved, at)
                if parameter is not None:
                    found[parameter.location, parameter.name] = parameter
        yield from found.values()

    def _parameter(self, raw: Raw, place: Path) -> Parameter | None:
        """A parameter; None, with a warning, for what can't be sent."""
        name, location = raw.get("name"), raw.get("in")
        if not isinstance(name, str) or not name or not _is_location(location):
            self.expect.diagnostics.warn(
                "bad-parameter",
                "a parameter needs a `name`, and an `in` that is one of "
                f"{', '.join(f'`{known}`' for known in _LOCATIONS)}; this one is left out",
                span=self.document.span(place),
                hint="See OpenAPI 3.1, section 4.8.12, Parameter Object.",
            )
            return None
        schema = self._parameter_schema(raw, place)
        written = as_map(raw.get("schema")).get("default")
        return Parameter(
            name=name,
            location=location,
            required=raw.get("required") is True,
            schema=schema,
            default=written if schema.default is None else schema.default,
            description=self.expect.text(raw, "description", place),
            deprecated=raw.get("deprecated") is True,
            example=raw.get("example"),
            style=_said(raw.get("style"), str),
            explode=_said(raw.get("explode"), bool),
            media_type=next(iter(as_map(raw.get("content"))), None),
            extensions=_extensions(raw),
        )

    def _parameter_schema(self, raw: Raw, place: Path) -> Schema:
        content = as_map(raw.get("content"))
        if content:
            return self._content_schema(content, (*place, "content"), next(iter(content)))
        return self.lowering.lower(raw.get("schema"), (*place, "schema"))

    def _body(self, raw: object, place: Path) -> Body | None:
        body, at = follow_all(self.document, raw, place)
        content = self.expect.mapping(body, "content", at)
        media = json_first(content)
        if media is None:
            return None
        return Body(
            media_type=media,
            schema=self._content_schema(content, (*at, "content"), media),
            required=body.get("required") is True,
            description=self.expect.text(body, "description", at),
            example=as_map(content[media]).get("example"),
            json_members=tuple(_json_members(as_map(content[media]))),
        )

    def _response(self, operation: Raw, place: Path) -> Response | None:
        responses = self.expect.mapping(operation, "responses", place)
        status = next((s for s in _SUCCESS if s in responses), None)
        if status is None:
            return None
        response, at = follow_all(self.document, responses[status], (*place, "responses", status))
        content = self.expect.mapping(response, "content", at)
        media = json_first(m for m in content if m != _EVENT_STREAM)
        streams = _EVENT_STREAM in content
        inside = (*at, "content")
        return Response(
            status=status,
            media_type=media,
            schema=self._content_schema(content, inside, media) if media else None,
            stream_schema=self._content_schema(content, inside, _EVENT_STREAM) if streams else None,
            description=self.expect.text(response, "description", at),
            contradicted=media is not None and self._contradicted(content, inside, media),
        )

    def _contradicted(self, content: Raw, place: Path, media: str) -> bool:
        entry = Place(self.expect.mapping(content, media, place), (*place, media))
        return contradicts(partial(follow_or_nothing, self.document), entry)

    def _content_schema(self, content: Raw, place: Path, media: str) -> Schema:
        entry = self.expect.mapping(content, media, place)
        return self.lowering.lower(entry.get("schema"), (*place, media, "schema"))


def _json_members(content: Raw) -> Iterator[str]:
    """The members whose Encoding Object (OpenAPI 3.1, 4.8.15) says that they are JSON."""
    for name, encoding in as_map(content.get("encoding")).items():
        media = as_map(encoding).get("contentType")
        if isinstance(media, str) and is_json(media):
            yield name


def _redirects(operation: Raw) -> bool:
    return any(status.startswith("3") for status in as_map(operation.get("responses")))


def _is_skipped(raw: Raw) -> bool:
    return is_skipped(raw) or is_skipped(as_map(raw.get("schema")))


def _is_location(value: object) -> TypeGuard[ParameterLocation]:
    return value in _LOCATIONS


def _said(value: object, kind: type[_T]) -> _T | None:
    return value if isinstance(value, kind) else None


def _extensions(raw: Raw) -> dict[str, object]:
    return {k: v for k, v in raw.items() if k.startswith("x-")}
