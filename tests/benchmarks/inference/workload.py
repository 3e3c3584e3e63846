"""What is asked: one long system prompt that all share, and a short question of each request's own."""

import random
import re
from dataclasses import dataclass
from typing import Any

ANSWER_TOKENS = 32
SYSTEM_TOKENS = 1700
_USER_TOKENS = 25
# Each is one token of the benchmark's vocabulary, so that words can be counted for tokens.
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


def system(seed: str) -> str:
    """A system prompt; another seed gives another one, different from its first words on."""
    return _text(f"system {seed}", SYSTEM_TOKENS)


def questions(system: str, seed: str, count: int) -> list[Asked]:
    """So many requests under one system prompt, all different; the same seed gives the same."""
    return [Asked(system, _text(f"{seed} {number}", _USER_TOKENS)) for number in range(count)]


def _text(seed: str, tokens: int) -> str:
    return " ".join(random.Random(seed).choices(_WORDS, k=tokens))
