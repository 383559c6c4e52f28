"""What a method of the config calls: its operation, and the arguments the caller gives."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from generator.ir import Array, Object, Operation, Parameter, Property, Schema
from generator.load.data import is_list
from generator.plan.deprecation import noted, notes_on
from generator.plan.fields import flat_properties
from generator.plan.identifiers import CLIENT_ATTRIBUTES, argument_identifier, identifier
from generator.plan.models import CLIENT, PYTHON, types_package
from generator.plan.parameter_styles import style_of
from generator.plan.security import option_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.config.model import Config
    from generator.config.resources import Method, Resource
    from generator.ir import Api
    from generator.plan.parameter_styles import ParameterStyle
    from generator.plan.style import Style
    from generator.plan.view import Looker
    from generator.plan.words import Casing

Location = Literal["path", "query", "header", "cookie", "body"]


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument: its Python and its wire name, where it goes, and its schema.

    `option` is the attribute of the client that stands in for it where it is not given. `style` is
    what it is put into before it goes there. `added` is sent behind what is given, and where
    nothing is (`x-stainless-extend-default`). `notes` belong to its description.
    """

    name: str
    wire: str
    location: Location
    required: bool
    schema: Schema
    description: str | None
    example: object = None
    option: str | None = None
    style: ParameterStyle | None = None
    added: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the config with all that its plan is made of.

    `resource` is the path of resource names, `package` the dotted one of its types, `name` the
    method's in the config, `python_name` what it is called. `positional` are path parameters
    that may be given by position; `arguments` are the other ones, in the order of the signature.
    `whole_body` is the argument that is the body itself, where that is no object of members.
    """

    resource: tuple[str, ...]
    package: str
    name: str
    python_name: str
    method: Method
    operation: Operation
    positional: tuple[Argument, ...]
    arguments: tuple[Argument, ...]
    whole_body: Argument | None
    discriminator: Argument | None

    @property
    def deprecation(self) -> str | None:
        """Why users are told to move away, by the config or else the description: None if they are
        not, "" if no reason is given."""
        said = self.method.deprecation(PYTHON)
        described = self.operation.deprecation
        return said or (said if described is None else described)

    @property
    def path_arguments(self) -> tuple[Argument, ...]:
        """Every path parameter, in the order of the path."""
        found = [a for a in (*self.positional, *self.arguments) if a.location == "path"]
        return tuple(sorted(found, key=lambda a: self.operation.path.find("{" + a.wire + "}")))

    def at(self, location: Location) -> tuple[Argument, ...]:
        """The arguments that go to one place."""
        return tuple(a for a in self.arguments if a.location == location)


@dataclass(frozen=True, slots=True)
class CallReader:
    """Reads calls out of the config and the API."""

    api: Api
    config: Config
    looker: Looker
    casing: Casing
    style: Style

    def call(self, path: tuple[str, ...], resource: Resource, name: str) -> Call:
        """The call behind the method `name` of the resource at `path`."""
        method = resource.methods[name]
        assert method.endpoint is not None
        operation = self.api.operations[method.endpoint.verb, method.endpoint.path]
        whole = self._whole_body(method, operation)
        paths = self._path_arguments(operation)
        named = _told_apart([*paths, *self._members(operation, whole)])
        named = [each if each is whole else self._from_client(each) for each in named]
        by_position = self._positional(method, [a for a in named if a.location == "path"])
        in_path = [a for a in named if a.location == "path" and a not in by_position]
        members = self._sorted(a for a in named if a.location != "path")
        arguments = tuple(_by_place([*in_path, *members]))
        flag = method.streaming.param_discriminator if method.streaming else None
        return Call(
            resource=path,
            package=types_package(path, resource, self.casing),
            name=name,
            python_name=self.python_name(path, name),
            method=method,
            operation=operation,
            positional=tuple(by_position),
            arguments=arguments,
            whole_body=next((a for a in named if whole and a.location == "body"), None),
            discriminator=next((a for a in arguments if a.wire == flag), None),
        )

    def python_name(self, path: tuple[str, ...], name: str) -> str:
        """What a method is called: not as what every client has, if it is the client's."""
        plain = identifier(self.casing.snake(name) or name)
        taken = CLIENT_ATTRIBUTES if path == (CLIENT,) else frozenset[str]()
        return f"{plain}_" if plain in taken else plain

    def _path_arguments(self, operation: Operation) -> list[Argument]:
        found = [self._parameter(p, "path") for p in operation.parameters if p.location == "path"]
        return sorted(found, key=lambda a: operation.path.find("{" + a.wire + "}"))

    def _positional(self, method: Method, paths: list[Argument]) -> list[Argument]:
        """`positional_params`, by default the last path parameter; none if the setting says so."""
        if method.positional_params is not None:
            return [a for a in paths if a.wire in method.positional_params and a.required]
        needed = [a for a in paths if a.required]
        return needed[-1:] if self.config.settings.positional_params else []

    def _from_client(self, argument: Argument) -> Argument:
        """An argument that an option of the client stands in for need not be given."""
        for name, opt in self.config.client_settings.opts.items():
            sent = {"path": opt.send_as_path_param, "body": opt.send_as_body_param}
            if sent.get(argument.location) == argument.wire:
                return replace(argument, required=False, option=option_name(name, self.casing))
        return argument

    def _whole_body(self, method: Method, operation: Operation) -> Argument | None:
        body = operation.body
        if body is None:
            return None
        view = self.looker.look(body.schema)
        if isinstance(view.shape, Object) and not method.body_param_name:
            return None
        name = method.body_param_name or "body"
        return Argument(
            name=argument_identifier(name),
            wire=name,
            location="body",
            required=body.required,
            schema=body.schema,
            description=body.description or view.description,
            example=body.example,
            notes=notes_on(view, self.looker, self.style),
        )

    def _members(self, operation: Operation, whole_body: Argument | None) -> Iterator[Argument]:
        """Members of the body, or the body; query and header parameters."""
        if whole_body is not None:
            yield whole_body
        elif operation.body is not None:
            shape = self.looker.look(operation.body.schema).shape
            assert isinstance(shape, Object)
            for member in flat_properties(shape, self.looker):
                yield self._member(member)
        settings = self.config.client_settings
        opts = settings.opts.values()
        sent_always = {name.lower() for name in settings.default_headers}
        sent_always |= {opt.send_in_header.lower() for opt in opts if opt.send_in_header}
        asked_always = {opt.send_as_query_param for opt in opts}
        for parameter in operation.parameters:
            if parameter.location == "query" and parameter.name not in asked_always:
                yield self._parameter(parameter, "query")
            elif parameter.location == "header" and parameter.name.lower() not in sent_always:
                yield self._parameter(parameter, "header")
            elif parameter.location == "cookie":
                yield self._parameter(parameter, "cookie")

    def _member(self, member: Property) -> Argument:
        view = self.looker.look(member.schema)
        return Argument(
            name=self._python_name(member.name, member.schema.extensions),
            wire=member.name,
            location="body",
            required=member.required,
            schema=member.schema,
            description=view.description,
            example=member.schema.example,
            notes=notes_on(view, self.looker, self.style),
        )

    def _parameter(self, parameter: Parameter, location: Location) -> Argument:
        schema = parameter.schema
        # Part of the surface: a parameter in the path is described by its schema alone.
        own = parameter.description if location != "path" else None
        if schema.description is None:
            schema = replace(schema, description=own)
        view = self.looker.look(schema)
        wire = parameter.name
        style = style_of(parameter, self.config, self.looker)
        if location == "query" and style is None and self._adds_brackets(view.shape):
            wire = wire.removesuffix("[]")
        extensions = {**parameter.schema.extensions, **parameter.extensions}
        return Argument(
            name=self._python_name(wire, extensions),
            wire=wire,
            location=location,
            required=parameter.required or location == "path",
            schema=parameter.schema,
            description=(own if self.style.own_words else None) or view.description,
            example=parameter.example if parameter.example is not None else view.shape.example,
            style=style,
            added=_added(parameter, extensions),
            notes=noted(parameter.deprecation, self.style)
            or notes_on(view, self.looker, self.style),
        )

    def _adds_brackets(self, shape: Schema) -> bool:
        """Whether the client itself puts the brackets behind the name of a list in the query."""
        return isinstance(shape, Array) and self.config.query_settings.array_format == "brackets"

    def _python_name(self, wire: str, extensions: Mapping[str, object]) -> str:
        """`x-stainless-param`'s name, else the wire name in snake case, `[]` left off."""
        explicit = extensions.get("x-stainless-param", extensions.get("x-stainless-param-name"))
        plain = explicit if isinstance(explicit, str) else wire.removesuffix("[]")
        return argument_identifier(self.casing.snake(plain) or plain)

    def _sorted(self, arguments: Iterable[Argument]) -> list[Argument]:
        """In the order of the fields of a TypedDict."""
        listed = list(arguments)
        if not self.config.settings.sort_schema_properties:
            return listed
        return sorted(listed, key=lambda a: (a.name != "id", a.name != "token", a.name))


