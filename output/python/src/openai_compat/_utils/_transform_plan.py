"""Annotations compiled into functions that transform parameters.

Each annotation is looked at once. Parts of a type that rename and format nothing, usually nearly all of it,
are only made plain (`plain`), so that the work is about the size of the data and not of the type.
"""

from __future__ import annotations

from typing import Any, Union, Annotated, cast
from functools import lru_cache, cached_property
from collections.abc import Mapping, Callable, Iterable
from typing_extensions import Required, TypeGuard, NotRequired, get_args, get_origin, get_type_hints

from ._utils import is_given
from ._compat import is_union, is_typeddict
from ._typing import is_list_type, is_iterable_type, is_sequence_type, is_type_alias_type
from ._property_info import PropertyInfo
from ._transform_formats import plain, make_formatter

Format = Union[Callable[[object], object], None]

_SCALARS = (str, int, float, bool, type(None))


class Plan:
    """What to do with a value of one annotation; calling it does it."""

    def __init__(self, *, acts: bool = False, reads: bool = False) -> None:
        self._acts = acts
        self._reads = reads
        self.children: list[Plan] = []

    def __call__(self, value: object) -> object:
        return plain(value)

    def _reaches(self, test: Callable[[Plan], bool]) -> bool:
        seen: set[int] = set()
        todo: list[Plan] = [self]
        while todo:
            plan = todo.pop()
            if id(plan) in seen:
                continue
            if test(plan):
                return True
            seen.add(id(plan))
            todo.extend(plan.children)
        return False

    @cached_property
    def is_active(self) -> bool:
        """Whether anything in the type, at any depth, is renamed or formatted."""
        return self._reaches(lambda plan: plan._acts)

    @cached_property
    def reads_files(self) -> bool:
        """Whether anything in the type is sent as base64, for which files are read."""
        return self._reaches(lambda plan: plan._reads)


class _Leaf(Plan):
    """A value that is formatted as a whole, if at all."""

    def __init__(self, format_: Format, reads: bool) -> None:
        super().__init__(acts=format_ is not None, reads=reads)
        self._format = format_

    def __call__(self, value: object) -> object:
        if type(value) in _SCALARS:
            return value
        if self._format is not None:
            formatted = self._format(value)
            if formatted is not value:
                return formatted
        return plain(value)


class _Object(Plan):
    """A mapping whose keys are known: a `TypedDict`."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, tuple[str, Plan]] = {}

    def add(self, name: str, alias: str, plan: Plan) -> None:
        self._fields[name] = (alias, plan)
        self._acts = self._acts or name != alias
        self.children.append(plan)

    def __call__(self, value: object) -> object:
        if not isinstance(value, Mapping):
            return plain(value)
        result: dict[object, object] = {}
        for key, item in cast("Mapping[Any, object]", value).items():
            if not is_given(item):
                continue
            field = self._fields.get(key)
            if field is None:
                result[key] = plain(item)
            else:
                result[field[0]] = field[1](item)
        return result


class _Map(Plan):
    """A mapping with keys of any name."""

    def __init__(self, item: Plan) -> None:
        super().__init__()
        self.children.append(item)
        self._item = item

    def __call__(self, value: object) -> object:
        if not isinstance(value, Mapping):
            return plain(value)
        entries = cast("Mapping[object, object]", value)
        return {key: self._item(item) for key, item in entries.items() if is_given(item)}


class _List(Plan):
    """A list, or an iterable of any kind where one is accepted."""

    def __init__(self, item: Plan, any_iterable: bool, scalars: bool) -> None:
        super().__init__()
        self.children.append(item)
        self._item = item
        self._any_iterable = any_iterable
        self._scalars = scalars

    def __call__(self, value: object) -> object:
        if isinstance(value, list):
            return cast("object", value) if self._scalars else self._each(cast("list[object]", value))
        if self._any_iterable and _is_list_like(value):
            return self._each(value)
        return self._item(value) if self._item.is_active else plain(value)

    def _each(self, values: Iterable[object]) -> list[object]:
        item = self._item
        return [item(value) for value in values]


def _is_list_like(value: object) -> TypeGuard[Iterable[object]]:
    """Whether this is iterated over where a list is wanted; models, strings and files could be, and are not."""
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        return False
    return not hasattr(cast("object", value), "read") and not hasattr(cast("object", value), "__pydantic_serializer__")


class _Union(Plan):
    """Every variant has its turn: which one a value belongs to can't be told from its type."""

    def __init__(self, variants: list[Plan], format_: Format, reads: bool) -> None:
        super().__init__(acts=format_ is not None, reads=reads)
        self.children.extend(variants)
        self._format = format_

    @cached_property
    def _active(self) -> list[Plan]:
        return [variant for variant in self.children if variant.is_active]

    def __call__(self, value: object) -> object:
        if type(value) in _SCALARS:
            return value
        if not self._active:
            return plain(value)
        for variant in self._active:
            value = variant(value)
        return value


def plan_for(annotation: object) -> Plan:
    """The plan of an annotation; compiled once, as long as the annotation can be hashed."""
    try:
        return _cached_plan(annotation)
    except TypeError:
        return _Compiler().compile(annotation, None, False)


@lru_cache(maxsize=1024)
def _cached_plan(annotation: object) -> Plan:
    return _Compiler().compile(annotation, None, False)


class _Compiler:
    def __init__(self) -> None:
        # a TypedDict may contain itself
        self._objects: dict[object, _Object] = {}

    def compile(self, annotation: Any, format_: Format, reads: bool) -> Plan:
        """Compile one annotation; ``format_`` is what an outer annotation said, ``Annotated[list[X], ...]``."""
        annotation, infos = _unwrap(annotation)
        for info in infos:
            if info.format is not None:
                format_, reads = make_formatter(info.format, info.format_template), info.format == "base64"
        origin = get_origin(annotation) or annotation
        args = get_args(annotation)
        if is_typeddict(origin):
            return self._object(origin)
        if origin is dict or origin is Mapping:
            return _Map(self.compile(args[1], format_, reads)) if len(args) == 2 else _Leaf(format_, reads)
        if is_union(cast("type[Any]", origin)):
            return _Union([self.compile(arg, format_, reads) for arg in args], format_, reads)
        if args and (is_list_type(annotation) or is_iterable_type(annotation) or is_sequence_type(annotation)):
            item = self.compile(args[0], format_, reads)
            return _List(item, not is_list_type(annotation), args[0] in _SCALARS)
        return _Leaf(format_, reads)

    def _object(self, typed_dict: Any) -> Plan:
        known = self._objects.get(typed_dict)
        if known is not None:
            return known
        plan = self._objects[typed_dict] = _Object()
        for name, annotation in get_type_hints(typed_dict, include_extras=True).items():
            aliases = [info.alias for info in _unwrap(annotation)[1] if info.alias is not None]
            plan.add(name, aliases[-1] if aliases else name, self.compile(annotation, None, False))
        return plan


def _unwrap(annotation: Any) -> tuple[Any, list[PropertyInfo]]:
    """Take ``Required[...]``, ``Annotated[...]`` and type aliases off; the outermost info comes last."""
    infos: list[PropertyInfo] = []
    while True:
        origin = get_origin(annotation)
        if is_type_alias_type(annotation):
            annotation = cast("Any", annotation).__value__
        elif origin is Annotated:
            infos[:0] = [info for info in annotation.__metadata__ if isinstance(info, PropertyInfo)]
            annotation = get_args(annotation)[0]
        elif origin in (Required, NotRequired):
            annotation = get_args(annotation)[0]
        else:
            return annotation, infos
