"""The README's snippets, section by section."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import indent
from typing import TYPE_CHECKING

from generator.plan.expressions import Code
from generator.plan.invocations import Manner

if TYPE_CHECKING:
    from generator.plan.readme_requests import Requests
    from generator.plan.readme_snippets import Request, Snippets


@dataclass(frozen=True, slots=True)
class Pair:
    """A snippet, and its asynchronous twin."""

    plain: str
    asynchronous: str


@dataclass(frozen=True, slots=True)
class Requesting:
    """Snippets around one request. `page` goes through pages by hand."""

    usage: Pair
    aiohttp: str
    streaming: Pair | None
    pagination: Pair | None
    page: str | None
    nested: str | None
    uploads: str | None
    errors: str
    retries: str
    timeouts: str
    raw: str
    streamed: str


def requesting(requests: Requests, write: Snippets) -> Requesting | None:
    """The snippets that need a method to call; None if there is no method."""
    default, given = requests.default(), requests.given
    if default is None:
        return None
    nested, uploads = requests.nested_params(default), requests.file_uploads()
    pagination, streaming = requests.pagination(), requests.streaming()
    raw = requests.for_section(given.raw_response, default)
    return Requesting(
        usage=Pair(
            write.sync(write.used(default), remark=True),
            write.asynchronous(write.used(default, is_async=True)),
        ),
        aiohttp=_aiohttp(write, default),
        streaming=_streaming(write, streaming) if streaming else None,
        pagination=_pagination(write, pagination) if pagination else None,
        page=_page(write, pagination) if pagination else None,
        nested=write.sync(write.used(nested)) if nested else None,
        uploads=_uploads(write, uploads) if uploads else None,
        errors=_errors(write, requests.for_section(given.errors, default)),
        retries=_retries(write, requests.for_section(given.retries, default)),
        timeouts=_timeouts(write, requests.for_section(given.timeouts, default)),
        raw=_raw(write, raw),
        streamed=_streamed(write, raw),
    )


def _aiohttp(write: Snippets, request: Request) -> str:
    option = ("http_client", Code("DefaultAioHttpClient()"))
    opened = write.made(
        write.async_client, option, prefix="async with ", suffix=f" as {write.variable}:"
    )
    body = indent(write.used(request, is_async=True), "    ")
    imports = f"from {write.package} import {write.async_client}, DefaultAioHttpClient"
    return f"import asyncio\n\n{imports}\n\n\n{write.coroutine(opened, body)}"


def _streaming(write: Snippets, request: Request) -> Pair:
    return Pair(
        write.sync(write.events(request)), write.asynchronous(write.events(request, is_async=True))
    )


def _pagination(write: Snippets, request: Request) -> Pair:
    return Pair(
        write.sync(write.items(request)), write.asynchronous(write.items(request, is_async=True))
    )


def _page(write: Snippets, request: Request) -> str:
    call = write.call(request, "for page in ", ".iter_pages():")
    return write.sync(f"{call}\n    print(page)")


def _uploads(write: Snippets, request: Request) -> str:
    return write.sync(write.used(request), imports="from pathlib import Path\n")


def _errors(write: Snippets, request: Request) -> str:
    package = write.package
    body = f"""try:
{indent(write.call(request), "    ")}
except {package}.RateLimitError:
    print("too many requests")
except {package}.APIStatusError as error:
    print("refused:", error.status_code, error.response.text)
except {package}.APIConnectionError as error:
    print("no answer:", error.__cause__)"""
    return write.sync(body, imports=f"import {package}")


def _retries(write: Snippets, request: Request) -> str:
    none = write.assigned(write.client, ("max_retries", Code("0")))
    more = Manner(client=f"{write.variable}.with_options(max_retries=5)")
    return f"""from {write.package} import {write.client}

# no request is repeated
{none}

# but this one is, up to five times
{write.call(request, manner=more)}"""


def _timeouts(write: Snippets, request: Request) -> str:
    total = write.assigned(write.client, ("timeout", Code("20.0")))
    parts = Code("httpx.Timeout(60.0, connect=2.0, read=5.0, write=10.0)")
    each = write.assigned(write.client, ("timeout", parts))
    shorter = Manner(client=f"{write.variable}.with_options(timeout=5.0)")
    return f"""import httpx
from {write.package} import {write.client}

# seconds, for each step of a request
{total}

# or step by step
{each}

# for one request
{write.call(request, manner=shorter)}"""


def _raw(write: Snippets, request: Request) -> str:
    through = Manner(client=write.variable, through="with_raw_response")
    call = write.call(request, "response = ", manner=through)
    # `response` is taken here.
    value = "parsed" if request.variable == "response" else request.variable
    shown = ".".join((value, *request.shown))
    return write.sync(
        f"{call}\nprint(response.status_code, response.headers)\n\n"
        f"{value} = response.parse()\nprint({shown})"
    )


def _streamed(write: Snippets, request: Request) -> str:
    through = Manner(client=write.variable, through="with_streaming_response")
    call = write.call(request, "with ", " as response:", manner=through)
    body = f"""{call}
    print(response.headers.get("content-type"))
    for line in response.iter_lines():
        print(line)"""
    return write.sync(body)


def http_client(write: Snippets) -> str:
    """A client with an HTTP client of the user's own."""
    client = Code('DefaultHttpxClient(proxy="http://proxy.example.com:3128")')
    made = write.assigned(write.client, ("http_client", client))
    return f"from {write.package} import {write.client}, DefaultHttpxClient\n\n{made}"


def closing(write: Snippets) -> str:
    """A client that closes its connections."""
    opened = write.made(write.client, prefix="with ", suffix=f" as {write.variable}:")
    imported = f"from {write.package} import {write.client}"
    return f"{imported}\n\n{opened}\n    ...\n\n# connections are closed here"
