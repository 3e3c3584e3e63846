"""Byte-level BPE in which a word is cut the same way wherever it stands.

Base merges never join characters across a space, a change to upper case, a digit
or punctuation, so copying a label or a name from the prompt is copying tokens.
Frequent words get their leading space glued on by late merges. Frequent pieces of
the answer are user-defined tokens (at most 32 bytes: longer ones vanish in some
readers), which llama.cpp cuts longest first; `encode` does the same.
"""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

BASE_MERGES, GLUED = 1500, 420
SPECIALS = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|user|>", "<|assistant|>")
BOS, SYSTEM, END, USER, ASSISTANT = range(5)
PHRASES = (
    '{"action": "heimdall.watcher.', '{"action": "heimdall.', '{"action": "', 'query", "params": {"cypher": "', '", "params": {}}', '", "params": {"', '"}}', '": "',
    "MATCH (n:", "MATCH (n)", "MATCH (n {name: '", "MATCH ()-[r", "MATCH (a)-[r", " RETURN n", " RETURN n.", " RETURN n, ", " RETURN DISTINCT n", " RETURN DISTINCT n.", " RETURN count(n) AS count", " RETURN count(DISTINCT n", ") AS count",
    " RETURN avg(n.", " RETURN sum(n.", " RETURN min(n.", " RETURN max(n.", ") AS average", ") AS total", ") AS lowest", ") AS highest", " RETURN count(n) > 0 AS exists", " RETURN count(*) > 0 AS exists", " RETURN count(r) AS ", " RETURN r.", " RETURN ",
    " WHERE n.", " WHERE m.", " WHERE o.", " WHERE r.", " WHERE NOT (n)", " WHERE n.name CONTAINS '", " WHERE ", " AND n.", " AND m.", " AND o.", " AND NOT (n)", " ORDER BY n.", " ORDER BY count DESC", " ORDER BY count", " ORDER BY average DESC", " ORDER BY total DESC", " ORDER BY ",
    " DESC", " LIMIT ", " LIMIT 1", " LIMIT 10", " LIMIT 20", " LIMIT 5", ", count(m) AS count", ", count(n) AS count", " WITH n, count(m) AS count", " WHERE count ", " RETURN n, count", ", avg(", ", sum(", ", min(", ", max(", ", n.", " = '", " <> '", " CONTAINS '", " STARTS WITH '", " ENDS WITH '", " = true", " = false", " >= ", " <= ", " > ", " < ", " = ", " <> ",
    "I can only answer questions ", "about this graph.", "I can only read this graph, ", "so I will not change it.", "This graph does not hold ", "what you ask about.",
    ".year", " = date('", " < date('", " > date('", "')", " IS NULL", " IS NOT NULL", "' IN n.", "' IN m.", " {name: '", "'}", "'})", ")-[:", ")<-[:", "]->(m:", "]-(m:", "]->(o:", "]-(o:", "]->()", "]-()", ")-[", "]->(", ")-[r:", "), (m:", "(name, ", ".name]", ".name; ", " n, ", " n)", " b, ", " b)", " d, ", " l)",
)  # fmt: skip
ATOM = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|.", re.DOTALL)
CHUNK = re.compile(r"'(?:s|t|re|ve|m|ll|d)| ?[^\W\d_]+| ?\d+| ?(?:[^\w\s]|_)+|\s+(?!\S)|\s+")


def byte_letters() -> dict[int, str]:
    """The printable letter that stands for each byte in GPT-2 style vocabularies."""
    shown = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters = {b: chr(b) for b in shown}
    hidden = [b for b in range(256) if b not in letters]
    return letters | {b: chr(256 + i) for i, b in enumerate(hidden)}


LETTER = byte_letters()
SPACE = LETTER[32]


