import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest
from openai.types.chat import ChatCompletionMessageParam

from inference_host.host import Host
from tests.fixtures.hosts import ENDLESS, KEY, chat, chunks, running, until

pytestmark = pytest.mark.integration
CHAT = "/v1/chat/completions"


@asynccontextmanager
async def connected(path: Path, **settings: Any) -> AsyncIterator[tuple[httpx.AsyncClient, Host]]:
    """A host of the test's own and a client with its key."""
    headers = {"Authorization": f"Bearer {KEY}"}
    async with (
        running(path, **({"n_ctx": 32_768} | settings)) as (url, host),
        httpx.AsyncClient(base_url=url, headers=headers, timeout=10) as client,
    ):
        yield client, host


def busy(host: Host) -> bool:
    return host.load != (0, 0)


async def test_a_whole_answer_has_openais_shape(client: httpx.AsyncClient) -> None:
    answer = await client.post(CHAT, json=chat(), headers={"x-request-id": "req-7"})
    body = answer.json()
    assert answer.status_code == 200
    assert answer.headers["x-request-id"] == "req-7"
    assert body["object"] == "chat.completion"
    assert body["id"].startswith("chatcmpl-")
    assert body["model"] == "tiny"
    [choice] = body["choices"]
    assert choice["message"]["role"] == "assistant"
    assert choice["finish_reason"] in {"stop", "length"}
    assert "logprobs" not in choice
    usage = body["usage"]
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]
    assert usage["prompt_tokens"] > 10


async def test_a_stream_tells_the_same_as_the_whole_answer(client: httpx.AsyncClient) -> None:
    asked = chat(temperature=0, max_tokens=30, logprobs=True)
    whole = (await client.post(CHAT, json=asked)).json()
    streamed = await client.post(
        CHAT, json=asked | {"stream": True, "stream_options": {"include_usage": True}}
    )
    assert streamed.headers["content-type"].startswith("text/event-stream")
    told = chunks(streamed.text)
    assert told[0]["choices"][0]["delta"] == {"role": "assistant", "content": ""}
    assert len({chunk["id"] for chunk in told}) == len({chunk["created"] for chunk in told}) == 1
    assert told[-1]["choices"] == []
    assert told[-1]["usage"] == whole["usage"]
    finishes = [chunk["choices"][0]["finish_reason"] for chunk in told[:-1]]
    assert finishes[:-1] == [None] * (len(finishes) - 1)
    assert finishes[-1] == whole["choices"][0]["finish_reason"]
    text = "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in told[:-1])
    assert text == whole["choices"][0]["message"]["content"]
    logprobs = [
        token["logprob"]
        for chunk in told[:-1]
        for token in chunk["choices"][0].get("logprobs", {}).get("content", [])
    ]
    assert logprobs == pytest.approx(
        [t["logprob"] for t in whole["choices"][0]["logprobs"]["content"]], abs=1e-3
    )
    assert len(logprobs) == whole["usage"]["completion_tokens"]


