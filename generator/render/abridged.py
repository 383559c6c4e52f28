"""A text without what black has seen already: it is short, and black leaves it alone only if it
leaves the whole text alone.

Emitted code says the same things again and again. What black does to a line that fits depends on
the kinds of its tokens, not on their spelling: once it has left a line of some shape as it is,
others of that shape need not be shown to it. Neither must those of a bracket's elements that have a
line each, because of the comma behind the last one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.render.lines import (
    TRIPLE,
    balance,
    end_of_docstring,
    end_of_statement,
    without_strings,
)
from generator.render.repeats import Piece, docstring_in_short, without_repeats

Shape = tuple[str, str]
"""Where a line stands, and its tokens, with a placeholder for each name and each string."""

_NAME, _IMPORT = "x", "import x"
# Black, or Python, treats these in their own ways.
_WORDS = (
    "and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|exec|finally|for"
    "|from|global|if|import|in|is|lambda|match|nonlocal|not|or|pass|print|raise|return|try|type"
    "|while|with|yield|None|True|False|_"
)
_TOKEN = re.compile(rf'([A-Za-z]*)"[^"\\]*"|\b(?!(?:{_WORDS})\b)[^\W\d]\w*')
_FIRST_WORD = re.compile(rf"(?:{_WORDS})\b(?!: | = )")
_ODD = re.compile(r"""[#'\\\t\f]|"{3}|[^\x00-\x7f]""")
# What switches black off, or makes lines of other lengths than they seem to have.
_UNFIT = re.compile(r"#\s*(?:fmt|yapf)\s*:|\r")
_PLAIN_END = re.compile(r"[)\]}][,:]?")
_HEADERS = (
    (re.compile(r"((?:async )?def )\w.*:"), rf"\g<1>{_NAME}():"),
    (re.compile(r"((?:async )?def )\w.*: \.\.\."), rf"\g<1>{_NAME}(): ..."),
    (re.compile(r"class \w.*:"), f"class {_NAME}:"),
    (re.compile(r"(?:import|from) .*"), _IMPORT),
    (re.compile(r"(return|raise) .*"), r"\1"),
    (re.compile(r"(?:assert|await) .*"), _NAME),
)
_SPLIT_HEADER = re.compile(
    r"from \S+ import \(\)|(?P<define>(?:async )?def )\w+\(\).*(?P<end>: \.\.\.|:)"
)


def abridged(text: str, width: int, known: set[Shape]) -> tuple[str, set[Shape]]:
    """The text without lines of `known` shapes, and the further shapes that are in it.

    If black leaves what is given as it is, it leaves the whole text as it is, and the further
    shapes are known from then on.
    """
    if _UNFIT.search(text):
        return text, set()
    abridging = _Abridging(width, known)
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        at = abridging.take(lines, at)
        if abridging.unfit:
            return text, set()
    pieces = without_repeats(abridging.done)
    return "\n".join(line for piece in pieces for line in piece), abridging.fresh


@dataclass(slots=True)
class _Bracket:
    """A bracket: where it stands, and the lines that are an element of it each.

    is_known: whether all of these were known when the bracket was closed.
    """

    where: str
    elements: list[int] = field(default_factory=list[int])
    is_known: bool = False


@dataclass(slots=True)
class _Abridging:
    width: int
    known: set[Shape]
    fresh: set[Shape] = field(default_factory=set[Shape])
    done: list[Piece] = field(default_factory=list[Piece])
    unfit: bool = False

    def take(self, lines: list[str], at: int) -> int:
        """Takes one statement; gives the index of the line after it."""
        code = lines[at].lstrip()
        if code.startswith(TRIPLE):
            end = end_of_docstring(lines, at)
            self._docstring(lines[at:end])
            return end
        end = end_of_statement(lines, at) if code else at + 1
        statement = lines[at:end]
        if any(TRIPLE in line or "'''" in line for line in statement):
            self.unfit = True
        elif len(statement) == 1:
            self._line(statement[0], code)
        else:
            self._lines(statement)
        return end

    def _docstring(self, lines: list[str]) -> None:
        short = docstring_in_short(lines, self.width)
        known = short is not None and self._has(f"{len(lines) > 1}", TRIPLE)
        self.done.append((short,) if short and known else tuple(lines))

    def _line(self, line: str, code: str) -> None:
        """Takes a statement of one line, or says it in short."""
        short = _in_short(code) if code and self._is_known("", line) else None
        if short is None:
            self.done.append((line,))
            return
        brief = (line[: len(line) - len(code)] + short,)
        # one of those that adjoin says what they all are
        if short not in (_NAME, _IMPORT) or self.done[-1:] != [brief]:
            self.done.append(brief)

    def _lines(self, lines: list[str]) -> None:
        """Takes a statement of several lines, without elements of brackets that are known."""
        spared: set[int] = set()
        is_def = lines[0].lstrip().startswith(("def ", "async def "))
        open_brackets: list[_Bracket | None] = []
        closed: list[_Bracket | None] = []
        for at, line in enumerate(lines):
            bare = without_strings(line).strip()
            change = balance(bare)
            if change == 1 and bare[-1:] in ("(", "[", "{"):
                where = f"def{bare[-1]}" if is_def and not open_brackets else bare[-1]
                open_brackets.append(_Bracket(where))
            elif change > 0:
                open_brackets += [None] * change
            elif change < 0:
                closed = open_brackets[change:]
                del open_brackets[change:]
                of_def = is_def and not open_brackets
                if len(closed) == 1 and closed[0] and (of_def or _PLAIN_END.fullmatch(bare)):
                    spared.update(self._spared(closed[0], lines))
            elif open_brackets and open_brackets[-1] and _is_element(lines, at, bare):
                open_brackets[-1].elements.append(at)
        short = self._known_header(lines, closed[0]) if len(closed) == 1 and closed[0] else None
        kept = [line for at, line in enumerate(lines) if at not in spared]
        self.done.append(tuple(kept) if short is None else (short,))

    def _known_header(self, lines: list[str], bracket: _Bracket) -> str | None:
        """In short, a definition or an import of names whose lines are known: what they have in
        the only bracket that they are split at decides about nothing else."""
        head = lines[0].lstrip()
        match = _SPLIT_HEADER.fullmatch(f"{head}{lines[-1].strip()}")
        elements = {*bracket.elements}
        others = (line.strip() for at, line in enumerate(lines) if at not in elements)
        if match is None or {*others} - {head, lines[-1].strip(), "*,", "/,"}:
            return None
        known = [self._is_known("header", line) for line in (lines[0], lines[-1])]
        if not (all(known) and bracket.is_known):
            return None
        short = _IMPORT if match["define"] is None else f"{match['define']}{_NAME}(){match['end']}"
        return lines[0][: len(lines[0]) - len(head)] + short

    def _spared(self, bracket: _Bracket, lines: list[str]) -> list[int]:
        """The lines of known elements. Two of them stay: of one, the comma may have a meaning;
        and what a star stands before."""
        known = [at for at in bracket.elements if self._is_known(bracket.where, lines[at])]
        bracket.is_known = known == bracket.elements
        stay = bracket.elements[:2]
        return [at for at in known if at not in stay and lines[at - 1].strip() != "*,"]

    def _is_known(self, where: str, line: str) -> bool:
        """Whether the shape of a line is known. From now on it is, but for those that have none."""
        if len(line) > self.width or _ODD.search(line):
            return False
        return self._has(where, _TOKEN.sub(_placeholder, line.lstrip()))

    def _has(self, where: str, tokens: str) -> bool:
        shape = (where, tokens)
        if shape in self.known or shape in self.fresh:
            return True
        self.fresh.add(shape)
        return False


def _placeholder(match: re.Match[str]) -> str:
    return _NAME if match[1] is None else f'{match[1]}"'


def _in_short(code: str) -> str | None:
    """A statement that takes the same blank lines around it; None if the code itself has to do."""
    for pattern, short in _HEADERS:
        if pattern.fullmatch(code):
            return pattern.sub(short, code)
    if _FIRST_WORD.match(code) or code[0] in '@").' or code[-1] == ":":
        return None
    return _NAME


def _is_element(lines: list[str], at: int, bare: str) -> bool:
    """Whether a line is one element with its comma, and the one before it ends there, too."""
    before = without_strings(lines[at - 1]).rstrip()
    return (
        before[-1:] in ("(", "[", "{", ",")
        and bare[-1:] == ","
        and bare[:1] not in ("*", "/", ")", "]", "}")
    )
