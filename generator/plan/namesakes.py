"""Types of one name from several modules, which a resource's annotations must tell apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.plan.pytype import Atom, Either, Generic, TypeExpr, atoms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.plan.method_plans import Planned


def told_apart(methods: Iterable[Planned]) -> tuple[Planned, ...]:
    """The methods of a resource such that each plain name in their annotations means one type.

    The first type of a name keeps it, results before arguments; others are written with their
    module.
    """
    listed = tuple(methods)
    owners: dict[str, str] = {}
    for expr in (*_all(listed, _results), *_all(listed, _arguments)):
        for name, module in _plain_names(expr):
            owners.setdefault(name, module)
    return tuple(_method(each, owners) for each in listed)


def _all(
    methods: Iterable[Planned], part: Callable[[Planned], Iterable[TypeExpr]]
) -> Iterator[TypeExpr]:
    for method in methods:
        yield from part(method)


def _results(method: Planned) -> Iterator[TypeExpr]:
    yield method.result.type
    if method.event is not None:
        yield method.event


def _arguments(method: Planned) -> Iterable[TypeExpr]:
    return method.params.types.values()


def _plain_names(expr: TypeExpr) -> Iterator[tuple[str, str]]:
    for atom in atoms(expr):
        if atom.origin is not None and atom.origin.local and not atom.origin.qualified:
            yield atom.text, atom.origin.module


def _method(method: Planned, owners: Mapping[str, str]) -> Planned:
    exprs = (*_results(method), *_arguments(method))
    if all(owners[name] == module for expr in exprs for name, module in _plain_names(expr)):
        return method
    types = {name: _told(expr, owners) for name, expr in method.params.types.items()}
    return replace(
        method,
        params=replace(method.params, types=types),
        result=replace(method.result, type=_told(method.result.type, owners)),
        event=None if method.event is None else _told(method.event, owners),
    )


def _told(expr: TypeExpr, owners: Mapping[str, str]) -> TypeExpr:
    if isinstance(expr, Generic):
        base = _told(expr.base, owners)
        assert isinstance(base, Atom)
        return Generic(base, tuple(_told(arg, owners) for arg in expr.args))
    if isinstance(expr, Either):
        return Either(_told(expr.left, owners), _told(expr.right, owners))
    origin = expr.origin
    if origin is None or owners.get(expr.text, origin.module) == origin.module:
        return expr
    return replace(expr, origin=replace(origin, qualified=True)) if origin.local else expr
