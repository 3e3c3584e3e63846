from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from llama_cpp.llama_grammar import JSON_GBNF

from inference_host.grammar import Grammar
from inference_host.llama import Model
from inference_host.ranking import ranked

pytestmark = pytest.mark.integration
GRAMMARS = ["root ::= [a-z]+", 'root ::= "hello" | "the"', 'root ::= "é"', "root ::= [^a]+", JSON_GBNF]
seeds = st.integers(0, 2**32 - 1)


def scores(seed: int, size: int, distinct: int) -> np.ndarray:
    random = np.random.default_rng(seed)
    return random.integers(-distinct, distinct, size).astype(np.float32) / 7


@given(seed=seeds, size=st.integers(1, 400), distinct=st.sampled_from([3, 50, 10**6]))
def test_without_a_grammar_every_token_comes_once_in_the_order_of_the_scores(
    seed: int, size: int, distinct: int
) -> None:
    logits = scores(seed, size, distinct)
    order = list(ranked(logits, None))
    assert sorted(order) == list(range(size))
    assert all(logits[one] >= logits[other] for one, other in pairwise(order))


@given(seed=seeds, distinct=st.sampled_from([3, 50, 10**6]), text=st.sampled_from(GRAMMARS))
def test_under_a_grammar_every_allowed_token_comes_once_in_the_order_of_the_scores(
    model: Model, seed: int, distinct: int, text: str
) -> None:
    logits = scores(seed, model.n_vocab, distinct)
    state = Grammar(model, text).start()
    order = list(ranked(logits, state))
    assert sorted(order) == [t for t in range(model.n_vocab) if state.first_allowed([t]) is not None]
    assert all(logits[one] >= logits[other] for one, other in pairwise(order))


@given(seed=seeds, min_p=st.floats(0.01, 1), text=st.sampled_from([None, *GRAMMARS]))
def test_min_p_cuts_the_order_where_tokens_are_too_unlikely(
    model: Model, seed: int, min_p: float, text: str | None
) -> None:
    logits = scores(seed, model.n_vocab, 50)
    everything = list(ranked(logits, Grammar(model, text).start() if text else None))
    kept = list(ranked(logits, Grammar(model, text).start() if text else None, min_p))
    likely = np.exp(logits[everything] - logits[everything[0]])
    assert kept == everything[: len(kept)]
    assert (likely[: len(kept)] >= min_p * 0.999).all()
    assert (likely[len(kept) :] <= min_p * 1.001).all()


def test_the_first_tokens_are_found_without_a_look_at_the_whole_vocabulary(model: Model) -> None:
    logits = scores(1, model.n_vocab, 10**6)
    state = Grammar(model, "root ::= [a-z]+").start()
    [letter] = model.tokenize("k")
    logits[letter] = logits.max() + 1
    asked: list[int] = []
    allows = state.allows
    state.allows = lambda token: asked.append(token) or allows(token)  # type: ignore[method-assign,func-returns-value]
    assert next(ranked(logits, state)) == letter
    assert asked == [letter]
