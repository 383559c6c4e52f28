"""Which requests the README shows: the config's, else the first that suit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.ir import Array, Kind, Object, Scalar
from generator.plan.expressions import Code
from generator.plan.identifiers import identifier
from generator.plan.readme_snippets import Request, response_variable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.config.readme import ExampleRequest, ExampleRequests
    from generator.ir import Schema
    from generator.plan.calls import Argument
    from generator.plan.described import DescribedMethod
    from generator.plan.examples import Examples
    from generator.plan.python import PythonPlan


@dataclass(frozen=True, slots=True)
class Requests:
    """Finds requests among the methods of the package."""

    plan: PythonPlan
    methods: tuple[DescribedMethod, ...]
    given: ExampleRequests
    examples: Examples
    full_examples: Examples

    def default(self) -> Request | None:
        """The request that most sections show; None if the package has no methods.

        Without one in the config: the first of those that need the least to be known beforehand.
        """
        for example in (self.given.default, self.given.headline):
            if (found := self._from(example)) is not None:
                return found
        ranked = sorted(self.methods, key=_needed_knowledge)
        return self._request(ranked[0], {}) if ranked else None

    def streaming(self) -> Request | None:
        """A request whose answer comes in events."""
        return self._suiting(self.given.streaming, lambda m: m.event is not None)

    def pagination(self) -> Request | None:
        """A request for a page."""
        return self._suiting(self.given.pagination, lambda m: m.item is not None)

    def nested_params(self, default: Request) -> Request | None:
        """A request with an argument that is an object; None if no method takes one."""
        methods = (default.method, *self.methods)
        return self._with_argument(self.given.nested_params, methods, self._is_object, self._whole)

    def file_uploads(self) -> Request | None:
        """A request that sends a file; None if no method does."""
        return self._with_argument(self.given.file_uploads, self.methods, self._is_file, self._file)

    def for_section(self, example: ExampleRequest | None, default: Request) -> Request:
        """The config's request for a section, else the default one."""
        return self._from(example) or default

    def _suiting(
        self, example: ExampleRequest | None, suits: Callable[[DescribedMethod], bool]
    ) -> Request | None:
        found = self._from(example)
        if found is not None and suits(found.method):
            return found
        suiting = [m for m in self.methods if suits(m)]
        ranked = sorted(suiting, key=_needed_knowledge)
        return self._request(ranked[0], self._default_params(ranked[0])) if ranked else None

    def _default_params(self, method: DescribedMethod) -> Mapping[str, object]:
        """What the default request says of a method, if it is of the same one."""
        example = self.given.default
        return example.params if example and self._method(example) is method else {}

    def _with_argument(
        self,
        example: ExampleRequest | None,
        methods: tuple[DescribedMethod, ...],
        suits: Callable[[Argument], bool],
        value: Callable[[Argument], object],
    ) -> Request | None:
        found = self._from(example)
        if found is not None:
            return found
        for method in methods:
            argument = next((a for a in method.call.arguments if suits(a)), None)
            if argument is not None and not method.always_streams:
                params = {**self._default_params(method), argument.wire: value(argument)}
                return self._request(method, params)
        return None

    def _is_object(self, argument: Argument) -> bool:
        shape = self.plan.looker.look(argument.schema).shape
        return isinstance(shape, Object) and bool(shape.properties)

    def _whole(self, argument: Argument) -> object:
        return self.full_examples.argument(argument)

    def _is_file(self, argument: Argument) -> bool:
        return _is_binary(self.plan.looker.look(argument.schema).shape)

    def _file(self, argument: Argument) -> object:
        is_list = isinstance(self.plan.looker.look(argument.schema).shape, Array)
        return Code('[Path("example.bin")]' if is_list else 'Path("example.bin")')

    def _from(self, example: ExampleRequest | None) -> Request | None:
        method = self._method(example)
        if example is None or method is None:
            return None
        return self._request(method, example.params, example)

    def _method(self, example: ExampleRequest | None) -> DescribedMethod | None:
        if example is None or example.endpoint is None:
            return None
        wanted = (example.endpoint.verb, example.endpoint.path)
        operations = ((m, m.call.operation) for m in self.methods)
        return next((m for m, o in operations if (o.verb, o.path) == wanted), None)

    def _request(
        self,
        method: DescribedMethod,
        params: Mapping[str, object],
        example: ExampleRequest | None = None,
    ) -> Request:
        casing = self.plan.casing
        shown = example.response_property if example else None
        shown = shown or method.call.method.docs.response_property or ""
        assigned = identifier(example.assign_to) if example and example.assign_to else None
        return Request(
            method=method,
            params=params,
            variable=assigned or response_variable(method, casing),
            shown=tuple(identifier(casing.snake(n)) for n in shown.split(".") if casing.snake(n)),
        )


def _needed_knowledge(method: DescribedMethod) -> tuple[bool, bool, int]:
    """Least first: methods that are current, give a value, and need no IDs and little else."""
    call = method.call
    required = sum(a.required for a in call.arguments)
    gives_value = method.returns is not None and not method.binary and not method.always_streams
    return (method.deprecated, not gives_value, 2 * len(call.path_arguments) + required)


def _is_binary(shape: Schema) -> bool:
    if isinstance(shape, Array):
        return isinstance(shape.items, Scalar) and shape.items.kind is Kind.BINARY
    return isinstance(shape, Scalar) and shape.kind is Kind.BINARY
