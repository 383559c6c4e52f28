"""A package that is emitted again and again in one process, and imported anew each time."""

from __future__ import annotations

import functools
import importlib
import inspect
import json
import sys
import typing
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from generator import pipeline
from generator.load.document import parse_document
from generator.render.templates import Templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.render.formatter import Formatter

_NAME = "tiny"
# What depends on the description; all else is the same runtime for each package.
_CHANGING = ("types", "resources", "_client", "__init__")


def _unformatted(texts: Mapping[str, str], formatter: Formatter, **_: object) -> dict[str, str]:
    return {path: formatter.prepare(text) for path, text in texts.items()}


class Workshop:
    """Emits packages called `tiny` below a folder."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        """From now on nothing is formatted: the properties are not about the layout."""
        patch.setattr("generator.render.formatter.format_python", _unformatted)
        patch.setattr("generator.render.formatter.Formatter.offer", lambda *_: None)
        # Nor are they about compiling the templates, which takes most of the time.
        patch.setattr("generator.render.python.Templates", functools.cache(Templates))
        patch.syspath_prepend(str(folder / "src"))
        patch.setattr(sys, "dont_write_bytecode", True)
        self._folder = folder
        self._written: dict[str, bytes] = {}

    def emit(self, document: object, config: object) -> Mapping[str, bytes]:
        """Writes the package of a description and a config; gives all files of the project."""
        inputs = pipeline.Inputs(
            parse_document(json.dumps(document), "openapi.json"),
            parse_document(json.dumps(config), "config.json"),
        )
        files = pipeline.generate(inputs, lambda _: None).files
        source = {p: text for p, text in files.items() if p.startswith(f"src/{_NAME}/")}
        for path in self._written.keys() - source.keys():
            (self._folder / path).unlink()
        for path, content in source.items():
            if self._written.get(path) != content:
                file = self._folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
        self._written = source
        return files

    def load(self) -> Any:
        """The package as it was emitted last, with every module of it imported."""
        for name in list(sys.modules):
            first, _, rest = name.partition(".")
            if first == _NAME and (not rest or rest.split(".")[0] in _CHANGING):
                del sys.modules[name]
        importlib.invalidate_caches()
        # `Union["A", "B"]` is one object wherever it is written, and remembers what it stood for.
        for clear in vars(typing)["_cleanups"]:
            clear()
        package = importlib.import_module(_NAME)
        for path in self._written:
            if path.endswith(".py"):
                dotted = path.removeprefix("src/").removesuffix(".py").replace("/", ".")
                importlib.import_module(dotted.removesuffix(".__init__"))
        return package


def client_of(package: Any, answers: Mapping[str, object]) -> Any:
    """A client whose server answers with JSON values by path."""

    def answer(request: httpx.Request) -> httpx.Response:
        # Not `json=`, for which None is no JSON.
        content = json.dumps(answers[request.url.path])
        return httpx.Response(200, content=content, headers={"Content-Type": "application/json"})

    transport = httpx.Client(transport=httpx.MockTransport(answer))
    return package.Tiny(base_url="http://tiny", http_client=transport, max_retries=0)


@contextmanager
def only_lenient() -> Iterator[None]:
    """Lets the package convert responses as it does when they don't fit."""

    with pytest.MonkeyPatch.context() as patch:
        for name in ("json_reader", "result_reader"):
            patch.setattr(sys.modules[f"{_NAME}._parsing"], name, lambda _: None)
        yield


def arguments(method: Any) -> dict[str, Any]:
    """Something for every argument that a method needs; what it sends is not looked at."""
    needed = inspect.signature(method).parameters.values()
    return {p.name: {} for p in needed if p.default is p.empty and p.kind is not p.VAR_KEYWORD}


def dumped(package: Any, value: Any) -> Any:
    """The JSON that a parsed response holds."""
    if isinstance(value, package.BaseModel):
        return value.to_dict(mode="json")
    if isinstance(value, list):
        return [dumped(package, item) for item in value]
    if isinstance(value, dict):
        return {key: dumped(package, item) for key, item in value.items()}
    isoformat = getattr(value, "isoformat", None)
    return isoformat().replace("+00:00", "Z") if isoformat else value


def same(left: Any, right: Any) -> bool:
    """Whether two values are the same JSON; true is not 1, but 1.0 is."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[k], right[k]) for k in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return isinstance(left, bool) is isinstance(right, bool) and left == right
