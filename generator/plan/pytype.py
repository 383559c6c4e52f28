"""Python annotations as small trees, so that one type can be written in several modules.

An `Atom` knows where its name is defined; writing it in a module gives the text, and the set of
imports that the text needs there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a name comes from. `module` is dotted; `local` means inside the emitted package.

    `qualified` names are written with their module's last part (`message_list_params.Order`) by
    every other module.
    """

    module: str
    local: bool = True
    qualified: bool = False


@dataclass(frozen=True, slots=True)
class Atom:
    """A name, or literal source text if it has no origin.

    `symbol` is what to import where the text is more than a name.
    """

    text: str
    origin: Origin | None = None
    symbol: str | None = None


@dataclass(frozen=True, slots=True)
class Generic:
    """A subscripted type, `base[args]`."""

    base: Atom
    args: tuple[TypeExpr, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """`left | right`, as method signatures write the sentinel beside a type."""

    left: TypeExpr
    right: TypeExpr


TypeExpr = Atom | Generic | Either

_TYPING = Origin("typing", local=False)
_EXTENSIONS = Origin("typing_extensions", local=False)
_TYPES = Origin("_types")

STR = Atom("str")
INT = Atom("int")
FLOAT = Atom("float")
BOOL = Atom("bool")
NONE = Atom("None")
OBJECT = Atom("object")
BYTES = Atom("bytes")
DATE = Atom("date", Origin("datetime", local=False))
DATETIME = Atom("datetime", Origin("datetime", local=False))
FILE_TYPES = Atom("FileTypes", _TYPES)
BASE64_FILE_INPUT = Atom("Base64FileInput", _TYPES)


def property_info(arguments: str) -> Atom:
    """`PropertyInfo(arguments)`, which tells the runtime what an annotation can't."""
    return Atom(f"PropertyInfo({arguments})", Origin("_utils"), symbol="PropertyInfo")


def typing(name: str) -> Atom:
    """A name of `typing`."""
    return Atom(name, _TYPING)


def extension(name: str) -> Atom:
    """A name of `typing_extensions`: what the oldest supported Python lacks."""
    return Atom(name, _EXTENSIONS)


def local(module: str, name: str) -> Atom:
    """A name of the emitted package."""
    return Atom(name, Origin(module))


def generic(base: Atom, *args: TypeExpr) -> Generic:
    """`base[args]`."""
    return Generic(base, args)


def optional(inner: TypeExpr) -> TypeExpr:
    """`Optional[inner]`; a union gets `None` as its last member instead, None stays as it is."""
    if inner == NONE or is_optional(inner):
        return inner
    if isinstance(inner, Generic) and inner.base == typing("Union"):
        return union(*inner.args, NONE)
    return generic(typing("Optional"), inner)


def is_optional(inner: TypeExpr) -> bool:
    """Whether `inner` says itself that None is valid."""
    if not isinstance(inner, Generic):
        return False
    if inner.base == typing("Union"):
        return NONE in inner.args
    return inner.base == typing("Optional")


def union(*arms: TypeExpr) -> TypeExpr:
    """`Union[arms]`, without repetitions; a single arm stands for itself."""
    distinct = tuple(dict.fromkeys(arms))
    return distinct[0] if len(distinct) == 1 else Generic(typing("Union"), distinct)


def extended(expr: TypeExpr, *members: TypeExpr) -> TypeExpr:
    """A union that has these members, too, before None if that is one."""
    if not members:
        return expr
    arms = list(_arms(expr))
    if isinstance(expr, Generic) and expr.base == typing("Optional"):
        arms = [*expr.args, NONE]
    last = [NONE] if NONE in arms else []
    return union(*(arm for arm in arms if arm != NONE), *members, *last)


def literal(*values: str) -> TypeExpr:
    """`Literal[values]`; the values are Python source."""
    return Generic(extension("Literal"), tuple(Atom(v) for v in values))


def write(expr: TypeExpr, here: str) -> str:
    """The text of `expr` in the module `here`."""

    def spell(atom: Atom) -> str:
        origin = atom.origin
        if origin and origin.qualified and origin.module != here:
            return f"{origin.module.rpartition('.')[2]}.{atom.text}"
        return atom.text

    return write_with(expr, spell)


def write_with(expr: TypeExpr, spell: Callable[[Atom], str]) -> str:
    """The text of `expr` with its names as `spell` gives them."""
    if isinstance(expr, Atom):
        return spell(expr)
    if isinstance(expr, Either):
        return f"{write_with(expr.left, spell)} | {write_with(expr.right, spell)}"
    return f"{spell(expr.base)}[{', '.join(write_with(arg, spell) for arg in expr.args)}]"


def replaced(expr: TypeExpr, replace: Callable[[Atom], TypeExpr]) -> TypeExpr:
    """`expr` with another expression for each of its names; unions in unions are merged."""
    if isinstance(expr, Atom):
        return replace(expr)
    if isinstance(expr, Either):
        return Either(replaced(expr.left, replace), replaced(expr.right, replace))
    args = [replaced(arg, replace) for arg in expr.args]
    if expr.base != typing("Union"):
        return Generic(expr.base, tuple(args))
    return union(*(inner for arg in args for inner in _arms(arg)))


def _arms(expr: TypeExpr) -> tuple[TypeExpr, ...]:
    if isinstance(expr, Generic) and expr.base == typing("Union"):
        return expr.args
    return (expr,)


def atoms(expr: TypeExpr) -> Iterator[Atom]:
    """Every name in `expr`, in the order of the text."""
    if isinstance(expr, Atom):
        yield expr
    elif isinstance(expr, Either):
        yield from atoms(expr.left)
        yield from atoms(expr.right)
    else:
        yield expr.base
        for arg in expr.args:
            yield from atoms(arg)
