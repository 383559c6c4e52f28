"""Whether every kind of difference between type definitions is seen."""

from __future__ import annotations

import pytest

from tests.conformance.surface.definitions import read_definitions
from tests.conformance.surface.findings import Comparison

_PUBLISHED = '''
from typing import List, Optional
from .._models import BaseModel

__all__ = ["Shop", "Kind"]


class Shop(BaseModel, total=False):
    """Sells books."""

    id: str

    books: Optional[List[int]] = None
    """How many
    there are."""

    name: str = "none"

    def first(self) -> int:
        return 1


Kind = Literal["a", "b"]
Other: TypeAlias = Shop
'''


def differences(emitted: str) -> list[str]:
    """The places where a module differs from the published one, in code and in docstrings."""
    published, mine = read_definitions(_PUBLISHED), read_definitions(emitted)
    comparison = Comparison()
    comparison.compare_all("code", published.code, mine.code)
    comparison.compare_all("docs", published.docs, mine.docs)
    return [f"{str(each).split()[0]} {each.place}" for each in comparison.differences]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from typing import List, Optional\n", "import typing\n"),
        ("How many\n    there are.", "How many there are."),
        ("return 1", "return 2"),
        ('Literal["a", "b"]', "Literal['a',\n 'b']"),
    ],
)
def test_what_does_not_matter(old: str, new: str) -> None:
    assert old in _PUBLISHED

    assert differences(_PUBLISHED.replace(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("Optional[List[int]] = None", "Optional[List[str]] = None", "differs code.Shop"),
        ("List[int]] = None", "List[int]]", "differs code.Shop"),
        ("id: str\n", "id: str\n\n    more: int\n", "differs code.Shop"),
        ('    name: str = "none"\n', "", "differs code.Shop"),
        ("(BaseModel, total=False)", "(BaseModel)", "differs code.Shop"),
        ("first(self)", "first(self, n: int = 0)", "differs code.Shop"),
        ('Literal["a", "b"]', 'Literal["b", "a"]', "differs code.Kind"),
        ("Other: TypeAlias = Shop", "Other = Shop", "differs code.Other"),
        ('["Shop", "Kind"]', '["Kind", "Shop"]', "differs code.__all__"),
        ("Other: TypeAlias = Shop\n", "", "missing code.Other"),
        ("Other: TypeAlias", "Another: TypeAlias = Shop\nOther: TypeAlias", "extra code.Another"),
        ("Sells books.", "Sells.", "differs docs.Shop"),
        ("there are.", "there were.", "differs docs.Shop.books"),
        ("    id: str\n", '    id: str\n    """Its number."""\n', "extra docs.Shop.id"),
    ],
)
def test_what_matters(old: str, new: str, found: str) -> None:
    assert old in _PUBLISHED

    assert differences(_PUBLISHED.replace(old, new)) == [found]


def test_the_order_of_fields_matters() -> None:
    lines = _PUBLISHED.splitlines()
    first, second = lines.index("    id: str"), lines.index('    name: str = "none"')
    lines[first], lines[second] = lines[second], lines[first]

    assert differences("\n".join(lines)) == ["differs code.Shop"]


def test_a_difference_shows_the_lines_that_differ() -> None:
    comparison = Comparison()
    comparison.compare(
        "types.Shop", "class Shop\nid: str\nname: str", "class Shop\nid: int\nname: str"
    )

    (shown,) = map(str, comparison.differences)
    assert shown == "differs  types.Shop\n    published: id: str\n    emitted:   id: int"
    assert comparison.figure == "0 of 1 equal"
