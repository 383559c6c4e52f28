"""Small helpers that other tests do not reach."""

from __future__ import annotations

import datetime
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from runtime._files import async_to_httpx_files, deepcopy_with_paths, to_httpx_files
from runtime._platform import OtherArch, OtherPlatform, get_platform, platform_headers
from runtime._qs import Querystring
from runtime._types import NOT_GIVEN, Omit
from runtime._utils import (
    asyncify,
    coerce_boolean,
    deepcopy_minimal,
    extract_files,
    file_from_path,
    get_async_library,
    get_required_header,
    header_texts,
    json_safe,
    parse_datetime,
    required_args,
)
from runtime._utils._json import openapi_dumps
from runtime._utils._reflection import assert_signatures_in_sync
from tests.runtime.neutral import RUNTIME


def test_importing_costs_next_to_nothing() -> None:
    """A client can be made, and asked for its resources, without the heavy dependencies."""
    code = (
        "import sys, runtime, runtime._resource, runtime._response, runtime._streaming\n"
        "from runtime._base_client import make_request_options\n"
        "from runtime._utils import maybe_transform, required_args\n"
        "runtime.Client(api_key='k'); runtime.AsyncClient(api_key='k')\n"
        "heavy = {'httpx', 'pydantic', 'asyncio', 'anyio', 'inspect', 'dataclasses', 'email'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        cwd=RUNTIME.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")


