"""Users' mistakes, through the real pipeline: exit code 2 and a message that says where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import cli

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[3]
SPEC = (ROOT / "spec" / "openapi.yaml").read_text()
CONFIG = (ROOT / "spec" / "clientsmith.yml").read_text()


@dataclass(frozen=True)
class Mistake:
    """`file` is the one that the message should name, `marked` the text at the place it names."""

    name: str
    spec: Callable[[str], str]
    config: Callable[[str], str]
    file: str
    marked: str
    message: str


def same(text: str) -> str:
    return text


def instead(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def only(text: str) -> Callable[[str], str]:
    return lambda _: text


MISTAKES = (
    Mistake(
        "tabs in YAML",
        only("openapi: 3.1.0\ninfo:\n\ttitle: a\n"),
        same,
        "spec.yaml",
        "\ttitle",
        "YAML allows no tabs",
    ),
    Mistake(
        "config in place of the description",
        only("organization: {name: a}\nresources: {}\n"),
        same,
        "spec.yaml",
        "organization",
        "It looks like an SDK config",
    ),
    Mistake(
        "description in place of the config",
        same,
        only("openapi: 3.1.0\npaths: {}\n"),
        "config.yml",
        "openapi",
        "this is an OpenAPI description, not an SDK config",
    ),
    Mistake(
        "misspelt key that a method needs",
        same,
        only("resources: {a: {methods: {list: {endpont: get /models}}}}\n"),
        "config.yml",
        "{endpont",
        "needs `endpoint`; `endpont` is no key of it",
    ),
    Mistake(
        "name that can't be imported",
        same,
        instead("package_name: openai_compat", "package_name: ../openai"),
        "config.yml",
        "../openai",
        "can't be imported",
    ),
    Mistake(
        "invalid YAML",
        only("openapi: 3.1.0\npaths:\n  /a: ]\n"),
        same,
        "spec.yaml",
        "]",
        "not valid YAML",
    ),
    Mistake(
        "not OpenAPI",
        only("hello: 1\n"),
        same,
        "spec.yaml",
        "hello",
        "not an OpenAPI 3 description",
    ),
    Mistake(
        "Swagger 2.0",
        only("info: {}\nswagger: '2.0'\n"),
        same,
        "spec.yaml",
        "swagger",
        "Swagger 2.0",
    ),
    Mistake(
        "missing schema",
        same,
        instead("'#/components/schemas/CompletionUsage'", "'#/components/schemas/CompletionUse'"),
        "config.yml",
        "'#/components/schemas/CompletionUse'",
        "Did you mean `CompletionUsage`?",
    ),
    Mistake(
        "missing path",
        same,
        instead("retrieve: get /chat/completions/{", "retrieve: get /chat/completion/{"),
        "config.yml",
        "get /chat/completion/{",
        "no path",
    ),
    Mistake(
        "missing operation",
        same,
        instead("post /completions", "put /completions"),
        "config.yml",
        "put /completions",
        "has no `put` operation",
    ),
    Mistake(
        "missing pagination scheme",
        same,
        instead("paginated: cursor_page", "paginated: pages"),
        "config.yml",
        "pages",
        "no pagination scheme `pages`",
    ),
    Mistake(
        "missing event model",
        same,
        instead("stream_event_model: completions.completion", "stream_event_model: completions.x"),
        "config.yml",
        "completions.x",
        "no event model `completions.x`",
    ),
    Mistake(
        "missing streaming parameter",
        same,
        instead("param_discriminator: stream", "param_discriminator: streaming"),
        "config.yml",
        "streaming",
        "the operation has no parameter `streaming`",
    ),
    Mistake(
        "two models with one name",
        same,
        instead(
            "      completion_usage: ", "      completionUsage: Error\n      completion_usage: "
        ),
        "config.yml",
        "completion",
        "CompletionUsage",
    ),
)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_says_where_the_mistake_is(
    mistake: Mistake,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    texts = {"spec.yaml": mistake.spec(SPEC), "config.yml": mistake.config(CONFIG)}
    for name, text in texts.items():
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    arguments = ["--spec", "spec.yaml", "--config", "config.yml", "--output", "out"]
    monkeypatch.setattr("sys.argv", ["clientsmith", "generate", *arguments])

    with pytest.raises(SystemExit) as caught:
        cli.main()

    error = capsys.readouterr().err
    assert caught.value.code == 2, error
    assert mistake.message in error
    place = re.search(rf"^{re.escape(mistake.file)}:(\d+):(\d+): error: ", error, re.MULTILINE)
    assert place, error
    line = texts[mistake.file].splitlines()[int(place[1]) - 1]
    assert line[int(place[2]) - 1 :].startswith(mistake.marked)
    assert not (tmp_path / "out").exists()


def test_an_error_is_told_with_what_was_left_out_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A body that can't be found has no parameters: the cause and what follows from it."""
    body = "$ref: '#/components/schemas/CreateChatCompletionRequest'"
    assert body in SPEC
    (tmp_path / "spec.yaml").write_text(SPEC.replace(body, body.replace("Chat", "Chatty"), 1))
    (tmp_path / "config.yml").write_text(CONFIG)
    monkeypatch.chdir(tmp_path)
    arguments = ["--spec", "spec.yaml", "--config", "config.yml", "--output", "out"]
    monkeypatch.setattr("sys.argv", ["clientsmith", "generate", *arguments])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    error = capsys.readouterr().err
    assert caught.value.code == 2
    assert "the operation has no parameter `stream`" in error
    assert re.search(r"^spec\.yaml:\d+:\d+: warning: .*CreateChattyCompletionRequest", error, re.M)
    assert not (tmp_path / "out").exists()
