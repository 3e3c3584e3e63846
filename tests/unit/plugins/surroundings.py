"""A graph of three nodes and a bus that keeps what it was told, for actions to run against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from heimdall.actions.catalogue import Catalogue
from heimdall.actions.executor import Executor
from heimdall.actions.generation_config import GenerationConfig
from heimdall.domain.actions import ActionCall, ActionResult
from heimdall.domain.conversation import Sampling
from heimdall.domain.events import Event, EventLevel
from heimdall.domain.graph import (
    GraphHealth,
    GraphSchema,
    GraphStatistics,
    LabelSchema,
    MissingValue,
    PropertySchema,
    QueryResult,
    ReadOnlyState,
    RelationshipSchema,
    ValueLink,
)
from heimdall.domain.identity import Principal, Role
from heimdall.errors import ActionRefused, GraphUnavailable, HeimdallError, InvalidRequest
from heimdall.hooks.loading import load_plugins, third_party
from heimdall.plugins import BUILT_IN

ADMIN = Principal("root", Role.ADMIN, "acme")
EDITOR = Principal("ada", Role.EDITOR, "acme")


class SmallGraph:
    """Answers as a graph of two people and a company would; `down` makes it unreachable."""

    def __init__(self) -> None:
        self.down = False
        self.asked: list[tuple[str, dict[str, object], int | None]] = []

    async def query(
        self, cypher: str, params: Mapping[str, object] | None = None, limit: int | None = None
    ) -> QueryResult:
        self._check()
        self.asked.append((cypher, dict(params or {}), limit))
        if "DELETE" in cypher:
            raise ActionRefused("DELETE is not a reading clause", layer="gate")
        if "MATCH" not in cypher:
            raise InvalidRequest("Neo.ClientError.Statement.SyntaxError: no MATCH", code="cypher_failed")
        rows = ({"name": "Alice Smith"}, {"name": "Bob"})[: limit or 2]
        return QueryResult(("name",), rows, truncated=len(rows) < 2, elapsed_ms=1.234)

    async def schema(self) -> GraphSchema:
        self._check()
        name = PropertySchema("name", "string")
        return GraphSchema(
            (LabelSchema("Company", (name,)), LabelSchema("Person", (name, PropertySchema("age", "number")))),
            (RelationshipSchema("Person", "WORKS_AT", "Company", (PropertySchema("since", "number"),)),),
        )

    async def statistics(self) -> GraphStatistics:
        self._check()
        return GraphStatistics(3, 2, {"Company": 1, "Person": 2})

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        self._check()
        return (ValueLink("Alice Smith", "Person", "name"),) if "Alice" in text else ()

    async def missing_values(self, asked: tuple[ValueLink, ...]) -> tuple[MissingValue, ...]:
        self._check()
        return tuple(MissingValue(each, (ValueLink("Alice Smith", "Person", "name"),)) for each in asked)

    async def health(self) -> GraphHealth:
        if self.down:
            return GraphHealth(False, error="connection refused")
        return GraphHealth(True, "SmallGraph/1", ReadOnlyState.ENFORCED)

    def _check(self) -> None:
        if self.down:
            raise GraphUnavailable("The graph cannot be reached.")


@dataclass
class KeptBus:
    """An event bus that only remembers."""

    events: list[Event] = field(default_factory=list)

    def publish(self, event: Event) -> None:
        self.events.append(event)

    def send_message(self, tenant: str, content: str) -> None:
        self.publish(Event("message", tenant, content=content))

    def send_notification(self, tenant: str, level: EventLevel, title: str, message: str) -> None:
        self.publish(Event("notification", tenant, content=message, title=title, level=level))

    def broadcast(self, tenant: str, content: str) -> None:
        self.publish(Event("broadcast", tenant, content=content))


class House:
    """All installed plugins over a small graph; `run` runs an action the way production does."""

    def __init__(self, *, adjustable: bool = True) -> None:
        self.graph = SmallGraph()
        self.bus = KeptBus()
        self.generation = GenerationConfig(Sampling(), model="tiny", adjustable=adjustable)
        self.plugins = load_plugins(BUILT_IN, third_party())
        self.executor = Executor(
            Catalogue(self.plugins.actions), self.graph, self.bus, self.generation, self.plugins.roster
        )

    async def run(self, name: str, who: Principal = EDITOR, /, **params: Any) -> ActionResult:
        return await self.executor.run(ActionCall(name, params), who, "r1")


def code_of(result: ActionResult) -> object:
    """The error code in a failed result."""
    error = result.data["error"]
    assert isinstance(error, dict)
    return error["code"]


def is_error(result: ActionResult, kind: type[HeimdallError]) -> bool:
    return code_of(result) == kind.default_code
