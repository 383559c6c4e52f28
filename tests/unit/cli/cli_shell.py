"""The command line as a user sees it: arguments in; exit code, output and errors out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator import cli, pipeline

if TYPE_CHECKING:
    from collections.abc import Callable


class Shell:
    """Runs the command in this process; keeps what it printed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.out = self.err = ""

    def pipeline(self, fake: Callable[..., pipeline.Generated]) -> None:
        self._monkeypatch.setattr(pipeline, "generate", fake, raising=False)

    def __call__(self, *arguments: str) -> int:
        self._monkeypatch.setattr("sys.argv", ["clientsmith", *arguments])
        with pytest.raises(SystemExit) as caught:
            cli.main()
        self.out, self.err = self._capsys.readouterr()
        assert "Traceback" not in self.err
        assert isinstance(caught.value.code, int)
        return caught.value.code

    @property
    def json(self) -> Any:
        return json.loads(self.out)
