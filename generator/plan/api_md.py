"""The plan of `api.md`: per resource the types that users import, and the methods."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from generator.plan import pytype
from generator.plan.described import describe
from generator.plan.models import CLIENT, PYTHON, SHARED, types_package

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config.resources import Resource
    from generator.plan.described import DescribedMethod
    from generator.plan.python import PythonPlan
    from generator.plan.pytype import TypeExpr

_WIDTH = 88


@dataclass(frozen=True, slots=True)
class ApiMethod:
    """A line for a method. `arguments` stand before the params; texts are HTML."""

    title: str
    target: str
    module_path: str
    name: str
    arguments: tuple[str, ...]
    params_path: str | None
    returns: str
    returns_path: str | None


@dataclass(frozen=True, slots=True)
class ApiSection:
    """A resource. `heading` has its number signs; `imports` are the lines of one statement.

    `is_shared`: it is no resource, but the models that belong to several.
    """

    heading: str
    is_shared: bool
    imports: tuple[str, ...]
    methods: tuple[ApiMethod, ...]


@dataclass(frozen=True, slots=True)
class ApiMdPlan:
    """`api.md`."""

    sections: tuple[ApiSection, ...]


def plan_api_md(plan: PythonPlan, resources: Mapping[str, Resource]) -> ApiMdPlan:
    """All resources in the order of the config, each before those below it."""
    methods: dict[tuple[str, ...], list[DescribedMethod]] = {}
    for method in describe(plan):
        methods.setdefault(method.call.resource, []).append(method)
    writer = _Writer(plan, methods)
    shared = {name: each for name, each in resources.items() if name == SHARED}
    return ApiMdPlan(tuple(writer.sections({**shared, **resources}, ())))


@dataclass(frozen=True, slots=True)
class _Writer:
    plan: PythonPlan
    methods: Mapping[tuple[str, ...], list[DescribedMethod]]

    def sections(
        self, resources: Mapping[str, Resource], above: tuple[str, ...]
    ) -> Iterator[ApiSection]:
        for name, resource in resources.items():
            if not resource.applies_to(PYTHON):
                continue
            path = (*above, name)
            types, methods = self._types(path), self.methods.get(path, [])
            below = tuple(self.sections(resource.subresources, path))
            if not (types or methods or below):
                continue
            title = {SHARED: "Shared Types", CLIENT: self.plan.identity.client}.get(name)
            title = title or self.plan.casing.pascal(name)
            yield ApiSection(
                heading=f"{'#' * len(path)} {title}",
                is_shared=name == SHARED,
                imports=tuple(self._imports(path, resource, types)),
                methods=tuple(self._method(method) for method in methods),
            )
            yield from below

    def _types(self, path: tuple[str, ...]) -> list[str]:
        """The names of the resource's models, then of types made for its responses."""
        emitted = {module.module for module in self.plan.types}
        types = [
            (m.response if m.response.module in emitted else m.params).name
            for m in self.plan.models.all
            if m.resource == path
        ]
        types += [m.defined.name for m in self.methods.get(path, []) if m.defined is not None]
        return list(dict.fromkeys(types))

    def _imports(
        self, path: tuple[str, ...], resource: Resource, types: list[str]
    ) -> Iterator[str]:
        if not types:
            return
        below = types_package(path, resource, self.plan.casing)
        package = f"{self.plan.identity.package}.{below}"
        line = f"from {package} import {', '.join(types)}"
        if len(line) <= _WIDTH:
            yield line
            return
        yield f"from {package} import ("
        yield from (f"    {name}," for name in types)
        yield ")"

    def _method(self, method: DescribedMethod) -> ApiMethod:
        call = method.call
        operation = call.operation
        by_keyword = [a.name for a in call.arguments if a.location == "path"]
        has_params = any(a.location != "path" for a in call.arguments)
        return ApiMethod(
            title=escape(f"{operation.verb} {operation.path}"),
            target=".".join(("client", *method.accessor)),
            module_path=self._file(method.module),
            name=method.name,
            arguments=(
                *(a.name for a in call.positional),
                *(("\\*", *by_keyword) if by_keyword else ()),
            ),
            params_path=self._file(method.params.module)
            if method.params is not None and has_params
            else None,
            returns=escape(_written(method)),
            returns_path=self._types_file(_returned(method)),
        )

    def _types_file(self, returned: TypeExpr) -> str | None:
        """The file of the first type of the API's own in an annotation."""
        modules = (a.origin.module for a in pytype.atoms(returned) if a.origin is not None)
        own = next((m for m in modules if m.partition(".")[0] == "types"), None)
        return None if own is None else self._file(own)

    def _file(self, module: str) -> str:
        return f"src/{self.plan.identity.package}/{module.replace('.', '/')}.py"


def _returned(method: DescribedMethod) -> TypeExpr:
    if method.always_streams and method.event is not None:
        return pytype.generic(pytype.local("_streaming", "Stream"), method.event)
    return pytype.NONE if method.returns is None else method.returns


def _written(method: DescribedMethod) -> str:
    return pytype.write(_returned(method), "")
