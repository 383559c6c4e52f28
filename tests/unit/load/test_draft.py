"""Changing a document: what was there stays, and every value knows where it was written."""

from __future__ import annotations

import copy

import pytest

from generator.load.document import parse_document
from generator.load.draft import Draft, Origin

SPEC = "a:\n  b: [x, y, z]\n  c: &c {d: 1}\ne: *c\n"
MORE = "new:\n  deep:\n    leaf: 1\n"


@pytest.fixture
def draft() -> Draft:
    return Draft(parse_document(SPEC, "spec.yml"))


MORE_ORIGIN = Origin(parse_document(MORE, "more.yml"), ("new",))


def spans(draft: Draft, *paths: tuple[str | int, ...]) -> list[str]:
    document = draft.finish()
    return [str(document.span(path)) for path in paths]


def test_the_document_it_began_as_is_left_alone() -> None:
    document = parse_document(SPEC, "spec.yml")
    before = copy.deepcopy(document.root)
    draft = Draft(document)
    draft.put(("a", "c", "d"), 2, MORE_ORIGIN)
    draft.remove(("a", "b", 0))
    draft.add(("a", "b"), "w", MORE_ORIGIN)
    assert document.root == before
    assert draft.finish().root == {"a": {"b": ["y", "z", "w"], "c": {"d": 2}}, "e": {"d": 1}}


def test_items_keep_their_places_when_others_go(draft: Draft) -> None:
    draft.remove(("a", "b", 0))
    assert spans(draft, ("a", "b", 0), ("a", "b", 1)) == ["spec.yml:2:10", "spec.yml:2:13"]


def test_what_is_written_has_the_place_it_came_from(draft: Draft) -> None:
    value = MORE_ORIGIN.document.root["new"]
    draft.put(("a", "n"), value, MORE_ORIGIN)
    draft.add(("a", "b"), value["deep"], MORE_ORIGIN.below("deep"))
    found = spans(draft, ("a", "n", "deep", "leaf"), ("a", "b", 3, "leaf"), ("a", "c", "d"))
    assert found == ["more.yml:3:11", "more.yml:3:11", "spec.yml:3:13"]


def test_what_is_changed_in_what_was_written_spares_its_source(draft: Draft) -> None:
    value = MORE_ORIGIN.document.root["new"]
    draft.put(("n",), value, MORE_ORIGIN)
    draft.put(("n", "deep", "leaf"), 2, Origin(draft.finish(), ("e",)))
    assert value == {"deep": {"leaf": 1}}
    assert draft.root["n"] == {"deep": {"leaf": 2}}


def test_a_copy_goes_its_own_way(draft: Draft) -> None:
    draft.put(("a", "c", "d"), 2, MORE_ORIGIN)
    draft.copy(("a",), ("f",))
    draft.put(("f", "c", "d"), 3, MORE_ORIGIN)
    draft.remove(("a", "b", 1))
    assert draft.root["a"] == {"b": ["x", "z"], "c": {"d": 2}}
    assert draft.root["f"] == {"b": ["x", "y", "z"], "c": {"d": 3}}
    assert spans(draft, ("f", "b", 2)) == ["spec.yml:2:13"]


def test_the_deepest_ancestor_that_exists_is_shown(draft: Draft) -> None:
    draft.put(("n",), MORE_ORIGIN.document.root["new"], MORE_ORIGIN)
    assert spans(draft, ("n", "deep", "no"), ("a", "no"), ("no",)) == [
        "more.yml:2:3", "spec.yml:1:1", "spec.yml:1:1",
    ]  # fmt: skip


def test_the_root_can_be_replaced(draft: Draft) -> None:
    draft.put((), MORE_ORIGIN.document.root["new"], MORE_ORIGIN)
    assert draft.root == {"deep": {"leaf": 1}}
    assert spans(draft, ("deep", "leaf")) == ["more.yml:3:11"]


@pytest.mark.parametrize("path", [("a", "z"), ("a", "b", 7), ("a", "b", "x"), ("e", "d", "f")])
def test_what_does_not_exist(draft: Draft, path: tuple[str | int, ...]) -> None:
    with pytest.raises(LookupError):
        draft.value(path)
