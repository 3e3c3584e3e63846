"""Everything that was measured, to be shown and saved."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.benchmarks.inference.cells import Cell
from tests.benchmarks.inference.figures import Figures


@dataclass(frozen=True)
class Row:
    """One server in one cell on one model: its figures round by round, or why there are none."""

    model: str
    cell: Cell
    server: str
    rounds: Sequence[Figures]
    failure: str | None


@dataclass
class Results:
    """Collects the figures; `notes` are what a reader of the table has to know."""

    machine: str
    threads: int
    load_before: str
    load_after: str = ""
    notes: list[str] = field(default_factory=list)
    absent: dict[tuple[str, str], str] = field(default_factory=dict)  # (model, server): why
    _rounds: dict[tuple[str, Cell, str], list[Figures]] = field(default_factory=dict)
    _failures: dict[tuple[str, Cell, str], str] = field(default_factory=dict)

    def add(self, model: str, cell: Cell, server: str, figures: Figures) -> None:
        """Keep the figures of one round."""
        self._rounds.setdefault((model, cell, server), []).append(figures)

    def fail(self, model: str, cell: Cell, server: str, why: str) -> None:
        """Keep why a server that runs has no figures here: its rounds do not count any more."""
        self._failures.setdefault((model, cell, server), why)

    @property
    def failed(self) -> bool:
        """Whether a server that runs has given wrong answers."""
        return bool(self._failures)

    def row(self, model: str, cell: Cell, server: str) -> Row:
        """One row of the table."""
        key = (model, cell, server)
        failure = self.absent.get((model, server)) or self._failures.get(key)
        return Row(model, cell, server, [] if failure else self._rounds.get(key, []), failure)

    def rows(self, models: list[str], cells: list[Cell], servers: list[str]) -> list[Row]:
        """All rows, by model, then cell, then server."""
        return [self.row(m, c, s) for m in models for c in cells for s in servers]

    def save(self, path: Path, rows: list[Row], conclusions: list[str]) -> None:
        """Write everything as JSON."""
        path.parent.mkdir(parents=True, exist_ok=True)
        saved = {
            "machine": self.machine,
            "threads": self.threads,
            "load": {"before": self.load_before, "after": self.load_after},
            "notes": self.notes,
            "conclusions": conclusions,
            "rows": [_as_dict(row) for row in rows],
        }
        path.write_text(json.dumps(saved, indent=1) + "\n")


def _as_dict(row: Row) -> dict[str, Any]:
    return {
        "model": row.model,
        "kind": row.cell.kind,
        "concurrency": row.cell.concurrency,
        "requests": row.cell.requests,
        "server": row.server,
        "failure": row.failure,
        "rounds": [figures.as_dict() for figures in row.rounds],
    }
