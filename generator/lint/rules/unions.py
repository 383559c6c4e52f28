"""Unions: whether their arms have names, and whether they can be told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.lint.registry import Found, rule
from generator.lint.shapes import (
    constant_of,
    is_object,
    members_of,
    required_of,
    type_of,
    union_of,
)
from generator.load.data import is_map
from generator.load.matching import arms_of
from generator.load.site import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject

_COMPATIBLE = ({"integer", "number"},)


def _unions(subject: Subject) -> Iterator[tuple[Place, list[Place]]]:
    """Each union with the arms that are objects."""
    for keyword in ("oneOf", "anyOf"):
        for node in subject.schemas_with(keyword):
            place = Place(node.raw, node.path)
            found, arms = union_of(place)
            if found == keyword:
                yield place, [arm for arm in arms if is_object(subject, arm)]


@rule(
    "union-without-discriminator",
    title="a union of objects that nothing tells apart",
    why="Responses are parsed by trying each arm, which is slow and may pick the wrong one.",
    mend="Add `discriminator`, or give each arm a property with a `const` of its own.",
)
def union_without_discriminator(subject: Subject) -> Iterator[Found]:
    for union, arms in _unions(subject):
        told = is_map(union.raw.get("discriminator")) or not _only_variants(union)
        if len(arms) > 1 and not told and not _told_apart(subject, arms):
            message = f"nothing tells the {len(arms)} objects of this union apart"
            yield Found(union.path, message)


def _only_variants(union: Place) -> bool:
    """A union beside `properties` says which of them are needed, not which object it is."""
    return "properties" not in union.raw


def _told_apart(subject: Subject, arms: list[Place]) -> bool:
    """Whether some property has values of its own in each arm."""
    members = [members_of(subject, arm) for arm in arms]
    shared = set(members[0]).intersection(*members[1:])
    for name in shared:
        values = [constant_of(subject, member[name]) for member in members]
        flat = [repr(value) for each in values for value in each]
        if all(values) and len(set(flat)) == len(flat):
            return True
    return False


@rule(
    "unnamed-union-arm",
    title="an object of a union without a name",
    why="Its class is called `UnionMember0` and the like.",
    mend="Make it a component, or give it a `title` or `x-stainless-variantName`.",
    severity=Severity.NOTE,
)
def unnamed_union_arm(subject: Subject) -> Iterator[Found]:
    for union, arms in _unions(subject):
        if len(arms) < 2 or not _only_variants(union):
            continue
        for arm in arms:
            named = {"$ref", "title", "x-stainless-variantName", "x-stainless-naming", "allOf"}
            if named.isdisjoint(arm.raw) and not _has_constant(subject, union, arm):
                yield Found(arm.path, f"arm {arm.path[-1]} of this union has no name")


def _has_constant(subject: Subject, union: Place, arm: Place) -> bool:
    """Whether the discriminator's value names the arm."""
    members = members_of(subject, arm)
    name = _property(union)
    looked_at = [members[name]] if name in members else members.values()
    return any(len(constant_of(subject, member)) == 1 for member in looked_at)


def _property(union: Place) -> str:
    discriminator = union.raw.get("discriminator")
    name = discriminator.get("propertyName") if is_map(discriminator) else None
    return name if isinstance(name, str) else ""


