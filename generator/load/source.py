"""Gets the text of a document: from a file, a URL, or standard input."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import InputError, Span
from generator.load.spans import span_at

if TYPE_CHECKING:
    from generator.load.document import Document

STDIN = "-"
_TIMEOUT_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Source:
    """A text and the name of where it is from: the file as the user named it, a URL, `<stdin>`."""

    name: str
    text: str

    def parse(self) -> Document:
        """The document. Raises InputError if the text is no YAML or JSON mapping."""
        from generator.load.document import parse_document  # noqa: PLC0415  (imports PyYAML)

        return parse_document(self.text, self.name)


def read_text(where: str) -> Source:
    """Reads a FILE, an http(s) URL, or `-` for standard input.

    Raises InputError if it can't be read or is not UTF-8.
    """
    if where == STDIN:
        return Source("<stdin>", _decode(sys.stdin.buffer.read(), "<stdin>"))
    return Source(where, _decode(_fetch(where) if is_url(where) else _read(where), where))


def read_source(where: str) -> Document:
    """Reads and parses a FILE, an http(s) URL, or `-`. Raises InputError like both."""
    return read_text(where).parse()


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
