"""Any name as an identifier."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.plan.identifiers import (
    argument_identifier,
    class_identifier,
    field_identifier,
    hides_builtin,
    identifier,
)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("a b", "a_b"),
        ("class", "class_"),
        ("1st", "_1st"),
        ("", "value"),
        ("😀", "value"),
        ("__x", "x"),
        ("_x", "_x"),
        ("__1", "_1"),
        ("None", "None_"),
    ],
)
def test_identifiers(name: str, plain: str) -> None:
    assert identifier(name) == plain


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("_id", "id"),
        ("copy", "copy_"),
        ("model_config", "model_config_"),
        ("1st", "n1st"),
        ("_", "value"),
        ("from", "from_"),
    ],
)
def test_fields(name: str, field: str) -> None:
    assert field_identifier(name) == field


@pytest.mark.parametrize(
    ("name", "plain"), [("Foo", "Foo"), ("3DModel", "V3DModel"), ("😀", "Model"), ("None", "None_")]
)
def test_classes(name: str, plain: str) -> None:
    assert class_identifier(name) == plain


@pytest.mark.parametrize("name", ["self", "timeout", "extra_body", "cast", "maybe_transform"])
def test_arguments_leave_a_method_its_own_names(name: str) -> None:
    assert argument_identifier(name) == f"{name}_"


def test_builtins() -> None:
    assert hides_builtin("list")
    assert not hides_builtin("ValueError")


@given(st.text())
def test_every_name_becomes_a_valid_one(name: str) -> None:
    for make in (identifier, field_identifier, class_identifier, argument_identifier):
        made = make(name)
        assert made.isidentifier()
        assert made.isascii()
        assert not keyword.iskeyword(made)
        assert not made.startswith("__")
    assert not field_identifier(name).startswith("_")
