"""Import statements: relative, grouped, ordered."""

from __future__ import annotations

import pytest

from generator.plan import pytype
from generator.plan.imports import ImportLine, Imports, relative


@pytest.mark.parametrize(
    ("module", "here", "written"),
    [
        ("types.chat.a", "types.chat.b", ".a"),
        ("types.shared.a", "types.chat.b", "..shared.a"),
        ("_models", "types.chat.b", "..._models"),
        ("_models", "client", "._models"),
        ("types", "types.a", "."),
        ("types.chat", "types.chat.b", "."),
        ("types.chat.deep.a", "types.chat.b", ".deep.a"),
    ],
)
def test_relative(module: str, here: str, written: str) -> None:
    assert relative(module, here) == written


def test_groups_are_ordered_by_length() -> None:
    imports = Imports("types.b")
    imports.external("typing", "Optional", "List")
    imports.external("typing_extensions", "Literal")
    imports.external("builtins")
    imports.external("httpx")
    imports.external("__future__", "annotations")
    imports.local("_models", "BaseModel")
    imports.local("types.a", "A")
    assert imports.groups() == (
        (ImportLine("__future__", ("annotations",)),),
        (
            ImportLine("builtins"),
            ImportLine("typing", ("List", "Optional")),
            ImportLine("typing_extensions", ("Literal",)),
        ),
        (ImportLine("httpx"),),
        (ImportLine(".a", ("A",)), ImportLine(".._models", ("BaseModel",)))[::-1],
    )


def test_names_of_this_module_are_not_imported() -> None:
    imports = Imports("types.a")
    imports.need(pytype.generic(pytype.typing("List"), pytype.local("types.a", "Own")))
    assert imports.groups() == ((ImportLine("typing", ("List",)),),)


def test_qualified_names_import_their_module() -> None:
    imports = Imports("resources.a")
    imports.need(pytype.Atom("Order", pytype.Origin("types.a_params", qualified=True)))
    assert imports.groups() == ((ImportLine("..types", ("a_params",)),),)
