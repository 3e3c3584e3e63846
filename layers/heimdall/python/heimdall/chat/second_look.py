"""What else a question may mean, asked when what was run for it found nothing.

Of readings that find nothing few are right: on 836 questions about eleven graphs 2 of 9 that the gate had let
pass, 532 of 558 of the others. So before the user believes in nothing, the other readings are offered.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from heimdall.chat.asked import Asked
from heimdall.chat.coverage import fits
from heimdall.chat.cypher_message import query_of
from heimdall.chat.generating import Answer
from heimdall.chat.reranking import Reading
from heimdall.chat.supervision import Tell
from heimdall.chat.weighing import Weighed, weigh
from heimdall.domain.actions import ActionCall
from heimdall.domain.chat_events import Usage
from heimdall.ports import Inference

_RETURN = " RETURN "


@dataclass(frozen=True, slots=True)
class SecondLook:
    """One question and its answer; `weighed` where the candidates are known already."""

    inference: Inference
    asked: Asked
    answer: Answer
    threshold: float
    weighed: Weighed | None = None

    async def others(self, call: ActionCall, tell: Tell) -> tuple[Reading, ...]:
        """Readings that use all that the question names and may find what `call` did not, the best first.

        Raises DeadlineExceeded.
        """
        weighed = self.weighed
        if weighed is None:
            weighed = await weigh(self.inference, self.asked, self.answer, self.threshold, alone=False)
            tell(Usage(0, weighed.completion_tokens))
        others = (reading for reading in weighed.readings if self._may_find_more(reading, call))
        return tuple(reading.fitted(self.asked.schema) for reading in others)

    def _may_find_more(self, reading: Reading, call: ActionCall) -> bool:
        """Whether it is another query, not the same with less found or in another order."""
        told = reading.fitted(self.asked.schema).call
        other, run = told and query_of(told), query_of(call)
        if not other or not run or other.startswith(run.partition(_RETURN)[0]):
            return False
        return reading.call is not None and fits(self.asked, reading.call, reading.logprob)


def has_no_rows(data: Mapping[str, object]) -> bool:
    """Whether a query found no rows, or one of nothing but null; zero and false are answers."""
    rows = data.get("results")
    if not isinstance(rows, list) or len(rows) > 1:
        return False
    return all(isinstance(row, Mapping) and all(value is None for value in row.values()) for row in rows)
