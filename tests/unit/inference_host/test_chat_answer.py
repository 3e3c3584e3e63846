import json
from collections.abc import Sequence
from typing import Any, Literal

from chat_protocol.responses import ChatCompletionChunk
from hypothesis import given
from hypothesis import strategies as st
from openai.types.chat import ChatCompletion

from inference_host import chat_answer
from inference_host.answer_stream import streamed
from inference_host.answers import Answers
from inference_host.chat_answer import ChatChunks
from inference_host.errors import GenerationFailed, HostError
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


@st.composite
def interleaved(draw: st.DrawFn) -> tuple[GenerateRequest, list[Event]]:
    """A request for up to four answers and the events of some of them, shuffled but each in its order."""
    n, beam = draw(st.integers(1, 4)), draw(st.booleans())
    logprobs = draw(st.booleans())
    left: list[list[Event]] = []
    for index in range(draw(st.integers(1, n)) if beam else n):
        pieces = draw(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4))
        texts: list[Event] = [text(piece, index, -0.5 * len(pieces)) for piece in pieces]
        reason: Literal["stop", "length"] = draw(st.sampled_from(["stop", "length"]))
        left.append([*texts, ChoiceEnded(index, reason, len(pieces), -1.5 * index)])
    events: list[Event] = []
    while left := [answer for answer in left if answer]:
        events.append(left[draw(st.integers(0, len(left) - 1))].pop(0))
    return wanted(n=n, beam=beam, logprobs=logprobs), [*events, Ended(11, 7, 5)]


async def both(
    request: GenerateRequest, events: Sequence[Event | HostError]
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    answers, ended = await Answers([job(request, events)]).whole()
    whole = chat_answer.whole(request, "m", answers, ended).model_dump(exclude_none=True)
    return whole, await sent(request, events)


async def sent(request: GenerateRequest, events: Sequence[Event | HostError]) -> list[dict[str, Any]]:
    stream = streamed(
        Answers([job(request, events)]), ChatChunks(request, "m"), include_usage=True, heartbeat_s=5
    )
    return chunks("".join([line async for line in stream]))


@given(interleaved())
async def test_both_encodings_tell_the_same(asked: tuple[GenerateRequest, list[Event]]) -> None:
    whole, told = await both(*asked)
    *told, usage = told
    assert usage["choices"] == []
    assert usage["usage"] == whole["usage"]
    assert [choice["index"] for choice in whole["choices"]] == list(range(len(whole["choices"])))
    for choice in whole["choices"]:
        mine = [c["choices"][0] for c in told if c["choices"][0]["index"] == choice["index"]]
        assert mine[0]["delta"] == {"role": "assistant", "content": ""}
        assert not any("role" in chunk["delta"] for chunk in mine[1:])
        assert "".join(c["delta"].get("content", "") for c in mine) == choice["message"]["content"]
        assert [c["finish_reason"] for c in mine[:-1]] == [None] * (len(mine) - 1)
        assert mine[-1]["finish_reason"] == choice["finish_reason"]
        assert mine[-1].get("cumulative_logprob") == choice.get("cumulative_logprob")
        logprobs = [token for c in mine for token in c.get("logprobs", {}).get("content", [])]
        assert logprobs == choice.get("logprobs", {}).get("content", [])


@given(interleaved())
async def test_chunks_are_those_of_the_contract(asked: tuple[GenerateRequest, list[Event]]) -> None:
    for told in await sent(*asked):
        again = ChatCompletionChunk.model_validate(told).wire()
        assert again == told
        assert set(again) <= {"id", "object", "created", "model", "choices", "usage", "timings"}


@given(interleaved())
async def test_whole_answers_are_openais(asked: tuple[GenerateRequest, list[Event]]) -> None:
    whole, _ = await both(*asked)
    read = ChatCompletion.model_validate(whole)
    assert [choice.message.content for choice in read.choices] == [
        choice["message"]["content"] for choice in whole["choices"]
    ]


async def test_a_score_is_told_where_it_was_asked_for() -> None:
    events: list[Event] = [text("a"), ChoiceEnded(0, "stop", 1, -2.5), Ended(3, 1)]
    for asked in (wanted(n=2), wanted(beam=True), wanted(logprobs=True)):
        whole, told = await both(asked, events)
        assert whole["choices"][0]["cumulative_logprob"] == -2.5
        assert told[-2]["choices"][0]["cumulative_logprob"] == -2.5
    whole, told = await both(wanted(), events)
    assert "cumulative_logprob" not in whole["choices"][0]
    assert not any("cumulative_logprob" in choice for chunk in told for choice in chunk["choices"])


async def test_top_logprobs_are_told_with_their_bytes() -> None:
    likeliest = (LikelyToken(b"b", -0.5), LikelyToken("é".encode()[:1], -1.5))
    said = Text("a", (ChosenToken(b"a", -2.0, likeliest),))
    whole, told = await both(
        wanted(logprobs=True, top_logprobs=2), [said, ChoiceEnded(0, "stop", 1, -2.0), Ended(3, 1)]
    )
    [token] = whole["choices"][0]["logprobs"]["content"]
    assert token == {
        "token": "a",
        "logprob": -2.0,
        "bytes": [97],
        "top_logprobs": [
            {"token": "b", "logprob": -0.5, "bytes": [98]},
            {"token": "�", "logprob": -1.5, "bytes": [0xC3]},
        ],
    }
    assert told[1]["choices"][0]["logprobs"]["content"] == [token]


async def test_what_json_has_no_number_for_is_very_unlikely() -> None:
    said = text("a", logprob=float("-inf"))
    end = ChoiceEnded(0, "stop", 1, float("-inf"))
    whole, told = await both(wanted(logprobs=True), [said, end, Ended(3, 1)])
    assert whole["choices"][0]["cumulative_logprob"] == -9999.0
    assert told[1]["choices"][0]["logprobs"]["content"][0]["logprob"] == -9999.0


async def test_an_error_in_mid_stream_is_the_last_event() -> None:
    told = await sent(wanted(n=2), [text("a", 1), GenerationFailed("It broke.")])
    assert told[-1] == {
        "error": {"message": "It broke.", "type": "server_error", "code": "generation_failed", "param": None}
    }
    assert [choice["index"] for chunk in told[:-1] for choice in chunk["choices"]] == [0, 1, 1]


async def test_a_chunk_is_one_event_on_one_line() -> None:
    said = "\r\n\u2028 data: x\n\n"
    request = wanted()
    stream = streamed(
        Answers([job(request, [text(said), ChoiceEnded(0, "stop", 1), Ended(3, 1)])]),
        ChatChunks(request, "m"),
        include_usage=False,
        heartbeat_s=5,
    )
    _, line, *_ = [line async for line in stream]
    assert line.endswith("\n\n")
    assert line.count("\n") == 2
    assert "\r" not in line
    assert json.loads(line.removeprefix("data: "))["choices"][0]["delta"]["content"] == said
