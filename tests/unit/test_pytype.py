"""Annotations as trees."""

from __future__ import annotations

from generator.plan import pytype
from generator.plan.pytype import INT, NONE, OBJECT, STR, Either, optional, union, write

LIST = pytype.typing("List")


def text(expr: pytype.TypeExpr) -> str:
    return write(expr, "here")


def test_optional() -> None:
    assert text(optional(STR)) == "Optional[str]"
    assert text(optional(optional(STR))) == "Optional[str]"
    assert text(optional(union(STR, INT))) == "Union[str, int, None]"
    assert text(optional(union(STR, NONE))) == "Union[str, None]"
    assert optional(NONE) == NONE


def test_union_leaves_repetitions_out() -> None:
    assert text(union(STR, INT, STR)) == "Union[str, int]"
    assert union(STR, STR) == STR


def test_either_is_written_with_a_bar() -> None:
    assert text(Either(optional(STR), pytype.local("_types", "Omit"))) == "Optional[str] | Omit"


def test_qualified_names_are_plain_at_home() -> None:
    order = pytype.Atom("Order", pytype.Origin("types.list_params", qualified=True))
    assert write(order, "types.list_params") == "Order"
    assert write(order, "resources.x") == "list_params.Order"


def test_atoms_come_in_the_order_of_the_text() -> None:
    expr = Either(pytype.generic(LIST, STR, pytype.generic(LIST, INT)), NONE)
    assert [a.text for a in pytype.atoms(expr)] == ["List", "str", "List", "int", "None"]


def test_replacing_merges_unions() -> None:
    alias = pytype.local("m", "Alias")
    expr = pytype.generic(LIST, union(STR, alias))
    replaced = pytype.replaced(expr, lambda a: union(INT, OBJECT) if a == alias else a)
    assert text(replaced) == "List[Union[str, int, object]]"
