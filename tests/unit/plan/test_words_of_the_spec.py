"""What the description says of a thing, as the emitted package says it."""

from __future__ import annotations

import textwrap

import pytest

from generator.load.document import parse_document
from generator.pipeline import Inputs, generate

_SPEC = """
openapi: 3.1.0
info: {title: Books, version: 1.0.0}
paths:
  /shops/{shop}/parts/{part}/books/{book}:
    parameters:
      - {name: shop, in: path, required: true, description: Unsaid., schema: {type: string}}
      - name: part
        in: path
        required: true
        schema: {type: string, description: Which part.}
      - name: book
        in: path
        required: true
        schema: {type: string, description: Number of the book.}
    get: {responses: {'204': {description: Nothing.}}}
    post:
      parameters:
        - {name: bare, in: query, description: Of the parameter., schema: {type: string}}
        - name: said
          in: query
          description: Not of the parameter.
          schema: {type: string, description: Of the schema.}
        - name: order
          in: query
          description: Not of the one arm.
          schema: {anyOf: [{$ref: '#/components/schemas/Order'}, {type: 'null'}]}
        - name: other
          in: query
          description: Beside the reference.
          schema: {$ref: '#/components/schemas/Order'}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                text:
                  anyOf:
                    - {type: string, description: All of it in one.}
                    - {type: array, items: {type: string}, description: Line by line.}
                place:
                  anyOf: [{$ref: '#/components/schemas/Shelf'}, {type: integer}]
                mark:
                  description: Anything.
                  anyOf: [{type: string, description: A word.}, {type: integer}]
      responses: {'204': {description: Nothing.}}
components:
  schemas:
    Order: {type: string, enum: [a, b], description: Which comes first.}
    Shelf: {type: object, description: Where it stands.}
"""
_CONFIG = """
organization: {name: books}
targets: {python: {package_name: books}}
environments: {production: 'https://books.example'}
resources:
  books:
    methods:
      retrieve: get /shops/{shop}/parts/{part}/books/{book}
      write: post /shops/{shop}/parts/{part}/books/{book}
"""


def emitted(config_text: str) -> dict[str, str]:
    spec, config = parse_document(_SPEC, "spec.yaml"), parse_document(config_text, "config.yml")
    found = generate(Inputs(spec, config), lambda _: None).files
    return {path: content.decode() for path, content in found.items() if path.endswith(".py")}


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return emitted(_CONFIG)


def test_a_union_without_words_has_those_of_its_first_arm(files: dict[str, str]) -> None:
    params = files["src/books/types/book_write_params.py"]

    assert '"""All of it in one."""' in params
    assert '"""Where it stands."""' in params
    assert '"""Anything."""' in params
    assert "Line by line" not in params
    assert "A word" not in params


def test_a_path_parameter_is_described_by_its_schema_alone_in_the_order_of_the_path(
    files: dict[str, str],
) -> None:
    resource = files["src/books/resources/books.py"]

    assert "book: Number of the book." in resource
    assert resource.index("part: Which part.") < resource.index("book: Number of the book.")
    assert "Unsaid" not in "".join(files.values())


@pytest.mark.parametrize("month", [None, "2026-02"])
def test_a_parameter_was_described_by_its_schema_first_until_early_2026(month: str | None) -> None:
    extra = f"clientsmith: {{surface_of: {month}}}\n" if month else ""
    resource = emitted(_CONFIG + extra)["src/books/resources/books.py"]

    assert "bare: Of the parameter." in resource
    assert "other: Beside the reference." in resource
    assert ("said: Of the schema." in resource) is (month is not None)
    assert ("order: Which comes first." in resource) is (month is not None)
    assert ("Not of the" in resource) is (month is None)


def test_a_method_with_nothing_but_a_path_has_no_params(files: dict[str, str]) -> None:
    assert "src/books/types/book_retrieve_params.py" not in files
    params = files["src/books/types/book_write_params.py"]
    assert textwrap.indent("shop: Required[str]", "    ") in params


def test_a_package_offers_what_it_exports_alone(files: dict[str, str]) -> None:
    assert " _lazy_exports(" in files["src/books/types/__init__.py"]
    assert " lazy_exports(" not in files["src/books/types/__init__.py"]
