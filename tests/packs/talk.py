"""A small API, and packages emitted for it with extension keys and template packs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load.document import parse_document
from generator.load.layers import layer
from generator.pipeline import Inputs, generate

if TYPE_CHECKING:
    from pathlib import Path

SPEC = """
openapi: 3.1.0
info: {title: Talk, version: '1'}
servers: [{url: 'https://talk.example/v1'}]
paths:
  /talks:
    post:
      operationId: createTalk
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [model]
              properties:
                model: {type: string}
                tool: {$ref: '#/components/schemas/Tool'}
      responses:
        '200':
          description: Said.
          content: {application/json: {schema: {$ref: '#/components/schemas/Talk'}}}
  /voices:
    get:
      operationId: listVoices
      responses:
        '200':
          description: Voices.
          content: {application/json: {schema: {$ref: '#/components/schemas/Voices'}}}
components:
  securitySchemes: {Key: {type: http, scheme: bearer}}
  schemas:
    Talk:
      type: object
      required: [text, mood]
      properties:
        text: {type: string}
        mood: {type: object, required: [name], properties: {name: {type: string}}}
    Tool: {type: object, required: [name], properties: {name: {type: string}}}
    Voices:
      type: object
      required: [data]
      properties: {data: {type: array, items: {type: string}}}
"""

CONFIG = """
organization: {name: talk}
targets: {python: {package_name: talkative, project_name: talkative-client}}
environments: {production: 'https://talk.example/v1'}
client_settings:
  opts:
    api_key: {type: string, read_env: TALK_API_KEY, auth: {security_scheme: Key}}
    team: {type: string, nullable: true, read_env: TALK_TEAM, send_in_header: X-Team}
resources:
  talks:
    models: {talk: Talk, tool: Tool}
    methods: {create: post /talks}
  voices:
    methods: {list: get /voices}
"""

EVERYTHING = """
clientsmith:
  legacy_response: true
  providers: api_key
  client_arguments:
    socket_url:
      type: url
      after: base_url
      description: |-
        Where sockets connect.

        None: where requests go.
  resource_headers: {talks: {X-Mode: quick}}
  errors:
    classes:
      ForgedError: {base: ValueError, description: The signature is wrong.}
      SilentError: {}
  type_aliases:
    talk.Speech: {of: talk.Talk, reexport: Mood}
    speech.OldTalk: talk.Talk
    old_tool_param.OldToolParam: tool_param.ToolParam
  packs:
    version: true
    azure:
      env_prefix: AZURE_TALK
      api_version_env: TALK_API_VERSION
      base_path: /talk
      deployment_paths: [/talks]
      realtime_path: /live
      realtime_base_url: socket_url
    module_client: {api_type_env: TALK_API_TYPE}
    extras:
    helpers:
    removed_api:
      symbols: [Talk, Voice]
      version: 1.0.0
      last: '0.9'
      guide: https://talk.example/{new}
"""


def emitted(extra: str = "", *, name: str = "talkative", spec: str = SPEC) -> dict[str, str]:
    """The files of the package `name` with more config, by path below the target's folder."""
    documents = [parse_document(CONFIG, "config.yml")]
    if extra:
        documents.append(parse_document(extra, "extra.yml"))
    if name != "talkative":
        text = f"targets: {{python: {{package_name: {name}}}}}"
        documents.append(parse_document(text, "name.yml"))
    config = layer(documents) if len(documents) > 1 else documents[0]
    inputs = Inputs(parse_document(spec, "spec.yaml"), config)
    files = generate(inputs, lambda _: None).files
    return {path: content.decode() for path, content in files.items()}


def write(files: dict[str, str], folder: Path) -> None:
    """Writes emitted files below a folder."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
