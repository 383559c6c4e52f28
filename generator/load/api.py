"""Reads the description as far as the config uses it, and lowers every schema on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.cache.store import Store
from generator.diagnostics import Diagnostics, InputError
from generator.ir import Api
from generator.load.closure import component_closure
from generator.load.confirm import requires_more, warn_of_unknown
from generator.load.expect import Expect
from generator.load.lower import Lowering
from generator.load.mending import mended
from generator.load.operations import OperationReader
from generator.load.schemas import ModelGraph
from generator.load.security import requirements, security_schemes
from generator.load.site import as_map
from generator.load.structure import find_models
from generator.workers import Workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.ir import Operation
    from generator.load.document import Document
    from generator.load.selection import Endpoint


@dataclass(frozen=True, slots=True)
class Loading:
    """An API that the schema parser has still to confirm.

    draft: the API as the source schemas tell it. finish: waits for the parser and gives the API:
    `draft` itself, unless the parser knows more.
    """

    draft: Api
    finish: Callable[[], Api]


def load_api(
    document: Document,
    endpoints: Iterable[Endpoint],
    pointers: Iterable[str],
    diagnostics: Diagnostics,
    *,
    store: Store | None = None,
) -> Api:
    """The API as far as `endpoints` and the schemas at `pointers` reach; see `begin_api`."""
    return begin_api(document, endpoints, pointers, diagnostics, store=store).finish()


def begin_api(
    document: Document,
    endpoints: Iterable[Endpoint],
    pointers: Iterable[str],
    diagnostics: Diagnostics,
    *,
    store: Store | None = None,
    workers: Workers | None = None,
) -> Loading:
    """Reads the API as far as `endpoints` and the schemas at `pointers` reach.

    `store` keeps what the schema parser found; it runs in one of `workers`.
    Raises InputError if the document is no OpenAPI 3 description, or an endpoint is missing. What
    else is amiss is left out, with a warning once it is finished.
    """
    version = check_version(document)
    used, named = list(endpoints), list(pointers)
    document = mended(document, used, named, diagnostics)
    starts = [*_path_items(document, used), *({"$ref": pointer} for pointer in named)]
    names = component_closure(document.root, starts)
    schemas = as_map(as_map(document.root.get("components")).get("schemas"))
    used_schemas = {name: schemas[name] for name in schemas if name in names}
    found = find_models(used_schemas, version, store or Store(None), workers or Workers(0))
    reading = _read(document, used, named, ModelGraph({}))

    def finish() -> Api:
        graph = found()
        more = requires_more(graph, reading.lowering.objects)
        final = _read(document, used, named, graph) if more else reading
        diagnostics.merge(final.diagnostics)
        warn_of_unknown(graph, final.lowering.objects, document, diagnostics)
        return final.api

    return Loading(reading.api, finish)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What came of reading the description with a model graph."""

    api: Api
    lowering: Lowering
    diagnostics: Diagnostics


def _read(
    document: Document, endpoints: Iterable[Endpoint], pointers: Iterable[str], graph: ModelGraph
) -> _Reading:
    diagnostics = Diagnostics()
    lowering = Lowering(document, graph, diagnostics)
    expect = Expect(document, diagnostics)
    reader = OperationReader(document, lowering, expect)
    operations = {endpoint: reader.operation(*endpoint) for endpoint in endpoints}
    for pointer in pointers:
        lowering.at(pointer)
    return _Reading(_api(document, lowering, operations, expect), lowering, diagnostics)


def _path_items(document: Document, endpoints: Iterable[Endpoint]) -> Iterator[object]:
    """What the operations are made of: the other verbs of their paths left out."""
    paths = as_map(document.root.get("paths"))
    for verb, path in endpoints:
        item = as_map(paths.get(path))
        yield {key: item[key] for key in (verb, "parameters", "$ref") if key in item}


def _api(
    document: Document,
    lowering: Lowering,
    operations: Mapping[Endpoint, Operation],
    expect: Expect,
) -> Api:
    root = document.root
    info = expect.mapping(root, "info", ())
    listed = [as_map(server) for server in expect.listed(root, "servers", ())]
    servers = (server.get("url") for server in listed)
    variables = {k: v for each in listed for k, v in as_map(each.get("variables")).items()}
    return Api(
        title=expect.text(info, "title", ("info",)) or "",
        version=expect.text(info, "version", ("info",)) or "",
        description=expect.text(info, "description", ("info",)),
        servers=tuple(url for url in servers if isinstance(url, str)),
        server_defaults={k: str(as_map(v).get("default", "")) for k, v in variables.items()},
        operations=operations,
        schemas=lowering.schemas,
        security_schemes={s.name: s for s in security_schemes(document, expect)},
        security=requirements(root.get("security")) or (),
    )


def check_version(document: Document) -> str:
    """The `openapi` version of the document. Raises InputError if it is not 3.0 or 3.1."""
    root = document.root
    if "swagger" in root:
        raise InputError.at(
            document.span(("swagger",), key=True),
            "swagger-2",
            f"this is a Swagger {root['swagger']} description; OpenAPI 3.0 or 3.1 is needed",
            hint="Convert it first, for example with `npx swagger2openapi`.",
        )
    version = root.get("openapi")
    if not isinstance(version, str) or not version.startswith("3."):
        raise InputError.at(
            document.span(("openapi",)),
            "not-openapi",
            "this is not an OpenAPI 3 description: it has no `openapi: 3.x` at the top"
            if version is None
            else f"`openapi: {version}` is not a version that can be read",
            hint="It looks like an SDK config: name that with `--config`."
            if version is None and "resources" in root
            else "Write `openapi: 3.1.0` if it is one.",
        )
    if not isinstance(root.get("paths", {}), dict):
        raise InputError.at(document.span(("paths",)), "not-openapi", "`paths` must be a mapping")
    return version
