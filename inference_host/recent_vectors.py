"""The vectors of the texts that were asked for last: gateways ask for the same ones again and again."""

import hashlib
import threading
from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
_DIGEST_BYTES = 16


@dataclass(frozen=True, slots=True)
class TextVector:
    """A text's vector, of unit length, and how many tokens of it were read."""

    vector: Vectors
    tokens: int


class RecentVectors:
    """At most `room` of them; the one that was not asked for longest makes way. Any thread may ask.

    Texts are known by a digest, so that they take no memory however long they are.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._kept: OrderedDict[bytes, TextVector] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, text: str) -> TextVector | None:
        """The text's vector, if it is still here."""
        key = _digest(text)
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def keep(self, text: str, made: TextVector) -> None:
        """Keep the text's vector for whoever asks next."""
        key = _digest(text)
        with self._lock:
            self._kept[key] = made
            self._kept.move_to_end(key)
            if len(self._kept) > self._room:
                self._kept.popitem(last=False)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES).digest()
