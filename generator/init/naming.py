"""What the API is called, and everything that is named after it."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.plan.identifiers import class_identifier, identifier
from generator.plan.words import Casing, split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CASING = Casing()
_SAYS_NOTHING = frozenset(
    {"api", "apis", "rest", "restful", "openapi", "swagger", "fastapi", "http", "https", "json"}
    | {"specification", "spec", "documentation", "docs", "reference", "definition", "schema"}
    | {"public", "service", "services", "sample", "example", "the", "a", "an", "for", "of"}
    | {"rpc", "web", "server", "client", "sdk", "version", "beta", "alpha", "preview"}
)
_VERSION = re.compile(r"v?\d+(?:\.\d+)*\Z", re.IGNORECASE)
_HOST_PARTS = frozenset({"www", "api", "apis", "app", "localhost", "sandbox", "staging", "dev"})
_MANY = 3
# What the emitted package imports itself.
_IMPORTED = frozenset({"httpx", "pydantic", "anyio", "distro", "sniffio", "typing_extensions"})


@dataclass(frozen=True, slots=True)
class Names:
    """organization: in lower case. package: to import. client: the class. env_prefix: begins the
    names of environment variables. title: as people write it."""

    title: str
    organization: str
    package: str
    client: str
    env_prefix: str

    @property
    def project(self) -> str:
        """The name to install."""
        return self.package.replace("_", "-")


def name_api(title: str, servers: Iterable[str], package: str | None = None) -> Names:
    """The names that follow from the description's title, else from its server's name.

    `package` is the name to import, if the user has said it.
    """
    hosts = list(_from_hosts(servers))
    words = _telling(title)
    if len(words) > _MANY:
        # A sentence rather than a name; the server's own name is in it, or its beginning has to do.
        words = next((host for host in hosts if _stem(host) in _stem(words)), words[:_MANY])
    if package is not None and _stem(words) != package:
        words = split_words(package)
    words = words or [*hosts, ["my", "api"]][0]
    stem = _stem(words)
    own = package or _importable(stem)
    return Names(
        title=" ".join(words),
        organization=stem.replace("_", "-"),
        package=own,
        client=class_identifier("".join(_capital(word) for word in words)),
        env_prefix=identifier(stem).upper().strip("_"),
    )


def _stem(words: list[str]) -> str:
    """The words in lower case; one that has capitals of its own (`OpenAI`) stays one word."""
    return "_".join(word.lower() for word in words)


def _telling(title: str) -> list[str]:
    """The words of a title that say whose API it is, in their own spelling."""
    # Whose it is, if the title says so: "Acme's public API".
    owner, possessive, _ = title.replace("\u2019", "'").partition("'s ")
    text = owner if possessive else title.partition(" - ")[0]
    words = re.findall(r"[^\W_]+(?:\.\d+)*", text.replace("'", ""))
    found = [w for w in words if w.lower() not in _SAYS_NOTHING and not _VERSION.match(w)]
    return [word for word in found if word.isascii()]


def _from_hosts(servers: Iterable[str]) -> Iterator[list[str]]:
    for url in servers:
        try:
            host = urlsplit(url).hostname or ""
        except ValueError:
            continue
        parts = [part for part in host.split(".")[:-1] if part not in _HOST_PARTS]
        if parts and "{" not in host and not parts[-1].isdigit():
            yield split_words(parts[-1])


def _capital(word: str) -> str:
    """The word as it stands in a class name; capitals of its own stay."""
    return _CASING.pascal(word) if word.islower() else word[:1].upper() + word[1:]


def _importable(stem: str) -> str:
    name = identifier(stem).strip("_") or "my_api"
    name = f"api_{name}" if name[0].isdigit() else name
    hides = name in sys.stdlib_module_names or name in _IMPORTED
    return f"{name}_client" if hides else name
