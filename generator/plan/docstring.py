"""Descriptions as docstrings: Markdown, re-wrapped; a first sentence that fits stands alone."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.promises import BREAK, is_token, promise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDTH = 80

DEPRECATED = "Deprecated."
"""The note on what is deprecated for no reason that is given."""

Described = tuple[str, str | None, Sequence[str]]
"""An argument's name, its description, and notes on it."""

_REQUEST_ARGUMENTS = (
    ("extra_headers", "Headers to send beside the client's own"),
    ("extra_query", "Query parameters to send beside the arguments"),
    ("extra_body", "JSON members to send beside the arguments"),
    ("timeout", "Seconds this request may take, in place of the client's timeout"),
)

_BULLET = re.compile(r"^(\s*)([-*+]|\d+[.)])\s+(.*)$")
_FENCE = re.compile(r"^\s*(```|~~~)")
_VERBATIM = re.compile(r"^\s*(\||#|>|<)|^\s{4,}\S")
_SENTENCE = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)\.\s+(?=[A-Z`\[*])")


def docstring_lines(
    description: str | None, *, width: int = WIDTH, notes: Sequence[str] = ()
) -> tuple[str, ...]:
    """The lines of a docstring without its quotes, () if there is nothing to say.

    The first line is empty where the text should begin below the quotes. `notes` follow as far as
    the description does not say the same. For a token it is one line, a promise.
    """
    if is_token(description):
        return (promise("lines", description, [width, notes]),)
    text = BREAK.sub("\n\n", description or "").strip()
    text = "\n\n".join(filter(None, (text, *_missing(text.lower(), notes))))
    if not text:
        return ()
    blocks = _blocks(text.splitlines())
    summary, rest = _summary(blocks[0], width)
    if rest:
        blocks = [[summary], rest, *blocks[1:]]
    lines: list[str] = []
    for block in blocks:
        lines += ["", *_wrap(block, width)]
    fits = len(lines[1]) <= width and (len(lines) == 2 or lines[2] == "")
    return tuple(lines[1:] if fits else lines)


def method_lines(description: str | None, arguments: Iterable[Described]) -> tuple[str, ...]:
    """The lines of a method's docstring: its description, then names of arguments and theirs."""
    listed = list(arguments)
    if is_token(description) or any(is_token(text) for _, text, _ in listed):
        return (promise("method", description, listed),)
    head = docstring_lines(description)
    documented = ((name, docstring_lines(text, notes=notes)) for name, text, notes in listed)
    described = [(name, doc) for name, doc in documented if doc]
    if not described:
        return head
    if head and head[0]:
        head = ("", *head)
    lines = [*head, "", "Args:"] if head else ["", "Args:"]
    for name, doc in described:
        lines += [*_entry(name, doc), ""]
    for name, text in _REQUEST_ARGUMENTS:
        lines += [f"  {name}: {text}", ""]
    return tuple(lines[:-1])


def _missing(text: str, notes: Sequence[str]) -> Iterator[str]:
    for note in notes:
        wanted = "deprecat" if note == DEPRECATED else note.lower().removeprefix("deprecated: ")
        if wanted not in text:
            yield note


def _entry(name: str, doc: tuple[str, ...]) -> Iterator[str]:
    first, *rest = [line for i, line in enumerate(doc) if line or i]
    yield f"  {name}: {first}".rstrip()
    for line in rest:
        yield f"      {line}" if line else ""


def _blocks(lines: list[str]) -> list[list[str]]:
    """Paragraphs, lists and verbatim parts, each without the blank lines around it."""
    blocks: list[list[str]] = [[]]
    fenced = False
    for line in lines:
        if _FENCE.match(line):
            fenced = not fenced
        if line.strip() or fenced:
            starts_list = bool(_BULLET.match(line)) and not fenced
            if starts_list and blocks[-1] and not _in_list(blocks[-1]):
                blocks.append([])
            blocks[-1].append(line.rstrip())
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _in_list(block: list[str]) -> bool:
    return bool(_BULLET.match(block[0]))


def _summary(block: list[str], width: int) -> tuple[str, list[str]]:
    """The first sentence and the rest, if the paragraph has both and the sentence fits a line."""
    joined = " ".join(line.strip() for line in block)
    if len(joined) <= width or _in_list(block) or _is_verbatim(block):
        return joined, []
    end = _SENTENCE.search(joined)
    if end is None or end.start() + 1 > width:
        return joined, []
    return joined[: end.start() + 1], [joined[end.end() :]]


def _is_verbatim(block: list[str]) -> bool:
    return any(_FENCE.match(line) for line in block) or bool(_VERBATIM.match(block[0]))


def _wrap(block: list[str], width: int) -> list[str]:
    if _is_verbatim(block):
        return block
    if _in_list(block):
        return _wrap_list(block, width)
    return _fill(" ".join(line.strip() for line in block), width, "", "")


def _wrap_list(block: list[str], width: int) -> list[str]:
    items: list[tuple[str, str, str]] = []
    for line in block:
        found = _BULLET.match(line)
        if found:
            indent, bullet, text = found.groups()
            items.append((indent, bullet if bullet[0].isdigit() else "-", text))
        else:
            indent, bullet, text = items[-1]
            items[-1] = (indent, bullet, f"{text} {line.strip()}")
    lines: list[str] = []
    for indent, bullet, text in items:
        hanging = " " * (len(indent) + len(bullet) + 1)
        lines += _fill(text, width, f"{indent}{bullet} ", hanging)
    return lines


def _fill(text: str, width: int, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text,
        width=width,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
