"""The test server does what its script says, seen from a plain socket."""

from __future__ import annotations

import json
import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.support.messages import PATIENCE, Drop, Gate, Pause, Reply, event_stream, json_reply
from tests.support.server import Server

if TYPE_CHECKING:
    from collections.abc import Iterator

GET = b"GET /a?b=c%20d HTTP/1.1\r\nHost: x\r\nX-One: 1\r\n\r\n"


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


@pytest.fixture
def wire(server: Server) -> Iterator[socket.socket]:
    with socket.create_connection(
        ("127.0.0.1", urlsplit(server.url).port or 0), timeout=PATIENCE
    ) as connected:
        yield connected


def receive(wire: socket.socket, end: bytes) -> bytes:
    """What comes until `end`; an empty `end` stands for the end of the connection."""
    received = b""
    while not (end and received.endswith(end)):
        piece = wire.recv(4096)
        if not piece:
            assert not end, f"the connection ended after {received!r}"
            break
        received += piece
    return received


def test_answers_with_a_length_and_records_the_request(server: Server, wire: socket.socket) -> None:
    server.on("POST", "/a b", json_reply({"ok": True}, status=201, headers={"X-Two": "2"}))
    wire.sendall(b"POST /a%20b?c=d+e HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\n")
    wire.sendall(b'{"a":1}')
    head, _, body = receive(wire, b"}").partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 201 ")
    assert {b"Content-Length: 12", b"X-Two: 2"} <= set(head.split(b"\r\n"))
    assert json.loads(body) == {"ok": True}
    (request,) = server.requests
    assert (request.method, request.path, request.query) == ("POST", "/a b", [("c", "d e")])
    assert request.raw_path == "/a%20b"
    assert (request.header("HOST"), request.header("missing")) == ("x", None)
    assert request.json() == {"a": 1}


def test_keeps_the_connection_and_takes_answers_in_turn(
    server: Server, wire: socket.socket
) -> None:
    server.on("GET", "/a", Reply(body=b"first."), lambda request: Reply(body=request.body + b"."))
    for expected in (b"first.", b"\r\n\r\n.", b"\r\n\r\n."):
        wire.sendall(GET)
        assert receive(wire, b".").endswith(expected)
    assert len({id(request.connection) for request in server.requests}) == 1
    assert not server.requests[0].connection.closed.is_set()


def test_sends_each_piece_as_a_chunk(server: Server, wire: socket.socket) -> None:
    server.on("GET", "/a", event_stream([b"one", Pause(0.001), b"0123456789abcdef!"]))
    wire.sendall(GET)
    body = receive(wire, b"0\r\n\r\n").partition(b"\r\n\r\n")[2]
    assert body == b"3\r\none\r\n11\r\n0123456789abcdef!\r\n0\r\n\r\n"


def test_waits_at_a_gate(server: Server, wire: socket.socket) -> None:
    gate = Gate()
    server.on("GET", "/a", event_stream([b"one", gate, b"two"]))
    wire.sendall(GET)
    receive(wire, b"one\r\n")
    assert gate.reached.wait(PATIENCE)
    assert not server.requests[0].answered.is_set()
    gate.open()
    assert receive(wire, b"0\r\n\r\n") == b"3\r\ntwo\r\n0\r\n\r\n"
    assert server.requests[0].answered.wait(PATIENCE)


@pytest.mark.parametrize(
    ("reply", "received"),
    [
        (Reply(before=[Drop()]), b""),
        (event_stream([b"one", Drop()]), b"3\r\none\r\n"),
    ],
    ids=["before-headers", "mid-body"],
)
def test_drops_the_connection(
    server: Server, wire: socket.socket, reply: Reply, received: bytes
) -> None:
    server.on("GET", "/a", reply)
    wire.sendall(GET)
    try:
        everything = receive(wire, b"")
    except ConnectionResetError:
        everything = b""
        assert not received
    assert everything.partition(b"\r\n\r\n")[2] == received


def test_notices_that_the_client_left_while_it_hangs(server: Server, wire: socket.socket) -> None:
    gate = Gate()
    server.on("GET", "/a", Reply(before=[gate]))
    wire.sendall(GET)
    assert gate.reached.wait(PATIENCE)
    connection = server.requests[0].connection
    assert not connection.closed.is_set()
    wire.close()
    assert connection.closed.wait(PATIENCE)
    assert connection.closed_at is not None
    with socket.create_connection(("127.0.0.1", urlsplit(server.url).port or 0)) as second:
        second.settimeout(PATIENCE)
        gate.reached.clear()
        second.sendall(GET)
        assert gate.reached.wait(PATIENCE)
        gate.open()
        receive(second, b"\r\n\r\n")


def test_unrouted_requests_and_bad_ones_are_unexpected(server: Server, wire: socket.socket) -> None:
    wire.sendall(GET)
    assert b" 404 " in receive(wire, b"this")
    assert server.unexpected == ["GET /a"]
    wire.sendall(b"nonsense\r\n\r\n")
    receive(wire, b"")
    assert len(server.unexpected) == 2


def test_takes_the_absolute_targets_of_proxied_requests(
    server: Server, wire: socket.socket
) -> None:
    server.on("GET", "/a", Reply(body=b"proxied"))
    wire.sendall(b"GET http://elsewhere.invalid/a HTTP/1.1\r\nHost: elsewhere.invalid\r\n\r\n")
    receive(wire, b"proxied")
    assert server.requests[0].target == "http://elsewhere.invalid/a"


def test_stops_while_a_reply_hangs() -> None:
    gate = Gate()
    with Server() as server:
        server.on("GET", "/a", Reply(before=[gate]))
        wire = socket.create_connection(("127.0.0.1", urlsplit(server.url).port or 0))
        wire.sendall(GET)
        assert gate.reached.wait(PATIENCE)
    with wire:
        wire.settimeout(PATIENCE)
        assert receive(wire, b"") == b""
