"""The unmodified OpenAI Python client, sync and async, plain and streamed, against the running stack."""

from collections.abc import Iterator

import openai
import pytest
from openai.types.chat import ChatCompletionMessageParam

from tests.fixtures.stack import KEY, Stack

pytestmark = pytest.mark.e2e
QUERY = "MATCH (p:Person) RETURN count(p) AS people"


@pytest.fixture
def client(stack: Stack) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{stack.url}/v1", api_key=KEY, max_retries=0) as client:
        yield client


def test_plain(client: openai.OpenAI) -> None:
    answer = client.chat.completions.create(model="", messages=[{"role": "user", "content": QUERY}])
    assert answer.choices[0].finish_reason == "stop"
    assert "people" in (answer.choices[0].message.content or "")
    assert answer.usage is not None


def test_streamed_with_usage(client: openai.OpenAI) -> None:
    chunks = list(
        client.chat.completions.create(
            model="heimdall-nano",
            messages=[{"role": "user", "content": "tell me a joke"}],
            stream=True,
            stream_options={"include_usage": True},
        )
    )
    assert chunks[0].choices[0].delta.role == "assistant"
    assert chunks[-1].usage is not None
    assert chunks[-1].usage.prompt_tokens > 0
    assert {choice.delta.role for chunk in chunks for choice in chunk.choices} <= {"assistant", None}
    assert [c.choices[0].finish_reason for c in chunks if c.choices][-1] == "stop"


async def test_async_streamed(stack: Stack) -> None:
    async with openai.AsyncOpenAI(base_url=f"{stack.url}/v1", api_key=KEY) as client:
        stream = await client.chat.completions.create(
            model="", messages=[{"role": "user", "content": QUERY}], stream=True
        )
        text = "".join([chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices])
    assert text.startswith("Query returned 1 results")


def test_models(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()] == ["heimdall-nano"]


def test_errors_are_the_clients_own_types(stack: Stack, client: openai.OpenAI) -> None:
    ask: list[ChatCompletionMessageParam] = [{"role": "user", "content": "hi"}]
    with pytest.raises(openai.NotFoundError):
        client.chat.completions.create(model="gpt-9", messages=ask)
    with pytest.raises(openai.BadRequestError):
        client.chat.completions.create(model="", messages=ask, temperature=9)
    with (
        openai.OpenAI(base_url=f"{stack.url}/v1", api_key="wrong", max_retries=0) as stranger,
        pytest.raises(openai.AuthenticationError),
    ):
        stranger.models.list()
