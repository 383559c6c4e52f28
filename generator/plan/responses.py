"""What a method gives back: the type of a response, of an event, of the items of a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum as PyEnum
from typing import TYPE_CHECKING

from generator.ir import Array, Enum, Kind, Map, Object, Scalar, Schema
from generator.load.media import is_json
from generator.plan import pytype
from generator.plan.drafts import NamePath
from generator.plan.models import CLIENT, Form, TypeName
from generator.plan.origins import NameOrigin, NameRule
from generator.plan.paging import page_items
from generator.plan.type_modules import finished

if TYPE_CHECKING:
    from generator.config import PaginationScheme
    from generator.plan.calls import Call
    from generator.plan.definitions import TypesModule
    from generator.plan.models import Models
    from generator.plan.pytype import TypeExpr
    from generator.plan.type_modules import TypePlanner
    from generator.plan.unwrapping import Unwrapping, Wrapper
    from generator.plan.view import View
    from generator.plan.words import Casing


class Content(PyEnum):
    """How a response's content reaches the caller."""

    PARSED = "parsed"
    NOTHING = "nothing"
    TEXT = "text"
    BINARY = "binary"


@dataclass(frozen=True, slots=True)
class Result:
    """The type of a response; `module` defines it, if it has no name of its own.

    `defined` is its name, if it is called after the method.
    `is_class` is false for unions and what else can't be passed as a class.
    `wrapper` is the object that it comes in, which is taken off.
    """

    type: TypeExpr
    content: Content
    is_class: bool = True
    module: TypesModule | None = None
    defined: TypeName | None = None
    wrapper: Wrapper | None = None


@dataclass(frozen=True, slots=True)
class ResultPlanner:
    """Plans what methods give back."""

    planner: TypePlanner
    models: Models
    unwrapping: Unwrapping

    def result(self, call: Call) -> Result:
        """What a call that does not stream gives back.

        Raises KeyError with the name if `unwrap_response` names no property of the response.
        """
        response = call.operation.response
        if response is None or response.schema is None or response.media_type is None:
            return Result(pytype.NONE, Content.NOTHING)
        if response.media_type.startswith("text/"):
            return replace(self._text(call, response.schema), content=Content.TEXT)
        if not is_json(response.media_type):
            return Result(pytype.BYTES, Content.BINARY)
        wrapped = self.unwrapping.wrapper(call, response.schema)
        return (
            self._named(call, response.schema) if wrapped is None else self._inside(call, *wrapped)
        )

    def _inside(self, call: Call, wrapper: Wrapper, schema: Schema) -> Result:
        found = self._named(call, schema)
        if found.content is Content.NOTHING:
            return found
        if not wrapper.optional:
            return replace(found, wrapper=wrapper)
        return replace(found, type=pytype.optional(found.type), is_class=False, wrapper=wrapper)

    def item(self, call: Call, scheme: PaginationScheme) -> Result | None:
        """The items of a page, None if the response has no list where the scheme says."""
        response = call.operation.response
        if response is None or response.schema is None:
            return None
        items = page_items(response.schema, scheme, self.planner.looker)
        if items is None:
            return None
        view = self.planner.looker.look(items)
        if view.model is None and isinstance(view.shape, Scalar | Enum):
            return Result(self._plain(view.shape), Content.PARSED)
        return self._named(call, items)

    def event(self, call: Call) -> TypeExpr:
        """The type of a streamed event: `stream_event_model`, else what the description says.

        Raises KeyError with the name if the config names a model that it does not have.
        """
        streaming = call.method.streaming
        name = streaming.stream_event_model if streaming else None
        if name:
            *resource, key = name.split(".")
            for model in self.models.all:
                if model.key == key and model.resource == tuple(resource):
                    return pytype.local(model.response.module, model.response.name)
            raise KeyError(name)
        response = call.operation.response
        schema = response.stream_schema if response else None
        view = self.planner.looker.look(schema) if schema else None
        if view is not None and view.model is not None:
            return pytype.local(view.model.response.module, view.model.response.name)
        return self.result(call).type

    def _named(self, call: Call, schema: Schema) -> Result:
        """The type of a schema: its model, or one named after the method."""
        view = self.planner.looker.look(schema)
        if view.model is not None:
            name = view.model.response
            mine = view.model.of_method and name == response_name(call, self.planner.casing)
            return Result(
                pytype.local(name.module, name.name),
                Content.PARSED,
                _is_class(view),
                defined=name if mine else None,
            )
        if isinstance(view.shape, Scalar | Enum):
            return self._scalar(call, schema, view)
        return self._own_module(call, schema, view)

    def _scalar(self, call: Call, schema: Schema, view: View) -> Result:
        """A single value: text is written as such, though it has a name like the others."""
        if isinstance(view.shape, Scalar) and view.shape.kind is Kind.NULL:
            return Result(pytype.NONE, Content.NOTHING)
        plain = self._plain(view.shape)
        if plain == pytype.OBJECT:
            return Result(plain, Content.PARSED)
        found = self._own_module(call, schema, view)
        if plain == pytype.STR and not view.nullable:
            return replace(found, type=plain, is_class=True, defined=None)
        return replace(found, is_class=isinstance(plain, pytype.Atom) and not view.nullable)

    def _text(self, call: Call, schema: Schema) -> Result:
        """A text that is no JSON."""
        view = self.planner.looker.look(schema)
        is_string = isinstance(view.shape, Scalar) and view.shape.kind in {Kind.STRING, Kind.BASE64}
        if is_string and view.model is None:
            return replace(self._scalar(call, schema, view), type=pytype.STR)
        return Result(pytype.STR, Content.PARSED)

    def _plain(self, shape: Schema) -> TypeExpr:
        return self.planner.builder("", Form.RESPONSE).type_of(shape, NamePath("", "value"))

    def _own_module(self, call: Call, schema: Schema, view: View) -> Result:
        own = response_name(call, self.planner.casing)
        builder = self.planner.builder(own.module, Form.RESPONSE)
        name = builder.claim(own.name, NameOrigin(NameRule.METHOD_RESPONSE, view.pointer))
        self.planner.define(builder, schema, name)
        module = finished(builder)
        defined = TypeName(module.exports[0], module.module)
        return Result(builder.own(name), Content.PARSED, _is_class(view), module, defined)


def response_name(call: Call, casing: Casing) -> TypeName:
    """What the type of a response is called that is no model: after the resource and the method."""
    owner = "" if call.resource == (CLIENT,) else casing.singular(call.resource[-1])
    stem = f"{owner}_{call.name}_response"
    return TypeName(casing.pascal(stem), f"{call.package}.{casing.snake(stem)}")


def _is_class(view: View) -> bool:
    """Whether a type can be passed as a class: lists and maps can, unions can't."""
    if isinstance(view.shape, Array | Map):
        return not view.nullable
    return isinstance(view.shape, Object)
