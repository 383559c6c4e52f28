"""URL paths from templates."""

from __future__ import annotations

# What RFC 3986, section 3.3 allows in a path segment unescaped, beside letters, digits and "_.-~".
_SEGMENT_SAFE = "!$&'()*+,;=:@"


def path_template(template: str, /, **arguments: object) -> str:
    """Fill the ``{name}`` places of a path with arguments, each percent-encoded as one segment.

    Raises:
        ValueError: an argument would make a segment ``.`` or ``..``, which servers read as navigation.
    """
    from urllib.parse import quote

    path = template
    for name, value in arguments.items():
        path = path.replace("{" + name + "}", quote(_text(value), safe=_SEGMENT_SAFE))
    for segment in path.split("/"):
        if segment in (".", ".."):
            raise ValueError(f"A path argument must not make a segment of `{template}` be `{segment}`")
    return path


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
