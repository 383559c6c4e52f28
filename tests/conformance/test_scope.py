"""Which published modules and names count, by the config and by api.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conformance.surface.configured import Configured
from tests.conformance.surface.listing import read_listing
from tests.conformance.surface.scope import (
    BY_HAND,
    LEFT_OVER,
    NEEDS_OTHERS,
    NOT_CONFIGURED,
    OUT_OF_REACH,
    Scope,
)

if TYPE_CHECKING:
    from pathlib import Path

_LISTING = """
# Shared Types

```python
from openai.types import Colour, Metadata
```

# Shops

Types:

```python
from openai.types import (
    Shop,
    Town,
)
```

- <code title="get /shops/{id}">client.shops.<a href="./src/openai/resources/shops.py">get</a>(\
\\*\\*<a href="src/openai/types/shop_get_params.py">params</a>) -> \
<a href="./src/openai/types/shop.py">Shop</a></code>
- <code title="post /towns">client.a.towns.<a href="./src/openai/resources/a/towns.py">add</a>(\
\\*\\*<a href="src/openai/types/town_add_params.py">params</a>) -> Town</code>
- <code>client.a.towns.<a href="./src/openai/resources/a/towns.py">add_and_wait</a>(\
\\*args) -> Town</code>
"""
_MODULES = {
    "__init__": "from .pages import TownPage, ShopPage",
    "pages": "class TownPage: ...\nclass ShopPage: ...\nclass NoPage: ...",
    "resources/shops": "from ..pages import ShopPage",
    "resources/a/towns": "from ...pages import TownPage\nfrom ...types.waiting import Waiting",
    "types/shop": "class Shop: ...",
    "types/shop_param": "class Shop: ...",
    "types/shop_get_params": "class ShopGetParams: ...",
    "types/town": "class Town: ...",
    "types/town_add_params": "class TownAddParams: ...",
    "types/shared/colour": "Colour: TypeAlias = str",
    "types/shop_alias": "from .shop import Shop\nOther = Shop",
    "types/parsed_town": "from .town import Town\nclass ParsedTown: ...",
    "types/waiting": "class Waiting: ...",
    "types/__init__": "from .parsed_town import ParsedTown\nfrom .shop_alias import Other",
    "types/forgotten": "class Forgotten: ...",
}
_BY_HAND = {"types/by_hand": "from .shop import Shop"}
_HEADER = (
    "# Copyright (c) of somebody.\n\n"  # `file_header` in the config
    "# File generated from our OpenAPI spec by Stainless. See CONTRIBUTING.md for details.\n\n"
)


@pytest.fixture
def scope(tmp_path: Path) -> Scope:
    modules = {name: _HEADER + text for name, text in _MODULES.items()} | _BY_HAND
    for name, text in modules.items():
        path = tmp_path / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    configured = Configured(
        endpoints=frozenset({"get /shops/{id}"}),
        models={"types.shop": True, "types.shop_param": False, "types.shared.metadata": True},
        resources=frozenset({"resources.shops"}),
    )
    return Scope(tmp_path, configured, read_listing(_LISTING))


@pytest.mark.parametrize(
    ("module", "reason"),
    [
        ("types.shop", None),
        ("types.shop_get_params", None),
        ("types.shop_alias", None),
        ("types.shop_param", OUT_OF_REACH),
        ("types.town", NOT_CONFIGURED),
        ("types.town_add_params", NOT_CONFIGURED),
        ("types.shared.colour", NOT_CONFIGURED),
        ("types.parsed_town", NEEDS_OTHERS),
        ("types.waiting", NEEDS_OTHERS),
        ("types.forgotten", LEFT_OVER),
        ("types.by_hand", BY_HAND),
        ("resources.shops", None),
        ("resources.a.towns", NOT_CONFIGURED),
        ("resources.a", NOT_CONFIGURED),
        ("_client", None),
    ],
)
def test_why_not(scope: Scope, module: str, reason: str | None) -> None:
    assert scope.why_not(module) == reason


@pytest.mark.parametrize(
    ("name", "reason"), [("ShopPage", None), ("TownPage", NEEDS_OTHERS), ("NoPage", None)]
)
def test_names_count_unless_only_others_import_them(
    scope: Scope, name: str, reason: str | None
) -> None:
    assert scope.why_not_name(name) == reason


def test_the_modules_of_types_that_are_looked_at(scope: Scope) -> None:
    found = list(scope.type_modules())

    assert "types.shared.colour" in found
    assert "types.town" in found
    assert "pages" not in found


def test_docstrings_come_from_the_description_unless_written_by_hand(scope: Scope) -> None:
    assert scope.is_described("types.shop")
    assert scope.is_described("types.shop_get_params")
    assert not scope.is_described("types.shop_alias")


def test_what_api_md_lists() -> None:
    listing = read_listing(_LISTING)

    assert listing.methods == {
        ("resources.shops", "get"): "get /shops/{id}",
        ("resources.a.towns", "add"): "post /towns",
        ("resources.a.towns", "add_and_wait"): None,
    }
    assert listing.linked["types.shop"] == {"get /shops/{id}"}
    assert listing.types == {("types", name) for name in ("Colour", "Metadata", "Shop", "Town")}
