from collections.abc import Sequence
from typing import Any

import openai.types
from chat_protocol.completions import Completion
from hypothesis import given
from hypothesis import strategies as st

from inference_host import completion_answer
from inference_host.answer_stream import streamed
from inference_host.answers import Answers
from inference_host.completion_answer import CompletionChunks
from inference_host.generation import (
    ChoiceEnded,
    ChosenToken,
    Ended,
    Event,
    GenerateRequest,
    LikelyToken,
    Text,
)
from tests.fixtures.hosts import chunks
from tests.fixtures.scripted_jobs import job, text, wanted


async def both(
    request: GenerateRequest, scripts: Sequence[Sequence[Event]], echoes: Sequence[str]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    answers, ended = await Answers([job(request, script) for script in scripts]).whole()
    whole = completion_answer.whole(request, "m", echoes, answers, ended).model_dump(exclude_none=True)
    stream = streamed(
        Answers([job(request, script) for script in scripts]),
        CompletionChunks(request, "m", echoes),
        include_usage=True,
        heartbeat_s=5,
    )
    return whole, chunks("".join([line async for line in stream]))


def script(*pieces: str, index: int = 0) -> list[Event]:
    return [*(text(piece, index, -0.25) for piece in pieces), ChoiceEnded(index, "stop", len(pieces), -1.0)]


def choices(told: Sequence[dict[str, Any]], index: int) -> list[dict[str, Any]]:
    return [choice for chunk in told for choice in chunk["choices"] if choice["index"] == index]


def without_nulls(chunk: dict[str, Any]) -> dict[str, Any]:
    choices = [{name: value for name, value in c.items() if value is not None} for c in chunk["choices"]]
    return chunk | {"choices": choices}


async def test_several_prompts_with_echo_tell_the_same_whole_and_in_chunks() -> None:
    scripts = [[*script("a", "b"), *script("c", index=1), Ended(3, 3)], [*script(), *script("d", index=1)]]
    scripts[1].append(Ended(4, 1))
    whole, told = await both(wanted(n=2), scripts, ["one ", "two "])
    assert [choice["text"] for choice in whole["choices"]] == ["one ab", "one c", "two ", "two d"]
    for choice in whole["choices"]:
        mine = choices(told, choice["index"])
        assert "".join(chunk["text"] for chunk in mine) == choice["text"]
        assert [chunk["finish_reason"] for chunk in mine] == [None] * (len(mine) - 1) + ["stop"]
        assert mine[-1]["cumulative_logprob"] == choice["cumulative_logprob"] == -1.0
    assert told[-1] == told[0] | {"choices": [], "usage": whole["usage"]}
    assert whole["usage"] == {"prompt_tokens": 7, "completion_tokens": 4, "total_tokens": 11}


async def test_whole_answers_are_openais_and_chunks_those_of_the_contract() -> None:
    scripts = [[*script("a", "b"), Ended(3, 3)]]
    whole, told = await both(wanted(logprobs=True), scripts, [""])
    read = openai.types.Completion.model_validate(whole)
    assert read.choices[0].logprobs is not None
    assert read.choices[0].logprobs.tokens == ["a", "b"]
    for chunk in told:
        assert Completion.model_validate(chunk).model_dump(exclude_none=True) == without_nulls(chunk)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
async def test_offsets_say_where_each_token_begins_wherever_characters_are_cut(
    said: str, data: st.DataObject
) -> None:
    raw = said.encode()
    cuts = sorted(data.draw(st.sets(st.integers(1, len(raw) - 1) if len(raw) > 1 else st.nothing())))
    pieces = [raw[start:end] for start, end in zip([0, *cuts], [*cuts, len(raw)], strict=True)]
    events: list[Event] = [Text(said, tuple(ChosenToken(piece, -1.0) for piece in pieces))]
    whole, told = await both(
        wanted(logprobs=True), [[*events, ChoiceEnded(0, "stop", 1, -1.0), Ended(1, 1)]], [""]
    )
    logprobs = whole["choices"][0]["logprobs"]
    assert logprobs["text_offset"] == [len(raw[:start].decode(errors="ignore")) for start in [0, *cuts]]
    assert told[0]["choices"][0]["logprobs"] == logprobs


async def test_offsets_go_on_from_chunk_to_chunk() -> None:
    _, told = await both(wanted(logprobs=True), [[*script("ab", "é", "c"), Ended(1, 3)]], [""])
    offsets = [c["logprobs"]["text_offset"] for c in choices(told, 0) if c["logprobs"]]
    assert offsets == [[0], [2], [3]]


async def test_the_chosen_token_is_always_among_the_likeliest() -> None:
    likeliest = (LikelyToken(b"b", -0.5), LikelyToken(b"c", -0.75))
    tokens = (ChosenToken(b"a", -2.0, likeliest), ChosenToken(b"b", -0.5, likeliest))
    events: list[Event] = [Text("ab", tokens), ChoiceEnded(0, "stop", 2, -2.5), Ended(3, 2)]
    whole, _ = await both(wanted(logprobs=True, top_logprobs=2), [events], [""])
    assert whole["choices"][0]["logprobs"]["top_logprobs"] == [
        {"b": -0.5, "c": -0.75, "a": -2.0},
        {"b": -0.5, "c": -0.75},
    ]


async def test_half_a_character_is_named_by_its_bytes() -> None:
    halves = tuple(ChosenToken(bytes([byte]), -1.0) for byte in "é".encode())
    events: list[Event] = [Text("é", halves), ChoiceEnded(0, "stop", 2, -2.0), Ended(3, 2)]
    whole, _ = await both(wanted(logprobs=True), [events], [""])
    assert whole["choices"][0]["logprobs"]["tokens"] == ["bytes:\\xc3", "bytes:\\xa9"]
