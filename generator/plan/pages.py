"""Page classes: what the config's pagination schemes become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.load.data import is_map
from generator.plan.identifiers import field_identifier
from generator.plan.package_pages import PageField, PageModel, PageScheme, PaginationPlan
from generator.plan.paging import ROLE, items_field, role_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config import Config, PaginationScheme
    from generator.plan.words import Casing

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_PARAM_ROLES = frozenset(
    {"next_cursor_param", "next_cursor_id_param", "offset_count_param", "page_number_param"}
)
_CURSOR_ROLES = frozenset({"next_cursor_field", "cursor_url_field"})
_CURRENT_ROLES = frozenset({"current_page_number_field", "offset_count_start_field"})
_TOTAL_ROLES = frozenset({"total_page_count_field", "offset_total_count_field"})


def plan_pages(config: Config, casing: Casing) -> PaginationPlan:
    """The plan of `pagination.py`."""
    schemes = tuple(_scheme(scheme, casing) for scheme in config.pagination)
    names = frozenset({"Optional"}) if any(s.fields for s in schemes) else frozenset[str]()
    return PaginationPlan(schemes, names)


def _scheme(scheme: PaginationScheme, casing: Casing) -> PageScheme:
    name = casing.pascal(scheme.name)
    items = items_field(scheme)
    models: list[PageModel] = []
    fields = tuple(_fields(scheme.response, items, name, casing, models))
    return PageScheme(
        sync_name=f"Sync{name}",
        async_name=f"Async{name}",
        kind=scheme.type,
        fields=fields,
        items=(field_identifier(casing.snake(items)),) if items else (),
        models=tuple(models),
        description=scheme.description or "",
        has_next=_path_to(scheme.response, frozenset({"has_next_page"}), casing),
        item_protocol=f"{name}Item" if scheme.type == "cursor_id" else "",
        item_id=_item_id(scheme, items),
        cursor=_path_to(scheme.response, _CURSOR_ROLES, casing),
        param=_param(scheme),
        current=_path_to(scheme.response, _CURRENT_ROLES, casing),
        total=_path_to(scheme.response, _TOTAL_ROLES, casing),
        in_body=scheme.param_location == "body",
        continue_on_empty=scheme.continue_on_empty_items,
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
            optional = _says_required(schema) is False
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
    return _says_required(schema) is True


def _says_required(schema: Any) -> object:
    """What the scheme says of whether a response always has a field."""
    role = schema.get(ROLE) if is_map(schema) else None
    return role.get("required") if is_map(role) else None


def _path_to(response: Mapping[str, Any], roles: frozenset[str], casing: Casing) -> tuple[str, ...]:
    """The attributes that lead to the field of one of these roles."""
    for wire, schema in response.items():
        here = field_identifier(casing.snake(wire))
        if role_of(schema) in roles:
            return (here,)
        properties = schema.get("properties") if is_map(schema) else None
        if is_map(properties):
            below = _path_to(properties, roles, casing)
            if below:
                return (here, *below)
    return ()


def _item_id(scheme: PaginationScheme, items: str | None) -> str:
    schema = scheme.response.get(items) if items else None
    inner = schema.get("items") if is_map(schema) else None
    properties = inner.get("properties") if is_map(inner) else None
    if is_map(properties):
        for name, member in properties.items():
            if role_of(member) == "cursor_item_id":
                return name
    return "id"


def _param(scheme: PaginationScheme) -> str:
    for name, schema in scheme.request.items():
        if role_of(schema) in _PARAM_ROLES:
            return name
    return ""
