"""Unions as annotations: the arms that they come to, and what tells these apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Kind, Object, Scalar, Union
from generator.plan import pytype
from generator.plan.drafts import NamePath
from generator.plan.fields import flat_properties
from generator.plan.foreign import foreign_members
from generator.plan.models import Form
from generator.plan.origins import NameRule
from generator.plan.variants import Variant, discriminator_value, variant_name
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.ir import Schema
    from generator.plan.pytype import TypeExpr
    from generator.plan.types import TypeBuilder
    from generator.plan.view import Looker, View

_LITERAL = pytype.extension("Literal")
_TEXTS = {Kind.STRING, Kind.BASE64}


@dataclass(frozen=True, slots=True)
class Arms:
    """What a union comes to: a union inside it that has no name is written as its own arms.

    `unions` are the one and those written as their arms, and `nullable`: one of these inside may be
    null.
    """

    listed: tuple[Variant, ...]
    unions: tuple[Union, ...]
    nullable: bool

    @property
    def has_class(self) -> bool:
        """Whether an arm is a class or a union with a name: only then is the union named."""
        return any(isinstance(arm.view.shape, Object | Union) for arm in self.listed)

    @property
    def has_string(self) -> bool:
        """Whether any text is valid."""
        shapes = [arm.view.shape for arm in self.listed]
        return any(isinstance(each, Scalar) and each.kind in _TEXTS for each in shapes)


def arms_of(union: Union, looker: Looker) -> Arms:
    """The arms of `union` and of the unions in it."""
    inner: list[View] = []
    found: list[Variant] = []
    for owner, schema in _flat(union, looker, frozenset({union.pointer}), inner):
        found.append(Variant(owner, schema, looker.look(schema), len(found)))
    unions = (union, *(view.shape for view in inner if isinstance(view.shape, Union)))
    return Arms(tuple(found), unions, any(view.nullable for view in inner))


def _flat(
    union: Union, looker: Looker, above: frozenset[str], inner: list[View]
) -> Iterator[tuple[Union, Schema]]:
    for schema in union.arms:
        view = looker.look(schema)
        shape = view.shape
        if view.model is not None or not isinstance(shape, Union):
            yield union, schema
        elif shape.pointer not in above:
            inner.append(view)
            yield from _flat(shape, looker, above | {shape.pointer}, inner)


def union_type(
    builder: TypeBuilder, union: Union, prefix: str, *, nullable: bool = False
) -> TypeExpr:
    """`Union[arms]`; in responses annotated with the discriminator, where there is one.

    None is the last arm of one that is `nullable`.
    """
    arms = arms_of(union, builder.looker)
    value = _merged(list(_arm_types(builder, arms, prefix)))
    for each in arms.unions:
        value = pytype.extended(value, *foreign_members(each, builder.module))
    if nullable or arms.nullable:
        value = pytype.optional(value)
    if builder.form is Form.PARAMS or not _is_told_apart(union, arms, builder.looker):
        return value
    if not isinstance(value, pytype.Generic):
        return value
    info = pytype.property_info(f"discriminator={py_literal(union.discriminator)}")
    return pytype.generic(pytype.extension("Annotated"), value, info)


def _arm_types(builder: TypeBuilder, arms: Arms, prefix: str) -> Iterator[TypeExpr]:
    """The type of each arm; the same schema under the same name is the same type."""
    known: dict[tuple[str, str], TypeExpr] = {}
    for arm in arms.listed:
        name = "" if arm.view.model is not None else _arm_name(builder, arm)
        what = (arm.view.pointer, name)
        if what not in known:
            known[what] = builder.type_of(arm.schema, NamePath(prefix, name, NameRule.ARM))
        yield known[what]


def _arm_name(builder: TypeBuilder, arm: Variant) -> str:
    by_value = _is_named_by_value(arm.union, builder.looker)
    by_title = builder.style.titles_name_variants
    return variant_name(arm, builder.looker, by_value=by_value, by_title=by_title)


def _is_told_apart(union: Union, arms: Arms, looker: Looker) -> bool:
    """Whether every arm has the member that is to tell them apart, and a single value of it as
    far as values are mapped to arms."""
    if len(set(union.mapping.values())) < len(union.mapping):
        return False
    return union.discriminator is not None and all(
        _has_member(arm, union.discriminator, looker) for arm in arms.listed
    )


def _has_member(arm: Variant, name: str, looker: Looker) -> bool:
    shape = arm.view.shape
    if isinstance(shape, Union):
        return all(_has_member(each, name, looker) for each in arms_of(shape, looker).listed)
    return isinstance(shape, Object) and any(
        member.name == name for member in flat_properties(shape, looker)
    )


def _is_named_by_value(union: Union, looker: Looker) -> bool:
    """Whether the discriminator's values name the arms: each arm without a name has to have one."""
    if union.discriminator is None:
        return False
    views = [looker.look(arm) for arm in union.arms]
    if not all(isinstance(view.shape, Object | Union) for view in views):
        return False
    unnamed = [v for v in views if v.model is None and isinstance(v.shape, Object)]
    return all(discriminator_value(union, view, looker) is not None for view in unnamed)


def _merged(arms: list[TypeExpr]) -> TypeExpr:
    """The union of types: what another one takes in is left out, literals are one."""
    literals = [a for a in arms if isinstance(a, pytype.Generic) and a.base == _LITERAL]
    values = dict.fromkeys(value for each in literals for value in each.args)
    together = pytype.Generic(_LITERAL, tuple(values)) if values else None
    whole = [together if together and arm in literals else arm for arm in arms]
    if pytype.FLOAT in whole:
        whole = [arm for arm in whole if arm != pytype.INT]
    return pytype.union(*whole)
