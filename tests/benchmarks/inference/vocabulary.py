"""A byte-level BPE vocabulary learnt from Python's own sources, which every machine with Python has."""

import heapq
import os
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path

import gguf

CONTROLS = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
_WORD = re.compile(r" ?[A-Za-z]+| ?\d| ?[^\sA-Za-z\d]+|\s+")

Pair = tuple[str, str]


@dataclass(frozen=True)
class Vocabulary:
    """Tokens in their order, with the merges that make them."""

    merges: list[Pair]
    size: int

    @property
    def tokens(self) -> list[str]:
        """Controls, bytes, merges, then names that no text can give."""
        known = [*CONTROLS, *BYTE_LETTERS, *("".join(pair) for pair in self.merges)]
        return known + [f"<unused {i}>" for i in range(self.size - len(known))]

    @property
    def types(self) -> list[int]:
        """gguf.TokenType of each token."""
        normal = len(BYTE_LETTERS) + len(self.merges)
        unused = self.size - len(CONTROLS) - normal
        kinds = (gguf.TokenType.CONTROL, gguf.TokenType.NORMAL, gguf.TokenType.UNUSED)
        counts = (len(CONTROLS), normal, unused)
        return [int(kind) for kind, count in zip(kinds, counts, strict=True) for _ in range(count)]


def _byte_letters() -> list[str]:
    """GPT-2's printable letter for each byte."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = iter(range(0x100, 0x200))
    return [chr(byte) if byte in printable else chr(next(others)) for byte in range(256)]


BYTE_LETTERS = _byte_letters()


@cache
def learnt(size: int) -> Vocabulary:
    """A vocabulary of `size` tokens; half a minute of work."""
    folder = Path(os.__file__).parent
    text = "".join(path.read_text("utf-8", "ignore") for path in sorted(folder.glob("*.py")))
    words = Counter(_WORD.findall(text))
    return Vocabulary(merges_of(words, size - len(CONTROLS) - len(BYTE_LETTERS)), size)


def merges_of(words: Counter[str], count: int) -> list[Pair]:
    """The first `count` merges that byte-pair encoding learns from these words; fewer where they run out."""
    learner = _Learner()
    for word, times in words.items():
        learner.add([BYTE_LETTERS[byte] for byte in word.encode()], times)
    merges: dict[Pair, None] = {}
    seen: set[str] = set()
    while len(merges) < count and (pair := learner.best()):
        learner.merge(pair)
        # Two ways to the same token: the second would be a token that is there already.
        if "".join(pair) not in seen:
            seen.add("".join(pair))
            merges[pair] = None
    return list(merges)


@dataclass
class _Learner:
    words: list[list[str]] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    counts: Counter[Pair] = field(default_factory=Counter)
    where: dict[Pair, set[int]] = field(default_factory=lambda: defaultdict(set))
    heap: list[tuple[int, Pair]] = field(default_factory=list)

    def add(self, pieces: list[str], times: int) -> None:
        self.words.append(pieces)
        self.times.append(times)
        self._count(len(self.words) - 1, 1)

    def best(self) -> Pair | None:
        """The commonest pair; entries of the heap that have aged are skipped."""
        while self.heap:
            count, pair = heapq.heappop(self.heap)
            if -count == self.counts[pair]:
                return pair
        return None

    def merge(self, pair: Pair) -> None:
        for index in sorted(self.where.pop(pair)):
            self._count(index, -1)
            self.words[index] = merged(self.words[index], pair)
            self._count(index, 1)

    def _count(self, index: int, sign: int) -> None:
        pieces = self.words[index]
        for pair in pairwise(pieces):
            self.counts[pair] += sign * self.times[index]
            if sign > 0:
                self.where[pair].add(index)
            if self.counts[pair] > 0:
                heapq.heappush(self.heap, (-self.counts[pair], pair))


def merged(pieces: list[str], pair: Pair) -> list[str]:
    """The pieces of a word with every occurrence of the pair as one piece."""
    out: list[str] = []
    for piece in pieces:
        if out and (out[-1], piece) == pair:
            out[-1] += piece
        else:
            out.append(piece)
    return out