async def test_chunks_flow_as_tokens_are_made(host: tuple[str, Host], client: httpx.AsyncClient) -> None:
    asked = chat(grammar=ENDLESS, max_tokens=800, stream=True)
    times = []
    async with client.stream("POST", CHAT, json=asked) as answer:
        async for _ in answer.aiter_bytes():
            times.append(time.monotonic())
    spread = times[-1] - times[0]
    assert len(times) > 50
    # Evenly enough: the first half of the pieces did not arrive in one go at the end.
    assert times[len(times) // 2] - times[0] > 0.2 * spread


async def test_the_openai_client_works_whole_and_streamed(host: tuple[str, Host]) -> None:
    async with openai.AsyncOpenAI(base_url=f"{host[0]}/v1", api_key=KEY, max_retries=0) as ai:
        messages: list[ChatCompletionMessageParam] = [{"role": "user", "content": "hello"}]
        model = (await ai.models.list()).data[0].id
        whole = await ai.chat.completions.create(model=model, messages=messages, max_tokens=8, temperature=0)
        stream = await ai.chat.completions.create(
            model=model, messages=messages, max_tokens=8, temperature=0, stream=True
        )
        text = "".join([chunk.choices[0].delta.content or "" async for chunk in stream])
        assert text == whole.choices[0].message.content
        with pytest.raises(openai.BadRequestError):
            await ai.chat.completions.create(model=model, messages=messages, presence_penalty=1)


async def test_a_schema_binds_the_answer(client: httpx.AsyncClient) -> None:
    schema = {"type": "object", "properties": {"yes": {"type": "boolean"}}, "required": ["yes"]}
    form = {"type": "json_schema", "json_schema": {"name": "x", "schema": schema}}
    body = (await client.post(CHAT, json=chat(response_format=form, max_tokens=400, temperature=1))).json()
    assert isinstance(json.loads(body["choices"][0]["message"]["content"])["yes"], bool)


@pytest.mark.parametrize(
    ("fields", "code", "param"),
    [
        ({"n": 9}, "invalid_request", "n"),
        ({"tools": [{"type": "function"}]}, "invalid_request", "tools"),
        ({"functions": [{"name": "f"}]}, "invalid_request", "functions"),
        ({"tool_choice": "required"}, "invalid_request", "tool_choice"),
        ({"modalities": ["text", "audio"]}, "invalid_request", "modalities"),
        ({"audio": {"voice": "a", "format": "wav"}}, "invalid_request", "audio"),
        ({"logit_bias": {"5": 1}}, "invalid_request", "logit_bias"),
        ({"frequency_penalty": 0.5}, "invalid_request", "frequency_penalty"),
        ({"top_logprobs": 3}, "invalid_request", "top_logprobs"),
        ({"top_logprobs": 21, "logprobs": True}, "invalid_request", "top_logprobs"),
        ({"grammar": "root := x"}, "invalid_grammar", "grammar"),
        ({"messages": []}, "invalid_request", "messages"),
        ({"messages": "hello"}, "invalid_request", "messages"),
        ({"messages": [{"role": "king", "content": "x"}]}, "invalid_request", "messages.0.role"),
        ({"temperature": 3}, "invalid_request", "temperature"),
        ({"max_tokens": 0}, "invalid_request", "max_tokens"),
        ({"response_format": {"type": "json_schema"}}, "invalid_request", "response_format"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
async def test_a_bad_request_is_400_before_any_byte(
    client: httpx.AsyncClient, fields: dict[str, Any], code: str, param: str, stream: bool
) -> None:
    answer = await client.post(CHAT, json=chat(stream=stream) | fields)
    assert answer.status_code == 400
    error = answer.json()["error"]
    assert (error["type"], error["code"], error["param"]) == ("invalid_request_error", code, param)


async def test_null_and_neutral_values_are_as_good_as_none(client: httpx.AsyncClient) -> None:
    nulls = ("n", "stop", "seed", "tools", "logprobs", "top_logprobs", "stream", "model", "beam")
    neutral = {"presence_penalty": 0, "logit_bias": {}, "tool_choice": "auto", "modalities": ["text"]}
    answer = await client.post(CHAT, json=chat() | dict.fromkeys(nulls) | neutral)
    assert answer.status_code == 200


async def test_an_impossible_schema_is_400(client: httpx.AsyncClient) -> None:
    form = {"type": "json_schema", "json_schema": {"name": "x", "schema": {"$ref": "#/nowhere"}}}
    answer = await client.post(CHAT, json=chat(response_format=form))
    assert answer.status_code == 400
    assert answer.json()["error"]["param"] == "response_format"


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"messages": NaN}', b"[" * 100_000]
)
async def test_garbage_is_400_and_the_host_lives_on(client: httpx.AsyncClient, body: bytes) -> None:
    answer = await client.post(CHAT, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == "invalid_request_error"
    assert (await client.get("/ready")).status_code == 200


async def test_lone_surrogates_in_a_message_are_answered(client: httpx.AsyncClient) -> None:
    raw = b'{"messages": [{"role": "user", "content": "a\\ud800b"}], "max_tokens": 2, "stop": ["\\udfff"]}'
    answer = await client.post(CHAT, content=raw, headers={"content-type": "application/json"})
    assert answer.status_code == 200


async def test_a_prompt_over_the_context_is_400_with_the_figures(tiny: Path) -> None:
    async with connected(tiny, n_ctx=256) as (client, _):
        answer = await client.post(CHAT, json=chat("x" * 2000))
        assert answer.status_code == 400
        assert answer.json()["error"]["code"] == "context_length_exceeded"
        assert "256" in answer.json()["error"]["message"]


@pytest.mark.parametrize("path", [CHAT, "/tokenize"])
@pytest.mark.parametrize("key", [None, "Bearer wrong", "Bearer", KEY[:-1], "Bearer é"])
async def test_without_the_key_nothing_is_answered(
    host: tuple[str, Host], path: str, key: str | None
) -> None:
    headers = {b"Authorization": key.encode()} if key else {}
    async with httpx.AsyncClient(base_url=host[0], headers=headers) as stranger:
        answer = await stranger.post(path, json=chat())
        assert answer.status_code == 401
        assert answer.json()["error"]["code"] == "invalid_api_key"
        assert KEY not in answer.text


async def test_a_body_over_the_limit_is_413(tiny: Path) -> None:
    async with connected(tiny, max_body_bytes=2048) as (client, _):
        answer = await client.post(CHAT, json=chat("x" * 5000))
        assert answer.status_code == 413
        assert answer.json()["error"]["code"] == "request_too_large"


async def test_unknown_paths_and_methods_are_openai_shaped(client: httpx.AsyncClient) -> None:
    assert (await client.get("/nothing")).json()["error"]["type"] == "invalid_request_error"
    wrong = await client.get(CHAT)
    assert wrong.status_code == 405
    assert wrong.json()["error"]["message"]


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize("prompt", ["hello", "x" * 30_000])
async def test_the_engine_is_idle_soon_after_the_client_went(
    host: tuple[str, Host], client: httpx.AsyncClient, stream: bool, prompt: str
) -> None:
    asked = chat(prompt, grammar=ENDLESS, max_tokens=None, stream=stream)
    with pytest.raises(httpx.ReadTimeout):
        async with client.stream("POST", CHAT, json=asked, timeout=0.4) as answer:
            async for _ in answer.aiter_bytes():
                await until(lambda: busy(host[1]))
                raise httpx.ReadTimeout("seen enough")
    assert await until(lambda: not busy(host[1])) < 1.0


async def test_a_full_queue_is_429_soon_while_running_streams_go_on(tiny: Path) -> None:
    async with (
        connected(tiny, max_queue=1, lanes=1) as (client, host),
        client.stream("POST", CHAT, json=chat(grammar=ENDLESS, max_tokens=None, stream=True)) as first,
    ):
        pieces = first.aiter_text()
        await anext(pieces)
        waiting = asyncio.create_task(client.post(CHAT, json=chat()))
        await until(lambda: host.load == (1, 1))
        started = time.monotonic()
        refused = await client.post(CHAT, json=chat(stream=True))
        assert time.monotonic() - started < 3
        assert refused.status_code == 429
        assert refused.json()["error"]["code"] == "queue_full"
        assert int(refused.headers["retry-after"]) >= 1
        await anext(pieces)
        waiting.cancel()
        await until(lambda: host.load == (1, 0))


async def test_a_deadline_is_504_whole_and_an_error_event_streamed(client: httpx.AsyncClient) -> None:
    asked = chat(grammar=ENDLESS, max_tokens=None)
    headers = {"x-heimdall-deadline-ms": "200"}
    whole = await client.post(CHAT, json=asked, headers=headers)
    assert whole.status_code == 504
    assert whole.json()["error"]["code"] == "deadline_exceeded"
    streamed = await client.post(CHAT, json=asked | {"stream": True}, headers=headers)
    assert streamed.status_code == 200
    assert chunks(streamed.text)[-1]["error"]["code"] == "deadline_exceeded"


async def test_heartbeats_keep_a_waiting_stream_alive(tiny: Path) -> None:
    async with (
        connected(tiny, heartbeat_s=0.05, lanes=1) as (client, _),
        client.stream("POST", CHAT, json=chat(grammar=ENDLESS, max_tokens=None, stream=True)) as first,
    ):
        pieces = first.aiter_text()
        await anext(pieces)
        async with client.stream("POST", CHAT, json=chat(stream=True)) as behind:
            told = (line async for line in behind.aiter_lines() if line)
            assert '"role":"assistant"' in await anext(told)
            assert [await anext(told) for _ in range(3)] == [": heartbeat"] * 3
        await anext(pieces)


async def test_tokenize_and_detokenize_are_inverse(client: httpx.AsyncClient) -> None:
    text = "hello <|im_end|> the ünïcode 🙂"
    tokens = (await client.post("/tokenize", json={"content": text})).json()["tokens"]
    assert 2 not in tokens
    assert (await client.post("/detokenize", json={"tokens": tokens})).json() == {"content": text}
    beyond = await client.post("/detokenize", json={"tokens": [10_000_000]})
    assert beyond.status_code == 400


async def test_the_model_is_listed_with_its_profile_and_context(client: httpx.AsyncClient) -> None:
    [entry] = (await client.get("/v1/models")).json()["data"]
    assert entry["id"] == "tiny"
    assert entry["meta"]["profile"] == "test-profile-1"
    assert entry["meta"]["n_ctx"] == entry["meta"]["n_ctx_train"] == 32_768


async def test_health_is_alive_and_ready_tells_the_load(host: tuple[str, Host]) -> None:
    async with httpx.AsyncClient(base_url=host[0]) as anybody:
        assert (await anybody.get("/health")).json() == {"status": "ok"}
        ready = await anybody.get("/ready")
        assert ready.status_code == 200
        assert ready.json() == {"status": "ready", "model": "tiny", "active": 0, "waiting": 0, "error": None}


async def counted(client: httpx.AsyncClient) -> dict[str, float]:
    lines = (await client.get("/metrics")).text.splitlines()
    return {name: float(value) for name, value in (x.rsplit(" ", 1) for x in lines if x[0] != "#")}


async def test_metrics_count_what_happened(tiny: Path) -> None:
    async with connected(tiny) as (client, host):
        before = await counted(client)
        await client.post(CHAT, json=chat(grammar=ENDLESS, max_tokens=5))
        await client.post(CHAT, json=chat(logit_bias={"5": 1}))
        late = {"x-heimdall-deadline-ms": "50"}
        await client.post(CHAT, json=chat(grammar=ENDLESS, max_tokens=None), headers=late)
        with pytest.raises(httpx.ReadTimeout):
            await client.post(CHAT, json=chat(grammar=ENDLESS, max_tokens=None), timeout=0.1)
        await until(lambda: not busy(host))
        after = await counted(client)
    more = {name: value - before.get(name, 0) for name, value in after.items()}
    assert more['inference_requests_total{outcome="done"}'] == 1
    assert more['inference_requests_total{outcome="deadline_exceeded"}'] == 1
    assert more['inference_requests_total{outcome="cancelled"}'] == 1
    assert more['inference_rejections_total{code="invalid_request"}'] == 1
    assert more["inference_completion_tokens_total"] > 5
    assert more["inference_first_token_seconds_count"] == 3
    assert more["inference_step_seconds_count"] > 5
    assert more["inference_decode_tokens_per_second"] > 1
    assert after["inference_ready"] == 1
    assert after["inference_lanes"] == host.settings.lanes
    assert after["inference_lanes_busy"] == after["inference_active"] == 0


async def test_a_host_without_a_usable_model_says_why(tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + b"\0" * 200)
    async with connected(broken) as (client, _):
        assert (await client.get("/health")).status_code == 200
        ready = await client.get("/ready")
        assert ready.status_code == 503
        assert ready.json()["status"] == "failed"
        assert "broken.gguf" in ready.json()["error"]
        answer = await client.post(CHAT, json=chat())
        assert answer.status_code == 503
        assert answer.headers["retry-after"]


async def test_a_draining_host_finishes_and_refuses_new_requests(tiny: Path) -> None:
    async with connected(tiny) as (client, host):
        running_answer = asyncio.create_task(client.post(CHAT, json=chat(grammar=ENDLESS, max_tokens=800)))
        await until(lambda: busy(host))
        host.drain()
        refused = await client.post(CHAT, json=chat())
        assert refused.status_code == 503
        assert refused.headers["retry-after"]
        assert (await client.get("/ready")).json()["status"] == "draining"
        assert (await running_answer).json()["usage"]["completion_tokens"] == 800
