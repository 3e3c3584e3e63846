"""Several answers to one request, over the wire: samples, the most likely ones, and how likely they are."""

import json
from typing import Any

import httpx
import pytest

from inference_host.host import Host
from tests.fixtures.hosts import ENDLESS, chat, chunks, until

pytestmark = pytest.mark.integration
CHAT = "/v1/chat/completions"
BOTH = {"stream": True, "stream_options": {"include_usage": True}}
SCHEMA = {"type": "object", "properties": {"yes": {"type": "boolean"}}, "required": ["yes"]}
FORM = {"type": "json_schema", "json_schema": {"name": "x", "schema": SCHEMA}}


async def choices(client: httpx.AsyncClient, **fields: Any) -> list[dict[str, Any]]:
    answer = await client.post(CHAT, json=chat(**fields))
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["choices"]
    return found


def content(choice: dict[str, Any]) -> str:
    return str(choice["message"]["content"])


@pytest.mark.parametrize("n", [1, 3, 8])
async def test_n_samples_are_n_choices_with_usage_once(client: httpx.AsyncClient, n: int) -> None:
    asked = chat(n=n, temperature=1, seed=5, grammar=ENDLESS, max_tokens=6)
    body = (await client.post(CHAT, json=asked)).json()
    assert [choice["index"] for choice in body["choices"]] == list(range(n))
    assert [choice["finish_reason"] for choice in body["choices"]] == ["length"] * n
    assert body["usage"]["completion_tokens"] == 6 * n
    assert len({content(choice) for choice in body["choices"]}) == n
    one = (await client.post(CHAT, json=asked | {"n": 1})).json()
    assert body["usage"]["prompt_tokens"] == one["usage"]["prompt_tokens"]


async def test_a_stream_of_several_tells_each_choice_by_its_index(client: httpx.AsyncClient) -> None:
    asked = chat(n=4, temperature=1, seed=9, grammar=ENDLESS, max_tokens=8)
    whole = (await client.post(CHAT, json=asked)).json()
    told = chunks((await client.post(CHAT, json=asked | BOTH)).text)
    assert [chunk["usage"] for chunk in told if chunk.get("usage")] == [whole["usage"]]
    assert told[-1]["choices"] == []
    for index in range(4):
        mine = [c["choices"][0] for c in told[:-1] if c["choices"][0]["index"] == index]
        assert [c["delta"].get("role") for c in mine] == ["assistant", *[None] * (len(mine) - 1)]
        assert [c["finish_reason"] for c in mine] == [*[None] * (len(mine) - 1), "length"]
        assert isinstance(mine[-1]["cumulative_logprob"], float)
        assert len("".join(c["delta"].get("content", "") for c in mine)) >= 8


async def test_streamed_choices_grow_side_by_side(client: httpx.AsyncClient) -> None:
    asked = chat(n=2, temperature=1, grammar=ENDLESS, max_tokens=40, stream=True)
    told = chunks((await client.post(CHAT, json=asked)).text)
    order = [c["choices"][0]["index"] for c in told if c["choices"][0]["delta"].get("content")]
    assert order.index(1) < len(order) - order[::-1].index(0), "the second began before the first was over"


async def test_the_sum_of_the_logprobs_is_the_score(client: httpx.AsyncClient) -> None:
    for choice in await choices(client, n=3, logprobs=True, grammar=ENDLESS, max_tokens=7, temperature=1):
        tokens = choice["logprobs"]["content"]
        assert len(tokens) == 7
        total = sum(token["logprob"] for token in tokens)
        assert choice["cumulative_logprob"] == pytest.approx(total, abs=1e-3)


async def test_a_score_is_told_only_where_it_was_asked_for(client: httpx.AsyncClient) -> None:
    [plain] = await choices(client)
    [scored] = await choices(client, logprobs=True)
    assert "cumulative_logprob" not in plain
    assert isinstance(scored["cumulative_logprob"], float)


