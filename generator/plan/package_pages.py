"""The plan of the emitted package's ``pagination.py``, and what plans share."""

from __future__ import annotations

from dataclasses import InitVar, dataclass, field
from typing import Literal

from generator.plan.imports import import_order

INPUT = {"input": True}
"""Metadata of a plan's fields that others are derived from and that the template does not use."""


def derive(plan: object, **fields: object) -> None:
    """Set the derived fields of a frozen plan, from its ``__post_init__``."""
    for name, value in fields.items():
        object.__setattr__(plan, name, value)


@dataclass(frozen=True)
class PageField:
    """A field of a page: ``name: annotation = Field(alias=..., default=None)``.

    ``required`` fields have no default; the others have None. An empty ``alias`` means the wire
    name is ``name``.
    """

    name: str
    annotation: str
    required: bool = False
    alias: str = ""


@dataclass(frozen=True)
class PageModel:
    """A nested object of a page."""

    name: str
    fields: tuple[PageField, ...]


@dataclass(frozen=True)
class PageScheme:
    """A pagination scheme: a class for each of the two clients.

    Attributes:
        kind: the config's ``type``.
        items: attribute path to the items, ``("data",)``; empty if the response is itself the
            array.
        has_next: attribute path to the boolean that says whether there is more; empty if there is
            none.
        item_protocol: ``cursor_id``: name of the protocol class of items; shared by schemes of
            equal name.
        item_id: ``cursor_id``: the attribute of an item that the next request takes.
        cursor: ``cursor``: path to the next cursor; ``cursor_url``: path to the next URL.
        param: the request's wire name that gets the cursor, offset or page number.
        current: ``offset``, ``page_number``: path to this page's offset or number; empty: as it was
            requested.
        total: path to the total of items (``offset``) or of pages (``page_number``); empty if there
            is none.
        back_param: the request's wire name that asks for the page before, which a caller may go by;
            empty if there is none. back_cursor: ``cursor``: path to the previous cursor.
        headers: fields that come in response headers, and those.
        in_body: the parameter goes into the body, not the query.
        continue_on_empty: a page without items is not the last.
        first: the number of the first page, where the request names none.
    """

    sync_name: str
    async_name: str
    kind: Literal["cursor", "cursor_id", "cursor_url", "offset", "page_number", "fake_page"]
    fields: tuple[PageField, ...]
    items: tuple[str, ...]
    items_annotation: str = "List[_T]"
    models: tuple[PageModel, ...] = ()
    description: str = ""
    has_next: tuple[str, ...] = ()
    item_protocol: str = ""
    item_id: str = "id"
    cursor: tuple[str, ...] = ()
    param: str = ""
    current: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    back_param: str = ""
    back_cursor: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    in_body: bool = False
    continue_on_empty: bool = False
    first: int = 1


@dataclass(frozen=True)
class ItemProtocol:
    """The protocol of items that a ``cursor_id`` scheme takes the cursor from."""

    name: str
    attribute: str


@dataclass(frozen=True)
class PaginationPlan:
    """``pagination.py``; what it imports, and whether it needs certain things, follows from the
    schemes.

    ``extra_typing`` are the names from ``typing`` that the fields' annotations use.
    """

    schemes: tuple[PageScheme, ...]
    extra_typing: InitVar[frozenset[str]] = frozenset()
    protocols: tuple[ItemProtocol, ...] = field(init=False)
    typing_names: tuple[str, ...] = field(init=False)
    exports: tuple[str, ...] = field(init=False)
    any_model: bool = field(init=False)
    any_alias: bool = field(init=False)
    any_built: bool = field(init=False)
    helpers: tuple[str, ...] = field(init=False)
    any_next: bool = field(init=False)

    def __post_init__(self, extra_typing: frozenset[str]) -> None:
        schemes = self.schemes
        page_fields = [item for scheme in schemes for item in scheme.fields]
        page_fields += [
            item for scheme in schemes for model in scheme.models for item in model.fields
        ]
        protocols = dict.fromkeys(
            ItemProtocol(scheme.item_protocol, scheme.item_id)
            for scheme in schemes
            if scheme.kind == "cursor_id"
        )
        any_top_level = any(not scheme.items for scheme in schemes)
        any_next = any(scheme.kind != "fake_page" for scheme in schemes)
        names = {"List", "Generic", "TypeVar", *extra_typing}
        names |= {"Protocol", "Optional", "runtime_checkable"} if protocols else set()
        names |= {"Optional"} if any_next else set()
        any_built = any_top_level or any(scheme.headers for scheme in schemes)
        names |= {"Any", "Type", "Mapping", "cast"} if any_built else set()
        names |= {"cast"} if any(len(scheme.items) != 1 for scheme in schemes) else set()
        derive(
            self,
            protocols=tuple(protocols),
            typing_names=import_order(names),
            exports=tuple(name for page in schemes for name in (page.sync_name, page.async_name)),
            any_model=any(scheme.models for scheme in schemes),
            any_alias=any(item.alias for item in page_fields),
            any_built=any_built,
            helpers=import_order({name for scheme in schemes for name in _helpers(scheme)}),
            any_next=any_next,
        )


def _helpers(scheme: PageScheme) -> set[str]:
    """What of the runtime's ``_paging`` the classes of a scheme use."""
    names: set[str] = set()
    if len(scheme.items) > 1:
        names.add("items_at")
    if scheme.has_next or scheme.cursor or scheme.current or scheme.total:
        names.add("at")
    if scheme.kind == "cursor_url":
        names.add("next_at_url")
    elif scheme.kind in ("cursor", "cursor_id"):
        names |= {"next_at"} | ({"goes_back"} if scheme.back_param else set())
        if scheme.kind == "cursor_id":
            names |= {"last_of"} | ({"first_of"} if scheme.back_param else set())
    elif scheme.kind != "fake_page":
        names |= {"requested", "next_by_offset" if scheme.kind == "offset" else "next_by_number"}
        names |= {"number"} if scheme.current else set()
    return names
