"""The unmodified OpenAI Python client, sync and async, pointed straight at the host."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import openai
import pytest
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

from inference_host.host import Host
from tests.fixtures.hosts import ENDLESS, KEY, running, until

pytestmark = pytest.mark.integration
VARIED = {"grammar": ENDLESS, "top_k": 0}  # with a high temperature, so that samples differ
ASK: list[ChatCompletionMessageParam] = [
    {"role": "system", "content": "You answer in one word."},
    {"role": "user", "content": [{"type": "text", "text": "hello"}]},
]
SCHEMA: dict[str, object] = {
    "type": "object",
    "properties": {"yes": {"type": "boolean"}},
    "required": ["yes"],
}


@pytest.fixture
def ai(host: tuple[str, Host]) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{host[0]}/v1", api_key=KEY, max_retries=0, timeout=20) as client:
        yield client


@pytest.fixture
async def async_ai(host: tuple[str, Host]) -> AsyncIterator[openai.AsyncOpenAI]:
    async with openai.AsyncOpenAI(base_url=f"{host[0]}/v1", api_key=KEY, max_retries=0, timeout=20) as client:
        yield client


def texts(stream: Iterator[ChatCompletionChunk]) -> dict[int, str]:
    told: defaultdict[int, str] = defaultdict(str)
    for chunk in stream:
        for choice in chunk.choices:
            told[choice.index] += choice.delta.content or ""
    return dict(told)


def test_a_chat_plain_and_streamed(ai: openai.OpenAI) -> None:
    whole = ai.chat.completions.create(model="tiny", messages=ASK, max_tokens=8, temperature=0)
    assert whole.choices[0].message.role == "assistant"
    assert whole.choices[0].finish_reason in {"stop", "length"}
    assert whole.usage is not None
    stream = ai.chat.completions.create(model="tiny", messages=ASK, max_tokens=8, temperature=0, stream=True)
    assert texts(stream) == {0: whole.choices[0].message.content}


def test_three_answers_plain_and_streamed(ai: openai.OpenAI) -> None:
    whole = ai.chat.completions.create(
        model="tiny",
        messages=ASK,
        max_tokens=24,
        n=3,
        seed=7,
        temperature=2,
        top_p=1,
        extra_body=VARIED,
    )
    assert [choice.index for choice in whole.choices] == [0, 1, 2]
    assert len({choice.message.content for choice in whole.choices}) == 3
    stream = ai.chat.completions.create(
        model="tiny",
        messages=ASK,
        max_tokens=24,
        n=3,
        seed=7,
        temperature=2,
        top_p=1,
        stream=True,
        extra_body=VARIED,
    )
    assert texts(stream) == {choice.index: choice.message.content for choice in whole.choices}


def test_a_seed_gives_the_same_answer_again(ai: openai.OpenAI) -> None:
    said = [
        ai.chat.completions.create(
            model="tiny",
            messages=ASK,
            max_tokens=24,
            seed=seed,
            temperature=2,
            top_p=1,
            extra_body=VARIED,
        )
        .choices[0]
        .message.content
        for seed in (11, 11, 12)
    ]
    assert said[0] == said[1] != said[2]


def test_logprobs_with_the_likeliest(ai: openai.OpenAI) -> None:
    answer = ai.chat.completions.create(
        model="tiny", messages=ASK, max_tokens=5, temperature=0, logprobs=True, top_logprobs=4
    )
    assert answer.choices[0].logprobs is not None
    tokens = answer.choices[0].logprobs.content or []
    assert tokens
    assert all(len(token.top_logprobs) == 4 for token in tokens)
    assert (
        b"".join(bytes(token.bytes or []) for token in tokens)
        .decode(errors="replace")
        .startswith(answer.choices[0].message.content or "")
    )


def test_a_schema_binds_the_answer(ai: openai.OpenAI) -> None:
    answer = ai.chat.completions.create(
        model="tiny",
        messages=ASK,
        max_tokens=400,
        temperature=1,
        response_format={
            "type": "json_schema",
            "json_schema": {"name": "x", "schema": SCHEMA, "strict": True},
        },
    )
    assert isinstance(json.loads(answer.choices[0].message.content or "")["yes"], bool)


def test_the_best_answers_come_ranked(ai: openai.OpenAI) -> None:
    answer = ai.chat.completions.create(
        model="tiny", messages=ASK, n=2, extra_body={"beam": True, "grammar": 'root ::= "yes" | "no"'}
    )
    assert {choice.message.content for choice in answer.choices} == {"yes", "no"}
    scores = [(choice.model_extra or {})["cumulative_logprob"] for choice in answer.choices]
    assert scores == sorted(scores, reverse=True)


def test_a_stop_string_ends_the_answer_and_is_not_in_it(ai: openai.OpenAI) -> None:
    answer = ai.chat.completions.create(
        model="tiny",
        messages=ASK,
        max_tokens=40,
        stop=["b", "zz"],
        extra_body={"grammar": 'root ::= "aab" root'},
    )
    assert answer.choices[0].message.content == "aa"
    assert answer.choices[0].finish_reason == "stop"


def test_completions_plain_and_streamed(ai: openai.OpenAI) -> None:
    whole = ai.completions.create(
        model="tiny", prompt=["hello", "the"], max_tokens=6, temperature=0, logprobs=2
    )
    assert [choice.index for choice in whole.choices] == [0, 1]
    assert whole.choices[0].logprobs is not None
    assert whole.usage is not None
    told: defaultdict[int, str] = defaultdict(str)
    stream = ai.completions.create(
        model="tiny",
        prompt=["hello", "the"],
        max_tokens=6,
        temperature=0,
        stream=True,
        stream_options={"include_usage": True},
    )
    for chunk in stream:
        for choice in chunk.choices:
            told[choice.index] += choice.text
    assert dict(told) == {choice.index: choice.text for choice in whole.choices}
    assert chunk.usage == whole.usage


def test_models(ai: openai.OpenAI) -> None:
    assert [model.id for model in ai.models.list()] == ["tiny"]


async def test_the_async_client_asks_many_at_once(async_ai: openai.AsyncOpenAI) -> None:
    async def said(word: str) -> str | None:
        answer = await async_ai.chat.completions.create(
            model="tiny", messages=[{"role": "user", "content": word}], max_tokens=8, temperature=0
        )
        return answer.choices[0].message.content

    alone = [await said(word) for word in ("a", "b", "c")]
    assert await asyncio.gather(*map(said, ("a", "b", "c"))) == alone


async def test_the_async_client_streams_chats_and_completions(async_ai: openai.AsyncOpenAI) -> None:
    chat = await async_ai.chat.completions.create(
        model="tiny", messages=ASK, max_tokens=6, stream=True, extra_body={"grammar": ENDLESS}
    )
    assert len("".join([chunk.choices[0].delta.content or "" async for chunk in chat])) >= 6
    text = await async_ai.completions.create(
        model="tiny", prompt="hello", max_tokens=6, stream=True, extra_body={"grammar": ENDLESS}
    )
    assert len("".join([chunk.choices[0].text async for chunk in text])) >= 6


async def test_closing_a_stream_ends_the_answer(host: tuple[str, Host], async_ai: openai.AsyncOpenAI) -> None:
    stream = await async_ai.chat.completions.create(
        model="tiny", messages=ASK, n=2, stream=True, max_tokens=3000, extra_body={"grammar": ENDLESS}
    )
    await anext(aiter(stream))
    assert host[1].load != (0, 0)
    await stream.close()
    assert await until(lambda: host[1].load == (0, 0)) < 1.0


def test_wrong_requests_are_bad_request_errors(ai: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as wrong:
        ai.chat.completions.create(model="tiny", messages=ASK, temperature=9)
    assert (wrong.value.code, wrong.value.param) == ("invalid_request", "temperature")
    with pytest.raises(openai.BadRequestError) as long:
        ai.completions.create(model="tiny", prompt="x" * 40_000)
    assert (long.value.code, long.value.param) == ("context_length_exceeded", "prompt")


def test_a_wrong_key_is_an_authentication_error(host: tuple[str, Host]) -> None:
    with (
        openai.OpenAI(base_url=f"{host[0]}/v1", api_key="wrong", max_retries=0) as stranger,
        pytest.raises(openai.AuthenticationError),
    ):
        stranger.models.list()


async def test_a_full_queue_is_a_rate_limit_and_a_draining_host_an_internal_server_error(tiny: Path) -> None:
    async with (
        running(tiny, n_ctx=8192, lanes=1, max_queue=1) as (url, host),
        openai.AsyncOpenAI(base_url=f"{url}/v1", api_key=KEY, max_retries=0) as ai,
    ):

        async def ask() -> None:
            await ai.chat.completions.create(
                model="tiny", messages=ASK, max_tokens=7000, extra_body={"grammar": ENDLESS}
            )

        asking = [asyncio.create_task(ask())]
        await until(lambda: host.load == (1, 0))
        asking.append(asyncio.create_task(ask()))
        await until(lambda: host.load == (1, 1))
        with pytest.raises(openai.RateLimitError) as full:
            await ask()
        assert int(full.value.response.headers["retry-after"]) >= 1
        host.drain()
        with pytest.raises(openai.InternalServerError) as draining:
            await ask()
        assert draining.value.status_code == 503
        for task in asking:
            task.cancel()
        await until(lambda: host.load == (0, 0))


async def test_the_client_waits_and_asks_again_by_itself(tiny: Path) -> None:
    async with (
        running(tiny, n_ctx=8192, lanes=1, max_queue=1) as (url, host),
        openai.AsyncOpenAI(base_url=f"{url}/v1", api_key=KEY, max_retries=5) as ai,
    ):
        answers = await asyncio.gather(
            *(
                ai.chat.completions.create(
                    model="tiny", messages=ASK, max_tokens=100, extra_body={"grammar": ENDLESS}
                )
                for _ in range(4)
            )
        )
        assert len(answers) == 4
        assert host.load == (0, 0)
