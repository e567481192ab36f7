"""A server of this machine, for tests of what is fetched: it answers as each test says."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Answer = Callable[[BaseHTTPRequestHandler], None]


class Server(ThreadingHTTPServer):
    """Knows answers by path, and keeps the heads of what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    def at(self, path: str) -> str:
        """Return the address of a path."""
        return f"http://127.0.0.1:{self.server_address[1]}{path}"

    def handle_error(self, request: socket.socket, client_address: object) -> None:
        """Say nothing of a reader that has gone."""


class Handler(BaseHTTPRequestHandler):
    """Answers with what the server knows."""

    server: Server

    def do_GET(self) -> None:
        """Answer a request for a page."""
        self.server.asked.append((self.path, dict(self.headers)))
        self.server.answers[self.path.partition("?")[0]](self)

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[Server]:
    """Yield a server that answers while the block runs."""
    server = Server()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def giving(data: bytes, kind: str = "text/html", status: int = 200, **heads: str) -> Answer:
    """Return an answer of these bytes; heads are given with underscores for hyphens."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        told = {name.replace("_", "-"): value for name, value in heads.items()}
        for name, value in ({"Content-Length": str(len(data))} | told).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def leading_to(address: str, status: int = 302) -> Answer:
    """Return an answer that leads elsewhere."""
    return giving(b"", status=status, Location=address)
