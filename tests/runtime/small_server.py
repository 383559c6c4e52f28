"""A server for one test: it says what the test says."""

from __future__ import annotations

import asyncio
import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

OK = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok"
CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"
Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Any]


@asynccontextmanager
async def serving(answer: Answer, **options: Any) -> AsyncIterator[tuple[str, list[Any]]]:
    """The URL of a server, and the connections that it has had."""
    connections: list[Any] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.append(writer)
        try:
            await answer(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, **options)
    try:
        port = server.sockets[0].getsockname()[1]
        yield f"{'https' if options else 'http'}://localhost:{port}", connections
    finally:
        server.close()
        for writer in connections:
            writer.close()


async def receive(reader: asyncio.StreamReader) -> bytes:
    """A request's body."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    if b"transfer-encoding: chunked" in head:
        return await reader.readuntil(b"0\r\n\r\n")
    length = head.partition(b"content-length: ")[2].partition(b"\r\n")[0]
    return await reader.readexactly(int(length or 0))


def saying(*pieces: bytes, wait: float = 0) -> Answer:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            await receive(reader)
            for piece in pieces:
                writer.write(piece)
                await asyncio.sleep(wait)

    return answer


async def once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await receive(reader)
    writer.write(OK)


needs_openssl = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="makes its certificate with openssl"
)


def encrypting(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What a server encrypts with, as localhost, and what a client needs that trusts it."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    what = ["-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2"]
    name = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(cert)]
    subprocess.run(["openssl", "req", "-x509", *what, *name], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context, ssl.create_default_context(cafile=str(cert))
