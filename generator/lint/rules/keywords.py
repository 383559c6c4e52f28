"""Keywords of schemas that mean nothing in the version of OpenAPI, or nothing at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.hints import did_you_mean
from generator.lint.registry import Found, rule
from generator.load.annotations import without_null
from generator.load.data import is_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject

_TYPES = ("string", "number", "integer", "boolean", "array", "object", "null")
# OpenAPI's format registry, and the formats of JSON Schema 2020-12 (validation, section 7.3).
_FORMATS = {
    "string": frozenset(
        {"binary", "byte", "password", "char", "base64url", "html", "commonmark", "http-date"}
        | {"media-range", "sf-string", "sf-token", "sf-binary", "decimal", "decimal128"}
        | {"date", "time", "date-time", "date-time-local", "time-local", "duration", "email"}
        | {"idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference", "iri"}
        | {"iri-reference", "uuid", "uri-template", "json-pointer", "relative-json-pointer"}
        | {"regex", "url", "int64", "uint64"}
    ),
    "integer": frozenset(
        {"int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"}
        | {"unixtime", "unix-time", "timestamp", "double-int", "sf-integer"}
    ),
    "number": frozenset({"float", "double", "double-int", "decimal", "decimal128", "sf-decimal"}),
    "boolean": frozenset({"sf-boolean"}),
}
_NUMBERS = _FORMATS["integer"] | _FORMATS["number"]
_ONLY_31 = ("const", "prefixItems", "$defs", "if", "then", "else", "contains", "patternProperties")


@rule(
    "nullable-spelling",
    title="null is allowed in a way that this version of OpenAPI does not have",
    why="Clientsmith sees that the value may be null, but tools that keep to the version do not.",
    mend='In 3.0 write `nullable: true` beside `type`; in 3.1 `type: [string, "null"]`.',
    severity=Severity.NOTE,
)
def nullable_spelling(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("nullable") if subject.is_31 else ():
        if node.raw["nullable"] is True:
            place = (*node.path, "nullable")
            yield Found(place, "`nullable` means nothing since OpenAPI 3.1", at_key=True)
    for node in subject.schemas_with("type") if not subject.is_31 else ():
        types = node.raw["type"]
        if types == "null" or (is_list(types) and "null" in types):
            yield Found((*node.path, "type"), "OpenAPI 3.0 has no type `null`")
        elif is_list(types):
            yield Found((*node.path, "type"), "OpenAPI 3.0 has no lists of types")


@rule(
    "version-keyword",
    title="a keyword of another version of OpenAPI",
    why="Tools that keep to the version that the description names ignore it.",
    mend="Set `openapi` to the version that has it, or write it in the way of this one.",
    severity=Severity.NOTE,
)
def version_keyword(subject: Subject) -> Iterator[Found]:
    for keyword in ("exclusiveMinimum", "exclusiveMaximum"):
        for node in subject.schemas_with(keyword):
            if isinstance(node.raw[keyword], bool) is subject.is_31:
                wanted = "a number" if subject.is_31 else "true or false"
                message = f"`{keyword}` is {wanted} in OpenAPI {subject.version[:3]}"
                yield Found((*node.path, keyword), message, at_key=True)
    for keyword in _ONLY_31 if not subject.is_31 else ():
        for node in subject.schemas_with(keyword):
            message = f"`{keyword}` is a keyword since OpenAPI 3.1"
            yield Found((*node.path, keyword), message, at_key=True)
    for node in subject.schemas_with("items") if subject.is_31 else ():
        if is_list(node.raw["items"]):
            message = "a list of `items` is `prefixItems` since OpenAPI 3.1"
            yield Found((*node.path, "items"), message, at_key=True)


@rule(
    "unknown-schema-type",
    title="a type that JSON Schema does not have",
    why="The SDK takes any value there.",
    mend="Write one of string, number, integer, boolean, array, object.",
)
def unknown_type(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("type"):
        types = node.raw["type"]
        for each in types if is_list(types) else [types]:
            if each is not None and each not in _TYPES:
                hint = did_you_mean(str(each), _TYPES)
                yield Found((*node.path, "type"), f"there is no type `{each}`", hint)


@rule(
    "unknown-format",
    title="a format that is in no registry, or of another type",
    why="It has no effect: the SDK goes by the type alone.",
    mend="Correct it, or remove it.",
    severity=Severity.NOTE,
)
def unknown_format(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("format"):
        name, types = node.raw["format"], without_null(node.raw.get("type"))
        if not isinstance(name, str) or len(types) != 1:
            continue
        kind = types[0]
        known = _NUMBERS if kind in {"integer", "number"} else _FORMATS.get(kind, frozenset())
        if name not in known:
            of_others = [t for t, names in _FORMATS.items() if name in names]
            message = f"`{name}` is no format of the type {kind}"
            hint = f"It is one of {' and '.join(of_others)}." if of_others else None
            place = (*node.path, "format")
            yield Found(place, message, hint or did_you_mean(name, known))


@rule(
    "invalid-pattern",
    title="a pattern that Python can't read",
    why="What is sent can't be checked by it, and examples that fit it can't be made up.",
    mend="Write it as ECMA-262 asks, without what only other languages know.",
    severity=Severity.NOTE,
    aliases=("Schema/PatternNotValid",),
)
def invalid_pattern(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("pattern"):
        pattern = node.raw["pattern"]
        try:
            re.compile(pattern if isinstance(pattern, str) else "")
        except (re.error, RecursionError, OverflowError) as error:
            yield Found((*node.path, "pattern"), f"this pattern can't be read: {error}")


@rule(
    "date-without-format",
    title="a text whose example is a date or a time, without the format that says so",
    why="The SDK gives users a `str` where they expect `datetime`.",
    mend="Add `format: date-time` (or `date`).",
    severity=Severity.NOTE,
)
def date_without_format(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("type"):
        if node.raw["type"] != "string" or {"format", "enum", "pattern"} & node.raw.keys():
            continue
        example = node.raw.get("example", node.raw.get("default"))
        found = _DATE.fullmatch(example) if isinstance(example, str) else None
        if found is not None:
            wanted = "date-time" if found["time"] else "date"
            message = f"`{example}` looks like a {wanted}"
            yield Found(node.path, message, f"Add `format: {wanted}`.", at_key=True)


_DATE = re.compile(
    r"\d{4}-\d\d-\d\d(?P<time>[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
