"""Named models: what each entry of the config is called, and where it is emitted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from generator.ir import Ref, Schema
from generator.load.selection import walk_resources
from generator.plan.identifiers import class_identifier, identifier
from generator.plan.naming import python_naming
from generator.plan.origins import NameRule

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from generator.config import Config, ModelEntry, Resource
    from generator.plan.words import Casing

Place = tuple[str, ...]
SHARED = "$shared"
CLIENT = "$client"
"""The resource whose methods are those of the client itself."""

CLIENT_MODULE = "_client"
PYTHON = "python"


class Form(str, Enum):
    """What a type is for: parsing responses, or typing what the user passes."""

    RESPONSE = "response"
    PARAMS = "params"


@dataclass(frozen=True, slots=True)
class TypeName:
    """A type of the emitted package: its class name and its dotted module in the package."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class NamedModel:
    """An entry of `models` in the config.

    `place` is its path in the config, `resource` the path of resource names it stands under;
    `params` the name of its form in requests; an alias is another name of the model that
    `Models.named` finds for its pointer. One that is `of_method` is no entry but the property
    that a method gives back, named after it; it has no form in requests. `deprecation` is
    the config's reason to move away from it, "" if it gives none.
    """

    place: Place
    key: str
    resource: tuple[str, ...]
    pointer: str
    response: TypeName
    params: TypeName
    is_alias: bool = False
    of_method: bool = False
    response_rule: NameRule = NameRule.MODEL
    params_rule: NameRule = NameRule.MODEL
    deprecation: str | None = None

    def rule(self, form: Form) -> NameRule:
        """The rule that made the name of one of its forms."""
        return self.response_rule if form is Form.RESPONSE else self.params_rule

    def type_name(self, form: Form) -> TypeName:
        """The name of the model in one of its forms."""
        return self.response if form is Form.RESPONSE else self.params


@dataclass(frozen=True, slots=True)
class Models:
    """Every named model, in the order of the config; `inner` are those that are of methods."""

    all: tuple[NamedModel, ...]
    by_pointer: Mapping[str, NamedModel]
    inner: tuple[NamedModel, ...] = ()

    def named(self, pointer: str) -> NamedModel | None:
        """The model that the config binds to `pointer`; the first one that is no alias."""
        return self.by_pointer.get(pointer)

    def told_apart(self, uses: Mapping[str, AbstractSet[Form]]) -> Models:
        """The same models, where those used in both forms have one name for each.

        A name that ends in `param` gets no second `Param` unless a response has it, too. What
        requests reach is not named after a method's response.
        """
        settled = tuple(
            _suffixed(m) if len(uses.get(m.pointer, ())) > 1 and m.response == m.params else m
            for m in self.all
        )
        inner = (m for m in self.inner if Form.PARAMS not in uses.get(m.pointer, ()))
        return Models.of(settled, tuple(inner))

    @staticmethod
    def of(models: tuple[NamedModel, ...], inner: tuple[NamedModel, ...] = ()) -> Models:
        """Models that are complete."""
        named = {m.pointer: m for m in (*inner, *models) if not m.is_alias}
        return Models(models, named, inner)


def name_models(
    config: Config,
    bound: Mapping[tuple[str, ...], str],
    schemas: Mapping[str, Schema],
    casing: Casing,
) -> Models:
    """Names each model of the config; `bound` leads from its config path to its pointer."""
    found = [
        _name_model((*place, "models", key), entry, bound, schemas, casing, holder=resource)
        for place, resource in walk_resources(config.resources)
        for key, entry in resource.models.items()
        if entry.applies_to(PYTHON)
    ]
    owner: dict[str, NamedModel] = {}
    for model in [*(m for m in found if not m.is_alias), *found]:
        owner.setdefault(model.pointer, model)
    # A second model on the same schema is another name of the first.
    settled = tuple(replace(m, is_alias=m is not owner[m.pointer]) for m in found)
    return Models.of(settled)


def _suffixed(model: NamedModel) -> NamedModel:
    name = model.params
    return replace(
        model,
        params=TypeName(f"{name.name}Param", f"{name.module}_param"),
        params_rule=NameRule.PARAM_SUFFIX,
    )


def resource_path(place: Place) -> tuple[str, ...]:
    """The resource names in a config path: `resources, chat, subresources, completions`."""
    return tuple(name for name in place[1::2])


def types_package(path: tuple[str, ...], resource: Resource, casing: Casing) -> str:
    """The dotted package of a resource's types: its own if it is a standalone API, else that of
    the resource it stands under."""
    names = path if resource.standalone_api else path[:-1]
    return ".".join(["types", *(identifier(casing.snake(name)) for name in names)])


def _name_model(
    place: Place,
    entry: ModelEntry,
    bound: Mapping[Place, str],
    schemas: Mapping[str, Schema],
    casing: Casing,
    *,
    holder: Resource,
) -> NamedModel:
    key, pointer = place[-1], bound[place]
    resource = resource_path(place[:-2])
    shared = resource == (SHARED,)
    naming = _naming(schemas.get(pointer), schemas)
    response = naming.get("model_name", key)
    plain = shared or entry.no_params_suffix or response.lower().endswith("param")
    params = naming.get("param_model_name", response if plain else f"{response}_param")
    package = types_package(resource, holder, casing)
    module = identifier(casing.snake(key))
    response_package, params_package = (
        ("types.shared", "types.shared_params") if shared else (package, package)
    )
    return NamedModel(
        place=place,
        key=key,
        resource=resource,
        pointer=pointer,
        response=TypeName(
            class_identifier(casing.pascal(response)), f"{response_package}.{module}"
        ),
        params=TypeName(
            class_identifier(casing.pascal(params)),
            f"{params_package}.{identifier(casing.snake(params))}",
        ),
        is_alias=entry.type == "alias",
        response_rule=_rule(naming, "model_name", NameRule.MODEL),
        params_rule=_rule(
            naming, "param_model_name", NameRule.MODEL if plain else NameRule.PARAM_SUFFIX
        ),
        deprecation=entry.deprecation(PYTHON),
    )


def _rule(naming: Mapping[str, str], kind: str, otherwise: NameRule) -> NameRule:
    return NameRule.PRESCRIBED if kind in naming else otherwise


def _naming(schema: Schema | None, schemas: Mapping[str, Schema]) -> Mapping[str, str]:
    """The prescribed names at the place that the model names, or where that leads."""
    while schema is not None:
        naming = python_naming(schema)
        if naming:
            return naming
        schema = schemas.get(schema.target) if isinstance(schema, Ref) else None
    return {}
