"""JSON Pointers (RFC 6901), plain and as URI fragments, and their resolution through `$ref`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote, unquote

from generator.load.data import is_list, is_map, list_index

if TYPE_CHECKING:
    from collections.abc import Sequence

# What RFC 3986 allows in a fragment unescaped, beyond letters, digits and "_.-~".
_FRAGMENT_SAFE = "/?:@!$&'()*+,;="
_COMPONENT = "#/components/schemas/"


class PointerError(ValueError):
    """A pointer that is malformed or leads nowhere.

    reached: the tokens of the deepest value that exists.
    missing: the token that leads on from there to nothing; None for other errors.
    known: the keys that exist there.
    """

    def __init__(
        self,
        message: str,
        *,
        reached: tuple[str, ...] = (),
        missing: str | None = None,
        known: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.reached = reached
        self.missing = missing
        self.known = known


class Resolved(NamedTuple):
    """A value, and the canonical pointer (`#/…`, every `$ref` on the way followed) to it."""

    value: Any
    pointer: str


@lru_cache(maxsize=16_384)
def parse_pointer(pointer: str) -> tuple[str, ...]:
    """The tokens of `/a/b` or `#/a/b`; a fragment is percent-decoded first (RFC 6901, section 6).

    Raises PointerError if it is neither, or holds a `~` that is not `~0` or `~1`.
    """
    plain = unquote(pointer[1:], errors="surrogatepass") if pointer.startswith("#") else pointer
    if not plain:
        return ()
    if not plain.startswith("/"):
        raise PointerError(f"`{pointer}` is not a JSON pointer: it must start with `#/` or `/`")
    return tuple(_unescape(token, pointer) for token in plain[1:].split("/"))


def _unescape(token: str, pointer: str) -> str:
    bare = token.replace("~0", "").replace("~1", "")
    if "~" in bare:
        raise PointerError(f"`{pointer}` is not a JSON pointer: write `~` as `~0`, `/` as `~1`")
    return token.replace("~1", "/").replace("~0", "~")


def format_pointer(tokens: Sequence[str | int], *, fragment: bool = True) -> str:
    """The pointer of tokens: `#/a/b`, percent-encoded where a URI needs it, or plain `/a/b`."""
    write = _quoted if fragment else _escape
    return ("#" if fragment else "") + "".join(f"/{write(str(token))}" for token in tokens)


def _escape(token: str) -> str:
    return token.replace("~", "~0").replace("/", "~1")


@lru_cache(maxsize=16_384)
def _quoted(token: str) -> str:
    return quote(_escape(token), safe=_FRAGMENT_SAFE, errors="surrogatepass")


def resolve(root: Any, pointer: str) -> Resolved:
    """The value at `pointer` in `root`.

    A `$ref` on the way is followed wherever the next token is not found beside it (OpenAPI 3.1
    allows siblings); one at the very end is not: a pointer may name the site of a reference.
    Raises PointerError if the pointer is malformed, leads nowhere, in a circle, or to another file.
    """
    return _Walk(root).to(parse_pointer(pointer), pointer)


class _Walk:
    """One resolution; knows the references it is in the middle of, to notice circles."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._open: set[tuple[str, ...]] = set()

    def to(self, tokens: tuple[str, ...], pointer: str) -> Resolved:
        value: Any = self._root
        at: tuple[str, ...] = ()
        for token in tokens:
            value, at = self._step(value, at, token, pointer)
        return Resolved(value, format_pointer(at))

    def _step(
        self,
        value: Any,
        at: tuple[str, ...],
        token: str,
        pointer: str,
    ) -> tuple[Any, tuple[str, ...]]:
        if is_map(value) and token in value:
            return value[token], (*at, token)
        if is_list(value):
            index = list_index(token, len(value))
            if index is not None:
                return value[index], (*at, token)
        if is_map(value) and isinstance(value.get("$ref"), str):
            return self._through(value["$ref"], at, token, pointer)
        raise _leads_nowhere(value, at, token, pointer)

    def _through(
        self, ref: str, at: tuple[str, ...], token: str, pointer: str
    ) -> tuple[Any, tuple[str, ...]]:
        """The step `token` from where the reference at `at` leads."""
        if not ref.startswith("#"):
            raise PointerError(f"`{ref}` refers to another file", reached=at)
        if at in self._open:
            raise PointerError(f"`{ref}` leads in a circle", reached=at)
        self._open.add(at)
        target = self.to(parse_pointer(ref), ref)
        step = self._step(target.value, parse_pointer(target.pointer), token, pointer)
        # Passing the same reference again is no circle if a step was made in between.
        self._open.remove(at)
        return step


def _leads_nowhere(
    value: Any,
    at: tuple[str, ...],
    token: str,
    pointer: str,
) -> PointerError:
    known = tuple(value) if is_map(value) else ()
    place = f"in `{format_pointer(at)}`" if at else "at the top"
    return PointerError(
        f"`{pointer}` leads nowhere: there is no `{token}` {place}",
        reached=at,
        missing=token,
        known=known,
    )


def is_component(pointer: str) -> bool:
    """Whether a pointer is that of a component schema as a whole."""
    name = pointer.removeprefix(_COMPONENT)
    return name != pointer and "/" not in name
