"""The models of the benchmark: llamas of real shapes with random weights, Q8_0, made once and cached."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import gguf
import numpy as np
import numpy.typing as npt

from tests.benchmarks.inference import vocabulary
from tests.benchmarks.inference.cache import folder
from tests.benchmarks.inference.vocabulary import Vocabulary

CONTEXT = 8192
_VOCABULARY = 32_768
_REVISION = 1  # to be raised with every change of what is written
_CHATML = (
    "{%- for m in messages -%}{{- '<|im_start|>' + m['role'] + '\\n' + m['content'] + '<|im_end|>\\n' -}}"
    "{%- endfor -%}{%- if add_generation_prompt -%}{{- '<|im_start|>assistant\\n' -}}{%- endif -%}"
)


@dataclass(frozen=True)
class Shape:
    """A llama's dimensions."""

    width: int
    layers: int
    heads: int
    kv_heads: int
    feed_forward: int

    def tensors(self) -> dict[str, tuple[int, int]]:
        """Name and (outputs, inputs) of every matrix; the norms are all ones."""
        keys = self.width // self.heads * self.kv_heads
        block = {
            "attn_q": (self.width, self.width),
            "attn_k": (keys, self.width),
            "attn_v": (keys, self.width),
            "attn_output": (self.width, self.width),
            "ffn_gate": (self.feed_forward, self.width),
            "ffn_up": (self.feed_forward, self.width),
            "ffn_down": (self.width, self.feed_forward),
        }
        # Untied: with the embedding as output matrix, random weights only echo their last token.
        ends = dict.fromkeys(("token_embd", "output"), (_VOCABULARY, self.width))
        return ends | {f"blk.{i}.{name}": size for i in range(self.layers) for name, size in block.items()}

    @property
    def parameters_at_work(self) -> int:
        """Parameters that every token meets; the input embedding is only looked up."""
        tensors = self.tensors()
        return sum(rows * columns for name, (rows, columns) in tensors.items() if name != "token_embd")


SHAPES = {
    "53m": Shape(width=512, layers=12, heads=8, kv_heads=2, feed_forward=1536),
    "270m": Shape(width=1024, layers=20, heads=16, kv_heads=4, feed_forward=3072),
}


def model(name: str) -> Path:
    """The GGUF of one of SHAPES, made now if it is not in the cache."""
    key = hashlib.sha256(f"{SHAPES[name]}|{CONTEXT}|{_VOCABULARY}|{_REVISION}".encode()).hexdigest()[:12]
    made = folder("models") / f"random-{name}-{key}.gguf"
    if not made.exists():
        print(f"• Making the {name} model with random weights, once", flush=True)
        writing = made.with_suffix(f".writing-{os.getpid()}")
        write(writing, SHAPES[name], vocabulary.learnt(_VOCABULARY))
        writing.rename(made)
    return made


def write(path: Path, shape: Shape, words: Vocabulary) -> None:
    """Write the model."""
    writer = gguf.GGUFWriter(str(path), "llama")
    _describe(writer, shape)
    _add_vocabulary(writer, words)
    for name, size in shape.tensors().items():
        weights = gguf.quants.quantize(_weights(name, size, words), gguf.GGMLQuantizationType.Q8_0)
        writer.add_tensor(f"{name}.weight", weights, raw_dtype=gguf.GGMLQuantizationType.Q8_0)
    norms = ["output", *(f"blk.{i}.{of}" for i in range(shape.layers) for of in ("attn", "ffn"))]
    for name in norms:
        writer.add_tensor(f"{name}_norm.weight", np.ones(shape.width, np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _describe(writer: gguf.GGUFWriter, shape: Shape) -> None:
    writer.add_name("random")
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(shape.width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(shape.kv_heads)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(shape.width // shape.heads)
    writer.add_vocab_size(_VOCABULARY)


def _add_vocabulary(writer: gguf.GGUFWriter, words: Vocabulary) -> None:
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(words.tokens)
    writer.add_token_types(words.types)
    writer.add_token_merges([" ".join(pair) for pair in words.merges])
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(2)
    writer.add_add_bos_token(False)
    writer.add_chat_template(_CHATML)


def _weights(name: str, size: tuple[int, int], words: Vocabulary) -> npt.NDArray[np.float32]:
    generator = np.random.default_rng([*name.encode()])
    weights = generator.standard_normal(size, np.float32) / np.float32(np.sqrt(size[1]))
    if name == "output":
        weights *= 4
        weights[~_sayable(words)] = 0
    return weights


def _sayable(words: Vocabulary) -> npt.NDArray[np.bool_]:
    """Which tokens a greedy answer may hold.

    The others get a score of exactly 0, and of thousands of random scores the best is never below that. So
    no answer ends early, and every token is text that a server can send at once: no half characters, nothing
    that may begin a control token's name.
    """
    normal = np.array([kind == gguf.TokenType.NORMAL for kind in words.types], np.bool_)
    plain = [text.isascii() and text.isprintable() and "<" not in text for text in words.tokens]
    return np.logical_and(normal, np.array(plain, np.bool_))
