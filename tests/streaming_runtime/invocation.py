"""One invocation as the Runtime API saw it: what was asked, and each chunk of the answer with its time."""

import json
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

PADDING = bytes(8)  # between the metadata and the body
_PATIENCE_S = 30.0
Headers = Iterable[tuple[bytes, bytes]]


@dataclass
class Chunk:
    """A chunk of the HTTP transfer, as the runtime sent it; `at` is of the monotonic clock."""

    at: float
    data: bytes


@dataclass
class Invocation:
    """`over` is set when the runtime has ended it, or was cut off."""

    id: str
    event: dict[str, Any]
    deadline_ms: int
    headers: dict[str, str] = field(default_factory=dict)  # of the streamed response; names in lower case
    chunks: list[Chunk] = field(default_factory=list)
    trailers: dict[str, str] | None = None  # None until the response has ended
    error: Any = None
    over: threading.Event = field(default_factory=threading.Event)
    cut: Callable[[], None] = lambda: None
    _news: threading.Condition = field(default_factory=threading.Condition)

    @classmethod
    def of(cls, event: dict[str, Any], seconds: float) -> "Invocation":
        """An invocation that ends in so many seconds."""
        return cls(str(uuid.uuid4()), event, int((time.time() + seconds) * 1000))

    # --- as the Runtime API tells it ------------------------------------------------------------------------

    def runtime_headers(self) -> dict[str, str]:
        return {
            "Lambda-Runtime-Aws-Request-Id": self.id,
            "Lambda-Runtime-Deadline-Ms": str(self.deadline_ms),
            "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:eu-central-1:123456789012:function:f",
            "Lambda-Runtime-Trace-Id": "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0",
            "Content-Type": "application/json",
        }

    def begun(self, headers: Headers, cut: Callable[[], None]) -> None:
        self.headers, self.cut = _decoded(headers), cut

    def received(self, data: bytes, *, starts: bool) -> None:
        with self._news:
            if starts or not self.chunks:  # a buffered response is one piece
                self.chunks.append(Chunk(time.monotonic(), data))
            else:
                self.chunks[-1].data += data
            self._news.notify_all()

    def ended(self, trailers: Headers) -> None:
        self.trailers = _decoded(trailers)

    def failed(self, error: Any) -> None:
        self.error = error
        self.over.set()

    # --- as a test reads it ---------------------------------------------------------------------------------

    def wait(self, within_s: float = _PATIENCE_S) -> "Invocation":
        """Until it is over."""
        assert self.over.wait(within_s), f"not over within {within_s} s: {self.body()[-300:]!r}"
        return self

    def until(self, text: str, within_s: float = _PATIENCE_S) -> "Invocation":
        """Until this text stands in the body."""
        with self._news:
            assert self._news.wait_for(lambda: text in self.body(), within_s), self.body()[-300:]
        return self

    def until_chunks(self, count: int, within_s: float = _PATIENCE_S) -> "Invocation":
        """Until so many chunks of the body have come."""
        with self._news:
            assert self._news.wait_for(lambda: len(self.body_chunks) >= count, within_s), self.body()[-300:]
        return self

    @property
    def metadata(self) -> dict[str, Any]:
        """Status, headers and cookies, which come before the body."""
        found: dict[str, Any] = json.loads(self.chunks[0].data)
        return found

    @property
    def status(self) -> int:
        status: int = self.metadata["statusCode"]
        return status

    @property
    def body_chunks(self) -> list[Chunk]:
        return [chunk for chunk in self.chunks[2:] if chunk.data]

    def body(self) -> str:
        return b"".join(chunk.data for chunk in self.chunks[2:]).decode("utf-8", "replace")

    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.body())
        return found

    def data(self) -> list[Any]:
        """The data of each server-sent event, `[DONE]` as it stands."""
        return [event for _, event in self.timed_data()]

    def timed_data(self) -> Iterator[tuple[float, Any]]:
        """The same, each with the time at which the chunk came that completed it."""
        text = ""
        for chunk in self.body_chunks:
            *events, text = (text + chunk.data.decode()).split("\n\n")
            for line in (line for event in events for line in event.splitlines()):
                if line.startswith("data: "):
                    value = line.removeprefix("data: ")
                    yield chunk.at, value if value == "[DONE]" else json.loads(value)


def _decoded(headers: Headers) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for name, value in headers:
        found.setdefault(name.decode().lower(), []).append(value.decode())
    return {name: ", ".join(values) for name, values in found.items()}
