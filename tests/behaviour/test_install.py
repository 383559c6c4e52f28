"""The emitted project installs like any other."""

from __future__ import annotations

import ast
import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from tests.support.emitted import shared_folder
from tests.support.scripts import run

ALWAYS_THERE = {
    "annotationlib",  # of the standard library, from 3.14 on
    "pydantic_core",  # pydantic's other half, which it requires in one version only
}


def pip(*arguments: str | Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "-q",
        *map(str, arguments),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the emitted project, built without a network by the backend that is here."""

    def build(folder: Path) -> None:
        pip("wheel", project, "--no-deps", "--no-build-isolation", "--wheel-dir", folder)

    (built,) = shared_folder(tmp_path_factory, "wheel", build).glob("*.whl")
    return built


def test_it_imports_from_a_clean_target(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    pip("install", wheel, "--no-deps", "--no-index", "--no-compile", "--target", target)
    script = """
        import openai_compat
        from openai_compat.types.chat import ChatCompletion, ChatCompletionMessageParam
        print(openai_compat.__file__)
        print(openai_compat.OpenAICompat(api_key="k").chat.completions.create.__name__)
    """
    file, method = run(script, path=target, cwd=tmp_path).stdout.splitlines()
    assert Path(file).is_relative_to(target)
    assert method == "create"


def test_the_wheel_has_the_whole_package_and_nothing_else(wheel: Path, project: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
    source = project / "src"
    package = {path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file()}
    package = {name for name in package if "__pycache__" not in name}
    assert "openai_compat/py.typed" in package
    assert package <= names
    assert all(".dist-info/" in name for name in names - package)


def test_it_requires_what_it_imports(wheel: Path, project: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = message_from_bytes(archive.read(name))
    requirements = [str(value) for value in metadata.get_all("Requires-Dist") or []]
    # An extra's requirements end in a marker.
    required = {
        "".join(c if c.isalnum() or c in "-_." else " " for c in value).split()[0]
        for value in requirements
        if "extra ==" not in value
    }
    # httpcore searches for sniffio with every request, at a cost, if it is not there
    expected = imported(project / "src") | {"sniffio"}
    # httpx brings them, and without them its own connections are used
    expected -= {"h11", "httpcore"}
    assert {name.replace("-", "_") for name in required} == expected
    assert metadata["Name"] == "openai-compat"
    assert metadata["Requires-Python"].startswith(">=3")


def imported(source: Path) -> set[str]:
    """The third-party modules that the package imports without guarding against their absence."""
    names: set[str] = set()
    for path in source.rglob("*.py"):
        tree = ast.parse(path.read_text())
        guarded = {
            inner
            for node in ast.walk(tree)
            if isinstance(node, ast.Try)
            for inner in ast.walk(node)
        }
        for node in ast.walk(tree):
            if node in guarded:
                continue
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names.add(node.module.partition(".")[0])
    return names - sys.stdlib_module_names - {"openai_compat"} - ALWAYS_THERE
