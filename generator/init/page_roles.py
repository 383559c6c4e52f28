"""How APIs call what paging needs: parameters and response fields by the role they play.

Names are compared in lower case, without anything between the words (`page[number]` is
`pagenumber`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.ir import Kind, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.ir import Schema
    from generator.plan.view import Looker

_BETWEEN = re.compile(r"[^a-z0-9]")

PAGE = ("page", "pagenumber", "pagenum", "pageno", "pageindex")
OFFSET = ("offset", "skip", "start", "startindex", "startat", "from")
CURSOR = (
    *("cursor", "pagetoken", "nexttoken", "nextpagetoken", "continuationtoken", "startingtoken"),
    *("marker", "nextcursor", "pagecursor", "startcursor", "after", "startingafter", "pageafter"),
    *("page", "next", "token"),
)
AFTER = ("after", "startingafter", "afterid", "sinceid")
LIMIT = (
    *("limit", "perpage", "pagesize", "size", "maxresults", "count", "top", "take", "first"),
    *("pagelimit", "itemsperpage"),
)
NEXT_CURSOR = (
    *("nextcursor", "nextpagetoken", "nexttoken", "continuationtoken", "nextpagecursor"),
    *("nextmarker", "endcursor", "nextpage", "next", "cursor", "after", "lastid"),
)
NEXT_URL = ("nexturl", "nextpageurl", "nextlink", "odatanextlink", "nextpagelink", "next")
HAS_MORE = ("hasmore", "hasnext", "hasnextpage", "hasmoreitems", "more", "hasmoreresults")
TOTAL_PAGES = ("totalpages", "pagecount", "totalpagecount", "lastpage", "numpages", "pages")
TOTAL = ("total", "totalcount", "totalitems", "totalresults", "totalelements", "count")
CURRENT_PAGE = ("page", "currentpage", "pagenumber", "pageno")
ITEMS = ("data", "items", "results", "records", "entries", "values", "list", "objects", "elements")
AROUND = ("pagination", "meta", "paging", "pageinfo", "links", "responsemetadata", "metadata")
"""Fields that may hold those of the other roles."""


def normal(name: str) -> str:
    """A name as the lists above have it."""
    return _BETWEEN.sub("", name.lower())


def first_of(names: Iterable[str], role: tuple[str, ...]) -> str | None:
    """The name that comes first in a role's list."""
    ranked = sorted((n for n in names if normal(n) in role), key=lambda n: role.index(normal(n)))
    return ranked[0] if ranked else None


def is_kind(schema: Schema, looker: Looker, *kinds: Kind) -> bool:
    """Whether values are scalars of one of these kinds."""
    shape = looker.look(schema).shape
    return isinstance(shape, Scalar) and shape.kind in kinds


def is_url(schema: Schema, looker: Looker) -> bool:
    """Whether values are said to be URLs."""
    shape = looker.look(schema).shape
    return isinstance(shape, Scalar) and shape.format in ("uri", "url", "uri-reference")
