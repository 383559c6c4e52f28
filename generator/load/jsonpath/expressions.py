"""The expressions of filters: a subset of JavaScript, read into functions of a scope."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.load.data import is_map
from generator.load.jsonpath.errors import QueryError
from generator.load.jsonpath.javascript import (
    UNDEFINED,
    call,
    compare,
    is_equal,
    is_same,
    is_true,
    member,
    type_name,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What `@` and its relatives stand for while one value is looked at.

    value: `@`. parent: `@parent`. root: `@root`, `$`. path: `@path`, and in its last steps
    `@property` and `@parentProperty`.
    """

    value: Any
    parent: Any
    path: tuple[str | int, ...]
    root: Any


Expression = Callable[[Scope], Any]

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<number>\d+(?:\.\d+)?)
    | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    | (?P<name>@(?:property|parentProperty|parent|path|root)\b|@|\$|[A-Za-z_][\w$]*)
    | (?P<operator>===|!==|==|!=|<=|>=|=~|&&|\|\||[<>!.,()\[\]-])
    )""",
    re.VERBOSE,
)
_REGEX = re.compile(r"\s*/((?:[^/\\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+)/([a-z]*)")
_FLAGS = {"i": re.IGNORECASE, "m": re.MULTILINE, "s": re.DOTALL}
_CONSTANTS = {"true": True, "false": False, "null": None, "undefined": UNDEFINED}
_SCOPE: dict[str, Expression] = {
    "@": lambda scope: scope.value,
    "@property": lambda scope: scope.path[-1],
    "@parent": lambda scope: scope.parent,
    "@parentProperty": lambda scope: scope.path[-2] if len(scope.path) > 1 else UNDEFINED,
    "@path": lambda scope: "$" + "".join(f"[{step!r}]" for step in scope.path),
    "@root": lambda scope: scope.root,
    "$": lambda scope: scope.root,
}


def parse_expression(text: str) -> Expression:
    """The function that `text` stands for. Raises QueryError if it can't be read."""
    parser = _Parser(text)
    found = parser.either()
    if parser.next is not None:
        raise QueryError(f"`{parser.next}` is not expected in `{text}`")
    return found


class _Parser:
    """Recursive descent; `next` is the token to come, None at the end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.next: str | None = None
        self._kind = ""
        self._advance()

    def _advance(self) -> None:
        if not self._text[self._at :].strip():
            self.next, self._kind = None, ""
            return
        match = _TOKEN.match(self._text, self._at) or _REGEX.match(self._text, self._at)
        if match is None:
            raise QueryError(f"`{self._text[self._at :].strip()[:20]}` is not understood")
        self._at = match.end()
        self._kind = match.lastgroup or "regex"
        self.next = match.group().strip()

    def _take(self, *wanted: str) -> str | None:
        """The token to come if it is one of `wanted`, which are operators or names."""
        if self.next not in wanted or self._kind not in ("operator", "name"):
            return None
        found = self.next
        self._advance()
        return found

    def _need(self, wanted: str) -> None:
        if not self._take(wanted):
            raise QueryError(f"`{wanted}` is missing in `{self._text}`")

    def either(self) -> Expression:
        left = self._both()
        while self._take("||"):
            left = _or(left, self._both())
        return left

    def _both(self) -> Expression:
        left = self._comparison()
        while self._take("&&"):
            left = _and(left, self._comparison())
        return left

    def _comparison(self) -> Expression:
        left = self._unary()
        while operator := self._take("===", "!==", "==", "!=", "<", "<=", ">", ">=", "=~", "in"):
            left = _compared(operator, left, self._unary())
        return left

    def _unary(self) -> Expression:
        operator = self._take("!", "-", "typeof")
        if operator is None:
            return self._postfix()
        inner = self._unary()
        if operator == "!":
            return lambda scope: not is_true(inner(scope))
        if operator == "typeof":
            return lambda scope: type_name(inner(scope))
        return lambda scope: -inner(scope)

    def _postfix(self) -> Expression:
        found = self._primary()
        while operator := self._take(".", "["):
            if operator == "[":
                found = _member(found, self.either())
                self._need("]")
            else:
                name = self._name()
                called = self._take("(")
                found = _called(found, name, self._arguments()) if called else _own(found, name)
        return found

    def _name(self) -> str:
        """A name after a dot; one that begins with `$` is read as two tokens."""
        found = self.next
        if found is None or self._kind != "name" or found.startswith("@"):
            raise QueryError(f"a name is missing after `.` in `{self._text}`")
        self._advance()
        return found + self._name() if found == "$" else found

    def _arguments(self) -> list[Expression]:
        found: list[Expression] = []
        while not self._take(")"):
            found.append(self.either())
            if not self._take(","):
                self._need(")")
                break
        return found

    def _primary(self) -> Expression:
        if self._take("("):
            found = self.either()
            self._need(")")
            return found
        token, kind = self.next, self._kind
        if token is None or kind == "operator":
            raise QueryError(f"a value is missing in `{self._text}`")
        self._advance()
        if token == "Object":
            return self._keys()
        if kind == "name" and token not in _CONSTANTS:
            if token not in _SCOPE:
                raise QueryError(f"`{token}` is not known; a filter sees `@` and its members")
            return _SCOPE[token]
        value = _CONSTANTS[token] if kind == "name" else _literal(kind, token)
        return lambda _: value

    def _keys(self) -> Expression:
        """`Object.keys(…)`, the one global function that is of use here."""
        for wanted in (".", "keys", "("):
            self._need(wanted)
        inner = self.either()
        self._need(")")
        return lambda scope: list(value) if is_map(value := inner(scope)) else []


def _literal(kind: str, token: str) -> Any:
    if kind == "number":
        return float(token) if "." in token else int(token)
    if kind == "string":
        try:
            return ast.literal_eval(token)
        except (SyntaxError, ValueError) as error:
            raise QueryError(f"{token} is not a string") from error
    match = _REGEX.fullmatch(token)
    assert match is not None
    flags = 0
    for flag in match[2]:
        flags |= _FLAGS.get(flag, 0)
    try:
        return re.compile(match[1], flags)
    except re.error as error:
        raise QueryError(f"{token} is not a regular expression: {error}") from error


def _or(left: Expression, right: Expression) -> Expression:
    return lambda scope: value if is_true(value := left(scope)) else right(scope)


def _and(left: Expression, right: Expression) -> Expression:
    return lambda scope: right(scope) if is_true(value := left(scope)) else value


def _member(value: Expression, name: Expression) -> Expression:
    return lambda scope: member(value(scope), name(scope))


def _own(value: Expression, name: str) -> Expression:
    return lambda scope: member(value(scope), name)


def _called(value: Expression, method: str, arguments: list[Expression]) -> Expression:
    return lambda scope: call(value(scope), method, [each(scope) for each in arguments])


def _compared(operator: str, left: Expression, right: Expression) -> Expression:
    if operator == "in":
        return lambda scope: call(right(scope), "hasOwnProperty", [left(scope)])
    if operator == "=~":
        return lambda scope: call(left(scope), "match", [right(scope)])
    if operator[0] in "<>":
        return lambda scope: compare(operator, left(scope), right(scope))
    same = is_same if len(operator) == 3 else is_equal
    wanted = operator[0] == "="
    return lambda scope: same(left(scope), right(scope)) is wanted