@rule(
    "discriminator-without-property",
    title="a discriminator that does not say which property it is",
    why="It has no effect.",
    mend="Add `propertyName`.",
)
def discriminator_without_property(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("discriminator"):
        if not _property(Place(node.raw, node.path)):
            place = (*node.path, "discriminator")
            yield Found(place, "this discriminator has no `propertyName`", at_key=True)


@rule(
    "discriminator-without-mapping",
    title="a discriminator whose values are nowhere written",
    why="Without `mapping` the values are the names of the components, which few servers send.",
    mend="Add `mapping`, or a `const` to that property of each arm.",
)
def discriminator_without_mapping(subject: Subject) -> Iterator[Found]:
    for union, arms in _discriminated(subject):
        name = _property(union)
        if is_map(union.raw["discriminator"].get("mapping")):
            continue
        silent = [a for a in arms if not _values(subject, a, name)]
        if silent:
            message = f"no value of `{name}` is given for {_arm_names(silent)}"
            yield Found((*union.path, "discriminator"), message, at_key=True)


def _values(subject: Subject, arm: Place, name: str) -> tuple[object, ...]:
    members = members_of(subject, arm)
    return constant_of(subject, members[name]) if name in members else (None,)


@rule(
    "discriminator-not-in-arm",
    title="an arm lacks the property of the discriminator",
    why="Objects of that arm can't be told from the others, and are parsed as one of those.",
    mend="Add the property to the arm, and to its `required`.",
)
def discriminator_not_in_arm(subject: Subject) -> Iterator[Found]:
    for union, arms in _discriminated(subject):
        name = _property(union)
        for arm in arms:
            if name not in members_of(subject, arm):
                message = f"{_arm_names([arm])} has no property `{name}`"
                yield Found(arm.path, message)


@rule(
    "discriminator-optional",
    title="an arm does not require the property of the discriminator",
    why="Where it is left out, the arm is found by trying each.",
    mend="Add the property to the `required` of the arm.",
    severity=Severity.NOTE,
)
def discriminator_optional(subject: Subject) -> Iterator[Found]:
    for union, arms in _discriminated(subject):
        name = _property(union)
        for arm in arms:
            if name in members_of(subject, arm) and name not in required_of(subject, arm):
                message = f"{_arm_names([arm])} does not require `{name}`"
                yield Found(arm.path, message, f"Add `{name}` to its `required`.")


@rule(
    "discriminator-mapping",
    title="a discriminator's mapping leads to no arm of its union",
    why="Values of that kind are parsed as another arm.",
    mend="Correct the reference, or add the schema to the union.",
)
def discriminator_mapping(subject: Subject) -> Iterator[Found]:
    for union, _ in _discriminated(subject):
        mapping = union.raw["discriminator"].get("mapping")
        _, arms = union_of(union)
        known = [arm.raw.get("$ref") for arm in arms]
        for value, target in mapping.items() if is_map(mapping) else ():
            plain = isinstance(target, str) and "/" not in target and "." not in target
            pointer = f"#/components/schemas/{target}" if plain else target
            if pointer not in known:
                place = (*union.path, "discriminator", "mapping", value)
                yield Found(place, f"`{value}` leads to `{target}`, which is no arm")


def _discriminated(subject: Subject) -> Iterator[tuple[Place, list[Place]]]:
    for union, arms in _unions(subject):
        if _property(union) and "discriminator" in union.raw:
            yield union, arms


def _arm_names(arms: list[Place]) -> str:
    names = [str(arm.raw.get("$ref", f"arm {arm.path[-1]}")).rpartition("/")[2] for arm in arms]
    shown = ", ".join(f"`{name}`" for name in names[:3])
    return f"{shown} and {len(names) - 3} more" if len(names) > 3 else shown


@rule(
    "conflicting-all-of",
    title="the parts of an `allOf` give one property different types",
    why="No value can be valid; the SDK takes the last one.",
    mend="Give the property one type.",
)
def conflicting_all_of(subject: Subject) -> Iterator[Found]:
    for node in subject.schemas_with("allOf"):
        first: dict[str, str] = {}
        for arm in arms_of(Place(node.raw, node.path), "allOf"):
            for name, member in members_of(subject, arm).items():
                kind = type_of(subject, member)
                other = first.setdefault(name, kind or "")
                if kind and other and {kind, other} not in _COMPATIBLE and kind != other:
                    message = f"`{name}` is {other} in one part of this `allOf`, {kind} in another"
                    yield Found(arm.path, message)
