"""Helpers of the package's modules; heavy ones are imported when they are first used (PEP 562)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import lazy_exports
from ._utils import (
    flatten as flatten,
    is_dict as is_dict,
    is_list as is_list,
    given_or as given_or,
    is_given as is_given,
    is_tuple as is_tuple,
    json_safe as json_safe,
    lru_cache as lru_cache,
    is_mapping as is_mapping,
    is_tuple_t as is_tuple_t,
    is_iterable as is_iterable,
    is_sequence as is_sequence,
    coerce_float as coerce_float,
    is_mapping_t as is_mapping_t,
    removeprefix as removeprefix,
    removesuffix as removesuffix,
    is_sequence_t as is_sequence_t,
    coerce_boolean as coerce_boolean,
    coerce_integer as coerce_integer,
    strip_not_given as strip_not_given,
    deepcopy_minimal as deepcopy_minimal,
    maybe_coerce_float as maybe_coerce_float,
    get_required_header as get_required_header,
    maybe_coerce_boolean as maybe_coerce_boolean,
    maybe_coerce_integer as maybe_coerce_integer,
)
from ._required_args import required_args as required_args

if TYPE_CHECKING:
    from ._logs import SensitiveHeadersFilter as SensitiveHeadersFilter
    from ._path import path_template as path_template
    from ._sync import asyncify as asyncify, get_async_library as get_async_library
    from ._files import extract_files as extract_files, file_from_path as file_from_path
    from ._proxy import LazyProxy as LazyProxy
    from ._compat import (
        get_args as get_args,
        is_union as is_union,
        get_origin as get_origin,
        is_typeddict as is_typeddict,
        is_literal_type as is_literal_type,
    )
    from ._typing import (
        AsType as AsType,
        is_list_type as is_list_type,
        is_union_type as is_union_type,
        extract_type_arg as extract_type_arg,
        is_iterable_type as is_iterable_type,
        is_required_type as is_required_type,
        is_sequence_type as is_sequence_type,
        is_annotated_type as is_annotated_type,
        is_type_alias_type as is_type_alias_type,
        strip_annotated_type as strip_annotated_type,
        extract_type_var_from_base as extract_type_var_from_base,
    )
    from ._headers import header_texts as header_texts, cookie_header as cookie_header
    from ._streams import (
        consume_sync_iterator as consume_sync_iterator,
        consume_async_iterator as consume_async_iterator,
    )
    from ._transform import (
        PropertyInfo as PropertyInfo,
        transform as transform,
        async_transform as async_transform,
        maybe_transform as maybe_transform,
        without_not_given as without_not_given,
        async_maybe_transform as async_maybe_transform,
    )
    from ._reflection import (
        function_has_argument as function_has_argument,
        assert_signatures_in_sync as assert_signatures_in_sync,
    )
    from ._datetime_parse import parse_date as parse_date, parse_datetime as parse_datetime
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "SensitiveHeadersFilter": "._logs",
            "asyncify": "._sync",
            "get_async_library": "._sync",
            "extract_files": "._files",
            "file_from_path": "._files",
            "path_template": "._path",
            "LazyProxy": "._proxy",
            "header_texts": "._headers",
            "cookie_header": "._headers",
            "get_args": "._compat",
            "is_union": "._compat",
            "get_origin": "._compat",
            "is_typeddict": "._compat",
            "is_literal_type": "._compat",
            "AsType": "._typing",
            "is_list_type": "._typing",
            "is_union_type": "._typing",
            "extract_type_arg": "._typing",
            "is_iterable_type": "._typing",
            "is_required_type": "._typing",
            "is_sequence_type": "._typing",
            "is_annotated_type": "._typing",
            "is_type_alias_type": "._typing",
            "strip_annotated_type": "._typing",
            "extract_type_var_from_base": "._typing",
            "consume_sync_iterator": "._streams",
            "consume_async_iterator": "._streams",
            "PropertyInfo": "._transform",
            "transform": "._transform",
            "async_transform": "._transform",
            "maybe_transform": "._transform",
            "without_not_given": "._transform",
            "async_maybe_transform": "._transform",
            "function_has_argument": "._reflection",
            "assert_signatures_in_sync": "._reflection",
            "parse_date": "._datetime_parse",
            "parse_datetime": "._datetime_parse",
        },
    )
