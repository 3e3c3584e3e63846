"""The outside world on one page: what the core needs from it, in the core's own words.

Adapters implement these and translate every SDK error into one of heimdall.errors.
"""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from heimdall.domain.actions import ActionCall, ActionResult, ActionSpec
from heimdall.domain.api_keys import ApiKey
from heimdall.domain.chat_events import Notice
from heimdall.domain.events import Event, EventLevel, LoggedEvent
from heimdall.domain.generation import (
    Candidates,
    Generation,
    GenerationEnd,
    InferenceHealth,
    ModelCard,
    Piece,
)
from heimdall.domain.graph import (
    GraphHealth,
    GraphSchema,
    GraphStatistics,
    MissingValue,
    QueryLimits,
    QueryResult,
    ValueLink,
)
from heimdall.domain.identity import Principal
from heimdall.domain.measurements import Measured
from heimdall.domain.statistics import ChatTotals

Notify = Callable[[Notice], None]
Context = TypeVar("Context")


class Inference(Protocol):
    """A language model behind an OpenAI-shaped wire."""

    def generate(self, request: Generation) -> AsyncGenerator[Piece | GenerationEnd, None]:
        """Stream the answer; the last item is a GenerationEnd. Closing the iterator stops the host.

        Raises InferenceUnavailable, RateLimited, UpstreamFailed, InvalidRequest or DeadlineExceeded.
        """
        ...

    async def candidates(self, request: Generation, count: int) -> Candidates:
        """Up to `count` most likely answers under the request's grammar; none where the host ranks none.

        Raises as generate does. Cancelling the task stops the host.
        """
        ...

    async def count_tokens(self, text: str) -> int:
        """How many tokens the model's tokenizer makes of `text`."""
        ...

    async def embed(self, texts: Sequence[str]) -> tuple[tuple[float, ...], ...]:
        """What each text is about, as a vector of unit length; none where the host has no sentence encoder.

        Raises InferenceUnavailable, RateLimited, UpstreamFailed, InvalidRequest or DeadlineExceeded.
        """
        ...

    async def model(self) -> ModelCard:
        """The model that answers. Raises InferenceUnavailable, also when the configured one is not there."""
        ...

    async def health(self) -> InferenceHealth:
        """Readiness; never raises."""
        ...


class Graph(Protocol):
    """A graph database over Bolt, read as a reader inside a READ transaction that is always rolled back."""

    async def read(self, cypher: str, params: Mapping[str, object], limits: QueryLimits) -> QueryResult:
        """Run one statement. Raises InvalidRequest (server's code and message), GraphUnavailable,

        DeadlineExceeded, or ActionRefused (layer `server`) when the server refuses a write.
        """
        ...

    async def health(self) -> GraphHealth:
        """Reachability and the read-only self-test's answer; never raises."""
        ...


class ReadOnlyGraph(Protocol):
    """The guarded way to the graph that actions and plugins get: gate, caps, no way to write."""

    async def query(
        self, cypher: str, params: Mapping[str, object] | None = None, limit: int | None = None
    ) -> QueryResult:
        """One read behind the Cypher gate. Raises ActionRefused (`layer` says which), and as Graph.read."""
        ...

    async def schema(self) -> GraphSchema:
        """The live schema, cached for a minute."""
        ...

    async def statistics(self) -> GraphStatistics:
        """Counts of nodes, relationships and nodes per label."""
        ...

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        """Spans of `text` that are values in the graph, longest first."""
        ...

    async def missing_values(self, asked: tuple[ValueLink, ...]) -> tuple[MissingValue, ...]:
        """Those of `asked` that are certainly not in the graph; without label and property, anywhere in it.

        Where values are too many or too long to be known, nothing is certain.
        """
        ...

    async def health(self) -> GraphHealth:
        """Reachability and the read-only self-test's answer; never raises."""
        ...


class EventBus(Protocol):
    """How actions and plugins tell the event stream something; never blocks, never raises."""

    def publish(self, event: Event) -> None:
        """Send one event."""
        ...

    def send_message(self, tenant: str, content: str) -> None:
        """A `message` event."""
        ...

    def send_notification(self, tenant: str, level: EventLevel, title: str, message: str) -> None:
        """A `notification` event."""
        ...

    def broadcast(self, tenant: str, content: str) -> None:
        """A `broadcast` event to everybody in the tenant."""
        ...


