"""Gets the text of a document: from a file, a URL, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.diagnostics import InputError, Span
from generator.load.document import Document, parse_document, span_at

STDIN = "-"
_TIMEOUT_SECONDS = 30.0


def read_source(where: str) -> Document:
    """Reads and parses a FILE, an http(s) URL, or `-` for standard input.

    Raises InputError if it can't be read, is not UTF-8, or is no YAML or JSON mapping.
    """
    if where == STDIN:
        return parse_document(_decode(sys.stdin.buffer.read(), "<stdin>"), "<stdin>")
    if is_url(where):
        return parse_document(_decode(_fetch(where), where), where)
    return parse_document(_decode(_read(where), where), where)


def is_url(where: str) -> bool:
    """Whether `where` is an http(s) URL rather than a file."""
    return where.lower().startswith(("http://", "https://"))


def _read(where: str) -> bytes:
    try:
        return Path(where).read_bytes()
    except OSError as error:
        raise InputError.at(
            Span(where),
            "unreadable-file",
            f"cannot read {where}: {error.strerror or error}",
            hint=_nearby(where) if isinstance(error, FileNotFoundError) else None,
        ) from error
    except ValueError as error:  # a NUL character in the name
        raise InputError.at(Span(where), "unreadable-file", f"cannot read: {error}") from error


def _nearby(where: str) -> str:
    """Names what might have been meant, or the folder that was looked in."""
    folder = Path(where).absolute().parent
    if not folder.is_dir():
        return f"there is no folder {folder}"
    names = sorted(p.name for p in folder.iterdir() if p.suffix in (".yaml", ".yml", ".json"))
    if names:
        return f"in {folder} there are: {', '.join(names[:5])}"
    return f"looked in {folder}, which holds no YAML or JSON file"


def _fetch(url: str) -> bytes:
    # Only runs that fetch something pay for this import.
    import httpx  # noqa: PLC0415

    try:
        response = httpx.get(url, follow_redirects=True, timeout=_TIMEOUT_SECONDS)
        response.raise_for_status()
    except httpx.HTTPStatusError as error:
        answer = error.response
        raise InputError.at(
            Span(url),
            "unreachable-url",
            f"the server answered {answer.status_code} {answer.reason_phrase} for {answer.url}",
            hint="download it yourself and name the file if it needs a login",
        ) from error
    except httpx.TimeoutException as error:
        raise InputError.at(
            Span(url), "unreachable-url", f"no answer from {url} in {_TIMEOUT_SECONDS:.0f} seconds"
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise InputError.at(Span(url), "unreachable-url", f"cannot fetch {url}: {error}") from error
    return response.content


def _decode(data: bytes, name: str) -> str:
    try:
        # YAML 1.2, section 5.2: a byte order mark may come first and is not content.
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        raise InputError.at(
            span_at(before, name, len(before)),
            "not-utf-8",
            f"{name} is not UTF-8 text: byte 0x{data[error.start]:02x} can't be decoded",
            hint="save it with the encoding UTF-8",
        ) from error
