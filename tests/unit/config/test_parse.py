from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.config import ignored, model, resources
from generator.config.base import ConfigModel
from generator.config.endpoint import EndpointRef
from generator.config.parse import parse_config
from generator.diagnostics import Diagnostic, InputError, Severity
from generator.load.document import parse_document
from generator.load.layers import layer

if TYPE_CHECKING:
    from generator.config.model import Config


def config_of(text: str) -> Config:
    config, warnings = parse_config(parse_document(text, "c.yml"))
    assert warnings == []
    return config


def warnings_of(text: str) -> list[Diagnostic]:
    return parse_config(parse_document(text, "c.yml"))[1]


def mistakes_in(text: str) -> list[Diagnostic]:
    with pytest.raises(InputError) as caught:
        parse_config(parse_document(text, "c.yml"))
    return list(caught.value.diagnostics)


def method(text: str) -> resources.Method:
    return config_of(f"resources: {{r: {{methods: {{m: {text}}}}}}}").resources["r"].methods["m"]


class TestShapes:
    def test_method_shorthand(self):
        found = method("'POST /v1/{id}'")
        assert found.type == "http"
        assert found.endpoint == EndpointRef("post", "/v1/{id}")
        assert str(found.endpoint) == "post /v1/{id}"

    def test_method_in_full(self):
        found = method(
            "{endpoint: get /x, paginated: cursor, positional_params: [a, b], streaming: "
            "{param_discriminator: null, stream_event_model: r.m}, unwrap_response: false, "
            "default_request_options: {timeout: 1500, max_retries: 0}, deprecated: {python: gone}}"
        )
        assert found.paginated == "cursor"
        assert found.positional_params == ("a", "b")
        assert found.streaming is not None
        assert found.streaming.param_discriminator is None
        assert found.streaming.stream_event_model == "r.m"
        assert found.unwrap_response is False
        assert found.default_request_options.timeout == 1.5
        assert found.default_request_options.max_retries == 0
        assert found.deprecation("python") == "gone"
        assert found.deprecation("go") is None

    def test_derived_method(self):
        found = method(
            "{type: derived, from: create, without: [stream], replace: {format: 'type[T]'}, "
            "returns: 'Parsed[T]', using: structured_output}"
        )
        assert (found.from_, found.without, found.replace) == (
            "create",
            ("stream",),
            {"format": "type[T]"},
        )
        assert (found.returns, found.using) == ("Parsed[T]", "structured_output")

    @pytest.mark.parametrize(
        ("text", "python", "go"),
        [
            ("{}", True, True),
            ("{skip: true}", False, False),
            ("{skip: [python]}", False, True),
            ("{skip: go}", True, False),
            ("{skip: yes}", False, False),
            ("{only: [python, java]}", True, False),
            ("{only: python, skip: false}", True, False),
        ],
    )
    def test_selection_by_language(self, text: str, python: bool, go: bool):
        found = config_of(f"resources: {{r: {text}}}").resources["r"]
        assert (found.applies_to("python"), found.applies_to("go")) == (python, go)

    @pytest.mark.parametrize(
        ("text", "reason"), [("true", ""), ("false", None), ("soon gone", "soon gone")]
    )
    def test_deprecation(self, text: str, reason: str | None):
        found = config_of(f"resources: {{r: {{deprecated: {text}}}}}").resources["r"]
        assert found.deprecation("python") == reason

    def test_method_without_an_endpoint(self):
        assert method("{type: webhook_unwrap}").endpoint is None

    def test_own_config_has_no_unknown_keys(self):
        file = Path(__file__).parents[3] / "spec/clientsmith.yml"
        config = config_of(file.read_text())
        assert config.targets.python is not None
        assert config.targets.python.package_name == "openai_compat"

    def test_models(self):
        text = (
            "resources: {$shared: {models: {a: Thing, b: '#/components/schemas/X/items', "
            "c: {openapi_uri: $.x, type: alias}}}}"
        )
        models = config_of(text).resources["$shared"].models
        assert [entry.openapi_uri for entry in models.values()] == [
            "Thing",
            "#/components/schemas/X/items",
            "$.x",
        ]
        assert [entry.type for entry in models.values()] == ["model", "model", "alias"]

    def test_subresources_nest(self):
        config = config_of("resources: {a: {subresources: {b: {subresources: {c: }}}}}")
        assert config.resources["a"].subresources["b"].subresources["c"].methods == {}

    def test_null_counts_as_absent(self):
        config = config_of("resources: {a: {methods: , models: }}\ntargets: {python: }\nsettings:")
        assert config.resources["a"].methods == {}
        assert config.settings.sort_schema_properties is True

    def test_licence_shorthand(self):
        assert (
            config_of("settings: {license: MIT}").settings.license
            == model.Settings.model_validate({"license": {"name": "MIT"}}).license
        )

    def test_one_pagination_scheme(self):
        (scheme,) = config_of("pagination: {name: p, type: fake_page}").pagination
        assert (scheme.name, scheme.param_location) == ("p", "query")

    def test_event_rules(self):
        rules = config_of(
            "streaming: {on_event: [{event_type: null, handle: yield}, "
            "{event_type: [a, null], handle: yield}, {event_type: error, handle: error}, "
            "{data_starts_with: x, handle: done}]}"
        ).streaming.on_event
        assert [rule.event_type for rule in rules] == [(None,), ("a", None), ("error",), None]

    @pytest.mark.parametrize(
        ("text", "seconds"),
        [("60000", 60), ("PT1M30S", 90), ("P1DT0.5S", 86_400.5), ("1.5", 0.0015)],
    )
    def test_durations_are_seconds(self, text: str, seconds: float):
        config = config_of(f"client_settings: {{default_timeout: {text}}}")
        assert config.client_settings.default_timeout == seconds

    def test_header_values_are_text(self):
        config = config_of("client_settings: {default_headers: {a: 1, b: true, c: 2023-06-01}}")
        assert config.client_settings.default_headers == {"a": "1", "b": "true", "c": "2023-06-01"}

    def test_publishing(self):
        targets = config_of("targets: {python: {publish: {pypi: true}}, go: {anything: 1}}").targets
        assert targets.python is not None
        assert targets.python.publish.pypi is not None
        targets = config_of("targets: {python: {publish: {pypi: false}}}").targets
        assert targets.python is not None
        assert targets.python.publish.pypi is None

    def test_dates_stay_strings(self):
        config = config_of("client_settings: {default_headers: {X-Version: 2025-10-10}}")
        assert config.client_settings.default_headers == {"X-Version": "2025-10-10"}

    def test_environments_keep_their_order(self):
        config = config_of("environments: {z: https://z, a: https://a}")
        assert list(config.environments) == ["z", "a"]


