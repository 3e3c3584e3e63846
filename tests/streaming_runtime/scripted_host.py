"""An OpenAI-compatible inference host that says what a test tells it to, piece by piece."""

import json
import threading
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class ScriptedHost:
    """Answers each chat with `script`: texts in order, `pause_s` before each, then `cut` or the end.

    `said` are the times of the monotonic clock at which the texts were sent; `left` is set when the client
    went away before the end.
    """

    def __init__(self) -> None:
        self.script: Sequence[str] = ()
        self.pause_s = 0.0
        self.cut = False
        self.said: list[float] = []
        self.asked: Any = None  # the last request's body
        self.left = threading.Event()
        handler = type("Requests", (_Requests,), {"host": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def will_say(self, *script: str, pause_s: float = 0.0, cut: bool = False) -> None:
        """The answer to each chat from now on."""
        self.script, self.pause_s, self.cut, self.said = script, pause_s, cut, []
        self.left.clear()

    def __enter__(self) -> "ScriptedHost":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Requests(BaseHTTPRequestHandler):
    host: ScriptedHost

    def do_GET(self) -> None:
        if self.path == "/v1/models":
            self._send_head("application/json")
            self.wfile.write(json.dumps({"data": [{"id": "scripted"}]}).encode())
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path != "/v1/chat/completions":
            self.send_error(404)
            return
        self.host.asked = json.loads(body)
        self._send_head("text/event-stream")
        try:
            self._tell()
        except OSError:
            self.host.left.set()

    def _send_head(self, media_type: str) -> None:
        """The body ends with the connection."""
        self.send_response(200)
        self.send_header("Content-Type", media_type)
        self.end_headers()

    def _tell(self) -> None:
        for text in self.host.script:
            time.sleep(self.host.pause_s)
            self.host.said.append(time.monotonic())
            self._chunk({"content": text})
        if not self.host.cut:
            self._chunk({}, "stop")
            self.wfile.write(b"data: [DONE]\n\n")

    def _chunk(self, delta: dict[str, Any], finish: str | None = None) -> None:
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        self.wfile.write(f"data: {json.dumps({'choices': [choice]})}\n\n".encode())

    def log_message(self, *_: object) -> None:
        pass
