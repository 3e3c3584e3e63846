"""What is measured of requests, in the words of the dashboard and the alarms of template.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Metric(StrEnum):
    """The names of the metrics; `unit` is CloudWatch's word for what they count."""

    TIME_TO_FIRST_TOKEN = "TimeToFirstToken"  # noqa: S105 - from arrival to the model's first words
    QUEUE_WAIT = "QueueWait"  # in the inference host, before anything was computed
    TOKENS_PER_SECOND = "TokensPerSecond"  # of one answer, from its first token on
    ACTION_TIME = "ActionTime"
    ROWS_RETURNED = "RowsReturned"
    REFUSALS = "Refusals"  # also by Layer, the safety layer that refused
    EVENT_LAG = "EventLag"  # an event's arrival in the stream → its way to a reader

    @property
    def unit(self) -> str:
        """CloudWatch's name of the unit."""
        return _UNITS.get(self, "Milliseconds")


_UNITS = {
    Metric.TOKENS_PER_SECOND: "Count/Second",
    Metric.ROWS_RETURNED: "Count",
    Metric.REFUSALS: "Count",
}


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of a request's work; times in Unix seconds."""

    name: str
    began: float
    ended: float
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """What a request measured.

    `refusals` counts by safety layer; `trace` is the X-Ray header that the request came with.
    """

    values: Mapping[Metric, tuple[float, ...]] = field(default_factory=dict)
    refusals: Mapping[str, int] = field(default_factory=dict)
    stages: tuple[Stage, ...] = ()
    trace: str | None = None

    def __bool__(self) -> bool:
        return bool(self.values or self.refusals or self.stages)
