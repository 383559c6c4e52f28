"""`clientsmith.resource_aliases`: a resource under a second parent."""

from __future__ import annotations

import pytest

from generator.diagnostics import InputError
from generator.load.document import parse_document
from generator.pipeline import Inputs, generate

_SPEC = """
openapi: 3.1.0
info: {title: Books, version: 1.0.0}
paths:
  /books: {get: {responses: {'204': {description: Nothing.}}}}
"""
_CONFIG = """
organization: {{name: books}}
targets: {{python: {{package_name: books}}}}
environments: {{production: 'https://books.example'}}
clientsmith: {{resource_aliases: {{ {alias} }}}}
resources:
  old:
    methods: {{list: get /books}}
    subresources: {{shelves: {{methods: {{list: get /books}}}}}}
  new:
    subresources:
      books: {{methods: {{list: get /books}}}}
      shelves: {{methods: {{list: get /books}}}}
"""


def emitted(alias: str) -> dict[str, str]:
    spec = parse_document(_SPEC, "spec.yaml")
    config = parse_document(_CONFIG.format(alias=alias), "config.yml")
    files = generate(Inputs(spec, config), lambda _: None).files
    return {path: content.decode() for path, content in files.items() if path.endswith(".py")}


def test_the_class_is_that_of_the_other_place() -> None:
    old = emitted("old.books: new.books")["src/books/resources/old/old.py"]

    assert "def books(self) -> BooksResource:" in old
    assert "def books(self) -> AsyncBooksResource:" in old
    assert "from ..new.books import BooksResource" in old
    assert "BooksResourceWith" not in old


def test_without_aliases_nothing_of_it_is_there() -> None:
    assert "books" not in emitted("")["src/books/resources/old/old.py"].replace("/books", "")


@pytest.mark.parametrize(
    ("alias", "message"),
    [
        ("old.books: new.book", "no resource `new.book`"),
        ("olden.books: new.books", "no resource `olden`"),
        ("books: new.books", "no resource ``"),
        ("new.books: old", "`new.books` is a resource of its own"),
        ("old.more: new.shelves", "`old` has a class `ShelvesResource` already"),
    ],
)
def test_a_wrong_alias_is_reported_where_it_stands(alias: str, message: str) -> None:
    with pytest.raises(InputError) as raised:
        emitted(alias)

    (finding,) = raised.value.diagnostics
    assert message in finding.message
    assert finding.span.line == 5
