"""A child of the local stack: Kinesis and DynamoDB on loopback, by moto, with our stream and tables in it.

    python -m heimdall.local.stream_server --port 4566

Prints one JSON line when it is ready, ends on SIGTERM or with its parent; everything is lost then. The
environment's HEIMDALL_KEY becomes the key of the local admin. Three deliberate oddities mend moto: requests
are served one at a time (its streams lose records that arrive together); sequence numbers begin at the
clock's nanoseconds, so that they grow over restarts, as those of the real service do, and a reader that
resumes after a restart misses nothing; only the newest records are kept (it never forgets one, and every
call walks through them all).
"""

import argparse
import base64
import io
import json
import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from moto.cloudwatch.models import cloudwatch_backends
from moto.core.models import DEFAULT_ACCOUNT_ID
from moto.kinesis.models import Record, Shard, kinesis_backends
from moto.moto_server.werkzeug_app import (
    DomainDispatcherApplication,
    MotoRequestHandler,
    create_backend_app,
)
from werkzeug.serving import make_server
from werkzeug.test import Client

from heimdall.domain.api_keys import key_hash
from heimdall.local.child import announce, end_with_parent

HOST = "127.0.0.1"
REGION = "us-east-1"
STREAM = "heimdall-events"
KEYS_TABLE = "heimdall-keys"
REQUESTS_TABLE = "heimdall-requests"
USAGE_TABLE = "heimdall-usage"
LOCAL_ADMIN = {"id": {"S": "local"}, "role": {"S": "admin"}, "tenant": {"S": "local"}}


class OneAtATime:
    """A WSGI app whose requests follow one another. Bodies are read before: no slow sender is waited for.

    `afterwards` is called after each, before the next.
    """

    def __init__(self, app: Any, afterwards: Callable[[], None]) -> None:
        self._app = app
        self._afterwards = afterwards
        self._turn = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Serve one request."""
        length = int(environ.get("CONTENT_LENGTH") or 0)
        environ["wsgi.input"] = io.BytesIO(environ["wsgi.input"].read(length))
        with self._turn:
            body = list(self._app(environ, start_response))
            self._afterwards()
        return body


def _call(app: OneAtATime, service: str, operation: str, body: dict[str, Any]) -> None:
    """One signed-looking request, as an SDK would send it, without the SDK's start time."""
    scope = f"local/20260101/{REGION}/{service}/aws4_request"
    headers = {"X-Amz-Target": operation, "Authorization": f"AWS4-HMAC-SHA256 Credential={scope}"}
    answer = Client(app).post(
        "/", data=json.dumps(body), headers=headers, content_type="application/x-amz-json-1.1"
    )
    if answer.status_code != 200:
        raise RuntimeError(f"{operation} answered {answer.status_code}")


def _create_stream(app: OneAtATime, shards: int) -> None:
    _call(app, "kinesis", "Kinesis_20131202.CreateStream", {"StreamName": STREAM, "ShardCount": shards})
    beginning = time.time_ns()
    for shard in _shards():
        # A record of no tenant (tenants' keys are not empty), which readers pass over.
        shard.records[beginning] = Record("", base64.b64encode(b"{}").decode(), beginning, "")


def _shards() -> list[Shard]:
    streams = kinesis_backends[DEFAULT_ACCOUNT_ID][REGION].streams
    return [shard for stream in streams.values() for shard in stream.shards.values()]


def _forget_all_but(kept: int) -> None:
    """Keep the newest `kept` records of each shard, and none of the metrics that moto draws from them."""
    for shard in _shards():
        while len(shard.records) > kept:
            del shard.records[next(iter(shard.records))]
    cloudwatch_backends[DEFAULT_ACCOUNT_ID][REGION].metric_data.clear()


def _create_table(app: OneAtATime, name: str, key: str) -> None:
    body = {
        "TableName": name,
        "AttributeDefinitions": [{"AttributeName": key, "AttributeType": "S"}],
        "KeySchema": [{"AttributeName": key, "KeyType": "HASH"}],
        "BillingMode": "PAY_PER_REQUEST",
    }
    _call(app, "dynamodb", "DynamoDB_20120810.CreateTable", body)


def _put_key(app: OneAtATime, key: str) -> None:
    item = {"key_hash": {"S": key_hash(key)}, **LOCAL_ADMIN}
    _call(app, "dynamodb", "DynamoDB_20120810.PutItem", {"TableName": KEYS_TABLE, "Item": item})


def prepared_app(key: str | None, shards: int, kept: int) -> OneAtATime:
    """moto with the stream, the tables and, if given, the local admin's key."""
    app = OneAtATime(DomainDispatcherApplication(create_backend_app), lambda: _forget_all_but(kept))
    _create_stream(app, shards)
    _create_table(app, KEYS_TABLE, "key_hash")
    _create_table(app, REQUESTS_TABLE, "request_id")
    _create_table(app, USAGE_TABLE, "counter")
    if key:
        _put_key(app, key)
    return app


def _end(_signal: int, _frame: object) -> None:
    raise SystemExit(0)


def main() -> None:
    """Serve until SIGTERM."""
    parser = argparse.ArgumentParser(description="Kinesis and DynamoDB for the local stack.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one and tells it")
    parser.add_argument("--shards", type=int, default=2)
    parser.add_argument("--records", type=int, default=10_000, help="how many each shard keeps")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent ends us
    end_with_parent()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    app = prepared_app(os.environ.pop("HEIMDALL_KEY", None), arguments.shards, arguments.records)
    server = make_server(HOST, arguments.port, app, threaded=True, request_handler=MotoRequestHandler)
    announce(url=f"http://{HOST}:{server.server_port}", port=server.server_port)
    server.serve_forever()


if __name__ == "__main__":
    main()
