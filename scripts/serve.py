"""Serve site/ as GitHub Pages does: below a base path, gzipped, with its 404 page and media types. Loopback only.

python -m scripts.serve [PORT]
"""

from __future__ import annotations

import contextlib
import gzip
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
BASE = "/ontheffingswijzer/"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".mjs": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
    ".gz": "application/gzip",
}
COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".xml", ".svg", ".wasm"}


class Handler(BaseHTTPRequestHandler):
    """One request, answered as Pages would."""

    protocol_version = "HTTP/1.1"
    site = SITE

    def handle(self) -> None:
        """All requests of one connection. A reader who leaves, also in the middle of a file, is no error."""
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            super().handle()

    def do_GET(self) -> None:
        """Serve a file, a folder's index.html, a redirect to the slash, or the 404 page."""
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(BASE):
            return self._move(BASE) if path in ("/", BASE.rstrip("/")) else self._missing()
        file = (self.site / path.removeprefix(BASE)).resolve()
        if not file.is_relative_to(self.site.resolve()):
            return self._missing()
        if file.is_dir():
            if not path.endswith("/"):
                return self._move(f"{path}/")
            file /= "index.html"
        return self._send(file, HTTPStatus.OK) if file.is_file() else self._missing()

    do_HEAD = do_GET  # noqa: N815, the name is that of the base class

    def _missing(self) -> None:
        self._send(self.site / "404.html", HTTPStatus.NOT_FOUND)

    def _move(self, target: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, file: Path, status: HTTPStatus) -> None:
        body = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Cache-Control", "max-age=600")
        if file.suffix in COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, as in the base class
        """Nothing is logged: not even here does a visited page leave a trace."""


def server(port: int = 0, site: Path = SITE) -> ThreadingHTTPServer:
    """A server on loopback; port 0 takes a free one. The caller runs and closes it."""
    handler = type("SiteHandler", (Handler,), {"site": site})
    return ThreadingHTTPServer(("127.0.0.1", port), handler)


def main() -> None:
    """Serve until interrupted."""
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    try:
        running = server(port)
    except OSError as error:
        raise SystemExit(
            f"port {port} cannot be used ({error.strerror}): choose another, such as `make serve PORT=8123`"
        ) from None
    print(f"http://localhost:{running.server_port}{BASE}\nStop with Ctrl-C.", flush=True)
    try:
        running.serve_forever()
    except KeyboardInterrupt:
        running.server_close()


if __name__ == "__main__":
    main()
