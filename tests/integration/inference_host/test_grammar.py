import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from llama_cpp.llama_grammar import JSON_GBNF, json_schema_to_gbnf

from inference_host.context import CANDIDATE
from inference_host.errors import InvalidGrammar
from inference_host.generation import Sampling
from inference_host.grammar import Grammar, GrammarCache
from inference_host.llama import Model
from inference_host.logprobs import chosen
from inference_host.sampler import Sampler
from tests.fixtures.hosts import StartEngine, answered, asked

pytestmark = pytest.mark.integration

SCHEMA = {
    "type": "object",
    "properties": {
        "action": {"enum": ["heimdall.help", "heimdall.watcher.query"]},
        "limit": {"type": "integer"},
        "deep": {"type": "array", "items": {"type": "boolean"}, "maxItems": 3},
    },
    "required": ["action", "limit", "deep"],
    "additionalProperties": False,
}


@pytest.mark.parametrize("temperature", [0.0, 1.5])
@pytest.mark.parametrize("seed", range(6))
async def test_answers_under_a_schema_follow_it(
    start_engine: StartEngine, model: Model, temperature: float, seed: int
) -> None:
    grammar = Grammar(model, json_schema_to_gbnf(json.dumps(SCHEMA)))
    prompt = model.tokenize(f"hello {seed}")
    sampling = Sampling(temperature, top_p=1, top_k=0, seed=seed)
    told = await answered(start_engine(), asked(prompt, grammar=grammar, sampling=sampling, max_tokens=600))
    assert told.choice.finish_reason == "stop"
    answer = json.loads(told.text)
    assert answer["action"] in {"heimdall.help", "heimdall.watcher.query"}
    assert isinstance(answer["limit"], int)
    assert all(isinstance(item, bool) for item in answer["deep"])


async def test_an_answer_ends_as_soon_as_its_grammar_is_complete(
    start_engine: StartEngine, model: Model
) -> None:
    grammar = Grammar(model, 'root ::= "yes" | "no"')
    told = await answered(start_engine(), asked([5], grammar=grammar, sampling=Sampling(0)))
    assert told.text in {"yes", "no"}
    assert told.choice.finish_reason == "stop"
    assert told.choice.completion_tokens == len(told.text)  # a letter a token: no step was spent on the end


async def test_a_grammar_that_may_go_on_is_not_cut_short(start_engine: StartEngine, model: Model) -> None:
    grammar = Grammar(model, 'root ::= "a" "b"?')
    state = grammar.start()
    [a], [b] = model.tokenize("a"), model.tokenize("b")
    assert state.first_allowed([a, b]) == a
    state.accept(a)
    assert not state.complete
    assert state.first_allowed([a, b]) == b
    state.accept(b)
    assert state.complete


async def test_control_tokens_never_pass_a_grammar(model: Model) -> None:
    # llama.cpp would let <|im_start|> through here by its name, though it writes nothing.
    state = Grammar(model, "root ::= [^x]+").start()
    assert state.first_allowed([1]) is None
    candidates = np.zeros(model.n_vocab, CANDIDATE)
    candidates["id"] = np.arange(model.n_vocab)
    state.mask(candidates)
    assert candidates["logit"][1] == -np.inf
    assert np.isfinite(candidates["logit"]).sum() > 150


async def test_the_most_likely_allowed_token_is_taken_however_unlikely(model: Model) -> None:
    logits = np.linspace(10, -10, model.n_vocab, dtype=np.float32)
    [wanted] = model.tokenize("}")
    logits[wanted] = -50
    sampler = Sampler(model, Sampling(0), Grammar(model, 'root ::= "}"'))
    assert sampler.choose(logits) == wanted
    assert sampler.complete


async def test_sampling_under_a_grammar_takes_what_is_allowed_however_unlikely(model: Model) -> None:
    logits = np.linspace(10, -10, model.n_vocab, dtype=np.float32)
    [wanted] = model.tokenize("}")
    logits[wanted] = -50
    sampler = Sampler(model, Sampling(0.7, top_k=3, seed=1), Grammar(model, 'root ::= "}"'))
    assert sampler.choose(logits) == wanted


async def test_log_probabilities_are_those_of_the_unmasked_model(
    start_engine: StartEngine, model: Model
) -> None:
    grammar = Grammar(model, 'root ::= "q"')
    told = await answered(start_engine(), asked([5], grammar=grammar, sampling=Sampling(0), logprobs=True))
    [token] = told.tokens
    assert token.logprob is not None
    assert token.logprob < -1  # under the grammar it is certain, under the model it is not


