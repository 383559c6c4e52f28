"""What template packs put into the emitted package: files, exports, helpers of methods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diagnostics import InputError
from generator.plan.inits import Export
from generator.plan.pack_options import Named
from generator.plan.package import RootExport

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.config.packs import PackCheck, PackExport, PackHelper
    from generator.diagnostics import Span
    from generator.load.packs import Pack
    from generator.plan.identity import Identity
    from generator.plan.pack_options import OptionReader, OptionValue
    from generator.plan.package_client import ClientPlan
    from generator.plan.style import Style

_TEMPLATE = ".jinja"


@dataclass(frozen=True, slots=True)
class PackPlan:
    """What every template of a pack is rendered with; `options` are those of its manifest, `packs`
    those of every pack that is switched on."""

    options: Mapping[str, OptionValue]
    packs: Mapping[str, Mapping[str, OptionValue]]
    identity: Identity
    client: ClientPlan
    style: Style


@dataclass(frozen=True, slots=True)
class PackFile:
    """A file of a pack: its template, where it goes in the package, whether it is rendered."""

    template: str
    path: str
    rendered: bool


@dataclass(frozen=True, slots=True)
class PlannedPack:
    """A pack that is switched on. `fragments` are rendered at the end of the module `path`."""

    pack: Pack
    options: Mapping[str, OptionValue]
    files: tuple[PackFile, ...]
    fragments: tuple[PackFile, ...]

    def module(self, dotted: str) -> str:
        """A module of the manifest, with `<option>` replaced by the package of its model."""
        if not dotted.startswith("<"):
            return dotted
        option, _, rest = dotted[1:].partition(">")
        return f"{_package_of(self.options[option])}{rest}"

    def exports(self) -> Iterator[tuple[str, PackExport, str]]:
        """(package, export, module), for each package that an export goes into."""
        for export in self.pack.manifest.exports:
            for into in export.into:
                yield self.module(into), export, self.module(export.module)


def plan_pack(pack: Pack, reader: OptionReader) -> PlannedPack:
    """Reads the pack's options and finds a place for its files. Raises InputError for options."""
    options = reader.read(pack)
    files = [_file(template, path) for template, path in pack.under("package")]
    for template, path in pack.under("beside"):
        option, _, rest = path.partition("/")
        if options[option] is not None:
            folder = _package_of(options[option]).replace(".", "/")
            files.append(_file(template, f"{folder}/{rest}"))
    fragments = tuple(_file(template, path) for template, path in pack.under("fragments"))
    return PlannedPack(pack, options, tuple(files), fragments)


def _file(template: str, path: str) -> PackFile:
    return PackFile(template, path.removesuffix(_TEMPLATE), path.endswith(_TEMPLATE))


def _package_of(value: OptionValue) -> str:
    assert isinstance(value, Named)
    return value.package


@dataclass(frozen=True, slots=True)
class Packs:
    """Every pack that is switched on, and what can be looked up in them."""

    all: tuple[PlannedPack, ...]

    def options(self) -> dict[str, Mapping[str, OptionValue]]:
        """The options of each pack."""
        return {each.pack.name: each.options for each in self.all}

    def extras(self) -> dict[str, tuple[str, ...]]:
        """Optional dependencies: an extra's name to its requirements, of all packs together."""
        found: dict[str, dict[str, None]] = {}
        for each in self.all:
            for extra, requirements in each.pack.manifest.extras.items():
                found.setdefault(extra, {}).update(dict.fromkeys(requirements))
        return {extra: tuple(requirements) for extra, requirements in found.items()}

    def helper(self, name: str) -> tuple[PackHelper, str] | None:
        """The helper `name` and its module."""
        for each in self.all:
            helper = each.pack.manifest.helpers.get(name)
            if helper is not None:
                return helper, each.module(helper.module)
        return None

    def check(self, name: str) -> tuple[PackCheck, str] | None:
        """The check `name` and its module."""
        for each in self.all:
            check = each.pack.manifest.checks.get(name)
            if check is not None:
                return check, each.module(check.module)
        return None

    def annotations(self) -> dict[str, str]:
        """The names that annotations of derived methods may use, to their modules."""
        return {
            name: each.module(module)
            for each in self.all
            for module, names in each.pack.manifest.annotations.items()
            for name in names
        }

    def root_exports(self) -> tuple[RootExport, ...]:
        """What the package itself passes on."""
        return tuple(
            RootExport(f".{module}", export.names, export.in_all)
            for each in self.all
            for package, export, module in each.exports()
            if not package
        )

    def package_exports(self) -> Iterator[tuple[str, Export]]:
        """What packages below it pass on: (package, export)."""
        for each in self.all:
            for package, export, module in each.exports():
                if package:
                    yield package, Export(module, export.names)

    def new_packages(self) -> Iterator[str]:
        """Packages that only packs have files in, so that somebody must make their `__init__`."""
        files = {file.path for each in self.all for file in each.files}
        for folder in sorted({above for file in files for above in _folders(file)}):
            if f"{folder}/__init__.py" not in files:
                yield folder.replace("/", ".")


def _folders(path: str) -> Iterable[str]:
    parts = path.split("/")[:-1]
    return ["/".join(parts[: n + 1]) for n in range(len(parts))]


def no_such(what: str, name: str, span: Span) -> InputError:
    """An error for a name that no pack brings; `span` is where the config says it."""
    return InputError.at(
        span,
        f"unknown-{what}",
        f"no template pack that is switched on has the {what} `{name}`",
        hint="switch the pack on in `clientsmith.packs`, or correct the name",
    )
