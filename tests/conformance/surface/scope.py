"""Which published modules count: what the configured endpoints reach.

No rule goes by the name of one module. A module of types counts if the config has a model or an
endpoint for it; if neither the config nor the published api.md knows it, it is made for others,
and counts if all that it imports does. Files without the header of generated ones do not count.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from tests.conformance.surface.configured import Configured
    from tests.conformance.surface.listing import Listing

OUT_OF_REACH = "no configured endpoint reaches this form of the model"
NOT_CONFIGURED = "the config does not have it"
NEEDS_OTHERS = "written by hand for what the config does not have"
BY_HAND = "written by hand: the file has no header of generated ones"
LEFT_OVER = "left over from an earlier config: nothing imports it"
_HEADER = re.compile(r"(?:#.*\n|\n)*# File generated from our OpenAPI spec\b")


@dataclass
class Scope:
    """Answers of one published package, whose folder is `root`."""

    root: Path
    configured: Configured
    listing: Listing
    _known: dict[str, str | None] = field(default_factory=dict)

    def why_not(self, module: str) -> str | None:
        """Why a module (`types.chat.chat_completion`) does not count; None if it does."""
        if module not in self._known:
            self._known[module] = None  # in a circle of imports nothing speaks against it
            self._known[module] = self._decide(module)
        return self._known[module]

    def type_modules(self) -> Iterator[str]:
        """The published modules of types that the comparison looks at.

        They are those of the packages that the config's own models are in and those that its
        endpoints use, `__init__` aside.
        """
        linked = self.listing.linked.items()
        used = [module for module, endpoints in linked if endpoints & self.configured.endpoints]
        packages = {module.rpartition(".")[0] for module in [*self.configured.models, *used]}
        for path in sorted((self.root / "types").rglob("*.py")):
            module = ".".join(path.relative_to(self.root).with_suffix("").parts)
            package, _, name = module.rpartition(".")
            if package in packages and name != "__init__":
                yield module

    def is_generated(self, module: str) -> bool:
        """Whether a published module begins with the header of generated files."""
        return _HEADER.match(self.source(module)) is not None

    def is_described(self, module: str) -> bool:
        """Whether a module's docstrings come from the description: it is not written by hand."""
        return module in self.configured.models or module in self.listing.linked

    def source(self, module: str) -> str:
        """The text of a published module, or of a package's `__init__`; empty if there is none."""
        path = self.root.joinpath(*module.split("."))
        for candidate in (path.with_suffix(".py"), path / "__init__.py"):
            if candidate.is_file():
                return candidate.read_text()
        return ""

    def why_not_name(self, *names: str) -> str | None:
        """Why names that are written by hand do not count: only what does not count imports them.

        The package and its `__init__`s import everything, which says nothing.
        """
        importers = {module for name in names for module in self._importers.get(name, ())}
        others = bool(importers) and all(self.why_not(module) for module in importers)
        return NEEDS_OTHERS if others else None

    @cached_property
    def _importers(self) -> Mapping[str, set[str]]:
        """From a name to the published modules that import it, `__init__`s aside."""
        importers: dict[str, set[str]] = defaultdict(set)
        for path in self.root.rglob("*.py"):
            if path.name != "__init__.py":
                module = ".".join(path.relative_to(self.root).with_suffix("").parts)
                for name in _imported_names(path.read_text()):
                    importers[name].add(module)
        return importers

    @cached_property
    def _importing(self) -> frozenset[str]:
        """The modules that another one imports from, `__init__`s among them."""
        found: set[str] = set()
        for path in self.root.rglob("*.py"):
            package = path.relative_to(self.root).parent.parts
            found.update(_targets(path.read_text(), package))
        return frozenset(found)

    def _decide(self, module: str) -> str | None:
        if module.startswith("resources"):
            return self._resource(module)
        if not module.startswith("types."):
            return None
        if not self.is_generated(module) and not self.source(f"{module}.__init__"):
            return BY_HAND
        if module in self.configured.models:
            return None if self.configured.models[module] else OUT_OF_REACH
        linked = self.listing.linked.get(module)
        if linked is None:
            return NOT_CONFIGURED if self._is_listed(module) else self._by_hand(module)
        return None if linked & self.configured.endpoints else NOT_CONFIGURED

    def _by_hand(self, module: str) -> str | None:
        if module not in self._importing:
            return LEFT_OVER
        if any(self.why_not(each) for each in self._imported(module)):
            return NEEDS_OTHERS
        return self.why_not_name(*_defined(self.source(module)))

    def _resource(self, module: str) -> str | None:
        resources = self.configured.resources
        # a package counts if something in it does
        inside = any(each == module or each.startswith(f"{module}.") for each in resources)
        return None if inside else NOT_CONFIGURED

    def _is_listed(self, module: str) -> bool:
        """Whether api.md lists a type of the module, in its package or in the one above it."""
        package = module.rpartition(".")[0]
        places = {package, package.rpartition(".")[0], "types"}
        names = _defined(self.source(module))
        stems = names | {name.removesuffix("Param") for name in names}
        return any((place, name) in self.listing.types for place in places for name in stems)

    def _imported(self, module: str) -> Iterator[str]:
        """The modules of types that a module imports from."""
        package = tuple(module.split(".")[:-1])
        for target in _targets(self.source(module), package):
            if target.startswith("types.") and self.source(target):
                yield target


def _targets(source: str, package: tuple[str, ...]) -> Iterator[str]:
    """The modules that a module of `package` imports from, by their dotted names."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = package[: len(package) + 1 - node.level]
            target = ".".join([*above, *(node.module or "").split(".")]).strip(".")
            yield target
            # `from ..types import module`
            yield from (f"{target}.{alias.name}".strip(".") for alias in node.names)


def _defined(source: str) -> set[str]:
    tree = ast.parse(source)
    classes = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    annotated = {ast.unparse(node.target) for node in tree.body if isinstance(node, ast.AnnAssign)}
    plain = {
        ast.unparse(t) for node in tree.body if isinstance(node, ast.Assign) for t in node.targets
    }
    return classes | annotated | plain


def _imported_names(source: str) -> set[str]:
    imports = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom))
    return {alias.name for node in imports for alias in node.names}
