"""Whatever text a description holds, it stays text: no statement comes of it."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.render.docstrings import docstring
from generator.render.literals import comment_text, docstring_text, py_literal
from tests.unit.types_support import config_of, plan_of, rendered, spec, to

if TYPE_CHECKING:
    from collections.abc import Callable

PIECES = [
    '"""', "'''", '"', "'", "\\", "\\\\", "\n", "\r", "\r\n", "\t", "\x00", "\x0c", "\x1b", "\x85",
    "\u2028", "\u202e", "\ufeff", "\ud800", "import os", "\nimport os\n", '"""\nimport os\n"""',
    "#", ";", ":", "=", ")", "]", "}", "(", "[", "{", "{{", "}}", "{%", "%}", "{#", "$", "{x}",
    "{0!r}", "\\N{DEGREE SIGN}", "\\x", "\\u12", "${", "`", "<br>", "- ", "1. ", "```",
    "| a | b |", "    code",
    "😀", "é", "_", "__", "class", "a", "B",
]  # fmt: skip
NASTY = st.one_of(st.lists(st.sampled_from(PIECES), max_size=6).map("".join), st.text(max_size=30))
NO_LIMITS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def described(text: Callable[[str], str]) -> tuple[dict[str, Any], dict[str, Any]]:
    """A description and a config that have `text` in every place that has free text."""
    string = {"type": "string", "description": text("text"), "title": text("title")}
    event = {
        "type": "object",
        "title": text("title"),
        "description": text("text"),
        "properties": {
            text("odd name"): {**string, "enum": [text("value"), "b"], "default": text("value")},
            "when": {**string, "format": "date-time"},
            "child": {
                "type": "object",
                "description": text("text"),
                "properties": {text("odd-key"): {**string, "const": text("only")}},
                "additionalProperties": string,
            },
            "either": {
                "anyOf": [
                    {
                        "type": "object",
                        "title": text("title"),
                        "x-stainless-variantName": text("variant"),
                        "properties": {text("kind-of"): {"const": text("k")}},
                    },
                    {"type": "object", "properties": {text("kind-of"): {"const": "other"}}},
                ],
                "discriminator": {"propertyName": text("kind-of")},
            },
        },
    }  # fmt: skip
    path = "/x/" + text("in path").replace("{", "").replace("}", "") + "/{" + "id" + "}"
    parameters = [
        {
            "name": "id",
            "in": "path",
            "required": True,
            "schema": string,
            "description": text("text"),
        },
        {"name": text("query name"), "in": "query", "schema": string, "description": text("text")},
        {"name": text("X-Header"), "in": "header", "schema": string, "example": text("value")},
    ]
    use = {
        "summary": text("text"),
        "description": text("text"),
        "deprecated": True,
        "parameters": [p for p in parameters if p["name"]],
        "requestBody": {"content": {"application/json": {"schema": to("Event")}}},
        "responses": {"200": {"content": {"application/json": {"schema": to("Event")}}}},
    }
    data = spec({"Event": event})
    data["paths"] = {path: {"post": use}}
    config = config_of({"event": "Event"}, {"use": {"endpoint": f"post {path}"}})
    config["settings"] = {"file_header": text("text")}
    config["resources"]["things"] |= {"description": text("text")}
    config["resources"]["things"]["methods"]["use"] |= {"deprecated": text("text")}
    return data, config


def modules(text: Callable[[str], str]) -> list[str]:
    plan = plan_of(*described(text))
    header = plan.style.file_header
    types = [rendered("python/types/module.py.jinja", m, file_header=header) for m in plan.types]
    template = "python/resources/resource.py.jinja"
    return types + [rendered(template, r, file_header=header) for r in plan.resources]


def statements(sources: list[str]) -> Counter[str]:
    """How many statements of each kind there are; what they import and call is part of the kind."""
    found: Counter[str] = Counter()
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom | ast.Import):
                found[f"import of {getattr(node, 'module', None)}"] = 1
            elif isinstance(node, ast.Expr):
                assert isinstance(node.value, ast.Constant), ast.unparse(node)
            elif isinstance(node, ast.Call):
                found[f"call of {ast.unparse(node.func).rpartition('.')[2]}"] = 1
            elif isinstance(node, ast.stmt):
                found[type(node).__name__] += 1
    return found


BENIGN = statements(modules(lambda usual: usual))


@NO_LIMITS
@given(NASTY)
def test_no_text_becomes_a_statement(nasty: str) -> None:
    # A path with blanks at its end can't be written in the config.
    more = statements(modules(lambda usual: nasty if usual != "in path" else nasty.strip() or "p"))
    assert more - BENIGN == Counter()


@settings(max_examples=400, deadline=None)
@given(NASTY)
def test_literals_mean_what_the_text_says(nasty: str) -> None:
    assert ast.literal_eval(py_literal(nasty)) == nasty
    assert ast.literal_eval(py_literal({nasty: [nasty, 1.5, None]})) == {nasty: [nasty, 1.5, None]}


@settings(max_examples=400, deadline=None)
@given(st.lists(NASTY.map(lambda text: " ".join(text.split())), min_size=1, max_size=4))
def test_docstrings_can_not_be_left(lines: list[str]) -> None:
    source = f"def f():\n    {docstring(lines, 4)}\n"
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    (body,) = function.body
    assert isinstance(body, ast.Expr)
    assert isinstance(body.value, ast.Constant)
    said = "".join(str(body.value.value).split())
    assert said == "".join("".join(lines).split())


@settings(max_examples=400, deadline=None)
@given(NASTY)
def test_comments_are_one_line(nasty: str) -> None:
    assert ast.parse(f"x = 1  # {comment_text(nasty)}\n").body[1:] == []
    assert len(docstring_text(nasty).splitlines()) <= 1
