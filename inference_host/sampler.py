"""Chooses tokens from the model's scores: greedy or sampled, inside a grammar or free."""

import ctypes
import weakref

import llama_cpp as ll
import numpy as np

from inference_host.context import Candidates, Logits, all_candidates, candidate_array
from inference_host.errors import NOTHING_FITS, InvalidGrammar
from inference_host.generation import Sampling
from inference_host.grammar import Grammar
from inference_host.llama import Model

_SECOND_TRY = 128  # candidates asked about when the grammar refuses the most likely one


class Sampler:
    """The choices of one answer. `complete` becomes true when its grammar lets nothing follow."""

    def __init__(self, model: Model, sampling: Sampling, grammar: Grammar | None) -> None:
        self._model = model
        self._grammar = grammar.start() if grammar else None
        self._chain = _chain(sampling) if sampling.temperature > 0 else None
        if self._chain is not None:
            weakref.finalize(self, ll.llama_sampler_free, self._chain)
        self.complete = False

    def choose(self, logits: Logits) -> int:
        """The next token. Raises InvalidGrammar when it lets no token through."""
        token = self._greedy(logits) if self._chain is None else self._sampled(logits)
        if self._grammar is not None and not self._model.ends_generation(token):
            self._grammar.accept(token)
            self.complete = self._grammar.complete
        return token

    def _greedy(self, logits: Logits) -> int:
        best = int(logits.argmax())
        if self._grammar is None or self._grammar.allows(best):
            return best
        if len(logits) > _SECOND_TRY:
            likely = np.argpartition(logits, -_SECOND_TRY)[-_SECOND_TRY:]
            second = self._grammar.first_allowed(likely[np.argsort(-logits[likely])].tolist())
            if second is not None:
                return second
        allowed = self._allowed(logits)
        return int(allowed["id"][allowed["logit"].argmax()])

    def _sampled(self, logits: Logits) -> int:
        token = self._draw(all_candidates(logits))
        if self._grammar is None or self._grammar.allows(token):
            return token
        return self._draw(self._allowed(logits))

    def _allowed(self, logits: Logits) -> Candidates:
        candidates = all_candidates(logits)
        if self._grammar is not None:
            self._grammar.mask(candidates)
        allowed: Candidates = candidates[np.isfinite(candidates["logit"])]
        if not len(allowed):
            raise InvalidGrammar(NOTHING_FITS, param="grammar")
        return allowed

    def _draw(self, candidates: Candidates) -> int:
        array = candidate_array(candidates)
        ll.llama_sampler_apply(self._chain, ctypes.byref(array))
        return int(array.data[array.selected].id)


def _chain(sampling: Sampling) -> int:
    chain: int = ll.llama_sampler_chain_init(ll.llama_sampler_chain_default_params())
    if sampling.top_k > 0:
        ll.llama_sampler_chain_add(chain, ll.llama_sampler_init_top_k(sampling.top_k))
    if sampling.top_p < 1:
        ll.llama_sampler_chain_add(chain, ll.llama_sampler_init_top_p(sampling.top_p, 1))
    if sampling.min_p > 0:
        ll.llama_sampler_chain_add(chain, ll.llama_sampler_init_min_p(sampling.min_p, 1))
    ll.llama_sampler_chain_add(chain, ll.llama_sampler_init_temp(sampling.temperature))
    ll.llama_sampler_chain_add(chain, ll.llama_sampler_init_dist(_seed(sampling.seed)))
    return chain


def _seed(seed: int | None) -> int:
    if seed is None:
        return int(ll.LLAMA_DEFAULT_SEED)  # llama.cpp then takes a random one
    return seed % int(ll.LLAMA_DEFAULT_SEED)  # keeps clear of the value that means "random"
