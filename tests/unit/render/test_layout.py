"""Rendered text is laid out so that black has little left to do; what comes out is black's."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from black import format_str

from generator.fill import filled
from generator.load.source import read_source
from generator.pipeline import Inputs, generate
from generator.render import formatter
from generator.render.black_text import MODE
from generator.render.layout import lay_out

ROOT = Path(__file__).parents[3]
OWN = (ROOT / "spec" / "openapi.yaml", ROOT / "spec" / "clientsmith.yml")
BOOKSHOP = (
    ROOT / "tests" / "golden" / "bookshop" / "openapi.yaml",
    ROOT / "tests" / "golden" / "bookshop" / "config.yml",
)


def rendered(spec: Path, config: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The Python that templates make of a spec, before it is formatted."""
    found: dict[str, str] = {}

    def keep(texts: dict[str, str], *_: object, **__: object) -> dict[str, str]:
        found.update({path: filled(t) for path, t in texts.items() if path.endswith(".py")})
        return texts

    monkeypatch.setattr(formatter, "format_python", keep)
    generate(Inputs(read_source(str(spec)), read_source(str(config))), lambda _: None)
    return found


@pytest.mark.parametrize(("spec", "config"), [OWN, BOOKSHOP], ids=["own", "bookshop"])
def test_black_rewrites_next_to_nothing(
    spec: Path, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = rendered(spec, config, monkeypatch)
    laid_out = {path: lay_out(text, MODE.line_length) for path, text in texts.items()}
    by_black = {path: format_str(text, mode=MODE) for path, text in laid_out.items()}
    rewritten = [path for path in texts if laid_out[path] != by_black[path]]
    assert len(rewritten) <= len(texts) // 50, rewritten
    assert by_black == {path: format_str(text, mode=MODE) for path, text in texts.items()}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "output").rglob("*.py")), ids=lambda path: path.name
)
def test_what_black_has_formatted_stays(path: Path) -> None:
    text = path.read_text()
    assert lay_out(text, MODE.line_length) == text


@pytest.mark.parametrize(
    "text",
    [
        "from .a import " + ", ".join(f"Name{i} as Name{i}" for i in range(9)),
        "x = call(" + ", ".join(f"argument_{i}" for i in range(12)) + ")",
        "x = call(" + ", ".join(f"argument_{i}={i}" for i in range(9)) + ")",
        "X: TypeAlias = Literal[" + ", ".join(f'"value {i}"' for i in range(20)) + "]",
        "X = Annotated[Union[" + ", ".join(f"Member{i}" for i in range(12)) + "], Info()]",
        "a, b = call(__name__, {" + ", ".join(f'"key{i}": "value{i}"' for i in range(9)) + "})",
        "def f(\n    a: Union[" + ", ".join(f"Member{i}" for i in range(14)) + "] | None = None,\n"
        ") -> int | str:\n    return 1",
        "def f(\n    a: Optional[Literal[" + ", ".join(f'"long {i}"' for i in range(20)) + "]]"
        " | NotGiven = NOT_GIVEN,\n) -> X: ...",
        "def " + "f" * 60 + "(self) -> " + "X" * 60 + ":\n    return 1",
        "class A(B): \n    '''x'''\n    a: int\n\n\n\n    b: str\nclass C: ...\n",
        'class A(B):\n    """One."""\n    a: int\n    """An a."""\n\n    def f(self): ...\n    @x\n'
        "    def g(self):\n\n        return 1\nx = 1",
        "import a\n\n\n\nx = 1\ndef f(): ...\n",
        "if x:\n    def f(): ...\nelse:\n    y = 2\n",
        "x = (\n    1,  # a comment\n    2)",
        "x = {'a': {'b': 1,}}",
        'raise ValueError(f"no value for `{x}`, but for others: {value!r}, ' + "x" * 90 + '")',
        "x = f(Name.Streaming" + "g" * 50 + " if stream else Name.Other" + "n" * 60 + ", 1)",
        "x = f('one '\n  'two', (1,), [2,], " + "n" * 99 + ")",
        'x = f("a | b", c | d | ' + "e" * 120 + ")",
        "print(*a, **b)\n",
        "x = '''\n  (((\n'''\ny = [1,\n2]",
    ],
    ids=itertools.count(),
)
def test_black_makes_the_same_of_it(text: str) -> None:
    assert format_str(lay_out(text, MODE.line_length), mode=MODE) == format_str(text, mode=MODE)


@pytest.mark.parametrize("text", ["x = (", "x = )", "'", "def f(:", 'x = """\n', "#", "", "\n\n"])
def test_what_is_no_python_is_left_to_black(text: str) -> None:
    assert lay_out(text, MODE.line_length).split() == text.split()