def _added(parameter: Parameter, extensions: Mapping[str, object]) -> tuple[str, ...]:
    default = parameter.default
    if parameter.location != "header" or extensions.get("x-stainless-extend-default") is not True:
        return ()
    entries: list[object] = default if is_list(default) else [default]
    return tuple(str(entry) for entry in entries if isinstance(entry, str | int | float))


def _told_apart(arguments: list[Argument]) -> list[Argument]:
    """The arguments, each with a name of its own.

    Where several would be called the same, each says where it goes (`path_id`, `body_id`); those
    that go to one place are numbered behind the one that is called the same on the wire.
    """
    places = Counter(name for name, _ in {(a.name, a.location) for a in arguments})
    wanted = [
        replace(a, name=f"{a.location}_{a.name}") if places[a.name] > 1 else a for a in arguments
    ]
    taken = {a.name for a in wanted if a.name == a.wire}
    found: list[Argument] = []
    for each in wanted:
        name, number = each.name, 1
        while name in taken and name != each.wire:
            number += 1
            name = f"{each.name}_{number}"
        taken.add(name)
        found.append(replace(each, name=name))
    return found


def _by_place(arguments: list[Argument]) -> list[Argument]:
    """Required first; in each group: path, query, body, headers, cookies."""

    def order(argument: Argument) -> tuple[bool, int]:
        place = ("path", "query", "body", "header", "cookie").index(argument.location)
        return (not argument.required, place)

    return sorted(arguments, key=order)
