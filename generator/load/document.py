"""A file of the user's, as plain data whose every value knows its line and column."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import yaml

from generator.diagnostics import Diagnostic, InputError, Severity, Span
from generator.load import yaml12
from generator.load.data import Path, is_list, is_map
from generator.load.pointer import format_pointer
from generator.load.positions import JsonPositions, Positions, YamlPositions
from generator.load.spans import span_at

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, eq=False)
class Document:
    """A parsed YAML or JSON file.

    root: its content: dicts with string keys, lists, str, int, float, bool, None. Not to be changed
        in place: aliases share one object, and positions are those of the text.
    name: the file as the user named it, a URL, or `<stdin>`.
    text: what was parsed, without a byte order mark.
    warnings: what was survived in reading it (repeated keys).
    """

    root: dict[str, Any]
    name: str
    text: str = field(repr=False)
    warnings: tuple[Diagnostic, ...] = ()
    positions: Positions = field(repr=False, kw_only=True)
    _asked: dict[Span, tuple[Path, bool]] = field(
        default_factory=dict[Span, tuple[Path, bool]], repr=False, kw_only=True
    )

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Where the value at `path` stands, or its key.

        If the path does not exist: the key of its deepest ancestor that does.
        """
        place = self.positions.find(path)
        wants_key = (key or place.depth < len(path)) and place.key is not None
        span = span_at(place.text, place.name, place.key if wants_key else place.value)
        span = replace(span, pointer=format_pointer(path))
        self._asked[span] = (path, key)
        return span

    def asked_for(self, span: Span | None) -> tuple[Path, bool] | None:
        """The arguments that `span` gave this place for, None if it did not."""
        return None if span is None else self._asked.get(span)


_JSON_HINT = "Look for a comma, a quote or a bracket too many or too few, here or just before."
_YAML_HINT = "Look at the quotes, colons and indentation of this line and of those before it."


def parse_document(text: str, name: str) -> Document:
    """Parses YAML or JSON: JSON if the name ends in .json or the text starts with `{` and parses.

    Raises InputError, with line and column, if it is neither, is empty, or is no mapping.
    """
    if not text.strip():
        raise InputError.at(
            Span(name), "empty-file", f"{name} is empty", hint="expected a YAML or JSON mapping"
        )
    is_json = name.endswith(".json")
    if is_json or text.lstrip().startswith("{"):
        try:
            return _parse_json(text, name)
        except json.JSONDecodeError as error:
            # YAML's flow mappings start with a brace, too.
            if is_json:
                raise _error(text, name, "invalid-json", error.msg, error.pos) from error
    return _parse_yaml(text, name)


def _parse_json(text: str, name: str) -> Document:
    repeats = False

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal repeats
        data = dict(pairs)
        repeats = repeats or len(data) < len(pairs)
        return data

    try:
        root = json.loads(text, object_pairs_hook=members)
    except RecursionError as error:
        raise _too_deep(name) from error
    except json.JSONDecodeError:
        raise
    except ValueError as error:  # a number of thousands of digits
        raise _error(text, name, "invalid-json", str(error), None) from error
    warnings = _repeats_in_json(text, name) if repeats else ()
    return Document(
        _mapping(root, text, name), name, text, warnings, positions=JsonPositions(name, text)
    )


def _repeats_in_json(text: str, name: str) -> tuple[Diagnostic, ...]:
    """Where keys are repeated. The JSON decoder can't tell; YAML, of which JSON is a part, can."""
    try:
        return _parse_yaml(text, name).warnings
    except InputError:  # JSON's escapes of surrogate pairs are unknown to YAML
        return (_duplicate(None, Span(name)),)


def _parse_yaml(text: str, name: str) -> Document:
    warnings: list[Diagnostic] = []

    def on_duplicate(key: str, offset: int) -> None:
        warnings.append(_duplicate(key, span_at(text, name, offset)))

    root = _guard(text, name, lambda: _yaml_data(text, on_duplicate))
    return Document(
        _mapping(root, text, name), name, text, tuple(warnings), positions=YamlPositions(name, text)
    )


def _yaml_data(text: str, on_duplicate: Callable[[str, int], None]) -> Any:
    node = yaml12.compose(text)
    return None if node is None else yaml12.to_data(node, on_duplicate)


def _guard(text: str, name: str, parse: Callable[[], Any]) -> Any:
    try:
        return parse()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = error.problem or error.context or "not valid YAML"
        raise _error(
            text, name, "invalid-yaml", message, None if mark is None else mark.index
        ) from error
    except yaml.reader.ReaderError as error:
        raise _error(text, name, "invalid-yaml", error.reason, None) from error
    except yaml12.BadNodeError as error:
        raise _error(text, name, "invalid-yaml", error.message, error.offset) from error
    except RecursionError as error:
        raise _too_deep(name) from error


def _mapping(root: Any, text: str, name: str) -> dict[str, Any]:
    if is_map(root):
        return root
    if root is None:
        raise InputError.at(
            Span(name),
            "empty-file",
            f"{name} holds no data",
            hint="expected a YAML or JSON mapping",
        )
    kind = "a list" if is_list(root) else "a plain value"
    start = len(text) - len(text.lstrip())
    raise InputError.at(
        span_at(text, name, start),
        "not-a-mapping",
        f"expected a mapping at the top of the file, found {kind}",
    )


def _duplicate(key: str | None, span: Span) -> Diagnostic:
    which = "a key" if key is None else f"key `{key}`"
    return Diagnostic(
        "duplicate-key",
        f"{which} is repeated in one mapping; the last one counts",
        span,
        "remove or rename one of the two",
        Severity.WARNING,
    )


def _error(text: str, name: str, code: str, message: str, offset: int | None) -> InputError:
    is_json = code == "invalid-json"
    hint = _JSON_HINT if is_json else _YAML_HINT
    if not is_json and offset is not None and text[offset : offset + 1] == "\t":
        message, hint = "a tab can't stand here", "Indent with spaces: YAML allows no tabs."
    message = f"not valid {'JSON' if is_json else 'YAML'}: {message}"
    return InputError.at(span_at(text, name, offset), code, message, hint=hint)


def _too_deep(name: str) -> InputError:
    return InputError.at(Span(name), "too-deep", f"{name} is nested too deeply to be read")
