"""A document that is being changed. Every value goes on knowing the file and place it came from.

Only the mappings and lists that change are copied; the rest is shared with the document that the
draft began as, which stays as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator.load.data import Path, is_map, key_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.load.document import Document
    from generator.load.positions import Place

Steps = tuple[str | int, ...]
"""A path whose steps into lists are integers."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value was written."""

    document: Document
    path: Steps = ()

    def below(self, *steps: str | int) -> Origin:
        """The origin of what stands `steps` below."""
        return Origin(self.document, (*self.path, *steps))


@dataclass(slots=True)
class _Copied:
    """A mapping or list that may be changed, and the origin of each of its values.

    `origins` is of the same shape: a mapping with the same keys, or a list as long.
    """

    value: Any
    origins: Any


class Draft:
    """Changes a document step by step; `root` is its content so far, not to be changed directly."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._origin = Origin(document)
        self._copied: dict[int, _Copied] = {}
        self.root: Any = document.root

    def value(self, path: Steps) -> Any:
        """What stands at `path`. Raises LookupError if nothing does."""
        found = self.root
        for step in path:
            key = key_of(found, step)
            if key is None:
                raise LookupError(step)
            found = found[key]
        return found

    def origin(self, path: Path) -> Origin:
        """Where the value at `path`, or its deepest ancestor that exists, was written."""
        return self._trace(path)[0]

    def put(self, path: Steps, value: Any, origin: Origin) -> None:
        """Writes `value` at `path`: a key, new or not, or the index of an item that exists."""
        if not path:
            self.root, self._origin = value, origin
            return
        holder = self._changeable(path[:-1])
        holder.value[path[-1]] = value
        holder.origins[path[-1]] = origin

    def add(self, path: Steps, value: Any, origin: Origin) -> None:
        """Puts `value` at the end of the list at `path`."""
        holder = self._changeable(path)
        holder.value.append(value)
        holder.origins.append(origin)

    def remove(self, path: Steps) -> None:
        """Takes away the value at `path`, which is not the root; later items of a list move up."""
        holder = self._changeable(path[:-1])
        del holder.value[path[-1]]
        del holder.origins[path[-1]]

    def copy(self, source: Steps, target: Steps) -> None:
        """Writes what stands at `source` at `target`, too; later changes of one spare the other."""
        self.put(target, self._clone(self.value(source)), self.origin(source))

    def finish(self) -> Document:
        """The document as it is now; the draft is not to be used after that."""
        return replace(
            self._document, root=self.root, positions=_DraftPositions(self._document, self._trace)
        )

    def _clone(self, value: Any) -> Any:
        copied = self._copied.get(id(value))
        if copied is None:
            return value
        if is_map(value):
            twin: Any = {key: self._clone(item) for key, item in value.items()}
        else:
            twin = [self._clone(item) for item in value]
        self._copied[id(twin)] = _Copied(twin, copied.origins.copy())
        return twin

    def _changeable(self, path: Steps) -> _Copied:
        """The mapping or list at `path`, which with all above it is ours to change from now on."""
        found = self._copy_of(self.root, self._origin)
        self.root = found.value
        for step in path:
            child = found.value[step]
            if id(child) not in self._copied:
                made = self._copy_of(child, found.origins[step])
                found.value[step] = made.value
                child = made.value
            found = self._copied[id(child)]
        return found

    def _copy_of(self, value: Any, origin: Origin) -> _Copied:
        if id(value) in self._copied:
            return self._copied[id(value)]
        if is_map(value):
            made = _Copied({**value}, {key: origin.below(key) for key in value})
        else:
            made = _Copied([*value], [origin.below(i) for i in range(len(value))])
        # Kept here for good, so that no other object can get its identity.
        self._copied[id(made.value)] = made
        return made

    def _trace(self, path: Path) -> tuple[Origin, int]:
        """The origin of the deepest value on `path` that exists, and how deep that is."""
        found, origin = self.root, self._origin
        for depth, step in enumerate(path):
            key = key_of(found, step)
            if key is None:
                return origin, depth
            copied = self._copied.get(id(found))
            origin = copied.origins[key] if copied else origin.below(key)
            found = found[key]
        return origin, len(path)


@dataclass(frozen=True, slots=True)
class _DraftPositions:
    base: Document
    trace: Callable[[Path], tuple[Origin, int]]

    def find(self, path: Path) -> Place:
        """See `Positions.find`: the place in the file that the value came from."""
        origin, depth = self.trace(path)
        return replace(origin.document.positions.find(origin.path), depth=depth)
