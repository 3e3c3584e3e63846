"""What the shipped model got right when it was last measured, and what has become worse since."""

import json
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from tests.evals.figures import figures, grouped
from tests.evals.judging import Verdict

BASELINE = Path(__file__).with_name("baseline.json")

# Builds of llama.cpp for other CPUs round otherwise, which turns a close choice now and then.
_LOST_SHARE = 0.03
_LOST_PRECISION = 0.05


class GraphBaseline(BaseModel):
    """One graph: how many questions were asked, and which were answered (rightly)."""

    model_config = ConfigDict(frozen=True)

    asked: int
    answered: int
    answered_right: int
    right: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of the answers given that were right."""
        return self.answered_right / self.answered if self.answered else 0.0


class Baseline(BaseModel):
    """All graphs, as one model answered them."""

    model_config = ConfigDict(frozen=True)

    model: str
    graphs: dict[str, GraphBaseline]

    @classmethod
    def of(cls, model: str, verdicts: Sequence[Verdict]) -> "Baseline":
        """The baseline that `verdicts` make."""
        return cls(
            model=model,
            graphs={name: _graph(each) for name, each in grouped(verdicts, lambda v: v.graph).items()},
        )

    @classmethod
    def read(cls, path: Path = BASELINE) -> "Baseline":
        """The one in the repository."""
        return cls.model_validate_json(path.read_text(encoding="utf-8"))

    def write(self, path: Path = BASELINE) -> None:
        """Keep it, in a form whose differences read well."""
        path.write_text(json.dumps(self.model_dump(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    def regression(self, graph: str, verdicts: Sequence[Verdict]) -> str | None:
        """What has become clearly worse on that graph, naming the questions; None when nothing has."""
        before, now = self.graphs[graph], figures(verdicts)
        was_right = set(before.right)
        lost = [v for v in verdicts if not v.right and v.question in was_right]
        fewer = len(before.right) - now.right > max(_LOST_SHARE * before.asked, 3)
        less_precise = before.precision - now.precision > _LOST_PRECISION
        if not fewer and not less_precise:
            return None
        told = "\n".join(f"  {v.question}\n    {v.kind}: {v.said}\n    wanted: {v.wanted}" for v in lost)
        return (
            f"{graph}: {now.right} of {now.asked} right (were {len(before.right)}), "
            f"{now.precision:.0%} of the answers given right (were {before.precision:.0%}); "
            f"no longer right:\n{told}"
        )


def _graph(verdicts: Sequence[Verdict]) -> GraphBaseline:
    found = figures(verdicts)
    return GraphBaseline(
        asked=found.asked,
        answered=found.answered,
        answered_right=found.answered_right,
        right=tuple(v.question for v in verdicts if v.right),
    )
