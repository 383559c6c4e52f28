"""Models of responses that become models of requests: `param_model` in the config."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.diagnostics import InputError
from generator.ir import Object
from generator.load.selection import walk_resources
from generator.plan import pytype
from generator.plan.drafts import ConversionDraft
from generator.plan.fields import flat_properties, named_members
from generator.plan.models import PYTHON

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.config import Config
    from generator.load.document import Document
    from generator.plan.models import Models, NamedModel, Place
    from generator.plan.types import TypeBuilder
    from generator.plan.view import Looker

METHOD = "to_param"


@dataclass(frozen=True, slots=True)
class ParamModels:
    """The model of requests that each model of responses becomes, by the pointer of the latter, and
    where in the config it says so."""

    targets: Mapping[str, NamedModel]
    places: Mapping[str, Place]

    @property
    def pointers(self) -> tuple[str, ...]:
        """What is used in requests."""
        return tuple(model.pointer for model in self.targets.values())

    @property
    def by_pointer(self) -> Mapping[str, Place]:
        """The place of each target in the config: its names may still change."""
        return {pointer: target.place for pointer, target in self.targets.items()}

    def check(self, looker: Looker, document: Document) -> None:
        """Raises InputError for a pair of which one is no object: such have no members to match."""
        for pointer, target in self.targets.items():
            for each in (pointer, target.pointer):
                if not isinstance(looker.look(looker.schemas[each]).shape, Object):
                    message = f"`{each}` is no object, so there is nothing to convert"
                    span = document.span(self.places[pointer])
                    raise InputError.at(span, "bad-config-value", message)


def find_param_models(config: Config, document: Document, models: Models) -> ParamModels:
    """What the config pairs. Raises InputError for a model that there is none of."""
    known = {".".join((*m.resource, m.key)): m for m in models.all}
    found: dict[str, NamedModel] = {}
    places: dict[str, Place] = {}
    for place, resource in walk_resources(config.resources):
        for key, entry in resource.models.items():
            if entry.param_model is None or not entry.applies_to(PYTHON):
                continue
            here = (*place, "models", key, "param_model")
            target = known.get(entry.param_model)
            if target is None:
                near = get_close_matches(entry.param_model, list(known), n=1)
                hint = f"Did you mean `{near[0]}`?" if near else "Write `resource.model`."
                message = f"there is no model `{entry.param_model}`"
                raise InputError.at(document.span(here), "unknown-param-model", message, hint=hint)
            model = next(m for m in models.all if m.place == here[:-1])
            found[model.pointer] = target
            places[model.pointer] = here
    return ParamModels(found, places)


def conversion(
    builder: TypeBuilder, model: NamedModel, asking: TypeBuilder, target: NamedModel
) -> ConversionDraft | None:
    """The method of a response's class, given builders for both; None if a field is called like
    it."""
    own, wanted = _names(model, builder), _names(target, asking)
    if METHOD in own.values():
        return None
    names = tuple((name, own[wire]) for wire, name in wanted.items() if wire in own)
    return ConversionDraft(pytype.local(target.params.module, target.params.name), names)


def _names(model: NamedModel, builder: TypeBuilder) -> dict[str, str]:
    """The Python name of each member of an object by the one on the wire."""
    shape = builder.looker.look(builder.looker.schemas[model.pointer]).shape
    assert isinstance(shape, Object)
    members = builder.in_order(flat_properties(shape, builder.looker))
    return {member.name: name for member, name in named_members(members, builder)}
