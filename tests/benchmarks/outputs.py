"""What generators make of the whole description: whether it can be imported, and what pyright says.

Slow, and so measured once.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.benchmarks.environments import OURS, client_python
from tests.benchmarks.generator_peers import PEERS
from tests.benchmarks.rows import Figure, Row, Target, result

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.benchmarks.rows import Result

_IMPORTED = Row(
    "whole description, modules that fail to import", "", "", (Figure("n", "", (Target(0, None),)),)
)
_CHECKED = Row("whole description, pyright errors", "", "", (Figure("n", "", (Target(0, None),)),))
_IMPORT_ALL = """
import importlib, pathlib, sys
root = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(root))
failed = 0
for path in sorted(root.rglob("*.py")):
    parts = path.relative_to(root).with_suffix("").parts
    module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    if {"test", "tests"}.isdisjoint(parts) and module.replace(".", "").isidentifier():
        try:
            importlib.import_module(module)
        except Exception as error:
            failed += 1
print(failed)
"""


def output_results(outputs: Mapping[str, Path], *, short: bool) -> Iterator[Result]:
    """The numbers for each generator that made something; nothing in the short form."""
    if short or not outputs:
        return
    imported = {name: _failed_imports(name, folder) for name, folder in outputs.items()}
    yield result(_IMPORTED, _IMPORTED.figures[0], imported, {})
    checked = {name: _pyright_errors(name, folder) for name, folder in outputs.items()}
    yield result(_CHECKED, _CHECKED.figures[0], checked, {})


def _python(name: str) -> Path:
    """An interpreter that has what the output imports."""
    return client_python(OURS) if name == OURS else PEERS[name].python


def _sources(output: Path) -> Path:
    """The folder that imports begin at."""
    sources = output / "python" / "src"
    return sources if sources.is_dir() else output


def _failed_imports(name: str, output: Path) -> float:
    command = [_python(name), "-c", _IMPORT_ALL, _sources(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return float(done.stdout.strip().splitlines()[-1]) if done.stdout.strip() else float("nan")


def _pyright_errors(name: str, output: Path) -> float:
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", _python(name)]
    done = subprocess.run(
        [*command, _sources(output)], capture_output=True, text=True, check=False, cwd=output
    )
    return float(json.loads(done.stdout)["summary"]["errorCount"])
