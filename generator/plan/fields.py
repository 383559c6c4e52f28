"""The fields of classes: which, in which order, under which name, with which default."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.ir import Array, Kind, Object, Property, Scalar
from generator.plan import pytype
from generator.plan.deprecation import notes_on
from generator.plan.docstring import docstring_lines
from generator.plan.drafts import FieldDraft, NamePath
from generator.plan.identifiers import field_identifier, identifier
from generator.plan.models import Form
from generator.plan.naming import python_naming
from generator.plan.pytype import Atom, Origin
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.ir import Schema
    from generator.plan.pytype import TypeExpr
    from generator.plan.types import TypeBuilder
    from generator.plan.view import Looker, View
    from generator.plan.words import Casing

BASE_MODEL = pytype.local("_models", "BaseModel")
TYPED_DICT = pytype.extension("TypedDict")
_FIELD_INFO = Atom("FieldInfo", Origin("pydantic", local=False), symbol="Field as FieldInfo")
_PROTECTED = "model_"
WIRE_FORMATS = {Kind.DATE: "iso8601", Kind.DATETIME: "iso8601", Kind.BASE64: "base64"}
"""How a `PropertyInfo` calls what the wire has for values of these kinds."""


def flat_properties(
    shape: Object, looker: Looker, inherited: Callable[[View], bool] | None = None
) -> Iterator[Property]:
    """Members of an object with those of its bases, the innermost definition of a name winning.

    Bases that are `inherited` are left out.
    """
    found: dict[str, Property] = {}
    for each in reversed(_lineage(shape, looker, inherited)):
        found |= {member.name: member for member in each.properties}
    yield from found.values()


def _lineage(
    shape: Object, looker: Looker, inherited: Callable[[View], bool] | None
) -> list[Object]:
    """An object and what it combines, the last base first, each before its own bases."""
    lineage: dict[str, Object] = {}
    stack = [shape]
    while stack:
        each = stack.pop()
        if each.pointer not in lineage:
            lineage[each.pointer] = each
            views = bases_of(each, looker)
            bases = [v.shape for v in views if not (inherited and inherited(v))]
            stack += [base for base in bases if isinstance(base, Object)]
    return list(lineage.values())


def bases_of(shape: Object, looker: Looker) -> Iterator[View]:
    """What an object combines, as far as that are objects."""
    for base in shape.bases:
        view = looker.look(base)
        if isinstance(view.shape, Object):
            yield view


def is_parent(view: View, form: Form) -> bool:
    """Whether a base is a class to inherit from: a model, but none that is emitted as a union."""
    is_union = form is Form.PARAMS and isinstance(view.shape, Object) and view.shape.additional
    return view.model is not None and not is_union


def named_members(
    members: Sequence[Property], builder: TypeBuilder
) -> Iterator[tuple[Property, str]]:
    """Members with their Python names, each of which occurs once.

    A member that is called the same on the wire has the first right to a name. Pydantic warns of
    `model_…` in models (unless the option `disable_pydantic_namespace_protection` is on).
    """
    wanted = [python_name(m.name, m.schema, builder.casing, builder.form) for m in members]
    if builder.form is Form.RESPONSE and builder.style.protected:
        wanted = [f"api_{name}" if name.startswith(_PROTECTED) else name for name in wanted]
    taken = {name for member, name in zip(members, wanted, strict=True) if name == member.name}
    for member, name in zip(members, wanted, strict=True):
        free, number = name, 1
        while free in taken and free != member.name:
            number += 1
            free = f"{name}_{number}"
        taken.add(free)
        yield member, free


def python_name(wire: str, schema: Schema, casing: Casing, form: Form) -> str:
    """The Python name of a member: `x-stainless-naming`'s, else the wire name in snake case."""
    explicit = python_naming(schema).get("property_name")
    make = field_identifier if form is Form.RESPONSE else identifier
    return make(explicit or casing.snake(wire) or wire)


def response_field(builder: TypeBuilder, member: Property, name: str, prefix: str) -> FieldDraft:
    """A field of a response model: optional ones default to None, unusual names get an alias."""
    view = builder.looker.look(member.schema)
    annotation = builder.type_of(member.schema, NamePath(prefix, member.name))
    optional = not member.required or (view.nullable and annotation != pytype.OBJECT)
    if optional:
        annotation = pytype.optional(annotation)
    default = pytype.NONE if optional else None
    if name != member.name:
        alias = f"FieldInfo(alias={py_literal(member.name)}"
        default = replace(_FIELD_INFO, text=f"{alias}, default=None)" if optional else f"{alias})")
    return FieldDraft(
        name=name,
        type=annotation,
        required=member.required,
        default=default,
        doc=docstring_lines(view.description, notes=notes_on(view, builder.looker, builder.style)),
    )


def params_field(builder: TypeBuilder, member: Property, name: str, prefix: str) -> FieldDraft:
    """A field of a TypedDict: `Required` if it is, annotated with what is sent differently."""
    view = builder.looker.look(member.schema)
    annotation = builder.type_of(member.schema, NamePath(prefix, member.name))
    annotation = annotate(annotation, member, name, builder.looker)
    if member.required:
        annotation = pytype.generic(pytype.extension("Required"), annotation)
    return FieldDraft(
        name=name,
        type=annotation,
        required=member.required,
        doc=docstring_lines(view.description, notes=notes_on(view, builder.looker, builder.style)),
    )


def annotate(annotation: TypeExpr, member: Property, name: str, looker: Looker) -> TypeExpr:
    """`annotation` with its `PropertyInfo`, if the wire differs from it in name or format."""
    info: list[str] = []
    if name != member.name:
        info.append(f"alias={py_literal(member.name)}")
    shape = _innermost(member.schema, looker)
    if isinstance(shape, Scalar) and shape.kind in WIRE_FORMATS:
        info.append(f"format={py_literal(WIRE_FORMATS[shape.kind])}")
    if not info:
        return annotation
    return pytype.generic(
        pytype.extension("Annotated"), annotation, pytype.property_info(", ".join(info))
    )


def _innermost(schema: Schema, looker: Looker) -> Schema:
    """What lists hold in the end: a list that stands here has the format of its items."""
    view = looker.look(schema)
    if view.model is None and isinstance(view.shape, Array):
        return _innermost(view.shape.items, looker)
    return view.shape
