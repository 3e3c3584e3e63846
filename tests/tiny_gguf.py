"""Tiny GGUF models with random weights, made on the spot: real files for real llama.cpp, useless answers.

`write(path)` makes an attention-only llama, `write(path, hybrid=True)` a short-convolution hybrid whose
memory has no way back to an earlier state. Tokens are the 256 bytes, some merges, phrases, ChatML controls.
"""

from pathlib import Path

import gguf
import numpy as np
import numpy.typing as npt

_CHATML = (
    "{%- for m in messages -%}{{- '<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>\\n' -}}"
    "{%- endfor -%}{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n' -}}{%- endif -%}"
)
_CONTROLS = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
_PHRASES = ('{"action": "', "MATCH (n:")
_MERGES = ("h e", "l l", "he ll", "hell o", "Ġ t", "Ġt h", "Ġth e", "i n", "e r", "a t")
_DIM, _LAYERS, _HEADS, _FEED_FORWARD, _KERNEL = 32, 2, 2, 64, 3


def write(
    path: Path,
    *,
    hybrid: bool = False,
    seed: int = 1,
    context: int = 2048,
    template: str | None = _CHATML,
    profile: str | None = None,
    phrases: tuple[str, ...] = _PHRASES,
) -> Path:
    """Write a model of about 0.05 million parameters; returns `path`."""
    writer = gguf.GGUFWriter(str(path), "lfm2" if hybrid else "llama")
    tokens, types = _vocabulary(phrases)
    _describe(writer, len(tokens), context, hybrid)
    _add_vocabulary(writer, tokens, types, template)
    if profile:
        writer.add_string("heimdall.profile", profile)
    for name, shape in _shapes(len(tokens), hybrid).items():
        writer.add_tensor(name, _weights(name, shape, seed))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _describe(writer: gguf.GGUFWriter, vocabulary: int, context: int, hybrid: bool) -> None:
    writer.add_name("tiny")
    writer.add_context_length(context)
    writer.add_embedding_length(_DIM)
    writer.add_block_count(_LAYERS)
    writer.add_feed_forward_length(_FEED_FORWARD)
    writer.add_head_count(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_DIM // _HEADS)
    writer.add_vocab_size(vocabulary)
    if hybrid:
        writer.add_head_count_kv([0, _HEADS])  # no key-value heads: a convolution layer
        writer.add_shortconv_l_cache(_KERNEL)
    else:
        writer.add_head_count_kv(_HEADS)


def _byte_letters() -> list[str]:
    """GPT-2's printable letter for each byte."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = iter(range(0x100, 0x200))
    return [chr(byte) if byte in printable else chr(next(others)) for byte in range(256)]


def _vocabulary(phrases: tuple[str, ...]) -> tuple[list[str], list[int]]:
    merged = [merge.replace(" ", "") for merge in _MERGES]
    tokens = [*_CONTROLS, *_byte_letters(), *merged, *phrases]
    types = [gguf.TokenType.CONTROL] * len(_CONTROLS) + [gguf.TokenType.NORMAL] * (256 + len(merged))
    types += [gguf.TokenType.USER_DEFINED] * len(phrases)
    return tokens, [int(t) for t in types]


def _add_vocabulary(
    writer: gguf.GGUFWriter, tokens: list[str], types: list[int], template: str | None
) -> None:
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    writer.add_token_merges(list(_MERGES))
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(2)
    writer.add_add_bos_token(False)
    if template:
        writer.add_chat_template(template)


def _shapes(vocabulary: int, hybrid: bool) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "token_embd.weight": (vocabulary, _DIM),
        "token_embd_norm.weight" if hybrid else "output_norm.weight": (_DIM,),
        "output.weight": (vocabulary, _DIM),  # untied, or random weights only echo
    }
    for layer in range(_LAYERS):
        block = f"blk.{layer}."
        shapes |= {block + f"{name}_norm.weight": (_DIM,) for name in ("attn", "ffn")}
        shapes |= {block + f"ffn_{name}.weight": (_FEED_FORWARD, _DIM) for name in ("gate", "up")}
        shapes[block + "ffn_down.weight"] = (_DIM, _FEED_FORWARD)
        shapes |= _convolution(block) if hybrid and layer == 0 else _attention(block, hybrid)
    return shapes


def _attention(block: str, hybrid: bool) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        block + f"attn_{name}.weight": (_DIM, _DIM) for name in ("q", "k", "v", "output")
    }
    if hybrid:
        shapes |= {block + f"attn_{name}_norm.weight": (_DIM // _HEADS,) for name in ("q", "k")}
    return shapes


def _convolution(block: str) -> dict[str, tuple[int, ...]]:
    return {
        block + "shortconv.conv.weight": (_DIM, _KERNEL),
        block + "shortconv.in_proj.weight": (3 * _DIM, _DIM),
        block + "shortconv.out_proj.weight": (_DIM, _DIM),
    }


def _weights(name: str, shape: tuple[int, ...], seed: int) -> npt.NDArray[np.float32]:
    if "norm" in name:
        return np.ones(shape, np.float32)
    # Seeded by name, so that a model stays the same when another tensor is added.
    generator = np.random.default_rng([seed, *name.encode()])
    scale = 4.0 if name.startswith("output") else 1.0
    return np.asarray(generator.standard_normal(shape) * scale / np.sqrt(shape[-1]), np.float32)
