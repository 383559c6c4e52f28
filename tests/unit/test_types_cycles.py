"""Schemas that refer to themselves and each other: their modules import, in any order."""

from __future__ import annotations

import subprocess
import sys
import typing
from typing import TYPE_CHECKING, Any

import pytest
from typing_extensions import get_type_hints

from tests.unit.types_support import (
    Package,
    config_of,
    operation,
    plan_of,
    sources,
    spec,
    to,
    types_source,
)

if TYPE_CHECKING:
    from pathlib import Path


def obj(*required: str, **properties: object) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


TREE = obj("name", name={"type": "string"}, children={"type": "array", "items": to("Tree")})
MUTUAL = {
    "Person": obj("name", name={"type": "string"}, home=to("House")),
    "House": obj(
        "street", street={"type": "string"}, owners={"type": "array", "items": to("Person")}
    ),
}
FILTERS = {
    "Filter": {"anyOf": [to("Comparison"), to("Compound"), obj("raw", raw={"type": "string"})]},
    "Comparison": obj("key", key={"type": "string"}),
    "Compound": obj("filters", filters={"type": "array", "items": to("Filter")}),
}
HEIRS = {
    "Node": obj("id", id={"type": "string"}, main=to("Leaf")),
    "Leaf": {"allOf": [to("Node"), obj("colour", colour={"type": "string"})]},
}


def assert_imports(tmp_path: Path, found: dict[str, str]) -> Package:
    package = Package(tmp_path, {f"types.{name}": text for name, text in found.items()})
    for name in found:
        package.load(f"types.{name}")
    return package


def test_self_reference_is_quoted_and_resolved(tmp_path: Path) -> None:
    found = types_source({"Tree": TREE}, "Tree")
    assert 'children: Optional[List["Tree"]] = None' in found["tree"]
    tree = assert_imports(tmp_path, found).load("types.tree").Tree
    parsed = tree.model_validate({"name": "a", "children": [{"name": "b"}]})
    assert isinstance(parsed.children[0], tree)


def test_self_reference_in_params(tmp_path: Path) -> None:
    found = types_source({"Tree": TREE}, "Tree", request=True)
    module = assert_imports(tmp_path, found).load("types.tree_param")
    assert get_type_hints(module.TreeParam)["children"] == typing.Iterable[module.TreeParam]


def test_mutual_reference_imports_below_the_classes(tmp_path: Path) -> None:
    found = types_source(MUTUAL, "Person", "House")
    assert 'home: Optional["House"] = None' in found["person"]
    above, below = found["person"].split("class Person")
    assert "from .house import House" not in above
    assert "from .house import House" in below
    package = assert_imports(tmp_path, found)
    person = package.load("types.person").Person
    parsed = person.model_validate(
        {"name": "a", "home": {"street": "s", "owners": [{"name": "b"}]}}
    )
    assert isinstance(parsed.home.owners[0], person)


def test_mutual_reference_in_params(tmp_path: Path) -> None:
    found = types_source(MUTUAL, "Person", "House", request=True)
    package = assert_imports(tmp_path, found)
    module = package.load("types.house_param")
    assert "owners" in get_type_hints(module.HouseParam)


@pytest.mark.parametrize("request_form", [False, True])
def test_union_with_a_class_that_holds_it(tmp_path: Path, request_form: bool) -> None:
    found = types_source(FILTERS, "Filter", "Comparison", "Compound", request=request_form)
    assert "object" not in "".join(found.values())
    assert_imports(tmp_path, found)


def test_union_with_a_class_that_holds_it_parses(tmp_path: Path) -> None:
    found = types_source(FILTERS, "Filter", "Comparison", "Compound")
    package = assert_imports(tmp_path, found)
    compound = package.load("types.compound").Compound
    parsed = compound.model_validate({"filters": [{"filters": [{"key": "k"}]}]})
    assert isinstance(parsed.filters[0], compound)
    inner = parsed.filters[0].filters[0]
    assert type(inner).__name__ == "Comparison"


