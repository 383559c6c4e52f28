"""Compiled templates are kept beside them, and never taken for those of another source."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.render import bytecode
from generator.render.bytecode import TemplateBytecode
from generator.render.folders import own_templates
from generator.render.templates import Templates

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def writes_bytecode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def rendered(folder: Path, own: Path | None = None, options: str = "") -> str:
    environment = Environment(
        loader=FileSystemLoader(folder), bytecode_cache=TemplateBytecode(own or folder, options)
    )
    return environment.get_template("a.txt.jinja").render(name="you")


def kept(folder: Path) -> list[Path]:
    return list(folder.rglob("*.pyc"))


def count_compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    compiled: list[str] = []
    compile_template = Environment.compile

    def counting(self: Environment, source: str, *args: object) -> object:
        compiled.append(source)
        return compile_template(self, source, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Environment, "compile", counting)
    return compiled


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = count_compiled(monkeypatch)
    (tmp_path / "a.txt.jinja").write_text("Hi {{ name }}")
    assert [rendered(tmp_path), rendered(tmp_path)] == ["Hi you", "Hi you"]
    assert len(compiled) == 1
    (tmp_path / "a.txt.jinja").write_text("Bye {{ name }}")
    assert rendered(tmp_path) == "Bye you"


def test_other_options_and_versions_have_other_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = count_compiled(monkeypatch)
    (tmp_path / "a.txt.jinja").write_text("Hi {{ name }}")
    rendered(tmp_path)
    rendered(tmp_path, options="trim_blocks")
    monkeypatch.setattr(bytecode.jinja2, "__version__", "0.0")
    rendered(tmp_path, options="trim_blocks")
    assert len(compiled) == 3


@pytest.mark.parametrize("damage", [b"", b"j2", b"nonsense"])
def test_broken_code_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    (tmp_path / "a.txt.jinja").write_text("Hi {{ name }}")
    rendered(tmp_path)
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    compiled = count_compiled(monkeypatch)
    for count, broken in enumerate((damage, whole[:20], whole[:-5]), 1):
        file.write_bytes(broken)
        for _ in range(2):
            assert rendered(tmp_path) == "Hi you"
            assert len(compiled) == count


def test_nothing_is_kept_of_the_templates_of_users(tmp_path: Path) -> None:
    (tmp_path / "a.txt.jinja").write_text("Hi {{ name }}")
    rendered(tmp_path, own=tmp_path / "ours")
    assert kept(tmp_path) == []


def test_nothing_is_kept_where_python_keeps_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt.jinja").write_text("Hi {{ name }}")
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(tmp_path) == "Hi you"
    assert kept(tmp_path) == []


def test_a_folder_that_takes_no_files_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "a.txt.jinja").write_text("Hi {{ name }}")
    (tmp_path / "__pycache__").write_text("a file")
    assert rendered(tmp_path) == "Hi you"


def test_our_own_templates_use_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    Templates()._environment.get_template("python/init.py.jinja")  # pyright: ignore[reportPrivateUsage]
    (file,) = kept(tmp_path)
    assert own_templates().name in file.parts
