"""How the shipped model did on every question when it was last measured, and what has become worse since."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from tests.evals.figures import grouped
from tests.evals.judging import Verdict

BASELINE = Path(__file__).with_name("baseline.json")
RIGHT = ("answered right", "declined right")
WRONG = "answered wrong"

# Builds of llama.cpp for other CPUs round otherwise, which turns a close choice now and then.
_TOLERATED, _TOLERATED_SHARE = 2, 0.03


class Baseline(BaseModel):
    """`graphs` maps graph → question → how it went (`answered right`, `asked_back`, …), of one model."""

    model_config = ConfigDict(frozen=True)

    model: str
    graphs: dict[str, dict[str, str]]

    @classmethod
    def of(cls, model: str, verdicts: Sequence[Verdict]) -> "Baseline":
        """The baseline that `verdicts` make."""
        by_graph = grouped(verdicts, lambda v: v.graph)
        return cls(
            model=model,
            graphs={name: {v.question: state(v) for v in each} for name, each in by_graph.items()},
        )

    @classmethod
    def read(cls, path: Path = BASELINE) -> "Baseline":
        """The one in the repository."""
        return cls.model_validate_json(path.read_text(encoding="utf-8"))

    def write(self, path: Path = BASELINE) -> None:
        """Keep it, in a form whose differences read well."""
        path.write_text(json.dumps(self.model_dump(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")

    def regression(self, graph: str, verdicts: Sequence[Verdict]) -> str | None:
        """What has become clearly worse among the questions of `verdicts`, by name; None when nothing has.

        Worse is: fewer right, or more wrong answers given. Questions that the baseline lacks do not count.
        """
        known = self.graphs[graph]
        judged = [v for v in verdicts if v.question in known]
        before, now = Counter(known[v.question] for v in judged), Counter(state(v) for v in judged)
        tolerated = max(_TOLERATED, _TOLERATED_SHARE * len(judged))
        fewer = sum(before[s] - now[s] for s in RIGHT)
        if max(fewer, now[WRONG] - before[WRONG]) <= tolerated:
            return None
        worse = [v for v in judged if known[v.question] != state(v) and not v.right]
        return (
            f"{graph}, {len(judged)} questions: right {_sum(before)} before, {_sum(now)} now; wrong answers "
            f"{before[WRONG]} before, {now[WRONG]} now.\n"
            + "\n".join(f"  {v.question}\n    {state(v)}: {v.said}\n    wanted: {v.wanted}" for v in worse)
        )


def state(verdict: Verdict) -> str:
    """How a question went, in two words."""
    if verdict.kind in ("answered", "declined"):
        return f"{verdict.kind} {'right' if verdict.right else 'wrong'}"
    return verdict.kind


def _sum(states: Counter[str]) -> int:
    return sum(states[s] for s in RIGHT)
