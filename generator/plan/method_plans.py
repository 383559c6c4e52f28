"""From a call to the plan of its method, synchronous and asynchronous."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.load.media import MULTIPART
from generator.plan import pytype
from generator.plan.bodies import content_type, is_raw
from generator.plan.file_paths import file_paths
from generator.plan.identifiers import hides_builtin
from generator.plan.imports import Imports
from generator.plan.method_docs import method_doc
from generator.plan.methods import CheckPlan, EntryPlan, FlavourPlan, MethodPlan, PayloadPlan
from generator.plan.models import CLIENT_MODULE
from generator.plan.placing import Placing
from generator.plan.pytype import Atom, Origin, TypeExpr, write, write_with
from generator.plan.responses import Content, Result
from generator.plan.signatures import Signatures
from generator.plan.unwrapping import MODULE as WRAPPERS
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config import PaginationScheme
    from generator.config.packs import PackCheck
    from generator.plan.calls import Argument, Call
    from generator.plan.params import Params
    from generator.plan.style import Style
    from generator.plan.unwrapping import Wrapper
    from generator.plan.view import Looker
    from generator.plan.words import Casing

# Clients have a method for each of these.
_USUAL_VERBS = frozenset({"get", "post", "put", "patch", "delete"})
_STREAMING = "_streaming"
_NONE_TYPE = Atom("NoneType", Origin("_types"))


@dataclass(frozen=True, slots=True)
class Planned:
    """Everything that is known of a method before its source is planned.

    `result` is the type of a response, or of the items of a page; `event` that of a streamed event.
    `checks` come with their modules.
    """

    call: Call
    params: Params
    result: Result
    scheme: PaginationScheme | None
    event: TypeExpr | None
    checks: tuple[tuple[PackCheck, str], ...] = ()
    security: tuple[tuple[str, bool], ...] | None = None


def params_module_of(planned: Planned) -> str:
    """The dotted module of a method's params; another method's for one that is its other name."""
    module = planned.params.module
    assert module is not None
    return module.module


@dataclass(frozen=True, slots=True)
class MethodPlanner:
    """Plans the methods of one resource module; `typing` collects what its annotations import,
    `runtime` what its statements need from the start; `sent` are headers of all its methods."""

    module: str
    style: Style
    looker: Looker
    casing: Casing
    sent: Mapping[str, str]
    typing: Imports
    runtime: Imports

    def plan(self, planned: Planned) -> MethodPlan:
        """The plan of a method."""
        call = planned.call
        for check, module in planned.checks:
            self.runtime.local(module, check.function)
        sync = self._flavour(planned, is_async=False)
        places = Placing(self.runtime)
        options = call.method.default_request_options
        stream = self._stream(planned)
        return MethodPlan(
            name=call.python_name,
            verb=call.operation.verb,
            spelt_out=self._is_spelt_out(call, stream),
            path=places.path(call),
            on_client=self.module == CLIENT_MODULE,
            path_options=tuple(
                EntryPlan(a.name, f"{self._client}.{a.option}")
                for a in call.path_arguments
                if a.option is not None
            ),
            path_checks=tuple(
                a.name for a in call.path_arguments if planned.params.types[a.name] == pytype.STR
            ),
            positional=self._signatures(planned).positional(),
            sync=sync,
            asynchronous=self._flavour(planned, is_async=True),
            doc=method_doc(call, (*call.positional, *call.arguments)),
            required_sets=self._required_sets(planned),
            body=self._body(planned),
            query=self._query(planned),
            headers=places.headers(call),
            cookies=places.cookies(call),
            client=self._client,
            fixed_headers=tuple(self._fixed_headers(planned)),
            file_paths=self._file_paths(call),
            json_members=self._json_members(call),
            form=self.style.form,
            stream=stream,
            binary=planned.result.content is Content.BINARY,
            deprecated=self._deprecated(call),
            timeout=self._timeout(options.timeout),
            max_retries=options.max_retries,
            security=None if planned.security is None else py_literal(dict(planned.security)),
            checks=tuple(CheckPlan(each.function, each.argument) for each, _ in planned.checks),
        )

    def _signatures(self, planned: Planned) -> Signatures:
        types = planned.params.types
        return Signatures(planned.call, types, self.style, self.typing, self.looker)

    def _required_sets(self, planned: Planned) -> tuple[tuple[str, ...], ...]:
        sets = self._signatures(planned).required_sets()
        if sets:
            self.runtime.local("_utils", "required_args")
            self.runtime.external("typing", "overload")
        return sets

    def _flavour(self, planned: Planned, *, is_async: bool) -> FlavourPlan:
        signatures = self._signatures(planned)
        body = Imports(self.module)
        self._import_types(planned, body)
        plain = self._plain_type(planned, is_async=is_async)
        if planned.result.content is Content.BINARY:
            self.runtime.need(plain)
        elif plain != pytype.NONE:
            body.need(plain)
        if planned.result.wrapper is not None:
            body.need(_wrapper_class(planned.result.wrapper))
        stream = self._stream_type(planned, is_async=is_async)
        page = self._page_type(planned, is_async=is_async)
        if stream is not None:
            body.need(stream)
        if page is not None:
            body.need(page)
        returns = self._returns(planned, plain, stream, page, is_async=is_async)
        self.typing.need(returns)
        overloads = signatures.overloads(plain, stream) if stream is not None else ()
        return FlavourPlan(
            overloads=overloads,
            keywords=signatures.keywords(),
            returns=write(returns, self.module),
            imports=body.groups(),
            cast_to=self._cast_to(planned, plain),
            post_parser=self._post_parser(planned, plain),
            page=None if page is None else write(page, self.module),
            stream_class=None if stream is None else write(stream, self.module),
        )

    def _import_types(self, planned: Planned, body: Imports) -> None:
        """What the method's statements need to transform by, or to parse nothing into."""
        if planned.result.content is Content.NOTHING:
            self.runtime.need(_NONE_TYPE)
        whole = planned.call.whole_body
        if planned.params.transform and whole is not None and not is_raw(planned.call):
            body.need(planned.params.types[whole.name])
        by_params = planned.call.at("query") or (whole is None and planned.call.at("body"))
        if planned.params.transform and by_params:
            module = params_module_of(planned)
            package, _, name = module.rpartition(".")
            body.local(package, name)

    def _plain_type(self, planned: Planned, *, is_async: bool) -> TypeExpr:
        if planned.result.content is not Content.BINARY:
            return planned.result.type
        if self.style.legacy_response:
            return pytype.local("_legacy_response", "HttpxBinaryResponseContent")
        return pytype.local("_response", f"{'Async' if is_async else ''}BinaryAPIResponse")

    def _stream_type(self, planned: Planned, *, is_async: bool) -> TypeExpr | None:
        if planned.event is None:
            return None
        name = "AsyncStream" if is_async else "Stream"
        return pytype.generic(pytype.local(_STREAMING, name), planned.event)

    def _page_type(self, planned: Planned, *, is_async: bool) -> TypeExpr | None:
        if planned.scheme is None:
            return None
        name = f"{'Async' if is_async else 'Sync'}{self.casing.pascal(planned.scheme.name)}"
        return pytype.generic(pytype.local("pagination", name), planned.result.type)

    def _returns(
        self,
        planned: Planned,
        plain: TypeExpr,
        stream: TypeExpr | None,
        page: TypeExpr | None,
        *,
        is_async: bool,
    ) -> TypeExpr:
        if page is not None and is_async:
            paginator = pytype.local("_base_client", "AsyncPaginator")
            return pytype.generic(paginator, planned.result.type, page)
        if page is not None:
            return page
        if stream is None:
            return plain
        return stream if planned.call.discriminator is None else pytype.Either(plain, stream)

    def _query(self, planned: Planned) -> PayloadPlan | None:
        payload = self._payload(planned, planned.call.at("query"))
        if payload is None:
            return None
        return replace(payload, styles=Placing(self.runtime).styles(planned.call))

    def _body(self, planned: Planned) -> PayloadPlan | None:
        call = planned.call
        if call.operation.body is None:
            return None
        if call.whole_body is None:
            return self._payload(planned, call.at("body"))
        return self._whole_body(planned, call.whole_body)

    def _whole_body(self, planned: Planned, argument: Argument) -> PayloadPlan:
        """A body that one argument is."""
        transform = planned.params.transform and not is_raw(planned.call)
        if transform:
            self._import_transform(planned)
        optional = not argument.required
        if optional:
            self.runtime.local("_utils", "is_given")
        kind = write(planned.params.types[argument.name], self.module) if transform else None
        return PayloadPlan((), argument.name, kind, optional=optional)

    def _import_transform(self, planned: Planned) -> None:
        self.runtime.local("_utils", "maybe_transform")
        if planned.scheme is None:  # a request for a page awaits nothing itself
            self.runtime.local("_utils", "async_maybe_transform")

    def _payload(self, planned: Planned, arguments: tuple[Argument, ...]) -> PayloadPlan | None:
        """Arguments under the names that the transformation wants, or under their wire names."""
        if not arguments:
            return None
        transform = planned.params.transform
        if transform:
            self._import_transform(planned)
        else:
            self.runtime.local("_utils", "without_not_given")
        entries = tuple(
            EntryPlan(py_literal(a.name if transform else a.wire), self._value(a))
            for a in arguments
        )
        kind = self._params_type(planned) if transform else None
        return PayloadPlan(entries, whole=None, transform=kind)

    @property
    def _client(self) -> str:
        """The source of the client."""
        return "self" if self.module == CLIENT_MODULE else "self._client"

    def _value(self, argument: Argument) -> str:
        if argument.option is None:
            return argument.name
        self.runtime.local("_utils", "given_or")
        return f"given_or({argument.name}, {self._client}.{argument.option})"

    def _params_type(self, planned: Planned) -> str:
        """The TypedDict to transform by; the streaming flag chooses between its variants."""
        module = params_module_of(planned).rpartition(".")[2]
        name = f"{module}.{planned.params.class_name}"
        flag = planned.call.discriminator
        return name if flag is None else f"{name}Streaming if {flag.name} else {name}NonStreaming"

    def _is_spelt_out(self, call: Call, stream: str | None) -> bool:
        """Verbs without a method, and raw bodies, of which `post` warns."""
        if call.operation.verb in _USUAL_VERBS and not (is_raw(call) and stream is None):
            return False
        self.runtime.local("_options", "FinalRequestOptions")
        self.runtime.external("typing", "Any", "cast")
        return True

    def _fixed_headers(self, planned: Planned) -> Iterator[EntryPlan]:
        """What every call sends; of media types, the client itself asks for JSON."""
        content, response = planned.result.content, planned.call.operation.response
        if content is not Content.PARSED:
            wanted = response.media_type if response and response.media_type else "*/*"
            accept = py_literal("*/*" if content is Content.NOTHING else wanted)
            yield EntryPlan(py_literal("Accept"), accept)
        sent_as = content_type(planned.call)
        if sent_as is not None:
            yield EntryPlan(py_literal("Content-Type"), py_literal(sent_as))
        for name, value in self.sent.items():
            yield EntryPlan(py_literal(name), py_literal(value))

    def _file_paths(self, call: Call) -> tuple[tuple[str, ...], ...] | None:
        body = call.operation.body
        if body is None or body.media_type != MULTIPART:
            return None
        self.runtime.local("_utils", "extract_files", "deepcopy_minimal")
        return tuple(file_paths(call.at("body"), self.looker))

    def _json_members(self, call: Call) -> tuple[str, ...]:
        body = call.operation.body
        if body is None or body.media_type != MULTIPART or not body.json_members:
            return ()
        self.runtime.local("_body_encoding", "json_parts")
        return body.json_members

    def _cast_to(self, planned: Planned, plain: TypeExpr) -> str:
        if planned.result.content is Content.NOTHING:
            return "NoneType"
        text = self._evaluated(planned.call, _wrapped(planned.result.wrapper, plain))
        if planned.result.wrapper is None and planned.result.is_class:
            return text
        # A union or a list is no class, but the method gives what it describes.
        self.runtime.external("typing", "cast")
        self.typing.local("_utils", "AsType")
        kind = f"AsType[{self._evaluated(planned.call, plain)}]"
        return f"cast({py_literal(kind)}, {text})"

    def _evaluated(self, call: Call, expr: TypeExpr) -> str:
        """A type in a statement of the method, whose arguments may hide builtins."""
        hidden = {a.name for a in (*call.positional, *call.arguments) if hides_builtin(a.name)}

        def spell(atom: Atom) -> str:
            if atom.origin is not None or atom.text not in hidden:
                return write(atom, self.module)
            self.runtime.external("builtins")
            return f"builtins.{atom.text}"

        return write_with(expr, spell)

    def _post_parser(self, planned: Planned, plain: TypeExpr) -> str | None:
        if planned.result.wrapper is None:
            return None
        return f"{write(_wrapped(planned.result.wrapper, plain), self.module)}.unwrapped"

    def _stream(self, planned: Planned) -> str | None:
        if planned.event is None:
            return None
        flag = planned.call.discriminator
        return "True" if flag is None else f"{flag.name} or False"

    def _timeout(self, seconds: float | None) -> str | None:
        if seconds is None:
            return None
        self.runtime.local("_utils", "is_given")
        self.runtime.local("_constants", "DEFAULT_TIMEOUT")
        return py_literal(seconds)

    def _deprecated(self, call: Call) -> str | None:
        if call.deprecation is None:
            return None
        self.runtime.external("typing_extensions", "deprecated")
        return py_literal(call.deprecation or "deprecated")


def _wrapped(wrapper: Wrapper | None, inner: TypeExpr) -> TypeExpr:
    """The type of a response with a result inside."""
    return inner if wrapper is None else pytype.generic(_wrapper_class(wrapper), inner)


def _wrapper_class(wrapper: Wrapper) -> Atom:
    return pytype.local(WRAPPERS, wrapper.class_name)
