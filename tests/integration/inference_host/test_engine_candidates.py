"""Several answers to one request: independent samples."""

from collections.abc import Iterator

import pytest

from inference_host.generation import ChoiceEnded, Ended
from inference_host.grammar import Grammar
from inference_host.llama import LoadOptions, Model
from tests.fixtures.engines import PROMPT, CountingContext, endless, greedy, hot, left_behind
from tests.fixtures.exhaustive import Oracle
from tests.fixtures.hosts import Answered, StartEngine, all_answered, answered, asked

pytestmark = pytest.mark.integration
LONG_PROMPT = [3 + i % 240 for i in range(500)]


@pytest.fixture
def oracle(any_model: Model) -> Iterator[Oracle]:
    made = Oracle(any_model)
    yield made
    made.close()


def ids(model: Model, answer: Answered) -> list[int]:
    known = {model.piece(token): token for token in range(model.n_vocab)}
    return [known[token.piece] for token in answer.tokens]


async def test_seeded_samples_differ_and_come_again(start_engine: StartEngine, any_model: Model) -> None:
    texts = [
        [
            answer.text
            for answer in await all_answered(
                start_engine(any_model), asked(PROMPT, sampling=hot(seed), max_tokens=20, n=8)
            )
        ]
        for seed in (5, 5, 77)
    ]
    assert texts[0] == texts[1]
    assert len({*texts[0], *texts[2]}) == 16


async def test_the_first_of_several_samples_is_the_only_one_of_the_same_seed(
    start_engine: StartEngine, model: Model
) -> None:
    several = await all_answered(start_engine(), asked(PROMPT, sampling=hot(5), max_tokens=20, n=3))
    single = await answered(start_engine(), asked(PROMPT, sampling=hot(5), max_tokens=20))
    assert several[0].text == single.text


async def test_greedy_samples_are_all_the_same(start_engine: StartEngine) -> None:
    texts = {answer.text for answer in await all_answered(start_engine(), greedy(PROMPT, n=4))}
    assert len(texts) == 1


async def test_each_sample_ends_in_its_own_time(start_engine: StartEngine, any_model: Model) -> None:
    grammar = Grammar(any_model, "root ::= [a-f]{1,40}")
    engine = start_engine(any_model)
    request = asked(PROMPT, grammar=grammar, sampling=hot(3), max_tokens=30, n=8)
    events = [event async for event in engine.submit(request).events()]
    ends = [event for event in events if isinstance(event, ChoiceEnded)]
    assert sorted(end.index for end in ends) == list(range(8))
    assert events[-1] == Ended(len(PROMPT), sum(end.completion_tokens for end in ends))
    for end in ends:  # nothing is told of an answer after its end
        later = events[events.index(end) + 1 :]
        assert not any(getattr(event, "index", None) == end.index for event in later)


async def test_scores_are_the_sums_of_the_tokens_log_probabilities(
    start_engine: StartEngine, any_model: Model, oracle: Oracle
) -> None:
    request = asked(PROMPT, sampling=hot(8), grammar=endless(any_model), max_tokens=12, n=4, logprobs=True)
    for answer in await all_answered(start_engine(any_model), request):
        told = answer.choice.cumulative_logprob
        assert told == pytest.approx(sum(token.logprob or 0 for token in answer.tokens), abs=1e-6)
        assert told == pytest.approx(oracle.score(PROMPT, ids(any_model, answer)), abs=0.02)


async def test_the_end_counts_in_the_score_where_the_model_chose_it(
    start_engine: StartEngine, any_model: Model, oracle: Oracle
) -> None:
    grammar = Grammar(any_model, 'root ::= ("a" | "b")+')
    request = asked(PROMPT, sampling=hot(2), grammar=grammar, max_tokens=200, n=4)
    ended = [
        answer
        for answer in await all_answered(start_engine(any_model), request)
        if answer.choice.finish_reason == "stop"
    ]
    assert ended
    for answer in ended:
        written = ids(any_model, answer)
        _, *ends = oracle.scores(PROMPT, written)
        assert min(abs(end - (answer.choice.cumulative_logprob or 0)) for end in ends) < 0.05


@pytest.mark.parametrize("shared", [0, 300])
@pytest.mark.parametrize("n", [1, 4])
async def test_the_prompt_of_several_samples_is_computed_once(
    start_engine: StartEngine, any_model: Model, n: int, shared: int
) -> None:
    context = CountingContext(any_model, LoadOptions("", n_ctx=1024))
    engine = start_engine(any_model, context=context)
    request = asked(
        LONG_PROMPT, sampling=hot(1), grammar=endless(any_model), max_tokens=10, n=n, shared_tokens=shared
    )
    await all_answered(engine, request)
    assert context.computed == len(LONG_PROMPT) + n * 9  # no answer's last token is computed
    assert await left_behind(context, engine) == []


async def test_stop_strings_hold_for_each_sample(start_engine: StartEngine, model: Model) -> None:
    plain = asked(PROMPT, sampling=hot(4), grammar=endless(model), max_tokens=60, n=4)
    whole = [answer.text for answer in await all_answered(start_engine(), plain)]
    stop = whole[0][7:9]
    cut = asked(PROMPT, sampling=hot(4), grammar=endless(model), max_tokens=60, n=4, stops=(stop,))
    for answer, text in zip(await all_answered(start_engine(), cut), whole, strict=True):
        assert answer.text == text.split(stop)[0]
        assert answer.choice.finish_reason == ("stop" if stop in text else "length")
