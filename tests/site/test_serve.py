"""The server of `make serve` and of the tests: what it finds, what it refuses, and readers who leave."""

from __future__ import annotations

import http.client
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest

from scripts.serve import BASE, server

#: Closing breaks the connection off.
AT_ONCE = struct.pack("ii", 1, 0)


@contextmanager
def host() -> Iterator[int]:
    """Its port. At the end it waits until every reader has been served, or has left."""
    running = server()
    running.daemon_threads = False
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running.server_port
    running.shutdown()
    running.server_close()


def get(port: int, path: str) -> http.client.HTTPResponse:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path, headers={"Connection": "close"})
        found = connection.getresponse()
        found.read()
        return found


@pytest.mark.parametrize(
    ("path", "status"),
    [(BASE, 200), (f"{BASE}help/", 200), (f"{BASE}help", 301), ("/", 301), (f"{BASE}no/", 404), (f"{BASE}../README.md", 404)],
)
def test_it_answers_as_pages_would(path: str, status: int) -> None:
    with host() as port:
        assert get(port, path).status == status


@pytest.mark.parametrize("asked", [b"", f"GET {BASE}wizard/ HTTP/1.1\r\nHost: x\r\n\r\n".encode()], ids=["nothing", "a page"])
def test_a_reader_who_leaves_is_no_error(asked: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with host() as port:
        with socket.create_connection(("127.0.0.1", port)) as reader:
            reader.sendall(asked)
            reader.recv(len(asked) and 1)
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
        assert get(port, BASE).status == 200
    assert capfd.readouterr().err == ""
