"""The config with the methods that the description asks for: a layer of it, below the config."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator.config.parse import parse_config
from generator.diagnostics import Diagnostic, Severity
from generator.load.data import depth_of, is_map
from generator.load.described import METHOD, described_methods
from generator.load.document import Document
from generator.load.layers import layer
from generator.load.selection import walk_resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.config.model import Config
    from generator.diagnostics import Diagnostics
    from generator.load.data import Path
    from generator.load.described import DescribedMethod
    from generator.load.positions import Place


@dataclass(frozen=True, slots=True)
class Amended:
    """A config and its document, whose spans lead to the description for what that says.

    `described` are the paths of resources and methods that the config itself does not have.
    """

    config: Config
    document: Document
    described: frozenset[tuple[str, ...]] = frozenset()


def amended(
    config: Config, document: Document, spec: Document, diagnostics: Diagnostics
) -> Amended:
    """The config with what `x-stainless-method` says of methods and it does not say itself.

    What the config says of a method wins; another method for an endpoint, with a warning.
    Raises InputError for settings in the description that no config may have.
    """
    wanted, wrong = described_methods(spec)
    diagnostics.extend(wrong)
    new = list(_not_overruled(wanted, config, spec, diagnostics))
    added = [each for method in new if (each := _unsaid(method, document.root)) is not None]
    if not added:
        return Amended(config, document)
    below = _as_config(added, spec)
    _, warnings = parse_config(below)
    diagnostics.extend(warnings)
    layered = layer([document, below])
    paths = (m.config_path[:end] for m in added for end in range(2, len(m.config_path) + 1, 2))
    described = frozenset(path for path in paths if depth_of(document.root, path) < len(path))
    return Amended(parse_config(layered)[0], layered, described)


def _not_overruled(
    wanted: Iterable[DescribedMethod], config: Config, spec: Document, diagnostics: Diagnostics
) -> Iterator[DescribedMethod]:
    own = {
        (*place[1::2], name): method.endpoint
        for place, resource in walk_resources(config.resources)
        for name, method in resource.methods.items()
    }
    names = {endpoint: name for name, endpoint in own.items()}
    for each in wanted:
        name = (*each.resource, each.name)
        if own.get(name, each.endpoint) != each.endpoint:
            instead = f"`{each}` is another method"
        elif name in own:
            instead = None
        elif each.endpoint in names:
            instead = f"it is `{'.'.join(names[each.endpoint])}`"
        elif each.endpoint in config.unspecified_endpoints:
            instead = "it has none: `unspecified_endpoints`"
        else:
            instead = None
        if instead is None:
            own[name] = each.endpoint
            yield each
        else:
            diagnostics.extend([_overruled(each, instead, spec)])


def _unsaid(method: DescribedMethod, root: Mapping[str, Any]) -> DescribedMethod | None:
    """The method with what the config does not say of it; None if it says everything."""
    said: Any = root
    for step in method.config_path:
        said = said.get(step) if is_map(said) else None
    if said is None:
        return method
    settings = {k: v for k, v in method.settings.items() if not (is_map(said) and k in said)}
    return replace(method, settings=settings) if settings else None


def _overruled(method: DescribedMethod, instead: str, spec: Document) -> Diagnostic:
    return Diagnostic(
        "overruled-method-extension",
        f"`{METHOD}` makes `{method.endpoint}` the method `{method}`, but {instead}",
        spec.span(method.place),
        "Let the description and the config agree.",
        Severity.WARNING,
    )


def _as_config(methods: Iterable[DescribedMethod], spec: Document) -> Document:
    """A config of nothing but these methods; its places are those in the description."""
    root: dict[str, Any] = {}
    places: dict[tuple[str, ...], tuple[str | int, ...]] = {}
    for method in methods:
        holder = root
        for step in method.config_path[:-1]:
            holder = holder.setdefault(step, {})
        holder[method.name] = {**method.settings, "endpoint": str(method.endpoint)}
        places[method.config_path] = method.place
    return Document(root, spec.name, "", positions=_Described(root, spec, places))


@dataclass(frozen=True, slots=True)
class _Described:
    root: dict[str, Any]
    spec: Document
    places: dict[tuple[str, ...], tuple[str | int, ...]]

    def find(self, path: Path) -> Place:
        """See `Positions.find`. What holds methods is where the first of them is."""
        existing = tuple(path[: depth_of(self.root, path)])
        there = self._there(existing)
        for key in (True, False):
            self.spec.span(there, key=key)  # which tells the description that the place is its own
        return replace(self.spec.positions.find(there), depth=len(existing))

    def _there(self, existing: tuple[str | int, ...]) -> tuple[str | int, ...]:
        for path, place in self.places.items():
            shared = min(len(existing), len(path))
            if existing[:shared] == path[:shared]:
                return (*place, *existing[len(path) :])
        return ()
