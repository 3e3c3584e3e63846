"""Typed ownership of a llama.cpp context and the batch that is fed to it. One thread at a time."""

import ctypes

import llama_cpp as ll
import numpy as np
import numpy.typing as npt

from inference_host import processors
from inference_host.errors import ModelUnusable
from inference_host.llama import LoadOptions, Model

Logits = npt.NDArray[np.float32]
Candidates = npt.NDArray[np.void]  # of CANDIDATE
CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])


class Context:
    """The KV memory and the compute buffers of a model.

    Raises ModelUnusable when llama.cpp cannot make one (usually for want of memory).
    """

    def __init__(self, model: Model, options: LoadOptions) -> None:
        self._model = model
        params = ll.llama_context_default_params()
        params.n_ctx = min(options.n_ctx, model.n_ctx_train)
        params.n_batch = params.n_ubatch = min(options.n_batch, params.n_ctx)
        threads = options.n_threads or (1 if model.tiny else processors.available())
        params.n_threads = params.n_threads_batch = threads
        # Flash attention is 1.4 times slower on CPUs and the better choice on GPUs.
        on_gpu = ll.llama_supports_gpu_offload() and options.gpu_layers != 0
        params.flash_attn_type = (
            ll.LLAMA_FLASH_ATTN_TYPE_AUTO if on_gpu else ll.LLAMA_FLASH_ATTN_TYPE_DISABLED
        )
        params.no_perf = True
        self._handle = ll.llama_init_from_model(model.handle, params)
        if not self._handle:
            raise ModelUnusable(f"llama.cpp cannot make a context of {params.n_ctx} tokens for {model.name}.")
        self._memory = ll.llama_get_memory(self._handle)
        self.n_ctx: int = ll.llama_n_ctx(self._handle)
        self.n_batch: int = ll.llama_n_batch(self._handle)
        self._batch = ll.llama_batch_init(self.n_batch, 0, 1)

    def close(self) -> None:
        """Free everything but the model."""
        if self._handle:
            ll.llama_batch_free(self._batch)
            ll.llama_free(self._handle)
            self._handle = None

    def clear_batch(self) -> None:
        """Start a new batch."""
        self._batch.n_tokens = 0

    def add(self, token: int, position: int, sequence: int, wants_logits: bool) -> int:
        """Append one token to the batch; returns its index, by which its logits are read."""
        batch = self._batch
        i: int = batch.n_tokens
        if i == self.n_batch:
            raise ValueError(f"a batch holds {i} tokens")  # llama.cpp would write past its arrays
        batch.token[i] = token
        batch.pos[i] = position
        batch.n_seq_id[i] = 1
        batch.seq_id[i][0] = sequence
        batch.logits[i] = wants_logits
        batch.n_tokens = i + 1
        return i

    def decode(self) -> int:
        """Compute the batch. 0: done; 1: no room in the memory; else llama.cpp failed."""
        return int(ll.llama_decode(self._handle, self._batch))

    def logits(self, index: int) -> Logits:
        """The model's scores after the batch's token `index`: a view, valid until the next decode."""
        pointer = ll.llama_get_logits_ith(self._handle, index)
        scores: Logits = np.ctypeslib.as_array(pointer, shape=(self._model.n_vocab,))
        return scores

    def truncate(self, sequence: int, length: int) -> bool:
        """Forget all but the first `length` tokens; False when the model's memory cannot (recurrent)."""
        return bool(ll.llama_memory_seq_rm(self._memory, sequence, length, -1))

    def clear(self) -> None:
        """Forget everything."""
        ll.llama_memory_clear(self._memory, True)


def candidate_array(candidates: Candidates) -> ll.llama_token_data_array:
    """llama.cpp's view of a CANDIDATE array, which must outlive it."""
    pointer = candidates.ctypes.data_as(ctypes.POINTER(ll.llama_token_data))
    return ll.llama_token_data_array(data=pointer, size=len(candidates), selected=-1, sorted=False)
