"""From a description to the draft of a config: the order in which things are guessed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.config.pagination import PaginationScheme
from generator.diagnostics import Diagnostics
from generator.init.auth import find_auth
from generator.init.draft import Answers, Draft, DraftMethod, DraftResource, DraftStream
from generator.init.habits import array_format, idempotency_header, needs_styles
from generator.init.methods import name_methods
from generator.init.models import SHARED, Usage, deserves_name, name_models
from generator.init.naming import name_api
from generator.init.page_shapes import is_listing
from generator.init.pagination import find_paging, scheme_data
from generator.init.reach import (
    component_name,
    components,
    direct,
    request_starts,
    response_starts,
)
from generator.init.routes import read_routes
from generator.init.servers import find_servers
from generator.init.streaming import Stream, find_stream
from generator.init.survey import Survey, survey
from generator.init.tree import Node, build_tree, walk
from generator.init.words import snake
from generator.ir import Object
from generator.load.api import check_version, load_api
from generator.load.media import MULTIPART
from generator.load.site import as_map
from generator.plan.view import Looker

if TYPE_CHECKING:
    from generator.cache.store import Store
    from generator.init.models import Model
    from generator.init.pagination import Paging
    from generator.init.routes import Route
    from generator.ir import Api, Operation
    from generator.load.document import Document


@dataclass(frozen=True, slots=True)
class Description:
    """What a draft is made from: a document, the endpoints that get a method, and all of them."""

    document: Document
    found: Survey
    api: Api


def describe(document: Document, store: Store) -> Description:
    """Reads a description. `store` keeps what the schema parser found, for `generate`.

    Raises InputError if it can't be read, or has no operation.
    """
    check_version(document)
    found = survey(document)
    return Description(
        document, found, load_api(document, found.endpoints, (), Diagnostics(), store=store)
    )


def guess(description: Description, answers: Answers) -> Draft:
    """The draft for a description; what the user has said takes the place of what is guessed."""
    document, found, api = description.document, description.found, description.api
    operations = [api.operations[endpoint] for endpoint in found.endpoints]
    servers = find_servers(document)
    names = name_api(api.title, servers.environments.values(), answers.package)
    auth = find_auth(api, names.env_prefix, answers.auth_env)
    options = [o.name for o in auth.options] + [v.option for v in servers.variables]
    looker = Looker(api.schemas, lambda _: None)
    paging = find_paging(operations, looker)
    tree = build_tree(read_routes(operations), options)
    planner = _Planner(document, looker, paging, _methods(tree, looker))
    models = planner.models(tree)
    arrays = array_format(document, operations)
    return Draft(
        names=names,
        servers=servers,
        auth=auth,
        idempotency=idempotency_header(operations),
        arrays=arrays,
        styles=needs_styles(document, operations, arrays),
        forms=any(o.body is not None and o.body.media_type == MULTIPART for o in operations),
        paging=paging,
        streams=any(planner.stream(operation) for operation in operations),
        shared=tuple(models.get(SHARED, {}).values()),
        resources=tuple(planner.resource(child, models) for child in tree.children.values()),
        left_out=found.left_out,
    )


_Methods = dict[tuple[str, ...], dict[str, "Route"]]
_Models = dict[tuple[str, ...], dict[str, "Model"]]


def _methods(tree: Node, looker: Looker) -> _Methods:
    return {
        node.path: name_methods(node, lambda route: is_listing(route.operation, looker))
        for node in walk(tree)
    }


@dataclass(frozen=True, slots=True)
class _Planner:
    document: Document
    looker: Looker
    paging: Paging
    methods: _Methods

    def stream(self, operation: Operation) -> Stream | None:
        schemas = as_map(as_map(self.document.root.get("components")).get("schemas"))
        return find_stream(operation, schemas, self.looker)

    def models(self, tree: Node) -> _Models:
        """The models of each resource, by the pointer of the component."""
        usages: dict[str, Usage] = {}
        for node in walk(tree):
            for route in self.methods[node.path].values():
                self._note(route.operation, node.path, usages)
        named = {
            pointer: usage
            for pointer, usage in usages.items()
            if usage.users
            and (
                (schema := self.looker.schemas.get(pointer)) is None
                or deserves_name(schema, self.looker)
            )
        }
        return name_models(named, [SHARED, *(node.path for node in walk(tree))])

    def _note(self, operation: Operation, path: tuple[str, ...], usages: dict[str, Usage]) -> None:
        """Notes who uses what; which forms a model has also depends on what pages leave out."""
        requests = list(request_starts(operation, self.looker))
        responses = list(response_starts(operation, self._scheme(operation), self.looker))
        for pointer in components((*responses, *requests), self.looker):
            usages.setdefault(pointer, Usage()).users.setdefault(path)
        for pointer in direct(responses, self.looker):
            usages.setdefault(pointer, Usage()).answering.setdefault(path)
        stream = self.stream(operation)
        if stream is not None and stream.event is not None:
            usages.setdefault(stream.event, Usage(in_responses=True)).users.setdefault(path)
        for pointer in components(requests, self.looker):
            usages[pointer].in_requests = True
        for pointer in components(response_starts(operation, None, self.looker), self.looker):
            usages.setdefault(pointer, Usage()).in_responses = True

    def _scheme(self, operation: Operation) -> PaginationScheme | None:
        scheme = self.paging.by_operation.get((operation.verb, operation.path))
        return None if scheme is None else PaginationScheme.model_validate(scheme_data(scheme))

    def resource(self, node: Node, models: _Models) -> DraftResource:
        """The draft of a resource and those below it."""
        return DraftResource(
            path=node.path,
            models=tuple(models.get(node.path, {}).values()),
            methods=tuple(
                self._method(name, route.operation, models)
                for name, route in self.methods[node.path].items()
            ),
            children=tuple(self.resource(child, models) for child in node.children.values()),
        )

    def _method(self, name: str, operation: Operation, models: _Models) -> DraftMethod:
        stream = self.stream(operation)
        return DraftMethod(
            name=name,
            operation=operation,
            scheme=self.paging.by_operation.get((operation.verb, operation.path)),
            stream=None
            if stream is None
            else DraftStream(stream.parameter, _event(stream, models)),
            body_name=self._body_name(operation),
        )

    def _body_name(self, operation: Operation) -> str | None:
        """The argument that is the body, where that is no object: named after its component."""
        body = operation.body
        if body is None or isinstance(self.looker.look(body.schema).shape, Object):
            return None
        pointer = next(direct([body.schema], self.looker), None)
        return snake(component_name(pointer)) or "body" if pointer else "body"


def _event(stream: Stream, models: _Models) -> str | None:
    for path, listed in models.items():
        if stream.event in listed:
            return ".".join((*path, listed[stream.event].key))
    return None
