from __future__ import annotations

import json

import pytest

from generator.diagnostics import InputError
from generator.load import yaml12
from generator.load.document import parse_document

YAML = """\
openapi: 3.1.0
paths:
  /a:
    get:
      responses:
        200: {description: fine}
    parameters:
      - name: one
      - name: two
"""


def parse(text: str, name: str = "api.yaml"):
    return parse_document(text, name)


def error_of(text: str | bytes, name: str = "api.yaml"):
    with pytest.raises(InputError) as caught:
        parse_document(text, name)
    (found,) = caught.value.diagnostics
    return found


class TestYaml12:
    @pytest.mark.parametrize(
        "word", ["on", "off", "yes", "no", "y", "2020-01-01", "12:30:00", "1_000"]
    )
    def test_words_that_yaml_1_1_reads_as_other_types_stay_strings(self, word: str):
        assert parse(f"a: {word}").root == {"a": word}
        assert parse(f"{word}: a").root == {word: "a"}

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("true", True),
            ("FALSE", False),
            ("null", None),
            ("~", None),
            ("", None),
            ("12", 12),
            ("-3", -3),
            ("0o17", 15),
            ("0xff", 255),
            ("1.5", 1.5),
            ("1e3", 1000.0),
            ("-.INF", float("-inf")),
            ("'12'", "12"),
            ("!!str 12", "12"),
            ("!secret x", "x"),
        ],
    )
    def test_scalars(self, text: str, value: object):
        got = parse(f"a: {text}").root["a"]
        assert got == value
        assert type(got) is type(value)

    def test_keys_are_strings_as_written(self):
        assert list(parse("200: a\n1.10: b\ntrue: c\nnull: d").root) == [
            "200",
            "1.10",
            "true",
            "null",
        ]

    def test_anchors_and_merge_keys(self):
        text = (
            "base: &b {x: 1, y: 2}\nmine:\n  <<: *b\n  y: 3\nlist:\n  <<: [{z: 1}, {z: 2, w: 3}]\n"
        )
        root = parse(text).root
        assert root["mine"] == {"x": 1, "y": 3}
        assert root["list"] == {"z": 1, "w": 3}

    def test_merged_key_that_is_overridden_is_no_duplicate(self):
        assert parse("b: &b {x: 1}\nm: {<<: *b, x: 2}").warnings == ()

    def test_aliases_cost_no_more_than_their_anchor(self):
        lines = ["a0: &a0 [x, x]"]
        lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
        assert parse("\n".join(lines)).root["a29"]


class TestDuplicates:
    def test_warn_with_the_place_and_the_last_one_counts(self):
        document = parse("a: 1\nb:\n  c: 1\n  c: 2\n")
        assert document.root["b"] == {"c": 2}
        (warning,) = document.warnings
        assert warning.code == "duplicate-key"
        assert str(warning.span) == "api.yaml:4:3"

    def test_in_json(self):
        document = parse('{"a": 1,\n "a": 2}', "api.json")
        assert document.root == {"a": 2}
        (warning,) = document.warnings
        assert str(warning.span) == "api.json:2:2"

    def test_in_json_that_yaml_cannot_read(self):
        (warning,) = parse('{"a": 1, "a": "\\ud83d\\ude00"}', "api.json").warnings
        assert str(warning.span) == "api.json"


class TestErrors:
    @pytest.mark.parametrize(
        ("text", "code", "place"),
        [
            ("a: b: c", "invalid-yaml", "api.yaml:1:5"),
            ("a:\n  - b\n c: [", "invalid-yaml", "api.yaml:3:2"),
            ("a: *nope", "invalid-yaml", "api.yaml:1:4"),
            ("a: &x [*x]", "invalid-yaml", "api.yaml:1:4"),
            ("? [a]\n: b", "invalid-yaml", "api.yaml:1:3"),
            ("a: {<<: 3}", "invalid-yaml", "api.yaml:1:9"),
            ("a: !!int x", "invalid-yaml", "api.yaml:1:4"),
            ("a: 1\n---\nb: 1", "invalid-yaml", "api.yaml:2:1"),
            ("a: \x07", "invalid-yaml", "api.yaml"),
            ("- a", "not-a-mapping", "api.yaml:1:1"),
            ("\n  text", "not-a-mapping", "api.yaml:2:3"),
            ("", "empty-file", "api.yaml"),
            ("# nothing\n", "empty-file", "api.yaml"),
        ],
    )
    def test_yaml(self, text: str, code: str, place: str):
        found = error_of(text)
        assert (found.code, str(found.span)) == (code, place)

    def test_json(self):
        found = error_of('{"a": 1,\n  "b" 2}', "api.json")
        assert (found.code, str(found.span)) == ("invalid-json", "api.json:2:7")
        assert found.span.source_line == '  "b" 2}'

    @pytest.mark.parametrize("name", ["api.yaml", "api.json"])
    @pytest.mark.parametrize("brackets", ["[]", "{}"])
    def test_endless_nesting(self, name: str, brackets: str):
        inner = brackets[0] * 20_000 if brackets == "[]" else '{"a":' * 20_000
        assert error_of('{"a":' + inner, name).code in {"too-deep", "invalid-json", "invalid-yaml"}

    def test_merge_of_itself(self):
        assert error_of("a: &a\n  <<: *a").code in {"too-deep", "invalid-yaml"}

    def test_huge_number_in_json(self):
        assert error_of('{"a": ' + "9" * 5000 + "}", "api.json").code == "invalid-json"


