"""Query strings of nested parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, List, Tuple, Union, Literal, Mapping, TypeVar, cast

from ._types import NOT_GIVEN, NotGiven

if TYPE_CHECKING:
    from ._types import NotGivenOr

_T = TypeVar("_T")

ArrayFormat = Literal["comma", "repeat", "indices", "brackets"]
NestedFormat = Literal["dots", "brackets"]

PrimitiveData = Union[str, int, float, bool, None]
# what is accepted; deeper levels may be models and iterables too
Data = Union[PrimitiveData, List[Any], Tuple[Any], "Mapping[str, Any]"]
Params = Mapping[str, Data]


class Repeated(List[Any]):
    """A list whose entries are parameters of the same name each (``a=1&a=2``), whatever the array format is."""


class Querystring:
    """Writes and reads query strings.

    Args:
        array_format: how ``{"a": [1, 2]}`` is written: ``a=1,2``, ``a=1&a=2``, ``a[0]=1&a[1]=2`` or
            ``a[]=1&a[]=2``.
        nested_format: how ``{"a": {"b": 1}}`` is written: ``a.b=1`` or ``a[b]=1``.
    """

    array_format: ArrayFormat
    nested_format: NestedFormat

    def __init__(self, *, array_format: ArrayFormat = "repeat", nested_format: NestedFormat = "brackets") -> None:
        self.array_format = array_format
        self.nested_format = nested_format

    def parse(self, query: str) -> Mapping[str, object]:
        """Read a query string: each key with the list of its values; nesting stays in the keys."""
        from urllib.parse import parse_qs

        return parse_qs(query)

    def stringify(
        self,
        params: Params,
        *,
        array_format: NotGivenOr[ArrayFormat] = NOT_GIVEN,
        nested_format: NotGivenOr[NestedFormat] = NOT_GIVEN,
    ) -> str:
        """Write parameters as an encoded query string; a format given here wins over the object's."""
        from urllib.parse import urlencode

        return urlencode(self.stringify_items(params, array_format=array_format, nested_format=nested_format))

    def stringify_items(
        self,
        params: Params,
        *,
        array_format: NotGivenOr[ArrayFormat] = NOT_GIVEN,
        nested_format: NotGivenOr[NestedFormat] = NOT_GIVEN,
    ) -> list[tuple[str, str]]:
        """The pairs `stringify` makes, not yet encoded. None and parameters that were not given are left out.

        Raises:
            NotImplementedError: there is no such array format.
        """
        opts = Options(self, array_format=array_format, nested_format=nested_format)
        return [pair for key, value in params.items() for pair in self._stringify_item(key, value, opts)]

    def _stringify_item(self, key: str, value: Data, opts: Options) -> list[tuple[str, str]]:
        if isinstance(value, Mapping):
            template = "{}.{}" if opts.nested_format == "dots" else "{}[{}]"
            return [
                pair
                for name, item in value.items()
                for pair in self._stringify_item(template.format(key, name), item, opts)
            ]
        if isinstance(value, Repeated):
            return [pair for item in value for pair in self._stringify_item(key, item, opts)]
        if isinstance(value, (list, tuple)):
            return self._stringify_array(key, list(cast("list[Data]", value)), opts)
        text = self._primitive_value_to_str(value)
        return [(key, text)] if text else []

    def _stringify_array(self, key: str, values: list[Data], opts: Options) -> list[tuple[str, str]]:
        if opts.array_format == "comma":
            texts = [self._primitive_value_to_str(cast("PrimitiveData", item)) for item in values if item is not None]
            return [(key, ",".join(texts))]
        if opts.array_format == "repeat":
            keys = [key] * len(values)
        elif opts.array_format == "indices":
            keys = [f"{key}[{index}]" for index in range(len(values))]
        elif opts.array_format == "brackets":
            keys = [f"{key}[]"] * len(values)
        else:
            raise NotImplementedError(
                f"Unknown array_format value: {opts.array_format}, choose from comma, repeat, indices, brackets"
            )
        pairs = zip(keys, values, strict=True)
        return [pair for name, item in pairs for pair in self._stringify_item(name, item, opts)]

    def _primitive_value_to_str(self, value: PrimitiveData) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if value is None or isinstance(cast("object", value), NotGiven):
            return ""
        return str(value)


_qs = Querystring()
parse = _qs.parse
stringify = _qs.stringify
stringify_items = _qs.stringify_items


class Options:
    """The formats of one call."""

    array_format: ArrayFormat
    nested_format: NestedFormat

    def __init__(
        self,
        qs: Querystring = _qs,
        *,
        array_format: NotGivenOr[ArrayFormat] = NOT_GIVEN,
        nested_format: NotGivenOr[NestedFormat] = NOT_GIVEN,
    ) -> None:
        self.array_format = qs.array_format if isinstance(array_format, NotGiven) else array_format
        self.nested_format = qs.nested_format if isinstance(nested_format, NotGiven) else nested_format
