"""Greedy answers of a GGUF under a grammar, with the confidence that the gateway gates on.

A token is first taken from the plain model; only when the grammar forbids it is the whole
vocabulary masked. The confidence is the sum of log-probabilities of the chosen tokens under
the *unmasked* model, so that a forced detour shows.
"""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jinja2.sandbox
import llama_cpp
import numpy as np

from inference_host.model.prompting import Turn, gateway, system_prompt

CONTEXT, MAX_TOKENS = 2048, 160


@dataclass(frozen=True)
class Answered:
    """The text, the sum of log-probabilities, and how many tokens the grammar forced."""

    text: str
    confidence: float
    forced: int


class Model:
    """One loaded GGUF; not safe for threads."""

    def __init__(self, path: Path) -> None:
        self.llama = llama_cpp.Llama(str(path), n_ctx=CONTEXT, n_threads=1, n_threads_batch=1, verbose=False)
        self.vocab = llama_cpp.llama_model_get_vocab(self.llama._model.model)
        self.end = self.llama.token_eos()
        self.profile = self.llama.metadata["heimdall.profile"]
        template = self.llama.metadata["tokenizer.chat_template"]
        self.template = jinja2.sandbox.ImmutableSandboxedEnvironment().from_string(template)
        self.seen: list[int] = []

    def prompt(self, system: str, user: str, before: str = "") -> list[int]:
        """Tokens of a conversation as the model's own chat template writes it; `before` is an earlier turn."""
        turns = [
            ("system", system),
            *([("user", before), ("assistant", "")] if before else []),
            ("user", user),
        ]
        messages = [{"role": role, "content": content} for role, content in turns]
        text = self.template.render(messages=messages, add_generation_prompt=True)
        return self.llama.tokenize(text.encode(), add_bos=False, special=True)

    def answer(self, turn: Turn, before: str = "", *, specs: Sequence[Any] | None) -> Answered:
        """The greedy answer with its marks spelled out and its numbers in full; without `specs` the model is free of the grammar."""
        grammar = None if specs is None else turn.grammar(specs)
        prompt = self.prompt(system_prompt(turn.schema_text, turn.lines), turn.user, before)
        got = self.complete(prompt, grammar)
        text = gateway("prompts.short_numbers").in_full(got.text, turn.numbers)
        text = gateway("prompts.marks").spelled_out(text, turn.marking.signs)
        return replace(got, text=text)

    def complete(self, prompt: list[int], grammar: str | None) -> Answered:
        """The greedy continuation of a prompt; `grammar` is GBNF, None leaves the model free."""
        logits = self._read(prompt)
        sampler = self._sampler(grammar) if grammar else None
        chosen: list[int] = []
        total, forced = 0.0, 0
        while len(chosen) < MAX_TOKENS:
            token = int(logits.argmax())
            if sampler and not self._allowed(sampler, token):
                token, forced = self._masked(sampler, logits), forced + 1
            total += float(logits[token] - logits.max() - np.log(np.exp(logits - logits.max()).sum()))
            if token == self.end:
                break
            if sampler:
                llama_cpp.llama_sampler_accept(sampler, token)
            chosen.append(token)
            logits = self._eval([token])
        if sampler:
            llama_cpp.llama_sampler_free(sampler)
        return Answered(self.llama.detokenize(chosen).decode(errors="replace"), total, forced)

    def accepts(self, grammar: str, text: str) -> str | None:
        """None when the grammar accepts the text as a whole; else the part that it accepts."""
        sampler = self._sampler(grammar)
        tokens = [*self.llama.tokenize(text.encode(), add_bos=False, special=False), self.end]
        for at, token in enumerate(tokens):
            if not self._allowed(sampler, token):
                return self.llama.detokenize(tokens[:at]).decode(errors="replace")
            llama_cpp.llama_sampler_accept(sampler, token)
        llama_cpp.llama_sampler_free(sampler)
        return None

    def stroll(self, grammar: str, rng: np.random.Generator) -> str:
        """A random text under the grammar; ValueError when it runs into a dead end."""
        sampler, chosen = self._sampler(grammar), list[int]()
        while len(chosen) < MAX_TOKENS:
            token = self._masked(sampler, rng.gumbel(size=self.llama.n_vocab()))
            if token == self.end:
                break
            llama_cpp.llama_sampler_accept(sampler, token)
            chosen.append(token)
        llama_cpp.llama_sampler_free(sampler)
        return self.llama.detokenize(chosen).decode(errors="replace")

    def _sampler(self, grammar: str) -> ctypes.c_void_p:
        sampler = llama_cpp.llama_sampler_init_grammar(self.vocab, grammar.encode(), b"root")
        if not sampler:
            raise ValueError("llama.cpp cannot parse this grammar")
        return sampler

    def _read(self, tokens: list[int]) -> np.ndarray:
        """Evaluate a prompt, keeping what it shares with the one before."""
        same = 0
        while same < min(len(tokens) - 1, len(self.seen)) and tokens[same] == self.seen[same]:
            same += 1
        self.llama.n_tokens, self.seen = same, tokens
        return self._eval(tokens[same:])

    def _eval(self, tokens: list[int]) -> np.ndarray:
        self.llama.eval(tokens)
        row = llama_cpp.llama_get_logits_ith(self.llama._ctx.ctx, -1)
        return np.ctypeslib.as_array(row, shape=(self.llama.n_vocab(),)).astype(np.float64)

    @staticmethod
    def _filter(sampler: ctypes.c_void_p, tokens: np.ndarray, logits: np.ndarray) -> np.ndarray:
        """Logits of these tokens with minus infinity where the grammar forbids them."""
        rows = (llama_cpp.llama_token_data * len(tokens))(
            *[llama_cpp.llama_token_data(int(t), float(x), 0.0) for t, x in zip(tokens, logits, strict=True)]
        )
        array = llama_cpp.llama_token_data_array(rows, len(tokens), -1, False)
        llama_cpp.llama_sampler_apply(sampler, ctypes.byref(array))
        return np.array([row.logit for row in rows])

    def _allowed(self, sampler: ctypes.c_void_p, token: int) -> bool:
        return bool(self._filter(sampler, np.array([token]), np.zeros(1))[0] > -np.inf)

    def _masked(self, sampler: ctypes.c_void_p, logits: np.ndarray) -> int:
        found = self._filter(sampler, np.arange(len(logits)), logits)
        if found.max() == -np.inf:
            raise ValueError("the grammar allows nothing here")
        return int(found.argmax())
