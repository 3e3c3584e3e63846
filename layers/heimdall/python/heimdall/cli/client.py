"""The gateway's HTTP client. Synchronous, so that Ctrl-C lands where the wait is."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Self
from urllib.parse import quote

import httpx
from httpx_sse import EventSource, ServerSentEvent

from heimdall.cli.exits import CliError, Failed
from heimdall.cli.target import Target
from heimdall.cli.transport import connecting, reading, refuse
from heimdall.cli.wire import DONE, AnswerEvent, answer_events

_CONNECT_S = 5.0
# An action's own deadline is 60 s; a heartbeat comes every 15 s.
_ANSWER_S = 65.0
_SILENCE_S = 45.0
_CANCEL_S = 3.0

Turn = Mapping[str, str]  # {"role": "user" | "assistant", "content": text}


class AnswerStream:
    """A streamed answer; iterate it once. `request_id` is what a cancellation names."""

    def __init__(self, response: httpx.Response, target: Target) -> None:
        self.request_id: str | None = response.headers.get("x-request-id")
        self._source = EventSource(response)
        self._target = target

    def __iter__(self) -> Iterator[AnswerEvent]:
        """What happens, as it happens. Raises Failed when the stream ends before its end is told."""
        with reading(self._target):
            for event in self._source.iter_sse():
                if event.data == DONE:
                    return
                if event.data:
                    yield from answer_events(event.data)
        raise Failed("The answer broke off before its end.", retryable=True)


class Gateway:
    """One gateway with one key; close it, or use it as a context manager.

    Every method raises CannotConnect, NotAuthorised or Failed.
    """

    def __init__(self, target: Target) -> None:
        self.target = target
        headers = {} if target.key is None else {"Authorization": f"Bearer {target.key}"}
        self._http = httpx.Client(
            base_url=target.url,
            headers=headers,
            timeout=httpx.Timeout(_ANSWER_S, connect=_CONNECT_S),
            # A proxy set for the outside world cannot reach this machine's loopback.
            trust_env=not target.loopback,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._http.close()

    def status(self) -> dict[str, Any]:
        """The body of GET /api/bifrost/status."""
        return self._object("GET", "/api/bifrost/status")

    def models(self) -> list[str]:
        """The ids of the models that are served."""
        listed = self._object("GET", "/v1/models").get("data", [])
        return [str(entry["id"]) for entry in listed if isinstance(entry, dict) and "id" in entry]

    def actions(self) -> list[dict[str, Any]]:
        """The catalogue."""
        listed = self._object("GET", "/api/bifrost/actions").get("actions", [])
        return [entry for entry in listed if isinstance(entry, dict)]

    def action(self, name: str) -> dict[str, Any]:
        """One catalogue entry with its JSON Schema."""
        return self._object("GET", f"/api/bifrost/actions/{quote(name, safe='')}")

    def run(self, name: str, params: Mapping[str, Any]) -> dict[str, Any]:
        """Run an action and give its result."""
        return self._object("POST", f"/api/bifrost/actions/{quote(name, safe='')}", body=params)

    @contextmanager
    def answer(self, turns: Sequence[Turn], model: str | None = None) -> Iterator[AnswerStream]:
        """Ask, and stream the answer. Whoever leaves early, by Ctrl-C say, cancels the request."""
        body: dict[str, Any] = {
            "messages": list(turns),
            "stream": True,
            "stream_options": {"include_usage": True},
        } | ({"model": model} if model else {})
        with self._stream("POST", "/api/bifrost/chat/completions", json=body) as response:
            stream = AnswerStream(response, self.target)
            try:
                yield stream
            except (KeyboardInterrupt, SystemExit, BrokenPipeError):
                self.cancel(stream.request_id)
                raise

    def cancel(self, request_id: str | None) -> None:
        """Ask the gateway to stop a request; one that is over already is no error."""
        if request_id is None:
            return
        path = f"/api/bifrost/chat/{quote(request_id, safe='')}/cancel"
        with suppress(CliError), connecting(self.target):
            self._http.post(path, timeout=_CANCEL_S)

    @contextmanager
    def events(self, after: str | None = None) -> Iterator[Iterator[ServerSentEvent]]:
        """The event stream, from now on or after a position; it ends when the gateway ends it."""
        headers = {} if after is None else {"Last-Event-ID": after}
        timeout = httpx.Timeout(_SILENCE_S, connect=_CONNECT_S)
        with self._stream("GET", "/api/bifrost/events", headers=headers, timeout=timeout) as response:
            yield self._server_sent(EventSource(response))

    def _server_sent(self, source: EventSource) -> Iterator[ServerSentEvent]:
        with reading(self.target):
            yield from source.iter_sse()

    @contextmanager
    def _stream(self, method: str, path: str, **request: Any) -> Iterator[httpx.Response]:
        request["headers"] = {"Accept": "text/event-stream"} | request.get("headers", {})
        with connecting(self.target):
            response = self._http.send(self._http.build_request(method, path, **request), stream=True)
        try:
            if not response.is_success:
                with reading(self.target):
                    response.read()
                refuse(response, self.target)
            yield response
        finally:
            response.close()

    def _object(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any]:
        with connecting(self.target):
            response = self._http.request(method, path, json=body)
        if not response.is_success:
            refuse(response, self.target)
        try:
            answer = response.json()
        except ValueError:
            answer = None
        if not isinstance(answer, dict):
            raise Failed(f"{self.target.url} answered, but not with a JSON object. Is it a Heimdall gateway?")
        return answer
