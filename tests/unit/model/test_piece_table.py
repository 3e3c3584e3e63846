"""The table of pieces as numbers and as the file that the gateway reads."""

from pathlib import Path

import numpy as np
import pytest
from heimdall.graph.sentence_vectors import sentence_vectors

from inference_host.model.piece_table import read, written

ROWS = np.array([[1.0, 0.0], [0.0, -0.5]], np.float32)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "table.bin"
    path.write_bytes(written(["a", "##b"], ROWS))
    table = sentence_vectors(path)
    assert table.size == 2 and table.places == {"a": 0, "##b": 1} and list(table.rows) == [127, 0, 0, -64]
    assert table.direction("ab") == pytest.approx((0.89, -0.45), abs=0.01)
    pieces, rows = read(path)
    assert pieces == ["a", "##b"]
    assert rows == pytest.approx(ROWS, abs=0.01)