class TestFormats:
    def test_flow_yaml_is_no_broken_json(self):
        assert parse("{a: 1}").root == {"a": 1}

    def test_json_by_its_first_character(self):
        assert parse('{"a": "\\ud83d\\ude00"}', "<stdin>").root == {"a": "\U0001f600"}


class TestSpans:
    @pytest.mark.parametrize(
        ("path", "key", "place"),
        [
            ([], False, "1:1"),
            (["openapi"], False, "1:10"),
            (["openapi"], True, "1:1"),
            (["paths", "/a", "get", "responses", "200"], False, "6:14"),
            (["paths", "/a", "get", "responses", 200], True, "6:9"),
            (["paths", "/a", "parameters", 1, "name"], False, "9:15"),
            (["paths", "/a", "parameters", "1"], False, "9:9"),
            (["paths", "/a", "gone", "far"], False, "3:3"),
            (["paths", "/a", "parameters", 7, "name"], True, "7:5"),
            (["gone"], True, "1:1"),
        ],
    )
    def test_yaml(self, path: list[str | int], key: bool, place: str):
        assert str(parse(YAML).span(path, key=key)) == f"api.yaml:{place}"

    def test_source_line(self):
        span = parse(YAML.replace("\n", "\r\n")).span(["paths", "/a", "get"], key=True)
        assert (span.line, span.source_line) == (4, "    get:")

    def test_of_a_long_line_only_a_part_is_held(self):
        text = '{"' + "a" * 5000 + '": 1, "b": ' + '"' + "c" * 5000 + '"}'
        span = parse(text, "a.json").span(["b"], key=True)
        assert span.column is not None
        assert span.source_line is not None
        assert len(span.source_line) == 200
        assert span.source_line[span.column - span.source_column :].startswith('"b": ')

    def test_json_positions_equal_those_of_the_same_text_as_yaml(self):
        text = json.dumps(parse(YAML).root, indent=2)
        as_json, as_yaml = parse(text, "a.json"), parse("\n" + text, "a.json".upper())
        for path in (["paths", "/a", "parameters", 1, "name"], ["openapi"], ["paths", "x"], []):
            for key in (False, True):
                one, other = as_json.span(path, key=key), as_yaml.span(path, key=key)
                assert (one.line, one.column) == ((other.line or 0) - 1, other.column)

    def test_json_with_escaped_keys_and_empty_containers(self):
        document = parse('{"e": {}, "l": [ ], "a\\"b": {"x": "}"},\t"z": [1, [2], 3]}', "a.json")
        assert document.span(['a"b', "x"]).column == 35
        assert document.span(["z", 1, 0]).column == 51
        assert document.span(["l", 0]).column == 11
        assert document.span(["e", "q"]).column == 2

    def test_merged_and_repeated_keys_lead_to_the_one_that_counts(self):
        document = parse("b: &b\n  x: 1\nm:\n  <<: *b\nd: 1\nd: 2\n")
        assert document.span(["m", "x"]).line == 2
        assert document.span(["d"]).line == 6


def test_places_need_no_second_reading_until_it_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    class Counting(yaml12.Loader):
        def __init__(self, text: str) -> None:
            read.append(text)
            super().__init__(text)

    monkeypatch.setattr(yaml12, "Loader", Counting)
    first = parse_document("a: {b: 1}\n", "first.yml")
    second = parse_document("a: {b: 2}\n", "second.yml")
    assert str(first.span(("a", "b"))) == "first.yml:1:8"
    assert str(second.span(("a", "b"))) == "second.yml:1:8"
    assert len(read) == 2
    yaml12.forget()
    again = parse_document("a: {b: 1}\n", "again.yml")
    yaml12.forget()
    assert str(again.span(("a", "b"))) == "again.yml:1:8"
    assert len(read) == 4
