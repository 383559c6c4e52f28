"""Arguments of requests in the styles that OpenAPI 3.1 has for parameters (4.8.12.2, after RFC 6570)."""

from __future__ import annotations

from typing import Dict, List, Tuple, Union, Mapping, Iterable, Iterator, cast

from .._qs import Repeated
from ._path import Encoded
from .._types import Omit, NotGiven
from ._headers import text_of

# between the entries of an array, where they are one value
_SEPARATORS = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}

_Parts = Union[List[str], List[Tuple[str, str]]]
"""The texts of an array's entries, or of an object's names and values."""


def in_path(name: str, value: object, style: str = "simple", *, explode: bool = False) -> Encoded:
    """An argument as it stands in a path, percent-encoded.

    Args:
        name: what the description calls it; only ``matrix`` writes it.
        value: a scalar, an iterable of scalars, or a mapping to such.
        style: ``simple`` (``a,b``), ``label`` (``.a,b``) or ``matrix`` (``;name=a,b``).
        explode: entries stand apart from each other: ``.a.b``, ``;name=a;name=b``, ``key=value``.

    Raises:
        ValueError: there is nothing to write; the path would lead elsewhere.
    """
    from urllib.parse import quote

    def encode(text: str) -> str:
        return quote(text, safe="")

    lead, between = {"label": (".", "."), "matrix": (";", ";")}.get(style, ("", ","))
    given = _parts(value)
    if not given or given == [""]:
        raise ValueError(f"Expected a non-empty value for `{name}` but received {value!r}")
    named = [(encode(p[0]), encode(p[1])) if isinstance(p, tuple) else (None, encode(p)) for p in given]
    if not explode:
        joined = ",".join(part for pair in named for part in pair if part is not None)
        return Encoded(lead + (f"{encode(name)}={joined}" if style == "matrix" else joined))
    own = encode(name) if style == "matrix" else None
    texts = (text if (label := key or own) is None else f"{label}={text}" for key, text in named)
    return Encoded(lead + between.join(texts))


def in_query(params: Mapping[str, object] | None, styles: Mapping[str, tuple[str, bool]]) -> dict[str, object]:
    """Parameters of a query, those in ``styles`` written as the description says, whatever the client's formats are.

    Args:
        params: what is sent, by name; what was not given is not among it.
        styles: names to a style (``form``, ``spaceDelimited``, ``pipeDelimited``, ``deepObject`` or ``json``) and
            whether it is exploded.
    """
    written: Dict[str, object] = {}
    for name, value in (params or {}).items():
        style, explode = styles.get(name, ("", False))
        if not style or value is None:
            written[name] = value
        elif style == "json":
            written[name] = json_text(value)
        elif style == "deepObject" and isinstance(value, Mapping):
            written.update(_nested(name, cast("Mapping[str, object]", value)))
        else:
            written.update(_flat(name, _parts(value), _SEPARATORS.get(style, ","), explode=explode))
    return written


def json_text(value: object) -> object:
    """The JSON of an argument whose media type that is; what was not given stays what it is."""
    if value is None or isinstance(value, (NotGiven, Omit)):
        return value
    from .._json import encode_json

    return encode_json(value).decode()


def _flat(name: str, parts: _Parts, separator: str, *, explode: bool) -> Iterator[tuple[str, object]]:
    if not explode:
        texts = (text for part in parts for text in (part if isinstance(part, tuple) else (part,)))
        yield name, separator.join(texts)
        return
    entries = [part for part in parts if isinstance(part, str)]
    if entries:
        yield name, Repeated(entries)
    yield from (part for part in parts if isinstance(part, tuple))


def _nested(name: str, value: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Each member under a name of its own: ``filter[size][min]``."""
    for key, member in value.items():
        inner = f"{name}[{key}]"
        if isinstance(member, Mapping):
            yield from _nested(inner, cast("Mapping[str, object]", member))
        else:
            yield inner, member


def _parts(value: object) -> _Parts:
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value)
        return [(text_of(key), text_of(member)) for key, member in members.items() if _is_given(member)]
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [text_of(item) for item in cast("Iterable[object]", value) if _is_given(item)]
    return [text_of(value)]


def _is_given(value: object) -> bool:
    return value is not None and not isinstance(value, (NotGiven, Omit))
