"""Which pagination scheme a method follows, and where its items are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.ir import Array, Object, Schema
from generator.plan.fields import flat_properties
from generator.plan.page_roles import header_of, is_top_level, items_field

if TYPE_CHECKING:
    from generator.config.model import Config
    from generator.config.pagination import PaginationScheme
    from generator.plan.calls import Call
    from generator.plan.view import Looker


def scheme_of(call: Call, config: Config, looker: Looker) -> PaginationScheme | None:
    """The scheme that `paginated` names, or the first that fits the operation if it does not say.

    Raises KeyError with the name if the config has no such scheme.
    """
    wanted = call.method.paginated
    if wanted is False:
        return None
    if isinstance(wanted, str):
        for scheme in config.pagination:
            if scheme.name == wanted:
                return scheme
        raise KeyError(wanted)
    return next((s for s in config.pagination if _fits(call, s, looker)), None)


def _fits(call: Call, scheme: PaginationScheme, looker: Looker) -> bool:
    """Whether an operation has all the parameters and response fields that a scheme names."""
    response = call.operation.response
    if scheme.type == "fake_page" or response is None or response.schema is None:
        return False
    if page_items(response.schema, scheme, looker) is None:
        return False
    items = items_field(scheme) if is_top_level(scheme) else None
    in_body = {n for n, s in scheme.response.items() if n != items and not header_of(s)}
    shape = looker.look(response.schema).shape
    if isinstance(shape, Array) != is_top_level(scheme):
        return False
    fields = (
        {m.name for m in flat_properties(shape, looker)}
        if isinstance(shape, Object)
        else set[str]()
    )
    given = {a.wire for a in call.at(scheme.param_location)}
    return set(scheme.request) <= given and in_body <= fields


def page_items(response: Schema, scheme: PaginationScheme, looker: Looker) -> Schema | None:
    """The schema of the items in a response, None if it is no page of this scheme."""
    shape = looker.look(response).shape
    if isinstance(shape, Array):
        return shape.items
    name = items_field(scheme)
    if not isinstance(shape, Object) or name is None or is_top_level(scheme):
        return None
    for member in flat_properties(shape, looker):
        if member.name == name:
            found = looker.look(member.schema).shape
            return found.items if isinstance(found, Array) else None
    return None
