"""The annotations of single values, and of enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Kind, Scalar, Union
from generator.plan import pytype
from generator.plan.models import Form
from generator.plan.unions import arms_of
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from generator.ir import Enum, Schema
    from generator.plan.pytype import TypeExpr
    from generator.plan.view import Looker

_SCALARS: dict[Kind, TypeExpr] = {
    Kind.STRING: pytype.STR,
    Kind.INTEGER: pytype.INT,
    Kind.NUMBER: pytype.FLOAT,
    Kind.BOOLEAN: pytype.BOOL,
    Kind.BASE64: pytype.STR,
    Kind.NULL: pytype.NONE,
    Kind.ANY: pytype.OBJECT,
    Kind.DATE: pytype.DATE,
    Kind.DATETIME: pytype.DATETIME,
}
# What requests take beside the text that is sent.
_GIVEN: dict[Kind, TypeExpr] = {
    Kind.DATE: pytype.DATE,
    Kind.DATETIME: pytype.DATETIME,
    Kind.BASE64: pytype.BASE64_FILE_INPUT,
}


def scalar_type(shape: Schema, form: Form) -> TypeExpr:
    """The annotation of a single value; of what is none, that of anything."""
    if not isinstance(shape, Scalar):
        return pytype.OBJECT
    if shape.kind is Kind.BINARY:
        return pytype.FILE_TYPES if form is Form.PARAMS else pytype.STR
    given = _GIVEN.get(shape.kind) if form is Form.PARAMS else None
    return pytype.union(pytype.STR, given) if given else _SCALARS[shape.kind]


def may_be_text(shape: Schema, looker: Looker) -> bool:
    """Whether a request may have a text for this, and something else as well."""
    if isinstance(shape, Union):
        return arms_of(shape, looker).has_string
    return isinstance(shape, Scalar) and shape.kind in _GIVEN


def enum_type(shape: Enum) -> TypeExpr:
    """`Literal[values]`; numbers that are no integers can't stand in it (PEP 586)."""
    exact = [py_literal(v) for v in shape.values if not isinstance(v, float)]
    arms = [pytype.literal(*exact)] if exact else []
    if len(exact) < len(shape.values):
        arms.append(pytype.FLOAT)
    return pytype.union(*arms)
