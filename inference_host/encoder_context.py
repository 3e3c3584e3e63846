"""The context of a sentence encoder: it reads texts as wholes, remembers none, and makes a vector of each."""

import llama_cpp as ll
import numpy as np

from inference_host.context import Context
from inference_host.errors import GenerationFailed, ModelUnusable
from inference_host.llama import LoadOptions, Model
from inference_host.recent_vectors import Vectors

_POOLED = (ll.LLAMA_POOLING_TYPE_MEAN, ll.LLAMA_POOLING_TYPE_CLS)


class EncoderContext(Context):
    """Each text of a batch is a sequence from position 0 on; `n_batch` is never less than one whole text.

    Raises ModelUnusable when the model is no encoder.
    """

    def __init__(self, model: Model, options: LoadOptions) -> None:
        super().__init__(model, options)
        self.size: int = ll.llama_model_n_embd_out(model.handle)
        # One with a memory of earlier tokens writes texts from left to right.
        if self._memory or ll.llama_pooling_type(self._handle) not in _POOLED:
            self.close()
            raise ModelUnusable(
                f"{model.name} is no sentence encoder: it does not make one vector of a text."
            )

    def _params(self, model: Model, options: LoadOptions, cells: int) -> ll.llama_context_params:
        params = super()._params(model, options, cells)
        params.embeddings = True
        params.n_ctx = params.n_batch = max(self.n_ctx, options.n_batch)
        params.n_ubatch = params.n_outputs_max = params.n_batch
        params.op_offload = params.offload_kqv = options.gpu_layers != 0
        return params

    def encode(self) -> None:
        """Compute the batch. Raises GenerationFailed when llama.cpp cannot."""
        self._wanted[: self._batch.n_tokens] = 1  # a vector is made of what comes of all tokens
        if status := ll.llama_encode(self._handle, self._batch):
            raise GenerationFailed(f"The encoder cannot compute: llama.cpp ended with {status}.")

    def vector(self, sequence: int) -> Vectors:
        """The computed text's vector, of unit length. Raises GenerationFailed when it has no direction."""
        pointer = ll.llama_get_embeddings_seq(self._handle, sequence)
        vector: Vectors = np.ctypeslib.as_array(pointer, shape=(self.size,))
        length = float(np.linalg.norm(vector))
        if not 0 < length < np.inf:
            raise GenerationFailed("The encoder cannot compute: its vector has no direction.")
        return np.asarray(vector / length, np.float32)
