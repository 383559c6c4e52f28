"""What a second run does not work out again, and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator import commands, pipeline, workers
from generator.cache.fingerprint import fingerprint
from generator.cache.store import FOLDER_VARIABLE, Store
from generator.load import structure
from generator.load.structure import find_models, structure_of
from generator.options import Options
from generator.render import formatter, tools
from generator.render.formatter import format_python
from generator.render.tools import Tool, format_with_black
from generator.workers import Workers

if TYPE_CHECKING:
    from pathlib import Path

    from generator.render.tools import Invalid

SPEC = """
openapi: 3.1.0
info: {title: A, version: '1'}
paths:
  /a:
    get:
      responses:
        "200":
          description: Fine
          content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}
components: {schemas: {A: {type: object, description: WORDS, properties: {a: {type: string}}}}}
"""
CONFIG = """
organization: {name: small}
resources: {things: {models: {a: A}, methods: {retrieve: get /a}}}
odd: 1
"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


def run(folder: Path, spec: str = SPEC) -> commands.Outcome:
    (folder / "spec.yaml").write_text(spec)
    (folder / "config.yml").write_text(CONFIG)
    return commands.generate(options(folder), lambda _: None)


def forbid(*_: object) -> None:
    raise AssertionError("worked out again")


def test_the_same_inputs_give_the_kept_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = run(tmp_path)
    monkeypatch.setattr(pipeline, "generate", forbid)
    second = run(tmp_path)

    assert second.generated.files == first.generated.files
    assert second.generated.diagnostics.counted() == first.generated.diagnostics.counted()
    assert len(second.generated.diagnostics) == 1
    assert second.written is not None
    assert not second.written.written


def options(folder: Path, **more: Any) -> Options:
    names = str(folder / "spec.yaml"), (str(folder / "config.yml"),)
    return Options(*names, folder / "out", **more)


def test_what_other_files_of_the_description_hold_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = tmp_path / "a.yaml"
    part.write_text("type: object\nproperties: {one: {type: string}}\n")
    spec, _, _ = SPEC.partition("components:")
    run(tmp_path, f"{spec}components: {{schemas: {{A: {{$ref: a.yaml}}}}}}\n")

    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "generate", forbid)
        commands.check(options(tmp_path), lambda _: None)
    part.write_text("type: object\nproperties: {two: {type: string}}\n")
    assert commands.check(options(tmp_path), lambda _: None).plan.comparison.differs
    part.unlink()
    warnings = commands.check(options(tmp_path), lambda _: None).generated.diagnostics
    assert "unresolved-ref" in [w.code for w in warnings]


def test_overlays_count(tmp_path: Path) -> None:
    run(tmp_path)
    overlay = tmp_path / "overlay.yml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n"
        "- {target: $.components.schemas.A.properties, update: {b: {type: string}}}\n"
        "- {target: $.nope, remove: true}\n"
    )
    for _ in range(2):
        outcome = commands.check(options(tmp_path, overlays=(str(overlay),)), lambda _: None)
        assert outcome.plan.comparison.differs
        assert "overlay-target" in [w.code for w in outcome.generated.diagnostics]
    assert not commands.check(options(tmp_path), lambda _: None).plan.comparison.differs


def test_a_change_of_words_parses_and_formats_only_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path)
    formatted: list[str] = []

    def watch(texts: list[str], line_length: int) -> dict[str, str | Invalid]:
        formatted.extend(texts)
        return format_with_black(texts, line_length)

    monkeypatch.setattr(tools, "_TOOLS", {"black": Tool("black", watch)})
    monkeypatch.setattr(workers, "usable_cores", lambda: 1)
    monkeypatch.setattr(structure, "parse_models", forbid)
    second = run(tmp_path, SPEC.replace("description: Fine", "description: Good"))
    assert second.written is not None
    assert not formatted

    run(tmp_path, SPEC.replace("a: {type: string}", "a: {type: string, description: New}"))
    assert len(formatted) == 1


def test_templates_are_part_of_the_inputs(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    before = fingerprint([folder], "python")
    (folder / "a.jinja").write_text("x")

    assert fingerprint([folder], "python") != before
    assert fingerprint([folder], "python") == fingerprint([folder], "python")
    assert fingerprint([folder], "a", "bc") != fingerprint([folder], "ab", "c")


def test_words_are_no_structure_but_members_of_their_names_are() -> None:
    schema = {
        "description": "d",
        "x-odd": 1,
        "properties": {"description": {"type": "string", "title": "t"}, "x-y": {"example": 1}},
    }

    assert structure_of(schema) == {"properties": {"description": {"type": "string"}, "x-y": {}}}


def test_found_models_come_back_as_they_were(tmp_path: Path) -> None:
    schemas = {
        "A": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
        "B": {"allOf": [{"$ref": "#/components/schemas/A"}, {"properties": {"b": {}}}]},
    }
    store = Store(tmp_path / "cache.sqlite")

    first = find_models(schemas, "3.1.0", store, Workers(0))()
    assert find_models(schemas, "3.1.0", store, Workers(0))() == first
    assert first.models


def test_much_is_formatted_in_several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatter, "_BATCH", 1)

    files = {f"{i}.py": f"x  =  {i}" for i in range(5)}
    with Workers(2) as pool:
        done = format_python(files, formatter.Formatter(Store(None), pool))
    assert done == {f"{i}.py": f"x = {i}\n" for i in range(5)}
