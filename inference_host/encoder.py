"""A sentence encoder beside the chat model: what is near in meaning is near in direction.

The GGUF must be one that reads a text as a whole and makes one vector of it (BERT and its kin, pooled).
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

from inference_host.encoder_context import EncoderContext
from inference_host.errors import ModelUnusable, NotReady
from inference_host.llama import LoadOptions, Model
from inference_host.recent_vectors import RecentVectors, TextVector, Vectors

_BATCH_TOKENS = 128  # every token is compared with all of a batch, so larger ones take longer on a processor
_SEQUENCES = 64
_KEPT = 8192


@dataclass(frozen=True, slots=True)
class Encoded:
    """Vectors of unit length, shape (texts, size), in the texts' order.

    `tokens` is how many tokens of the texts were read, all together, `computed` how many of the texts were
    not remembered.
    """

    vectors: Vectors
    tokens: int
    computed: int


class Encoder:
    """A loaded encoder that any thread may ask; one batch is computed at a time.

    `size` is how many numbers a vector has, `n_ctx` how many tokens of a text are read, its frame included:
    what is longer is cut. Of `options` the path, `n_ctx`, the threads (0: one) and where the weights lie
    count. Raises ModelUnusable when the file is missing, is no encoder, or llama.cpp refuses it.
    """

    def __init__(self, options: LoadOptions) -> None:
        self._model = Model(options)
        self._context = _context(self._model, options)
        self._closed = False
        self._lock = threading.Lock()  # held by whoever uses the two above
        self._recent = RecentVectors(_KEPT)
        self.name = self._model.name
        self.size, self.n_ctx = self._context.size, self._context.n_ctx
        # One of its own, so that vectors never take the threads in which prompts are read.
        self.thread = ThreadPoolExecutor(1, thread_name_prefix="encoder")

    def close(self) -> None:
        """Free everything, when the batch that is being computed is done."""
        self.thread.shutdown()
        with self._lock:
            self._closed = True
            self._context.close()
            self._model.close()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The texts' vectors alone, see `encode`."""
        return self.encode(texts).vectors

    def encode(self, texts: Sequence[str]) -> Encoded:
        """The texts' vectors; those that were asked for lately are remembered, an empty text has one too.

        Raises GenerationFailed when llama.cpp cannot compute them, NotReady after `close`.
        """
        known = {text: found for text in texts if (found := self._recent.get(text))}
        made = self._made(dict.fromkeys(text for text in texts if text not in known))
        known |= made
        rows = [known[text].vector for text in texts]
        vectors = np.stack(rows) if rows else np.empty((0, self.size), np.float32)
        return Encoded(vectors, sum(known[text].tokens for text in texts), len(made))

    def _made(self, texts: Iterable[str]) -> dict[str, TextVector]:
        made = {}
        for batch in self._batches(texts):
            for (text, tokens), vector in zip(batch.items(), self._computed(batch.values()), strict=True):
                made[text] = TextVector(vector, len(tokens))
                self._recent.keep(text, made[text])
        return made

    def _batches(self, texts: Iterable[str]) -> Iterator[dict[str, list[int]]]:
        """The texts' tokens in parts that are computed at once; a text of a long context is one by itself."""
        batch: dict[str, list[int]] = {}
        room = _BATCH_TOKENS
        for text in texts:
            tokens = self._tokens(text)
            if batch and (len(tokens) > room or len(batch) == _SEQUENCES):
                yield batch
                batch, room = {}, _BATCH_TOKENS
            batch[text] = tokens
            room -= len(tokens)
        if batch:
            yield batch

    def _tokens(self, text: str) -> list[int]:
        with self._lock:
            self._refuse_closed()
            tokens = self._model.tokenize(text, framed=True) or [0]
        if len(tokens) > self.n_ctx:
            tokens = [*tokens[: self.n_ctx - 1], tokens[-1]]  # the last one closes the frame
        return tokens

    def _computed(self, texts: Iterable[Sequence[int]]) -> list[Vectors]:
        """A vector for each text of one batch."""
        with self._lock:
            self._refuse_closed()
            self._context.clear_batch()
            for sequence, tokens in enumerate(texts):
                self._context.add(tokens, 0, sequence, False)
            self._context.encode()
            return [self._context.vector(i) for i in range(sequence + 1)]

    def _refuse_closed(self) -> None:
        if self._closed:
            raise NotReady("The encoder is closed.", retry_after_s=10)


def _context(model: Model, options: LoadOptions) -> EncoderContext:
    try:
        return EncoderContext(
            model, replace(options, lanes=_SEQUENCES, prefixes=0, n_batch=_BATCH_TOKENS, cells=0)
        )
    except ModelUnusable:
        model.close()
        raise
