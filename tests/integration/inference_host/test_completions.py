"""POST /v1/completions: text in, its continuation out."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from inference_host.host import Host
from tests.fixtures.hosts import ENDLESS, KEY, chunks, running, until

pytestmark = pytest.mark.integration
COMPLETIONS = "/v1/completions"
FEW = 'root ::= "yes" | "no"'


def asked(prompt: object = "hello", **fields: Any) -> dict[str, Any]:
    return {"prompt": prompt, "max_tokens": 6, "temperature": 0} | fields


async def completed(client: httpx.AsyncClient, prompt: object = "hello", **fields: Any) -> dict[str, Any]:
    answer = await client.post(COMPLETIONS, json=asked(prompt, **fields))
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def texts(client: httpx.AsyncClient, prompt: object = "hello", **fields: Any) -> list[str]:
    return [choice["text"] for choice in (await completed(client, prompt, **fields))["choices"]]


async def tokens(client: httpx.AsyncClient, text: str) -> list[int]:
    ids: list[int] = (await client.post("/tokenize", json={"content": text})).json()["tokens"]
    return ids


async def test_a_whole_answer_has_openais_shape(client: httpx.AsyncClient) -> None:
    body = await completed(client)
    assert body["object"] == "text_completion"
    assert body["id"].startswith("cmpl-")
    assert body["model"] == "tiny"
    [choice] = body["choices"]
    assert choice["index"] == 0
    assert choice["finish_reason"] in {"stop", "length"}
    assert set(choice) == {"index", "text", "finish_reason"}
    assert body["usage"]["prompt_tokens"] == len(await tokens(client, "hello"))


async def test_sixteen_tokens_are_the_default(client: httpx.AsyncClient) -> None:
    body = await completed(client, grammar=ENDLESS, max_tokens=None)
    assert body["usage"]["completion_tokens"] == 16
    assert body["choices"][0]["finish_reason"] == "length"


async def test_text_and_its_token_ids_are_the_same_prompt(client: httpx.AsyncClient) -> None:
    ids = await tokens(client, "hello the")
    assert await texts(client, "hello the") == await texts(client, ids) == await texts(client, [ids])


async def test_text_holds_no_control_tokens_but_ids_may(client: httpx.AsyncClient) -> None:
    spelled = await completed(client, "<|im_end|>")
    assert spelled["usage"]["prompt_tokens"] > 1
    assert (await completed(client, [2]))["usage"]["prompt_tokens"] == 1


async def test_several_prompts_are_answered_in_order_each_n_times(client: httpx.AsyncClient) -> None:
    prompts = ["hello", "the end", "in there"]
    alone = [(await texts(client, prompt))[0] for prompt in prompts]
    body = await completed(client, prompts, n=2)
    assert [choice["index"] for choice in body["choices"]] == list(range(6))
    assert [choice["text"] for choice in body["choices"]] == [text for text in alone for _ in range(2)]
    counts = [len(await tokens(client, prompt)) for prompt in prompts]
    assert body["usage"]["prompt_tokens"] == sum(counts)


async def test_what_the_prompts_have_in_common_is_computed_once(tiny: Path) -> None:
    common = "hello in there " * 40
    prompts = [common + word for word in ("a", "the")]
    async with small(tiny) as (client, host):

        def computed() -> float:
            return host.metrics.registry.get_sample_value("inference_prompt_tokens_total") or 0

        alone = [(await texts(client, prompt))[0] for prompt in prompts]
        before = computed()
        body = await completed(client, prompts)
        saved = body["usage"]["prompt_tokens"] - (computed() - before)
        assert saved > len(await tokens(client, common)) - 10
        assert [choice["text"] for choice in body["choices"]] == alone


@pytest.mark.parametrize("prompts", ["hello", ["hello", "the end"]])
async def test_a_stream_tells_the_same_as_the_whole_answer(
    client: httpx.AsyncClient, prompts: object
) -> None:
    fields = {"n": 2, "logprobs": 2, "stop": ["e"]}
    whole = await completed(client, prompts, **fields)
    usage = {"stream": True, "stream_options": {"include_usage": True}}
    answer = await client.post(COMPLETIONS, json=asked(prompts, **fields) | usage)
    assert answer.headers["content-type"].startswith("text/event-stream")
    told = chunks(answer.text)
    assert told[-1]["choices"] == []
    assert told[-1]["usage"] == whole["usage"]
    for choice in whole["choices"]:
        mine = [c["choices"][0] for c in told[:-1] if c["choices"][0]["index"] == choice["index"]]
        assert "".join(c["text"] for c in mine) == choice["text"]
        assert [c["finish_reason"] for c in mine] == [*[None] * (len(mine) - 1), choice["finish_reason"]]
        offsets = [at for c in mine if c["logprobs"] for at in c["logprobs"]["text_offset"]]
        assert offsets == choice["logprobs"]["text_offset"]


@pytest.mark.parametrize("stream", [False, True])
async def test_echo_puts_the_prompt_in_front(client: httpx.AsyncClient, stream: bool) -> None:
    [plain] = await texts(client, "hello <|im_end|>")
    answer = await client.post(COMPLETIONS, json=asked("hello <|im_end|>", echo=True, stream=stream))
    told = chunks(answer.text) if stream else [answer.json()]
    assert "".join(c["choices"][0]["text"] for c in told) == "hello <|im_end|>" + plain
    ids = await tokens(client, "hello ")
    assert (await texts(client, ids, echo=True))[0].startswith("hello ")


async def test_logprobs_tell_each_token_with_the_likeliest_at_its_place(client: httpx.AsyncClient) -> None:
    [choice] = (await completed(client, logprobs=3, grammar=ENDLESS))["choices"]
    told = choice["logprobs"]
    assert len(told["tokens"]) == len(told["token_logprobs"]) == len(told["top_logprobs"]) == 6
    for token, logprob, likeliest in zip(
        told["tokens"], told["token_logprobs"], told["top_logprobs"], strict=True
    ):
        assert 3 <= len(likeliest) <= 4
        assert likeliest[token] == logprob
    assert choice["cumulative_logprob"] == pytest.approx(sum(told["token_logprobs"]), abs=1e-3)
    none = (await completed(client, logprobs=0, grammar=ENDLESS))["choices"][0]["logprobs"]
    assert [list(likeliest) for likeliest in none["top_logprobs"]] == [[token] for token in none["tokens"]]


async def test_a_grammar_binds_and_beams_are_ranked(client: httpx.AsyncClient) -> None:
    beams = (await completed(client, grammar=FEW, beam=True, n=2))["choices"]
    assert {beam["text"] for beam in beams} == {"yes", "no"}
    assert beams[0]["cumulative_logprob"] >= beams[1]["cumulative_logprob"]


async def test_an_empty_prompt_needs_a_token_to_begin_with(client: httpx.AsyncClient) -> None:
    answer = await client.post(COMPLETIONS, json=asked(""))
    assert answer.status_code == 400
    assert answer.json()["error"]["param"] == "prompt"


@pytest.mark.parametrize(
    ("fields", "param"),
    [
        ({"prompt": None}, "prompt"),
        ({"prompt": []}, "prompt"),
        ({"prompt": [[]]}, "prompt"),
        ({"prompt": 5}, "prompt"),
        ({"prompt": {"a": "b"}}, "prompt"),
        ({"prompt": [True]}, "prompt"),
        ({"prompt": ["a", 1]}, "prompt"),
        ({"prompt": [1, "a"]}, "prompt"),
        ({"prompt": [1.5]}, "prompt"),
        ({"prompt": [-1]}, "prompt"),
        ({"prompt": [10**9]}, "prompt"),
        ({"prompt": [10**30]}, "prompt"),
        ({"prompt": ["a"] * 65}, "prompt"),
        ({"prompt": "x" * 40_000}, "prompt"),
        ({"max_tokens": 0}, "max_tokens"),
        ({"max_tokens": -1}, "max_tokens"),
        ({"logprobs": 6}, "logprobs"),
        ({"logprobs": 1, "echo": True}, "logprobs"),
        ({"best_of": 3}, "best_of"),
        ({"suffix": "end"}, "suffix"),
        ({"presence_penalty": 1}, "presence_penalty"),
        ({"logit_bias": {"1": 5}}, "logit_bias"),
        ({"n": 9}, "n"),
        ({"n": 0}, "n"),
        ({"grammar": "root := x"}, "grammar"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
async def test_a_bad_request_is_400_before_any_byte(
    client: httpx.AsyncClient, fields: dict[str, Any], param: str, stream: bool
) -> None:
    answer = await client.post(COMPLETIONS, json=asked(stream=stream) | fields)
    assert answer.status_code == 400
    error = answer.json()["error"]
    assert (error["type"], error["param"]) == ("invalid_request_error", param)


async def test_neutral_values_of_what_is_not_served_are_taken(client: httpx.AsyncClient) -> None:
    await completed(client, n=2, best_of=2, suffix="", logit_bias={}, presence_penalty=0, echo=None)


async def test_it_needs_the_key(host: tuple[str, Host]) -> None:
    async with httpx.AsyncClient(base_url=host[0]) as stranger:
        assert (await stranger.post(COMPLETIONS, json=asked())).status_code == 401


@pytest.mark.parametrize("stream", [False, True])
async def test_all_prompts_end_when_the_client_went(
    host: tuple[str, Host], client: httpx.AsyncClient, stream: bool
) -> None:
    forever = asked(["a", "b", "c"], grammar=ENDLESS, max_tokens=3000, stream=stream)
    with pytest.raises(httpx.ReadTimeout):
        async with client.stream("POST", COMPLETIONS, json=forever, timeout=0.4) as answer:
            async for _ in answer.aiter_bytes():
                await until(lambda: sum(host[1].load) == 3)
                raise httpx.ReadTimeout("seen enough")
    assert await until(lambda: host[1].load == (0, 0)) < 1.0


@asynccontextmanager
async def small(path: Path) -> AsyncIterator[tuple[httpx.AsyncClient, Host]]:
    async with (
        running(path, n_ctx=8192, max_queue=2, lanes=1) as (url, host),
        httpx.AsyncClient(base_url=url, headers={"Authorization": f"Bearer {KEY}"}) as client,
    ):
        yield client, host


async def test_prompts_are_taken_together_or_not_at_all(tiny: Path) -> None:
    async with (
        small(tiny) as (client, host),
        client.stream(
            "POST", COMPLETIONS, json=asked(grammar=ENDLESS, max_tokens=7000, stream=True)
        ) as first,
    ):
        pieces = first.aiter_text()
        await anext(pieces)
        behind = asyncio.create_task(client.post(COMPLETIONS, json=asked(grammar=ENDLESS, max_tokens=7000)))
        await until(lambda: host.load == (1, 1))
        refused = await client.post(COMPLETIONS, json=asked(["a", "b"]))
        assert refused.status_code == 429
        assert int(refused.headers["retry-after"]) >= 1
        assert host.load == (1, 1), "nothing of the refused request is left in the queue"
        await anext(pieces)
        behind.cancel()
        await until(lambda: host.load == (1, 0))
