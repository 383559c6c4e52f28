from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from generator.load.document import parse_document
from generator.load.layers import layer, load_layers

if TYPE_CHECKING:
    from pathlib import Path

BELOW = "a:\n  x: 1\n  y: [1, 2, 3]\nb: {c: 1}\nd: old\n"
ABOVE = "a:\n  y: [9]\n  z: 2\nb: null\n"

Maps = dict[str, Any]
values = st.recursive(
    st.integers() | st.none() | st.lists(st.integers(), max_size=2),
    lambda inner: st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=8,
)
maps = st.dictionaries(st.sampled_from("abc"), values, max_size=3)


def documents(*texts: str):
    return [parse_document(text, f"{n}.yml") for n, text in enumerate(texts)]


def leaves(data: object, path: tuple[str | int, ...] = ()) -> dict[tuple[str | int, ...], object]:
    if isinstance(data, dict) and data:
        found: dict[tuple[str | int, ...], object] = {}
        for key, value in data.items():
            found |= leaves(value, (*path, key))
        return found
    return {path: data}


def test_maps_merge_lists_and_scalars_replace():
    assert layer(documents(BELOW, ABOVE)).root == {
        "a": {"x": 1, "y": [9], "z": 2},
        "b": None,
        "d": "old",
    }


def test_layers_below_are_left_as_they_were():
    below, above = documents(BELOW, ABOVE)
    layer([below, above])
    assert below.root == parse_document(BELOW, "").root


def test_spans_lead_to_the_file_the_value_came_from():
    document = layer(documents(BELOW, ABOVE))
    assert str(document.span(["a", "x"])) == "0.yml:2:6"
    assert str(document.span(["a", "y", 0])) == "1.yml:2:7"
    assert str(document.span(["a", "y", 2])) == "1.yml:2:3"
    assert str(document.span(["b", "c"], key=True)) == "1.yml:4:1"
    assert str(document.span(["d"])) == "0.yml:5:4"


def test_one_file_is_itself(tmp_path: Path):
    file = tmp_path / "c.yml"
    file.write_text("a: 1")
    assert load_layers([str(file)]).name == str(file)


def test_warnings_of_all_layers_are_kept():
    assert len(layer(documents("a: 1\na: 2", "b: 1\nb: 1")).warnings) == 2


@given(maps, maps, maps)
def test_the_last_layer_that_says_something_wins(one: Maps, two: Maps, three: Maps):
    merged = layer([parse_document(repr_yaml(m), str(n)) for n, m in enumerate([one, two, three])])
    for path, value in leaves(three).items():
        if path and value != {}:
            assert leaves(merged.root)[path] == value
            assert merged.span(path).file == "2"


def repr_yaml(data: Maps) -> str:
    return repr({"top": 1, **data}).replace("None", "null")
