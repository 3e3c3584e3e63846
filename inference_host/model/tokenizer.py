"""Byte-level BPE in which a word is cut the same way wherever it stands.

Base merges never join characters across a space, a change to upper case, a digit
or punctuation, so copying a label or a name from the prompt is copying tokens. They
are learned on stems in lower case and hold for `orbit`, `Orbit` and `ORBIT` alike:
a word of the question has as many pieces as the label or type that it names, and the
pieces are each other's counterparts (`counterpart`). Frequent words that are no names
get their leading space glued on by late merges. Frequent pieces of
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

from inference_host.model.words import plural

BASE_MERGES, GLUED = 900, 240
NAMED = 12  # a word said this much more often than it is a name gets its space glued on
SPECIALS = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|user|>", "<|assistant|>")
BOS, SYSTEM, END, USER, ASSISTANT = range(5)
PHRASES = (
    '{"action": "heimdall.watcher.', '{"action": "heimdall.', '{"action": "', 'query", "params": {"cypher": "', '", "params": {}}', '", "params": {"', '"}}', '": "',
    "MATCH (n:", "MATCH (n)", "MATCH (n {name: '", "MATCH ()-[r", "MATCH (a)-[r", " RETURN n", " RETURN n.", " RETURN n, ", " RETURN DISTINCT n", " RETURN DISTINCT n.", " RETURN count(n) AS count", " RETURN count(DISTINCT n", ") AS count",
    " RETURN avg(n.", " RETURN sum(n.", " RETURN min(n.", " RETURN max(n.", ") AS average", ") AS total", ") AS lowest", ") AS highest", " RETURN count(n) > 0 AS exists", " RETURN count(*) > 0 AS exists", " RETURN count(r) AS ", " RETURN r.", " RETURN ",
    " WHERE n.", " WHERE m.", " WHERE o.", " WHERE r.", " WHERE NOT (n)", " WHERE n.name CONTAINS '", " WHERE ", " AND n.", " AND m.", " AND o.", " AND NOT (n)", " ORDER BY n.", " ORDER BY count DESC", " ORDER BY count", " ORDER BY average DESC", " ORDER BY total DESC", " ORDER BY ",
    " DESC", " LIMIT ", " LIMIT 1", " LIMIT 10", " LIMIT 20", " LIMIT 5", ", count(m) AS count", ", count(n) AS count", " WITH n, count(m) AS count", " WHERE count ", " RETURN n, count", ", avg(", ", sum(", ", min(", ", max(", ", n.", " = '", " <> '", " CONTAINS '", " STARTS WITH '", " ENDS WITH '", " = true", " = false", " >= ", " <= ", " > ", " < ", " = ", " <> ",
    "I can only answer questions ", "about this graph.", "I can only read this graph, ", "so I will not change it.", "This graph does not hold ", "what you ask about.",
    " {", ": ", "})", "; ", ").", "), (n)-[:", "), (n)<-[:", " IN n.", " IN m.", " IN [", ".year", " = date('", " < date('", " > date('", "')", " IS NULL", " IS NOT NULL", "'}", "'})", ")-[:", ")<-[:", "]->(m:", "]-(m:", "]->(o:", "]-(o:", "]->()", "]-()", ")-[", "]->(", ")-[r:", "), (m:", " n, ", " n)", " b, ", " b)", " d, ", " l)",
)  # fmt: skip
MARKS = tuple(f"‹{number}›" for number in range(384))  # as many as the gateway's `marks.MOST`
MARK = re.compile(r"(‹\d{1,3}›)")
LONGEST_FIRST = sorted(PHRASES, key=len)[::-1]  # of equal ones the last, as llama.cpp has them
ATOM = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|.", re.DOTALL)
SUFFIX = re.compile(r"(?<=...)(ings?|ers?|ed|es|ies|ied|y|e|s)$")
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
    """Pieces in id order (specials, phrases, marks, bytes, merged), and merges in rank order."""

    merges: list[tuple[str, str]]
    ids: dict[str, int] = field(init=False)
    ranks: dict[tuple[str, str], int] = field(init=False)
    cache: dict[str, list[int]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        pieces = [*SPECIALS, *PHRASES, *MARKS, *LETTER.values()]
        pieces += [p for p in dict.fromkeys(a + b for a, b in self.merges) if p not in set(pieces)]
        self.ids = {piece: i for i, piece in enumerate(pieces)}
        self.ranks = {pair: i for i, pair in enumerate(self.merges)}

    @property
    def size(self) -> int:
        """Vocabulary size, padded to a multiple of 32."""
        return -(-len(self.ids) // 32) * 32

    def encode(self, text: str) -> list[int]:
        """Token ids of ordinary text (specials are never produced)."""
        found: list[int] = []
        for at, part in enumerate(MARK.split(text)):  # every second part is a mark
            found += [self.ids[part]] if at % 2 else self._phrases(part)
        return found

    def _phrases(self, text: str) -> list[int]:
        parts: list[str | int] = [text]
        for phrase in LONGEST_FIRST:
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


def train(texts: Iterable[tuple[str, str]], english: Iterable[str] = ()) -> Tokenizer:
    """Learn merges inside stems, then glue spaces onto the most frequent whole words.

    `texts` are pairs of a schema and what is said about it: words of a schema are never glued.
    `english` are words by falling frequency, so that names the generator does not know are cut well.
    """
    stems: Counter[str] = Counter()
    spaced: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for schema, said in texts:
        atoms = [a for a in ATOM.findall(schema) if a.isascii() and a.isalpha()]
        names.update(form for a in atoms for form in {a.lower(), plural(a.lower())})
        for chunk in CHUNK.findall(said):
            word = chunk.lstrip(" ")
            atoms += [a for a in ATOM.findall(word) if a.isascii() and a.isalpha()]
            if chunk != word and word.isalpha():
                spaced[word] += 1
        stems.update(part for atom in atoms for part in _stem(atom.lower()))
    counts = {a: int(c**0.6) + 1 for a, c in stems.items() if len(a) > 1 and c > 1}
    for place, word in enumerate(english):
        if word.isascii() and word.isalpha():
            for part in _stem(word):
                counts[part] = counts.get(part, 0) + 2 + 4000 // (place + 200)
    merges = [m for a, b in _base_merges(counts) for m in dict.fromkeys(_cases(a, b))]
    start = Tokenizer(merges)
    frame = [w for w, c in spaced.most_common() if w.islower() and w.isascii() and c > NAMED * names[w]]
    for word in frame[:GLUED]:
        pieces = start._merge(list(word))
        merges += [(a, b) for a, b in zip(itertools.accumulate(pieces), pieces[1:], strict=False)]
        merges.append((SPACE, word))
    return Tokenizer(list(dict.fromkeys(merges)))


def _stem(word: str) -> list[str]:
    """A word as stem and ending, so that its forms share the stem's pieces."""
    cut = SUFFIX.search(word)
    return [word[: cut.start()], cut.group()] if cut else [word]


def _cases(a: str, b: str) -> list[tuple[str, str]]:
    """A merge for `orbit`, `Orbit` and `ORBIT`."""
    return [(a, b), (a[0].upper() + a[1:], b), (a.upper(), b.upper())]


def counterpart(piece: str) -> str:
    """The piece in lower case and without a glued space: what its meaning starts from."""
    return piece.removeprefix(SPACE).lower()


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
