"""A checkpoint becomes one GGUF: weights, vocabulary, chat template, metadata.

Weights are F16: Q8_0 crashes llama.cpp on CPUs with AMX when built natively, and
the file is small anyway. Tied embeddings omit `output.weight`. `--mix FILE --share 0.25` writes the mean with
an earlier file of ours, one part in four: what has learnt much that is new is less sure of itself that way.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import gguf
import numpy as np
import torch

from inference_host.model.network import EPS, ROPE_BASE, Nano, Shape
from inference_host.model.shipped import load_weights
from inference_host.model.tokenizer import END, MARKS, PHRASES, SPECIALS, Tokenizer

HERE = Path(__file__).parent
NAME, PROFILE, CONTEXT = "heimdall-nano", "closed-cypher-4", 8192


def write_header(writer: gguf.GGUFWriter, shape: Shape) -> None:
    """Architecture and the project's own metadata."""
    writer.add_name(NAME)
    writer.add_license("apache-2.0")
    writer.add_string("heimdall.profile", PROFILE)
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(shape.dim)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.hidden)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.heads)
    writer.add_rope_dimension_count(shape.dim // shape.heads)
    writer.add_rope_freq_base(ROPE_BASE)
    writer.add_layer_norm_rms_eps(EPS)
    writer.add_vocab_size(shape.vocab)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)


def write_vocabulary(writer: gguf.GGUFWriter, tokenizer: Tokenizer) -> None:
    """Pieces with their types; padding pieces are marked unused."""
    kinds = {
        **dict.fromkeys(SPECIALS, gguf.TokenType.CONTROL),
        **dict.fromkeys((*PHRASES, *MARKS), gguf.TokenType.USER_DEFINED),
    }
    pieces = list(tokenizer.ids)
    pieces += [f"<|unused{i}|>" for i in range(tokenizer.size - len(pieces))]
    types = [
        kinds.get(p, gguf.TokenType.NORMAL if p in tokenizer.ids else gguf.TokenType.UNUSED) for p in pieces
    ]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(pieces)
    writer.add_token_types(types)
    writer.add_token_merges([" ".join(m) for m in tokenizer.merges])
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(END)
    writer.add_pad_token_id(0)
    writer.add_add_bos_token(False)
    writer.add_chat_template((HERE / "chat_template.jinja").read_text(encoding="utf-8"))


def tensors(model: Nano) -> dict[str, np.ndarray]:
    """Weights under the names of llama.cpp; matrices in F16, norms in F32."""
    found = {"token_embd.weight": model.embed.weight, "output_norm.weight": model.norm.weight}
    for i, layer in enumerate(model.layers):
        q, k, v = layer.qkv.weight.chunk(3)
        gate, up = layer.gate_up.weight.chunk(2)
        found |= {f"blk.{i}.{name}.weight": w for name, w in {
            "attn_norm": layer.norm_att.weight, "ffn_norm": layer.norm_ffn.weight, "attn_q": q, "attn_k": k, "attn_v": v,
            "attn_output": layer.out.weight, "ffn_gate": gate, "ffn_up": up, "ffn_down": layer.down.weight}.items()}  # fmt: skip
    arrays = {name: w.detach().cpu().float().numpy() for name, w in found.items()}
    return {name: a.astype(np.float16) if a.ndim == 2 else a for name, a in arrays.items()}


def mix(model: Nano, source: Path, share: float) -> None:
    """Turn the weights into a mean of which `share` are those of a file that `export` wrote."""
    other = Nano(model.shape)
    load_weights(other, source)
    with torch.no_grad():
        for mine, its in zip(model.parameters(), other.parameters(), strict=True):
            mine.lerp_(its, share)


def export(run: Path, target: Path, mixed: Path | None = None, share: float = 0.0) -> None:
    """Write the GGUF of a run's checkpoint, `mixed` with a share of an earlier file's weights."""
    tokenizer = Tokenizer.load(run / "tokenizer.json")
    model = Nano(Shape(tokenizer.size))
    model.load_state_dict(torch.load(run / "checkpoint.pt", map_location="cpu", weights_only=True)["model"])
    if mixed:
        mix(model, mixed, share)
    writer = gguf.GGUFWriter(target, "llama")
    write_header(writer, model.shape)
    write_vocabulary(writer, tokenizer)
    for name, array in tensors(model).items():
        writer.add_tensor(name, array)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, default=Path(".local/nano"))
    parser.add_argument("--target", type=Path, default=HERE / "heimdall-nano.gguf")
    parser.add_argument("--mix", type=Path, help="an earlier GGUF of ours")
    parser.add_argument("--share", type=float, default=0.25, help="how much of its weights")
    args = parser.parse_args()
    export(args.run, args.target, args.mix, args.share)
