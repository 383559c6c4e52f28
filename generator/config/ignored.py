"""Keys of the format that are accepted but have no effect on the Python target, and why.

The one list of them: by model of the config, key to reason. No model declares such a key.
"""

from collections.abc import Mapping

_OTHER_LANGUAGE = "another language's target"
_HOSTED = "served the hosted service: releases, reviews, uploads"
_OTHER_TOOLS = "for MCP servers or Terraform providers, which are not emitted"
_NO_REQUEST = "the README shows this without a request"
_EDITION = "keys of every edition are read; `clientsmith.surface_of` dates the surface"
_SNIPPETS = "code samples in the spec are not emitted"

IGNORED: Mapping[str, Mapping[str, str]] = {
    "Config": {"edition": _EDITION, "codeflow": _HOSTED},
    "Casing": dict.fromkeys(("camel", "capital"), "Python writes names in snake and Pascal case"),
    "Organization": {"upload_spec": _HOSTED},
    "Targets": dict.fromkeys(
        (
            "cli",
            "csharp",
            "go",
            "http",
            "java",
            "kotlin",
            "node",
            "openapi",
            "php",
            "ruby",
            "sql",
            "terraform",
            "typescript",
        ),
        _OTHER_LANGUAGE,
    ),
    "PythonTarget": {
        "edition": _EDITION,
        "staging_repo": _HOSTED,
        "screencast": "a picture of the hosted service",
    },
    "PypiPublish": {"auth_method": _HOSTED},
    "Publish": {"release": _HOSTED},
    "Settings": {
        "mock_server": "the emitted tests say themselves which mock server they expect",
        **dict.fromkeys(
            ("csharp", "go", "java", "kotlin", "node", "php", "ruby", "terraform", "typescript"),
            _OTHER_LANGUAGE,
        ),
    },
    "ClientSettings": {
        "opt_in_new_security_behaviour": "there is no other",
        "response_headers": "Python has every header in `.with_raw_response`",
    },
    "Readme": {
        "example_types": "the README's examples are requests",
        "include_stainless_attribution": "the emitted README attributes itself to nobody",
    },
    "ExampleRequest": {"type": "every example is a request"},
    "ExampleRequests": dict.fromkeys(("http_agent", "default_headers"), _NO_REQUEST),
    "OpenapiSettings": {"code_samples": _SNIPPETS, "code_sample_languages": _SNIPPETS},
    "Errors": {"union": "errors have the class of their status, and the whole body in `body`"},
    "Resource": {
        "custom": "hand-written resources live in the package's `lib/`",
        "mcp": _OTHER_TOOLS,
        "terraform": _OTHER_TOOLS,
    },
    "Method": {
        "mcp": _OTHER_TOOLS,
        "terraform": _OTHER_TOOLS,
    },
    "MethodStreaming": {"params_type_name": "names types of other languages"},
    "ModelEntry": {
        "terraform": _OTHER_TOOLS,
    },
}
