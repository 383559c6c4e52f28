"""Which schemas deserve names, what they are called, and under which resource they are listed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.init.reach import component_name
from generator.init.words import snake
from generator.ir import Array, Map, Object, Ref, Scalar, Schema
from generator.plan.identifiers import identifier
from generator.plan.words import Casing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.plan.view import Looker

Path = tuple[str, ...]
SHARED: Path = ("$shared",)
_CASING = Casing()
_PLAIN = re.compile(r"[A-Za-z0-9._-]+\Z")  # OpenAPI 3.1, "Components Object"


@dataclass(slots=True)
class Usage:
    """Who uses a component: the resources whose operations reach it, and those of them that
    answer with it; and whether requests and responses reach it."""

    users: dict[Path, None] = field(default_factory=dict[Path, None])
    answering: dict[Path, None] = field(default_factory=dict[Path, None])
    in_requests: bool = False
    in_responses: bool = False

    def home(self) -> Path:
        """The resource it is listed under: the only one that answers with it, else the one above
        all that use it; `$shared` if there is none."""
        if len(self.answering) == 1:
            return next(iter(self.answering))
        common = _common(list(self.users))
        return common or SHARED


@dataclass(frozen=True, slots=True)
class Model:
    """An entry of `models`: its key, and the component it names."""

    key: str
    pointer: str

    @property
    def uri(self) -> str:
        """The component as the config names it: bare, where its name is plain."""
        name = component_name(self.pointer)
        return name if _PLAIN.match(name) else self.pointer


def _common(paths: list[Path]) -> Path:
    """The path that all begin with."""
    first, last = min(paths), max(paths)
    length = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), None)
    return first[: min(len(first), len(last)) if length is None else length]


def deserves_name(schema: Schema, looker: Looker) -> bool:
    """Whether a component is more than a plain value, a list, a free map, or another's name."""
    if isinstance(schema, Ref | Scalar | Array | Map):
        return False
    shape = looker.look(schema).shape
    if isinstance(shape, Object):
        return bool(shape.properties or shape.bases)
    return not isinstance(shape, Scalar | Array | Map)


def name_models(
    usages: Mapping[str, Usage], resources: Iterable[Path]
) -> dict[Path, dict[str, Model]]:
    """The models of each resource by pointer; no two share a module or a name in a package.

    `resources` are the paths of all resources: a package of types has the name of the resource
    whose subresources it belongs to.
    """
    names = _Names(packages={_package(path) for path in resources})
    found: dict[Path, dict[str, Model]] = {}
    for pointer, usage in usages.items():
        home = usage.home()
        key = names.claim(component_name(pointer), home, usage)
        found.setdefault(home, {})[pointer] = Model(key, pointer)
    return found


def _package(resource: Path) -> Path:
    """The package of types of what stands under a resource's parent."""
    return ("shared",) if resource == SHARED else tuple(_module(name) for name in resource[:-1])


def _module(name: str) -> str:
    return identifier(snake(name))


@dataclass(slots=True)
class _Names:
    packages: set[Path]
    taken: set[tuple[Path, str]] = field(default_factory=set[tuple[Path, str]])

    def claim(self, component: str, home: Path, usage: Usage) -> str:
        """A key that is free in every form that the model is emitted in."""
        # Shared types can also be imported from `types`.
        packages = (_package(home), ()) if home == SHARED else (_package(home),)
        plain = snake(component) or "model"
        plain = f"model_{plain}" if plain[0].isdigit() or not plain.isascii() else plain
        key, number = plain, 1
        while not all(self._is_free(package, key, usage) for package in packages):
            number += 1
            key = f"{plain}_model" if number == 2 else f"{plain}_model_{number - 1}"
        self.taken |= {(package, form) for package in packages for form in _forms(key, usage)}
        return key

    def _is_free(self, package: Path, key: str, usage: Usage) -> bool:
        below = (*package, _module(key))
        if any(known[: len(below)] == below for known in self.packages):
            return False
        return not any((package, form) in self.taken for form in _forms(key, usage))


def _forms(key: str, usage: Usage) -> frozenset[str]:
    """What the modules and the classes of a model are called, capitals and underscores left out.

    The form for requests has `Param` behind its name, unless that ends so and is the only form.
    """
    plain = snake(key).replace("_", "")
    both = usage.in_requests and usage.in_responses
    params = plain if plain.endswith("param") and not both else f"{plain}param"
    forms = {params} if usage.in_requests else {plain}
    return frozenset(forms | ({plain} if usage.in_responses else set()))
