"""A small Llama network that reads a prompt prefix once for many questions.

A batch holds groups: one prefix each, and rows of question/answer pairs packed
behind it. A pair sees the prefix and itself; positions restart after the prefix,
so every pair is computed exactly as it will be at inference.
Rotary embedding is the interleaved form that llama.cpp's `llama` architecture uses; it is computed on
the even and the odd channels of a head side by side, since scores do not depend on their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn
from torch.nn import functional

ROPE_BASE, EPS = 1e6, 1e-5  # slow frequencies: contents match at any distance
HIDDEN = -1e4  # added to the scores of what is not seen; a place that sees nothing sees all alike
CONTRAST, AHEAD = 0.05, 2.0  # weight of comparisons; how much likelier (log-odds) a right answer is to be


@dataclass(frozen=True)
class Shape:
    """Sizes of the network; head size is `dim // heads`."""

    vocab: int
    dim: int = 256
    layers: int = 8
    heads: int = 8
    hidden: int = 768


@dataclass
class Batch:
    """Token ids, positions and masks of some groups (see `batches.collate`)."""

    prefix: Tensor  # groups x P, ids padded with 0
    prefix_len: Tensor  # groups
    rows: Tensor  # groups x R x L
    segment: Tensor  # groups x R x L, number of the pair in its row, -1 for padding
    position: Tensor  # groups x R x L
    target: Tensor  # groups x R x L, next token, -1 where there is none
    answer: Tensor  # groups x R x L, true where the next token belongs to a right answer
    compared: Tensor  # groups x R x L, number of the comparison that an answer belongs to, -1 elsewhere
    tokens: int = 0  # that are no padding

    def to(self, device: str) -> Batch:
        """The same on a device."""
        moved = {name: value.to(device) for name, value in vars(self).items() if isinstance(value, Tensor)}
        return replace(self, **moved)


Angles = tuple[Tensor, Tensor]


def frequencies(size: int) -> Tensor:
    """Radians per position of each pair of channels, fastest first, (size / 2)."""
    half = size // 2
    return torch.tensor(ROPE_BASE) ** (-torch.arange(half, dtype=torch.float32) / half)


def angles(position: Tensor, size: int) -> Angles:
    """Cosines and sines of positions (..., length), shaped (..., length, 1, size / 2)."""
    angle = position[..., None, None].float() * frequencies(size).to(position.device)
    return angle.cos(), angle.sin()


def rotate(x: Tensor, turn: Angles) -> Tensor:
    """Rotary embedding on (..., length, heads, head size), the channels of a pair half a head apart."""
    cos, sin = turn
    a, b = x.chunk(2, -1)
    return torch.cat((a * cos - b * sin, a * sin + b * cos), -1)


def evens_first(qkv: Tensor, heads: int) -> Tensor:
    """Rows of queries' and keys' weights, in each head the even channels before the odd ones; the values' as they are."""
    q, k, v = qkv.chunk(3)
    sides = (part.unflatten(0, (heads, -1, 2)).transpose(1, 2).flatten(0, 2) for part in (q, k))
    return torch.cat((*sides, v))


def projected(
    x: Tensor, norm: Tensor, qkv: Tensor, turn: Angles, heads: int
) -> tuple[Tensor, Tensor, Tensor]:
    """Queries, keys (both rotated) and values of states (count, dim), each (count, heads, size)."""
    read = functional.linear(functional.rms_norm(x, norm.shape, norm, EPS), evens_first(qkv, heads))
    q, k, v = (part.unflatten(-1, (heads, -1)) for part in read.chunk(3, -1))
    return rotate(q, turn), rotate(k, turn), v


