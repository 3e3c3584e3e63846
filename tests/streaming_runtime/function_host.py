"""Lambda's Invoke on loopback: the buffered functions' own handlers, as the streamed ones call them.

`python -m tests.streaming_runtime.function_host PORT FOLDER…`, each folder of functions/ in a thread that
stands for its sandbox.
"""

import importlib
import re
import sys
import threading
from asyncio import AbstractEventLoop, new_event_loop
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from heimdall.adapters import lambda_loop
from pydantic_core import from_json, to_json

_INVOKE = re.compile(r"/2015-03-31/functions/[^/]*?-([a-z]+)(?::|%3A)?[a-z]*/invocations")
_local = threading.local()


def _loop_of_this_sandbox() -> AbstractEventLoop:
    if not hasattr(_local, "loop"):
        _local.loop = new_event_loop()
    loop: AbstractEventLoop = _local.loop
    return loop


class _Sandbox:
    """One function: invocations come one after the other."""

    def __init__(self, folder: str) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=folder)
        self._handler = self._thread.submit(self._load, folder).result()

    def _load(self, folder: str) -> Callable[[Any, Any], Any]:
        handler: Callable[[Any, Any], Any] = importlib.import_module(f"functions.{folder}.app").handler
        return handler

    def invoke(self, event: Any) -> Any:
        return self._thread.submit(self._handler, event, None).result()


class _Requests(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    sandboxes: dict[str, _Sandbox]

    def do_GET(self) -> None:
        self._answer(200, {"ready": True})

    def do_POST(self) -> None:
        event = from_json(self.rfile.read(int(self.headers["Content-Length"])))
        named = _INVOKE.match(self.path)
        if named is None or named[1] not in self.sandboxes:
            self._answer(404, {"Message": "no such function"})
        else:
            self._answer(200, self.sandboxes[named[1]].invoke(event))

    def _answer(self, status: int, value: Any) -> None:
        body = to_json(value)
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def main() -> None:
    port, *folders = sys.argv[1:]
    lambda_loop._loop = _loop_of_this_sandbox  # type: ignore[assignment]
    _Requests.sandboxes = {folder: _Sandbox(folder) for folder in folders}
    ThreadingHTTPServer(("127.0.0.1", int(port)), _Requests).serve_forever()


if __name__ == "__main__":
    main()
