"""Blobs by key in one SQLite database of limited size.

A cache must never be the reason for a failure: what can't be read or written counts as absent, and
a broken database is made anew. SQLite sees to it that concurrent runs don't harm each other.
"""

from __future__ import annotations

import os
import sqlite3
import time
import zlib
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

FOLDER_VARIABLE = "CLIENTSMITH_CACHE"
"""Names the cache's folder in place of the user's cache folder; empty: no cache."""

_FILE = "cache-v1.sqlite"
_LIMIT = 256 * 1024 * 1024
# How many keys one statement asks for; SQLite's own limit on variables may be as low as 999.
_AT_ONCE = 500
_WAIT_SECONDS = 2.0
_T = TypeVar("_T")


class Store:
    """A cache in `file`, of about `limit` bytes; None: one that keeps nothing."""

    def __init__(self, file: Path | None, limit: int = _LIMIT) -> None:
        """Makes no file yet; the first `put` does."""
        self._file = file
        self._limit = limit

    @property
    def keeps(self) -> bool:
        """Whether anything is kept at all."""
        return self._file is not None

    def get(self, key: str) -> bytes | None:
        """The blob of a key, None if there is none."""
        return self.get_many([key]).get(key)

    def get_many(self, keys: Iterable[str]) -> dict[str, bytes]:
        """The blobs of those keys that have one."""
        wanted = list(keys)
        if self._file is None or not wanted or not self._file.exists():
            return {}
        return self._try(lambda database: _read(database, wanted)) or {}

    def put(self, key: str, blob: bytes) -> None:
        """Keeps a blob."""
        self.put_many({key: blob})

    def put_many(self, blobs: Mapping[str, bytes]) -> None:
        """Keeps blobs; the longest unused ones make room for them."""
        if self._file is None or not blobs:
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._try(lambda database: _write(database, blobs, self._limit))

    def _try(self, work: Callable[[sqlite3.Connection], _T]) -> _T | None:
        assert self._file is not None
        try:
            with closing(sqlite3.connect(self._file, timeout=_WAIT_SECONDS)) as database:
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA synchronous = OFF")
                database.execute(
                    "CREATE TABLE IF NOT EXISTS blobs (key TEXT PRIMARY KEY, used REAL, blob BLOB)"
                )
                with database:
                    return work(database)
        except sqlite3.OperationalError:
            return None  # busy, read-only, no space: another time
        except (sqlite3.DatabaseError, zlib.error):
            with suppress(OSError):
                self._file.unlink()
            return None


def default_store() -> Store:
    """The user's cache: `CLIENTSMITH_CACHE`, else where the system keeps caches."""
    folder = os.environ.get(FOLDER_VARIABLE)
    if folder is None:
        import platformdirs  # noqa: PLC0415  (not every run asks for the folder)

        return Store(platformdirs.user_cache_path("clientsmith", appauthor=False) / _FILE)
    return Store(Path(folder) / _FILE if folder else None)


def _read(database: sqlite3.Connection, keys: list[str]) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        for key, blob in database.execute(
            f"SELECT key, blob FROM blobs WHERE key IN ({marks})",
            some,
        ):
            found[key] = zlib.decompress(blob)
        database.execute(
            f"UPDATE blobs SET used = ? WHERE key IN ({marks})",
            [time.time(), *some],
        )
    return found


def _write(database: sqlite3.Connection, blobs: Mapping[str, bytes], limit: int) -> None:
    now = time.time()
    rows = ((key, now, zlib.compress(blob, 1)) for key, blob in blobs.items())
    database.executemany("INSERT OR REPLACE INTO blobs VALUES (?, ?, ?)", rows)
    (size,) = database.execute("SELECT COALESCE(SUM(LENGTH(blob)), 0) FROM blobs").fetchone()
    if size <= limit:
        return
    for key, length in database.execute(
        "SELECT key, LENGTH(blob) FROM blobs ORDER BY used"
    ).fetchall():
        database.execute("DELETE FROM blobs WHERE key = ?", [key])
        size -= length
        if size <= limit * 3 // 4:
            return