def finished(x: Tensor, seen: Tensor, weights: Sequence[Tensor]) -> Tensor:
    """States (count, dim) with what attention saw, (count, dim), and what the feed-forward part makes of it.

    `weights` are those of `Layer`: out, norm_ffn, gate_up, down.
    """
    out, norm, gate_up, down = weights
    x = x + functional.linear(seen, out)
    gate, up = functional.linear(functional.rms_norm(x, norm.shape, norm, EPS), gate_up).chunk(2, -1)
    return x + functional.linear(functional.silu(gate) * up, down)


def apart(x: Tensor, *shape: int) -> Tensor:
    """States (count, heads, size) as (*shape, heads, length, size); the last of `shape` is the length."""
    return x.unflatten(0, shape).transpose(-3, -2)


def joined(seen: Tensor) -> Tensor:
    """Heads side by side: (..., heads, length, size) to (count, dim)."""
    return seen.transpose(-3, -2).reshape(-1, seen.shape[-3] * seen.shape[-1])


def attended(q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
    """What queries (count, heads, length, size) see where `mask` (count, 1, length, keys) is true.

    On processors plain products are 1.6 times as fast as the fused form with a mask.
    """
    if q.device.type != "cpu":
        return functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    scores = q @ k.transpose(-1, -2)
    hidden = torch.zeros(mask.shape, dtype=scores.dtype).masked_fill_(~mask, HIDDEN)
    weights = torch.add(hidden, scores, alpha=q.shape[-1] ** -0.5).softmax(-1, dtype=scores.dtype)
    return weights @ v


def contrast(each: Tensor, right: Tensor, compared: Tensor) -> Tensor:
    """How far right answers are from being AHEAD of the rejected ones that they are compared with.

    `each` are losses of tokens, `right` whether they belong to a right answer, `compared` the number of the
    comparison (-1: none). The mean of softplus(AHEAD - log-odds), 0 where nothing is compared. (A loss on pairs
    of answers, as in direct preference optimisation without a reference: Hong et al., "ORPO", 2024.)
    """
    told = compared >= 0
    count = int(compared.max()) + 1 if told.any() else 0
    place = (2 * compared + right)[told]
    sums, sizes = (
        torch.zeros(2 * count, device=each.device).index_add(0, place, part).view(count, 2)
        for part in (each[told], torch.ones_like(each[told]))
    )
    whole = (sizes > 0).all(1)  # both have found room in the batch
    if not whole.any():
        return each.new_zeros(())
    return functional.softplus(AHEAD - (sums[:, 0] - sums[:, 1])[whole]).mean()


class Layer(nn.Module):
    """Attention and SwiGLU with pre-norms; weights are named as the export reads them.

    Everything but attention works on states one by one, so that one compiled form serves all shapes.
    """

    projected, finished = staticmethod(projected), staticmethod(finished)

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.norm_att, self.norm_ffn = nn.RMSNorm(shape.dim, EPS), nn.RMSNorm(shape.dim, EPS)
        self.qkv = nn.Linear(shape.dim, 3 * shape.dim, bias=False)
        self.out = nn.Linear(shape.dim, shape.dim, bias=False)
        self.gate_up = nn.Linear(shape.dim, 2 * shape.hidden, bias=False)
        self.down = nn.Linear(shape.hidden, shape.dim, bias=False)

    @classmethod
    def compile(cls) -> None:
        """Fuse what lies between the matrix products, for every network from now on."""
        cls.projected = staticmethod(torch.compile(projected, dynamic=True))
        cls.finished = staticmethod(torch.compile(finished, dynamic=True))

    def project(self, x: Tensor, turn: Angles) -> tuple[Tensor, Tensor, Tensor]:
        """Queries, keys and values of states (count, dim), each (count, heads, size)."""
        return self.projected(x, self.norm_att.weight, self.qkv.weight, turn, self.heads)

    def finish(self, x: Tensor, seen: Tensor) -> Tensor:
        """Add what attention saw, (count, dim), then the feed-forward part."""
        weights = (self.out.weight, self.norm_ffn.weight, self.gate_up.weight, self.down.weight)
        return self.finished(x, seen, weights)


class Nano(nn.Module):
    """The whole network with tied embeddings."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embed = nn.Embedding(shape.vocab, shape.dim)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.norm = nn.RMSNorm(shape.dim, EPS)
        self.apply(self._start)
        for layer in self.layers:
            for part in (layer.out, layer.down):
                nn.init.normal_(part.weight, std=0.02 / (2 * shape.layers) ** 0.5)

    @staticmethod
    def _start(module: nn.Module) -> None:
        if isinstance(module, nn.Linear | nn.Embedding):
            nn.init.normal_(module.weight, std=0.02)

    def forward(self, batch: Batch, use: Tensor, ahead_too: bool = False) -> tuple[Tensor, Tensor]:
        """Normed hidden states of the rows where `use` (groups, R, L) is true, (count, dim).

        The second tensor has those of the prefixes, (groups, P, dim); it is unfinished without `ahead_too`.
        """
        groups, length = batch.prefix.shape
        _, rows, width = batch.rows.shape
        ahead = torch.arange(length, device=batch.prefix.device)
        shown = (ahead < batch.prefix_len[:, None])[:, None, None, :].expand(-1, rows, width, -1)
        same = (batch.segment[..., :, None] == batch.segment[..., None, :]) & torch.ones(
            width, width, dtype=torch.bool, device=shown.device
        ).tril()
        mask = torch.cat((shown, same), -1)[:, :, None].flatten(0, 1)
        p, r = self.embed(batch.prefix.flatten()), self.embed(batch.rows.flatten())
        size = self.shape.dim // self.shape.heads
        near, far = angles(ahead.repeat(groups), size), angles(batch.position.flatten(), size)
        for number, layer in enumerate(self.layers):
            pq, pk, pv = (apart(x, groups, length) for x in layer.project(p, near))
            q, k, v = (apart(x, groups, rows, width) for x in layer.project(r, far))
            keys = torch.cat((pk[:, None].expand(-1, rows, -1, -1, -1), k), -2).flatten(0, 1)
            values = torch.cat((pv[:, None].expand(-1, rows, -1, -1, -1), v), -2).flatten(0, 1)
            seen = joined(attended(q.flatten(0, 1), keys, values, mask))
            last = number == len(self.layers) - 1  # after it nothing reads the other states
            r = layer.finish(r[use.flatten()], seen[use.flatten()]) if last else layer.finish(r, seen)
            if not last or ahead_too:
                ahead_seen = functional.scaled_dot_product_attention(pq, pk, pv, is_causal=True)
                p = layer.finish(p, joined(ahead_seen))
        return self.norm(r), self.norm(p).unflatten(0, (groups, length))

    def loss(self, batch: Batch, aside: float) -> tuple[Tensor, Tensor]:
        """Mean loss on answers plus `aside` times those on questions and schemas; and the answers' alone.

        Where right answers are compared with rejected ones, how far they are apart counts too.
        """
        use = batch.answer | (batch.compared >= 0) if aside == 0 else batch.target >= 0
        picked, ahead = self(batch, use, ahead_too=aside > 0)
        each, right, compared = self._each(picked, batch.target[use]), batch.answer[use], batch.compared[use]
        answers = each[right].mean()
        whole = answers + CONTRAST * contrast(each, right, compared)
        if aside == 0:
            return whole, answers.detach()
        length = batch.prefix.shape[1]
        told = torch.arange(1, length, device=ahead.device) < batch.prefix_len[:, None]
        schemas = self._each(ahead[:, :-1][told], batch.prefix[:, 1:][told]).mean()
        questions = each[~right & (compared < 0)].mean()
        return whole + aside * (questions + schemas), answers.detach()

    def _each(self, states: Tensor, wanted: Tensor) -> Tensor:
        # In halves all sure answers would look alike.
        with torch.autocast(states.device.type, enabled=False):
            return functional.cross_entropy(states.float() @ self.embed.weight.T, wanted, reduction="none")
