"""Status tells the truth about each part, and never hangs on a dead one."""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any

import httpx
import pytest
from heimdall.adapters.inference_http import HttpInference
from heimdall.domain.events import Event, LoggedEvent
from heimdall.domain.generation import InferenceHealth, ModelCard
from heimdall.domain.graph import GraphHealth, ReadOnlyState
from heimdall.domain.identity import Principal, Role
from heimdall.http_api import status
from heimdall.http_api.status import StatusParts, status_app

from tests.fixtures.chat_stack import CountingStatistics, ScriptedActions, identity
from tests.fixtures.scripted import ScriptedInference

VIEWER = identity(Principal("v", Role.VIEWER, "acme"))


class Log:
    """An event log of which only the health matters."""

    def __init__(self, down: str | None = None) -> None:
        self.down = down

    async def append(self, events: Sequence[Event]) -> None: ...

    async def follow(self, tenant: str, after: str | None) -> AsyncIterator[LoggedEvent | None]:
        yield None

    async def health(self) -> str | None:
        return self.down


class Unready(ScriptedInference):
    async def health(self) -> InferenceHealth:
        return InferenceHealth(False, error="still loading")


class Hanging(ScriptedInference):
    async def health(self) -> InferenceHealth:
        await asyncio.sleep(60)
        raise AssertionError


async def ask(path: str = "/api/bifrost/status", **parts: Any) -> dict[str, Any]:
    healthy = GraphHealth(True, "ArcadeDB/26.10", ReadOnlyState.ENFORCED)
    whole: dict[str, Any] = {
        "inference": ScriptedInference(),
        "actions": ScriptedActions(health=healthy),
        "log": Log(),
        "statistics": CountingStatistics(),
        "bifrost": lambda: {"enabled": True, "connection_count": 2},
        **parts,
    }
    transport = httpx.ASGITransport(status_app(StatusParts(**whole)))
    async with httpx.AsyncClient(transport=transport, base_url="http://x", headers=VIEWER) as client:
        body: dict[str, Any] = (await client.get(path)).json()
    return body


async def test_all_well_has_the_seeds_keys() -> None:
    body = await ask()
    assert (body["status"], body["model"], body["reasons"]) == ("ok", "scripted", [])
    assert body["heimdall"]["enabled"] is True
    assert {"model_path", "request_count", "error_count", "last_used", "enabled"} == set(
        body["heimdall"]["stats"]
    )
    assert body["bifrost"] == {"enabled": True, "connection_count": 2}
    assert body["graph"]["read_only"] == "enforced"


@pytest.mark.parametrize(
    ("parts", "verdict", "reason"),
    [
        ({"inference": Unready()}, "unavailable", "inference: still loading"),
        (
            {"actions": ScriptedActions(health=GraphHealth(False, error="refused"))},
            "unavailable",
            "graph: refused",
        ),
        ({"log": Log("no stream")}, "degraded", "events: no stream"),
        ({"enabled": False}, "unavailable", "the assistant is disabled by configuration"),
    ],
)
async def test_what_is_down_is_named(parts: dict[str, Any], verdict: str, reason: str) -> None:
    body = await ask(**parts)
    assert body["status"] == verdict
    assert body["reasons"] == [reason]


async def test_a_hanging_part_does_not_hang_status(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(status, "CHECK_S", 0.2)
    began = time.monotonic()
    body = await ask(inference=Hanging())
    assert time.monotonic() - began < 2
    assert body["inference"]["status"] == "unavailable"


@pytest.mark.parametrize(
    ("card", "threshold", "gate", "candidates"),
    [
        (ModelCard("m", "closed-cypher-4"), None, "on: -0.25", "on"),
        (ModelCard("m"), -2.0, "on: -2", "on"),
        (ModelCard("m", candidates=False), -2.0, "on: -2", "off: the host ranks no answers"),
        (
            ModelCard("m"),
            None,
            "off: no threshold is set for this model",
            "off: the confidence gate is off",
        ),
        (
            ModelCard("m", "closed-cypher-4", logprobs=False),
            None,
            "off: the host tells no log-probabilities",
            "off: the confidence gate is off",
        ),
    ],
)
async def test_what_an_unsure_answer_goes_through_is_told(
    card: ModelCard, threshold: float | None, gate: str, candidates: str
) -> None:
    told = (await ask(inference=ScriptedInference(card=card), threshold=threshold))["inference"]
    assert (told["confidence_gate"], told["candidates"]) == (gate, candidates)


@pytest.mark.parametrize(
    ("card", "told"),
    [
        (ModelCard("m", "closed-cypher-4", encoder="sense"), "on: sense"),
        (ModelCard("m", "closed-cypher-4"), "off: the host has no sentence encoder"),
        (ModelCard("m", encoder="sense"), "off: this model reads the actions' descriptions itself"),
    ],
)
async def test_whether_requests_are_read_by_an_encoder_is_told(card: ModelCard, told: str) -> None:
    assert (await ask(inference=ScriptedInference(card=card)))["inference"]["encoder"] == told


async def test_a_model_that_is_not_there_makes_status_unavailable_and_says_which() -> None:
    def listed(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"data": [{"id": "small"}, {"id": "large"}]})

    client = httpx.AsyncClient(transport=httpx.MockTransport(listed))
    body = await ask(inference=HttpInference("http://host", client=client, model="huge"))
    assert body["status"] == "unavailable"
    (reason,) = body["reasons"]
    assert "'huge' (INFERENCE_MODEL); it lists small, large" in reason


async def test_models_is_an_openai_list() -> None:
    body = await ask("/v1/models")
    assert body["object"] == "list"
    assert [model["id"] for model in body["data"]] == ["scripted"]
