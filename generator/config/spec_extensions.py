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
        "python-custom-imports",
        "python-extend-union",
        "python-extend-union-imports",
        "skip",
        "variantName",
    )
)

_AS_IT_IS = "Python has it that way without being told"

WITHOUT_EFFECT: Mapping[str, str] = {
    f"{PREFIX}const": _AS_IT_IS,
    f"{PREFIX}nominal": _AS_IT_IS,
    f"{PREFIX}soft-required": "what is not required may be left out, or be missing, in Python",
    f"{PREFIX}renameMap": "values of enums have no names in Python",
    f"{PREFIX}snippets": "code samples in the description are not emitted",
}
"""Extensions to the reason why they change nothing."""

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
