"""uvicorn around the application: from the listening socket to the last drained answer."""

import signal
import socket
import threading
from types import FrameType

import uvicorn

from inference_host import announcement
from inference_host.app import create_app
from inference_host.host import Host, HostState
from inference_host.settings import Settings


def serve(settings: Settings, listener: socket.socket) -> int:
    """Serve until a signal; returns the exit code."""
    host = Host(settings)
    config = uvicorn.Config(
        create_app(host), log_config=None, access_log=False, timeout_graceful_shutdown=settings.drain_s
    )
    server = _Server(config, host)
    threading.Thread(target=_announce, args=(host, server, listener), daemon=True).start()
    # For the time before uvicorn has its own handlers, and for after: having shut down it raises the signal
    # again, which must not kill us before we return.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, server.handle_exit)
    server.run(sockets=[listener])
    return 1 if host.state is HostState.FAILED else 0


class _Server(uvicorn.Server):
    """uvicorn, but the host drains from the signal on, not only when every connection is closed."""

    def __init__(self, config: uvicorn.Config, host: Host) -> None:
        super().__init__(config)
        self._host = host

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._host.drain()
        super().handle_exit(sig, frame)


def _announce(host: Host, server: _Server, listener: socket.socket) -> None:
    state = host.wait()
    if state is HostState.FAILED:
        announcement.unusable(host.error or "")
        server.should_exit = True
    elif state is HostState.READY:
        address, port = listener.getsockname()[:2]
        announcement.ready(f"http://{address}:{port}", host.served.model.name)
