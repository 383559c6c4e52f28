from __future__ import annotations

import io
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import Diagnostic, InputError
from generator.load import source
from generator.load.source import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def error_of(where: str) -> Diagnostic:
    with pytest.raises(InputError) as caught:
        read_source(where)
    (found,) = caught.value.diagnostics
    return found


class TestFiles:
    def test_is_read_and_keeps_its_name(self, tmp_path: Path):
        file = tmp_path / "api.yaml"
        file.write_bytes(b"\xef\xbb\xbfa: \xc3\xa9\n")
        document = read_source(str(file))
        assert (document.root, document.name) == ({"a": "\u00e9"}, str(file))

    def test_missing_names_what_is_there(self, tmp_path: Path):
        (tmp_path / "openapi.yml").touch()
        found = error_of(str(tmp_path / "openapi.yaml"))
        assert found.code == "unreadable-file"
        assert "openapi.yml" in (found.hint or "")

    def test_missing_in_an_empty_folder(self, tmp_path: Path):
        assert "no YAML or JSON file" in (error_of(str(tmp_path / "x.yaml")).hint or "")

    def test_missing_folder(self, tmp_path: Path):
        assert "no folder" in (error_of(str(tmp_path / "nope" / "x.yaml")).hint or "")

    def test_folder(self, tmp_path: Path):
        assert error_of(str(tmp_path)).code == "unreadable-file"

    def test_not_utf_8(self, tmp_path: Path):
        file = tmp_path / "api.yaml"
        file.write_bytes(b"a: b\nc: caf\xe9\n")
        found = error_of(str(file))
        assert found.code == "not-utf-8"
        assert str(found.span) == f"{file}:2:7"


def test_stdin(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"a: 1")))
    document = read_source("-")
    assert (document.root, document.name) == ({"a": 1}, "<stdin>")


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/api.yaml")
            self.end_headers()
        elif self.path == "/api.yaml":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"a: 1")
        elif self.path == "/slow":
            threading.Event().wait(0.4)
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


class TestUrls:
    def test_follows_redirects(self, server: str):
        document = read_source(f"{server}/moved")
        assert (document.root, document.name) == ({"a": 1}, f"{server}/moved")

    def test_error_status(self, server: str):
        found = error_of(f"{server}/nope")
        assert found.code == "unreachable-url"
        assert "404 Not Found" in found.message

    def test_timeout(self, server: str, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(source, "_TIMEOUT_SECONDS", 0.1)
        assert "no answer" in error_of(f"{server}/slow").message

    @pytest.mark.parametrize("url", ["http://127.0.0.1:1/x", "http://[", "https://\x00/"])
    def test_unreachable_and_malformed(self, url: str):
        assert error_of(url).code == "unreachable-url"
