"""The README: its sections, and snippets that are Python."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import black
import pytest

from generator.plan.surroundings import plan_surroundings
from tests.unit.plan_project.inputs import Planned, operation, own, render, small

if TYPE_CHECKING:
    from collections.abc import Callable

Node = dict[str, Any]
NAMED = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}
THINGS = {"/things": {"post": operation(NAMED), "get": operation()}}
RESOURCES: Node = {"things": {"methods": {"create": "post /things", "list": "get /things"}}}
FILE: Node = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            }
        },
    },
    "responses": {"204": {}},
}


def readme(found: Planned) -> str:
    files = plan_surroundings(found.api, found.plan, found.config)
    return render(next(file for file in files if file.path == "README.md"))


def snippets(text: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)


def section(text: str, title: str) -> str:
    """The first snippet below a heading."""
    return snippets(text.partition(f"# {title}\n")[2])[0]


def headings(text: str) -> set[str]:
    return set(re.findall(r"^##+ (.*)$", text, re.MULTILINE))


CASES: dict[str, Callable[[], Planned]] = {
    "own": own,
    "plain": lambda: small(THINGS, RESOURCES),
    "deleting": lambda: small(
        {"/x": {"delete": {"responses": {"204": {}}}}}, {"x": {"methods": {"delete": "delete /x"}}}
    ),
    "uploading": lambda: small({"/f": {"post": FILE}}, {"f": {"methods": {"send": "post /f"}}}),
    "empty": lambda: small({}, {}),
}


@pytest.mark.parametrize("case", CASES)
def test_snippets_are_python_as_black_writes_it(case: str) -> None:
    found = snippets(readme(CASES[case]()))
    assert found
    for snippet in found:
        assert black.format_str(snippet, mode=black.Mode(line_length=88)) == snippet


def test_no_gaps_between_paragraphs() -> None:
    prose = re.sub(r"```python\n.*?```", "snippet", readme(own()), flags=re.DOTALL)
    assert "\n\n\n" not in prose


def test_own_examples_are_those_of_the_config() -> None:
    text = readme(own())
    usage = section(text, "Usage")
    assert 'messages=[{"role": "user", "content": "Why is the sky blue?"}]' in usage
    assert usage.endswith("print(chat_completion.choices)\n")
    assert "client = OpenAICompat()  # reads OPENAI_COMPAT_API_KEY\n" in usage
    assert "stream=True" in section(text, "Streaming")
    assert "for chat_completion in client.chat.completions.list(limit=20):" in section(
        text, "Pagination"
    )


def test_own_sections() -> None:
    found = headings(readme(own()))
    assert {"Streaming", "Pagination", "Nested arguments", "Errors", "Logging"} <= found
    assert "Files" not in found


def test_sections_speak_of_nothing_that_is_not_there() -> None:
    found = headings(readme(small(THINGS, RESOURCES)))
    assert not {"Streaming", "Pagination", "Nested arguments", "Files"} & found
    assert {"Usage", "Errors", "Retries", "Timeouts"} <= found
    assert "Usage" not in headings(readme(small({}, {})))


def test_without_examples_the_method_that_needs_least_is_shown() -> None:
    assert "client.things.list()" in section(readme(small(THINGS, RESOURCES)), "Usage")


def test_an_example_names_its_method_arguments_and_result() -> None:
    example = {
        "endpoint": "post /things",
        "params": {"name": 3},
        "assign_to": "made",
        "response_property": "a.theId",
    }
    found = small(THINGS, RESOURCES, readme={"example_requests": {"default": example}})
    usage = section(readme(found), "Usage")
    assert usage.endswith("made = client.things.create(name=3)\nprint(made.a.the_id)\n")


def test_an_example_of_no_method_is_passed_over() -> None:
    example: Node = {"endpoint": "post /nothing", "params": {}}
    found = small(THINGS, RESOURCES, readme={"example_requests": {"default": example}})
    assert "client.things.list()" in section(readme(found), "Usage")


def test_files_are_given_as_paths() -> None:
    uploading = readme(CASES["uploading"]())
    assert 'client.f.send(file=Path("example.bin"))' in section(uploading, "Files").replace(
        "(\n    file", "(file"
    )


def test_options_without_a_variable_are_passed() -> None:
    opts = {
        "token": {"type": "string", "example": "abc"},
        "org": {"type": "string", "nullable": True},
    }
    found = readme(small(THINGS, RESOURCES, client_settings={"opts": opts}))
    assert 'client = Tiny(token="abc")\n' in section(found, "Usage")


def test_environments_are_named() -> None:
    environments = {"production": "https://a.example", "sandbox": "https://b.example"}
    assert "`production`, `sandbox` as `environment`" in readme(
        small(THINGS, RESOURCES, environments=environments)
    )


@pytest.mark.parametrize(
    ("milliseconds", "spoken"),
    [(600_000, "10 minutes"), (1_500, "1.5 seconds"), (3_600_000, "1 hour")],
)
def test_the_timeout_is_spelled_out(milliseconds: int, spoken: str) -> None:
    found = small(THINGS, RESOURCES, client_settings={"default_timeout": milliseconds})
    assert f"given up after {spoken} without" in readme(found)
