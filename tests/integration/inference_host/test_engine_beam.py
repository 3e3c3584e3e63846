"""The most likely answers to one request, ranked."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from llama_cpp.llama_grammar import json_schema_to_gbnf

from inference_host.grammar import Grammar
from inference_host.llama import LoadOptions, Model
from tests.fixtures.engines import PROMPT, CountingContext, endless, greedy, left_behind
from tests.fixtures.exhaustive import Everything, Oracle, falling
from tests.fixtures.hosts import Answered, StartEngine, all_answered, answered, asked

pytestmark = pytest.mark.integration
LONG_PROMPT = [3 + i % 240 for i in range(500)]
SCHEMA = {
    "type": "object",
    "properties": {"kind": {"enum": ["one", "other", "none"]}, "sure": {"type": "boolean"}},
    "required": ["kind", "sure"],
    "additionalProperties": False,
}
SMALL = [
    ('root ::= "a" | "b" | "cd"', {}),
    ('root ::= "xy" "z"? | "q"{1,3}', {}),  # some may end or go on
    ("root ::= [x-z] [x-z]", {}),  # one more than is asked for
    ('root ::= "hex" | "h" | "e"{1,3}', {}),  # "he" may be spelt with one token or two
    ('root ::= "é" | "è" | "e"', {}),  # characters of two tokens
    ("root ::= [x-z] [x-z]", {"stops": ("y",)}),
    ('root ::= "xyz" | "xyw" | "pq"', {"stops": ("yz", "q")}),
    ("root ::= [p-r] [p-r] [p-r]", {"max_tokens": 2}),
]


@pytest.fixture
def oracle(any_model: Model) -> Iterator[Oracle]:
    made = Oracle(any_model)
    yield made
    made.close()


def scores(answers: list[Answered]) -> list[float]:
    return [answer.choice.cumulative_logprob or 0.0 for answer in answers]


@pytest.mark.parametrize("case", range(len(SMALL)))
async def test_a_beam_wider_than_the_grammar_finds_the_most_likely_answers(
    start_engine: StartEngine, any_model: Model, oracle: Oracle, case: int
) -> None:
    text, more = SMALL[case]
    grammar = Grammar(any_model, text)
    everything = Everything(oracle, PROMPT, grammar, **more)  # type: ignore[arg-type]
    assert everything.widest < 8
    request = asked(PROMPT, grammar=grammar, n=8, beam=True, **more)  # type: ignore[arg-type]
    told = await all_answered(start_engine(any_model), request)
    expected = everything.ranked[:8]
    assert [answer.text for answer in told] == [text for text, _ in expected]
    assert scores(told) == pytest.approx([score for _, score in expected], abs=0.02)


async def test_answers_are_ranked_without_duplicates(start_engine: StartEngine, any_model: Model) -> None:
    grammar = Grammar(any_model, 'root ::= ("hello" | "the" | "in") (" the" | " at")?')
    for n in (2, 5, 8):
        told = await all_answered(start_engine(any_model), asked(PROMPT, grammar=grammar, n=n, beam=True))
        assert 0 < len({answer.text for answer in told}) == len(told) <= n  # spellings take places too
        assert falling(scores(told))


@pytest.mark.parametrize("n", [1, 3, 8])
async def test_answers_under_a_schema_follow_it_and_are_scored_under_the_plain_model(
    start_engine: StartEngine, any_model: Model, oracle: Oracle, n: int
) -> None:
    grammar = Grammar(any_model, json_schema_to_gbnf(json.dumps(SCHEMA)))
    request = asked(PROMPT, grammar=grammar, n=n, beam=True, max_tokens=120)
    known = {any_model.piece(token): token for token in range(any_model.n_vocab)}
    for answer in await all_answered(start_engine(any_model), request):
        if answer.choice.finish_reason == "stop":
            assert json.loads(answer.text)["kind"] in {"one", "other", "none"}
        written = [known[token.piece] for token in answer.tokens]
        [score] = scores([answer])
        assert min(abs(score - one) for one in oracle.scores(PROMPT, written)) < 0.05


@pytest.mark.parametrize(
    "text", ["root ::= [a-z]{1,12}", 'root ::= ("ab" | "ac" | "hello") [x-z]{2,5} "."', "root ::= [a-z ]+"]
)
async def test_a_beam_of_one_is_the_greedy_answer(
    start_engine: StartEngine, any_model: Model, text: str
) -> None:
    engine = start_engine(any_model)
    grammar = Grammar(any_model, text)
    for prompt in (PROMPT, [5], [100, 30, 7]):
        how: dict[str, Any] = {"grammar": grammar, "logprobs": True}
        one = await answered(engine, asked(prompt, beam=True, max_tokens=20, **how))
        other = await answered(engine, greedy(prompt, 20, **how))
        assert (one.text, one.choice.finish_reason) == (other.text, other.choice.finish_reason)
        assert scores([one]) == pytest.approx(scores([other]), abs=0.01)


async def test_a_grammar_that_is_complete_with_the_last_token_allowed_ends_with_stop(
    start_engine: StartEngine, model: Model
) -> None:
    grammar = Grammar(model, 'root ::= "xyz"')
    for beam in (False, True):
        told = await answered(start_engine(), greedy(PROMPT, 3, grammar=grammar, beam=beam))
        assert (told.text, told.choice.finish_reason) == ("xyz", "stop")


async def test_beams_without_a_grammar_are_ranked_and_end(
    start_engine: StartEngine, any_model: Model
) -> None:
    told = await all_answered(start_engine(any_model), asked(PROMPT, n=4, beam=True, max_tokens=12))
    assert 0 < len(told) <= 4
    assert falling(scores(told))
    assert all(answer.choice.completion_tokens <= 12 for answer in told)


@pytest.mark.parametrize("shared", [0, 300])
async def test_nothing_is_computed_twice_for_a_beam(
    start_engine: StartEngine, any_model: Model, shared: int
) -> None:
    context = CountingContext(any_model, LoadOptions("", n_ctx=1024))
    engine = start_engine(any_model, context=context)
    request = asked(
        LONG_PROMPT, grammar=endless(any_model), max_tokens=10, n=4, beam=True, shared_tokens=shared
    )
    await all_answered(engine, request)
    assert context.computed == len(LONG_PROMPT) + 4 * 9
    assert {count for sequence, _, count in context.fed[-36:]} == {1}
    assert await left_behind(context, engine) == []


async def test_min_p_leaves_unlikely_branches_out(start_engine: StartEngine, model: Model) -> None:
    grammar = Grammar(model, "root ::= [a-z]{3}")
    sampling = type(greedy([5]).sampling)(0, min_p=0.999999)
    told = await all_answered(
        start_engine(), asked(PROMPT, grammar=grammar, n=8, beam=True, sampling=sampling)
    )
    assert [one.text for one in told] == [
        (await answered(start_engine(), greedy(PROMPT, grammar=grammar))).text
    ]


async def test_a_beam_tells_the_likeliest_tokens_too(start_engine: StartEngine, model: Model) -> None:
    request = asked(
        PROMPT, grammar=endless(model), n=2, beam=True, max_tokens=5, logprobs=True, top_logprobs=3
    )
    for answer in await all_answered(start_engine(), request):
        assert [len(token.likeliest) for token in answer.tokens] == [3] * 5
