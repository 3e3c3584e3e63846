"""A ports.Graph that answers from a table of query beginnings, and remembers what it was asked."""

import asyncio
from collections.abc import Mapping, Sequence

from heimdall.domain.graph import GraphHealth, QueryLimits, QueryResult

Answer = Sequence[Mapping[str, object]] | Exception


class ScriptedGraph:
    """Answers with the entry of the longest key that the query begins with; no rows where there is none."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.answers = dict(answers)
        self.asked: list[tuple[str, Mapping[str, object], QueryLimits]] = []
        self.at_once = self.most_at_once = 0

    async def read(self, cypher: str, params: Mapping[str, object], limits: QueryLimits) -> QueryResult:
        """As scripted."""
        self.asked.append((cypher, params, limits))
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        await asyncio.sleep(0)
        self.at_once -= 1
        keys = [key for key in self.answers if cypher.startswith(key)]
        answer = self.answers[max(keys, key=len)] if keys else ()
        if isinstance(answer, Exception):
            raise answer
        rows = tuple(answer[: limits.rows])
        return QueryResult(tuple(rows[0]) if rows else (), rows, len(answer) > limits.rows, 1.0)

    async def health(self) -> GraphHealth:
        """Always well."""
        return GraphHealth(True)
