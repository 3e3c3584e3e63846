"""A new network begins with what an older one knows, even with more layers or another tokenizer.

Pieces that both vocabularies hold keep their vectors, others begin as the mean of their old parts, and a
piece in upper case begins beside its counterpart in lower case, so that `ORBITS` and `orbits` are alike
from the first step.
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from inference_host.model.tokenizer import LETTER, PHRASES, SPECIALS, Tokenizer, counterpart

Weights = dict[str, Tensor]
NEAR, ASIDE, NOISE = 0.75, 0.6, 0.25  # parts of a new vector: its counterpart, the case, chance
BYTE = {letter: byte for byte, letter in LETTER.items()}


def begun_with(start: Path, layers: int, tokenizer: Tokenizer) -> Weights:
    """The weights of a checkpoint for this many layers and this tokenizer (the old one lies beside it)."""
    weights: Weights = torch.load(start, map_location="cpu", weights_only=True)["model"]
    if not same_tokenizer(start, tokenizer):
        old = Tokenizer.load(start.parent / "tokenizer.json")
        weights = weights | {"embed.weight": embedded(weights["embed.weight"], old, tokenizer)}
    return deepened(weights, layers)


def same_tokenizer(start: Path, tokenizer: Tokenizer) -> bool:
    """Whether a checkpoint was trained with this tokenizer."""
    return Tokenizer.load(start.parent / "tokenizer.json").merges == tokenizer.merges


def embedded(vectors: Tensor, old: Tokenizer, new: Tokenizer) -> Tensor:
    """Vectors of the new pieces."""
    chance = torch.Generator().manual_seed(0)
    norm = vectors[: len(old.ids)].norm(dim=1).mean()
    cases = torch.nn.functional.normalize(torch.randn(2, vectors.shape[1], generator=chance)) * norm * ASIDE
    found = torch.randn(new.size, vectors.shape[1], generator=chance) * NOISE * norm / vectors.shape[1] ** 0.5
    for piece, at in sorted(new.ids.items(), key=lambda item: item[0] != item[0].lower()):
        low = counterpart(piece)
        if piece in (*SPECIALS, *PHRASES) or (piece in old.ids and piece == piece.lower()):
            found[at] = vectors[old.ids[piece]]
        elif piece != piece.lower() and low in new.ids:
            found[at] += NEAR * found[new.ids[low]] + cases[int(len(piece) > 1 and piece[1:].isupper())]
        else:
            text = bytes(BYTE[letter] for letter in piece).decode(errors="replace")
            parts = vectors[torch.tensor(old.encode(text))].mean(0)
            found[at] += parts * norm / parts.norm().clamp(min=1e-6)
    return found


def deepened(weights: Weights, layers: int) -> Weights:
    """The same function in more layers: copies of middle layers that add nothing yet."""
    old = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    source = [i * old // layers for i in range(layers)]
    found = {name: w for name, w in weights.items() if not name.startswith("layers.")}
    for at, origin in enumerate(source):
        silent = origin in source[:at]
        for name, weight in weights.items():
            head, _, rest = name.partition(f"layers.{origin}.")
            if not head and rest:
                adds = rest in ("out.weight", "down.weight")
                found[f"layers.{at}.{rest}"] = torch.zeros_like(weight) if silent and adds else weight.clone()
    return found
