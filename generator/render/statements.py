"""One statement laid out as black would: on one line, or with one of its brackets taken apart.

Only the shapes that templates render are known here. Anything else stays as it is, for black.
"""

from __future__ import annotations

import re

from generator.render.brackets import (
    Group,
    Node,
    UnknownShapeError,
    flat,
    is_forced,
    listed,
    parsed,
)

INDENT = "    "
_STRING = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'""")
# Splitting next to these follows rules of its own.
_OPERATOR = re.compile(
    r"(?:^|[\s\])}])(?:and|or|not|in|is|if|else|for|lambda|assert|with|del"
    r"|[-+*/%|&^<>]=?|==|!=|:=|//|\*\*)(?:[\s\[({]|$)"
)
_ANNOTATED = re.compile(r"\w+: ")
_CONDITION = re.compile(r"(\S+) (if \S+) (else \S+)")
_TWO_STRINGS = re.compile(r"""["'] [rbfu]*["']""")
_BAR = "\0"  # stands for a bar inside a string
_IMPORT = re.compile(r"from \S+ import (?!\()(.+)")


def laid_out(statement: str, indent: str, width: int) -> list[str]:
    """The lines of a statement. Raises UnknownShapeError for one that is best left alone."""
    found = _IMPORT.fullmatch(statement)
    if found and len(indent) + len(statement) > width:
        names = [name.strip() for name in found[1].split(",") if name.strip()]
        head = statement[: found.start(1)]
        return [f"{indent}{head}(", *(f"{indent}{INDENT}{name}," for name in names), f"{indent})"]
    nodes = parsed(statement)
    is_def = statement.startswith(("def ", "async def "))
    return _lines(nodes, indent, "", width, first=is_def)


def _lines(nodes: list[Node], indent: str, end: str, width: int, *, first: bool) -> list[str]:
    text = flat(nodes)
    if not is_forced(nodes) and len(indent) + len(text) + len(end) <= width:
        return [f"{indent}{text}{end}"]
    places = [i for i, node in enumerate(nodes) if isinstance(node, Group) and node.elements]
    if not places:
        return [f"{indent}{text}{end}"]
    at = places[0] if first else places[-1]
    group = nodes[at]
    assert isinstance(group, Group)
    before, after = nodes[:at], nodes[at + 1 :]
    # What a function returns never decides where its arguments are split.
    if is_forced(before) or is_forced(after) or (not first and _has_operator([*before, *after])):
        raise UnknownShapeError
    head, tail = flat(before) + group.opener, group.closer + flat(after) + end
    if len(indent) + len(head) > width and len(places) > 1:
        raise UnknownShapeError
    body = _body(group, indent + INDENT, width)
    if first and len(group.elements) == 1 and not body[-1].endswith(","):
        body[-1] += ","
    return [f"{indent}{head}", *body, f"{indent}{tail}"]


def _has_operator(nodes: list[Node]) -> bool:
    return any(isinstance(n, str) and _OPERATOR.search(_STRING.sub('""', n)) for n in nodes)


def _body(group: Group, indent: str, width: int) -> list[str]:
    several = len(group.elements) > 1
    is_display = group.opener == "{" or not group.follows_name
    together = listed(group)
    if not group.is_forced and not is_display and len(indent) + len(together) <= width:
        return [f"{indent}{together}"]
    if any(isinstance(node, str) and " for " in node for e in group.elements for node in e):
        raise UnknownShapeError  # perhaps a comprehension
    comma = "," if several or group.trailing else ""
    lines: list[str] = []
    for element in group.elements:
        lines += _element(element, indent, comma, width)
    return lines


def _element(element: list[Node], indent: str, comma: str, width: int) -> list[str]:
    text = flat(element)
    fits = len(indent) + len(text) + len(comma) <= width
    if fits and not is_forced(element):
        return [f"{indent}{text}{comma}"]
    condition = _CONDITION.fullmatch(text) if isinstance(element[0], str) else None
    if condition and element == [text]:
        inner = [text] if len(indent) + len(INDENT) + len(text) <= width else condition.groups()
        return [f"{indent}(", *(f"{indent}{INDENT}{line}" for line in inner), f"{indent}){comma}"]
    if _TWO_STRINGS.search(text):
        raise UnknownShapeError
    arms = _alternatives(element)
    if len(arms) == 1:
        return _lines(element, indent, comma, width, first=False)
    return _alternation(arms, indent, comma, width)


def _alternation(arms: list[list[Node]], indent: str, comma: str, width: int) -> list[str]:
    """An argument that is annotated with `A | B`, which gets parentheses of its own."""
    first, last = arms[0][0], arms[-1][-1]
    if not isinstance(first, str) or not isinstance(last, str):
        raise UnknownShapeError
    named = _ANNOTATED.match(first)
    if named is None:
        raise UnknownShapeError
    annotation, equals, default = last.partition(" = ")
    inner: list[list[Node]] = [
        [first[named.end() :], *arms[0][1:]],
        *arms[1:-1],
        [*arms[-1][:-1], annotation],
    ]
    deeper = indent + INDENT
    together = " ".join(map(flat, inner))
    if len(deeper) + len(together) <= width:
        lines = [f"{deeper}{together}"]
    else:
        lines = [line for arm in inner for line in _lines(arm, deeper, "", width, first=False)]
    return [f"{indent}{named[0]}(", *lines, f"{indent}){equals}{default}{comma}"]


def _alternatives(element: list[Node]) -> list[list[Node]]:
    """The parts between the bars of `A | B`, each but the first with its bar."""
    arms: list[list[Node]] = [[]]
    for node in element:
        if not isinstance(node, str):
            arms[-1].append(node)
            continue
        first, *others = _STRING.sub(lambda m: m[0].replace("|", _BAR), node).split(" | ")
        parts = [first, *(f"| {other}" for other in others)]
        for i, part in enumerate(parts):
            if i:
                arms.append([])
            if part:
                arms[-1].append(part.replace(_BAR, "|"))
    return arms
