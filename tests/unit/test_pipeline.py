"""What is planned while the schema parser works holds, unless the parser knows more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import InputError
from generator.load import api
from generator.load.document import parse_document
from generator.load.schemas import Member, Model, ModelGraph
from generator.pipeline import Inputs, generate
from generator.plan import python

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SPEC = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /pets:
    get:
      responses:
        '200':
          description: ''
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
"""
CONFIG = """\
organization: {name: pets}
targets: {python: {package_name: pets}}
environments: {production: 'https://pets.test'}
resources:
  pets: {models: {pet: Pet}, methods: {list: get /pets}}
"""
KNOWS_MORE = ModelGraph({("Pet",): Model((Member("name", required=True),), ())})
KNOWS_THE_SAME = ModelGraph({("Pet",): Model((Member("name", required=False),), ())})


def files_of(graph: ModelGraph, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, bytes]:
    """What is generated where the parser finds `graph`."""

    def find(*_: object) -> Callable[[], ModelGraph]:
        return lambda: graph

    monkeypatch.setattr(api, "find_models", find)
    inputs = Inputs(parse_document(SPEC, "spec.yml"), parse_document(CONFIG, "config.yml"))
    return generate(inputs, lambda _: None).files


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The APIs that are planned."""
    planned: list[object] = []
    plan = python.plan_python

    def keep(*args: object, **kwargs: object) -> object:
        planned.append(args[0])
        return plan(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(python, "plan_python", keep)
    return planned


def test_what_the_parser_confirms_is_planned_once(
    plans: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = files_of(KNOWS_THE_SAME, monkeypatch)
    assert b"name: Optional[str] = None" in files["src/pets/types/pet.py"]
    assert len(plans) == 1


def test_what_the_parser_knows_better_is_planned_anew(
    plans: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = files_of(KNOWS_MORE, monkeypatch)
    assert b"    name: str\n" in files["src/pets/types/pet.py"]
    assert len(plans) == 2


@pytest.mark.parametrize("graph", [KNOWS_MORE, KNOWS_THE_SAME])
def test_a_mistake_is_one_only_of_what_the_parser_confirms(
    graph: ModelGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = python.plan_python

    def fail_for_optional(loaded: object, *args: object, **kwargs: object) -> object:
        if "required=False" in repr(loaded):
            raise InputError.at(None, "test", "planned too early")  # type: ignore[arg-type]
        return plan(loaded, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(python, "plan_python", fail_for_optional)
    if graph is KNOWS_MORE:
        assert files_of(graph, monkeypatch)
    else:
        with pytest.raises(InputError):
            files_of(graph, monkeypatch)
