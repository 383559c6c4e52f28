"""Overlays: what their actions make of a description, and what is said of those that can't be."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest

from generator.diagnostics import Diagnostics, InputError
from generator.load.document import Document, parse_document
from generator.load.overlay import overlaid

SPEC = """\
openapi: 3.1.0
info: {title: Old, description: Text}
tags: [{name: a}, {name: b}, {name: c}]
paths:
  /pets:
    get:
      parameters: [{name: limit, in: query}]
"""


def applied(*actions: str, found: Diagnostics | None = None) -> Document:
    """The description after one overlay for each YAML list of actions."""
    overlays = [
        parse_document(
            "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n" + textwrap.dedent(text),
            f"overlay{number}.yml",
        )
        for number, text in enumerate(actions)
    ]
    diagnostics = Diagnostics() if found is None else found
    return overlaid(parse_document(SPEC, "spec.yml"), overlays, diagnostics)


def test_without_overlays_the_description_is_itself() -> None:
    document = parse_document(SPEC, "spec.yml")
    assert overlaid(document, [], Diagnostics()) is document


def test_update_merges_into_every_target() -> None:
    document = applied("""\
        - target: $.info
          update: {title: New, x: {y: 1}}
        - target: $.info
          update: {x: {z: [2]}}
        - target: $.paths['/pets'].get
          update: {parameters: [{name: cursor, in: query}], summary: S}
    """)
    assert document.root["info"] == {
        "title": "New", "description": "Text", "x": {"y": 1, "z": [2]},
    }  # fmt: skip
    operation = document.root["paths"]["/pets"]["get"]
    assert [p["name"] for p in operation["parameters"]] == ["limit", "cursor"]
    assert operation["summary"] == "S"


def test_what_an_overlay_brings_has_its_place_there() -> None:
    document = applied("- target: $.paths['/pets'].get\n  update: {parameters: [{name: x}]}\n")
    place = ("paths", "/pets", "get", "parameters")
    assert str(document.span((*place, 1, "name"))) == "overlay0.yml:5:32"
    assert str(document.span((*place, 0, "name"))) == "spec.yml:7:27"


def test_a_list_takes_an_entry_in() -> None:
    document = applied(
        "- {target: $.tags, update: {name: d}}\n- {target: $.tags, update: [1, 2]}\n"
    )
    assert document.root["tags"][3:] == [{"name": "d"}, 1, 2]


def test_remove_takes_every_target_away() -> None:
    document = applied("""\
        - target: $.tags[?@.name != 'b']
          remove: true
        - target: $.info['title', 'description']
          remove: true
          update: {ignored: true}
    """)
    assert document.root["tags"] == [{"name": "b"}]
    assert document.root["info"] == {}


def test_what_is_below_a_removed_value_goes_with_it() -> None:
    document = applied("- {target: '$..*', remove: true}\n")
    assert document.root == {}


def test_of_version_1_1() -> None:
    document = applied("""\
        - {target: $.info.title, update: Newer}
        - {target: $.info, copy: "$.paths['/pets'].get"}
    """)
    assert document.root["info"]["title"] == "Newer"
    assert document.root["info"]["parameters"] == [{"name": "limit", "in": "query"}]


def test_overlays_and_actions_build_on_each_other() -> None:
    document = applied(
        "- {target: $.info, update: {a: {b: 1}}}\n- {target: $.info.a, update: {c: 2}}\n",
        "- {target: $.info.a.c, remove: true}\n",
    )
    assert document.root["info"]["a"] == {"b": 1}


def test_targets_that_match_nothing_are_noted() -> None:
    found = Diagnostics()
    document = applied("- {target: $.nope, update: {a: 1}}\n", found=found)
    assert document.root == parse_document(SPEC, "").root
    (warning,) = found
    assert (warning.code, str(warning.span)) == ("overlay-target", "overlay0.yml:4:12")
    assert "`$.nope` matches nothing" in warning.message


@pytest.mark.parametrize(
    ("action", "place", "message"),
    [
        ("5", "4:3", "an action is a mapping"),
        ("{update: {}}", "4:3", "an action is a mapping"),
        ("{target: 5, remove: true}", "4:12", "an action is a mapping"),
        ("{target: $.info}", "4:3", "`update` or `remove: true`"),
        ("{target: '$.a[', remove: true}", "4:12", "no JSONPath query (RFC 9535)"),
        ("{target: $.paths./pets, remove: true}", "4:12", "no JSONPath query (RFC 9535)"),
        ("{target: $, remove: true}", "4:3", "as a whole"),
        ("{target: $.info, update: 5}", "4:28", "only be updated by a mapping"),
        ("{target: $.info.title, update: {}}", "4:34", "only be updated by a mapping"),
        ("{target: $.info, copy: '$.tags.*'}", "4:26", "it matches 3"),
    ],
)
def test_mistakes_have_their_place_in_the_overlay(action: str, place: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        applied(f"- {action}\n")
    (finding,) = raised.value.diagnostics
    assert message in finding.message
    assert (finding.code, str(finding.span)) == ("bad-overlay", f"overlay0.yml:{place}")


@pytest.mark.parametrize(
    ("root", "message"),
    [
        ({"actions": []}, "is no overlay"),
        ({"overlay": "2.0.0", "actions": []}, "`overlay: 2.0.0` is not a version"),
        ({"overlay": "1.0.0"}, "needs `actions`, a list"),
        ({"overlay": "1.0.0", "actions": {}}, "needs `actions`, a list"),
    ],
)
def test_documents_that_are_no_overlays(root: dict[str, Any], message: str) -> None:
    overlay = parse_document("x: 1\n", "o.yml")
    overlay.root.clear()
    overlay.root.update(root)
    with pytest.raises(InputError, match=message):
        overlaid(parse_document(SPEC, "spec.yml"), [overlay], Diagnostics())
