"""`python -m inference_host --port 8081`: serves the model until SIGTERM, then drains.

Prints one JSON line on standard output when the model answers ({"ready": true, …}) or cannot be used
({"ready": false, "error": …}, exit code 1); logs go to standard error.
"""

import argparse
import json
import logging
import signal
import socket
import sys
import threading
from types import FrameType

import uvicorn

from inference_host import parent
from inference_host.app import create_app
from inference_host.host import Host, HostState
from inference_host.settings import Settings


class _Server(uvicorn.Server):
    """uvicorn, but the host drains from the signal on, not only when every connection is closed."""

    def __init__(self, config: uvicorn.Config, host: Host) -> None:
        super().__init__(config)
        self._host = host

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._host.drain()
        super().handle_exit(sig, frame)


def main() -> int:
    """Run the host; returns the exit code."""
    arguments = _arguments()
    settings = Settings()
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    if not arguments.outlive_parent:
        parent.follow()
    host = Host(settings)
    port = settings.host_port if arguments.port is None else arguments.port
    try:
        listener = _listener(arguments.host, port)
    except OSError as error:
        return _unusable(f"Port {port} on {arguments.host} cannot be opened: {error.strerror}.")
    config = uvicorn.Config(
        create_app(host), log_config=None, access_log=False, timeout_graceful_shutdown=settings.drain_s
    )
    server = _Server(config, host)
    threading.Thread(target=_announce, args=(host, server, listener), daemon=True).start()
    # uvicorn raises the signal again when it has shut down; that must not kill us before we return 0.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    server.run(sockets=[listener])
    return 1 if host.state is HostState.FAILED else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("inference_host", description="llama.cpp behind an OpenAI-shaped wire")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: loopback)")
    parser.add_argument("--port", type=int, help="TCP port (default: HOST_PORT, 8081); 0 takes a free one")
    parser.add_argument("--outlive-parent", action="store_true", help="go on when the parent process dies")
    return parser.parse_args()


def _listener(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.create_server((host, port), family=family, backlog=2048)
    # Connections inherit it. asyncio sets it only on sockets that it made itself, and without it every short
    # answer waits 40 ms for the client's delayed acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def _announce(host: Host, server: _Server, listener: socket.socket) -> None:
    if host.wait() is HostState.FAILED:
        _unusable(host.error or "")
        server.should_exit = True
        return
    address, port = listener.getsockname()[:2]
    print(
        json.dumps({"ready": True, "url": f"http://{address}:{port}", "model": host.served.model.name}),
        flush=True,
    )


def _unusable(why: str) -> int:
    print(json.dumps({"ready": False, "error": why}), flush=True)
    print(why, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
