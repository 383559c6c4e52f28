from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import InputError
from generator.emit.manifest import MANIFEST_NAME, Manifest, digest, read_manifest
from generator.emit.tree import check_tree

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = Manifest("0.1.0", digest("spec"), digest("config"), {"b.py": "2", "a/é.py": "1"})


class TestTree:
    def test_good(self):
        check_tree({"a.py": b"", "b/a.py": b"", ".github/x y.yml": b"", "b/c/d..py": b""})

    @pytest.mark.parametrize(
        "path", ["", "/a", "../a", "a/../b", "a//b", "./a", "a/", "C:\\x", "c:x", "a\nb", "a?"]
    )
    def test_bad_paths(self, path: str):
        with pytest.raises(InputError) as caught:
            check_tree({path: b""})
        assert caught.value.diagnostics[0].code == "bad-path"

    @pytest.mark.parametrize(
        ("one", "other"), [("a/B.py", "A/b.py"), ("a", "A/b"), ("a/b", "a/b/c")]
    )
    def test_collisions(self, one: str, other: str):
        with pytest.raises(InputError) as caught:
            check_tree({one: b"", other: b""})
        assert [found.code for found in caught.value.diagnostics] == ["path-collision"]


class TestManifest:
    def test_round_trip(self, tmp_path: Path):
        (tmp_path / MANIFEST_NAME).write_bytes(MANIFEST.to_bytes())
        assert read_manifest(tmp_path) == MANIFEST

    def test_is_sorted_and_ends_with_a_newline(self):
        text = MANIFEST.to_bytes().decode()
        assert text.index("a/é.py") < text.index("b.py")
        assert text.endswith("}\n")

    def test_none(self, tmp_path: Path):
        assert read_manifest(tmp_path) is None
        assert read_manifest(tmp_path / "nowhere") is None

    @pytest.mark.parametrize(
        "change",
        [
            {"files": {"../x": "1"}},
            {"files": {"x": 1}},
            {"files": []},
            {"spec": None},
            {"format": "1"},
            {"format": 2},
        ],
    )
    def test_wrong(self, tmp_path: Path, change: dict[str, object]):
        data = {**json.loads(MANIFEST.to_bytes()), **change}
        self.check(tmp_path, json.dumps(data).encode())

    @pytest.mark.parametrize(
        "content", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b"<<<<<<< HEAD\n"]
    )
    def test_broken(self, tmp_path: Path, content: bytes):
        self.check(tmp_path, content)

    def test_folder_in_its_place(self, tmp_path: Path):
        (tmp_path / MANIFEST_NAME).mkdir()
        with pytest.raises(InputError):
            read_manifest(tmp_path)

    @staticmethod
    def check(folder: Path, content: bytes):
        file = folder / MANIFEST_NAME
        file.write_bytes(content)
        with pytest.raises(InputError) as caught:
            read_manifest(folder)
        (found,) = caught.value.diagnostics
        assert (found.code, str(found.span)) == ("broken-manifest", str(file))
        assert found.hint
