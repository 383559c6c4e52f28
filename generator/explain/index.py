"""All that can be asked for, by every name that it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.config.places import method_place, resource_place
from generator.explain.entry import Entry, Kind
from generator.explain.uses import method_name, used_by
from generator.load.described import METHOD
from generator.load.pointer import parse_pointer
from generator.plan import pytype
from generator.plan.models import CLIENT_MODULE
from generator.plan.origins import NameRule
from generator.plan.resources import walk_nodes
from generator.plan.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config import Config
    from generator.explain.entry import Path
    from generator.plan.definitions import TypesModule
    from generator.plan.method_plans import Planned
    from generator.plan.models import NamedModel
    from generator.plan.python import PythonPlan
    from generator.plan.resources import Node

_MODEL_RULES = {NameRule.MODEL, NameRule.PRESCRIBED, NameRule.PARAM_SUFFIX, NameRule.ALIAS}


@dataclass(frozen=True, slots=True)
class Index:
    """Makes the entries of a package from its plan and its config.

    `described` are the paths of the config that the description alone has.
    """

    plan: PythonPlan
    config: Config
    described: frozenset[tuple[str, ...]] = frozenset()

    def entries(self) -> Iterator[Entry]:
        """Every entry of the emitted package."""
        models = {m.pointer: m for m in self.plan.models.all if not m.is_alias}
        names = {p: _qualified(m.response.module, m.response.name) for p, m in models.items()}
        uses = used_by(self.plan, names)
        yield from self._clients()
        yield from self._pages()
        nodes = [*walk_nodes(self.plan.nodes)]
        yield from (self._resource(node) for node in nodes)
        modules = {node.path: node.module for node in nodes}
        for path, planned in self.plan.calls.items():
            module = modules.get(path, CLIENT_MODULE)
            yield from (self._method(path, each, module) for each in planned)
        by_name = {t: m for m in self.plan.models.all for t in (m.response, m.params)}
        places = {(t.module, t.name): model for t, model in by_name.items()}
        methods = self._of_methods()
        for types in self.plan.types:
            yield from self._types(types, places, methods, uses)

    def _file(self, module: str) -> str:
        return f"src/{self.plan.identity.package}/{module.replace('.', '/')}.py"

    def _clients(self) -> Iterator[Entry]:
        identity, settings = self.plan.identity, self.config.client_settings
        if settings.default_client_name:
            place: Path | None = ("client_settings", "default_client_name")
        else:
            place = ("organization", "name") if self.config.organization.name else None
        rule = ".".join(map(str, place)) if place else "`info.title` of the description"
        for name in (identity.client, identity.async_client):
            yield Entry(
                Kind.CLIENT,
                name,
                (name,),
                rule=rule if place is None else f"`{rule}` in the config",
                spec=("info", "title") if place is None else None,
                config=place,
                file=self._file("_client"),
            )

    def _pages(self) -> Iterator[Entry]:
        for index, scheme in enumerate(self.config.pagination):
            users = tuple(
                method_name(path, each.call.name)
                for path, planned in self.plan.calls.items()
                for each in planned
                if each.scheme is scheme
            )
            for start in ("Sync", "Async"):
                name = f"{start}{self.plan.casing.pascal(scheme.name)}"
                yield Entry(
                    Kind.PAGE,
                    f"pagination.{name}",
                    (name, f"pagination.{name}", scheme.name, f"pagination.{index}"),
                    rule=f"the name of the scheme under `pagination`, with `{start}`",
                    config=("pagination", index, "name"),
                    file=self._file("pagination"),
                    used_by=users,
                )

    def _resource(self, node: Node) -> Entry:
        place, plain = resource_place(node.path), ".".join(node.path)
        methods = tuple(method_name(node.path, name) for name in node.resource.methods)
        below = (f"client.{'.'.join(child.path)}" for child in node.children)
        suffix = self.plan.style.resource_suffix
        rule = self._key_rule(place, "resources") + (f", with `{suffix}`" if suffix else "")
        return Entry(
            Kind.RESOURCE,
            f"client.{plain}",
            (f"client.{plain}", plain, ".".join(place), *node.classes, *self._files(node.module)),
            rule=f"{rule}{self._casings(node.path[-1])}",
            config=place,
            file=self._file(node.module),
            has=(*node.classes[:2], *methods, *below),
        )

    def _method(self, path: tuple[str, ...], planned: Planned, module: str) -> Entry:
        call = planned.call
        name, endpoint = (
            method_name(path, call.name),
            f"{call.operation.verb} {call.operation.path}",
        )
        place = method_place(path, call.name)
        plain = name.removeprefix("client.")
        return Entry(
            Kind.METHOD,
            name,
            (name, plain, ".".join(place), endpoint),
            rule=self._key_rule(place, "methods"),
            spec=parse_pointer(call.operation.pointer),
            config=place,
            file=self._file(module),
            has=tuple(_types_of(planned)),
            note=f"calls `{endpoint}`",
        )

    def _key_rule(self, place: tuple[str, ...], key: str) -> str:
        said = place in self.described
        return f"`{METHOD}` in the description" if said else f"its key under `{key}` in the config"

    def _of_methods(self) -> dict[str, tuple[str, Path]]:
        """The modules that belong to a method, with its name and its place in the config."""
        return {
            module: (
                method_name(path, each.call.name),
                method_place(path, each.call.name),
            )
            for path, planned in self.plan.calls.items()
            for each in planned
            for module in _modules_of(each)
        }

    def _types(
        self,
        module: TypesModule,
        places: Mapping[tuple[str, str], NamedModel],
        methods: Mapping[str, tuple[str, Path]],
        uses: Mapping[str, tuple[str, ...]],
    ) -> Iterator[Entry]:
        method, place = methods.get(module.module, (None, None))
        root = module.exports[0]
        for name, origin in module.origins.items():
            model = places.get((module.module, name))
            qualified = _qualified(module.module, name)
            inside = name != root and origin.rule not in _MODEL_RULES and method is None
            users = (method,) if method else (_qualified(module.module, root),) if inside else ()
            own = _model_names(model) if model else ()
            yield Entry(
                Kind.TYPE,
                qualified,
                (name, qualified, f"{module.module}.{name}", *own, *self._files(module.module)),
                rule=f"{origin.rule.value}{self._casings(model.key if model else '')}",
                spec=parse_pointer(origin.pointer),
                config=model.place if model else place,
                file=self._file(module.module),
                used_by=users or uses.get(origin.pointer, ()),
            )

    def _files(self, module: str) -> tuple[str, str, str]:
        path = module.replace(".", "/")
        return (module, f"{path}.py", self._file(module))

    def _casings(self, key: str) -> str:
        """Words of a key that `custom_casings` spells."""
        custom = [w for w in split_words(key) if w.lower() in self.config.custom_casings]
        listed = ", ".join(f"`{word}`" for word in custom)
        return f"; `custom_casings` spells {listed}" if custom else ""


def _modules_of(planned: Planned) -> Iterator[str]:
    if planned.params.module is not None:
        yield planned.params.module.module
    if planned.result.defined is not None:
        yield planned.result.defined.module


def _types_of(planned: Planned) -> Iterator[str]:
    """The types of a method: of its params, of what it gives back, of the events it streams."""
    params = planned.params
    if params.module is not None:
        yield _qualified(params.module.module, params.class_name)
    given = [planned.result.type, *([] if planned.event is None else [planned.event])]
    atoms = (atom for each in given for atom in pytype.atoms(each))
    names = (_qualified(a.origin.module, a.text) for a in atoms if a.origin and a.origin.local)
    yield from dict.fromkeys(names)


def _model_names(model: NamedModel) -> tuple[str, ...]:
    return (".".join((*model.resource, model.key)), ".".join(model.place), model.key)


def _qualified(module: str, name: str) -> str:
    """A type as users import it: `types.chat.ChatCompletion`."""
    return f"{module.rpartition('.')[0]}.{name}"
