"""`python -m inference_host --port 8081`: serves the model until SIGTERM, then drains.

Prints one JSON line on standard output when the model answers ({"ready": true, …}) or cannot be used
({"ready": false, "error": …}, exit code 1); logs go to standard error.
"""

import argparse
import logging
import os
import socket
import sys

from pydantic import ValidationError

from inference_host import announcement, parent
from inference_host.log_lines import LogLines
from inference_host.settings import Settings


def main() -> int:
    """Run the host; returns the exit code."""
    arguments = _arguments()
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        return announcement.unusable(f"The setting {str(first['loc'][0]).upper()} is wrong: {first['msg']}.")
    port = settings.host_port if arguments.port is None else arguments.port
    try:
        listener = _listener(arguments.host, port)
    except OSError as error:
        return announcement.unusable(f"Port {port} on {arguments.host} cannot be opened: {error.strerror}.")
    if not arguments.outlive_parent:
        parent.follow()
    # A descriptor of its own: that of standard error is caught while llama.cpp may print what is private.
    log = os.fdopen(os.dup(sys.stderr.fileno()), "w", buffering=1, encoding="utf-8")
    lines = logging.StreamHandler(log)
    lines.setFormatter(LogLines())
    logging.basicConfig(level=logging.INFO, handlers=[lines])
    # Only now, since it takes a second to import: what is wrong above is told at once.
    from inference_host.serving import serve  # noqa: PLC0415

    return serve(settings, listener)


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


if __name__ == "__main__":
    sys.exit(main())
