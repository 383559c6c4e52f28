"""No key without effect: what the config's models declare is read by the generator."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator import pipeline, targets
from generator.config.base import ConfigModel
from generator.load.layers import load_layers
from generator.load.source import read_source
from generator.render.python import Tree

if TYPE_CHECKING:
    from collections.abc import Iterator

REPO = Path(__file__).parents[3]
APIS = REPO / "tests" / "support" / "apis"
BOOKSHOP = REPO / "tests" / "golden" / "bookshop"
PAIRS = [
    (REPO / "spec" / "openapi.yaml", REPO / "spec" / "clientsmith.yml"),
    (BOOKSHOP / "openapi.yaml", BOOKSHOP / "config.yml"),
    *((APIS / f"{name}.yaml", APIS / f"{name}.yml") for name in ("harbour", "gates")),
]
# Frames that look at every field, or only at what pydantic has just read.
BLIND = {"unknown_keys", "_models", "_has_what_its_type_needs", "_has_a_condition"}
# Read only where a template pack asks for it; `tests/packs` does.
OF_PACKS = {
    ("Method", name) for name in ("from_", "without", "replace", "after", "returns", "using")
} | {
    *(("ClientArgument", name) for name in ("type", "after", "description")),
    *(("ErrorClass", name) for name in ("base", "description")),
    *(("AliasEntry", name) for name in ("of", "reexport")),
}
# Read only where the description needs correcting; `tests/unit/load/transforms` does.
OF_TRANSFORMS = {("Transform", "command"), ("Transform", "args"), ("Transform", "reason")}
# Read before the models are made: they become targets; `test_parse` does.
OLDER = {("Config", "package"), *(("OlderPackage", name) for name in ("name", "repo", "skip"))}


@pytest.fixture(scope="module")
def read() -> set[tuple[str, str]]:
    """The fields that four runs of the generator read, by the name of their model."""
    found: set[tuple[str, str]] = set()
    ours = str(REPO / "generator")

    def spy(self: ConfigModel, name: str) -> Any:
        code = sys._getframe(1).f_code
        if code.co_filename.startswith(ours) and code.co_name not in BLIND:
            found.update((cls.__name__, name) for cls in type(self).__mro__)
        return object.__getattribute__(self, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ConfigModel, "__getattribute__", spy, raising=False)
        patch.setattr(targets, "python_files", lambda *_: Tree({}, {}, {}))
        for spec, config in PAIRS:
            inputs = pipeline.Inputs(read_source(str(spec)), load_layers([str(config)]))
            pipeline.generate(inputs, lambda _: None)
    return found


def models(base: type[ConfigModel] = ConfigModel) -> Iterator[type[ConfigModel]]:
    for each in base.__subclasses__():
        yield each
        yield from models(each)


def test_every_declared_key_is_read(read: set[tuple[str, str]]) -> None:
    declared = {
        (model.__name__, name)
        for model in models()
        if model.__module__.startswith("generator.config")
        for name in model.model_fields
    }
    assert sorted(declared - read - OF_PACKS - OF_TRANSFORMS - OLDER) == []
