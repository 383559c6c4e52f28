"""Plans of the emitted tests: every method is called in every way that it can be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from generator.plan import pytype
from generator.plan.described import describe, params_builder
from generator.plan.examples import Examples
from generator.plan.expressions import parsers, write
from generator.plan.identifiers import class_identifier
from generator.plan.imports import ImportLine, Imports
from generator.plan.invocations import Manner, example_call
from generator.render.literals import py_literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.config.model import Config
    from generator.plan.described import DescribedMethod
    from generator.plan.expressions import Invocation
    from generator.plan.identity import Identity
    from generator.plan.python import PythonPlan

Kind = Literal["method", "raw_response", "streaming_response", "path_params"]
Outcome = Literal["value", "nothing", "events", "content", "redirect"]

_THROUGH: dict[Kind, str] = {
    "raw_response": "with_raw_response",
    "streaming_response": "with_streaming_response",
}
# What stands on the line of a call beside it, where it is longest.
_AROUND = len("async with await  as events:")
# How deep a call stands, where that is not in the test's own block.
_INDENTS: dict[Kind | Outcome, int] = {"path_params": 12, "redirect": 16}
_NO_SERVER = "there is no mock server of this API"


@dataclass(frozen=True, slots=True)
class ApiTest:
    """A test of one call.

    kind: the plain call; the call for the raw response; the one whose response is open while it is
        used; or the call that is refused, because the path argument `refused` is empty.
    outcome: what comes of it: a value of the type `expected`, nothing, events, plain content, or
        an answer that leads elsewhere.
    client: the fixture whose client is called.
    call: its source, laid out for where it stands.
    skip: the source of a reason not to run the test, None if it is to run.
    contradicted: the server answers with an example that is not what its schema promises: the
        client is to take it, and nothing can be said of the result.
    """

    name: str
    kind: Kind
    outcome: Outcome
    client: str
    call: str
    verb: str
    expected: str
    refused: str
    skip: str | None
    deprecated: bool
    contradicted: bool


@dataclass(frozen=True, slots=True)
class ApiTestModule:
    """The tests of a resource. `path` is the module's, below the project's folder; `target` the
    source of what is tested; with `legacy_response` a raw response's `parse` is never awaited."""

    path: str
    target: str
    imports: tuple[tuple[ImportLine, ...], ...]
    client: str
    async_client: str
    class_name: str
    async_class_name: str
    deprecated: bool
    legacy_response: bool
    tests: tuple[ApiTest, ...]
    async_tests: tuple[ApiTest, ...]


def plan_tests(plan: PythonPlan, config: Config) -> tuple[ApiTestModule, ...]:
    """The test modules, one for each resource that has methods; none with `disable_tests`."""
    if config.settings.disable_tests:
        return ()
    by_resource: dict[tuple[str, ...], list[DescribedMethod]] = {}
    for method in describe(plan):
        by_resource.setdefault(method.accessor, []).append(method)
    return tuple(_module(each, config, plan) for each in by_resource.values())


def package_files(modules: Iterable[ApiTestModule]) -> tuple[str, ...]:
    """The `__init__.py` files that make packages of the tests, so that modules may share a name."""
    folders: set[str] = set()
    for module in modules:
        parts = module.path.split("/")[:-1]
        folders |= {"/".join(parts[: depth + 1]) for depth in range(len(parts))}
    return tuple(f"{folder}/__init__.py" for folder in sorted(folders))


def _module(methods: list[DescribedMethod], config: Config, plan: PythonPlan) -> ApiTestModule:
    first, identity = methods[0], plan.identity
    last = first.accessor[-1] if first.accessor else "client"
    stem = class_identifier(plan.casing.pascal(last))
    imports = Imports("")
    tests = _Tests(config, plan, imports, is_async=False)
    async_tests = _Tests(config, plan, imports, is_async=True)
    module = ApiTestModule(
        path="/".join(("tests", "api_resources", *first.accessor[:-1], f"test_{last}.py")),
        target=".".join(("client", *first.accessor)),
        imports=(),
        client=identity.client,
        async_client=identity.async_client,
        class_name=f"Test{stem}",
        async_class_name=f"TestAsync{stem}",
        deprecated=any(m.deprecated for m in methods),
        legacy_response=plan.style.legacy_response,
        tests=tuple(t for m in methods for t in tests.of(m)),
        async_tests=tuple(t for m in methods for t in async_tests.of(m)),
    )
    _import_what_is_used(module, identity, imports)
    return replace(module, imports=imports.groups())


def _import_what_is_used(module: ApiTestModule, identity: Identity, imports: Imports) -> None:
    imports.external(identity.package, identity.client, identity.async_client)
    if any(t.outcome == "redirect" for t in module.tests):
        clients = ("DefaultHttpxClient", "DefaultAsyncHttpxClient")
        imports.external(identity.package, "APIStatusError", *clients)
    if any(t.expected and t.outcome == "value" for t in module.tests):
        imports.external("tests.utils", "assert_matches_type")
    marked = any(t.skip or t.deprecated or t.contradicted for t in module.tests)
    if marked or any(t.kind == "path_params" or t.outcome == "redirect" for t in module.tests):
        imports.external("pytest")


