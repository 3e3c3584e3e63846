"""Typed ownership of a llama.cpp model: weights and vocabulary.

Everything here is immutable after loading, so any thread may use it. The one mutable thing, the context,
lies in context.py and belongs to one thread.
"""

import collections
import ctypes
import logging
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import llama_cpp as ll

from inference_host.errors import ModelUnusable

_log = logging.getLogger("inference_host.llama")
_PIECE_BYTES = 512
_TEXT_BYTES = 65_536
_TINY_MODEL_PARAMETERS = 50_000_000
_NOT_OURS = "possible training context overflow"
_DEBUG, _WARN, _ERROR = 1, 3, 4  # ggml.h; the binding's own list of levels is of an older version
_last_errors: collections.deque[str] = collections.deque(maxlen=4)


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """How a model is loaded. `n_threads` 0 means: choose; `gpu_layers` -1 means: all.

    `n_ctx` is the longest prompt with its answer, `cells` what all of them may hold together (0: twice that).
    """

    path: str
    n_ctx: int = 8192
    cells: int = 0
    lanes: int = 16
    prefixes: int = 4
    n_batch: int = 512
    n_threads: int = 0
    gpu_layers: int = -1
    weight_repacking: bool = False


def _to_logging(level: int, text: bytes, _user_data: ctypes.c_void_p) -> None:
    line = text.decode("utf-8", "replace").rstrip()
    if not line or line == ".":
        return
    if _NOT_OURS in line:  # all sequences together may hold more than one of them can; each is bounded
        level = _DEBUG
    if level == _ERROR:
        _last_errors.append(line)
    # Loading tells hundreds of lines at INFO; they are detail for us.
    _log.log(logging.WARNING if level in {_WARN, _ERROR} else logging.DEBUG, "%s", line)


_callback = ll.llama_log_callback(_to_logging)  # kept: llama.cpp calls it for as long as we live
ll.llama_log_set(_callback, ctypes.c_void_p(0))
ll.llama_backend_init()


class Model:
    """A loaded GGUF. Raises ModelUnusable when the file is missing or llama.cpp refuses it."""

    def __init__(self, options: LoadOptions) -> None:
        if not Path(options.path).is_file():
            raise ModelUnusable(f"There is no model file at {options.path}.")
        params = ll.llama_model_default_params()
        params.use_extra_bufts = options.weight_repacking
        params.n_gpu_layers = options.gpu_layers if ll.llama_supports_gpu_offload() else 0
        _last_errors.clear()
        self.handle = ll.llama_model_load_from_file(options.path.encode(), params)
        if not self.handle:
            why = _last_errors[0] if _last_errors else "no reason given"
            raise ModelUnusable(f"llama.cpp cannot load {Path(options.path).name}: {why}")
        self.name = Path(options.path).stem
        self.vocab = ll.llama_model_get_vocab(self.handle)
        self.n_vocab: int = ll.llama_vocab_n_tokens(self.vocab)
        self.n_ctx_train: int = ll.llama_model_n_ctx_train(self.handle)
        self.n_parameters: int = ll.llama_model_n_params(self.handle)
        self.n_bytes: int = ll.llama_model_size(self.handle)
        self._pieces: dict[int, bytes] = {}

    def close(self) -> None:
        """Free the weights; contexts must be closed before."""
        if self.handle:
            ll.llama_model_free(self.handle)
            self.handle = None

    @property
    def tiny(self) -> bool:
        """Whether one thread is faster than several, as for a few million parameters."""
        return self.n_parameters < _TINY_MODEL_PARAMETERS

    def learn_vocabulary(self) -> None:
        """Read what is otherwise read at first use; tenths of a second on large vocabularies."""
        _ = self.byte_tokens, self.silent_tokens, self.end_tokens

    def metadata(self, key: str) -> str | None:
        """The GGUF's metadata value of that key as text."""
        buffer = ctypes.create_string_buffer(_TEXT_BYTES)
        length = ll.llama_model_meta_val_str(self.handle, key.encode(), buffer, _TEXT_BYTES)
        return buffer.value.decode("utf-8", "replace") if length >= 0 else None

    @cached_property
    def chat_template(self) -> str | None:
        """The GGUF's Jinja chat template."""
        template = ll.llama_model_chat_template(self.handle, None)
        return template.decode("utf-8") if template else None

    def tokenize(self, text: str, *, framed: bool = False) -> list[int]:
        """Tokens of `text` as plain text: no control token, no BOS.

        `framed` puts around them what this vocabulary wants around a text.
        """
        raw = text.encode("utf-8", "replace")
        room = len(raw) + 8
        tokens = (ll.llama_token * room)()
        count = ll.llama_tokenize(self.vocab, raw, len(raw), tokens, room, framed, False)
        if count < 0:
            room = -count
            tokens = (ll.llama_token * room)()
            count = ll.llama_tokenize(self.vocab, raw, len(raw), tokens, room, framed, False)
        return tokens[:count]

    def piece(self, token: int) -> bytes:
        """The bytes that a token writes; control tokens write nothing."""
        known = self._pieces.get(token)
        if known is None:
            known = self._pieces[token] = self._read_piece(token)
        return known

    def _read_piece(self, token: int) -> bytes:
        size = _PIECE_BYTES
        while True:
            buffer = ctypes.create_string_buffer(size)
            length = ll.llama_token_to_piece(self.vocab, token, buffer, size, 0, False)
            if length >= 0:
                return buffer.raw[:length]
            size = -length

    def token_text(self, token: int) -> str:
        """The vocabulary's own spelling of a token, as templates write it."""
        if token < 0:
            return ""
        text = ll.llama_vocab_get_text(self.vocab, token)
        return text.decode("utf-8", "replace") if text else ""

    def attributes(self, token: int) -> int:
        """The token's LLAMA_TOKEN_ATTR bits."""
        bits: int = ll.llama_vocab_get_attr(self.vocab, token)
        return bits

    def ends_generation(self, token: int) -> bool:
        """Whether the token means that the answer is over."""
        return token in self.end_tokens

    @cached_property
    def end_tokens(self) -> frozenset[int]:
        """Every end-of-generation token."""
        return frozenset(t for t in range(self.n_vocab) if ll.llama_vocab_is_eog(self.vocab, t))

    @cached_property
    def bos(self) -> int | None:
        """The token to put before every prompt, if this vocabulary wants one."""
        return ll.llama_vocab_bos(self.vocab) if ll.llama_vocab_get_add_bos(self.vocab) else None

    @cached_property
    def control_tokens(self) -> dict[str, int]:
        """Tokens that a template can write and a message never may: text → id."""
        wanted = ll.LLAMA_TOKEN_ATTR_CONTROL | ll.LLAMA_TOKEN_ATTR_UNKNOWN
        found = (t for t in range(self.n_vocab) if self.attributes(t) & wanted)
        return {text: t for t in found if len(text := self.token_text(t)) > 1}

    @cached_property
    def silent_tokens(self) -> frozenset[int]:
        """Control tokens that neither write anything nor end the answer."""
        return frozenset(self.control_tokens.values()) - self.end_tokens

    @cached_property
    def byte_tokens(self) -> tuple[int, ...] | None:
        """One token for each of the 256 bytes, or None when the vocabulary lacks some."""
        found = {piece: t for t in range(self.n_vocab) if len(piece := self.piece(t)) == 1}
        # Byte 0xC0, 0xC1 and 0xF5 up never occur in UTF-8, so a vocabulary may leave them out.
        needed = (b for b in range(256) if b not in {0xC0, 0xC1} and b < 0xF5)
        return tuple(found.values()) if all(bytes([b]) in found for b in needed) else None
