"""`pyproject.toml`, the licence, how to contribute."""

from __future__ import annotations

import importlib
import sys
from typing import Any

import pytest

from generator.plan.project import toml_string
from generator.plan.surroundings import plan_surroundings
from tests.unit.plan_project.inputs import Planned, operation, own, render, small

# tomllib is new in 3.11; black brings tomli where it lacks.
tomllib: Any = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
Node = dict[str, Any]


def files(found: Planned) -> dict[str, str]:
    planned = plan_surroundings(found.api, found.plan, found.config)
    return {file.path: render(file) for file in planned}


def tiny(**config: Any) -> dict[str, str]:
    resources = {"things": {"methods": {"create": "post /things"}}}
    return files(small({"/things": {"post": operation()}}, resources, **config))


def metadata(found: dict[str, str]) -> Node:
    metadata: Node = tomllib.loads(found["pyproject.toml"])
    return metadata


def test_own_project() -> None:
    found = files(own())
    project = metadata(found)["project"]
    assert project["name"] == "openai-compat"
    assert project["description"] == "Python client for the OpenAI-compatible completions API"
    assert project["license"] == "Apache-2.0"
    assert project["requires-python"] == ">=3.10"
    assert {d.partition(">")[0] for d in project["dependencies"]} == {
        "anyio",
        "httpx",
        "pydantic",
        "typing-extensions",
    }
    assert set(project["optional-dependencies"]) == {"aiohttp", "test"}
    wheel = metadata(found)["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel == {"packages": ["src/openai_compat"]}
    assert metadata(found)["tool"]["pytest"]["ini_options"]["asyncio_mode"] == "auto"
    assert "Apache License" in found["LICENSE"]
    assert ".venv/" in found[".gitignore"]


def test_who_and_where() -> None:
    found = tiny(
        organization={"name": "tiny", "contact": "us@example.com", "docs": "https://example.com"},
        targets={"python": {"package_name": "tiny", "production_repo": "us/tiny#next"}},
    )
    project = metadata(found)["project"]
    assert project["authors"] == [{"name": "tiny", "email": "us@example.com"}]
    assert project["urls"] == {
        "Documentation": "https://example.com",
        "Repository": "https://github.com/us/tiny",
    }


def test_a_contact_that_is_no_address_is_no_email() -> None:
    found = tiny(organization={"name": "tiny", "contact": "https://example.com/@us"})
    assert metadata(found)["project"]["authors"] == [{"name": "tiny"}]


def test_a_repository_of_the_organization() -> None:
    found = tiny(
        organization={"name": "tiny", "github_org": "us"},
        targets={"python": {"package_name": "tiny", "production_repo": "tiny-python"}},
    )
    urls = metadata(found)["project"]["urls"]
    assert urls == {"Repository": "https://github.com/us/tiny-python"}


def test_another_name_on_the_index() -> None:
    python = {"package_name": "tiny", "publish": {"pypi": {"package_name": "tiny-sdk"}}}
    found = tiny(targets={"python": python})
    assert metadata(found)["project"]["name"] == "tiny-sdk"
    assert "pip install tiny-sdk" in found["README.md"]


def test_whom_to_tell_of_vulnerabilities() -> None:
    assert "SECURITY.md" not in tiny()
    found = tiny(
        organization={
            "name": "tiny",
            "security_contact": "safe@example.com",
            "security_policy_url": "https://example.com/policy",
            "security_policy_terms": "Be patient.",
        }
    )["SECURITY.md"]
    assert "tell tiny of a vulnerability in `tiny-client`" in found.replace("\n", " ")
    assert "write to safe@example.com." in found
    assert "<https://example.com/policy>" in found
    assert "\nBe patient.\n" in found


def test_websockets() -> None:
    needed = "websockets>=13,<17"
    project = metadata(tiny())["project"]
    assert needed not in [*project["dependencies"], *project["optional-dependencies"]]
    python = {"package_name": "tiny", "options": {"websockets_extra_name": "realtime"}}
    extras = metadata(tiny(targets={"python": python}))["project"]["optional-dependencies"]
    assert extras["realtime"] == [needed]
    always = metadata(tiny(settings={"require_websocket_dependencies": True}))["project"]
    assert needed in always["dependencies"]


def test_with_uv() -> None:
    found = tiny(targets={"python": {"package_name": "tiny", "options": {"use_uv": True}}})
    assert "pytest>=8" in metadata(found)["dependency-groups"]["dev"]
    assert "test" not in metadata(found)["project"]["optional-dependencies"]
    assert "uv sync" in found["CONTRIBUTING.md"]
    assert "pip install" not in found["CONTRIBUTING.md"]


def test_what_examples_call_the_client() -> None:
    found = tiny(client_settings={"default_client_example_name": "myTiny"})["README.md"]
    assert "my_tiny = Tiny()" in found
    assert "my_tiny.things.create(" in found
    assert not [line for line in found.splitlines() if line.startswith("client")]


def test_no_tests_no_test_tools() -> None:
    found = metadata(tiny(settings={"disable_tests": True}))
    assert set(found["project"]["optional-dependencies"]) == {"aiohttp"}
    assert set(found["tool"]) == {"hatch", "pyright", "mypy"}


def test_licences() -> None:
    assert "Copyright (c) tiny\n\nPermission is" in tiny(settings={"license": "MIT"})["LICENSE"]
    known = tiny(settings={"license": "BSD-3-Clause"})
    assert "SPDX-License-Identifier: BSD-3-Clause" in known["LICENSE"]
    assert metadata(known)["project"]["license"] == "BSD-3-Clause"
    unknown = tiny(settings={"license": "Ours"})
    assert unknown["LICENSE"] == "Copyright (c) tiny\n\nLicensed under Ours.\n"
    assert "license" not in metadata(unknown)["project"]
    assert "LICENSE" not in tiny()
    assert "license-files" not in metadata(tiny())["project"]


def test_a_licence_of_ones_own() -> None:
    own_terms = {"name": "MIT", "contents": "Do {{ what }} you like.\n", "extension": ".md"}
    classifier = "License :: Other/Proprietary License"
    found = tiny(settings={"license": own_terms, "python": {"license_classifier": classifier}})
    assert found["LICENSE.md"] == "Do {{ what }} you like.\n"
    project = metadata(found)["project"]
    assert project["license-files"] == ["LICENSE.md"]
    assert "license" not in project
    assert classifier in project["classifiers"]


def test_a_classifier_is_left_out_beside_an_expression() -> None:
    classifier = "License :: OSI Approved :: MIT License"
    found = tiny(settings={"license": "MIT", "python": {"license_classifier": classifier}})
    assert classifier not in metadata(found)["project"]["classifiers"]


@pytest.mark.parametrize("text", ['a"b\\c', "line\nline", "\x7f\x00\t", "ünï 🎉", '"]\nx = 1 #'])
def test_toml_strings(text: str) -> None:
    assert tomllib.loads(f"x = {toml_string(text)}") == {"x": text}


def test_hostile_names_stay_inside_their_strings() -> None:
    evil = 'x"\n[tool.evil]\ny = "'
    found = metadata(tiny(organization={"name": "tiny", "contact": f"{evil}@x", "docs": evil}))
    assert "evil" not in found["tool"]
    assert found["project"]["urls"]["Documentation"] == evil


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["query-object-format=brackets", "query-array-format=comma"]),
        ({"array_format": "repeat", "nested_format": "dots"},
         ["query-object-format=dots", "query-array-format=repeat"]),
        ({"array_format": "indices"}, ["query-object-format=brackets"]),
    ],
)  # fmt: skip
def test_the_mock_server_is_told_how_queries_are_written(query: Node, expected: list[str]) -> None:
    command = next(
        line for line in tiny(query_settings=query)["CONTRIBUTING.md"].splitlines() if "npx" in line
    )
    flags = [word.removeprefix("--validator-") for word in command.split() if "validator" in word]
    assert flags == expected
