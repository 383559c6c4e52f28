"""For each rule a description (and a config) in which it finds something, and one where not."""

from __future__ import annotations

from tests.unit.lint.lint_support import schemas

Case = tuple[str, str, str]
ConfigCase = tuple[str, tuple[str, str], tuple[str, str]]

_OLD = "openapi: 3.0.3\n"
_CAT = "{type: object, properties: {kind: {const: cat}}, required: [kind]}"
_DOG = "{type: object, properties: {kind: {const: dog}}, required: [kind]}"
_BARE = "{type: object, properties: {kind: {type: string}}, required: [kind]}"
_ARMS = "[{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]"


def _get(operation: str) -> str:
    return f"paths: {{/pets: {{get: {operation}}}}}"


def _parameters(*parameters: str) -> str:
    return _get(f"{{parameters: [{', '.join(parameters)}]}}")


def _response(content: str, status: str = "200") -> str:
    return _get(f"{{responses: {{'{status}': {{content: {content}}}}}}}")


_PARAMETERS: list[Case] = [
    (
        "extension-without-effect",
        _get("{x-stainless-depreciation-message: Use it not.}"),
        _get("{x-stainless-deprecation-message: Use it not., x-stainless-go-any: true}"),
    ),
    (
        "extension-without-effect",
        _get("{x-stainless-metod: pets.list}"),
        _parameters("{name: x, in: query, schema: {x-stainless-nominal: false}}"),
    ),
    (
        "path-parameters",
        "paths: {'/pets/{id}': {post: {parameters: []}}}",
        "{}",
    ),
    (
        "path-parameters",
        _parameters("{name: x, in: path, required: true, schema: {type: string}}"),
        _parameters(),
    ),
    (
        "optional-path-parameter",
        "paths: {'/pets/{id}': {post: {parameters: [{name: id, in: path, schema: {}}]}}}",
        "{}",
    ),
    (
        "duplicate-parameter",
        _parameters("{name: a, in: query, schema: {}}", "{name: a, in: query, schema: {}}"),
        _parameters("{name: a, in: query, schema: {}}", "{name: a, in: header, schema: {}}"),
    ),
    (
        "ignored-header",
        _parameters("{name: Authorization, in: header, schema: {type: string}}"),
        _parameters("{name: X-Trace, in: header, schema: {type: string}}"),
    ),
    (
        "argument-clash",
        _parameters("{name: petName, in: query, schema: {}}", "{name: pet_name, in: header}"),
        _parameters("{name: petName, in: query, schema: {}}", "{name: pet, in: header}"),
    ),
    (
        "reserved-argument",
        _parameters("{name: timeout, in: query, schema: {type: string}}"),
        _parameters("{name: timeout, in: query, x-stainless-param: wait, schema: {}}"),
    ),
    (
        "untyped-schema",
        _parameters("{name: a, in: query, schema: {description: Anything.}}"),
        _parameters("{name: a, in: query, schema: {x-stainless-any: true}}"),
    ),
]
_OPERATIONS: list[Case] = [
    ("missing-operation-id", _get("{operationId: null}"), "{}"),
    ("duplicate-operation-id", _get("{operationId: updatePet}"), "{}"),
    ("missing-description", _get("{summary: null}"), _get("{summary: null, description: A.}")),
    (
        "get-with-body",
        _get("{requestBody: {content: {}}}"),
        "paths: {/pets: {put: {requestBody: {content: {}}}}}",
    ),
    (
        "ambiguous-path",
        "paths: {'/pets/{name}': {get: {summary: A.}}}",
        "paths: {'/pets/{name}/toys': {get: {summary: A.}}}",
    ),
    (
        "no-success-response",
        _get("{responses: {'200': null, '404': {description: No.}}}"),
        _get("{responses: {'200': null, default: {description: Yes.}}}"),
    ),
    (
        "response-without-schema",
        _response("{application/json: {schema: {description: Anything.}}}", "201"),
        _response("{application/json: {schema: {type: string}}}", "201"),
    ),
    (
        "response-without-schema",
        _get("{responses: {'200': {content: null}}}"),
        _get("{responses: {'200': null, '204': {description: Done.}}}"),
    ),
    (
        "different-success-responses",
        _response("{application/json: {schema: {type: string}}}", "201"),
        _response("{text/plain: {schema: {type: string}}}", "201"),
    ),
    (
        "several-response-types",
        _response("{text/csv: {schema: {type: string}}}"),
        _response("{text/event-stream: {schema: {type: string}}}"),
    ),
    (
        "stream-without-schema",
        _response("{text/event-stream: {}}"),
        _response("{text/event-stream: {schema: {$ref: '#/components/schemas/Pet'}}}"),
    ),
]
_STRUCTURE: list[Case] = [
    ("missing-field", "info: {title: null}", "{}"),
    ("unknown-field", _get("{operationID: listPets}"), _get("{x-mine: 1}")),
    ("wrong-kind", _get("{tags: pets}"), _get("{tags: [pets]}")),
    ("no-server", "servers: [{url: /v1}]", "{}"),
    (
        "server-variable",
        "servers: [{url: 'https://{region}.example.com'}]",
        "servers: [{url: 'https://{r}.example.com', variables: {r: {default: eu}}}]",
    ),
    ("empty-description", "paths: {/pets: null, '/pets/{id}': null}", "{}"),
    (
        "dangling-ref",
        schemas(A="{$ref: '#/components/schemas/Gone'}"),
        schemas(A="{type: string}"),
    ),
    (
        "ref-siblings",
        _OLD + "components: {schemas: {Pet: {properties: {"
        "friend: {$ref: '#/components/schemas/Pet', nullable: true}}}}}",
        schemas(A="{$ref: '#/components/schemas/Pet', description: A.}"),
    ),
    (
        "unused-component",
        "components: {schemas: {Lonely: {type: string}}}",
        schemas(A="{type: string}"),
    ),
    (
        "unused-component",
        "components: {parameters: {Lonely: {name: a, in: query}}}",
        "x-webhooks: {a: {$ref: '#/components/parameters/Used'}}\n"
        "components: {parameters: {Used: {name: a, in: query}}}",
    ),
    ("security-scheme-unknown", _get("{security: [{kye: []}]}"), _get("{security: [{key: []}]}")),
    (
        "security-scheme-unsupported",
        "components: {securitySchemes: {c: {type: apiKey, in: cookie, name: c}}}",
        "components: {securitySchemes: {c: {type: apiKey, in: header, name: c}}}",
    ),
]
_SCHEMAS: list[Case] = [
    ("mixed-enum", schemas(A="{enum: [a, 1]}"), schemas(A="{enum: [a, null]}")),
    (
        "enum-type",
        schemas(A="{type: string, enum: [a, true]}"),
        schemas(A="{type: number, enum: [1, 2.5]}"),
    ),
    ("duplicate-enum-value", schemas(A="{enum: [a, a]}"), schemas(A="{enum: [1, true]}")),
    ("empty-enum", schemas(A="{type: string, enum: []}"), schemas(A="{enum: [a, b]}")),
    ("single-value-enum", schemas(A="{enum: [a]}"), schemas(A="{const: a}")),
    (
        "nullable-spelling",
        schemas(A="{type: string, nullable: true}"),
        schemas(A="{type: [string, 'null']}"),
    ),
    (
        "nullable-spelling",
        _OLD + "components: {schemas: {Pet: {properties: {name: {type: [string, 'null']}}}}}",
        _OLD + "components: {schemas: {Pet: {properties: {name: {nullable: true}}}}}",
    ),
    (
        "version-keyword",
        schemas(A="{type: integer, minimum: 1, exclusiveMinimum: true}"),
        schemas(A="{type: integer, exclusiveMinimum: 1}"),
    ),
    (
        "version-keyword",
        _OLD + "components: {schemas: {Pet: {properties: {name: {const: a}}}}}",
        schemas(A="{const: a}"),
    ),
    ("unknown-schema-type", schemas(A="{type: strnig}"), schemas(A="{type: string}")),
    (
        "unknown-format",
        schemas(A="{type: integer, format: date-time}"),
        schemas(A="{type: string, format: date-time}"),
    ),
    ("invalid-pattern", schemas(A="{pattern: '('}"), schemas(A="{pattern: '^a$'}")),
    (
        "date-without-format",
        schemas(A="{type: string, example: '2024-01-31T10:00:00Z'}"),
        schemas(A="{type: string, example: 'today'}"),
    ),
    (
        "required-unknown",
        schemas(A="{type: object, properties: {name: {}}, required: [nmae]}"),
        schemas(
            A="{properties: {name: {}}, required: [id], allOf: [{$ref: '#/components/schemas/B'}]}",
            B="{properties: {id: {type: string}}}",
        ),
    ),
    (
        "duplicate-required",
        schemas(A="{properties: {a: {}}, required: [a, a]}"),
        schemas(A="{properties: {a: {}}, required: [a]}"),
    ),
    (
        "open-object",
        schemas(A="{properties: {a: {}}, additionalProperties: true}"),
        schemas(A="{properties: {a: {}}, additionalProperties: {type: string}}"),
    ),
    (
        "empty-object",
        schemas(A="{type: object}"),
        schemas(A="{type: object, additionalProperties: true}"),
    ),
    (
        "array-without-items",
        schemas(A="{type: array}"),
        schemas(A="{type: array, prefixItems: [{type: string}]}"),
    ),
    (
        "renamed-property",
        schemas(A="{properties: {class: {type: string}}}"),
        schemas(A="{properties: {class: {x-stainless-naming: {python: {property_name: k}}}}}"),
    ),
    (
        "property-clash",
        schemas(A="{properties: {petName: {}, pet_name: {}}}"),
        schemas(A="{properties: {petName: {}, pet: {}}}"),
    ),
    (
        "repeated-inline-schema",
        schemas(
            A="{properties: {o: {type: object, properties: {a: {}, b: {}}}}}",
            B="{properties: {p: {type: object, properties: {b: {}, a: {}}}}}",
        ),
        schemas(
            A="{properties: {o: {type: object, properties: {a: {}, b: {}}}}}",
            B="{properties: {p: {type: object, properties: {a: {}, c: {}}}}}",
        ),
    ),
    (
        "default-mismatch",
        schemas(A="{type: integer, default: 'one'}"),
        schemas(A="{type: [integer, 'null'], default: null}"),
    ),
    (
        "example-mismatch",
        schemas(A="{type: object, properties: {a: {type: integer}}, example: {a: b}}"),
        schemas(A="{type: object, properties: {a: {type: integer}}, example: {a: 1}}"),
    ),
    (
        "example-mismatch",
        _parameters("{name: a, in: query, schema: {type: integer}, example: b}"),
        _parameters("{name: a, in: query, schema: {type: integer}, examples: {x: {value: 1}}}"),
    ),
    (
        "example-and-examples",
        _parameters("{name: a, in: query, schema: {}, example: b, examples: {x: {value: b}}}"),
        _parameters("{name: a, in: query, schema: {}, example: b}"),
    ),
]
_UNIONS: list[Case] = [
    (
        "union-without-discriminator",
        schemas(U=f"{{oneOf: {_ARMS}}}", A=_BARE, B=_BARE),
        schemas(U=f"{{oneOf: {_ARMS}}}", A=_CAT, B=_DOG),
    ),
    (
        "unnamed-union-arm",
        schemas(U=f"{{anyOf: [{_BARE}, {_BARE}]}}"),
        schemas(U=f"{{anyOf: [{_CAT}, {_DOG}]}}"),
    ),
    (
        "discriminator-without-property",
        schemas(U=f"{{oneOf: {_ARMS}, discriminator: {{}}}}", A=_CAT, B=_DOG),
        schemas(U=f"{{oneOf: {_ARMS}, discriminator: {{propertyName: kind}}}}", A=_CAT, B=_DOG),
    ),
    (
        "discriminator-without-mapping",
        schemas(U=f"{{oneOf: {_ARMS}, discriminator: {{propertyName: kind}}}}", A=_CAT, B=_BARE),
        schemas(U=f"{{oneOf: {_ARMS}, discriminator: {{propertyName: kind}}}}", A=_CAT, B=_DOG),
    ),
    (
        "discriminator-not-in-arm",
        schemas(
            U=f"{{oneOf: {_ARMS}, discriminator: {{propertyName: kind}}}}",
            A=_CAT,
            B="{type: object, properties: {a: {}}}",
        ),
        schemas(U=f"{{oneOf: {_ARMS}, discriminator: {{propertyName: kind}}}}", A=_CAT, B=_DOG),
    ),
    (
        "discriminator-optional",
        schemas(
            U=f"{{oneOf: {_ARMS}, discriminator: {{propertyName: kind}}}}",
            A=_CAT,
            B="{type: object, properties: {kind: {const: b}}}",
        ),
        schemas(U=f"{{oneOf: {_ARMS}, discriminator: {{propertyName: kind}}}}", A=_CAT, B=_DOG),
    ),
    (
        "discriminator-mapping",
        schemas(
            U=f"{{oneOf: {_ARMS}, discriminator: {{propertyName: kind, "
            "mapping: {fish: '#/components/schemas/Pet'}}}",
            A=_CAT,
            B=_DOG,
        ),
        schemas(
            U=f"{{oneOf: {_ARMS}, discriminator: {{propertyName: kind, "
            "mapping: {cat: A, dog: '#/components/schemas/B'}}}",
            A=_CAT,
            B=_DOG,
        ),
    ),
    (
        "conflicting-all-of",
        schemas(A="{allOf: [{properties: {a: {type: string}}}, {properties: {a: {type: array}}}]}"),
        schemas(
            A="{allOf: [{properties: {a: {type: number}}}, {properties: {a: {type: integer}}}]}"
        ),
    ),
]
SPECS: list[Case] = [*_PARAMETERS, *_OPERATIONS, *_STRUCTURE, *_SCHEMAS, *_UNIONS]

