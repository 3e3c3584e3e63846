"""GBNF grammars: compiled once per text, cloned per request, asked about as few tokens as possible.

Masking a whole large vocabulary costs milliseconds for each token, asking about one candidate costs
microseconds; so the sampler asks about its choice first. llama.cpp aborts the process when it is told to
accept a token that the grammar does not allow: `accept` is only ever called with a token that was asked for.
"""

import ctypes
import re
import weakref
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import llama_cpp as ll
import numpy as np

from inference_host.context import CANDIDATE, Candidates, candidate_array
from inference_host.errors import InvalidGrammar
from inference_host.llama import Model
from inference_host.stderr_capture import captured_stderr

_MAX_CHARACTERS = 1_048_576
_MAX_DEPTH = 200  # llama.cpp's parser recurses, and a stack overflow would end the process
# Brackets, and what may hold brackets as text; what is not closed goes to the end, so one look is enough.
_BRACKETS = re.compile(
    r'"(?:\\.|[^"\\])*+(?:"|\\?\Z)|\[(?:\\.|[^\]\\])*+(?:\]|\\?\Z)|#[^\n]*|[()]', re.DOTALL
)
_COMPLAINT = re.compile(r"error parsing grammar: ([^\n]+)")
_LONGEST_REASON = 120
_SURROGATE = re.compile("[\ud800-\udfff]")


class Grammar:
    """A compiled grammar with rule `root`; shared by requests. Raises InvalidGrammar."""

    def __init__(self, model: Model, text: str) -> None:
        _refuse_dangerous(text)
        self.model = model
        with captured_stderr() as said:
            handle = ll.llama_sampler_init_grammar(model.vocab, text.encode(), b"root")
        if not handle:
            raise InvalidGrammar(f"The grammar does not compile: {_reason(said())}.", param="grammar")
        self.handle = handle
        weakref.finalize(self, ll.llama_sampler_free, handle)

    def start(self) -> "GrammarState":
        """A fresh state at the grammar's beginning."""
        return GrammarState(self.model, self.handle)


class GrammarState:
    """Where one answer stands in its grammar; takes a copy of `handle`."""

    def __init__(self, model: Model, handle: int) -> None:
        self._model = model
        self._handle = ll.llama_sampler_clone(handle)
        weakref.finalize(self, ll.llama_sampler_free, self._handle)
        # The question asked most is about one token; its candidate is made once.
        self._one: Any = ll.llama_token_data()
        self._array = ll.llama_token_data_array(data=ctypes.pointer(self._one), size=1, selected=-1)

    def fork(self) -> "GrammarState":
        """Another answer at the same place."""
        return GrammarState(self._model, self._handle)

    def allows(self, token: int) -> bool:
        """Whether `token` may come next; see `first_allowed`."""
        if token in self._model.silent_tokens:
            return False
        self._one.id, self._one.logit = token, 0.0
        ll.llama_sampler_apply(self._handle, ctypes.byref(self._array))
        return bool(self._one.logit == 0.0)

    def first_allowed(self, tokens: Sequence[int]) -> int | None:
        """The first of `tokens` that may come next.

        Control tokens never may: llama.cpp compares their name with the grammar, but they write nothing.
        """
        candidates = np.zeros(len(tokens), CANDIDATE)
        candidates["id"] = tokens
        self._apply(candidates)
        allowed = np.flatnonzero(np.isfinite(candidates["logit"]))
        silent = self._model.silent_tokens
        return next((tokens[i] for i in allowed.tolist() if tokens[i] not in silent), None)

    def mask(self, candidates: Candidates) -> None:
        """Set the logit of every token that may not come next to minus infinity; index = token id."""
        self._apply(candidates)
        candidates["logit"][list(self._model.silent_tokens)] = -np.inf

    def accept(self, token: int) -> None:
        """Go on past a token that `first_allowed` or `mask` let through."""
        ll.llama_sampler_accept(self._handle, token)

    @property
    def complete(self) -> bool:
        """Whether the answer may end here and nothing may follow."""
        ends = self._model.end_tokens
        if not ends or not self.allows(min(ends)):
            return False
        # Every token begins with some byte, so no byte allowed means no token allowed.
        probes = self._model.byte_tokens or tuple(t for t in range(self._model.n_vocab) if t not in ends)
        return self.first_allowed(probes) is None

    def _apply(self, candidates: Candidates) -> None:
        array = candidate_array(candidates)
        ll.llama_sampler_apply(self._handle, ctypes.byref(array))


def _reason(said: str) -> str:
    """What llama.cpp's parser complained of, cut before the grammar's own text gets long."""
    found = _COMPLAINT.search(said)
    return found[1][:_LONGEST_REASON].strip() if found else "it is no GBNF with a rule `root`"


class GrammarCache:
    """Compiles each grammar text once while it is in use."""

    def __init__(self, model: Model, size: int = 64) -> None:
        self._compiled = lru_cache(maxsize=size)(lambda text: Grammar(model, text))

    def compiled(self, text: str) -> Grammar:
        """The compiled grammar. Raises InvalidGrammar."""
        return self._compiled(text)


def _refuse_dangerous(text: str) -> None:
    if not text.strip():
        raise InvalidGrammar("The grammar is empty.", param="grammar")
    if len(text) > _MAX_CHARACTERS:
        raise InvalidGrammar(f"The grammar has more than {_MAX_CHARACTERS} characters.", param="grammar")
    if "\x00" in text or _SURROGATE.search(text):
        raise InvalidGrammar("The grammar holds a NUL or a lone surrogate.", param="grammar")
    depth = deepest = 0
    for found in _BRACKETS.findall(text):
        depth += (found == "(") - (found == ")")
        deepest = max(deepest, depth)
    if deepest > _MAX_DEPTH:
        raise InvalidGrammar(f"The grammar nests more than {_MAX_DEPTH} groups.", param="grammar")
