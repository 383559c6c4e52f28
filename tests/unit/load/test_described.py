"""`x-stainless-method`: methods that a description asks for, beside those of the config."""

from __future__ import annotations

import pytest

from generator.config.parse import parse_config
from generator.diagnostics import Diagnostic, Diagnostics, InputError
from generator.load.amend import Amended, amended
from generator.load.document import parse_document
from generator.load.selection import walk_resources

SPEC = """\
openapi: 3.1.0
paths:
  /pets:
    get:
      x-stainless-method: {said}
      responses: {{}}
    post:
      responses: {{}}
"""
CONFIG = "resources: {pets: {methods: {create: post /pets}}}"


def read(said: str, config: str = CONFIG) -> tuple[Amended, list[Diagnostic]]:
    spec = parse_document(SPEC.format(said=said), "spec.yml")
    document = parse_document(config, "c.yml")
    diagnostics = Diagnostics()
    found = amended(parse_config(document)[0], document, spec, diagnostics)
    return found, list(diagnostics)


def methods(found: Amended) -> dict[str, str]:
    return {
        ".".join((*place[1::2], name)): str(method.endpoint)
        for place, resource in walk_resources(found.config.resources)
        for name, method in resource.methods.items()
    }


OWN = {"pets.create": "post /pets"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("pets.list", "pets.list"),
        ("{path: pets.list}", "pets.list"),
        ("shop.pets.list", "shop.pets.list"),
        ("pets.toys.parts.list", "pets.toys.parts.list"),
        ("$client.ping", "$client.ping"),
    ],
)
def test_a_method_is_added(said: str, name: str) -> None:
    found, warnings = read(said)
    assert methods(found) == {**OWN, name: "get /pets"}
    assert warnings == []


def test_without_resources_in_the_config() -> None:
    for config in ("{organization: {name: shop}}", "resources: null", "resources: {pets: null}"):
        assert methods(read("pets.list", config)[0]) == {"pets.list": "get /pets"}


def test_what_is_said_beside_its_path_is_said_in_the_configs_words() -> None:
    found, _ = read("{path: pets.list, deprecated: Use it not., positional_params: []}")
    method = found.config.resources["pets"].methods["list"]
    assert (method.deprecation("python"), method.positional_params) == ("Use it not.", ())


def test_places_are_those_in_the_description() -> None:
    found, _ = read("{path: pets.toys.list, paginated: false}")
    place = ("resources", "pets", "subresources", "toys", "methods", "list")
    for path in (place, (*place, "endpoint"), place[:4]):
        span = found.document.span(path)
        assert (span.file, span.line) == ("spec.yml", 5)
    assert found.document.span((*place, "paginated")).column == 61
    assert found.document.span(("resources", "pets", "methods", "create")).file == "c.yml"
    assert found.described == {place, place[:4]}


@pytest.mark.parametrize(
    ("config", "why"),
    [
        ("resources: {pets: {methods: {list: get /pets}}}", None),
        (
            "resources: {pets: {methods: {list: post /pets}}}",
            "but `pets.list` is another method",
        ),
        ("resources: {a: {subresources: {b: {methods: {all: get /pets}}}}}", "but it is `a.b.all`"),
        ("unspecified_endpoints: [get /pets]", "but it has none: `unspecified_endpoints`"),
    ],
)
def test_the_config_wins(config: str, why: str | None) -> None:
    found, warnings = read("pets.list", config)
    assert found.config == parse_config(parse_document(config, "c.yml"))[0]
    told = f"`x-stainless-method` makes `get /pets` the method `pets.list`, {why}"
    assert [w.message for w in warnings] == ([told] if why else [])
    assert all(w.span and str(w.span) == "spec.yml:5:27" for w in warnings)


@pytest.mark.parametrize("own", ["get /pets", "{endpoint: get /pets, paginated: true}"])
def test_what_the_config_does_not_say_of_its_method_the_description_may(own: str) -> None:
    config = f"resources: {{pets: {{methods: {{list: {own}}}}}}}"
    found, warnings = read("{path: pets.list, deprecated: true, paginated: false}", config)
    method = found.config.resources["pets"].methods["list"]
    assert method.deprecated is True
    assert method.paginated is ("paginated" in own)
    assert (methods(found), warnings) == ({"pets.list": "get /pets"}, [])
    assert found.described == frozenset()


def test_one_method_has_one_endpoint() -> None:
    get = "{get: {x-stainless-method: pets.list, responses: {}}}"
    diagnostics = Diagnostics()
    document = parse_document("{}", "c.yml")
    described = parse_document(f"openapi: 3.1.0\npaths: {{/a: {get}, /b: {get}}}", "spec.yml")
    found = amended(parse_config(document)[0], document, described, diagnostics)
    assert methods(found) == {"pets.list": "get /a"}
    assert [each.code for each in diagnostics] == ["overruled-method-extension"]


@pytest.mark.parametrize(
    "said",
    [
        "list",
        "''",
        "pets..list",
        "'pets list'",
        "$shared.list",
        "$client.a.b",
        "5",
        "[a.b]",
        "{}",
        "{path: list}",
        "{path: 5}",
    ],
)
def test_what_names_no_method_is_told(said: str) -> None:
    found, (warning,) = read(said)
    assert methods(found) == OWN
    assert (warning.code, str(warning.span)) == ("bad-method-extension", "spec.yml:5:27")
    assert warning.message == "`x-stainless-method` of `get /pets` names no method of a resource"


def test_what_is_skipped_is_not_asked_for() -> None:
    found, warnings = read("pets.list\n      x-stainless-skip: true")
    assert (methods(found), warnings) == (OWN, [])


def test_settings_are_checked_where_they_stand() -> None:
    with pytest.raises(InputError) as caught:
        read("{path: pets.list, paginated: [1]}")
    (error,) = caught.value.diagnostics
    assert (error.code, str(error.span)) == ("bad-config-value", "spec.yml:5:56")
    _, (warning,) = read("{path: pets.list, deprecate: true}")
    assert (warning.code, str(warning.span)) == ("unknown-config-key", "spec.yml:5:45")
    assert warning.hint == "did you mean `deprecated`?"
