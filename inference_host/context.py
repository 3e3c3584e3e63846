"""Typed ownership of a llama.cpp context: its KV memory and the batch fed to it. One thread at a time.

The memory is unified: every sequence draws cells from one pool, and a copied sequence shares the cells of the
one it was copied from (`llama_memory_seq_cp` writes only metadata), so a prompt is held once however many
answers begin with it.
"""

import ctypes
from collections.abc import Sequence
from typing import Any

import llama_cpp as ll
import numpy as np
import numpy.typing as npt

from inference_host import processors
from inference_host.errors import ModelUnusable
from inference_host.llama import LoadOptions, Model

Logits = npt.NDArray[np.float32]
Candidates = npt.NDArray[np.void]  # of CANDIDATE
CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])
State = npt.NDArray[np.uint8]
_Sequence = ctypes.POINTER(ctypes.c_int32)
_CELLS_PER_CONTEXT = 2


class Context:
    """The memory and the compute buffers of a model.

    `n_ctx` tokens are the longest prompt with its answer, `cells` tokens all sequences may hold together.
    Sequences are numbered from 0 to `sequences` - 1; the first `lanes` of them are for answers. Raises
    ModelUnusable when llama.cpp cannot make a context (usually for want of memory).
    """

    def __init__(self, model: Model, options: LoadOptions) -> None:
        self._n_vocab = model.n_vocab
        self.n_ctx = min(options.n_ctx, model.n_ctx_train)
        self.lanes = options.lanes
        self.sequences = options.lanes + options.prefixes
        cells = options.cells or _CELLS_PER_CONTEXT * self.n_ctx
        self._handle = ll.llama_init_from_model(model.handle, self._params(model, options, cells))
        if not self._handle:
            raise ModelUnusable(f"llama.cpp cannot make a memory of {cells} tokens for {model.name}.")
        self._memory = ll.llama_get_memory(self._handle)
        self.cells: int = ll.llama_n_ctx(self._handle)
        self.n_ctx = min(self.n_ctx, self.cells)
        self.n_batch: int = ll.llama_n_batch(self._handle)
        self._make_batch()

    def _params(self, model: Model, options: LoadOptions, cells: int) -> ll.llama_context_params:
        params: ll.llama_context_params = ll.llama_context_default_params()
        params.n_ctx = max(cells, self.n_ctx)
        params.kv_unified = True
        params.n_seq_max = params.n_outputs_max = self.sequences
        params.n_batch = params.n_ubatch = min(max(options.n_batch, self.sequences), params.n_ctx)
        threads = options.n_threads or (1 if model.tiny else processors.available())
        params.n_threads = params.n_threads_batch = threads
        # Flash attention is 1.4 times slower on CPUs and the better choice on GPUs.
        on_gpu = ll.llama_supports_gpu_offload() and options.gpu_layers != 0
        params.flash_attn_type = (
            ll.LLAMA_FLASH_ATTN_TYPE_AUTO if on_gpu else ll.LLAMA_FLASH_ATTN_TYPE_DISABLED
        )
        params.no_perf = True
        return params

    def _make_batch(self) -> None:
        """The batch lies in arrays of ours, so that it is filled by slices and not token by token."""
        n = self.n_batch
        self._token, self._position, self._of = (np.zeros(n, np.int32) for _ in range(3))
        self._n_sequences, self._wanted = np.ones(n, np.int32), np.zeros(n, np.int8)
        first = self._of.ctypes.data
        self._pointers = (_Sequence * n)(*(ctypes.cast(first + 4 * i, _Sequence) for i in range(n)))
        self._batch = ll.llama_batch(
            n_tokens=0,
            token=self._token.ctypes.data_as(_Sequence),
            pos=self._position.ctypes.data_as(_Sequence),
            n_seq_id=self._n_sequences.ctypes.data_as(_Sequence),
            seq_id=self._pointers,
            logits=self._wanted.ctypes.data_as(ctypes.POINTER(ctypes.c_int8)),
        )
        self._scored = 0

    def close(self) -> None:
        """Free everything but the model."""
        if self._handle:
            ll.llama_free(self._handle)
            self._handle = None

    def clear_batch(self) -> None:
        """Start a new batch."""
        self._batch.n_tokens = self._scored = 0

    def add(self, tokens: Sequence[int], position: int, sequence: int, wants_scores: bool) -> None:
        """Append tokens of one sequence, from `position` on.

        With `wants_scores` the scores after the last one are read as the next row of `scores`.
        """
        start = self._batch.n_tokens
        end = start + len(tokens)
        if end > self.n_batch:  # llama.cpp would write past its arrays
            raise ValueError(f"a batch holds {self.n_batch} tokens, not {end}")
        self._token[start:end] = tokens
        self._position[start:end] = np.arange(position, position + len(tokens))
        self._of[start:end] = sequence
        self._wanted[start:end] = 0
        if wants_scores:
            self._wanted[end - 1] = 1
            self._scored += 1
        self._batch.n_tokens = end

    def decode(self) -> int:
        """Compute the batch. 0: done; 1: no room in the memory; else llama.cpp failed."""
        status = int(ll.llama_decode(self._handle, self._batch))
        ll.llama_synchronize(self._handle)  # a GPU would still be computing, and its time not be known
        return status

    def scores(self) -> Logits:
        """The model's scores, a row for each time they were wanted: a view, valid until the next decode."""
        pointer = ll.llama_get_logits(self._handle)
        rows: Logits = np.ctypeslib.as_array(pointer, shape=(self._scored, self._n_vocab))
        return rows

    def copy(self, source: int, target: int) -> None:
        """Let `target` hold what `source` holds, in the same cells."""
        ll.llama_memory_seq_cp(self._memory, source, target, -1, -1)

    def forget(self, sequence: int) -> None:
        """Empty a sequence; cells that no other sequence shares become free."""
        ll.llama_memory_seq_rm(self._memory, sequence, -1, -1)

    def length(self, sequence: int) -> int:
        """How many tokens a sequence holds."""
        return 1 + int(ll.llama_memory_seq_pos_max(self._memory, sequence))

    def state_size(self, sequence: int) -> int:
        """Bytes that `save` would give."""
        return int(ll.llama_state_seq_get_size(self._handle, sequence))

    def save(self, sequence: int) -> State:
        """A copy of all that the model knows after the sequence's tokens; empty when it cannot be had."""
        state: State = np.empty(self.state_size(sequence), np.uint8)
        written = ll.llama_state_seq_get_data(self._handle, _bytes(state), len(state), sequence)
        return state[:written]

    def restore(self, sequence: int, state: State) -> bool:
        """Let an empty sequence hold what was saved; False, and it stays empty, when there is no room."""
        if ll.llama_state_seq_set_data(self._handle, _bytes(state), len(state), sequence):
            return True
        self.forget(sequence)
        return False

    def clear(self) -> None:
        """Forget everything."""
        ll.llama_memory_clear(self._memory, True)


def _bytes(state: State) -> Any:
    return state.ctypes.data_as(ctypes.POINTER(ctypes.c_uint8))


def all_candidates(logits: Logits) -> Candidates:
    """Every token of the vocabulary with its score; index = token id."""
    candidates = np.zeros(len(logits), CANDIDATE)
    candidates["id"] = np.arange(len(logits), dtype=np.int32)
    candidates["logit"] = logits
    return candidates


def candidate_array(candidates: Candidates) -> ll.llama_token_data_array:
    """llama.cpp's view of a CANDIDATE array, which must outlive it."""
    pointer = candidates.ctypes.data_as(ctypes.POINTER(ll.llama_token_data))
    return ll.llama_token_data_array(data=pointer, size=len(candidates), selected=-1, sorted=False)
