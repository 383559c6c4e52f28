"""Formats rendered Python: what is not in the cache, in other processes while more is rendered.

Formatting costs more than all the rest of a run, so the formatter is not even imported if the cache
has everything.
"""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

from generator.cache.store import Store
from generator.diagnostics import InputError, Span
from generator.render.tools import BLACK, format_texts
from generator.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from concurrent.futures import Future

    from generator.render.tools import Invalid, Tool

# About so many characters go to a worker at a time.
_BATCH = 30_000


class TemplateBugError(Exception):
    """One of our own templates rendered text that is not Python: a bug, no user's mistake.

    span: the line and column in what was rendered; its file is the path of the output.
    """

    def __init__(self, span: Span, reason: str) -> None:
        super().__init__(
            f"{span}: a template rendered invalid Python: {reason}: {span.source_line}"
        )
        self.span = span


class Formatter:
    """Formats texts, each once. What is offered early is formatted while more is rendered."""

    def __init__(
        self,
        store: Store,
        workers: Workers,
        tool: Tool = BLACK,
        *,
        line_length: int = 120,
        prepare: Callable[[str], str] = str,
    ) -> None:
        """`store` keeps formatted texts by content, tool and the tool's version.

        `prepare` is done to each text before, where it is formatted; a function of a module.
        """
        self.prepare = prepare
        self._store = store
        self._workers = workers
        self._tool = tool
        self._line_length = line_length
        self._salt = f"{tool.name} {tool.version()} {line_length}\n"
        self._offered: set[str] = set()
        self._waiting: list[str] = []
        self._running: list[Future[dict[str, str | Invalid]]] = []
        self._kept: dict[str, str | Invalid] = {}

    def warm_up(self) -> None:
        """Has the workers import the tool before there is a text."""
        if self._workers.count:
            self._workers.submit(format_texts, self._tool.task, self.prepare, [], self._line_length)

    def offer(self, text: str) -> None:
        """Tells of a text that is to be formatted."""
        self._take(text)
        if self._workers.count and sum(map(len, self._waiting)) >= _BATCH:
            self._start()

    def finish(self, texts: Iterable[str]) -> dict[str, str | Invalid]:
        """From each text to what becomes of it."""
        for text in texts:
            self._take(text)
        self._start()
        fresh: dict[str, str | Invalid] = {}
        for future in self._running:
            fresh.update(future.result())
        self._running.clear()
        blobs = {self._key(t): r.encode() for t, r in fresh.items() if isinstance(r, str)}
        self._store.put_many(blobs)
        self._kept.update(fresh)
        return self._kept

    def _take(self, text: str) -> None:
        if text not in self._offered:
            self._offered.add(text)
            self._waiting.append(text)

    def _start(self) -> None:
        keys = {self._key(text): text for text in self._waiting}
        found = self._store.get_many(keys)
        self._kept.update({keys[key]: blob.decode() for key, blob in found.items()})
        task = partial(format_texts, self._tool.task, self.prepare)
        for batch in _batches(text for key, text in keys.items() if key not in found):
            self._running.append(self._workers.submit(task, batch, self._line_length))
        self._waiting = []

    def _key(self, text: str) -> str:
        return hashlib.sha256((self._salt + text).encode()).hexdigest()


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    for text in texts:
        batch.append(text)
        if sum(map(len, batch)) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def format_python(
    files: Mapping[str, str],
    formatter: Formatter | None = None,
    *,
    user_template: Callable[[str], str | None] | None = None,
) -> dict[str, str]:
    """Formats the `.py` files of a tree (output paths to text); the others pass as they are.

    user_template: names the template of the user's that an output path was rendered from, or None
        if it was one of ours.
    Raises TemplateBugError for a file that is not Python, or InputError that names the template
    if it is the user's.
    """
    formatter = formatter or Formatter(Store(None), Workers(0))
    formatted = formatter.finish(text for path, text in files.items() if path.endswith(".py"))
    done = dict(files)
    for path, text in files.items():
        result = formatted[text] if path.endswith(".py") else text
        if not isinstance(result, str):
            template = user_template(path) if user_template else None
            raise _error(path, formatter.prepare(text), result, template)
        done[path] = result
    return done


def _error(path: str, text: str, invalid: Invalid, template: str | None) -> Exception:
    lines = text.splitlines()
    source_line = lines[invalid.line - 1] if invalid.line <= len(lines) else ""
    span = Span(path, invalid.line, invalid.column, source_line)
    if template is None:
        return TemplateBugError(span, invalid.reason)
    return InputError.at(
        span,
        "bad-template",
        f"the template {template} rendered invalid Python: {invalid.reason}",
        hint=f"correct {template}; the line shown is from the output",
    )
