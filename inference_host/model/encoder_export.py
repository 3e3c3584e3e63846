"""A sentence encoder becomes a GGUF of llama.cpp's `bert` architecture: matrices of 6 bits a weight, pieces of 8.5.

Q5_1 is among the forms that llama.cpp never repacks for AMX, where others crash; rows of pieces are only looked up.
"""

from __future__ import annotations

from pathlib import Path

import gguf
import numpy as np
from gguf import GGMLQuantizationType as Kind
from torch import Tensor

from inference_host.model.sentence_encoder import (
    EPS,
    HEADS,
    INNER,
    LAYERS,
    POSITIONS,
    SIZE,
    SPECIALS,
    SentenceEncoder,
)

NAME = "heimdall-sense"
TARGET = Path(__file__).parent / "heimdall-sense.gguf"
BEGINS = "▁"  # llama.cpp marks the pieces that begin a word, BERT those that go on


def export(encoder: SentenceEncoder, target: Path = TARGET) -> None:
    """Write the file."""
    writer = gguf.GGUFWriter(target, "bert")
    _write_header(writer)
    _write_vocabulary(writer, encoder.pieces)
    for name, weights in _tensors(encoder).items():
        _write(writer, name, weights.detach().float().numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _write_header(writer: gguf.GGUFWriter) -> None:
    writer.add_name(NAME)
    writer.add_license("apache-2.0")
    writer.add_context_length(POSITIONS)
    writer.add_embedding_length(SIZE)
    writer.add_feed_forward_length(INNER)
    writer.add_block_count(LAYERS)
    writer.add_head_count(HEADS)
    writer.add_layer_norm_eps(EPS)
    writer.add_causal_attention(False)
    writer.add_pooling_type(gguf.PoolingType.MEAN)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q5_1)


def _write_vocabulary(writer: gguf.GGUFWriter, pieces: list[str]) -> None:
    special = set(SPECIALS)
    kinds = [gguf.TokenType.CONTROL if piece in special else gguf.TokenType.NORMAL for piece in pieces]
    kinds[pieces.index("[UNK]")] = gguf.TokenType.UNKNOWN
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("default")
    writer.add_token_type_count(2)
    writer.add_token_list([piece if piece in special else _spelled(piece) for piece in pieces])
    writer.add_token_types(kinds)
    writer.add_pad_token_id(pieces.index("[PAD]"))
    writer.add_unk_token_id(pieces.index("[UNK]"))
    writer.add_bos_token_id(pieces.index("[CLS]"))
    writer.add_sep_token_id(pieces.index("[SEP]"))
    writer.add_mask_token_id(pieces.index("[MASK]"))


def _spelled(piece: str) -> str:
    return piece[2:] if piece.startswith("##") else f"{BEGINS}{piece}"


def _tensors(encoder: SentenceEncoder) -> dict[str, Tensor]:
    """The weights under the names of llama.cpp."""
    found = {
        "token_embd.weight": encoder.embed.weight,
        "position_embd.weight": encoder.places.weight,
        "token_types.weight": encoder.kind.weight,
    }
    state = encoder.state_dict()
    for end in ("weight", "bias"):
        found[f"token_embd_norm.{end}"] = state[f"norm.{end}"]
        for i in range(LAYERS):
            q, k, v = state[f"layers.{i}.qkv.{end}"].chunk(3)
            parts = {"attn_q": q, "attn_k": k, "attn_v": v}
            named = {"attn_output": "out", "attn_output_norm": "norm_att", "ffn_up": "up", "ffn_down": "down", "layer_output_norm": "norm_ffn"}  # fmt: skip
            parts |= {its: state[f"layers.{i}.{mine}.{end}"] for its, mine in named.items()}
            found |= {f"blk.{i}.{name}.{end}": weights for name, weights in parts.items()}
    return found


def _write(writer: gguf.GGUFWriter, name: str, array: np.ndarray) -> None:
    """Matrices quantised, all else as it is."""
    kind = Kind.Q8_0 if name == "token_embd.weight" else Kind.Q5_1
    if array.ndim < 2 or name in ("position_embd.weight", "token_types.weight"):
        writer.add_tensor(name, array)
    else:
        writer.add_tensor(name, gguf.quants.quantize(array, kind), raw_dtype=kind)