@dataclass(frozen=True, slots=True)
class _Tests:
    """Makes the tests of one of the two clients; what they need goes to `imports`."""

    config: Config
    plan: PythonPlan
    imports: Imports
    is_async: bool

    def of(self, method: DescribedMethod) -> Iterator[ApiTest]:
        """All tests of a method, those of each of its overloads together."""
        if method.call.discriminator is not None and method.event is not None:
            yield from self._overload(method, "_overload_1", flag=None)
            yield from self._overload(method, "_overload_2", flag=True)
        else:
            yield from self._overload(method, "", flag=None)

    def _overload(
        self, method: DescribedMethod, suffix: str, *, flag: bool | None
    ) -> Iterator[ApiTest]:
        outcome = _outcome(method, flag=flag)
        required = self._call(method, "method", flag)
        yield self._test(method, "method", suffix, outcome, required)
        # In the first overload the flag is an argument among others, and may be left out.
        every = self._call(method, "method", flag if flag is not None else False, full=True)
        if every != required:
            yield self._test(method, "method", f"_with_all_params{suffix}", outcome, every)
        for kind in _THROUGH if outcome != "redirect" else ():
            yield self._test(method, kind, suffix, outcome, self._call(method, kind, flag))
        for name in method.checked:
            refused = self._call(method, "path_params", flag, empty=name)
            more = "" if len(method.checked) == 1 else f"_{name}"
            yield self._test(method, "path_params", more + suffix, outcome, refused, refused=name)

    def _call(
        self,
        method: DescribedMethod,
        kind: Kind,
        flag: bool | None,
        *,
        full: bool = False,
        empty: str | None = None,
    ) -> Invocation:
        examples = Examples(self.plan.looker, params_builder(self.plan), full=full)
        client = self._client(kind, _outcome(method, flag=flag))
        manner = Manner(client=client, through=_THROUGH.get(kind), flag=flag)
        return example_call(method, examples, manner, empty=empty)

    def _test(
        self,
        method: DescribedMethod,
        kind: Kind,
        suffix: str,
        outcome: Outcome,
        call: Invocation,
        *,
        refused: str = "",
    ) -> ApiTest:
        for name in parsers(call):
            self.imports.external(f"{self.plan.identity.package}._utils", name)
        indent = _INDENTS.get(kind if kind == "path_params" else outcome, 8)
        contradicted = _is_contradicted(method, kind, outcome)
        return ApiTest(
            name=f"test_{kind}_{method.name}{suffix}",
            kind=kind,
            outcome=outcome,
            client=self._client(kind, outcome),
            call=write(call, indent=indent, column=indent + _AROUND),
            verb=py_literal(method.call.operation.verb.upper()),
            expected="" if contradicted else self._expected(method, kind, outcome),
            refused=refused,
            skip=self._skip(method, kind),
            deprecated=method.deprecated,
            contradicted=contradicted,
        )

    def _client(self, kind: Kind, outcome: Outcome) -> str:
        """The fixture that gives the client; mock servers make up JSON, and no plain content."""
        plain = "content_client" if outcome == "content" and kind != "path_params" else "client"
        return f"async_{plain}" if self.is_async else plain

    def _expected(self, method: DescribedMethod, kind: Kind, outcome: Outcome) -> str:
        returned = method.async_returns if self.is_async else method.returns
        used = outcome == "value" or (outcome == "content" and kind == "method")
        if returned is None or not used or kind == "path_params":
            return ""
        for atom in pytype.atoms(returned):
            if atom.origin is not None:
                module = exported_from(atom.origin, self.plan.identity.package)
                self.imports.external(module, atom.symbol or atom.text)
        return pytype.write(returned, "")

    def _skip(self, method: DescribedMethod, kind: Kind) -> str | None:
        """`skip_test_reason`; with `disable_mock_tests` all that need a server."""
        reason = method.call.method.skip_test_reason
        if isinstance(reason, dict):
            reason = reason.get("python", reason.get("default"))
        if reason is None and self.config.settings.disable_mock_tests and kind != "path_params":
            reason = _NO_SERVER
        return None if reason is None else py_literal(reason)


def _is_contradicted(method: DescribedMethod, kind: Kind, outcome: Outcome) -> bool:
    response = method.call.operation.response
    answered = kind != "path_params" and outcome == "value"
    return answered and response is not None and response.contradicted


def _outcome(method: DescribedMethod, *, flag: bool | None) -> Outcome:
    if method.always_streams or flag:
        return "events"
    if method.call.operation.redirects:
        return "redirect"
    if method.returns is None:
        return "nothing"
    return "content" if method.binary else "value"


def exported_from(origin: pytype.Origin, package: str) -> str:
    """The module that users import a name from: types from the package that gathers them."""
    if not origin.local:
        return origin.module
    module = origin.module
    if module.partition(".")[0] == "types":
        module = module.rpartition(".")[0]
    return f"{package}.{module}"
