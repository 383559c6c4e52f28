from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.diagnostics import InputError
from generator.emit.compare import State
from generator.emit.manifest import MANIFEST_NAME, read_manifest
from generator.emit.ownership import is_kept, owned_folders
from generator.emit.write import Written, plan_write, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.emit.tree import FileTree
    from generator.emit.write import Plan

FILES = {
    "README.md": b"readme",
    "src/pkg/__init__.py": b"init",
    "src/pkg/types/a.py": b"a",
    "tests/api_resources/test_a.py": b"test",
}


def plan(files: FileTree, folder: Path, *, spec: str = "s", keep: Sequence[str] = ()) -> Plan:
    return plan_write(files, folder, generator="1", spec=spec, config="c", keep=keep)


def generate(
    files: FileTree, folder: Path, *, force: bool = False, keep: Sequence[str] = ()
) -> Written:
    return write(plan(files, folder, keep=keep), force=force)


def states(files: FileTree, folder: Path, keep: Sequence[str] = ()) -> dict[str, str]:
    """What is not unchanged."""
    found = plan(files, folder, keep=keep).comparison.states
    return {path: str(each.value) for path, each in found.items() if each is not State.UNCHANGED}


def put(folder: Path, path: str, content: bytes = b"mine") -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


def refusal(files: FileTree, folder: Path, **options: bool) -> list[tuple[str, str]]:
    before = snapshot(folder)
    with pytest.raises(InputError) as caught:
        generate(files, folder, **options)
    assert snapshot(folder) == before, "nothing is written when anything is refused"
    return [(found.code, str(found.span)) for found in caught.value.diagnostics]


def refuse(*_: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "out" / "python"
    generate(FILES, folder)
    return folder


class TestStates:
    def test_after_writing_all_is_unchanged(self, project: Path):
        assert states(FILES, project) == {}
        assert not plan(FILES, project).comparison.differs

    def test_before_the_first_run_all_is_missing(self, tmp_path: Path):
        assert set(states(FILES, tmp_path / "none").values()) == {"missing"}

    def test_stale_missing_edited_orphan(self, project: Path):
        put(project, "src/pkg/types/a.py", b"edited")
        (project / "tests/api_resources/test_a.py").unlink()
        files = {**FILES, "src/pkg/__init__.py": b"new", "src/pkg/b.py": b"b"}
        del files["README.md"]
        assert states(files, project) == {
            MANIFEST_NAME: "stale",
            "README.md": "orphan",
            "src/pkg/__init__.py": "stale",
            "src/pkg/b.py": "missing",
            "src/pkg/types/a.py": "edited",
            "tests/api_resources/test_a.py": "missing",
        }

    def test_edited_into_what_would_be_written_is_unchanged(self, project: Path):
        put(project, "README.md", b"new")
        assert "README.md" not in states({**FILES, "README.md": b"new"}, project)

    def test_changed_inputs_make_the_manifest_stale(self, project: Path):
        found = plan(FILES, project, spec="other").comparison
        assert found.of(State.STALE) == [MANIFEST_NAME]

    def test_unexpected_only_in_owned_folders(self, project: Path):
        for path in (
            "src/pkg/mine.py",
            "src/pkg/deeper/mine.py",
            "tests/api_resources/mine.py",
            "src/other/mine.py",
            "tests/test_mine.py",
            "notes.md",
            "src/pkg/lib/mine.py",
            "src/pkg/__pycache__/x.pyc",
            "src/pkg/x.pyc",
            "src/pkg.egg-info/PKG-INFO",
            ".venv/src/pkg/x.py",
            "src/pkg/.mypy_cache/x.json",
        ):
            put(project, path)
        assert states(FILES, project) == {
            "src/pkg/deeper/mine.py": "unexpected",
            "src/pkg/mine.py": "unexpected",
            "tests/api_resources/mine.py": "unexpected",
        }

    def test_file_where_one_would_be_created_is_unexpected(self, tmp_path: Path):
        put(tmp_path, "README.md")
        assert states(FILES, tmp_path)["README.md"] == "unexpected"

    def test_kept_files_have_no_state(self, project: Path):
        put(project, "README.md")
        put(project, "src/pkg/extra/x.py")
        assert states(FILES, project, keep=["README.md", "./src/pkg/extra/"]) == {
            MANIFEST_NAME: "stale"
        }

    def test_unreadable_file(self, project: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(Path, "read_bytes", refuse)
        with pytest.raises(InputError):
            states(FILES, project)


class TestOwnership:
    def test_folders(self):
        assert owned_folders(["src/a/b/c.py", "src/x.py", "tests/api_resources/y/z.py", "q/r"]) == [
            "src/a",
            "tests/api_resources",
        ]

    @pytest.mark.parametrize(
        ("path", "kept"),
        [
            ("a/b.py", True),
            ("a/c/d.py", True),
            ("x/a/b.py", False),
            ("t/1.md", True),
            ("t/1.py", False),
        ],
    )
    def test_kept(self, path: str, kept: bool):
        assert is_kept(path, ["a/", "t/*.md"]) is kept


class TestWriting:
    def test_result(self, project: Path):
        files = {**FILES, "README.md": b"new", "src/pkg/b.py": b"b"}
        del files["src/pkg/types/a.py"]
        result = generate(files, project)
        assert result == Written(
            written=[MANIFEST_NAME, "README.md", "src/pkg/b.py"],
            unchanged=["src/pkg/__init__.py", "tests/api_resources/test_a.py"],
            removed=["src/pkg/types/a.py"],
        )
        assert not (project / "src/pkg/types").exists(), "empty folders are pruned"
        manifest = read_manifest(project)
        assert manifest is not None
        assert set(manifest.files) == set(files)
        assert states(files, project) == {}

    def test_nothing_to_do_touches_nothing(self, project: Path):
        times = {file: file.stat().st_mtime_ns for file in project.rglob("*")}
        result = generate(FILES, project)
        assert (result.written, result.removed) == ([], [])
        assert {file: file.stat().st_mtime_ns for file in project.rglob("*")} == times

    def test_bytecode_does_not_keep_a_folder(self, project: Path):
        put(project, "src/pkg/types/__pycache__/a.pyc")
        generate({path: FILES[path] for path in FILES if "types" not in path}, project)
        assert not (project / "src/pkg/types").exists()

    def test_folders_with_files_of_the_users_stay(self, project: Path):
        put(project, "src/pkg/types/mine.txt")
        generate({path: FILES[path] for path in FILES if "types" not in path}, project)
        assert os.listdir(project / "src/pkg/types") == ["mine.txt"]

    def test_modes_are_kept(self, project: Path):
        (project / "README.md").chmod(0o755)
        generate({**FILES, "README.md": b"new"}, project)
        assert stat.S_IMODE((project / "README.md").stat().st_mode) == 0o755

    def test_no_drafts_are_left(self, project: Path):
        assert not [file for file in project.rglob("*") if file.name.endswith(".tmp")]

    def test_kept_files_are_not_written_and_not_owned(self, tmp_path: Path):
        mine = put(tmp_path, "README.md")
        generate(FILES, tmp_path, keep=["README.md"])
        assert mine.read_bytes() == b"mine"
        manifest = read_manifest(tmp_path)
        assert manifest is not None
        assert "README.md" not in manifest.files

    def test_file_that_came_to_be_kept_is_not_removed(self, project: Path):
        generate(
            {path: FILES[path] for path in FILES if path != "README.md"},
            project,
            keep=["README.md"],
        )
        assert (project / "README.md").exists()

    def test_hand_written_code_beside_generated_in_lib(self, project: Path):
        put(project, "src/pkg/lib/mine.py")
        generate({**FILES, "src/pkg/lib/ours.py": b"x"}, project)
        generate(FILES, project)
        assert os.listdir(project / "src/pkg/lib") == ["mine.py"]


class TestRefusals:
    def test_edited_by_hand(self, project: Path):
        edited = put(project, "src/pkg/__init__.py")
        assert refusal({**FILES, "README.md": b"new"}, project) == [("edited-by-hand", str(edited))]

    def test_edited_and_no_longer_generated(self, project: Path):
        edited = put(project, "README.md")
        files = {path: FILES[path] for path in FILES if path != "README.md"}
        assert refusal(files, project) == [("edited-by-hand", str(edited))]
        assert generate(files, project, force=True).removed == ["README.md"]
        assert not edited.exists()

    def test_not_ours(self, tmp_path: Path):
        mine = put(tmp_path, "README.md")
        assert refusal(FILES, tmp_path) == [("not-ours", str(mine))]

    def test_force(self, project: Path):
        put(project, "README.md")
        generate(FILES, project, force=True)
        assert states(FILES, project) == {}

    def test_lost_manifest_of_unchanged_files_is_no_obstacle(self, project: Path):
        (project / MANIFEST_NAME).unlink()
        assert generate(FILES, project).written == [MANIFEST_NAME]

    def test_file_in_the_way_of_a_folder(self, tmp_path: Path):
        put(tmp_path, "src/pkg")
        for force in (False, True):
            assert refusal(FILES, tmp_path, force=force) == [
                ("in-the-way", str(tmp_path / "src/pkg"))
            ]

    def test_folder_in_the_way_of_a_file(self, tmp_path: Path):
        put(tmp_path, "README.md/x")
        assert refusal(FILES, tmp_path) == [("in-the-way", str(tmp_path / "README.md"))]

    def test_output_folder_is_a_file(self, tmp_path: Path):
        file = put(tmp_path, "out")
        with pytest.raises(InputError) as caught:
            generate(FILES, file / "python")
        assert [found.code for found in caught.value.diagnostics] == ["in-the-way"]

    def test_file_that_turns_into_a_folder_and_back(self, project: Path):
        files = {**FILES, "src/pkg/types/a.py/b.py": b"b"}
        del files["src/pkg/types/a.py"]
        generate(files, project)
        assert states(files, project) == {}
        generate(FILES, project)
        assert states(FILES, project) == {}

    def test_renaming_by_case_alone(self, project: Path):
        files = {**FILES, "src/pkg/types/A.py": b"a"}
        del files["src/pkg/types/a.py"]
        generate(files, project)
        assert os.listdir(project / "src/pkg/types") == ["A.py"]


class TestFailures:
    def test_unwritable(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setattr(Path, "write_bytes", refuse)
        with pytest.raises(InputError) as caught:
            generate(FILES, tmp_path)
        (found,) = caught.value.diagnostics
        assert found.code == "unwritable-output"
        assert found.message == f"cannot write {tmp_path / 'README.md'}: Permission denied"

    @pytest.mark.parametrize("successes", range(5))
    def test_next_run_goes_on_after_a_crash(
        self, project: Path, monkeypatch: pytest.MonkeyPatch, successes: int
    ):
        files = {path: content + b"!" for path, content in FILES.items() if path != "README.md"}
        files["src/pkg/new.py"] = b"new"
        real, left = Path.replace, successes

        def crash(self: Path, target: Path) -> Path:
            nonlocal left
            if left == 0:
                raise KeyboardInterrupt
            left -= 1
            return real(self, target)

        monkeypatch.setattr(Path, "replace", crash)
        with pytest.raises(KeyboardInterrupt):
            generate(files, project)
        monkeypatch.setattr(Path, "replace", real)
        assert not [file for file in project.rglob("*") if file.name.endswith(".tmp")]
        generate(files, project)
        assert states(files, project) == {}
        assert not (project / "README.md").exists()
