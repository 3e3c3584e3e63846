"""What is asked: one long system prompt that all share, and a short question of each request's own."""

import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from llama_cpp import Llama

ANSWER_TOKENS = 32
SYSTEM_TOKENS = 1700
_USER_TOKENS = 25
_WORDS = re.findall(
    r"\w+",
    "the value of a name is returned when list type class module object function method import file "
    "default argument string call error and not for in this with from to be if it set or any all",
)


@dataclass(frozen=True)
class Asked:
    """One request's messages."""

    system: str
    user: str

    def body(self, extra: dict[str, Any]) -> dict[str, Any]:
        """A streamed, greedy chat completion; `extra` is what one server wants besides."""
        messages = [{"role": "system", "content": self.system}, {"role": "user", "content": self.user}]
        wanted = {"stream": True, "temperature": 0, "max_tokens": ANSWER_TOKENS}
        return {"model": "benchmark", "messages": messages, **wanted, **extra}


class Workload:
    """Texts of the wanted lengths in a model's tokens; the same arguments give the same texts."""

    def __init__(self, model: Path) -> None:
        self._vocabulary = Llama(str(model), vocab_only=True, verbose=False)

    def system(self, seed: str) -> str:
        """A system prompt; two of them differ from the first words on."""
        return self._text(f"system {seed}", SYSTEM_TOKENS)

    def asked(self, system: str, seed: str, count: int) -> list[Asked]:
        """So many requests under one system prompt, all different."""
        return [Asked(system, self._text(f"{seed} {i}", _USER_TOKENS)) for i in range(count)]

    def _text(self, seed: str, tokens: int) -> str:
        # A word is at least one token, so that this is text enough to cut.
        words = random.Random(seed).choices(_WORDS, k=tokens)
        ids = self._vocabulary.tokenize(" ".join(words).encode(), add_bos=False)[:tokens]
        return str(self._vocabulary.detokenize(ids).decode())