class Actions(Protocol):
    """The action catalogue and everything about the graph that the prompt needs."""

    async def catalogue(self) -> tuple[ActionSpec, ...]:
        """Every action, sorted by name."""
        ...

    async def schema(self) -> GraphSchema:
        """The live schema, cached. Raises GraphUnavailable."""
        ...

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        """Spans of `text` that are values in the graph. Raises GraphUnavailable."""
        ...

    async def missing_values(self, asked: tuple[ValueLink, ...]) -> tuple[MissingValue, ...]:
        """Those of `asked` that are certainly not in the graph; without label and property, anywhere in it.

        Where values are too many or too long to be known, nothing is certain. Raises GraphUnavailable.
        """
        ...

    async def run(self, call: ActionCall, principal: Principal, request_id: str) -> ActionResult:
        """Run an action; refusals and failures are results. Raises NotFound for an unknown action."""
        ...

    async def graph_health(self) -> GraphHealth:
        """Health of the graph behind the actions; never raises."""
        ...


class Hooks(Protocol):
    """Evaluates the plugins' hooks of one phase on a context."""

    async def evaluate(self, context: Context, notify: Notify) -> Context:
        """Run the hooks of the context's phase; notices are told as they happen; returns the context."""
        ...


class EventLog(Protocol):
    """An ordered, durable log of events per tenant."""

    async def append(self, events: Sequence[Event]) -> None:
        """Write events in order. Raises StreamUnavailable."""
        ...

    def follow(self, tenant: str, after: str | None) -> AsyncIterator[LoggedEvent | None]:
        """Events of `tenant` after a position, or from now on; None when there was nothing for a moment.

        Raises InvalidRequest for a position that is not one, StreamUnavailable.
        """
        ...

    async def health(self) -> str | None:
        """None when the stream works, else one sentence; never raises."""
        ...


class Cancellations(Protocol):
    """Which requests run and which of them their caller wants stopped."""

    async def opened(self, request_id: str, principal: Principal) -> None:
        """Remember that the request runs."""
        ...

    async def cancel(self, request_id: str, principal: Principal) -> None:
        """Ask it to stop. Raises NotFound when it is unknown or over, Forbidden when it is another's."""
        ...

    async def cancelled(self, request_id: str) -> bool:
        """Whether somebody asked it to stop."""
        ...

    async def closed(self, request_id: str) -> None:
        """Forget it."""
        ...


class Statistics(Protocol):
    """How often the assistant was asked, over all processes."""

    async def count(self, *, failed: bool) -> None:
        """Count one request; never raises."""
        ...

    async def totals(self) -> ChatTotals | None:
        """The totals, or None when they cannot be read; never raises."""
        ...


class Keys(Protocol):
    """API keys, stored by their SHA-256, as the authorizer asks for them."""

    async def find(self, key: str) -> ApiKey | None:
        """The entry of a key that is neither expired nor revoked. Raises Unavailable."""
        ...


class KeyRegistry(Protocol):
    """The same keys, as their operator manages them.

    Every method raises Unavailable, Unauthenticated or Forbidden (the operator's own credentials), NotFound
    (no such table), InvalidRequest (no region).
    """

    def add(self, key: str, entry: ApiKey) -> None:
        """Store a key. Raises InvalidRequest when it is there already."""
        ...

    def entries(self) -> list[ApiKey]:
        """Every key, the oldest first."""
        ...

    def revoke(self, key_id: str, now: int) -> ApiKey:
        """Have the key open nothing any more; one that was revoked before keeps its time. Raises NotFound."""
        ...


class Tokens(Protocol):
    """Tokens (JWT) of an identity provider."""

    async def principal(self, token: str) -> Principal:
        """Who it vouches for. Raises Unauthenticated, Forbidden (no role, no tenant), Unavailable."""
        ...


class Counters(Protocol):
    """Numbers that only grow, each until its window is over."""

    async def add(self, counter: str, amount: int, expires_at: int) -> int:
        """Add to a counter, which may be forgotten at `expires_at` (Unix seconds); its new value.

        Raises Unavailable.
        """
        ...

    async def value(self, counter: str) -> int:
        """A counter's value, 0 when nobody has counted. Raises Unavailable."""
        ...


class Recorder(Protocol):
    """Where measurements go."""

    def record(self, measured: Measured) -> None:
        """Write what one request measured, at once and as a whole; never raises."""
        ...
