"""References and components: what leads nowhere, what nothing leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.diagnostics import Severity
from generator.lint.hints import did_you_mean
from generator.lint.registry import Found, rule
from generator.load.data import is_list, is_map
from generator.load.pointer import PointerError, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.lint.subject import Subject
    from generator.lint.walk import Path

# Named by security requirements; reached through responses that are not looked into.
_NOT_REFERENCED = frozenset({"securitySchemes", "links"})


@rule(
    "dangling-ref",
    title="a reference that leads nowhere",
    why="What it stands for is not known: users get `object`, or an argument less.",
    mend="Add what it names, or correct it.",
    severity=Severity.ERROR,
)
def dangling_ref(subject: Subject) -> Iterator[Found]:
    for path, reference in _references(subject):
        if not reference.startswith("#"):
            continue
        try:
            resolve(subject.spec.root, reference)
        except PointerError as error:
            yield Found(
                (*path, "$ref"), error.message, did_you_mean(error.missing or "", error.known)
            )


@rule(
    "ref-siblings",
    title="keywords beside a `$ref` that have no effect in OpenAPI 3.0",
    why="Before 3.1 everything beside `$ref` is ignored by those who keep to the standard.",
    mend="Wrap the reference: `allOf: [{$ref: …}]`, and write the others beside `allOf`.",
    severity=Severity.NOTE,
)
def ref_siblings(subject: Subject) -> Iterator[Found]:
    if subject.is_31:
        return
    for node in subject.schemas_with("$ref"):
        beside = [k for k in node.raw if k != "$ref" and not k.startswith("x-")]
        if beside and node.is_reference:
            listed = ", ".join(f"`{keyword}`" for keyword in beside)
            message = f"{listed} beside `$ref` {'has' if len(beside) == 1 else 'have'} no effect"
            yield Found((*node.path, beside[0]), message, at_key=True)


@rule(
    "unused-component",
    title="a component that nothing refers to",
    why="It is emitted only if the config names it; often a reference to it is misspelt.",
    mend="Remove it, or refer to it.",
    severity=Severity.NOTE,
)
def unused_component(subject: Subject) -> Iterator[Found]:
    components = subject.spec.root.get("components")
    if not is_map(components):
        return
    used = {path[:3] for path in _targets(subject)}
    for kind, entries in components.items():
        if kind in _NOT_REFERENCED or kind.startswith("x-") or not is_map(entries):
            continue
        for name in entries:
            path = ("components", kind, name)
            if path not in used and not name.startswith("x-"):
                yield Found(path, f"nothing refers to `{name}`", at_key=True)


def _targets(subject: Subject) -> Iterator[tuple[str, ...]]:
    named = [model.pointer for model in subject.model_entries]
    mapped = [reference for _, reference in _references(subject)]
    for pointer in dict.fromkeys([*all_references(subject.spec.root), *mapped, *named]):
        yield subject.steps(pointer)


def all_references(root: object) -> Iterator[str]:
    """Each `$ref`, also in what is no part of OpenAPI (`x-webhooks`)."""
    stack, seen = [root], set[int]()
    while stack:
        value = stack.pop()
        if not (is_map(value) or is_list(value)) or id(value) in seen:
            continue
        seen.add(id(value))
        if is_map(value) and isinstance(value.get("$ref"), str):
            yield value["$ref"]
        stack += value.values() if is_map(value) else value


def _references(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Each `$ref`, and each mapping of a discriminator, with the path of what holds it."""
    for nodes in subject.nodes.values():
        for node in nodes:
            if node.is_reference:
                yield node.path, node.raw["$ref"]
    for node in subject.schemas_with("discriminator"):
        discriminator = node.raw["discriminator"]
        mapping = discriminator.get("mapping") if is_map(discriminator) else None
        for target in mapping.values() if is_map(mapping) else ():
            if isinstance(target, str) and target.startswith("#"):
                yield (*node.path, "discriminator"), unquote(target)


@rule(
    "security-scheme-unknown",
    title="a security requirement names a scheme that is not described",
    why="The client can't know how to authenticate such requests.",
    mend="Describe it under `components.securitySchemes`, or correct the name.",
    severity=Severity.ERROR,
)
def security_scheme_unknown(subject: Subject) -> Iterator[Found]:
    known = set(subject.security_schemes) | set(subject.described_schemes)
    config = subject.config
    replaced = config is not None and config.security is not None
    for index, each in enumerate(config.security if config and config.security else ()):
        for name in each:
            if name not in known:
                message = f"there is no security scheme `{name}`"
                hint = did_you_mean(name, known)
                yield Found(("security", index, name), message, hint, in_config=True, at_key=True)
    whole = () if replaced else (((), subject.spec.root),)
    for path, holder in (*whole, *((o.path, o.raw) for o in subject.operations)):
        listed = holder.get("security")
        for index, each in enumerate(listed if is_list(listed) else ()):
            for name in each if is_map(each) else ():
                if name not in known:
                    place = (*path, "security", index, name)
                    message = f"there is no security scheme `{name}`"
                    yield Found(place, message, did_you_mean(name, known), at_key=True)