@pytest.mark.parametrize("stream", [False, True])
async def test_top_logprobs_are_the_likeliest_at_each_place(client: httpx.AsyncClient, stream: bool) -> None:
    asked = chat(temperature=0, logprobs=True, top_logprobs=5, max_tokens=6)
    answer = await client.post(CHAT, json=asked | {"stream": stream})
    told = chunks(answer.text) if stream else [answer.json()]
    tokens = [t for c in told for t in (c["choices"][0].get("logprobs") or {}).get("content", [])]
    assert tokens
    for token in tokens:
        likeliest = [other["logprob"] for other in token["top_logprobs"]]
        assert len(likeliest) == 5
        assert likeliest == sorted(likeliest, reverse=True)
        assert token["logprob"] == pytest.approx(likeliest[0], abs=1e-3), "greedy takes the likeliest"
        assert token["top_logprobs"][0]["bytes"] == token["bytes"]


async def test_beams_are_ranked_and_better_than_greedy(client: httpx.AsyncClient) -> None:
    asked = {"grammar": 'root ::= [a-z] [a-z] [a-z] "."', "max_tokens": 12}
    beams = await choices(client, n=4, beam=True, **asked)
    [greedy] = await choices(client, temperature=0, logprobs=True, **asked)
    scores = [beam["cumulative_logprob"] for beam in beams]
    assert 1 <= len(beams) <= 4
    assert [beam["index"] for beam in beams] == list(range(len(beams)))
    assert scores == sorted(scores, reverse=True)
    assert scores[0] >= greedy["cumulative_logprob"] - 1e-3
    assert len({content(beam) for beam in beams}) == len(beams)


async def test_beams_follow_a_schema_and_may_be_fewer_than_asked_for(client: httpx.AsyncClient) -> None:
    beams = await choices(client, n=2, beam=True, response_format=FORM, max_tokens=200)
    assert all(isinstance(json.loads(content(beam))["yes"], bool) for beam in beams)
    one_word = await choices(client, n=4, beam=True, grammar='root ::= "a"', max_tokens=5)
    assert {content(beam) for beam in one_word} == {"a"}


async def test_streamed_beams_come_at_the_end_as_in_the_whole_answer(client: httpx.AsyncClient) -> None:
    asked = chat(n=3, beam=True, grammar="root ::= [a-z] [a-z]", max_tokens=8)
    whole = (await client.post(CHAT, json=asked)).json()
    told = chunks((await client.post(CHAT, json=asked | BOTH)).text)
    for choice in whole["choices"]:
        mine = [c["choices"][0] for c in told[:-1] if c["choices"][0]["index"] == choice["index"]]
        assert "".join(c["delta"].get("content", "") for c in mine) == content(choice)
        assert mine[-1]["cumulative_logprob"] == pytest.approx(choice["cumulative_logprob"], abs=1e-3)
    assert {c["choices"][0]["index"] for c in told[:-1]} == {c["index"] for c in whole["choices"]}


@pytest.mark.parametrize("beam", [False, True])
@pytest.mark.parametrize("stream", [False, True])
async def test_all_answers_end_when_the_client_went(
    host: tuple[str, Host], client: httpx.AsyncClient, stream: bool, beam: bool
) -> None:
    asked = chat(n=4, beam=beam, grammar=ENDLESS, max_tokens=3000, stream=stream)
    with pytest.raises(httpx.ReadTimeout):
        async with client.stream("POST", CHAT, json=asked, timeout=0.4) as answer:
            async for _ in answer.aiter_bytes():
                await until(lambda: host[1].load != (0, 0))
                raise httpx.ReadTimeout("seen enough")
    assert await until(lambda: host[1].load == (0, 0)) < 1.0


async def test_min_p_leaves_out_what_is_unlikely(client: httpx.AsyncClient) -> None:
    grammar = 'root ::= ("a" | "b" | "c") ("d" | "e")'

    async def found(min_p: float) -> list[str]:
        body = chat(n=6, beam=True, grammar=grammar, min_p=min_p)
        answer = (await client.post("/v1/chat/completions", json=body)).json()
        return [choice["message"]["content"] for choice in answer["choices"]]

    everything = await found(0)
    assert len(set(everything)) == 6
    assert await found(1) == everything[:1]  # only what is as likely as the likeliest, token by token
