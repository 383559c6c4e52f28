from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import InputError
from generator.load.document import parse_document
from generator.load.layers import layer
from generator.pipeline import Inputs, generate
from tests.packs.talk import CONFIG, SPEC

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = """
description: Says what it was given.
extras: {tune: [tunes>=1]}
options:
  text: {kind: text, default: plain}
  texts: {kind: texts, default: []}
  option: {kind: option}
  argument: {kind: argument}
"""


def given(folder: Path, options: str) -> str:
    """What a pack's template sees of these options."""
    pack = folder / "python" / "packs" / "say"
    (pack / "package").mkdir(parents=True)
    (pack / "pack.yml").write_text(MANIFEST)
    (pack / "package" / "said.py.jinja").write_text(
        "SAID = {{ [options.text, options.texts, options.option, options.argument] | pyrepr }}\n"
        "PACKS = {{ packs.say.text | pyrepr }}\n"
    )
    extra = f"clientsmith:\n  client_arguments: {{depth: {{}}}}\n  packs:\n    say: {options}"
    config = layer([parse_document(CONFIG, "config.yml"), parse_document(extra, "extra.yml")])
    inputs = Inputs(parse_document(SPEC, "spec.yaml"), config, templates=(folder,))
    text = generate(inputs, lambda _: None).files["src/talkative/said.py"].decode()
    return text.split("\n\n", maxsplit=1)[1]


def test_what_is_given(tmp_path: Path) -> None:
    options = "{text: a b, texts: [x, y], option: team, argument: depth}"

    assert given(tmp_path, options) == (
        'SAID = ["a b", ["x", "y"], "team", "depth"]\nPACKS = "a b"\n'
    )


def test_what_is_not_given(tmp_path: Path) -> None:
    assert given(tmp_path, "true").startswith('SAID = ["plain", [], None, None]\n')


def test_one_text_is_a_list_of_one(tmp_path: Path) -> None:
    assert '["x"]' in given(tmp_path, "{texts: x}")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("{text: [a]}", "`text` must be a string"),
        ("{texts: {a: b}}", "`texts` must be a list of strings"),
        ("{texts: [1]}", "`texts` must be a list of strings"),
        ("{option: tean}", "`option` names no option of the client: `tean`"),
        ("{argument: team}", "`argument` names no argument of the client: `team`"),
    ],
)
def test_mistakes(tmp_path: Path, options: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        given(tmp_path, options)

    (found,) = caught.value.diagnostics
    assert found.code == "bad-pack-option"
    assert found.message == f"template pack `say`: {message}"
    assert found.span is not None
    assert (found.span.file, found.span.line) == ("extra.yml", 4)
