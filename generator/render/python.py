"""The Python target's files: which template makes which file, and which are copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.render.folders import own_templates
from generator.render.formatter import format_python
from generator.render.literals import comment_text
from generator.render.templates import Rendered, Templates

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from pathlib import Path

    from _typeshed import DataclassInstance

    from generator.render.formatter import Formatter

_RUNTIME = "python/runtime"
_GENERATED = (
    "File generated from the OpenAPI description by Clientsmith. See CONTRIBUTING.md for details."
)


class PythonRenderer:
    """Collects the files of the Python target; paths are relative to the target's folder."""

    def __init__(
        self,
        package: str,
        header: tuple[str, ...],
        user_folders: Iterable[Path],
        formatter: Formatter,
    ) -> None:
        """Takes the package's name, the lines of the config's `file_header`, and the user's
        template folders."""
        self._templates = Templates(tuple(user_folders))
        self._formatter = formatter
        self._root = f"src/{package}"
        self._header = "".join(f"# {comment_text(line)}".rstrip() + "\n" for line in header)
        self._rendered: dict[str, Rendered] = {}
        self._copied: dict[str, bytes] = {}

    def module(self, path: str, template: str, plan: DataclassInstance, **more: Any) -> None:
        """Renders a module of the package; `path` is relative to the package."""
        rendered = self._templates.render(f"python/{template}", plan, **more)
        text = f"{self._header}# {_GENERATED}\n\n{rendered.text}"
        self._rendered[f"{self._root}/{path}"] = Rendered(text, rendered.user_template)
        self._formatter.offer(text)

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
            self._formatter.offer(rendered.text)

    def finish(self, unused: Container[str] = ()) -> dict[str, bytes]:
        """Every file's bytes: the runtime as it is, and what was rendered, formatted.

        `unused` are modules of the runtime that are left out.
        Raises InputError where a user's template did not make Python.
        """
        used = [path for path in _runtime_files() if path not in unused]
        copied = {f"{self._root}/{path}": self._runtime_file(path) for path in used}
        texts = {path: rendered.text for path, rendered in self._rendered.items()}
        formatted = format_python(texts, self._formatter, user_template=self._user_template)
        encoded = {path: text.encode() for path, text in formatted.items()}
        return {**copied, **self._copied, **encoded}

    def _user_template(self, path: str) -> str | None:
        return self._rendered[path].user_template

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
