"""The TypedDicts of a method's arguments, and the annotations of its signature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Object, Property, Scalar
from generator.plan import pytype
from generator.plan.docstring import docstring_lines
from generator.plan.drafts import AliasDraft, ClassDraft, Draft, FieldDraft, NamePath
from generator.plan.fields import TYPED_DICT, WIRE_FORMATS, annotate, python_name
from generator.plan.models import Form
from generator.plan.origins import NameOrigin, NameRule
from generator.plan.type_modules import finished
from generator.plan.usage import children
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.ir import Schema
    from generator.plan.calls import Argument, Call
    from generator.plan.definitions import TypesModule
    from generator.plan.pytype import TypeExpr
    from generator.plan.type_modules import TypePlanner
    from generator.plan.types import TypeBuilder
    from generator.plan.view import Looker
    from generator.plan.words import Casing

_REQUIRED = pytype.extension("Required")


@dataclass(frozen=True, slots=True)
class Params:
    """A method's params module, and the annotation of each argument by its Python name.

    `module` is None for a method without arguments beside its path and headers. `transform` tells
    whether the wire wants anything differently from how the caller gives it, below the top level or
    in format.
    """

    class_name: str
    module: TypesModule | None
    types: Mapping[str, TypeExpr]
    transform: bool


def params_class(call: Call, casing: Casing) -> str:
    """`CompletionCreateParams`: the resource in the singular, and the method."""
    return casing.pascal(f"{casing.singular(call.resource[-1])}_{call.name}_params")


def params_module(call: Call, casing: Casing) -> str:
    """The dotted module of a method's params."""
    name = casing.snake(f"{casing.singular(call.resource[-1])}_{call.name}_params")
    return f"{call.package}.{name}"


def plan_params(call: Call, planner: TypePlanner) -> Params:
    """The params of a call; the streaming flag splits them into a base and two variants."""
    casing = planner.casing
    name = params_class(call, casing)
    builder = planner.builder(params_module(call, casing), Form.PARAMS)
    flag = call.discriminator
    if flag is not None:
        variants = (f"{name}NonStreaming", f"{name}Streaming")
        builder.reserve(name, *variants)
        origin = NameOrigin(NameRule.METHOD_PARAMS, call.operation.pointer)
        variant = NameOrigin(NameRule.STREAM_VARIANT, call.operation.pointer)
        builder.origins |= {name: origin, **dict.fromkeys(variants, variant)}
    main = builder.claim(
        f"{name}Base" if flag else name,
        NameOrigin(NameRule.METHOD_PARAMS, call.operation.pointer),
    )
    types = {
        a.name: builder.type_of(a.schema, NamePath("", a.wire))
        for a in (*call.positional, *call.arguments)
    }
    elsewhere = {"path", "header"}
    if not builder.drafts and all(a.location in elsewhere for a in call.arguments):
        return Params(name, None, types, transform=False)
    fields = tuple(
        _field(a, types[a.name], planner.looker) for a in call.arguments if a is not flag
    )
    builder.drafts.insert(0, ClassDraft(main, (TYPED_DICT,), fields, ("total=False",)))
    if flag is not None:
        base = builder.own(main)
        nullable = planner.looker.look(flag.schema).nullable
        builder.drafts += _variants(builder, name, base, flag, nullable=nullable)
        builder.exports += [f"{name}NonStreaming", f"{name}Streaming"]
    transform = any(_differs(a, planner.looker, casing) for a in call.arguments)
    return Params(name, finished(builder), types, transform)


def _field(argument: Argument, annotation: TypeExpr, looker: Looker) -> FieldDraft:
    member = Property(name=argument.wire, schema=argument.schema, required=argument.required)
    annotation = annotate(annotation, member, argument.name, looker)
    if argument.required:
        annotation = pytype.generic(_REQUIRED, annotation)
    return FieldDraft(
        name=argument.name,
        type=annotation,
        required=argument.required,
        doc=docstring_lines(argument.description, notes=argument.notes),
    )


def _variants(
    builder: TypeBuilder, name: str, base: TypeExpr, flag: Argument, *, nullable: bool
) -> Iterator[Draft]:
    """The two ways to give the streaming flag, and the union of them."""
    doc = docstring_lines(flag.description, notes=flag.notes)
    off: TypeExpr = pytype.literal("False")
    on = pytype.generic(_REQUIRED, pytype.literal("True"))
    off = pytype.optional(off) if nullable else off
    variants = (("NonStreaming", off, ("total=False",)), ("Streaming", on, ()))
    for suffix, annotation, keywords in variants:
        field = FieldDraft(flag.name, _aliased(annotation, flag), suffix == "Streaming", doc=doc)
        yield ClassDraft(f"{name}{suffix}", (base,), (field,), keywords)
    both = (builder.own(f"{name}NonStreaming"), builder.own(f"{name}Streaming"))
    yield AliasDraft(name, pytype.union(*both), annotated=False)


def _aliased(annotation: TypeExpr, flag: Argument) -> TypeExpr:
    if flag.name == flag.wire:
        return annotation
    info = pytype.property_info(f"alias={py_literal(flag.wire)}")
    if isinstance(annotation, pytype.Generic) and annotation.base == _REQUIRED:
        inner = pytype.generic(pytype.extension("Annotated"), *annotation.args, info)
        return pytype.generic(_REQUIRED, inner)
    return pytype.generic(pytype.extension("Annotated"), annotation, info)


def _differs(argument: Argument, looker: Looker, casing: Casing) -> bool:
    """Whether anything inside an argument's value is named or written differently on the wire."""
    stack: list[Schema] = [argument.schema]
    seen: set[str] = set()
    while stack:
        shape = looker.look(stack.pop()).shape
        if shape.pointer in seen:
            continue
        seen.add(shape.pointer)
        if isinstance(shape, Scalar) and shape.kind in WIRE_FORMATS:
            return True
        if isinstance(shape, Object) and any(
            python_name(m.name, m.schema, casing, Form.PARAMS) != m.name for m in shape.properties
        ):
            return True
        stack += children(shape)
    return False
