"""What the functions reach while they are measured: tables, a stream, and a host that lists one model."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from heimdall.adapters.dynamodb_cancellations import DynamoCancellations
from heimdall.adapters.key_items import item_of
from heimdall.adapters.lambda_loop import run
from heimdall.domain.api_keys import ApiKey, key_hash
from heimdall.domain.identity import Principal, Role

from tests.fixtures.stream import StreamServer

_MODELS = {
    "object": "list",
    "data": [{"id": "a-model", "object": "model", "created": 0, "owned_by": "nobody"}],
}


class _ModelList(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        payload = json.dumps(_MODELS).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    def log_message(self, format: str, *_values: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def model_list() -> Iterator[str]:
    """The URL of a host that lists one model."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _ModelList)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def tables() -> Iterator[StreamServer]:
    """Tables and a stream on loopback, with the key and the running request that the events name."""
    server = StreamServer()
    server.start()
    try:
        dynamodb = server.client("dynamodb")
        key = item_of(key_hash("an-example-key"), ApiKey("key-1", Role.VIEWER, "acme"))
        dynamodb.put_item(TableName=server.keys_table, Item=key)
        asked = Principal("erik", Role.EDITOR, "acme")
        run(DynamoCancellations(server.requests_table, dynamodb).opened("req-1", asked))
        yield server
    finally:
        server.stop()