def test_unlisted_union_with_a_class_that_holds_it(tmp_path: Path) -> None:
    root = obj("filter", filter=to("Filter"))
    found = types_source({**FILTERS, "Root": root}, "Root")
    assert '"Filter"' in found["root"]
    parsed = (
        assert_imports(tmp_path, found)
        .load("types.root")
        .Root.model_validate({"filter": {"filters": [{"key": "k"}]}})
    )
    assert type(parsed.filter.filters[0]).__name__ == "FilterComparison"


@pytest.mark.parametrize("request_form", [False, True])
def test_a_class_does_not_extend_one_that_holds_it(tmp_path: Path, request_form: bool) -> None:
    found = types_source(HEIRS, "Node", "Leaf", request=request_form)
    leaf = found["leaf_param" if request_form else "leaf"]
    assert "id: " in leaf
    assert "Node" not in leaf
    assert_imports(tmp_path, found)


@pytest.mark.parametrize("request_form", [False, True])
@pytest.mark.parametrize(
    "arms",
    [
        [{"type": "string"}, {"type": "array", "items": to("Json")}],
        [{"type": "string"}, {"type": "object", "additionalProperties": to("Json")}],
    ],
)
def test_an_alias_that_is_part_of_itself_ends_in_object(
    tmp_path: Path, request_form: bool, arms: list[object]
) -> None:
    found = types_source({"Json": {"anyOf": arms}}, "Json", request=request_form)
    assert "object" in "".join(found.values())
    assert_imports(tmp_path, found)


@pytest.mark.parametrize("request_form", [False, True])
def test_aliases_that_are_part_of_each_other(tmp_path: Path, request_form: bool) -> None:
    schemas = {
        "Even": {"anyOf": [{"type": "string"}, {"type": "array", "items": to("Odd")}]},
        "Odd": {"anyOf": [{"type": "integer"}, {"type": "array", "items": to("Even")}]},
    }
    assert_imports(tmp_path, types_source(schemas, "Even", "Odd", request=request_form))


@pytest.mark.parametrize("request_form", [False, True])
def test_unlisted_schemas_that_refer_to_themselves(tmp_path: Path, request_form: bool) -> None:
    schemas = {
        "Root": obj("tree", tree=to("Tree"), json=to("Json"), map=to("Maps")),
        "Tree": TREE,
        "Json": {"anyOf": [{"type": "string"}, {"type": "array", "items": to("Json")}]},
        "Maps": obj(more={"type": "object", "additionalProperties": to("Maps")}),
    }
    assert_imports(tmp_path, types_source(schemas, "Root", request=request_form))


def test_a_cycle_of_many_kinds_imports_from_everywhere(tmp_path: Path) -> None:
    schemas = {
        **FILTERS,
        **HEIRS,
        "Compound": obj(
            "filters", filters={"type": "array", "items": to("Filter")}, node=to("Node")
        ),
        "Node": obj("id", id={"type": "string"}, filter=to("Filter"), parts=to("Parts")),
        "Parts": {"type": "array", "items": to("Leaf")},
    }
    names = ("Filter", "Comparison", "Compound", "Node", "Leaf", "Parts")
    for request_form in (False, True):
        assert_imports(tmp_path, types_source(schemas, *names, request=request_form))


def test_own_response_and_params_of_a_method_that_recurse(tmp_path: Path) -> None:
    data = spec({"Tree": TREE}, use={"post": operation(body=to("Tree"), response=to("Tree"))})
    found = sources(plan_of(data, config_of(methods={"use": {"endpoint": "post /use"}})))
    package = Package(tmp_path, found)
    for name in found:
        package.load(name)


def test_type_checkers_accept_cycles(tmp_path: Path) -> None:
    found = types_source(FILTERS, "Filter", "Comparison", "Compound")
    package = assert_imports(tmp_path, found)
    user = tmp_path / "user.py"
    user.write_text(
        f"from {package.name}.types.compound import Compound\n"
        f"from {package.name}.types.comparison import Comparison\n"
        "def first(compound: Compound) -> str:\n"
        "    found = compound.filters[0]\n"
        "    return found.key if isinstance(found, Comparison) else ''\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache")]
    result = subprocess.run(
        [*command, "--follow-imports=silent", "user.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout
