from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from generator.cache.store import FOLDER_VARIABLE, Store, default_store

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "cache.sqlite"


def test_keeps_blobs(file: Path) -> None:
    Store(file).put_many({"a": b"one", "b": b""})

    assert Store(file).get_many(["a", "b", "c"]) == {"a": b"one", "b": b""}
    assert Store(file).get("a") == b"one"
    assert Store(file).get("c") is None


def test_asks_for_many_keys(file: Path) -> None:
    blobs = {str(i): str(i).encode() for i in range(2500)}
    Store(file).put_many(blobs)

    assert Store(file).get_many(blobs) == blobs


def test_makes_no_file_to_read(file: Path) -> None:
    assert Store(file).get("a") is None
    assert not file.exists()


def test_the_longest_unused_make_room(file: Path) -> None:
    def noise(seed: int) -> bytes:
        return b"".join(hash((seed, i)).to_bytes(8, "big", signed=True) for i in range(1000))

    store = Store(file, limit=50_000)
    for i in range(5):
        store.put(str(i), noise(i))
    store.get("0")
    for i in range(5, 9):
        store.put(str(i), noise(i))

    kept = store.get_many(str(i) for i in range(9))
    assert "0" in kept
    assert "8" in kept
    assert "1" not in kept


def test_a_broken_database_is_made_anew(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database" * 1000)
    store = Store(file)

    assert store.get("a") is None
    store.put("a", b"one")
    store.put("a", b"one")
    assert store.get("a") == b"one"


def test_a_broken_blob_counts_as_absent(file: Path) -> None:
    Store(file).put("a", b"one")
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE blobs SET blob = x'00'")

    assert Store(file).get("a") is None


def test_an_unwritable_place_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store = Store(tmp_path / "file" / "cache.sqlite")

    store.put("a", b"one")
    assert store.get("a") is None


def test_concurrent_writers(file: Path) -> None:
    def work(number: int) -> None:
        for i in range(20):
            Store(file).put(f"{number}-{i}", b"x")

    threads = [threading.Thread(target=work, args=[n]) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    keys = [f"{n}-{i}" for n in range(4) for i in range(20)]
    assert len(Store(file).get_many(keys)) == 80


def test_the_variable_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    default_store().put("a", b"one")
    assert default_store().get("a") == b"one"
    assert list(tmp_path.glob("*.sqlite"))

    monkeypatch.setenv(FOLDER_VARIABLE, "")
    default_store().put("a", b"one")
    assert default_store().get("a") is None
