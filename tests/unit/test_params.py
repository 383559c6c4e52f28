"""The TypedDicts of a method's arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from typing_extensions import get_type_hints

from tests.unit.types_support import Package, config_of, operation, plan_of, sources, spec, to

if TYPE_CHECKING:
    from pathlib import Path

    from generator.plan.params import Params

STRING = {"type": "string"}
FLAG = {"type": "boolean"}
DATE = {"type": "string", "format": "date"}


def planned(
    item: dict[str, Any], path: str = "x", **method: object
) -> tuple[Params, dict[str, str]]:
    schemas = {
        "Event": {"type": "object", "properties": {"a": STRING}},
        "Kind": {"enum": ["a", "b"]},
    }
    models = {"event": "Event", "kind": "Kind"}
    config = config_of(models, {"use": {"endpoint": f"post /{path}", **method}})
    plan = plan_of(spec(schemas, **{path: {"post": item}}), config)
    return plan.calls["things",][0].params, sources(plan)


def body(*required: str, **properties: object) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def text_of(item: dict[str, Any], path: str = "x", **method: object) -> str:
    return planned(item, path, **method)[1]["types.thing_use_params"]


def test_a_method_without_arguments_has_no_params() -> None:
    params, found = planned(operation())
    assert params.module is None
    assert "types.thing_use_params" not in found


def test_required_and_aliases_and_formats() -> None:
    item = operation(
        body=body("need", "odd-name", need=STRING, **{"odd-name": STRING, "day": DATE}),
        parameters=[{"name": "X-Head", "in": "header", "schema": STRING}],
    )
    text = text_of(item)
    assert "class ThingUseParams(TypedDict, total=False):" in text
    assert "    need: Required[str]\n" in text
    assert '    odd_name: Required[Annotated[str, PropertyInfo(alias="odd-name")]]\n' in text
    assert '    day: Annotated[Union[str, date], PropertyInfo(format="iso8601")]\n' in text
    assert '    x_head: Annotated[str, PropertyInfo(alias="X-Head")]\n' in text


def test_keyword_only_path_parameters_are_params() -> None:
    ids = [{"name": n, "in": "path", "required": True, "schema": STRING} for n in ("a", "b")]
    query = {"name": "q", "in": "query", "schema": STRING}
    text = text_of(operation(parameters=[*ids, query]), "{a}/{b}")
    assert "    a: Required[str]\n" in text
    assert "    b: " not in text


def test_nested_classes_of_params_need_no_prefix() -> None:
    text = text_of(operation(body=body(options=body(deep=body(x=STRING)), kind=to("Kind"))))
    for line in (
        "class Options(TypedDict",
        "class OptionsDeep(TypedDict",
        "from .kind import Kind",
    ):
        assert line in text


STREAM = {"param_discriminator": "stream", "stream_event_model": "things.event"}


@pytest.mark.parametrize(
    ("flag", "off"),
    [
        (FLAG, "Literal[False]"),
        ({"type": ["boolean", "null"]}, "Optional[Literal[False]]"),
        ({"anyOf": [FLAG, {"type": "null"}]}, "Optional[Literal[False]]"),
    ],
)
def test_the_streaming_flag_makes_two_variants(tmp_path: Path, flag: object, off: str) -> None:
    item = operation(body=body("need", need=STRING, stream=flag), response=to("Event"))
    params, found = planned(item, streaming=STREAM)
    text = found["types.thing_use_params"]
    assert params.class_name == "ThingUseParams"
    assert f"    stream: {off}\n" in text
    assert "    stream: Required[Literal[True]]\n" in text
    assert "ThingUseParams = Union[ThingUseParamsNonStreaming, ThingUseParamsStreaming]" in text
    assert text.index("class ThingUseParamsBase(") < text.index("class ThingUseParamsNonStreaming(")
    module = Package(tmp_path, found).load("types.thing_use_params")
    assert set(get_type_hints(module.ThingUseParamsStreaming)) == {"need", "stream"}


def test_a_streaming_flag_with_an_odd_name(tmp_path: Path) -> None:
    item = operation(body=body(**{'do-"Stream"': FLAG}), response=to("Event"))
    found = planned(item, streaming={"param_discriminator": 'do-"Stream"'})[1]
    text = found["types.thing_use_params"]
    assert (
        "do_stream: Required[Annotated[Literal[True], PropertyInfo(alias='do-\"Stream\"')]]" in text
    )
    Package(tmp_path, found).load("types.thing_use_params")


def test_nested_classes_leave_the_variants_their_names(tmp_path: Path) -> None:
    item = operation(
        body=body(
            thing_use_params=body(x=STRING), thing_use_params_streaming=body(y=STRING), stream=FLAG
        ),
        response=to("Event"),
    )
    found = planned(item, streaming=STREAM)[1]
    assert "class ThingUseParams2(" in found["types.thing_use_params"]
    module = Package(tmp_path, found).load("types.thing_use_params")
    assert "stream" in get_type_hints(module.ThingUseParamsStreaming)


@pytest.mark.parametrize(
    ("members", "transform"),
    [
        ({"a": STRING}, False),
        ({"a": body(b=STRING)}, False),
        ({"a-b": STRING}, False),
        ({"a": body(**{"b-c": STRING})}, True),
        ({"a": body(**{"class": STRING})}, True),
        (
            {
                "a": {
                    **body(
                        b={**STRING, "x-stainless-naming": {"python": {"property_name": "other"}}}
                    )
                }
            },
            True,
        ),
        ({"a": DATE}, True),
        ({"a": {"type": "array", "items": body(b=DATE)}}, True),
        ({"a": {"anyOf": [STRING, body(bC=STRING)]}}, True),
    ],
)
def test_transformation_is_asked_for_where_something_differs_below(
    members: dict[str, object], transform: bool
) -> None:
    assert planned(operation(body=body(**members)))[0].transform is transform


def test_members_beside_free_ones_are_a_union_that_nothing_extends(tmp_path: Path) -> None:
    free = {**body(a=STRING), "additionalProperties": {"type": "integer"}}
    schemas = {"Free": free, "Sub": {"allOf": [to("Free"), body(b=STRING)]}}
    config = config_of({"free": "Free", "sub": "Sub"}, {"use": {"endpoint": "post /x"}})
    item = operation(body=body(one=to("Free"), two=to("Sub")))
    found = sources(plan_of(spec(schemas, x={"post": item}), config))
    assert (
        "FreeParam: TypeAlias = Union[FreeParamTyped, Dict[str, int]]" in found["types.free_param"]
    )
    module = Package(tmp_path, found).load("types.sub_param")
    assert set(module.SubParam.__annotations__) == {"a", "b"}
