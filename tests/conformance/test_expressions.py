"""Which annotations are the same."""

from __future__ import annotations

import pytest

from tests.conformance.surface.expressions import same_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Optional[int]", "int | None"),
        ("Union[int, None, str]", "int | str | None"),
        ("Union[Optional[int], str, None]", "int | str | None"),
        ("typing.List['Shop']", "list[Shop]"),
        ("_t.Mapping[str, _Shop]", "Mapping[str, Shop]"),
        ("Type[httpx.URL]", "type[URL]"),
        ("Literal['a', 'int']", 'Literal["a", "int"]'),
        ("'Dict[str, Optional[int]]'", "dict[str, int | None]"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert same_spelling(one) == same_spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("int | str", "str | int"),
        ("Optional[int]", "int"),
        ("Literal['a']", "Literal[a]"),
        ("Sequence[int]", "list[int]"),
        ("Callable[[int], str]", "Callable[[str], str]"),
        ("Tuple[int, ...]", "tuple[int]"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert same_spelling(one) != same_spelling(other)


def test_names_under_which_a_module_imports() -> None:
    own = {"Absent": "NotGiven"}

    spelled = same_spelling("List[Absent] | Other", lambda name: own.get(name, name))

    assert spelled == "list[NotGiven] | Other"


def test_what_is_no_expression_stays() -> None:
    assert same_spelling("not an expression") == "not an expression"
