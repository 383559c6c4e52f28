from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.pointer import PointerError, format_pointer, parse_pointer, resolve

ROOT: dict[str, Any] = {
    "paths": {"/a/{b}": {"get": {"x": 1}}},
    "components": {
        "Node": {"properties": {"next": {"$ref": "#/components/Node"}, "v": {"type": "string"}}},
        "Alias": {"$ref": "#/components/Node"},
        "All": {"allOf": [{"$ref": "#/components/Alias", "note": 1}, {"y": 2}]},
        "One": {"$ref": "#/components/Two"},
        "Two": {"$ref": "#/components/One"},
        "Self": {"$ref": "#/components/Self/deeper"},
        "Far": {"$ref": "other.yaml#/x"},
    },
}


class TestSyntax:
    @pytest.mark.parametrize(
        ("pointer", "tokens"),
        [
            ("", ()),
            ("#", ()),
            ("/", ("",)),
            ("#/a/b", ("a", "b")),
            ("/a~1b/c~0d/~01", ("a/b", "c~d", "~1")),
            ("#/paths/~1a~1%7Bb%7D", ("paths", "/a/{b}")),
            ("/a%20b", ("a%20b",)),
        ],
    )
    def test_parse(self, pointer: str, tokens: tuple[str, ...]):
        assert parse_pointer(pointer) == tokens

    @pytest.mark.parametrize("pointer", ["a/b", "#a", "/a~2", "/a~"])
    def test_malformed(self, pointer: str):
        with pytest.raises(PointerError):
            parse_pointer(pointer)

    def test_fragments_are_percent_encoded(self):
        assert format_pointer(["paths", "/a/{b}", 1]) == "#/paths/~1a~1%7Bb%7D/1"
        assert format_pointer(["a b"], fragment=False) == "/a b"

    @given(st.lists(st.text()), st.booleans())
    def test_format_and_parse_are_inverse(self, tokens: list[str], fragment: bool):
        assert parse_pointer(format_pointer(tokens, fragment=fragment)) == tuple(tokens)


class TestResolve:
    @pytest.mark.parametrize(
        ("pointer", "canonical"),
        [
            ("#", "#"),
            ("#/components/Node/properties/v", "#/components/Node/properties/v"),
            ("/components/Alias/properties/v", "#/components/Node/properties/v"),
            ("#/components/All/allOf/0/properties/v", "#/components/Node/properties/v"),
            ("#/components/All/allOf/0/note", "#/components/All/allOf/0/note"),
            ("#/components/All/allOf/1/y", "#/components/All/allOf/1/y"),
            (
                "#/components/Node/properties/next/properties/next/properties/next/properties/v",
                "#/components/Node/properties/v",
            ),
            ("#/paths/~1a~1{b}/get", "#/paths/~1a~1%7Bb%7D/get"),
        ],
    )
    def test_follows_references_on_the_way(self, pointer: str, canonical: str):
        found = resolve(ROOT, pointer)
        assert found.pointer == canonical
        assert found.value == resolve(ROOT, canonical).value

    def test_does_not_follow_the_last_one(self):
        assert resolve(ROOT, "#/components/Alias").value == {"$ref": "#/components/Node"}

    def test_leads_nowhere(self):
        with pytest.raises(PointerError) as caught:
            resolve(ROOT, "#/components/Alias/props")
        error = caught.value
        assert error.reached == ("components", "Node")
        assert (error.missing, error.known) == ("props", ("properties",))

    @pytest.mark.parametrize("index", ["2", "01", "-", "x", "9" * 20])
    def test_no_such_item(self, index: str):
        with pytest.raises(PointerError, match="leads nowhere"):
            resolve(ROOT, f"#/components/All/allOf/{index}")

    @pytest.mark.parametrize("name", ["One", "Self"])
    def test_circles(self, name: str):
        with pytest.raises(PointerError, match="circle"):
            resolve(ROOT, f"#/components/{name}/x")

    def test_other_files(self):
        with pytest.raises(PointerError, match="another file"):
            resolve(ROOT, "#/components/Far/x")
