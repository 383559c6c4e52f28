"""Hand-written types that a description adds to unions and modules (`x-stainless-python-…`)."""

from __future__ import annotations

import pytest

from generator.diagnostics import Diagnostics
from generator.load.api import load_api
from tests.unit.test_types_names import obj
from tests.unit.types_support import (
    config_of,
    document,
    operation,
    plan_of,
    ref,
    sources,
    spec,
    to,
    types_source,
)

STRING = {"type": "string"}
EXTEND = "x-stainless-python-extend-union"
IMPORTS = "x-stainless-python-extend-union-imports"
CUSTOM = "x-stainless-python-custom-imports"
BLOCK = {EXTEND: ["ContentBlock"], IMPORTS: ["from .content_block import ContentBlock"]}


def request(**members: object) -> str:
    schemas = {"Thing": obj(**members), "Text": obj(text=STRING), "Image": obj(url=STRING)}
    return types_source(schemas, "Thing", "Text", "Image", request=True)["thing_param"]


def test_a_union_of_a_request_has_the_members_it_is_extended_with() -> None:
    union = {"anyOf": [to("Text"), to("Image")], **BLOCK}
    text = request(content={"anyOf": [STRING, {"type": "array", "items": union}]})

    assert "from .content_block import ContentBlock\n" in text
    assert "Union[TextParam, ImageParam, ContentBlock]" in text


def test_what_is_no_union_becomes_one_in_requests() -> None:
    data = {**STRING, EXTEND: ["Path"], IMPORTS: ["from pathlib import Path"]}
    text = request(data=data, other={"type": ["string", "null"], **BLOCK})

    assert "from pathlib import Path\n" in text
    assert "data: Union[str, Path]" in text
    assert "other: Union[str, ContentBlock, None]" in text


def test_responses_hold_what_json_has_unless_they_are_unions() -> None:
    data = {**STRING, EXTEND: ["Path"], IMPORTS: ["from pathlib import Path"]}
    union = {"anyOf": [to("Text"), to("Image")], **BLOCK}
    schemas = {"Thing": obj(a=data, b=union), "Text": obj(c=STRING), "Image": obj(d=STRING)}
    text = types_source(schemas, "Thing", "Text", "Image")["thing"]

    assert "a: Optional[str]" in text
    assert "Union[Text, Image, ContentBlock]" in text
    assert "pathlib" not in text


def test_an_inner_union_that_is_written_as_its_members_extends_the_outer_one() -> None:
    inner = {"oneOf": [to("Text"), to("Image")], **BLOCK}
    text = request(a={"anyOf": [inner, STRING]})
    assert "Union[TextParam, ImageParam, str, ContentBlock]" in text


@pytest.mark.parametrize(
    ("member", "line", "spelt"),
    [
        ("lib.Block", "from .. import lib", "Union[str, lib.Block]"),
        ("Block", "from ..lib import Thing as Block", "Union[str, Block]"),
        ("Dict[str, List[Block]]", "from a.b import Block", "Union[str, Dict[str, List[Block]]]"),
    ],
)
def test_types_are_made_of_imported_names(member: str, line: str, spelt: str) -> None:
    text = request(a={**STRING, EXTEND: member, IMPORTS: line})
    assert f"a: {spelt}" in text
    assert f"{line}\n" in text


def test_the_same_names_are_meant_in_the_signature() -> None:
    body = {"schema": obj(a={**STRING, **BLOCK})}
    made = {"post": {**operation(), "requestBody": {"content": {"application/json": body}}}}
    use = {"use": {"endpoint": "post /x"}}
    found = plan_of(spec({"X": obj(a=STRING)}, x=made), config_of({"x": "X"}, use))
    source = sources(found)

    (params,) = [text for text in source.values() if "ContentBlock" in text]
    assert "from .content_block import ContentBlock" in params
    lines = [line for r in found.resources for group in r.typing_imports for line in group]
    assert ("..types.content_block", ("ContentBlock",)) in [(i.module, i.names) for i in lines]


def test_a_module_imports_what_its_schema_wants_for_others_to_import() -> None:
    schemas = {"Thing": {**obj(a=STRING), CUSTOM: ["from .block import Block"]}}
    for request_ in (False, True):
        found = types_source(schemas, "Thing", request=request_)
        assert (
            "from .block import Block as Block\n" in found["thing_param" if request_ else "thing"]
        )


def test_an_import_that_is_used_is_not_repeated() -> None:
    inner = {**STRING, EXTEND: ["Block"], CUSTOM: ["from .block import Block"]}
    text = request(a=inner)
    assert "from .block import Block\n" in text
    assert text.count("import Block") == 1


@pytest.mark.parametrize(
    ("extensions", "problem"),
    [
        ({EXTEND: ["Missing"]}, "`Missing` is no type of names that are imported"),
        ({EXTEND: ["exit()"]}, "`exit()` is no type of names that are imported"),
        ({EXTEND: ["print"]}, "`print` is no type of names that are imported"),
        ({EXTEND: [7]}, "`7` is no type of names that are imported"),
        ({IMPORTS: "import os"}, "`import os` is no line `from module import name`"),
        ({IMPORTS: "from os import *"}, "`from os import *` is no line"),
        ({CUSTOM: ["from os import a; a()"]}, "`from os import a; a()` is no line"),
        ({CUSTOM: ["from __future__ import annotations"]}, "is no line"),
    ],
)
def test_code_is_left_out(extensions: dict[str, object], problem: str) -> None:
    data = document(spec({"X": obj(a={**STRING, **extensions})}))
    diagnostics = Diagnostics()
    load_api(data, (), [ref("X")], diagnostics)

    (found,) = list(diagnostics)
    assert found.code == "bad-python-type"
    assert problem in found.message
    assert found.span is not None
    assert found.hint is not None
    assert "a: str" in request(a={**STRING, **extensions})
