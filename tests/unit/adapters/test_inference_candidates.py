"""Servers that rank answers, refuse to, ignore the wish or break off; which of several models is asked."""

import json
import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from heimdall.adapters.inference_http import HttpInference
from heimdall.domain.conversation import Message, Sampling
from heimdall.domain.generation import Candidate, Candidates, Generation
from heimdall.errors import BudgetExceeded, InferenceUnavailable, UpstreamFailed

REQUEST = Generation((Message("user", "hi"),), Sampling(temperature=0), "root ::= [a-z]", "r", "ann", 5)
Choice = dict[str, Any]


def sse(*chunks: dict[str, Any]) -> httpx.Response:
    text = "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + "data: [DONE]\n\n"
    return httpx.Response(200, text=text, headers={"content-type": "text/event-stream"})


def said(index: int, text: str, score: float | None = None, finish: str | None = "stop") -> list[Choice]:
    end = {"index": index, "delta": {}, "finish_reason": finish}
    if score is not None:
        end["cumulative_logprob"] = score
    halves = [text[:1], text[1:]]
    return [{"index": index, "delta": {"content": half}, "finish_reason": None} for half in halves] + [end]


def chunked(*choices: list[Choice]) -> list[dict[str, Any]]:
    usage = {"choices": [], "usage": {"prompt_tokens": 9, "completion_tokens": 7}}
    return [*({"choices": [choice]} for parts in choices for choice in parts), usage]


class Server:
    """Answers chats with what it is given and lists some models; remembers the bodies of the chats."""

    def __init__(self, answer: Callable[[], httpx.Response], *models: str) -> None:
        self.bodies: list[dict[str, Any]] = []
        self._answer = answer
        self._models = models or ("m",)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/models":
            return httpx.Response(200, json={"data": [{"id": name} for name in self._models]})
        if request.url.path == "/ready":
            return httpx.Response(200, json={"model": self._models[0]})
        self.bodies.append(json.loads(request.content))
        return self._answer()

    def inference(self, model: str | None = None) -> HttpInference:
        client = httpx.AsyncClient(transport=httpx.MockTransport(self))
        return HttpInference("http://host", client=client, model=model)


async def test_answers_are_told_the_best_first_whatever_their_order_on_the_wire() -> None:
    server = Server(lambda: sse(*chunked(said(0, "second", -2.5), said(1, "first", -0.5))))
    inference = server.inference()
    found = await inference.candidates(REQUEST, 4)
    assert found == Candidates((Candidate("first", -0.5), Candidate("second", -2.5)), 7, 9)
    asked = server.bodies[0]
    assert (asked["n"], asked["beam"], asked["grammar"]) == (4, True, "root ::= [a-z]")
    assert (await inference.model()).candidates


@pytest.mark.parametrize(
    "answer",
    [
        lambda: httpx.Response(400, json={"error": {"message": "no n", "type": "invalid_request_error"}}),
        lambda: sse(*chunked(said(0, "only one"))),
        lambda: sse(*chunked(said(0, "one", -1.0), said(1, "two"))),
    ],
    ids=["refused", "ignored", "half scored"],
)
async def test_a_server_that_ranks_none_is_asked_once_in_a_while(
    answer: Callable[[], httpx.Response], monkeypatch: pytest.MonkeyPatch
) -> None:
    server = Server(answer)
    inference = server.inference()
    assert await inference.candidates(REQUEST, 4) == Candidates()
    assert await inference.candidates(REQUEST, 4) == Candidates()
    assert len(server.bodies) == 1
    assert not (await inference.model()).candidates
    now = time.monotonic() + 601
    monkeypatch.setattr(time, "monotonic", lambda: now)
    await inference.candidates(REQUEST, 4)
    assert len(server.bodies) == 2


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (lambda: sse(*chunked(said(0, "cut", -1.0, finish=None))), UpstreamFailed),
        (sse, UpstreamFailed),
        (
            lambda: httpx.Response(400, json={"error": {"code": "context_length_exceeded"}}),
            BudgetExceeded,
        ),
        (lambda: httpx.Response(503, json={}), InferenceUnavailable),
    ],
    ids=["cut off", "nothing", "too long", "not ready"],
)
async def test_a_failure_is_no_refusal_to_rank(
    answer: Callable[[], httpx.Response], error: type[Exception]
) -> None:
    inference = Server(answer).inference()
    with pytest.raises(error):
        await inference.candidates(REQUEST, 4)
    assert (await inference.model()).candidates


async def test_the_first_model_is_asked_for_unless_another_is_configured() -> None:
    server = Server(lambda: sse(*chunked(said(0, "hi", -1.0))), "first", "second")
    for wanted, asked in ((None, "first"), ("second", "second")):
        inference = server.inference(wanted)
        assert (await inference.model()).id == asked
        await inference.candidates(REQUEST, 2)
        assert server.bodies[-1]["model"] == asked
        assert (await inference.health()).ready


async def test_a_model_that_is_not_there_is_named_with_those_that_are() -> None:
    inference = Server(sse, "first", "second").inference("third")
    with pytest.raises(InferenceUnavailable) as refused:
        await inference.candidates(REQUEST, 2)
    assert refused.value.code == "model_not_listed"
    assert "'third'" in refused.value.message
    assert "first, second" in refused.value.message
    health = await inference.health()
    assert (health.ready, health.error) == (False, refused.value.message)