def test_log_probabilities_sum_to_one(model: Model) -> None:
    logits = np.array([100.0, 99.0, -3.0], np.float32)
    told = [chosen(model, logits, token).logprob or 0.0 for token in range(3)]
    assert np.exp(told).sum() == pytest.approx(1)


def test_the_likeliest_tokens_are_told_the_best_first(model: Model) -> None:
    logits = np.linspace(-3, 5, model.n_vocab, dtype=np.float32)
    told = chosen(model, logits, 7, top=3)
    last = model.n_vocab - 1
    assert [one.piece for one in told.likeliest] == [model.piece(last - i) for i in range(3)]
    assert told.logprob == pytest.approx((told.likeliest[0].logprob or 0) + logits[7] - logits[last])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing",
        " \n",
        'rooot ::= "a"',
        'root ::= "a',
        "root ::= missing",
        "root ::= root",
        "root ::= [a",
        'root ::= ("a"',
        "root ::= " + "(" * 100_000 + '"a"' + ")" * 100_000,
        'root ::= ("a"?){2000}',
        "root ::= \x00",
        "root ::= [" + "a" * 2_000_000 + "]",
        'root ::= "\ud800"',
        "root ::= " + '["' * 300_000,
        'root ::= "' + "\\" * 300_001,
    ],
)
def test_what_is_no_grammar_is_refused_and_nothing_crashes(model: Model, text: str) -> None:
    with pytest.raises(InvalidGrammar):
        Grammar(model, text)


@settings(max_examples=150, deadline=None)
@given(text=st.text(alphabet='root ::="ab|()[]{}*+?\\^-\n1,', max_size=40))
def test_garbage_either_compiles_or_is_refused(model: Model, text: str) -> None:
    try:
        Grammar(model, "root ::= " + text).start().first_allowed([5, 6, 7])
    except InvalidGrammar as refused:
        assert refused.param == "grammar"


def test_each_text_is_compiled_once(model: Model) -> None:
    cache = GrammarCache(model, size=2)
    first = cache.compiled('root ::= "a"')
    assert cache.compiled('root ::= "a"') is first
    assert cache.compiled('root ::= "b"') is not first


def test_a_request_does_not_move_the_grammar_of_another(model: Model) -> None:
    grammar = Grammar(model, 'root ::= "ab"')
    [a], [b] = model.tokenize("a"), model.tokenize("b")
    one, other = grammar.start(), grammar.start()
    assert one.first_allowed([a]) == a
    one.accept(a)
    assert one.first_allowed([b]) == b
    assert other.first_allowed([b]) is None


async def test_any_json_is_json(start_engine: StartEngine, model: Model) -> None:
    grammar = Grammar(model, JSON_GBNF)
    engine = start_engine()
    complete = 0
    for seed in range(8):
        sampling = Sampling(1.0, top_p=1, top_k=0, seed=seed)
        told = await answered(
            engine, asked([7, seed + 9], grammar=grammar, sampling=sampling, max_tokens=400)
        )
        if told.choice.finish_reason == "stop":
            json.loads(told.text, strict=False)
            complete += 1
    assert complete


async def test_characters_of_several_bytes_are_spelt_byte_by_byte_under_a_grammar(
    start_engine: StartEngine, model: Model
) -> None:
    told = await answered(
        start_engine(), asked([5], grammar=Grammar(model, 'root ::= "a\\n🙂é"'), max_tokens=30)
    )
    assert (told.text, told.choice.finish_reason) == ("a\n🙂é", "stop")


def test_when_nothing_is_allowed_the_sampler_says_so(model: Model) -> None:
    sampler = Sampler(model, Sampling(0), Grammar(model, 'root ::= "a"'))
    logits = np.full(model.n_vocab, -np.inf, np.float32)
    with pytest.raises(InvalidGrammar):
        sampler.choose(logits)


def test_a_grammar_that_does_not_compile_is_told_why_and_printed_nowhere(
    model: Model, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InvalidGrammar, match="expecting") as refused:
        Grammar(model, 'root ::= ("private words" | ' + "[a-z] " * 200)
    assert len(refused.value.message) < 200
    assert "private" not in capfd.readouterr().err
    with pytest.raises(InvalidGrammar):
        Grammar(model, 'other ::= "no root"')
