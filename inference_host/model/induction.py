"""A new network begins with the circuit that copies, instead of finding it after millions of tokens.

An induction circuit (Elhage et al., "A mathematical framework for transformer circuits", 2021) continues
what was said before: in the first layer a head writes beside every piece which piece stood in front of it;
in the second, heads look for the places whose forerunner is the present piece, and what stands there comes
next. Learning from nothing finds it late and all at once, and until then no name of a schema can be
written. Here its matrices are simply set: an untrained network copies four of five random pieces.

One channel of the embedding holds a constant. It makes the first head's look at the piece before
possible, changes no probability (it adds the same to every logit) and is kept still in training.
Pieces that differ in case alone (`ORBITS`, `orbits`) begin beside each other, so they match each other too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from inference_host.model.network import Layer, Nano, frequencies
from inference_host.model.tokenizer import PHRASES, SPECIALS, Tokenizer, counterpart

CONSTANT = 0  # the channel that holds it
SPREAD, LEVEL = 0.06, 0.5  # of the embedding: deviation, and the constant in multiples of a row's length
NEAR, CASE = 0.75, 0.3  # of a piece in upper case: its counterpart in lower case, and the case itself
BEFORE, SHARP = 10.0, 40.0  # attention logits: to the piece before (per frequency), to a match
NOTED, COPIED = 2.0, 3.0  # what the heads write, in lengths of an embedding
FAST, SLOW = 6, 7  # frequencies up to which positions, and from which contents, are told apart
COPIERS = 3  # heads that copy, a slice of the piece each


@dataclass(frozen=True)
class Slices:
    """Orthogonal slices of the stream without its constant, each (head size, dim)."""

    read: Tensor
    noted: Tensor
    more: tuple[Tensor, ...]

    @classmethod
    def drawn(cls, dim: int, size: int) -> Slices:
        """From the generator of torch."""
        basis = torch.zeros(dim, dim - 1)
        basis[1:] = torch.linalg.qr(torch.randn(dim - 1, dim - 1))[0]
        read, noted, *more = basis.T[: size * (COPIERS + 1)].split(size)
        return cls(read, noted, tuple(more))


@torch.no_grad()
def begin(model: Nano, tokenizer: Tokenizer) -> None:
    """Set embedding and the two first layers of an untrained network."""
    dim, size = model.shape.dim, model.shape.dim // model.shape.heads
    model.embed.weight.copy_(embedding(tokenizer, dim))
    length = SPREAD * math.sqrt(dim - 1)
    constant = LEVEL * SPREAD * math.sqrt(dim)
    slices = Slices.drawn(dim, size)
    norm = math.hypot(length, constant) / math.sqrt(dim)
    look_back(model.layers[0], slices, constant / norm)
    model.layers[0].out.weight[:, :size] = NOTED * length * norm / (SPREAD * math.sqrt(size)) * slices.noted.T
    later = math.hypot(length, constant, NOTED * length) / math.sqrt(dim)
    match(model.layers[1], slices, SPREAD / later, NOTED * length / math.sqrt(size) / later)
    copy(model.layers[1], slices, COPIED * later * math.sqrt((dim - 1) / (COPIERS * size)))


def embedding(tokenizer: Tokenizer, dim: int) -> Tensor:
    """Random vectors, those of pieces in upper case beside their counterparts, and the constant."""
    found = torch.randn(tokenizer.size, dim) * SPREAD
    cases = torch.randn(2, dim) * SPREAD * CASE
    rest = math.sqrt(1 - NEAR**2 - CASE**2)
    for piece, at in tokenizer.ids.items():
        low = tokenizer.ids.get(counterpart(piece))
        if low is not None and low != at and piece not in (*SPECIALS, *PHRASES):
            found[at] = NEAR * found[low] + rest * found[at] + cases[int(piece[1:].isupper())]
    found[:, CONSTANT] = LEVEL * SPREAD * math.sqrt(dim)
    return found


def look_back(layer: Layer, slices: Slices, constant: float) -> None:
    """Head 0 looks at the position before, whatever stands there, and takes up its `read` slice."""
    query, key, value = layer.qkv.weight.chunk(3)
    size = len(slices.read)
    query[:size], key[:size], value[:size] = 0.0, 0.0, slices.read
    strength = math.sqrt(BEFORE * math.sqrt(size)) / constant
    for number, speed in enumerate(frequencies(size)[:FAST].tolist()):
        query[2 * number, CONSTANT] = strength
        key[2 * number, CONSTANT] = strength * math.cos(speed)
        key[2 * number + 1, CONSTANT] = strength * math.sin(speed)


def match(layer: Layer, slices: Slices, said: float, noted: float) -> None:
    """The copiers look where the noted forerunner is the present piece; `said` and `noted`: deviations per channel."""
    query, key, _ = layer.qkv.weight.chunk(3)
    size = len(slices.read)
    steady = slice(2 * SLOW, size)  # channels that position hardly turns
    strength = math.sqrt(SHARP * math.sqrt(size) / ((size - 2 * SLOW) * said * noted))
    for head in range(COPIERS):
        rows = slice(head * size, (head + 1) * size)
        query[rows], key[rows] = 0.0, 0.0
        query[rows][steady] = strength * slices.read[steady]
        key[rows][steady] = strength * slices.noted[steady]


def copy(layer: Layer, slices: Slices, strength: float) -> None:
    """Each copier carries a slice of the piece it sees to where it looks from."""
    value, size = layer.qkv.weight.chunk(3)[2], len(slices.read)
    for head, part in enumerate((slices.read, *slices.more)):
        rows = slice(head * size, (head + 1) * size)
        value[rows] = part
        layer.out.weight[:, rows] = strength * part.T
