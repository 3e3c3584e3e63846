"""Figures over verdicts: how many were right, how sure the gate is, how long it took."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.evals.judging import Verdict

THRESHOLDS = (-0.1, -0.25, -0.5, -1.0, -2.0, -4.0)


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over some questions; latencies are seconds of the whole request.

    `right` as the user saw it at once, `right_if_run` also where the first reading asked about is right.
    `queries` were proposed, `ran` of them without an error.
    """

    asked: int
    right: int
    right_if_run: int
    answered: int
    answered_right: int
    asked_back: int
    declined: int
    declined_right: int
    failed: int
    queries: int
    ran: int
    p50_s: float
    p95_s: float

    @property
    def accuracy(self) -> float:
        """Share of right answers, right refusals included."""
        return share(self.right, self.asked)

    @property
    def precision(self) -> float:
        """Share of the answers given that are right."""
        return share(self.answered_right, self.answered)


@dataclass(frozen=True, slots=True)
class GatePoint:
    """If only what is at least as sure as `threshold` were acted on: the share acted on, and right of it."""

    threshold: float
    coverage: float
    precision: float


def share(part: int, whole: int) -> float:
    """`part` of `whole`, nothing of nothing being 0."""
    return part / whole if whole else 0.0


def figures(verdicts: Sequence[Verdict]) -> Figures:
    """All figures over `verdicts`."""
    answered = [v for v in verdicts if v.kind == "answered"]
    declined = [v for v in verdicts if v.kind == "declined"]
    queries = [v for v in verdicts if v.ran is not None]
    times = sorted(v.seconds for v in verdicts)
    return Figures(
        asked=len(verdicts),
        right=sum(v.right for v in verdicts),
        right_if_run=sum(v.right_if_run for v in verdicts),
        answered=len(answered),
        answered_right=sum(v.right for v in answered),
        asked_back=sum(v.kind == "asked_back" for v in verdicts),
        declined=len(declined),
        declined_right=sum(v.right for v in declined),
        failed=sum(v.kind == "failed" for v in verdicts),
        queries=len(queries),
        ran=sum(bool(v.ran) for v in queries),
        p50_s=quantile(times, 0.5),
        p95_s=quantile(times, 0.95),
    )


def quantile(ordered: Sequence[float], q: float) -> float:
    """The value below which the share `q` of the ordered values lies (nearest rank); 0 of none."""
    return ordered[max(math.ceil(q * len(ordered)) - 1, 0)] if ordered else 0.0


def grouped(verdicts: Iterable[Verdict], by: Callable[[Verdict], str]) -> dict[str, list[Verdict]]:
    """Verdicts by `by`, in the order of their first appearance."""
    found: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        found.setdefault(by(verdict), []).append(verdict)
    return found


def gate_curve(verdicts: Iterable[Verdict], thresholds: Sequence[float] | None = None) -> list[GatePoint]:
    """The gate's precision over its coverage, at every confidence that occurred or at `thresholds`.

    Only answers whose confidence was told count; without any the curve is empty.
    """
    known = [(v.confidence, v.right_if_run) for v in verdicts if v.confidence is not None]
    chosen = thresholds if thresholds is not None else sorted({c for c, _ in known}, reverse=True)
    points = []
    for threshold in chosen if known else ():
        kept = [right for confidence, right in known if confidence >= threshold]
        points.append(GatePoint(threshold, share(len(kept), len(known)), share(sum(kept), len(kept))))
    return points
