"""Pagination: lists that look paged, and are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lint.registry import Found, rule
from generator.lint.rules.responses import successes
from generator.lint.shapes import members_of, type_of
from generator.load.data import is_map
from generator.load.media import is_json
from generator.load.site import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import OperationNode, Subject

# Parameters that say where the next page begins, as APIs call them.
_POSITIONS = frozenset(
    {"after", "before", "cursor", "offset", "page", "page_number", "page_token", "skip"}
    | {"starting_after", "next_token", "next_cursor", "next_page_token", "continuation_token"}
)


@rule(
    "pagination-not-configured",
    title="a list that looks paged, without a scheme of pagination",
    why="Users get one page and have to ask for the others themselves.",
    mend="Describe the scheme under `pagination`, or write `paginated: false`.",
    needs_config=True,
)
def pagination_not_configured(subject: Subject) -> Iterator[Found]:
    for method in subject.methods:
        operation = subject.operation_of.get(method.endpoint)
        if operation is None or method.method.paginated is not None or operation.verb != "get":
            continue
        positions = sorted(_query(subject, operation) & _POSITIONS)
        if positions and _has_list(subject, operation) and not _fits(subject, operation):
            name = ".".join((*method.resource, method.name))
            message = f"`{name}` takes `{positions[0]}` and gives a list, but is not paginated"
            yield Found(method.path, message, in_config=True, at_key=True)


def _query(subject: Subject, operation: OperationNode) -> set[str]:
    names = (p.raw.get("name") for p in operation.parameters if p.raw.get("in") == "query")
    return {subject.casing.snake(str(name)) for name in names}


def _fits(subject: Subject, operation: OperationNode) -> bool:
    """Whether some scheme has no parameter that the operation lacks."""
    assert subject.config is not None
    given = {str(p.raw.get("name")) for p in operation.parameters}
    return any(s.request and set(s.request) <= given for s in subject.config.pagination)


def _has_list(subject: Subject, operation: OperationNode) -> bool:
    """Whether the response is a list, or an object with one list in it."""
    for _, response in successes(subject, operation):
        content = response.raw.get("content")
        for media, entry in content.items() if is_map(content) else ():
            if not is_json(media) or not is_map(entry) or not is_map(entry.get("schema")):
                continue
            schema = Place(entry["schema"], (*response.path, "content", media, "schema"))
            if type_of(subject, schema) == "array":
                return True
            members = members_of(subject, schema).values()
            if sum(type_of(subject, member) == "array" for member in members) == 1:
                return True
    return False
