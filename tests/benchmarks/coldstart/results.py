"""All rounds, to be shown and saved."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from tests.benchmarks.coldstart.layers import LayerSize
from tests.benchmarks.coldstart.measuring import ColdStart
from tests.benchmarks.coldstart.subjects import Ours
from tests.benchmarks.inference.figures import Spread, spread_of


@dataclass
class Results:
    """Cold starts by function, round by round, and where they were measured."""

    machine: str
    python: str
    load_before: str
    load_after: str = ""
    layers: list[LayerSize] = field(default_factory=list)
    rounds: dict[str, list[ColdStart]] = field(default_factory=dict)

    def add(self, function: str, start: ColdStart) -> None:
        """Keep one round."""
        self.rounds.setdefault(function, []).append(start)

    def spread(self, function: str, figure: str) -> Spread:
        """Median, lowest and highest of one figure."""
        return spread_of(getattr(start, figure) for start in self.rounds[function])

    def ratio(self, ours: str, bare: str, figure: str = "total_ms") -> Spread:
        """Ours by the bare function's, round by round: the machine may be slower in one of them."""
        pairs = zip(self.rounds[ours], self.rounds[bare], strict=True)
        return spread_of(getattr(a, figure) / getattr(b, figure) for a, b in pairs)

    def save(self, path: Path, ours: Sequence[Ours]) -> None:
        """Write everything as JSON."""
        path.parent.mkdir(parents=True, exist_ok=True)
        saved: dict[str, Any] = {
            "machine": self.machine,
            "python": self.python,
            "load": {"before": self.load_before, "after": self.load_after},
            "rounds": {name: [s.as_dict() for s in starts] for name, starts in self.rounds.items()},
            "ratios": [ratio for one in ours for ratio in _ratios(self, one)],
            "layers": [asdict(layer) for layer in self.layers],
        }
        path.write_text(json.dumps(saved, indent=1) + "\n", "utf-8")


def _ratios(results: Results, one: Ours) -> Iterator[dict[str, Any]]:
    for bare in one.compared_with:
        figures = {name: asdict(results.ratio(one.name, bare, name)) for name in ("total_ms", "cpu_ms")}
        yield {"function": one.name, "bare": bare, "goal": one.goal, **figures}
