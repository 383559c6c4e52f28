"""Findings of the other stages, explained: reading, the config, planning, writing."""

from __future__ import annotations

from generator.diagnostics import Severity
from generator.lint.registry import RULES, Rule

_ENDS = "Nothing can be generated from it."
_AGAIN = "Correct what the message names."

# Code: title, why it matters, how to mend it.
_ERRORS: dict[str, tuple[str, str, str]] = {
    "bad-annotation": ("an annotation that can't be read", _ENDS, _AGAIN),
    "bad-config-value": (
        "a value that the config may not have there",
        _ENDS,
        "Write one of those that the message names.",
    ),
    "bad-overlay": ("an overlay, or an action of one, that can't be applied", _ENDS, _AGAIN),
    "bad-pack-option": ("an option that a template pack can't use", _ENDS, _AGAIN),
    "bad-path": ("a file name that can't be written", _ENDS, "Choose another name."),
    "bad-template": (
        "a template that can't be rendered",
        _ENDS,
        "Correct the template at the line that is shown.",
    ),
    "bad-transform": (
        "a transform of the config that matches nothing or can't be applied",
        _ENDS,
        "Correct its target, or remove it if the description is mended.",
    ),
    "broken-manifest": (
        "the list of generated files can't be read",
        "Without it nobody knows which files are ours to overwrite.",
        "Restore it from version control, or remove it and generate with `--force`.",
    ),
    "bug": (
        "generating ends in a bug of Clientsmith",
        "No package can be written until it is mended.",
        "Report it with the description and the config, or a part of them that shows it.",
    ),
    "circular-ref": (
        "a schema that is defined by nothing but itself",
        "It has no type.",
        "Let one of the references on the way lead to a schema with a type.",
    ),
    "duplicate-name": ("two things of one name", "One would hide the other.", "Rename one."),
    "edited-by-hand": (
        "a generated file was edited",
        "Generating would lose the edit.",
        "Move the edit to a template, or pass `--force`.",
    ),
    "empty-file": ("a file without content", _ENDS, "Name the right file."),
    "in-the-way": ("something stands where a file has to be written", _ENDS, "Move it away."),
    "invalid-json": ("a file that is not JSON", _ENDS, _AGAIN),
    "invalid-yaml": (
        "a file that is not YAML",
        _ENDS,
        "Look at the indentation, quotes and colons of the line and the one above.",
    ),
    "missing-pack": ("a template pack needs another one", _ENDS, "Switch that on, too."),
    "name-clash": (
        "two entries of the config would be one module or one class",
        "One would overwrite the other.",
        "Rename one of them, or set its name with `x-stainless-naming`.",
    ),
    "no-formatter": (
        "the formatter that the config asks for is not installed",
        _ENDS,
        "Install it, or leave `clientsmith.formatter` out: black is always there.",
    ),
    "no-template-folder": ("a folder of templates that is not there", _ENDS, _AGAIN),
    "misplaced-template": (
        "a template of yours that takes the place of none",
        "It has no effect.",
        "Move it to where ours is.",
    ),
    "not-a-config": (
        "a description where the config should be",
        _ENDS,
        "Name the description with `--spec` and the config with `--config`.",
    ),
    "not-a-mapping": ("a file that is no mapping", _ENDS, "Write `key: value` lines."),
    "not-openapi": (
        "a file that is no OpenAPI 3 description",
        _ENDS,
        "Name the right file, or convert it to OpenAPI 3.",
    ),
    "not-ours": (
        "the output folder holds what was not generated",
        "It would be mixed with the package.",
        "Choose an empty folder, or pass `--force`.",
    ),
    "not-utf-8": ("a file that is not UTF-8", _ENDS, "Save it with the encoding UTF-8."),
    "os-error": ("the operating system refused something", _ENDS, _AGAIN),
    "path-collision": (
        "two files whose names some file systems take for one",
        "One would overwrite the other.",
        "Rename one of what they are named after.",
    ),
    "stdin-twice": ("spec and config are both `-`", "There is one standard input.", "Use a file."),
    "swagger-2": ("a Swagger 2 description", _ENDS, "Convert it to OpenAPI 3."),
    "too-deep": ("nesting beyond reason", _ENDS, "Make components of the inner parts."),
    "too-many-types": (
        "inline types without end",
        "The package would have thousands of classes of one module.",
        "Give the components they repeat a name under `models` in the config.",
    ),
    "unknown-argument": ("the config names an argument that is not there", _ENDS, _AGAIN),
    "file-exists": ("a file that would be overwritten", _ENDS, "Name another one, or `--force`."),
    "no-operations": (
        "a description without an operation that a client could call",
        "There is nothing to make methods of.",
        "Describe the endpoints under `paths`.",
    ),
    "unknown-check": ("a check that no template pack has", _ENDS, _AGAIN),
    "unknown-endpoint": (
        "the config names an endpoint that is not described",
        "Its method can't be generated.",
        "Correct verb and path, or remove the method.",
    ),
    "unknown-param-model": (
        "`param_model` names a model that the config does not have",
        "The response's class can't become one of requests.",
        "Write `resource.model` as under `resources`.",
    ),
    "unknown-event-model": (
        "`stream_event_model` names a model that the config does not have",
        "The events have no type.",
        "Write `resource.model` as under `resources`.",
    ),
    "unknown-helper": ("a helper that no template pack has", _ENDS, _AGAIN),
    "unknown-method": (
        "an alias of a method that is not there",
        "It has nothing to stand for.",
        "Name a method with an endpoint: `method`, or `resource.method`.",
    ),
    "unknown-name": (
        "`explain` is asked for what is not there",
        "There is nothing to say.",
        "Name an endpoint, a schema, a path in the config, a class, a method or a file.",
    ),
    "unknown-origin": ("a derived method follows one that is not there", _ENDS, _AGAIN),
    "unknown-pack": ("a template pack that is not there", _ENDS, _AGAIN),
    "unknown-pagination-scheme": (
        "`paginated` names a scheme that the config does not have",
        "The method can't be paged.",
        "Write a `name` of `pagination`.",
    ),
    "unknown-parameter": (
        "`param_discriminator` names no parameter of the operation",
        "Streaming can't be switched on.",
        "Name a parameter or a property of the body.",
    ),
    "unknown-schema": (
        "a model of a schema that is not there",
        "Its class can't be generated.",
        "Correct the pointer, or remove the model.",
    ),
    "unknown-target": ("a target that is not there", _ENDS, "Use `python`."),
    "unknown-type": ("the config names a type that is not emitted", _ENDS, _AGAIN),
    "remote-ref": (
        "a reference to a URL",
        "It is not followed unless that is asked for.",
        "Allow it with `--allow-remote-refs`.",
    ),
    "unreachable-url": ("a URL that can't be fetched", _ENDS, "Download it, and name the file."),
    "unreadable-file": ("a file that can't be read", _ENDS, _AGAIN),
    "unreadable-output": ("a file of the output that can't be read", _ENDS, _AGAIN),
    "unwritable-output": ("a file of the output that can't be written", _ENDS, _AGAIN),
    "usage": ("a mistake in the command line", _ENDS, "See `clientsmith --help`."),
}
_WARNINGS: dict[str, tuple[str, str, str]] = {
    "bad-method-extension": (
        "an `x-stainless-method` that names no method",
        "The operation has only the method that the config gives it, if any.",
        "Write `resource.method`, as in `chat.completions.create`.",
    ),
    "bad-parameter": (
        "a parameter without `name`, or of an unknown place",
        "It can't be sent, and is left out.",
        "Add `name`, and `in` as one of path, query, header, cookie.",
    ),
    "duplicate-key": (
        "a key that is repeated in one mapping",
        "Only the last one counts; what the first one says is lost.",
        "Remove or rename one of the two.",
    ),
    "model-parser-refused": (
        "the schema parser can't read the description",
        "Every schema is read from its source alone; the result may differ in details.",
        "Correct what the message names.",
    ),
    "overruled-method-extension": (
        "an `x-stainless-method` that the config contradicts",
        "The method is the one that the config says.",
        "Let the description and the config agree.",
    ),
    "overlay-target": (
        "an action of an overlay that matches nothing",
        "It has no effect.",
        "Correct its target, or remove it.",
    ),
    "target-skipped": (
        "a target that the config skips",
        "It is emitted all the same, because the command asked for it.",
        "Take `skip` off the target.",
    ),
    "bad-python-type": (
        "code where a type or an import is asked for",
        "Code from a description reaches the package as names and imports of them only.",
        "Write names, `List[Block]`, and lines `from .block import Block` that import them.",
    ),
    "unexpected-kind": (
        "a value of another kind than OpenAPI asks for",
        "It is left out.",
        "Write a value of that kind.",
    ),
    "taken-option": (
        "an option that is called like an argument of every client",
        "It is left out; the client's own argument does its work.",
        "Remove it from `client_settings.opts`, or give it another name.",
    ),
    "unknown-security-scheme": (
        "an option that serves a security scheme which there is none of",
        "No request carries it.",
        "Correct the name, or add the scheme under `security_schemes`.",
    ),
    "unsupported-auth-role": (
        "an option for credentials that are not sent as they are",
        "No request carries it.",
        "Fetch a token in `_prepare_options` of a subclass of the client.",
    ),
    "unsupported-method": (
        "a method of a type that is not emitted",
        "The package has no such method.",
        "Write it by hand in the package's `lib/`.",
    ),
    "unknown-config-key": (
        "a key that the config's format does not have",
        "It has no effect.",
        "Correct its name, or remove it.",
    ),
    "unknown-transform": (
        "a transform of the config that is not known",
        "It is left out.",
        "Correct its `command`.",
    ),
    "unresolved-ref": (
        "a reference to another file that leads nowhere",
        "What it stands for is not known: any value goes.",
        "Correct the reference or the file; allow URLs with `--allow-remote-refs`.",
    ),
    "unused-ignore": (
        "an ignored finding that is not there (any more)",
        "It would hide a finding that comes back, which nobody has looked at.",
        "Remove it from `diagnostics.ignored`, or from the command line.",
    ),
}

_NOTES: dict[str, tuple[str, str, str]] = {
    "not-in-model-graph": (
        "the schema parser saw no object where there is one",
        "It is read from its source alone; the result may differ in details.",
        "Nothing, if the class looks right.",
    ),
}
_BY_SEVERITY = {Severity.ERROR: _ERRORS, Severity.WARNING: _WARNINGS, Severity.NOTE: _NOTES}

for _severity, _texts in _BY_SEVERITY.items():
    for _code, (_title, _why, _mend) in _texts.items():
        RULES.add(Rule(_code, _title, _why, _mend, _severity))
