"""The emitted tests: which there are, what they call, and how they are written."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import black
import pytest

from generator.plan.api_tests import ApiTest, ApiTestModule, plan_tests
from generator.plan.shared_clients import plan_conftest
from generator.plan.surroundings import ProjectFile, plan_surroundings
from tests.unit.plan_project.inputs import Planned, operation, own, render, small

Node = dict[str, Any]
ID = {"name": "thing_id", "in": "path", "required": True, "schema": {"type": "string"}}
BODY = {
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string"}, "stream": {"type": "boolean"}},
}


def modules(found: Planned) -> dict[str, ApiTestModule]:
    return {module.path: module for module in plan_tests(found.plan, found.config)}


def by_name(found: Planned) -> dict[str, ApiTest]:
    (module,) = plan_tests(found.plan, found.config)
    return {test.name: test for test in module.tests}


def thing(
    method: Node | str, path: str = "/things", raw: Node | None = None, **config: Any
) -> Planned:
    return small(
        {path: {"post": raw or operation(BODY)}},
        {"things": {"methods": {"create": method}}},
        **config,
    )


def test_each_resource_has_a_module_where_users_look_for_it() -> None:
    assert list(modules(own())) == [
        "tests/api_resources/test_completions.py",
        "tests/api_resources/chat/test_completions.py",
        "tests/api_resources/chat/completions/test_messages.py",
    ]


def test_a_method_is_called_in_every_way() -> None:
    found = small(
        {"/things/{thing_id}": {"post": operation(BODY, parameters=[ID])}},
        {"things": {"methods": {"update": "post /things/{thing_id}"}}},
    )
    assert {name: test.call for name, test in by_name(found).items()} == {
        "test_method_update": 'client.things.update("thing_id", name="name")',
        "test_method_update_with_all_params": (
            'client.things.update("thing_id", name="name", stream=True)'
        ),
        "test_raw_response_update": (
            'client.things.with_raw_response.update("thing_id", name="name")'
        ),
        "test_streaming_response_update": (
            'client.things.with_streaming_response.update("thing_id", name="name")'
        ),
        "test_path_params_update": 'client.things.update("", name="name")',
    }


def test_both_overloads_of_a_streaming_method_are_called() -> None:
    found = thing({"endpoint": "post /things", "streaming": {"param_discriminator": "stream"}})
    calls = {
        name.removeprefix("test_"): (test.outcome, test.call.partition("create")[2])
        for name, test in by_name(found).items()
        if test.kind == "method"
    }
    assert calls == {
        "method_create_overload_1": ("value", '(name="name")'),
        "method_create_with_all_params_overload_1": ("value", '(name="name", stream=False)'),
        "method_create_overload_2": ("events", '(name="name", stream=True)'),
    }


def test_outcomes() -> None:
    def outcome(raw: Node, **method: Any) -> str:
        found = thing({"endpoint": "post /things", **method}, raw=raw)
        return by_name(found)["test_method_create"].outcome

    binary = {"200": {"content": {"application/octet-stream": {"schema": {"type": "string"}}}}}
    assert outcome(operation()) == "value"
    assert outcome({"responses": {"204": {}}}) == "nothing"
    assert outcome({"responses": binary}) == "content"
    assert outcome(operation(), streaming={}) == "events"
    assert outcome({"responses": {"302": {}}}) == "redirect"


def test_an_answer_that_leads_elsewhere_is_not_followed() -> None:
    found = thing("post /things", raw={"responses": {"302": {}}})
    text = source_of_things(found)
    assert "with DefaultHttpxClient(follow_redirects=False) as staying:" in text
    assert "async with DefaultAsyncHttpxClient(follow_redirects=False) as staying:" in text
    assert set(by_name(found)) == {"test_method_create"}


@pytest.mark.parametrize(
    ("example", "contradicted"), [({"id": "a"}, False), ({"id": None}, True), ({}, True)]
)
def test_nothing_is_said_of_answers_that_break_their_promise(
    example: Node, contradicted: bool
) -> None:
    schema = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}
    content = {"application/json": {"schema": schema, "example": example}}
    found = thing("post /things", raw={"responses": {"200": {"content": content}}})
    text = source_of_things(found)
    loose = '@pytest.mark.parametrize("client", ["loose"], indirect=True)'
    assert by_name(found)["test_method_create"].contradicted is contradicted
    assert (loose in text, "assert_matches_type" in text) == (contradicted, not contradicted)


def test_plain_content_is_no_affair_of_a_mock_server() -> None:
    binary = {"200": {"content": {"image/png": {"schema": {"type": "string"}}}}}
    found = small(
        {"/things/{thing_id}": {"get": {"parameters": [ID], "responses": binary}}},
        {"things": {"methods": {"retrieve": "get /things/{thing_id}"}}},
    )
    fixtures = {test.kind: test.client for test in by_name(found).values()}
    assert fixtures == {
        "method": "content_client",
        "raw_response": "content_client",
        "streaming_response": "content_client",
        "path_params": "client",
    }
    shared = next(file for file in emitted(found) if file.path == "tests/conftest.py")
    assert "def content_client(" in render(shared)
    other = next(file for file in emitted(own()) if file.path == "tests/conftest.py")
    assert "content_client" not in render(other)


def test_members_that_go_together_are_given_together() -> None:
    members = {name: {"type": "string"} for name in ("id", "owner", "repo")}
    body = {
        "type": "object",
        "properties": members,
        "oneOf": [{"required": ["owner", "repo"]}, {"required": ["id"]}],
    }
    found = thing("post /things", raw=operation(body))
    call = by_name(found)["test_method_create"].call
    assert call == 'client.things.create(owner="owner", repo="repo")'


def test_tests_can_be_switched_off() -> None:
    found = thing("post /things", settings={"disable_tests": True})
    assert plan_tests(found.plan, found.config) == ()
    assert emitted(found) == []


def test_without_a_mock_server_only_refusals_run() -> None:
    found = small(
        {"/things/{thing_id}": {"get": operation(parameters=[ID])}},
        {"things": {"methods": {"retrieve": "get /things/{thing_id}"}}},
        settings={"disable_mock_tests": True},
    )
    skipped = {name for name, test in by_name(found).items() if test.skip is not None}
    assert skipped == {
        "test_method_retrieve",
        "test_raw_response_retrieve",
        "test_streaming_response_retrieve",
    }


@pytest.mark.parametrize("reason", ["too slow", {"python": "too slow", "go": "other"}])
def test_a_reason_to_skip_is_given(reason: object) -> None:
    found = thing({"endpoint": "post /things", "skip_test_reason": reason})
    assert {test.skip for test in by_name(found).values()} == {'"too slow"'}


def test_dates_and_their_parsers() -> None:
    when = {"type": "object", "required": ["on"],
            "properties": {"on": {"type": "string", "format": "date"}}}  # fmt: skip
    found = thing("post /things", raw=operation(when))
    (module,) = plan_tests(found.plan, found.config)
    imports = {line.module: line.names for group in module.imports for line in group}
    assert imports["tiny._utils"] == ("parse_date",)
    assert 'on=parse_date("2024-01-31")' in module.tests[0].call


def test_the_clients_get_what_they_can_not_do_without() -> None:
    opts: Node = {
        "api_key": {"type": "string"},
        "size": {"type": "integer"},
        "region": {"type": "string", "default": "eu"},
        "team": {"type": "string", "nullable": True},
        "admin": {"nullable": True, "auth": {"security_scheme": "AdminKey"}},
        "org": {"type": "string", "nullable": True, "required_in_tests": True, "example": "us"},
    }
    found = thing("post /things", client_settings={"opts": opts})
    assert plan_conftest(found.plan, found.config).options == (
        ("api_key", '"my api key"'),
        ("size", "1"),
        ("admin", '"my admin"'),
        ("org", '"us"'),
    )


def emitted(found: Planned) -> list[ProjectFile]:
    files = plan_surroundings(found.api, found.plan, found.config)
    return [file for file in files if file.path.endswith(".py")]


def source_of_things(found: Planned) -> str:
    (text,) = (text for text in map(render, emitted(found)) if "class TestThings" in text)
    return text


def test_emitted_modules_are_as_black_writes_them() -> None:
    for file in emitted(own()):
        source = render(file)
        ast.parse(source, file.path)
        formatted = black.format_str(source, mode=black.Mode(line_length=120)) if source else ""
        assert formatted == source, file.path


def test_every_folder_of_tests_is_a_package() -> None:
    paths = {Path(file.path) for file in emitted(own())}
    assert {path.parent / "__init__.py" for path in paths} <= paths


def test_a_hostile_description_stays_inside_its_strings() -> None:
    evil = '"); import os; os.system("x") #\n"""'
    schema = {"type": "object", "required": [evil], "properties": {evil: {"enum": [evil]}}}
    found = thing("post /things", raw=operation({**BODY, "properties": {"name": schema}}))
    for file in emitted(found):
        tree = ast.parse(render(file))
        modules = {
            n.name for node in ast.walk(tree) if isinstance(node, ast.Import) for n in node.names
        }
        assert modules <= {"os", "pytest"}
        assert not any(isinstance(n, ast.Attribute) and n.attr == "system" for n in ast.walk(tree))


def test_binary_content_has_a_class_for_each_client() -> None:
    response = {"200": {"content": {"audio/mpeg": {"schema": {"type": "string"}}}}}

    def expected(**config: Any) -> list[str]:
        found = thing("post /things", raw={"responses": response}, **config)
        (module,) = plan_tests(found.plan, found.config)
        return [module.tests[0].expected, module.async_tests[0].expected]

    assert expected() == ["BinaryAPIResponse", "AsyncBinaryAPIResponse"]
    legacy = expected(clientsmith={"legacy_response": True})
    assert legacy == ["HttpxBinaryResponseContent"] * 2


@pytest.mark.parametrize(("legacy", "awaited"), [(False, 2), (True, 1)])
def test_raw_responses_are_parsed_as_their_class_wants(legacy: bool, awaited: int) -> None:
    found = thing("post /things", clientsmith={"legacy_response": legacy})
    files = (file for file in emitted(found) if file.path.endswith("test_things.py"))
    assert render(next(files)).count("await response.parse()") == awaited