class TestUnknownKeys:
    def test_warn_with_the_nearest_known_key(self):
        (found,) = warnings_of("resources:\n  a:\n    metods: {}\n")
        assert found.code == "unknown-config-key"
        assert found.severity is Severity.WARNING
        assert found.message == "unknown key `metods` in `resources.a`"
        assert found.hint == "did you mean `methods`?"
        assert str(found.span) == "c.yml:3:5"

    def test_without_a_near_one(self):
        (found,) = warnings_of("zzz: 1")
        assert (found.message, found.hint) == ("unknown key `zzz`", None)

    def test_everywhere(self):
        text = (
            "targets: {pyton: {}}\npagination: {name: p, type: cursor, nam: 1}\n"
            "streaming: {on_event: [{kind: fallthrough, handle: yield, handel: x}]}\n"
            "resources: {a: {methods: {m: {endpoint: get /x, form: y}}}}\nclientsmith: {speed: 3}\n"
        )
        assert [str(found.span) for found in warnings_of(text)] == [
            "c.yml:1:11",
            "c.yml:4:49",
            "c.yml:2:37",
            "c.yml:3:59",
            "c.yml:5:15",
        ]

    def test_derived_keys_are_suggested_as_they_are_written(self):
        (found,) = warnings_of("resources: {a: {methods: {m: {endpoint: get /x, frm: y}}}}")
        assert found.hint == "did you mean `from`?"

    def test_older_configs_have_packages_instead_of_targets(self):
        text = "package: {python: {name: my-books, repo: books-python}, node: {name: b, repo: b}}\n"
        python = config_of(f"organization: {{github_org: us}}\n{text}").targets.python
        assert python is not None
        assert (python.package_name, python.project_name) == ("my_books", "my-books")
        assert python.production_repo == "us/books-python"
        python = config_of(f"targets: {{python: {{package_name: books}}}}\n{text}").targets.python
        assert python is not None
        assert (python.package_name, python.production_repo) == ("books", None)
        (found,) = warnings_of("package: {python: {name: b, nam: b}}")
        assert found.hint == "did you mean `name`?"

    def test_options_that_every_client_has_are_left_out(self):
        text = "client_settings: {opts: {base-url: {}, timeout: {type: number}, key: {}}}"
        config, found = parse_config(parse_document(text, "c.yml"))
        assert list(config.client_settings.opts) == ["key"]
        assert [each.code for each in found] == ["taken-option"] * 2
        assert found[0].message == (
            "every client takes `base-url`; the option of this name is left out"
        )

    def test_ignored_and_extension_keys_do_not_warn(self):
        text = "codeflow: {x: 1}\nx-mine: 1\nresources: {a: {custom: true, mcp: {tools: []}}}"
        assert warnings_of(text) == []

    def test_repeated_keys_are_reported_too(self):
        assert [found.code for found in warnings_of("edition: a\nedition: b")] == ["duplicate-key"]


