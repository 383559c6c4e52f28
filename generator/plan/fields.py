"""The fields of classes: which, in which order, under which name, with which default."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from generator.ir import Kind, Object, Property, Scalar
from generator.plan import pytype
from generator.plan.docstring import docstring_lines
from generator.plan.drafts import FieldDraft, NamePath
from generator.plan.identifiers import field_identifier, identifier
from generator.plan.models import Form
from generator.plan.pytype import Atom, Origin, TypeExpr
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from generator.plan.types import TypeBuilder
    from generator.plan.view import Looker, View

BASE_MODEL = pytype.local("_models", "BaseModel")
TYPED_DICT = pytype.extension("TypedDict")
_FIELD_INFO = Atom("FieldInfo", Origin("pydantic", local=False), symbol="Field as FieldInfo")
_WIRE_FORMATS = {Kind.DATE: "iso8601", Kind.DATETIME: "iso8601"}


def flat_properties(shape: Object, looker: Looker, *, into_models: bool) -> Iterator[Property]:
    """Members of an object with those of its bases, the innermost definition of a name winning.

    Bases that are named models are left to inheritance unless `into_models`.
    """
    found: dict[str, Property] = {}
    for base in shape.bases:
        view = looker.look(base)
        if isinstance(view.shape, Object) and (into_models or view.model is None):
            for member in flat_properties(view.shape, looker, into_models=into_models):
                found[member.name] = member
    for member in shape.properties:
        found[member.name] = member
    yield from found.values()


def base_models(shape: Object, looker: Looker) -> Iterator[View]:
    """The named models that an object extends."""
    for base in shape.bases:
        view = looker.look(base)
        if view.model is not None and isinstance(view.shape, Object):
            yield view


def python_name(member: Property, builder: TypeBuilder) -> str:
    """The Python name of a member: `x-stainless-naming`'s, else the wire name in snake case."""
    naming = cast("Any", member.schema.extensions.get("x-stainless-naming"))
    explicit = naming.get("python", {}).get("property_name") if isinstance(naming, dict) else None
    plain = explicit if isinstance(explicit, str) else builder.casing.snake(member.name)
    make = field_identifier if builder.form is Form.RESPONSE else identifier
    return make(plain) if plain else make(member.name)


def response_field(builder: TypeBuilder, member: Property, prefix: str) -> FieldDraft:
    """A field of a response model: optional ones default to None, unusual names get an alias."""
    view = builder.looker.look(member.schema)
    name = python_name(member, builder)
    annotation = builder.type_of(member.schema, NamePath(prefix, member.name))
    optional = not member.required or view.nullable
    if optional:
        annotation = pytype.optional(annotation)
    aliased = name != member.name
    default = "None" if optional else None
    if aliased:
        alias = f"FieldInfo(alias={py_literal(member.name)}"
        default = f"{alias}, default=None)" if optional else f"{alias})"
    return FieldDraft(
        name=name,
        type=annotation,
        required=member.required,
        default=default,
        doc=docstring_lines(view.description),
        uses=(_FIELD_INFO,) if aliased else (),
    )


def params_field(builder: TypeBuilder, member: Property, prefix: str) -> FieldDraft:
    """A field of a TypedDict: `Required` if it is, annotated with what is sent differently."""
    name = python_name(member, builder)
    annotation = builder.type_of(member.schema, NamePath(prefix, member.name))
    annotation = annotate(annotation, member, name, builder.looker)
    if member.required:
        annotation = pytype.generic(pytype.extension("Required"), annotation)
    return FieldDraft(
        name=name,
        type=annotation,
        required=member.required,
        doc=docstring_lines(builder.looker.look(member.schema).description),
    )


def annotate(annotation: TypeExpr, member: Property, name: str, looker: Looker) -> TypeExpr:
    """`annotation` with its `PropertyInfo`, if the wire differs from it in name or format."""
    info: list[str] = []
    if name != member.name:
        info.append(f"alias={py_literal(member.name)}")
    shape = looker.look(member.schema).shape
    if isinstance(shape, Scalar) and shape.kind in _WIRE_FORMATS:
        info.append(f"format={py_literal(_WIRE_FORMATS[shape.kind])}")
    if not info:
        return annotation
    return pytype.generic(
        pytype.extension("Annotated"), annotation, pytype.property_info(", ".join(info))
    )
