"""Run by the Python of another environment: which names can be imported, and what is related.

Standard input has a JSON list of [module, name]; standard output gets one answer for each: null
if the name cannot be imported, else the names in the list that its class is a subclass of, with
the classes from outside the package that it is one of. Names of one object are listed together.
"""

from __future__ import annotations

import importlib
import json
import sys
import warnings
from typing import Any

_OUTSIDE = ("builtins", "httpx", "pydantic")


def main() -> None:
    """Answers."""
    warnings.simplefilter("ignore")
    wanted: list[tuple[str, str]] = [(module, name) for module, name in json.load(sys.stdin)]
    found = {key: _get(*key) for key in wanted}
    names: dict[int, list[str]] = {}
    for (module, name), value in found.items():
        names.setdefault(id(value), []).append(f"{module}.{name}")
    json.dump([_related(found[key], names) for key in wanted], sys.stdout)


_MISSING: Any = object()


def _get(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError):
        return _MISSING


def _related(value: Any, names: dict[int, list[str]]) -> list[str] | None:
    if value is _MISSING:
        return None
    bases = getattr(value, "__mro__", None) if isinstance(value, type) else None
    related = [name for base in bases or () for name in _names(base, names)]
    return sorted(set(related))


def _names(base: type, names: dict[int, list[str]]) -> list[str]:
    outside = base.__module__.partition(".")[0]
    if id(base) not in names and outside in _OUTSIDE and base is not object:
        return [f"{outside}.{base.__qualname__}"]
    return names.get(id(base), [])


if __name__ == "__main__":
    main()
