"""Classes and functions held against the published ones, parameter for parameter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.conformance.surface.findings import Comparison
from tests.conformance.surface.members import flatten, public_names, resolved
from tests.conformance.surface.scope import BY_HAND, NOT_CONFIGURED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import griffe

    from tests.conformance.surface.members import Member
    from tests.conformance.surface.scope import Scope

MODULES = ("", "_client", "_exceptions", "_streaming", "_response", "_types", "pagination")
"""The published modules beside resources and types that users import from."""

_RUNTIME = (
    *("_base_client", "_compat", "_constants", "_files", "_legacy_response", "_models", "_qs"),
    *("_resource", "_utils", "_version"),
)
"""More modules that every published package has, without the header of generated files."""


@dataclass(frozen=True)
class Offer:
    """A name that a published module offers, and why it does not count (None if it does)."""

    module: str
    name: str
    target: griffe.Object
    why_not: str | None


@dataclass
class Api:
    """The published package and the emitted one, as griffe reads them.

    `modules` are compared beside those that every package has; what `by_hand` names counts,
    though it is written by hand. `synonyms`: see `Comparison`.
    """

    published: griffe.Module
    emitted: griffe.Module
    scope: Scope
    modules: tuple[str, ...] = ()
    by_hand: tuple[str, ...] = ()
    synonyms: Mapping[str, str] = field(default_factory=dict)
    emitted_names: set[str] = field(init=False)

    def __post_init__(self) -> None:
        modules = [
            found for name in (*MODULES, *self.modules) if (found := _module(self.emitted, name))
        ]
        self.emitted_names = {name for module in modules for name in public_names(module)}

    def offers(self) -> Iterator[Offer]:
        """Every name of every module that is compared."""
        for module in self._modules():
            found = _module(self.published, module)
            for name, target in (public_names(found) if found else {}).items():
                yield Offer(module, name, target, self._why_not(name, target))

    def extra_names(self) -> Iterator[tuple[str, str]]:
        """What emitted modules define, or hand on, that the published ones do not have."""
        for module in self._modules():
            ours, theirs = _module(self.emitted, module), _module(self.published, module)
            if ours is not None:
                known = set(theirs.members) if theirs else set()
                for name, target in public_names(ours).items():
                    if name not in known:
                        yield f"{module}.{name}".lstrip("."), target.kind.value

    def compare_signatures(self) -> tuple[Comparison, Comparison]:
        """Signatures and annotations, and the docstrings of the resources' methods."""
        code, docs = Comparison(synonyms=self.synonyms), Comparison()
        offers = [offer for offer in self.offers() if offer.why_not is None]
        once = {offer.target.path: offer for offer in offers}
        for path, offer in once.items():
            if not self._relative(path).startswith("types."):
                self._compare(offer, set(once), code, docs)
        return code, docs

    def _compare(
        self, offer: Offer, elsewhere: set[str], code: Comparison, docs: Comparison
    ) -> None:
        found = _module(self.emitted, offer.module)
        member = found.members.get(offer.name) if found else None
        target = resolved(member) if member is not None else None
        ours = dict(flatten(offer.name, target)) if target is not None else {}
        theirs = dict(flatten(offer.name, offer.target, elsewhere))
        module = self._relative(offer.target.module.path)
        for name, each in theirs.items():
            if self._counts(module, name, each):
                mine = ours.get(name)
                code.compare(f"{module}.{name}", each.text, _alike(each, mine))
                if self._endpoint(module, name) and each.doc:
                    docs.compare(f"{module}.{name}", _said(each), _said(mine) if mine else None)
        known = dict(flatten(offer.name, offer.target))
        code.extra(module, [(n, m.text) for n, m in ours.items() if n not in known])

    def _counts(self, module: str, name: str, member: Member) -> bool:
        """Whether a member counts: its endpoint is configured, and so is all that it names."""
        if any(self._is_outside(path) for path in member.types):
            return False
        if not module.startswith("resources"):
            return True
        methods = self.scope.listing.methods
        endpoint = self._endpoint(module, name)
        if endpoint is not None:
            return endpoint in self.scope.configured.endpoints
        mine = {endpoint for (place, _), endpoint in methods.items() if place == module}
        by_hand = bool(mine) and not mine & self.scope.configured.endpoints
        return not (by_hand and (module, _method(name)) in methods)

    def _endpoint(self, module: str, name: str) -> str | None:
        return self.scope.listing.methods.get((module, _method(name)))

    def _why_not(self, name: str, target: griffe.Object) -> str | None:
        module = self._relative(target.module.path)
        if module.startswith(("types.", "resources.")):
            return self.scope.why_not(module)
        if self._is_by_hand(module):
            return BY_HAND
        paths = [path for _, member in flatten(name, target) for path in member.types]
        if target.is_class:  # one of its resources may be missing, but none of the types it names
            paths = [path for path in paths if ".types." in path]
        if any(self._is_outside(path) for path in paths):
            return NOT_CONFIGURED
        return None if name in self.emitted_names else self.scope.why_not_name(name)

    def _is_by_hand(self, module: str) -> bool:
        """Whether a module is neither generated nor part of what every package has."""
        known = module.split(".", maxsplit=1)[0] in (*MODULES, *_RUNTIME)
        inside = any(module == each or module.startswith(f"{each}.") for each in self.by_hand)
        return not (known or inside or self.scope.is_generated(module))

    def _is_outside(self, path: str) -> bool:
        """Whether a dotted path leads to something published that does not count."""
        package = self.published.path
        if not path.startswith(f"{package}."):
            return False
        try:
            target = resolved(self.published[self._relative(path)])
        except KeyError:
            return False
        return (
            target is not None
            and self.scope.why_not(self._relative(target.module.path)) is not None
        )

    def _modules(self) -> Iterator[str]:
        yield from (*MODULES, *self.modules)
        counted = [m for m in self.scope.type_modules() if self.scope.why_not(m) is None]
        resources = sorted(self.scope.configured.resources)
        packages = {module.rpartition(".")[0] for module in [*counted, *resources]}
        yield from sorted(packages | {"resources", "types"})
        yield from (module for module in resources if module not in packages)

    def _relative(self, path: str) -> str:
        return path.removeprefix(self.published.path).lstrip(".")


def _module(package: griffe.Module, name: str) -> griffe.Module | None:
    try:
        found = package[name] if name else package
    except KeyError:
        return None
    return found if found.is_module and not found.is_alias else None


def _said(member: Member) -> str:
    """The docstring, without the options that every request has: those are worded freely."""
    return member.doc.partition(" extra_headers:")[0].removesuffix(" Args:")


def _method(name: str) -> str:
    """The method in `Completions.create[2]`."""
    return name.partition(".")[2].partition("[")[0]


def _alike(published: Member, emitted: Member | None) -> str | None:
    """The emitted text; where the published one says no type, any will do."""
    if emitted is not None and published.text == "value: " and emitted.text.startswith("value: "):
        return published.text
    return emitted.text if emitted is not None else None
