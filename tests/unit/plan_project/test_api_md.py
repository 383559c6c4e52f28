"""`api.md`."""

from __future__ import annotations

import re
from typing import Any

from generator.plan.surroundings import plan_surroundings
from tests.unit.plan_project.inputs import Planned, operation, own, render, small

Node = dict[str, Any]


def api_md(found: Planned) -> str:
    files = plan_surroundings(found.api, found.plan, found.config)
    return render(next(file for file in files if file.path == "api.md"))


def path_parameter(name: str) -> Node:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def test_own_resources() -> None:
    found = api_md(own())
    assert re.findall(r"^#+ .*$", found, re.MULTILINE) == [
        "# Shared Types",
        "# Completions",
        "# Chat",
        "## Completions",
        "### Messages",
    ]
    assert found.startswith("# Shared Types\n\n```python\nfrom openai_compat.types import (\n")
    one_line = "from openai_compat.types import Completion, CompletionChoice, CompletionUsage"
    assert f"Types:\n\n```python\n{one_line}\n```\n" in found


def test_own_methods() -> None:
    resources = "./src/openai_compat/resources/chat/completions"
    types = "src/openai_compat/types/chat"
    chat = f'<a href="./{types}/chat_completion.py">'
    lines = [line for line in api_md(own()).splitlines() if "client.chat.completions." in line]
    assert lines[:3] == [
        '- <code title="post /chat/completions">client.chat.completions.'
        f'<a href="{resources}/completions.py">create</a>'
        f'(\\*\\*<a href="{types}/completion_create_params.py">params</a>) -> '
        f"{chat}ChatCompletion</a></code>",
        '- <code title="get /chat/completions/{completion_id}">client.chat.completions.'
        f'<a href="{resources}/completions.py">retrieve</a>(completion_id) -> '
        f"{chat}ChatCompletion</a></code>",
        '- <code title="post /chat/completions/{completion_id}">client.chat.completions.'
        f'<a href="{resources}/completions.py">update</a>'
        f'(completion_id, \\*\\*<a href="{types}/completion_update_params.py">params</a>) -> '
        f"{chat}ChatCompletion</a></code>",
    ]
    assert f"{chat}SyncCursorPage[ChatCompletion]</a></code>" in lines[3]


def test_types_are_where_it_says_perhaps_with_the_name_they_have_in_requests() -> None:
    found = own()
    emitted = {export for module in found.plan.types for export in module.exports[:1]}
    names = re.findall(r"^    (\w+),$", api_md(found), re.MULTILINE)
    assert names
    assert all({name, f"{name}Param"} & emitted for name in names)
    assert "ChatCompletionStreamOptions" not in emitted
    assert "ChatCompletionStreamOptions" in names


def test_path_arguments_by_keyword() -> None:
    parameters = [path_parameter("a_id"), path_parameter("b_id")]
    paths: Node = {
        "/a/{a_id}/b/{b_id}": {"delete": {"parameters": parameters, "responses": {"204": {}}}}
    }
    methods = {"delete": {"endpoint": "delete /a/{a_id}/b/{b_id}"}}
    found = api_md(small(paths, {"b": {"methods": methods}}))
    assert "</a>(b_id, \\*, a_id) -> None</code>" in found
    assert "params" not in found


def test_responses_without_a_name_are_listed_after_the_models() -> None:
    paths = {"/things": {"get": operation()}}
    schemas = {"Thing": {"type": "object", "properties": {"x": {"type": "string"}}}}
    things = {"models": {"thing": "Thing"}, "methods": {"list": "get /things"}}
    found = api_md(small(paths, {"things": things, "empty": {}}, schemas=schemas))
    assert "from tiny.types import Thing, ThingListResponse\n" in found
    assert "Empty" not in found


def test_a_hostile_path_stays_text() -> None:
    path = "/<script>&\"x'"
    found = api_md(small({path: {"get": operation()}}, {"x": {"methods": {"list": f"get {path}"}}}))
    assert "<script>" not in found
    assert "/&lt;script&gt;&amp;&quot;x&#x27;" in found
