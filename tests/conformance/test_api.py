"""Whether every kind of difference between classes and functions is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conformance.surface.api import Api
from tests.conformance.surface.configured import Configured
from tests.conformance.surface.listing import read_listing
from tests.conformance.surface.members import load
from tests.conformance.surface.scope import BY_HAND, Scope

if TYPE_CHECKING:
    from pathlib import Path

_CLIENT = """
from __future__ import annotations
import httpx
from typing import Optional, TypeVar, overload
from ._base import Base

T = TypeVar("T")


class Client(Base):
    name: str

    def __init__(self, *, key: Optional[str] = None, retries: int = 2) -> None:
        self.key = key

    @property
    def url(self) -> httpx.URL: ...

    @overload
    def get(self, path: str) -> str: ...

    @overload
    def get(self, path: str, *, raw: bool) -> bytes: ...

    def get(self, path, *, raw=False):
        pass

    async def close(self) -> None: ...

    def _hidden(self) -> None: ...


def make(*names: str, **options: object) -> Client: ...
"""
_HEADER = "# File generated from our OpenAPI spec by Stainless.\n"
_BASE = "class Base:\n    def ping(self, times: int = 1) -> bool: ...\n"
_RESOURCE = '''
class Shops:
    def list(self, id: str) -> None:
        """Lists shops.

        Args:
          id: of the town

          extra_headers: Send extra headers
        """

    def sell(self) -> None: ...

    def by_hand(self) -> None: ...


class Staff:
    def hire(self) -> None: ...
'''
_LISTING = """
- <code title="get /shops/{id}">client.shops.\
<a href="./src/openai/resources/shops.py">list</a>(id) -> None</code>
- <code title="post /shops">client.shops.\
<a href="./src/openai/resources/shops.py">sell</a>() -> None</code>
"""


def package(folder: Path, **modules: str) -> Path:
    """A package `shop` in `folder`; gives the folder."""
    whole = {"__init__": "from ._client import Client as Client\n", "_client": _CLIENT}
    whole |= {"_base": _BASE, "resources/__init__": "from .shops import Shops as Shops\n"}
    for name, text in (whole | {"resources/shops": _RESOURCE} | modules).items():
        path = folder / "shop" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text if name == "_base" else _HEADER + text)
    return folder


def compared(folder: Path, **emitted: str) -> Api:
    """The package as published, held against one with other modules."""
    published = package(folder / "published")
    configured = Configured(frozenset({"get /shops/{id}"}), {}, frozenset({"resources.shops"}))
    scope = Scope(published / "shop", configured, read_listing(_LISTING))
    return Api(load(published, "shop"), load(package(folder / "emitted", **emitted), "shop"), scope)


def differences(folder: Path, **emitted: str) -> list[str]:
    code, docs = compared(folder, **emitted).compare_signatures()
    found = [*code.differences, *docs.differences]
    return [f"{str(each).split()[0]} {each.place}" for each in found]


def test_a_package_is_equal_to_itself(tmp_path: Path) -> None:
    api = compared(tmp_path)
    code, docs = api.compare_signatures()

    assert code.whole
    assert docs.whole
    assert (code.compared, docs.compared) == (16, 1)
    assert list(api.extra_names()) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Optional[str]", "str | None"),
        ("Optional[str]", '"None | str"'),
        ("httpx.URL", "URL"),
        ("raw=False", "raw: bool = False"),
        ("def _hidden", "def _other"),
        ("@property", "@cached_property"),
        ("T = TypeVar", "U = TypeVar"),
    ],
)
def test_what_does_not_matter(tmp_path: Path, old: str, new: str) -> None:
    assert old in _CLIENT
    emitted = _CLIENT.replace(old, new)
    if "raw: bool" in new:  # what stands behind overloads is compared as it is written
        assert differences(tmp_path, _client=emitted) == ["differs _client.Client.get"]
    else:
        assert differences(tmp_path, _client=emitted) == []


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("retries: int = 2", "retries: int = 3", "differs _client.Client.__init__"),
        ("retries: int = 2", "retries: int", "differs _client.Client.__init__"),
        ("retries: int = 2", "retries: float = 2", "differs _client.Client.__init__"),
        (", retries: int = 2", "", "differs _client.Client.__init__"),
        ("(self, *, key", "(self, key", "differs _client.Client.__init__"),
        ("raw: bool) ->", "raw: bool = True) ->", "differs _client.Client.get[2]"),
        ("async def close", "def close", "differs _client.Client.close"),
        ("def close(self)", "def shut(self)", "missing _client.Client.close"),
        ("name: str", "name: bytes", "differs _client.Client.name"),
        ("-> httpx.URL", "-> str", "differs _client.Client.url"),
        ("*names: str", "names: str", "differs _client.make"),
        ("(Base)", "", "missing _client.Client.ping"),
        ("class Client", "class Cliente", "missing _client.Client"),
    ],
)
def test_what_matters(tmp_path: Path, old: str, new: str, found: str) -> None:
    assert old in _CLIENT

    assert found in differences(tmp_path, _client=_CLIENT.replace(old, new))


def test_an_overload_too_many_or_too_few(tmp_path: Path) -> None:
    second = "    @overload\n    def get(self, path: str, *, raw: bool) -> bytes: ...\n"
    assert second in _CLIENT

    fewer = differences(tmp_path / "fewer", _client=_CLIENT.replace(second, ""))
    more = differences(tmp_path / "more", _client=_CLIENT.replace(second, second + second))

    assert "missing _client.Client.get[2]" in fewer
    assert more == ["extra _client.Client.get[3]"]


def test_members_and_names_too_many(tmp_path: Path) -> None:
    emitted = _CLIENT.replace("def _hidden", "def shown") + "\ndef more() -> None: ...\n"
    api = compared(tmp_path, _client=emitted)

    (difference,) = api.compare_signatures()[0].differences
    assert str(difference) == "extra    _client.Client.shown: def (self) -> None"
    assert list(api.extra_names()) == [("_client.more", "function")]


def test_what_is_inherited_may_come_from_elsewhere(tmp_path: Path) -> None:
    emitted = _CLIENT.replace("._base", "._other")

    assert differences(tmp_path, _client=emitted, _other=_BASE) == []
    changed = _BASE.replace("times: int = 1", "times: int = 2")
    assert differences(tmp_path / "b", _client=emitted, _other=changed) == [
        "differs _client.Client.ping"
    ]


def test_a_name_may_be_imported_under_another(tmp_path: Path) -> None:
    renamed = _CLIENT.replace("import httpx", "from httpx import URL as Address").replace(
        "httpx.URL", "Address"
    )

    assert differences(tmp_path, _client=renamed) == []


def test_methods_count_where_their_endpoint_is_configured(tmp_path: Path) -> None:
    without = _RESOURCE.replace("def sell", "def _sell")  # its endpoint is not in the config
    assert differences(tmp_path / "a", **{"resources/shops": without}) == []

    without = _RESOURCE.replace("def by_hand", "def _by_hand")
    assert differences(tmp_path / "b", **{"resources/shops": without}) == [
        "missing resources.shops.Shops.by_hand"
    ]


def test_docstrings_of_methods_up_to_what_every_request_has(tmp_path: Path) -> None:
    other = _RESOURCE.replace("Send extra headers", "Anything")
    assert differences(tmp_path / "a", **{"resources/shops": other}) == []

    other = _RESOURCE.replace("of the town", "of the city")
    assert differences(tmp_path / "b", **{"resources/shops": other}) == [
        "differs resources.shops.Shops.list"
    ]


def test_names_of_files_without_the_header_count_only_if_the_config_brings_them(
    tmp_path: Path,
) -> None:
    init = "from ._client import Client as Client\nfrom ._base import Base as Base\n"
    api = compared(tmp_path, __init__=init)
    published = package(tmp_path / "published", __init__=init)
    asked = Api(load(published, "shop"), api.emitted, api.scope, by_hand=("_base",))
    unasked = Api(load(published, "shop"), api.emitted, api.scope)

    assert {o.name: o.why_not for o in unasked.offers() if not o.module} == {
        "Client": None,
        "Base": BY_HAND,
    }
    assert {o.name: o.why_not for o in asked.offers() if not o.module} == {
        "Client": None,
        "Base": None,
    }
