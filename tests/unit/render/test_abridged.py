"""What is left out for black must never decide what comes of a text."""

from __future__ import annotations

import random
import re
from pathlib import Path

import black
import pytest

from generator.render.abridged import Shape, abridged
from generator.render.black_text import MODE, format_text
from generator.render.layout import lay_out

ROOT = Path(__file__).parents[3]
FILES = [
    *sorted((ROOT / "output" / "python").rglob("*.py")),
    *sorted((ROOT / "templates" / "python" / "runtime").rglob("*.py")),
    *sorted((ROOT / "generator").rglob("*.py")),
]
WIDTH = MODE.line_length


def by_black(text: str) -> str:
    return black.format_str(lay_out(text, WIDTH), mode=MODE)


def short(text: str, *before: str) -> str:
    """A text as black is shown it once it has left others alone."""
    known: set[Shape] = set()
    for other in before:
        known |= abridged(other, WIDTH, known)[1]
    return abridged(text, WIDTH, known)[0]


def test_lines_of_a_known_shape_are_said_in_short() -> None:
    text = (
        "class Cat:\n    name: Optional[str] = None\n    size: Optional[int] = None\n    age: int\n"
    )
    assert short(text) == "class Cat:\n    name: Optional[str] = None\n    x\n    age: int\n"
    assert short(text, text) == "class x:\n    x\n"


def test_elements_of_a_known_shape_are_left_out_but_for_two() -> None:
    call = "f(\n    a=1,\n    b=1,\n    c=1,\n    d=g(1),\n    e=1,\n)\n"
    assert short(call) == "f(\n    a=1,\n    b=1,\n    d=g(1),\n)\n"
    assert short(call, call) == "f(\n    a=1,\n    b=1,\n)\n"


@pytest.mark.parametrize(
    "text",
    [
        "f(\n    a,\n    b,\n    c,\n).g(1)\n",  # where a chain is split depends on its length
        "f(\n    a,\n    b,\n    *,\n    c,\n)\n",
        "x = [\n    a,\n    b,  # why\n    c,  # why\n]\n",
        "x = 'a'\ny = 'b'\n",
        f"x = '{'a' * 70}', '{'a' * 70}'\n" * 2,
        "x = 1\n# fmt: off\ny   = 1\nz   = 1\n",
    ],
)
def test_what_has_rules_of_its_own_stays(text: str) -> None:
    assert short(text, text) == text


def test_spelling_does_not_matter_and_kinds_do() -> None:
    known = 'x: List[str] = f("a", b=c)\n'
    assert short('y: Dict[int] = g("longer", h=i)\n', known) == "x\n"
    for other in ("x: List[str] = f(1, b=c)\n", 'x: List[str] = f(b"a", b=c)\n', "type = f\n"):
        assert short(other, known) == other


def test_short_statements_keep_the_blank_lines_around_them() -> None:
    text = "import a\nimport b\n\n\ndef f(a: T) -> T:\n    return a\n\n\nclass A(B): ...\n"
    assert short(text, text) == "import x\n\n\ndef x():\n    return\n\n\nclass A(B): ...\n"


def test_definitions_and_imports_of_known_lines_are_said_in_short() -> None:
    text = "def f(\n    a: int,\n    *,\n    b: str,\n) -> None:\n    return\n"
    assert short(text) == text
    assert short(text, text) == "def x():\n    return\n"
    disturbed = text.replace("b: str", "b:str")
    assert short(disturbed, text) == disturbed
    names = "from a import (\n    b as c,\n    d as e,\n)\n"
    assert short(names, names) == "import x\n"


def test_docstrings_of_a_kind_are_said_in_short() -> None:
    text = 'class A:\n    """One."""\n\n    a: int\n    """Two.\n\n    And more.\n    """\n'
    assert short(text, text) == 'class x:\n    """x"""\n\n    x\n    """x"""\n'
    for words in (
        ' a"""',
        'a """',
        'a\\\\"""',
        '"a\n    """',
        'a\n        b\n    """',
        'a\n    b"""',
    ):
        odd = f'class A:\n    """{words}\n'
        assert short(odd, text, odd) == odd.replace("class A", "class x")


def test_paragraphs_that_repeat_themselves_are_said_twice() -> None:
    text = "class A:\n" + "    a: int\n    b: int\n\n" * 5 + "    c = 1\n"
    assert short(text, text) == "class x:\n    x\n\n    x\n\n    x\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_real_files_come_out_as_black_has_them(path: Path) -> None:
    text = path.read_text()
    for _ in range(2):
        assert format_text(text, WIDTH) == by_black(text)


# What black would not leave alone.
DISTURBANCES = (
    (re.compile(r",$", re.MULTILINE), ""),
    (re.compile(r" = "), "  =  "),
    (re.compile(r'"([a-z]+)"'), r"'\1'"),
    (re.compile(r": (\w+)"), r":\1"),
    (re.compile(r"\n\n"), "\n"),
    (re.compile(r"\n    "), "\n\n    "),
    (re.compile(r"\((\w+)\)"), r"( \1 )"),
    (re.compile(r"\b(\w{4,})\b"), r"\1_and_a_name_that_makes_the_line_too_long_for_what_it_was"),
    (re.compile(r"\((\w+), (\w+)\)"), r"(\1, \2,)"),
)


@pytest.mark.parametrize("seed", range(12))
def test_what_black_changes_is_not_hidden_by_what_it_knows(seed: int) -> None:
    chance = random.Random(seed)
    texts = [text for path in FILES if 500 < len(text := path.read_text()) < 6000]
    for text in chance.sample(texts, 20):
        format_text(text, WIDTH)
        pattern, instead = chance.choice(DISTURBANCES)
        places = list(pattern.finditer(text))
        if not places:
            continue
        place = chance.choice(places)
        disturbed = text[: place.start()] + place.expand(instead) + text[place.end() :]
        try:
            wanted = by_black(disturbed)
        except black.InvalidInput:
            continue  # it is no Python any more
        assert format_text(disturbed, WIDTH) == wanted
