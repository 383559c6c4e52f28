"""Properties of models that methods give back in place of the models, as types of their own.

Such a property is named after the first method that unwraps it. Whatever else leads to it, the
model around it or a further method, uses that name. (A response that is no model has a type for
each method, and so has what is in it.)
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Enum, Ref, Scalar
from generator.load.media import is_json
from generator.plan.models import PYTHON, NamedModel, TypeName
from generator.plan.origins import NameRule
from generator.plan.paging import page_items, scheme_of
from generator.plan.responses import response_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.config import Config
    from generator.ir import Schema
    from generator.plan.calls import Call, CallReader
    from generator.plan.resources import Node
    from generator.plan.unwrapping import Unwrapping


@dataclass(frozen=True, slots=True)
class InnerModels:
    """Finds these types."""

    config: Config
    reader: CallReader
    unwrapping: Unwrapping

    def find(self, nodes: Iterable[Node]) -> tuple[NamedModel, ...]:
        """One for each property, in the order of the config; none for what has a name already."""
        found: dict[str, NamedModel] = {}
        modules: set[str] = set()
        for call in self._calls(nodes):
            schema = self._unwrapped(call)
            if schema is None or schema.pointer in found:
                continue
            model = _named_after(call, schema, self.reader)
            if model.response.module not in modules:
                modules.add(model.response.module)
                found[schema.pointer] = model
        return tuple(found.values())

    def _calls(self, nodes: Iterable[Node]) -> Iterator[Call]:
        for node in nodes:
            for name, method in node.resource.methods.items():
                if method.type == "http" and method.applies_to(PYTHON):
                    yield self.reader.call(node.path, node.resource, name)

    def _unwrapped(self, call: Call) -> Schema | None:
        """The property of a model that a method gives back, if it is written in place."""
        response = call.operation.response
        if response is None or response.schema is None or not is_json(response.media_type or ""):
            return None
        looker = self.reader.looker
        if looker.look(response.schema).model is None:
            return None
        try:
            scheme = scheme_of(call, self.config, looker)
            if scheme is not None and page_items(response.schema, scheme, looker) is not None:
                return None
            found = self.unwrapping.wrapper(call, response.schema)
        except KeyError:
            return None  # a mistake, which is told when the method is planned
        inner = found[1] if found else None
        if inner is None or isinstance(inner, Ref):
            return None
        view = looker.look(inner)
        plain = isinstance(view.shape, Scalar | Enum)
        return None if plain or view.model is not None or view.shape is not inner else inner


def _named_after(call: Call, schema: Schema, reader: CallReader) -> NamedModel:
    name = response_name(call, reader.casing)
    return NamedModel(
        place=(),
        key=call.name,
        resource=call.resource,
        pointer=schema.pointer,
        response=name,
        params=TypeName("", ""),
        response_rule=NameRule.METHOD_RESPONSE,
        of_method=True,
    )
