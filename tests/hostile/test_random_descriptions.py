"""Random valid descriptions: generating never fails, what comes out compiles and imports, and a
response that is valid against its schema parses with nothing lost.

A few examples by default, always the same ones; `CLIENTSMITH_EXAMPLES=2000` tries so many random
ones.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.hostile.descriptions import Description, descriptions
from tests.hostile.instances import Instances, is_valid
from tests.hostile.packages import (
    Workshop,
    arguments,
    client_of,
    dumped,
    only_lenient,
    same,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

WANTED = os.environ.get("CLIENTSMITH_EXAMPLES")
EXAMPLES = settings(
    max_examples=int(WANTED or 40),
    derandomize=WANTED is None,
    database=None,
    deadline=None,
    # Shrinking is for those who mend, who set the variable.
    phases=tuple(Phase) if WANTED else (Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    with pytest.MonkeyPatch.context() as patch:
        yield Workshop(tmp_path_factory.mktemp("random"), patch)


@st.composite
def answered(draw: st.DrawFn) -> tuple[Description, dict[int, Any]]:
    """A description, and valid responses by the number of their operation.

    Some operations have none: what was drawn was not valid, or no finite value is.
    """
    description = draw(descriptions())
    instances = Instances(draw, description.document)
    values: dict[int, Any] = {}
    for number, schema in enumerate(description.responses):
        with suppress(RecursionError):
            value = instances.of(schema)
            if is_valid(value, schema, description.document):
                values[number] = value
    return description, values


@EXAMPLES
@given(answered())
def test_valid_responses_lose_nothing(
    workshop: Workshop, example: tuple[Description, dict[int, Any]]
) -> None:
    description, values = example
    files = workshop.emit(description.document, description.config)
    for path, content in files.items():
        if path.endswith(".py"):
            compile(content, path, "exec")
    package = workshop.load()
    client = client_of(package, {f"/op{n}": value for n, value in values.items()})
    for number, value in values.items():
        method = getattr(client.things, f"op{number}")
        strict = method(**arguments(method))
        with only_lenient():
            lenient = method(**arguments(method))
        for parsed in (strict, lenient):
            # Of a method that returns `str`, users get the text as it came, that of null included.
            is_text = (value is None or isinstance(value, str)) and parsed == json.dumps(value)
            assert is_text or same(dumped(package, parsed), value), (parsed, value)
