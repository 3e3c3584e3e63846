"""The adapter against servers that speak the wire a little differently, scripted byte by byte."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
from heimdall.adapters.inference_http import HttpInference
from heimdall.domain.conversation import Message, Sampling
from heimdall.domain.generation import Generation, GenerationEnd, Piece
from heimdall.errors import (
    BudgetExceeded,
    DeadlineExceeded,
    HeimdallError,
    InferenceUnavailable,
    InvalidRequest,
    RateLimited,
    UpstreamFailed,
)

MODELS = {"data": [{"id": "m"}]}
Handler = Callable[[httpx.Request], httpx.Response]


def generation(**changes: Any) -> Generation:
    values: dict[str, Any] = {
        "messages": (Message("system", "be brief"), Message("user", "hi")),
        "sampling": Sampling(temperature=0.0, max_tokens=7),
        "grammar": None,
        "request_id": "r1",
        "principal": "Zoë",
        "deadline_s": 5.0,
    }
    return Generation(**(values | changes))


def event(text: str = "", **choice: Any) -> str:
    return "data: " + json.dumps({"choices": [{"index": 0, "delta": {"content": text}, **choice}]}) + "\n\n"


def stream(*events: str, then: BaseException | None = None) -> httpx.Response:
    async def body() -> AsyncIterator[bytes]:
        for one in events:
            yield one.encode()
        if then is not None:
            raise then

    return httpx.Response(200, headers={"content-type": "text/event-stream"}, content=body())


def server(chat: Handler | httpx.Response, others: dict[str, httpx.Response] | None = None) -> HttpInference:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/chat/completions":
            return chat if isinstance(chat, httpx.Response) else chat(request)
        known = {"/v1/models": httpx.Response(200, json=MODELS)} | (others or {})
        return known.get(request.url.path, httpx.Response(404, json={}))

    client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    return HttpInference("http://host/v1/", "secret-key", client)


async def collected(
    inference: HttpInference, request: Generation | None = None
) -> list[Piece | GenerationEnd]:
    return [item async for item in inference.generate(request or generation())]


async def failure(inference: HttpInference, request: Generation | None = None) -> HeimdallError:
    with pytest.raises(HeimdallError) as raised:
        await collected(inference, request)
    return raised.value


async def test_the_request_says_everything_the_host_needs() -> None:
    seen: list[httpx.Request] = []

    def chat(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return stream(event("ok", finish_reason="stop"), "data: [DONE]\n\n")

    sampling = Sampling(temperature=0.0, top_p=0.5, top_k=3, max_tokens=7, seed=4, stop=("END",))
    await collected(server(chat), generation(sampling=sampling, grammar='root ::= "ok"'))
    [request] = seen
    body = json.loads(request.content)
    assert body == {
        "model": "m",
        "messages": [{"role": "system", "content": "be brief"}, {"role": "user", "content": "hi"}],
        "stream": True,
        "stream_options": {"include_usage": True},
        "temperature": 0.0,
        "top_p": 0.5,
        "top_k": 3,
        "max_tokens": 7,
        "logprobs": True,
        "seed": 4,
        "stop": ["END"],
        "grammar": 'root ::= "ok"',
    }
    assert request.headers["authorization"] == "Bearer secret-key"
    assert request.headers["x-request-id"] == "r1"
    assert request.headers["x-heimdall-principal"] == "Zo%C3%AB"
    assert int(request.headers["x-heimdall-deadline-ms"]) == 5000


async def test_pieces_carry_the_sum_of_their_log_probabilities() -> None:
    logprobs = {"content": [{"token": "a", "logprob": -0.5}, {"token": "b", "logprob": -0.25}]}
    usage = 'data: {"choices": [], "usage": {"prompt_tokens": 9, "completion_tokens": 3}}\n\n'
    inference = server(
        stream(
            ": heartbeat\n\n",
            event(""),
            event("ab", logprobs=logprobs),
            event("c"),
            event(finish_reason="length"),
            usage,
            "data: [DONE]\n\n",
        )
    )
    assert await collected(inference) == [Piece("ab", -0.75), Piece("c", None), GenerationEnd("length", 9, 3)]
    assert (await inference.model()).logprobs


async def test_a_server_without_usage_or_log_probabilities_is_counted_by_rule_of_thumb() -> None:
    inference = server(stream(event("one "), event("two"), event(finish_reason="stop"), "data: [DONE]\n\n"))
    *_, end = await collected(inference)
    assert end == GenerationEnd("stop", 3, 2)
    assert not (await inference.model()).logprobs


@pytest.mark.parametrize(
    ("status", "body", "headers", "expected", "retry_after_s"),
    [
        (429, {}, {"retry-after": "7"}, RateLimited, 7),
        (503, {"error": {"message": "Loading model"}}, {}, InferenceUnavailable, 5),
        (503, {}, {"retry-after": "2"}, InferenceUnavailable, 2),
        (401, {}, {}, InferenceUnavailable, None),
        (504, {}, {}, DeadlineExceeded, None),
        (500, {"error": {"message": "boom"}}, {}, UpstreamFailed, None),
        (404, {}, {}, UpstreamFailed, None),
        (400, {"error": {"message": "bad", "code": "invalid_grammar"}}, {}, InvalidRequest, None),
        (400, {"error": {"message": "9 > 8", "code": "context_length_exceeded"}}, {}, BudgetExceeded, None),
        (400, {"error": {"code": 400, "type": "exceed_context_size_error"}}, {}, BudgetExceeded, None),
        (400, {"object": "error", "message": "vLLM says no", "code": 400}, {}, InvalidRequest, None),
    ],
)
async def test_refusals_become_the_gateways_errors(
    status: int, body: Any, headers: dict[str, str], expected: type[HeimdallError], retry_after_s: int | None
) -> None:
    error = await failure(server(httpx.Response(status, json=body, headers=headers)))
    assert type(error) is expected
    assert error.retry_after_s == retry_after_s
    assert "secret-key" not in str(error)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ({"code": "deadline_exceeded", "type": "timeout_error"}, DeadlineExceeded),
        ({"code": "not_ready"}, InferenceUnavailable),
        ({"code": "generation_failed", "type": "server_error", "message": "gone"}, UpstreamFailed),
        ({"code": "x", "type": "invalid_request_error", "message": "no"}, InvalidRequest),
        ("just words", UpstreamFailed),
    ],
)
async def test_an_error_in_mid_stream_is_raised_after_the_text(error: Any, expected: type) -> None:
    inference = server(stream(event("so far"), "data: " + json.dumps({"error": error}) + "\n\n"))
    got = []
    with pytest.raises(HeimdallError) as raised:
        async for item in inference.generate(generation()):
            got.append(item)
    assert got == [Piece("so far", None)]
    assert type(raised.value) is expected


@pytest.mark.parametrize(
    "broken",
    [
        stream(event("half")),
        stream(event("half"), then=httpx.ReadError("reset")),
        stream(event("half"), then=httpx.RemoteProtocolError("incomplete")),
        stream("data: {not json\n\n"),
        stream("data: [1]\n\n"),
        httpx.Response(200, text="<html>", headers={"content-type": "text/html"}),
    ],
)
async def test_an_answer_that_breaks_off_is_an_upstream_failure(broken: httpx.Response) -> None:
    assert type(await failure(server(broken))) is UpstreamFailed


async def test_a_host_that_cannot_be_reached_is_unavailable() -> None:
    def refused(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused", request=request)

    inference = HttpInference("http://host", None, httpx.AsyncClient(transport=httpx.MockTransport(refused)))
    assert type(await failure(inference)) is InferenceUnavailable
    with pytest.raises(InferenceUnavailable):
        await inference.count_tokens("x")
    health = await inference.health()
    assert not health.ready
    assert health.error == "not reachable (ConnectError)"


async def test_a_key_may_be_found_at_the_first_request_and_is_found_once() -> None:
    calls: list[str] = []
    seen: list[str | None] = []

    def key() -> str:
        calls.append("asked")
        if len(calls) == 1:
            raise InferenceUnavailable("The key cannot be read.")
        return "late-key"

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("authorization"))
        return httpx.Response(200, json=MODELS)

    client = httpx.AsyncClient(transport=httpx.MockTransport(answer))
    inference = HttpInference("http://host", key, client)
    assert (await inference.health()).error == "The key cannot be read."
    await inference.model()
    assert (await inference.health()).ready
    assert seen == ["Bearer late-key"] * 2
    assert len(calls) == 2


async def test_the_deadline_holds_while_the_host_is_silent() -> None:
    async def silent() -> AsyncIterator[bytes]:
        yield event("first").encode()
        await asyncio.sleep(30)

    response = httpx.Response(200, headers={"content-type": "text/event-stream"}, content=silent())
    started = time.monotonic()
    assert type(await failure(server(response), generation(deadline_s=0.2))) is DeadlineExceeded
    assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (httpx.Response(200, json={"tokens": [1, 2, 3]}), 3),
        (httpx.Response(200, json={"count": 2, "tokens": [5, 6], "max_model_len": 9}), 2),
        (httpx.Response(404, json={}), 2),
    ],
)
async def test_tokens_are_counted_by_the_server_or_by_rule_of_thumb(
    answer: httpx.Response, expected: int
) -> None:
    inference = server(stream(), {"/tokenize": answer})
    assert await inference.count_tokens("12345") == expected
    assert await inference.count_tokens("12345") == expected


@pytest.mark.parametrize(
    ("entry", "profile", "context"),
    [
        (
            {"id": "nano", "meta": {"profile": "closed-cypher-4", "n_ctx": 512, "n_ctx_train": 1024}},
            "closed-cypher-4",
            512,
        ),
        ({"id": "llama", "meta": {"n_ctx_train": 4096}}, None, 4096),
        ({"id": "vllm", "max_model_len": 8192}, None, 8192),
        ({"id": "openai"}, None, None),
    ],
)
async def test_the_model_is_read_from_any_servers_list(
    entry: Any, profile: str | None, context: int | None
) -> None:
    card = await server(stream(), {"/v1/models": httpx.Response(200, json={"data": [entry]})}).model()
    assert (card.id, card.profile, card.context_tokens) == (entry["id"], profile, context)


async def test_a_server_that_lists_no_model_has_failed() -> None:
    with pytest.raises(UpstreamFailed):
        await server(stream(), {"/v1/models": httpx.Response(200, json={"data": []})}).model()


@pytest.mark.parametrize(
    ("routes", "ready", "error"),
    [
        ({"/ready": httpx.Response(200, json={"status": "ready", "active": 1, "waiting": 2})}, True, None),
        ({"/ready": httpx.Response(503, json={"status": "starting", "error": None})}, False, "starting"),
        ({"/ready": httpx.Response(503, json={"status": "failed", "error": "No file."})}, False, "No file."),
        ({"/health": httpx.Response(200, json={"status": "ok"})}, True, None),
        (
            {"/health": httpx.Response(503, json={"error": {"message": "Loading model"}})},
            False,
            "Loading model",
        ),
        ({"/health": httpx.Response(200, text="")}, True, None),
        ({}, False, "status 404"),
    ],
)
async def test_health_is_read_from_ready_or_else_from_health(
    routes: dict[str, httpx.Response], ready: bool, error: str | None
) -> None:
    health = await server(stream(), routes).health()
    assert (health.ready, health.error) == (ready, error)
