"""Modules as griffe reads them, flattened: from a dotted name to what it is, as text."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import griffe
import pydantic

from tests.conformance.surface.expressions import same_spelling

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from pathlib import Path

_DUNDERS = {
    *("__init__", "__call__", "__enter__", "__exit__", "__aenter__", "__aexit__"),
    *("__iter__", "__aiter__", "__next__", "__anext__", "__bool__", "__getitem__"),
}
_PYDANTIC = frozenset(dir(pydantic.BaseModel))
_PLUMBING = ("TypeVar", "ParamSpec", "logging.getLogger")


@dataclass(frozen=True)
class Member:
    """What is compared of one name. `types` are the paths of what its annotations name.

    `source` is what it is written as, empty if it is no function.
    """

    text: str
    types: tuple[str, ...]
    doc: str
    source: str = ""


def load(source: Path, package: str) -> griffe.Module:
    """Reads the package in the folder `source`, without importing it."""
    loader = griffe.GriffeLoader(search_paths=[source])
    module = loader.load(package)
    loader.resolve_aliases(implicit=False, external=False)
    return cast("griffe.Module", module)


def public_names(module: griffe.Module) -> dict[str, griffe.Object]:
    """What a module offers: what it defines, and if it is a package what it hands on.

    Names that begin with an underscore, what comes from outside, type variables and loggers are
    not offered.
    """
    offered: dict[str, griffe.Object] = {}
    for name, member in module.members.items():
        hidden = module.exports is not None and name not in map(str, module.exports)
        if name.startswith("_") or (not module.is_init_module and (member.is_alias or hidden)):
            continue
        target = resolved(member)
        if target is not None and not target.is_module and not _is_plumbing(target):
            offered[name] = target
    return offered


def resolved(member: griffe.Object | griffe.Alias) -> griffe.Object | None:
    """What a name stands for at last; None if that is outside the package."""
    if not isinstance(member, griffe.Alias):
        return member
    try:
        target = member.final_target
    except (griffe.AliasResolutionError, griffe.CyclicAliasError):
        return None
    inside = isinstance(target, griffe.Object) and target.package.path == member.package.path
    return target if inside else None


def flatten(
    name: str, target: griffe.Object, elsewhere: Container[str] = ()
) -> Iterator[tuple[str, Member]]:
    """A name, and if it is a class its members, inherited ones too: dotted name and member.

    Left out are members that it only inherits from one of the classes `elsewhere` (their paths),
    and what pydantic gives to every model.
    """
    if not isinstance(target, griffe.Class):
        yield from _callable_or_value(name, target)
        return
    yield name, Member("class", (), "")
    bases = [base for base in target.mro() if base.path in elsewhere]
    given = _PYDANTIC if _is_model(target) else frozenset[str]()
    for inner, member in target.all_members.items():
        found = resolved(member)
        if found is None or inner in given or (inner.startswith("_") and inner not in _DUNDERS):
            continue
        if inner in target.members or not any(inner in base.all_members for base in bases):
            yield from _callable_or_value(f"{name}.{inner}", _declared(target, inner) or found)


def _declared(target: griffe.Class, name: str) -> griffe.Object | None:
    """The nearest declaration of an attribute with its type, as type checkers take it."""
    members = [each.members.get(name) for each in (target, *target.mro())]
    nearest = next((each for each in members if each is not None), None)
    if not isinstance(nearest, griffe.Attribute):
        return None
    return next((e for e in members if isinstance(e, griffe.Attribute) and e.annotation), None)


def _is_model(target: griffe.Class) -> bool:
    return any(
        str(base).endswith("BaseModel") for each in [target, *target.mro()] for base in each.bases
    )


def _callable_or_value(name: str, target: griffe.Object) -> Iterator[tuple[str, Member]]:
    doc = target.docstring.value if target.docstring else ""
    if isinstance(target, griffe.Function) and _is_property(target):
        yield name, Member(*_value(target.returns, target), " ".join(doc.split()))
    elif isinstance(target, griffe.Function):
        for number, overload in enumerate(target.overloads or (), 1):
            yield f"{name}[{number}]", _function(overload)
        yield name, _function(target)
    elif isinstance(target, griffe.Attribute):
        text, types = _value(target.annotation, target)
        yield (
            name,
            Member(text if target.annotation else _alias(target), types, " ".join(doc.split())),
        )


def _is_property(function: griffe.Function) -> bool:
    return any(str(each.value).endswith("property") for each in function.decorators)


def _value(annotation: Any, target: griffe.Object) -> tuple[str, tuple[str, ...]]:
    return f"value: {_spelled(annotation, target.module)}", _paths(annotation, target.module)


def _alias(target: griffe.Attribute) -> str:
    """What a module's name without an annotation stands for, if that is a type."""
    value = target.value
    is_type = isinstance(value, (griffe.ExprSubscript, griffe.ExprBinOp, griffe.ExprName))
    inside_class = target.parent is not None and target.parent.is_class
    return f"alias: {_spelled(value, target.module)}" if is_type and not inside_class else "value: "


