"""Lambda's Runtime API with response streaming, and as much of the Extensions API as a web adapter asks for.

Plain sockets and h11, so that each chunk of a response is seen as it was sent, with the time it came.
"""

import json
import queue
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import h11

from tests.streaming_runtime.invocation import Invocation

_ADDRESS = "127.0.0.1"
_RUNTIME, _EXTENSION = "/2018-06-01/runtime", "/2020-01-01/extension"
# Anything sent in two writes would otherwise wait 40 ms for the first one's acknowledgement.
_QUICK = socket.TCP_QUICKACK


class RuntimeApi:
    """One sandbox's API on loopback. `asked` is set when the runtime waits for its first invocation."""

    def __init__(self) -> None:
        self._listening = socket.create_server((_ADDRESS, 0))
        self.address = f"{_ADDRESS}:{self._listening.getsockname()[1]}"
        self.asked = threading.Event()
        self.init_error: Any = None
        self._waiting: queue.Queue[Invocation | None] = queue.Queue()
        self._running: dict[str, Invocation] = {}
        self._connections: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._spawn(self._accept)

    def invoke(self, event: dict[str, Any], *, seconds: float = 60.0) -> Invocation:
        """Queue an invocation that must be over in so many seconds; returns at once."""
        made = Invocation.of(event, seconds)
        self._running[made.id] = made
        self._waiting.put(made)
        return made

    def close(self) -> None:
        """End every connection."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for connection in self._connections:
            _cut(connection)
        self._waiting.put(None)
        for thread in self._threads:
            thread.join(5)

    def _spawn(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self._connections.append(connection)
            self._spawn(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        peer = _Peer(connection)
        try:
            while (request := peer.request()) is not None:
                self._answer(peer, request.method.decode(), request.target.decode(), request)
                peer.next()
        except (OSError, h11.RemoteProtocolError):
            pass  # it was cut, by the test or by the runtime's end
        finally:
            connection.close()

    def _answer(self, peer: "_Peer", method: str, path: str, request: h11.Request) -> None:
        match (method, path.removeprefix(_RUNTIME).strip("/").split("/")):
            case ("GET", ["invocation", "next"]):
                self._hand_out(peer)
            case ("POST", ["invocation", name, "response"]):
                self._take_response(peer, self._running[name], request)
            case ("POST", ["invocation", name, "error"]):
                self._running[name].failed(json.loads(peer.body()))
                peer.answer(202)
            case ("POST", ["init", "error"]):
                self.init_error = json.loads(peer.body())
                peer.answer(202)
            case _:
                self._extension(peer, path)

    def _extension(self, peer: "_Peer", path: str) -> None:
        peer.body()
        if path == f"{_EXTENSION}/register":
            peer.answer(200, {"functionName": "f"}, {"Lambda-Extension-Identifier": "an-extension"})
        elif path == f"{_EXTENSION}/event/next":
            peer.until_it_leaves()  # no event that it registered for
        else:
            peer.answer(404)

    def _hand_out(self, peer: "_Peer") -> None:
        peer.body()
        self.asked.set()
        invocation = self._waiting.get()
        if invocation is None:
            raise OSError("the API is closed")
        peer.answer(200, invocation.event, invocation.runtime_headers())

    def _take_response(self, peer: "_Peer", invocation: Invocation, request: h11.Request) -> None:
        invocation.begun(request.headers, lambda: _cut(peer.connection))
        try:
            for data in peer.data():
                if isinstance(data, h11.EndOfMessage):
                    invocation.ended(data.headers)
                    peer.answer(202)
                else:
                    invocation.received(bytes(data.data), starts=data.chunk_start)
        finally:
            invocation.over.set()


class _Peer:
    """One connection of the runtime."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self._http = h11.Connection(h11.SERVER)

    def request(self) -> h11.Request | None:
        """The next request's head; None when there is none."""
        event = self._event()
        return event if isinstance(event, h11.Request) else None

    def data(self) -> Iterator[Any]:
        """The body's pieces as they come, and its end."""
        while True:
            event = self._event()
            if isinstance(event, h11.ConnectionClosed):
                raise OSError("the runtime left")
            yield event
            if isinstance(event, h11.EndOfMessage):
                return

    def body(self) -> bytes:
        return b"".join(bytes(event.data) for event in self.data() if isinstance(event, h11.Data))

    def answer(self, status: int, value: Any = None, headers: dict[str, str] | None = None) -> None:
        body = b"" if value is None else json.dumps(value, ensure_ascii=False).encode()
        told = {"Content-Length": str(len(body)), **(headers or {})}
        self._send(h11.Response(status_code=status, headers=list(told.items())))
        self._send(h11.Data(data=body))
        self._send(h11.EndOfMessage())

    def next(self) -> None:
        self._http.start_next_cycle()

    def until_it_leaves(self) -> None:
        while self.connection.recv(4096):
            pass
        raise OSError("it left")

    def _send(self, event: Any) -> None:
        if data := self._http.send(event):
            self.connection.sendall(data)

    def _event(self) -> Any:
        while (event := self._http.next_event()) is h11.NEED_DATA:
            self.connection.setsockopt(socket.IPPROTO_TCP, _QUICK, 1)
            self._http.receive_data(self.connection.recv(65536))
        return event


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):  # it is cut already
        connection.shutdown(socket.SHUT_RDWR)
