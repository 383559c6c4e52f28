"""Page classes: what the config's pagination schemes become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.load.data import is_map
from generator.plan.identifiers import field_identifier
from generator.plan.package_pages import PageField, PageModel, PageScheme, PaginationPlan
from generator.plan.page_roles import (
    back_param,
    header_of,
    is_top_level,
    items_field,
    next_param,
    path_to,
    property_of,
    role_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config import Config, PaginationScheme
    from generator.plan.words import Casing

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


def plan_pages(config: Config, casing: Casing) -> PaginationPlan:
    """The plan of `pagination.py`."""
    schemes = tuple(_scheme(scheme, casing) for scheme in config.pagination)
    names = frozenset({"Optional"}) if any(s.fields for s in schemes) else frozenset[str]()
    return PaginationPlan(schemes, names)


def _scheme(scheme: PaginationScheme, casing: Casing) -> PageScheme:
    name = casing.pascal(scheme.name)
    items = items_field(scheme)
    top_level = is_top_level(scheme)
    models: list[PageModel] = []
    response = {n: s for n, s in scheme.response.items() if n != items or not top_level}
    fields = tuple(_fields(response, items, name, casing, models))

    def path(*roles: str) -> tuple[str, ...]:
        found = path_to(scheme, frozenset(roles))
        return tuple(field_identifier(casing.snake(step)) for step in found)

    return PageScheme(
        sync_name=f"Sync{name}",
        async_name=f"Async{name}",
        kind=scheme.type,
        fields=fields,
        items=() if items is None or top_level else (field_identifier(casing.snake(items)),),
        models=tuple(models),
        description=scheme.description or "",
        has_next=path("has_next_page"),
        item_protocol=f"{name}Item" if scheme.type == "cursor_id" else "",
        item_id=_item_id(scheme, items),
        cursor=path("next_cursor_field", "cursor_url_field"),
        param=next_param(scheme),
        back_param=back_param(scheme),
        back_cursor=path("previous_cursor_field"),
        current=path("current_page_number_field", "offset_count_start_field"),
        total=path("total_page_count_field", "offset_total_count_field"),
        in_body=scheme.param_location == "body",
        continue_on_empty=scheme.continue_on_empty_items,
        headers=tuple((w, header_of(s)) for w, s in response.items() if header_of(s)),
    )


def _fields(
    response: Mapping[str, Any],
    items: str | None,
    owner: str,
    casing: Casing,
    models: list[PageModel],
) -> Iterator[PageField]:
    for wire, schema in response.items():
        name = field_identifier(casing.snake(wire))
        alias = "" if name == wire else wire
        if wire == items:
            optional = property_of(schema).get("required") is False
            annotation = "Optional[List[_T]]" if optional else "List[_T]"
            yield PageField(name, annotation, not optional, alias)
            continue
        required = _is_required(schema)
        base = _annotation(schema, f"{owner}{casing.pascal(wire)}", casing, models)
        yield PageField(name, base if required else f"Optional[{base}]", required, alias)


def _annotation(schema: Any, name: str, casing: Casing, models: list[PageModel]) -> str:
    if not is_map(schema):
        return "object"
    properties = schema.get("properties")
    if is_map(properties):
        fields = tuple(_fields(properties, None, name, casing, models))
        models.append(PageModel(name, fields))
        return name
    return _SCALARS.get(str(schema.get("type")), "object")


def _is_required(schema: Any) -> bool:
    return property_of(schema).get("required") is True


def _item_id(scheme: PaginationScheme, items: str | None) -> str:
    schema = scheme.response.get(items) if items else None
    inner = schema.get("items") if is_map(schema) else None
    properties = inner.get("properties") if is_map(inner) else None
    if is_map(properties):
        for name, member in properties.items():
            if role_of(member) == "cursor_item_id":
                return name
    return "id"
