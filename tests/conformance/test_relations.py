"""Names and subclasses, by importing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.conformance.surface.relations import compare_names

if TYPE_CHECKING:
    from tests.conformance.surface.findings import Comparison

_SHOP = """
class Base(Exception): ...
class Shop(Base, ValueError): ...
class _Private(Shop): ...
class Books(_Private): ...
Store = Shop
"""
_NAMES = [("shop_of_tests", name) for name in ("Base", "Shop", "Books", "Store", "For_types")]


def compared(folder: Path, emitted: str) -> tuple[Comparison, Comparison]:
    sources = {"published": _SHOP, "emitted": emitted}
    for name, text in sources.items():
        (folder / name).mkdir()
        (folder / name / "shop_of_tests.py").write_text(text)
    return compare_names(Path(sys.executable), folder / "published", folder / "emitted", _NAMES)


def test_the_same(tmp_path: Path) -> None:
    names, relations = compared(tmp_path, _SHOP.replace("_Private", "_Other"))

    assert names.whole
    assert relations.whole
    assert names.compared == 4  # the published module does not have the fifth


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ("Shop(Base, ValueError)", "Shop(Base)", ["Books", "Shop", "Store"]),
        ("Books(_Private)", "Books(Base)", ["Books"]),
        ("Store = Shop", "class Store(Shop): ...", ["Books", "Shop"]),
        ("Base(Exception)", "Base(OSError)", ["Base", "Books", "Shop", "Store"]),
    ],
)
def test_relations_that_differ(tmp_path: Path, old: str, new: str, places: list[str]) -> None:
    assert old in _SHOP
    names, relations = compared(tmp_path, _SHOP.replace(old, new))

    assert names.whole
    found = sorted(each.place.removeprefix("shop_of_tests.") for each in relations.differences)
    assert found == places


def test_a_name_that_is_missing(tmp_path: Path) -> None:
    names, _ = compared(tmp_path, _SHOP.replace("Store = Shop", ""))

    (difference,) = names.differences
    assert str(difference) == "missing  shop_of_tests.Store: importable"
