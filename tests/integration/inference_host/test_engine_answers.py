import pytest

from inference_host.generation import ChoiceEnded, Ended
from inference_host.grammar import Grammar
from inference_host.llama import Model
from tests.fixtures.engines import GREEDY, PROMPT, endless, greedy, hot
from tests.fixtures.hosts import StartEngine, answered, asked

pytestmark = pytest.mark.integration


async def test_the_same_seed_gives_the_same_answer(start_engine: StartEngine) -> None:
    engine = start_engine()
    texts = []
    for seed in (11, 11, 12, None, None):
        request = asked(PROMPT, sampling=hot(seed), max_tokens=24)
        texts.append((await answered(engine, request)).text)
    assert texts[0] == texts[1]
    assert len(set(texts)) == 4


async def test_greedy_answers_do_not_depend_on_the_seed(start_engine: StartEngine) -> None:
    engine = start_engine()
    sampling = [type(GREEDY)(0, seed=seed) for seed in range(4)]
    answers = {(await answered(engine, asked(PROMPT, sampling=one, max_tokens=24))).text for one in sampling}
    assert len(answers) == 1


async def test_an_answer_has_as_many_tokens_as_asked_for(start_engine: StartEngine, model: Model) -> None:
    told = await answered(start_engine(), asked(PROMPT, grammar=endless(model), max_tokens=9))
    assert told.choice == ChoiceEnded(0, "length", 9)
    assert told.ended == Ended(len(PROMPT), 9)
    assert len(told.tokens) == 9


@pytest.mark.parametrize("n", [1, 4])
async def test_an_answer_without_a_limit_ends_where_the_context_ends(
    start_engine: StartEngine, model: Model, n: int
) -> None:
    engine = start_engine(n_ctx=256, cells=1024)
    events = engine.submit(asked(PROMPT, grammar=endless(model), n=n)).events()
    ends = [event async for event in events if isinstance(event, ChoiceEnded)]
    assert [(end.finish_reason, end.completion_tokens) for end in ends] == [
        ("length", engine.n_ctx - len(PROMPT))
    ] * n
    assert (await answered(engine, greedy(PROMPT, 5))).text


async def test_answers_may_grow_beyond_what_was_reserved_at_first(
    start_engine: StartEngine, model: Model
) -> None:
    engine = start_engine(n_ctx=2048, cells=2048)
    told = await answered(engine, asked(PROMPT, grammar=endless(model)))
    assert told.choice.completion_tokens == 2048 - len(PROMPT)
    assert engine.occupancy.cells_used == 0


async def test_a_stop_string_ends_the_answer_and_is_not_sent(start_engine: StartEngine, model: Model) -> None:
    engine = start_engine()
    whole = await answered(engine, greedy(PROMPT, 40, grammar=endless(model)))
    stop = whole.text[17:20]
    cut = await answered(engine, greedy(PROMPT, 40, grammar=endless(model), stops=(stop,)))
    assert cut.text == whole.text[: whole.text.index(stop)]
    assert cut.choice.finish_reason == "stop"


async def test_characters_of_several_tokens_are_sent_whole(start_engine: StartEngine, model: Model) -> None:
    grammar = Grammar(model, "root ::= [é🙂ǆ]{12}")
    request = asked(PROMPT, grammar=grammar, sampling=hot(3), max_tokens=60)
    told = await answered(start_engine(), request)
    assert len(told.text) == 12
    assert all(part.text for part in told.parts)
    assert set(told.text) <= set("é🙂ǆ")
    assert len(told.tokens) == len(told.text.encode())


async def test_the_likeliest_tokens_are_told_where_they_were_asked_for(
    start_engine: StartEngine,
) -> None:
    told = await answered(start_engine(), greedy(PROMPT, 12, logprobs=True, top_logprobs=4))
    for token in told.tokens:
        logprobs = [one.logprob for one in token.likeliest]
        assert logprobs == sorted(logprobs, reverse=True)
        assert len(logprobs) == 4
        assert token.logprob == logprobs[0]  # greedy: it was the likeliest


async def test_log_probabilities_cost_nothing_where_nobody_asked(start_engine: StartEngine) -> None:
    told = await answered(start_engine(), greedy(PROMPT, 12))
    assert {token.logprob for token in told.tokens} == {None}
    assert told.choice.cumulative_logprob is None
