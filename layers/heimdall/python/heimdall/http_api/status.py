"""GET /api/bifrost/status and /v1/models: what works, truthfully, and never hanging on a dead part."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, TypeVar

from chat_protocol.responses import Model, ModelList
from fastapi import APIRouter, Depends, FastAPI

from heimdall.actions.roster import Roster
from heimdall.domain.generation import InferenceHealth, ModelCard
from heimdall.domain.graph import GraphHealth
from heimdall.domain.identity import Principal, Role
from heimdall.errors import HeimdallError
from heimdall.http_api.authentication import require
from heimdall.http_api.errors import install_error_handlers
from heimdall.ports import Actions, EventLog, Inference, Statistics
from heimdall.prompts.grammar import confidence_threshold
from heimdall.prompts.profiles import profile_of

Viewer = Annotated[Principal, Depends(require(Role.VIEWER))]
Result = TypeVar("Result")

# Each part's own deadline, in seconds; the parts are asked side by side.
CHECK_S = 3.0


@dataclass(frozen=True, slots=True)
class StatusParts:
    """Whom to ask. `bifrost` tells of this process's event connections."""

    inference: Inference
    actions: Actions
    log: EventLog
    statistics: Statistics
    bifrost: Callable[[], Mapping[str, object]]
    roster: Roster = field(default_factory=Roster)
    enabled: bool = True
    threshold: float | None = None


async def _within(check: Awaitable[Result], late: Result) -> Result:
    try:
        return await asyncio.wait_for(check, CHECK_S)
    except TimeoutError:
        return late


def _inference(health: InferenceHealth, model: Mapping[str, str]) -> dict[str, Any]:
    return {
        "status": "ok" if health.ready else "unavailable",
        "model": health.model,
        "active": health.active,
        "waiting": health.waiting,
        **model,
        "error": health.error,
    }


def _graph(health: GraphHealth) -> dict[str, Any]:
    return {
        "status": "ok" if health.reachable else "unavailable",
        "server": health.server,
        "read_only": health.read_only.value,
        "error": health.error,
    }


def _overall(enabled: bool, parts: Mapping[str, Mapping[str, Any]]) -> tuple[str, list[str]]:
    """`unavailable` when no question can be answered, `degraded` when something else is down."""
    down = [name for name, part in parts.items() if part["status"] != "ok"]
    reasons = [f"{name}: {parts[name]['error'] or 'not ready'}" for name in down]
    if not enabled:
        return "unavailable", ["the assistant is disabled by configuration", *reasons]
    if "inference" in down or "graph" in down:
        return "unavailable", reasons
    return ("degraded" if down else "ok"), reasons


async def _card(parts: StatusParts, ready: bool) -> ModelCard | None:
    if not ready:
        return None
    try:
        return await asyncio.wait_for(parts.inference.model(), CHECK_S)
    except (HeimdallError, TimeoutError):
        return None


def _gate(parts: StatusParts, card: ModelCard | None) -> str:
    """Whether uncertain actions are asked back about, and if not, why."""
    if card is None:
        return "unknown"
    if not card.logprobs:
        return "off: the host tells no log-probabilities"
    threshold = confidence_threshold(card, parts.threshold)
    return "off: no threshold is set for this model" if threshold is None else f"on: {threshold:g}"


def _candidates(card: ModelCard | None, gate: str) -> str:
    """Whether several readings of a question are weighed, and if not, why."""
    if card is None:
        return "unknown"
    if not gate.startswith("on"):
        return "off: the confidence gate is off"
    return "on" if card.candidates else "off: the host ranks no answers"


def _encoder(card: ModelCard | None) -> str:
    """Whether requests are held against plugins' actions as sentences, and if not, why."""
    if card is None:
        return "unknown"
    if not profile_of(card).closed:
        return "off: this model reads the actions' descriptions itself"
    return f"on: {card.encoder}" if card.encoder else "off: the host has no sentence encoder"


def _of_model(parts: StatusParts, card: ModelCard | None) -> dict[str, str]:
    """What is made of the model's answers."""
    gate = _gate(parts, card)
    return {"confidence_gate": gate, "candidates": _candidates(card, gate), "encoder": _encoder(card)}


async def report(parts: StatusParts) -> dict[str, Any]:
    """The body of the status endpoint; the seed's keys first."""
    late = f"no answer within {CHECK_S:g} s"
    inference, graph, stream, counted = await asyncio.gather(
        _within(parts.inference.health(), InferenceHealth(False, error=late)),
        _within(parts.actions.graph_health(), GraphHealth(False, error=late)),
        _within(parts.log.health(), late),
        _within(parts.statistics.totals(), None),
    )
    card = await _card(parts, inference.ready)
    checked: dict[str, dict[str, Any]] = {
        "inference": _inference(inference, _of_model(parts, card)),
        "graph": _graph(graph),
        "events": {"status": "unavailable" if stream else "ok", "error": stream},
    }
    status, reasons = _overall(parts.enabled, checked)
    stats = {"model_path": inference.model, "enabled": parts.enabled, **(counted.wire() if counted else {})}
    return {
        "status": status,
        "model": inference.model,
        "heimdall": {"enabled": parts.enabled, "stats": stats},
        "bifrost": dict(parts.bifrost()),
        "reasons": reasons,
        **checked,
        "plugins": {
            "loaded": list(parts.roster.plugins),
            "refused": [{"name": each.name, "reason": each.reason} for each in parts.roster.refused],
        },
    }


def status_router(parts: StatusParts) -> APIRouter:
    """Both routes."""
    router = APIRouter(tags=["status"])

    @router.get("/api/bifrost/status")
    async def status(_: Viewer) -> dict[str, Any]:
        """Whether questions can be answered, and if not, which part is down."""
        return await report(parts)

    @router.get("/v1/models")
    async def models(_: Viewer) -> ModelList:
        """The model that is served, as OpenAI lists it."""
        card = await parts.inference.model()
        return ModelList(data=[Model(id=card.id, created=int(time.time()))])

    return router


def status_app(parts: StatusParts) -> FastAPI:
    """The ASGI app of the status function."""
    app = FastAPI(title="Heimdall status", docs_url=None, openapi_url=None)
    install_error_handlers(app)
    app.include_router(status_router(parts))
    return app