@pytest.mark.parametrize(("level", "logged"), [("debug", True), ("off", False)])
def test_logging_is_switched_on_by_the_environment(level: str, logged: bool) -> None:
    code = "import runtime, logging; logging.getLogger('runtime').debug('seen')"
    environment = {"RUNTIME_LOG": level, "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=RUNTIME.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert ("seen" in done.stderr) is logged


def test_unknown_names() -> None:
    import runtime
    from runtime import _base_client, _constants, _http_clients

    for module in (runtime, _base_client, _constants, _http_clients):
        with pytest.raises(AttributeError, match="no attribute 'nothing'"):
            getattr(module, "nothing")  # noqa: B009
    assert {"Client", "APIError", "types"} <= set(dir(runtime))
    assert all(hasattr(runtime, name) for name in runtime.__all__)


def test_query_strings() -> None:
    params: dict[str, Any] = {"a": [1, {"b": None}], "c": {"d": [True]}, "e": None}
    assert Querystring(array_format="indices").stringify_items(params) == [
        ("a[0]", "1"),
        ("c[d][0]", "true"),
    ]
    assert Querystring().parse("a=1&a=2") == {"a": ["1", "2"]}


async def test_files(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    opened = io.BytesIO(b"y")
    files: Any = {"p": path, "t": ("n", path, "text/plain"), "o": opened, "b": b"z"}
    expected = {"p": ("a.txt", b"x"), "t": ("n", b"x", "text/plain"), "o": opened, "b": b"z"}
    assert to_httpx_files(files) == await async_to_httpx_files(files) == expected
    assert to_httpx_files(None) is await async_to_httpx_files(None) is None
    assert file_from_path(str(path)) == ("a.txt", b"x")
    wrong: Any = 3
    with pytest.raises(TypeError, match="expected mapping or sequence"):
        to_httpx_files(wrong)


def test_files_in_parameters() -> None:
    body: dict[str, object] = {"image": [b"1", b"2"], "mask": b"3", "left": 1}
    files = extract_files(body, paths=[["image", "<array>"], ["mask"], ["other", "x"]])
    assert files == [("image[]", b"1"), ("image[]", b"2"), ("mask", b"3")]
    assert body == {"left": 1}
    with pytest.raises(RuntimeError, match="Expected entry at `mask`"):
        extract_files({"mask": "text"}, paths=[["mask"]])


def test_only_what_leads_to_files_is_copied() -> None:
    entry, other = {"file": b"1", "n": 1}, {"deep": [1]}
    body = {"list": [entry], "file": b"2", "other": other}
    paths = [["list", "<array>", "file"], ["file"], ["missing", "x"]]
    copied = deepcopy_with_paths(body, paths)

    assert extract_files(copied, paths=paths) == [("list[][file]", b"1"), ("file", b"2")]
    assert copied == {"list": [{"n": 1}], "other": other}
    assert body == {"list": [entry], "file": b"2", "other": other}
    assert entry == {"file": b"1", "n": 1}
    assert copied["other"] is other
    assert deepcopy_with_paths(body, []) is body


def test_json_by_the_name_that_newer_packages_have() -> None:
    assert openapi_dumps({"a": [1, "é"]}) == '{"a":[1,"é"]}'.encode()


def test_headers_by_name() -> None:
    assert get_required_header({"X-Key": "v"}, "x-key") == "v"

    class Framework:
        def get(self, name: str, /) -> str | None:
            return {"X-Key": "v"}.get(name)

    assert get_required_header(Framework(), "x-key") == "v"
    with pytest.raises(ValueError, match="Could not find x-no header"):
        get_required_header({"X-Key": "v"}, "x-no")


def test_conversions() -> None:
    assert [coerce_boolean(text) for text in ("true", "1", "on", "no")] == [True, True, True, False]
    assert json_safe({"a": (parse_datetime("2024-01-02T00:00:00Z"),)}) == {
        "a": ["2024-01-02T00:00:00+00:00"]
    }
    copied = deepcopy_minimal({"a": [opened := io.BytesIO()]})
    assert copied["a"][0] is opened


def test_required_arguments_count_positions() -> None:
    @required_args(["a", "b"])
    def function(a: int = 0, *, b: int = 0) -> int:
        return a + b

    assert function(1, b=2) == 3
    with pytest.raises(TypeError, match="Missing required argument: 'b'"):
        function(1)


def test_signatures() -> None:
    def one(a: int, b: str) -> None: ...

    def two(a: int) -> None: ...

    assert_signatures_in_sync(one, two, exclude_params={"b"})
    with pytest.raises(AssertionError, match="`b` param is missing"):
        assert_signatures_in_sync(one, two)


async def test_async_libraries() -> None:
    assert get_async_library() == "asyncio"
    assert await asyncify(get_async_library)() == "false"


def test_the_platform() -> None:
    assert str(get_platform()) in platform_headers("1", platform=None).values()
    assert platform_headers("1", platform=OtherPlatform("os"))["X-Stainless-OS"] == "Other:os"
    assert str(OtherArch("z80")) == "other:z80"


def test_header_arguments_are_sent_as_text() -> None:
    given = {
        "words": "a b",
        "list": ["a", 1, True],
        "map": {"k": "v", "n": 2},
        "flag": False,
        "day": datetime.date(2026, 1, 2),
        "number": 1.5,
    }
    assert header_texts(given) == {
        "words": "a b",
        "list": "a,1,true",
        "map": "k,v,n,2",
        "flag": "false",
        "day": "2026-01-02",
        "number": "1.5",
    }


def test_header_arguments_that_are_not_sent() -> None:
    found = header_texts({"unset": NOT_GIVEN, "none": None, "omitted": Omit()})
    assert [(name, type(value)) for name, value in found.items()] == [
        ("none", Omit),
        ("omitted", Omit),
    ]


@pytest.mark.parametrize(
    ("array_format", "nested_format", "names"),
    [
        ("brackets", "brackets", ["docs[][file]", "docs[][file]"]),
        ("repeat", "dots", ["docs.file", "docs.file"]),
        ("comma", "dots", ["docs.file", "docs.file"]),
        ("indices", "brackets", ["docs[0][file]", "docs[1][file]"]),
    ],
)
def test_names_of_files_in_forms(array_format: Any, nested_format: Any, names: list[str]) -> None:
    body = {"docs": [{"file": b"1"}, {"file": b"2"}]}
    files = extract_files(
        body,
        paths=[["docs", "<array>", "file"]],
        array_format=array_format,
        nested_format=nested_format,
    )
    assert files == list(zip(names, [b"1", b"2"], strict=True))


def test_the_version_of_pydantic_under_both_its_names() -> None:
    from runtime import _compat

    assert (_compat.PYDANTIC_V1, _compat.PYDANTIC_V2) == (False, True)
