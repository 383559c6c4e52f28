from __future__ import annotations

from generator.config.parse import parse_config
from generator.load.document import parse_document
from generator.pipeline import Inputs, generate
from tests.golden.guessed import EXPECTED, SPEC, guessed


def test_guesses_what_is_expected() -> None:
    assert guessed() == EXPECTED.read_text(), "`python -m tests.golden.refresh`"


def test_the_guess_is_a_config_without_a_flaw() -> None:
    _, warnings = parse_config(parse_document(guessed(), "clientsmith.yml"))
    assert warnings == []


def test_the_guess_can_be_generated_from_at_once() -> None:
    config = parse_document(guessed(), "clientsmith.yml")
    generated = generate(
        Inputs(parse_document(SPEC.read_text(), SPEC.name), config), lambda _: None
    )

    assert generated.operations == 19
    assert list(generated.diagnostics) == []
    for path, content in generated.files.items():
        if path.endswith(".py"):
            compile(content, path, "exec")