def _function(function: griffe.Function) -> Member:
    parameters = [_parameter(each, function.module) for each in function.parameters]
    arguments = ", ".join(_marked(function.parameters, parameters))
    prefix = "async def" if "async" in function.labels else "def"
    kinds = sorted(function.labels & {"classmethod", "staticmethod"})
    text = " ".join(
        [
            *kinds,
            *_deprecation(function),
            prefix,
            f"({arguments}) -> {_spelled(function.returns, function.module)}",
        ]
    )
    annotations = [function.returns, *(each.annotation for each in function.parameters)]
    doc = function.docstring.value if function.docstring else ""
    return Member(
        text,
        tuple(p for a in annotations for p in _paths(a, function.module)),
        " ".join(doc.split()),
        function.source,
    )


def _parameter(parameter: griffe.Parameter, module: griffe.Module) -> str:
    kind = parameter.kind
    stars = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}
    annotation = (
        "" if parameter.annotation is None else f": {_spelled(parameter.annotation, module)}"
    )
    has_default = parameter.default is not None and kind not in stars
    default = f" = {_spelled(parameter.default, module)}" if has_default else ""
    return f"{stars.get(kind, '') if kind else ''}{parameter.name}{annotation}{default}"


def _marked(parameters: griffe.Parameters, texts: list[str]) -> Iterator[str]:
    """The parameters with `/` and `*` where kinds change."""
    kinds = [each.kind for each in parameters]
    star = False
    for index, (kind, text) in enumerate(zip(kinds, texts, strict=True)):
        star = star or kind is griffe.ParameterKind.var_positional
        if kind is griffe.ParameterKind.keyword_only and not star:
            star = True
            yield "*"
        yield text
        if kind is griffe.ParameterKind.positional_only and kind not in kinds[index + 1 :]:
            yield "/"


def _spelled(expression: Any, module: griffe.Module) -> str:
    return "" if expression is None else same_spelling(str(expression), partial(_own_name, module))


def _own_name(module: griffe.Module, name: str) -> str:
    """What a name is called where it is defined, if the module imports it."""
    member = module.members.get(name)
    if not isinstance(member, griffe.Alias):
        return name
    target = resolved(member)
    return target.name if target is not None else member.target_path.rpartition(".")[2]


def _paths(expression: Any, module: griffe.Module) -> tuple[str, ...]:
    """The paths of all that an annotation names, as its module imports it."""
    if expression is None:
        return ()
    try:
        tree = ast.parse(str(expression), mode="eval")
    except SyntaxError:
        return ()
    named = [node for node in ast.walk(tree) if isinstance(node, (ast.Name, ast.Attribute))]
    return tuple(_path(ast.unparse(node), module) for node in named)


def _path(dotted: str, module: griffe.Module) -> str:
    first, _, rest = dotted.partition(".")
    member = module.members.get(first)
    path = member.target_path if isinstance(member, griffe.Alias) else f"{module.path}.{first}"
    return f"{path}.{rest}" if rest else path


def _deprecation(function: griffe.Function) -> Iterator[str]:
    """The whole decorator in generated code; elsewhere wording is nobody's interface."""
    for decorator in function.decorators:
        text = str(decorator.value)
        if "deprecated" in text:
            yield same_spelling(text) if ".resources." in function.path else "deprecated"


def _is_plumbing(target: griffe.Object) -> bool:
    value = str(target.value) if isinstance(target, griffe.Attribute) else ""
    return value.startswith(_PLUMBING)