_ARRAY = _parameters("{name: ids, in: query, schema: {type: array, items: {type: string}}}")
_EVENTS = _response("{text/event-stream: {schema: {$ref: '#/components/schemas/Pet'}}}")
_PAGED = _parameters("{name: after, in: query, schema: {type: string}}")
_KEY = "client_settings: {opts: {api_key: %s}}"
CONFIGS: list[ConfigCase] = [
    (
        "endpoint-not-configured",
        ("paths: {/toys: {get: {summary: A.}}}", "{}"),
        ("paths: {/toys: {get: {summary: A.}}}", "unspecified_endpoints: [get /toys]"),
    ),
    (
        "endpoint-unspecified-in-vain",
        ("{}", "unspecified_endpoints: [get /pets]"),
        ("paths: {/toys: {get: {summary: A.}}}", "unspecified_endpoints: [get /toys]"),
    ),
    (
        "endpoint-unspecified-in-vain",
        ("{}", "unspecified_endpoints: [get /gone]"),
        ("{}", "{}"),
    ),
    (
        "duplicate-endpoint",
        ("{}", "resources: {pets: {methods: {all: get /pets}}}"),
        ("{}", "resources: {pets: {methods: {all: {type: alias, to: list}}}}"),
    ),
    (
        "positional-param-unknown",
        (
            "{}",
            "resources: {pets: {methods: {list: {endpoint: get /pets, positional_params: [x]}}}}",
        ),
        (
            "{}",
            "resources: {pets: {methods: {update: "
            "{endpoint: 'post /pets/{id}', positional_params: [id]}}}}",
        ),
    ),
    (
        "empty-resource",
        ("{}", "resources: {toys: {}}"),
        ("{}", "resources: {toys: {models: {toy: {openapi_uri: Pet, type: alias}}}}"),
    ),
    (
        "readme-endpoint",
        ("{}", "readme: {example_requests: {default: {endpoint: get /toys}}}"),
        ("{}", "readme: {example_requests: {default: {endpoint: get /pets}}}"),
    ),
    (
        "model-not-reached",
        (
            "components: {schemas: {Toy: {type: string}}}",
            "resources: {pets: {models: {toy: Toy}}}",
        ),
        (schemas(Toy="{type: string}"), "resources: {pets: {models: {toy: Toy}}}"),
    ),
    (
        "duplicate-model",
        ("{}", "resources: {pets: {models: {animal: Pet}}}"),
        ("{}", "resources: {pets: {models: {animal: {openapi_uri: Pet, type: alias}}}}"),
    ),
    (
        "builtin-name",
        ("{}", "resources: {pets: {models: {warning: Pet}}}"),
        ("{}", "resources: {pets: {models: {warning_sign: Pet}}}"),
    ),
    (
        "auth-not-covered",
        ("{}", _KEY % "{auth: {security_scheme: other}}"),
        ("security: [{key: []}, {}]", _KEY % "{auth: {security_scheme: other}}"),
    ),
    (
        "opt-unknown-scheme",
        ("{}", _KEY % "{auth: {security_scheme: kye}}"),
        ("{}", _KEY % "{auth: {security_scheme: key}}"),
    ),
    (
        "security-scheme-unknown",
        ("{}", "security: [{kye: []}]"),
        ("security: [{kye: []}]", "security: [{key: []}]"),
    ),
    (
        "opt-unnecessarily-required",
        (_get("{security: []}"), "{}"),
        (_get("{security: []}"), _KEY % "{nullable: true}"),
    ),
    (
        "env-without-prefix",
        ("{}", _KEY % "{read_env: API_KEY}"),
        ("{}", _KEY % "{read_env: SHOP_KEY}"),
    ),
    (
        "query-array-format",
        (_ARRAY, "query_settings: null"),
        (_ARRAY, "query_settings: {array_format: repeat}"),
    ),
    (
        "query-array-format",
        (_ARRAY, "query_settings: null"),
        (_ARRAY.replace("in: query", "in: query, explode: false"), "query_settings: null"),
    ),
    (
        "query-array-format",
        (_ARRAY, "query_settings: null"),
        (_ARRAY, "clientsmith: {parameter_styles: true}"),
    ),
    (
        "pagination-not-configured",
        (_PAGED, "{}"),
        (
            _PAGED,
            "pagination: [{name: page, type: cursor_id, request: {after: {type: string}},"
            " response: {data: {type: array}}}]",
        ),
    ),
    (
        "pagination-not-configured",
        (_PAGED, "{}"),
        (
            _PAGED,
            "resources: {pets: {methods: {list: {endpoint: get /pets, paginated: false}}}}",
        ),
    ),
    (
        "stream-not-configured",
        (_EVENTS, "{}"),
        (
            _EVENTS,
            "resources: {pets: {methods: {list: {endpoint: get /pets, streaming: {}}}}}",
        ),
    ),
    (
        "stream-without-schema",
        (_response("{text/event-stream: {}}"), "{}"),
        (
            _response("{text/event-stream: {}}"),
            "resources: {pets: {methods: {list: {endpoint: get /pets,"
            " streaming: {stream_event_model: pets.pet}}}}}",
        ),
    ),
]
