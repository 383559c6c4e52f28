"""Formats rendered Python with black: what is not in the cache, in several processes if it is much.

Black costs more than all the rest of a run, so it is not even imported if the cache has everything.
"""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from typing import TYPE_CHECKING

from generator.cache.store import Store
from generator.diagnostics import InputError, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.render.black_text import Invalid

# From about so many characters on, starting a second process pays.
_MUCH = 300_000
_MOST_PROCESSES = 8


class TemplateBugError(Exception):
    """One of our own templates rendered text that is not Python: a bug, no user's mistake.

    span: the line and column in what was rendered; its file is the path of the output.
    """

    def __init__(self, span: Span, reason: str) -> None:
        super().__init__(
            f"{span}: a template rendered invalid Python: {reason}: {span.source_line}"
        )
        self.span = span


def format_python(
    files: Mapping[str, str],
    *,
    line_length: int = 120,
    store: Store | None = None,
    user_template: Callable[[str], str | None] | None = None,
) -> dict[str, str]:
    """Formats the `.py` files of a tree (output paths to text); the others pass as they are.

    store: keeps formatted texts by content and black's version.
    user_template: names the template of the user's that an output path was rendered from, or None
        if it was one of ours.
    Raises TemplateBugError for a file that is not Python, or InputError that names the template
    if it is the user's.
    """
    texts = {text for path, text in files.items() if path.endswith(".py")}
    formatted = _with_cache(sorted(texts), line_length, store or Store(None))
    done = dict(files)
    for path, text in files.items():
        result = formatted.get(text, text) if path.endswith(".py") else text
        if not isinstance(result, str):
            template = user_template(path) if user_template else None
            raise _error(path, text, result, template)
        done[path] = result
    return done


def _with_cache(texts: list[str], line_length: int, store: Store) -> dict[str, str | Invalid]:
    salt = f"black {version('black')} {line_length}\n"
    keys = {text: hashlib.sha256((salt + text).encode()).hexdigest() for text in texts}
    kept = store.get_many(keys.values())
    results: dict[str, str | Invalid] = {
        text: kept[key].decode() for text, key in keys.items() if key in kept
    }
    fresh = _format_all([text for text in texts if text not in results], line_length)
    store.put_many({keys[t]: r.encode() for t, r in fresh.items() if isinstance(r, str)})
    return {**results, **fresh}


def _format_all(texts: list[str], line_length: int) -> dict[str, str | Invalid]:
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    if processes == 1 or sum(map(len, texts)) < _MUCH:
        return format_some(texts, line_length)
    # Several parts each, long ones dealt out first, so that all processes end about together.
    by_length = sorted(texts, key=len, reverse=True)
    parts = [by_length[i :: processes * 4] for i in range(processes * 4)]
    results: dict[str, str | Invalid] = {}
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        for result in pool.map(format_some, parts, [line_length] * len(parts)):
            results.update(result)
    return results


def format_some(texts: Iterable[str], line_length: int) -> dict[str, str | Invalid]:
    """Formats in this process: from each text to what becomes of it."""
    listed = list(texts)
    if not listed:
        return {}
    from generator.render.black_text import format_text  # noqa: PLC0415  (imports black)

    return {text: format_text(text, line_length) for text in listed}


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
