"""The Python target's files: which template makes which file, and which are copied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.render.folders import own_templates
from generator.render.literals import comment_text
from generator.render.templates import Rendered, Templates

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping
    from pathlib import Path

    from _typeshed import DataclassInstance


_RUNTIME = "python/runtime"
_GENERATED = (
    "File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details."
)


@dataclass(frozen=True, slots=True)
class Tree:
    """Files by path: texts that are still to be formatted, and contents that are emitted as they
    are; and the templates of the user's that some texts were rendered from."""

    texts: Mapping[str, str]
    copied: Mapping[str, bytes]
    user_templates: Mapping[str, str]


class PythonRenderer:
    """Collects the files of the Python target; paths are relative to the target's folder."""

    def __init__(
        self,
        package: str,
        header: tuple[str, ...],
        user_folders: Iterable[Path],
        offer: Callable[[str], None],
    ) -> None:
        """Takes the package's name, the lines of the config's `file_header`, the user's template
        folders, and what is told of every Python text as soon as it is rendered."""
        self._templates = Templates(tuple(user_folders))
        self._offer = offer
        self._root = f"src/{package}"
        self._header = "".join(f"# {comment_text(line)}".rstrip() + "\n" for line in header)
        self._rendered: dict[str, Rendered] = {}
        self._copied: dict[str, bytes] = {}

    def module(self, path: str, template: str, plan: DataclassInstance, **more: Any) -> None:
        """Renders a module of the package; `path` is relative to the package."""
        rendered = self._templates.render(f"python/{template}", plan, **more)
        text = f"{self._header}# {_GENERATED}\n\n{rendered.text}"
        self._rendered[f"{self._root}/{path}"] = Rendered(text, rendered.user_template)
        self._offer(text)

    def append(self, path: str, template: str, plan: DataclassInstance) -> None:
        """Renders more at the end of a module that is rendered already."""
        place = f"{self._root}/{path}"
        before = self._rendered[place]
        more = self._templates.render(f"python/{template}", plan)
        blamed = more.user_template or before.user_template
        self._rendered[place] = Rendered(f"{before.text}\n\n{more.text}", blamed)

    def copy(self, path: str, file: str) -> None:
        """Emits a module of the templates' folder as it is."""
        content = self._templates.static_file(f"python/{file}")
        self._copied[f"{self._root}/{path}"] = self._with_header(path, content)

    def file(self, path: str, template: str, plan: DataclassInstance) -> None:
        """Renders a file of the project."""
        rendered = self._rendered[path] = self._templates.render(f"python/{template}", plan)
        if path.endswith(".py"):
            self._offer(rendered.text)

    def finish(self, unused: Container[str] = ()) -> Tree:
        """What was rendered, and the runtime as it is.

        `unused` are modules of the runtime that are left out.
        """
        used = [path for path in _runtime_files() if path not in unused]
        copied = {f"{self._root}/{path}": self._runtime_file(path) for path in used}
        copied |= self._copied
        return Tree(
            {path: rendered.text for path, rendered in self._rendered.items()},
            {path: content for path, content in copied.items() if path not in self._rendered},
            {p: r.user_template for p, r in self._rendered.items() if r.user_template},
        )

    def _runtime_file(self, path: str) -> bytes:
        return self._with_header(path, self._templates.static_file(f"{_RUNTIME}/{path}"))

    def _with_header(self, path: str, content: bytes) -> bytes:
        """A module byte for byte; a `file_header` goes before every one."""
        header = self._header if path.endswith(".py") else ""
        return header.encode() + content


def _runtime_files() -> Iterator[str]:
    """The runtime's modules, in a fixed order. A rendered module of the same path replaces one."""
    root = own_templates() / _RUNTIME
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if path.suffix in {".py", ".typed"} and "__pycache__" not in relative.parts:
            yield relative.as_posix()


def module_path(module: str) -> str:
    """The file of a dotted module."""
    return f"{module.replace('.', '/')}.py"
