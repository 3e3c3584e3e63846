"""The gateway's table of pieces as numbers: `heimdall/graph/sentence_vectors.py` tells what the file holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference_host.model.prompting import gateway

Rows = NDArray[np.float32]
MOST = 127  # what the longest entry becomes


def read(path: Path) -> tuple[list[str], Rows]:
    """The pieces and their vectors (piece, size), the longest entry at most 1."""
    found = gateway("graph.sentence_vectors").sentence_vectors(path)
    rows = np.frombuffer(found.rows.tobytes(), np.int8).reshape(-1, found.size)
    return list(found.places), rows.astype(np.float32) / MOST


def written(pieces: Sequence[str], rows: NDArray[Any]) -> bytes:
    """The file: the longest entry of all becomes 127."""
    lines = "".join(f"{piece}\n" for piece in pieces)
    whole = np.round(rows / np.abs(rows).max() * MOST).astype(np.int8)
    return f"{rows.shape[1]}\n{lines}\n".encode() + bytes(whole.tobytes())