class TestMistakes:
    def test_all_of_them_are_collected(self):
        found = mistakes_in(
            "settings:\n  sort_schema_properties: maybe\nresources: [a]\n"
            "query_settings:\n  array_format: coma\n"
        )
        assert [(str(each.span), each.message, each.hint) for each in found] == [
            (
                "c.yml:3:12",
                "`resources` must be a mapping, found a list",
                "write `key: value` lines, indented below it",
            ),
            (
                "c.yml:2:27",
                "`settings.sort_schema_properties` must be true or false, found `maybe`",
                None,
            ),
            (
                "c.yml:5:17",
                "`query_settings.array_format` must be "
                "`comma` or `repeat` or `indices` or `brackets`, found `coma`",
                "did you mean `comma`?",
            ),
        ]

    @pytest.mark.parametrize(
        ("text", "place", "part"),
        [
            ("m: get", "1:30", "expected a verb and a path"),
            ("m: {endpoint: fetch /x}", "1:41", "found 'fetch /x'"),
            ("m: {type: http}", "1:30", "needs `endpoint`"),
            ("m: {type: alias}", "1:30", "needs `to`"),
            ("m: {type: derived}", "1:30", "needs `from`"),
            ("m: {endpoint: get /x, paginated: 3}", "1:60", "must be true or false or a string"),
            ("m: {endpoint: get /x, positional_params: [1]}", "1:69", "a string, found `1`"),
            ("m: {endpoint: get /x, default_request_options: {timeout: PT}}", "1:84", "ISO 8601"),
            (
                "m: {endpoint: get /x, default_request_options: {max_retries: -1}}",
                "1:88",
                "0 or more",
            ),
        ],
    )
    def test_in_methods(self, text: str, place: str, part: str):
        (found,) = mistakes_in(f"resources: {{r: {{methods: {{{text}}}}}}}")
        assert str(found.span) == f"c.yml:{place}"
        assert part in found.message

    def test_several_missing_keys_in_one_mapping(self):
        found = mistakes_in("pagination:\n  - description: x\n")
        assert [each.message for each in found] == [
            "`pagination.0.name` is missing",
            "`pagination.0.type` is missing",
        ]
        assert str(found[0].span) == "c.yml:2:5"
        assert found[0].hint == "add `name:` here"

    def test_event_rule_without_condition(self):
        (found,) = mistakes_in("streaming: {on_event: [{handle: done}]}")
        assert "kind: fallthrough" in found.message

    def test_strings_that_look_like_numbers(self):
        (found,) = mistakes_in("organization: {name: 365}")
        assert found.hint == "write it in quotes"

    def test_place_in_the_layer_that_is_wrong(self):
        one = parse_document("settings: {file_header: x}", "one.yml")
        two = parse_document("\nsettings: {file_header: 3}", "two.yml")
        with pytest.raises(InputError) as caught:
            parse_config(layer([one, two]))
        assert str(caught.value.diagnostics[0].span) == "two.yml:2:25"


def all_models(of: type[ConfigModel] = ConfigModel) -> dict[str, type[ConfigModel]]:
    found: dict[str, type[ConfigModel]] = {}
    for each in of.__subclasses__():
        found |= {each.__name__: each, **all_models(each)}
    return found


def test_ignored_keys_belong_to_models_and_are_not_declared():
    models = all_models()
    for name, keys in ignored.IGNORED.items():
        fields: dict[str, Any] = dict(models[name].model_fields)
        assert not keys.keys() & fields.keys()
        assert all(keys.values())


class TestMonths:
    @pytest.mark.parametrize(
        ("written", "month"), [("2025-09", "2025-09"), ("2025-09-04", "2025-09"), (None, "9999-12")]
    )
    def test_the_time_of_the_surface(self, written: str | None, month: str) -> None:
        text = f"clientsmith: {{surface_of: {written}}}" if written else "organization: {}"
        assert config_of(text).clientsmith.surface_of == month

    @pytest.mark.parametrize("written", ["september", "2025-13", "2025"])
    def test_what_is_no_month(self, written: str) -> None:
        with pytest.raises(InputError, match="expected a month, such as `2025-09`"):
            config_of(f"clientsmith: {{surface_of: {written}}}")
