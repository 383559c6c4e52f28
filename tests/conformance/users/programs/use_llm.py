"""What users of llm do, from Python and on the command line, with models of a server of theirs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

MODELS = """
- {model_id: chat, model_name: m, api_base: URL, supports_schema: true, supports_tools: true}
- {model_id: old, model_name: m, api_base: URL, completion: true}
"""
folder = Path(os.environ["LLM_USER_PATH"])
(folder / "extra-openai-models.yaml").write_text(MODELS.replace("URL", os.environ["SERVER_URL"]))
os.environ["OPENAI_BASE_URL"] = os.environ["SERVER_URL"]  # for the models that llm knows itself
(folder / "keys.json").write_text(json.dumps({"openai": "none"}))

import llm  # noqa: E402  (it reads its folder when it is asked for models)
from pydantic import BaseModel  # noqa: E402
from steps import run  # noqa: E402

TEXT = "The sky is blue."


class Person(BaseModel):
    name: str
    age: int


def completion() -> None:
    made = llm.get_model("chat").prompt("Why?", stream=False)
    assert made.text() == TEXT
    assert made.usage().output == 5


def streamed_completion() -> None:
    pieces = list(llm.get_model("chat").prompt("Why?"))
    assert len(pieces) > 3
    assert "".join(pieces) == TEXT


def structured_output() -> None:
    made = llm.get_model("chat").prompt("Who?", schema=Person, stream=False)
    assert json.loads(made.text()) == {"name": "Ada", "age": 36}


def text_completion() -> None:
    assert llm.get_model("old").prompt("Why?", stream=False).text().strip() == TEXT
    assert "".join(llm.get_model("old").prompt("Why?")) == TEXT


def conversation() -> None:
    talk = llm.get_model("chat").conversation()
    talk.prompt("Why?").text()
    assert talk.prompt("Why?").text() == TEXT


async def asynchronous_completion() -> None:
    made = llm.get_async_model("gpt-4o-mini").prompt("Why?")
    assert await made.text() == TEXT


def command_line() -> None:
    for options in ([], ["--no-stream"]):
        command = [sys.executable, "-m", "llm", "-m", "chat", *options, "Why?"]
        shown = subprocess.run(command, capture_output=True, text=True, check=False)
        assert shown.returncode == 0, shown.stderr
        assert shown.stdout.strip() == TEXT


run(
    completion,
    streamed_completion,
    structured_output,
    text_completion,
    conversation,
    asynchronous_completion,
    command_line,
)
