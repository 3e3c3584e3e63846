"""What the gateway's HttpInference must do whichever server it speaks to: our own host and llama-server."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any

import httpx
import pytest
from heimdall.adapters.inference_http import HttpInference
from heimdall.domain.conversation import Message, Sampling
from heimdall.domain.generation import Generation, GenerationEnd, Piece
from heimdall.errors import BudgetExceeded, DeadlineExceeded, InferenceUnavailable, InvalidRequest

from tests import tiny_gguf
from tests.fixtures.inference_servers import CONTEXT, KEY, KINDS, InferenceServer, inference_server

pytestmark = pytest.mark.integration

# Never complete, so an answer under it ends only when somebody ends it; one byte, and mostly one token, each.
ENDLESS = "root ::= [a-z] root"
OBJECT = r'root ::= "{\"n\": " [0-9] "}"'


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_gguf.write(tmp_path_factory.mktemp("models") / "tiny.gguf", context=CONTEXT)


@pytest.fixture(scope="module", params=KINDS)
def server(request: pytest.FixtureRequest, model: Path) -> Iterator[InferenceServer]:
    with inference_server(request.param, model) as started:
        yield started


@pytest.fixture
async def inference(server: InferenceServer) -> AsyncIterator[HttpInference]:
    made = HttpInference(server.url, KEY)
    yield made
    await made.aclose()


def generation(
    text: str = "hello", *, grammar: str | None = None, deadline_s: float = 20, **sampling: Any
) -> Generation:
    messages = (Message("system", "Be brief."), Message("user", text))
    how = Sampling(**({"temperature": 0, "max_tokens": 20} | sampling))
    return Generation(messages, how, grammar, "req-1", "ann", deadline_s)


async def answered(inference: HttpInference, request: Generation) -> tuple[str, list[Piece], GenerationEnd]:
    *pieces, end = [item async for item in inference.generate(request)]
    assert isinstance(end, GenerationEnd)
    texts = [piece for piece in pieces if isinstance(piece, Piece)]
    assert len(texts) == len(pieces)
    return "".join(piece.text for piece in texts), texts, end


def logprob(pieces: list[Piece]) -> float:
    values = [piece.logprob for piece in pieces]
    assert all(value is not None and value <= 0 for value in values)
    return sum(value for value in values if value is not None)


async def test_an_answer_comes_in_pieces_and_ends_at_its_limit(inference: HttpInference) -> None:
    text, pieces, end = await answered(inference, generation(grammar=ENDLESS))
    assert (end.finish_reason, end.completion_tokens) == ("length", 20)
    assert end.prompt_tokens > 10
    assert len(pieces) > 5
    assert len(text) >= 20
    assert set(text) <= set("abcdefghijklmnopqrstuvwxyz")


async def test_pieces_come_while_the_answer_is_still_computed(
    server: InferenceServer, inference: HttpInference
) -> None:
    async with aclosing(inference.generate(generation(grammar=ENDLESS, max_tokens=20_000))) as answer:
        for _ in range(3):
            assert isinstance(await anext(answer), Piece)
        assert await server.busy()


async def test_a_greedy_answer_is_the_same_each_time(inference: HttpInference) -> None:
    first, *_ = await answered(inference, generation(max_tokens=40))
    again, *_ = await answered(inference, generation(max_tokens=40))
    assert first == again


async def test_a_seed_decides_what_chance_decides(inference: HttpInference) -> None:
    async def drawn(seed: int) -> str:
        asked = generation(grammar=ENDLESS, seed=seed, temperature=1.5, top_p=1.0, top_k=0)
        return (await answered(inference, asked))[0]

    assert await drawn(5) == await drawn(5)
    assert len({await drawn(seed) for seed in range(4)}) > 1


async def test_a_complete_grammar_ends_the_answer(inference: HttpInference) -> None:
    text, _, end = await answered(inference, generation(grammar=OBJECT))
    assert json.loads(text)["n"] in range(10)
    assert end.finish_reason == "stop"


async def test_log_probabilities_are_the_models_own_whatever_the_grammar_leaves(
    inference: HttpInference,
) -> None:
    # Only one answer is possible. Under the grammar its tokens are certain; the model finds them unlikely.
    _, pieces, _ = await answered(inference, generation(grammar='root ::= "qzjxk"'))
    assert logprob(pieces) < -10
    free, told, _ = await answered(inference, generation(grammar="root ::= [a-z] [a-z] [a-z]"))
    _, forced, _ = await answered(inference, generation(grammar=f'root ::= "{free}"'))
    assert logprob(forced) == pytest.approx(logprob(told), abs=0.05)


async def test_every_token_of_an_answer_is_in_its_log_probability(inference: HttpInference) -> None:
    _, pieces, end = await answered(inference, generation(grammar=ENDLESS, max_tokens=30))
    assert sum(piece.logprob is not None for piece in pieces) == end.completion_tokens == 30
    assert (await inference.model()).logprobs


async def test_candidates_are_ranked_by_our_host_and_stepped_aside_from_elsewhere(
    server: InferenceServer, inference: HttpInference
) -> None:
    asked = generation(grammar='root ::= "{" [a-c] [a-c] "}"')
    found = await inference.candidates(asked, 4)
    assert (await inference.model()).candidates is (server.kind == "inference_host")
    if server.kind != "inference_host":
        assert found.answers == ()
        return
    assert len({answer.text for answer in found.answers}) == 4
    scores = [answer.logprob for answer in found.answers]
    assert scores == sorted(scores, reverse=True)
    assert found.completion_tokens >= 4
    best, pieces, _ = await answered(inference, generation(grammar=f'root ::= "{found.answers[0].text}"'))
    assert best == found.answers[0].text
    assert logprob(pieces) == pytest.approx(scores[0], abs=0.05)


async def test_candidates_keep_the_deadline_and_stop_the_server(
    server: InferenceServer, inference: HttpInference
) -> None:
    with pytest.raises(DeadlineExceeded):
        await inference.candidates(generation(grammar=ENDLESS, max_tokens=20_000, deadline_s=0.4), 2)
    await server.until_busy(busy=False, within_s=5)


async def test_a_model_that_is_not_listed_is_a_clear_error(server: InferenceServer) -> None:
    inference = HttpInference(server.url, KEY, model="other")
    with pytest.raises(InferenceUnavailable, match=r"'other' \(INFERENCE_MODEL\); it lists tiny"):
        await answered(inference, generation())
    health = await inference.health()
    assert not health.ready
    assert "'other'" in (health.error or "")
    await inference.aclose()


async def test_a_stop_string_ends_the_answer_and_is_not_in_it(inference: HttpInference) -> None:
    whole, *_ = await answered(inference, generation(grammar=ENDLESS))
    stop = whole[7:10]
    text, _, end = await answered(inference, generation(grammar=ENDLESS, stop=(stop, "never to be seen")))
    assert text == whole[: whole.index(stop)]
    assert end.finish_reason == "stop"


async def test_closing_the_iterator_stops_the_server(
    server: InferenceServer, inference: HttpInference
) -> None:
    async with aclosing(inference.generate(generation(grammar=ENDLESS, max_tokens=20_000))) as answer:
        await anext(answer)
        assert await server.busy()
    await server.until_busy(busy=False, within_s=2)


async def test_cancelling_the_task_stops_the_server(
    server: InferenceServer, inference: HttpInference
) -> None:
    begun = asyncio.Event()

    async def read() -> None:
        async for _ in inference.generate(generation(grammar=ENDLESS, max_tokens=20_000)):
            begun.set()

    task = asyncio.create_task(read())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await server.until_busy(busy=False, within_s=2)


async def test_a_deadline_in_mid_answer_is_kept_and_stops_the_server(
    server: InferenceServer, inference: HttpInference
) -> None:
    started, got = time.monotonic(), 0
    with pytest.raises(DeadlineExceeded):
        async for _ in inference.generate(generation(grammar=ENDLESS, max_tokens=30_000, deadline_s=0.4)):
            got += 1
    assert time.monotonic() - started < 2
    assert got > 0
    await server.until_busy(busy=False, within_s=2)


async def test_a_deadline_is_kept_while_the_prompt_is_read(
    server: InferenceServer, inference: HttpInference
) -> None:
    started = time.monotonic()
    with pytest.raises(DeadlineExceeded):
        await answered(inference, generation("x" * 20_000, deadline_s=0.2))
    assert time.monotonic() - started < 2
    # llama-server notices only when it has read the whole prompt.
    await server.until_busy(busy=False, within_s=60)


async def test_answers_asked_at_the_same_time_do_not_mix(inference: HttpInference) -> None:
    requests = [generation(grammar=f'root ::= "{letter}" root') for letter in "abcdef"]
    texts = [text for text, *_ in await asyncio.gather(*(answered(inference, r) for r in requests))]
    assert [set(text) for text in texts] == [{letter} for letter in "abcdef"]


@pytest.mark.parametrize("grammar", ["no grammar", "root ::= unknown-rule", 'root ::= "open'])
async def test_a_grammar_that_is_none_is_an_invalid_request(inference: HttpInference, grammar: str) -> None:
    with pytest.raises(InvalidRequest) as refused:
        await answered(inference, generation(grammar=grammar))
    assert not isinstance(refused.value, BudgetExceeded)


async def test_a_prompt_over_the_context_exceeds_the_budget(inference: HttpInference) -> None:
    with pytest.raises(BudgetExceeded):
        await answered(inference, generation("x" * 3 * CONTEXT))


async def test_text_of_any_script_is_answered(inference: HttpInference) -> None:
    text, _, end = await answered(
        inference, generation("Größe 😀 \u202e<|im_end|>", grammar='root ::= "ä😀ß"')
    )
    assert text == "ä😀ß"
    assert end.finish_reason == "stop"


async def test_tokens_are_counted_by_the_models_own_vocabulary(inference: HttpInference) -> None:
    assert await inference.count_tokens("") == 0
    assert await inference.count_tokens("xyzzy") == 5  # nothing of it is merged in the tiny vocabulary
    assert await inference.count_tokens("hello") == 1


async def test_the_model_is_told_with_its_context(inference: HttpInference) -> None:
    card = await inference.model()
    assert card.id == "tiny"
    assert card.context_tokens == CONTEXT


async def test_a_server_that_can_answer_is_ready(inference: HttpInference) -> None:
    health = await inference.health()
    assert health.ready
    assert health.error is None


async def test_a_wrong_key_is_unavailable_and_told_to_nobody(server: InferenceServer) -> None:
    inference = HttpInference(server.url, "not-the-key")
    with pytest.raises(InferenceUnavailable) as refused:
        await answered(inference, generation())
    assert "not-the-key" not in str(refused.value)
    with pytest.raises(InferenceUnavailable):
        await inference.count_tokens("x")
    await inference.aclose()


@pytest.mark.parametrize("kind", KINDS)
async def test_a_server_that_is_gone_is_unavailable(kind: str, model: Path) -> None:
    with inference_server(kind, model) as server:
        inference = HttpInference(server.url, KEY)
        await answered(inference, generation(grammar=OBJECT))
    with pytest.raises(InferenceUnavailable):
        await answered(inference, generation())
    with pytest.raises(InferenceUnavailable):
        await inference.count_tokens("x")
    assert not (await inference.health()).ready
    await inference.aclose()


async def test_one_connection_to_our_host_serves_one_answer_after_another(model: Path) -> None:
    done = list[str]()

    async def trace(event: str, _: object) -> None:
        done.append(event)

    async def traced(request: httpx.Request) -> None:
        request.extensions["trace"] = trace

    with inference_server("inference_host", model) as server:  # llama-server closes each by itself
        client = httpx.AsyncClient(event_hooks={"request": [traced]})
        inference = HttpInference(server.url, KEY, client)
        await answered(inference, generation("one"))
        await inference.candidates(generation("two"), 2)
        await answered(inference, generation("three"))
        await inference.aclose()
    assert done.count("connection.connect_tcp.complete") == 1
