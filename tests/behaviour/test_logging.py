"""What `OPENAI_COMPAT_LOG` turns on, and that keys stay out of it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.flavours import API_KEY
from tests.support.messages import json_reply
from tests.support.payloads import MESSAGES, chat
from tests.support.scripts import run

if TYPE_CHECKING:
    from pathlib import Path

    from tests.support.flavours import Flavour
    from tests.support.server import Server

CREATE = "/v1/chat/completions"
CALL = """
from openai_compat import OpenAICompat

with OpenAICompat(base_url={url!r}, api_key={key!r}) as client:
    client.chat.completions.create(
        model="m",
        messages=[{{"role": "user", "content": "Why?"}}],
        extra_headers={{"X-One": "visible", "api-key": "other-secret"}},
    )
"""


def logged(level: str | None, server: Server, project: Path, folder: Path) -> str:
    """What a process that calls `create` prints, after one retry."""
    busy = json_reply({}, 500, {"retry-after-ms": "1"})
    server.on("POST", CREATE, busy, json_reply(chat()))
    script = CALL.format(url=f"{server.url}/v1", key=API_KEY)
    env = {} if level is None else {"OPENAI_COMPAT_LOG": level}
    result = run(script, path=project / "src", cwd=folder, env=env)
    assert result.stdout == ""
    return result.stderr


@pytest.mark.parametrize("level", [None, "loud", ""])
def test_nothing_is_logged_unless_asked_for(
    server: Server, project: Path, tmp_path: Path, level: str | None
) -> None:
    assert logged(level, server, project, tmp_path) == ""


def test_info(server: Server, project: Path, tmp_path: Path) -> None:
    text = logged("info", server, project, tmp_path)
    assert "Retrying request to /chat/completions in 0.001000 seconds" in text
    assert f"HTTP Request: POST {server.url}{CREATE}" in text
    assert "DEBUG" not in text
    assert "Why?" not in text


def test_debug(server: Server, project: Path, tmp_path: Path) -> None:
    text = logged("debug", server, project, tmp_path)
    assert text.count("Request options: ") == 2
    assert "'content': 'Why?'" in text
    assert "'X-One': 'visible'" in text
    assert '"500 Scripted"' in text
    assert '"200 Scripted"' in text
    assert "<redacted>" in text
    assert API_KEY not in text
    assert "other-secret" not in text


@pytest.mark.parametrize("header", ["Authorization", "authorization", "API-Key", "api-key"])
async def test_secrets_are_redacted_for_any_handler(
    flavour: Flavour,
    client: Any,
    server: Server,
    caplog: pytest.LogCaptureFixture,
    header: str,
) -> None:
    server.on("POST", CREATE, json_reply(chat()))
    headers = {header: "Bearer hush", "X-One": "visible"}
    with caplog.at_level(logging.DEBUG, logger="openai_compat"):
        await flavour.get(
            client.chat.completions.create(model="m", messages=MESSAGES, extra_headers=headers)
        )
    assert "visible" in caplog.text
    assert "hush" not in caplog.text
    # What is redacted is a copy.
    assert headers[header] == "Bearer hush"
    if header.lower() == "authorization":
        assert server.requests[0].header("authorization") == "Bearer hush"
