"""Models of responses that become models of requests (`param_model` in the config)."""

from __future__ import annotations

from typing import Any

import pytest

from generator.diagnostics import InputError
from tests.unit.test_types_names import obj
from tests.unit.types_support import config_of, operation, plan_of, sources, spec, to

STRING = {"type": "string"}
SAID = obj("role", "content", role=STRING, content={"type": "array", "items": STRING})
MESSAGE = obj("id", **{**SAID["properties"], "id": STRING, "class": STRING, "sent-by": STRING})
INPUT = obj("role", **{**SAID["properties"], "class": STRING, "sent-by": STRING, "more": STRING})


def planned(message: object = MESSAGE, asked: object = INPUT, target: str = "things.input") -> Any:
    schemas = {"Message": message, "Input": asked}
    entry = {"openapi_uri": "Message", "param_model": target}
    models = {"message": entry, "input": "Input"}
    data = spec(schemas, x={"post": operation(response=to("Message"))})
    return plan_of(data, config_of(models, {"use": {"endpoint": "post /x"}}))


def modules(**given: Any) -> dict[str, str]:
    return {k.removeprefix("types."): v for k, v in sources(planned(**given)).items()}


def test_a_response_becomes_what_requests_take() -> None:
    text = modules()["message"]

    assert "from .input_param import InputParam" in text
    assert '    def to_param(self) -> "InputParam":\n' in text
    assert (
        'as_param(self, {"role": "role", "class_": "class_", "content": "content", '
        '"sent_by": "sent_by"})' in text
    )
    assert "class InputParam(TypedDict" in modules()["input_param"]


def test_a_model_with_a_member_of_that_name_keeps_it() -> None:
    named = obj(to_param=STRING, role=STRING)
    assert "def to_param" not in modules(message=named)["message"]


def test_names_that_a_module_has_itself_are_not_hidden() -> None:
    entry = {"openapi_uri": "Message", "param_model": "things.input"}
    inner = {"type": "object", "properties": {"a": STRING}}
    message = {**MESSAGE, "properties": {**MESSAGE["properties"], "input_param": inner}}
    data = spec({"Message": message, "Input": INPUT}, x={"post": operation(response=to("Message"))})
    models = {"message": entry, "input": "Input"}
    found = sources(plan_of(data, config_of(models, {"use": {"endpoint": "post /x"}})))
    assert 'def to_param(self) -> "_InputParam":' in found["types.message"]
    assert "import InputParam as _InputParam\n" in found["types.message"]


@pytest.mark.parametrize(
    ("given", "problem", "hint"),
    [
        ({"target": "things.inputs"}, "no model `things.inputs`", "Did you mean `things.input`?"),
        ({"target": "x"}, "no model `x`", "Write `resource.model`."),
        ({"asked": STRING}, "`#/components/schemas/Input` is no object", None),
        ({"message": STRING}, "`#/components/schemas/Message` is no object", None),
    ],
)
def test_what_is_no_pair(given: dict[str, Any], problem: str, hint: str | None) -> None:
    with pytest.raises(InputError) as caught:
        planned(**given)
    (found,) = caught.value.diagnostics
    assert problem in found.message
    assert found.hint == hint
    assert found.span is not None
