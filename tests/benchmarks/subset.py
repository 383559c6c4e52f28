"""The completions part of a large description and its config: some resources, all they need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from generator.load.closure import component_closure
from generator.load.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

RESOURCES = ("chat", "completions")
_SCHEMAS = "#/components/schemas/"


def write_subset(spec: Path, config: Path, folder: Path) -> tuple[Path, Path]:
    """Writes the subset's spec and config into `folder`; gives their paths."""
    description, settings = read_source(str(spec)).root, read_source(str(config)).root
    kept = {name: settings["resources"][name] for name in RESOURCES}
    endpoints = set(_endpoints(kept.values()))
    paths = _paths(description["paths"], endpoints)
    names = component_closure(description, [paths])
    shared = _known(settings["resources"].get("$shared", {}).get("models", {}), names)
    for resource in _all(kept.values()):
        resource["models"] = _known(resource.get("models", {}), names)
    schemas = description["components"]["schemas"]
    description["paths"] = paths
    description["components"]["schemas"] = {n: s for n, s in schemas.items() if n in names}
    description.pop("webhooks", None)
    settings["resources"] = {"$shared": {"models": shared}, **kept}
    settings.pop("readme", None)
    settings.pop("unspecified_endpoints", None)
    return _written(description, folder / "openapi.yaml"), _written(settings, folder / "config.yml")


def _all(resources: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for resource in resources:
        yield resource
        yield from _all(resource.get("subresources", {}).values())


def _endpoints(resources: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for resource in _all(resources):
        for method in resource.get("methods", {}).values():
            endpoint = method if isinstance(method, str) else method.get("endpoint", "")
            verb, _, path = endpoint.partition(" ")
            yield verb.lower(), path


def _paths(paths: dict[str, Any], endpoints: set[tuple[str, str]]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for path, item in paths.items():
        verbs = {verb for verb, of in endpoints if of == path}
        if verbs:
            kept[path] = {key: value for key, value in item.items() if key in verbs}
    return kept


def _known(models: dict[str, Any], names: set[str]) -> dict[str, Any]:
    return {key: target for key, target in models.items() if _component(target) in names}


def _component(target: object) -> str:
    pointer = target.get("openapi_uri", "") if isinstance(target, dict) else str(target)
    return str(pointer).removeprefix(_SCHEMAS).partition("/")[0]


def _written(data: dict[str, Any], path: Path) -> Path:
    path.write_text(
        yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)
    )
    return path


class _Dumper(yaml.CSafeDumper):
    """Writes values that stand in several places out in each of them."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True
