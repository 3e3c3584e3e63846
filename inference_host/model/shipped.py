"""What a GGUF of ours gives back: its tokenizer and its weights, to train on from where it is.

Checkpoints are large and stay with whoever trained; the file that ships is enough to go on from, but for the
optimizers' moments, which a few dozen steps make again.
"""

from __future__ import annotations

from pathlib import Path

import gguf
import torch
from torch import Tensor

from inference_host.model.network import Nano
from inference_host.model.tokenizer import Tokenizer

MERGES = "tokenizer.ggml.merges"
PARTS = ("attn_norm", "ffn_norm", "attn_q", "attn_k", "attn_v", "attn_output", "ffn_gate", "ffn_up", "ffn_down")  # fmt: skip


def tokenizer_of(path: Path) -> Tokenizer:
    """The tokenizer of a file that `export` wrote."""
    merges = gguf.GGUFReader(path).fields[MERGES].contents()
    return Tokenizer([(a, b) for a, b in (merge.split(" ") for merge in merges)])


def load_weights(model: Nano, path: Path) -> None:
    """Give `model` the weights of a file that `export` wrote from one of its shape."""
    found = {t.name: torch.tensor(t.data, dtype=torch.float32) for t in gguf.GGUFReader(path).tensors}
    model.load_state_dict(state(found, model.shape.layers))


def state(found: dict[str, Tensor], layers: int) -> dict[str, Tensor]:
    """The names of llama.cpp turned into those of the network; the inverse of `export.tensors`."""
    weights = {"embed.weight": found["token_embd.weight"], "norm.weight": found["output_norm.weight"]}
    for i in range(layers):
        part = {name: found[f"blk.{i}.{name}.weight"] for name in PARTS}
        weights |= {
            f"layers.{i}.norm_att.weight": part["attn_norm"],
            f"layers.{i}.norm_ffn.weight": part["ffn_norm"],
            f"layers.{i}.qkv.weight": torch.cat([part["attn_q"], part["attn_k"], part["attn_v"]]),
            f"layers.{i}.out.weight": part["attn_output"],
            f"layers.{i}.gate_up.weight": torch.cat([part["ffn_gate"], part["ffn_up"]]),
            f"layers.{i}.down.weight": part["ffn_down"],
        }
    return weights