@dataclass
class Tokenizer:
    """Pieces in id order (specials, phrases, bytes, merged), and merges in rank order."""

    merges: list[tuple[str, str]]
    ids: dict[str, int] = field(init=False)
    ranks: dict[tuple[str, str], int] = field(init=False)
    cache: dict[str, list[int]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        pieces = [*SPECIALS, *PHRASES, *LETTER.values()]
        pieces += [p for p in dict.fromkeys(a + b for a, b in self.merges) if p not in set(pieces)]
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.ranks = {pair: i for i, pair in enumerate(self.merges)}

    @property
    def size(self) -> int:
        """Vocabulary size, padded to a multiple of 32."""
        return -(-len(self.ids) // 32) * 32

    def encode(self, text: str) -> list[int]:
        """Token ids of ordinary text (specials are never produced)."""
        parts: list[str | int] = [text]
        for phrase in sorted(PHRASES, key=len, reverse=True):
            if phrase in text:
                parts = [piece for part in parts for piece in self._cut(part, phrase)]
        found: list[int] = []
        for part in parts:
            found += [part] if isinstance(part, int) else self._plain(part)
        return found

    def _cut(self, part: str | int, phrase: str) -> list[str | int]:
        if isinstance(part, int) or phrase not in part:
            return [part]
        pieces: list[str | int] = []
        for text in part.split(phrase):
            pieces += [text, self.ids[phrase]] if text else [self.ids[phrase]]
        return pieces[:-1]

    def _plain(self, text: str) -> list[int]:
        return [i for chunk in CHUNK.findall(text) for i in self._chunk(chunk)]

    def _chunk(self, chunk: str) -> list[int]:
        if chunk not in self.cache:
            self.cache[chunk] = [self.ids[p] for p in self._merge([LETTER[b] for b in chunk.encode()])]
        return self.cache[chunk]

    def _merge(self, parts: list[str]) -> list[str]:
        while len(parts) > 1:
            rank, at = min(
                (self.ranks.get((parts[i], parts[i + 1]), 1 << 30), i) for i in range(len(parts) - 1)
            )
            if rank == 1 << 30:
                break
            parts = [*parts[:at], parts[at] + parts[at + 1], *parts[at + 2 :]]
        return parts

    def save(self, path: Path) -> None:
        """Write the merges; everything else follows from this module."""
        path.write_text(
            json.dumps([" ".join(m) for m in self.merges], ensure_ascii=False, indent=0), encoding="utf-8"
        )

    @classmethod
    def load(cls, path: Path) -> Tokenizer:
        """Read what `save` wrote."""
        return cls([(a, b) for a, b in (m.split(" ") for m in json.loads(path.read_text(encoding="utf-8")))])


def train(texts: Iterable[str]) -> Tokenizer:
    """Learn base merges inside words, then glue spaces onto the most frequent whole words."""
    atoms: Counter[str] = Counter()
    spaced: Counter[str] = Counter()
    for text in texts:
        for chunk in CHUNK.findall(text):
            word = chunk.lstrip(" ")
            atoms.update(ATOM.findall(word))
            if chunk != word and word.isalpha():
                spaced[word] += 1
    merges = _base_merges(
        {a: int(c**0.8) + 1 for a, c in atoms.items() if len(a) > 1 and a.isalpha() and c > 1}
    )
    start = Tokenizer(merges)
    glued = [
        w for w, _ in spaced.most_common(3 * GLUED) if len(start._merge([LETTER[b] for b in w.encode()])) == 1
    ][:GLUED]
    return Tokenizer(merges + [(SPACE, "".join(LETTER[b] for b in w.encode())) for w in glued])


def _base_merges(counts: dict[str, int]) -> list[tuple[str, str]]:
    cut = {w: [LETTER[b] for b in w.encode()] for w in counts}
    pairs: Counter[tuple[str, str]] = Counter()
    where: dict[tuple[str, str], set[str]] = {}
    for word, parts in cut.items():
        for pair in itertools.pairwise(parts):
            pairs[pair] += counts[word]
            where.setdefault(pair, set()).add(word)
    merges = []
    for _ in range(BASE_MERGES):
        best = max(pairs, key=lambda p: (pairs[p], p))
        merges.append(best)
        for word in sorted(where.pop(best)):
            _replace(cut, word, best, counts[word], pairs=pairs, where=where)
        del pairs[best]
    return merges


def _replace(cut: dict[str, list[str]], word: str, pair: tuple[str, str], count: int, *,
             pairs: Counter[tuple[str, str]], where: dict[tuple[str, str], set[str]]) -> None:  # fmt: skip
    old, new, i = cut[word], [], 0
    while i < len(old):
        joined = tuple(old[i : i + 2]) == pair
        new.append(old[i] + old[i + 1] if joined else old[i])
        i += 2 if joined else 1
    for gone in itertools.pairwise(old):
        pairs[gone] -= count
    for found in itertools.pairwise(new):
        pairs[found] += count
        where.setdefault(found, set()).add(word)
    cut[word] = new
