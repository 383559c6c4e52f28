"""The `x-stainless-*` extensions of descriptions: those that have an effect on Python, and why the
others have none. The one list of them."""

from collections.abc import Mapping

PREFIX = "x-stainless-"

HONOURED = frozenset(
    PREFIX + name
    for name in (
        "any",
        "auth",
        "deprecation-message",
        "empty-object",
        "extend-default",
        "method",
        "naming",
        "override-schema",
        "pagination-property",
        "param",
        "param-name",
        "skip",
        "variantName",
    )
)

_AS_IT_IS = "Python has it that way without being told"
_UNSAFE = "code from a description does not reach the package"

WITHOUT_EFFECT: Mapping[str, str] = {
    f"{PREFIX}const": _AS_IT_IS,
    f"{PREFIX}nominal": _AS_IT_IS,
    f"{PREFIX}soft-required": "what is not required may be left out, or be missing, in Python",
    f"{PREFIX}renameMap": "values of enums have no names in Python",
    f"{PREFIX}snippets": "code samples in the description are not emitted",
    f"{PREFIX}python-custom-imports": _UNSAFE,
    f"{PREFIX}python-extend-union": _UNSAFE,
    f"{PREFIX}python-extend-union-imports": _UNSAFE,
}
"""Extensions to the reason why they change nothing."""

NOTEWORTHY = frozenset(name for name, why in WITHOUT_EFFECT.items() if why == _UNSAFE)
"""Those of them without which the package lacks something."""

_OTHER_TARGETS = frozenset(
    (
        "cli",
        "csharp",
        "go",
        "java",
        "kotlin",
        "mcp",
        "node",
        "php",
        "ruby",
        "terraform",
        "typescript",
    )
)


def is_for_another_language(name: str) -> bool:
    """Whether an extension is for another target, by its name."""
    return name.removeprefix(PREFIX).partition("-")[0] in _OTHER_TARGETS
