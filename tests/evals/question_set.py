"""Hand-written questions with their right answers, one JSON object a line.

`{"category", "question", "answer"}` and, where they apply: `earlier` (turns of the conversation before it),
`alternatives` (other right answers), `extra_columns` (columns beyond the gold query's do not count against
an answer), `ordered` (the rows' order counts), `empty` (the gold query rightly finds nothing). An answer is
an action with params, whose Cypher is judged by the rows it finds, or the sentence of a refusal.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from heimdall.prompts.sentences import OUTCOMES
from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

QUERY = "heimdall.watcher.query"


class QuestionSetError(Exception):
    """A file of questions that cannot be read; the message names file and line."""


class Action(BaseModel):
    """An action as the model should choose it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    action: str
    params: dict[str, Any]

    @property
    def cypher(self) -> str | None:
        """The query, for an action that is one."""
        found = self.params.get("cypher")
        return found if self.action == QUERY and isinstance(found, str) else None


class Turn(BaseModel):
    """An earlier question of the conversation and the query that answers it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    question: str
    cypher: str


class Question(BaseModel):
    """One question and what is right."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    category: str
    question: str
    answer: Action | str
    alternatives: tuple[Action | str, ...] = ()
    earlier: tuple[Turn, ...] = ()
    extra_columns: bool = False
    ordered: bool = False
    empty: bool = False

    @field_validator("answer")
    @classmethod
    def _known_sentence(cls, answer: Action | str) -> Action | str:
        if isinstance(answer, str) and answer not in OUTCOMES:
            raise ValueError(f"not a sentence with which questions are declined: {answer}")
        return answer

    @property
    def answers(self) -> tuple[Action | str, ...]:
        """Everything that is right, the gold answer first."""
        return (self.answer, *self.alternatives)

    @property
    def key(self) -> str:
        """What names it in reports and in the baseline: unique in its file."""
        return " / ".join([*(turn.question for turn in self.earlier), self.question])


def load_questions(path: Path) -> tuple[Question, ...]:
    """The questions of the file in order. Raises QuestionSetError."""
    return tuple(_questions(path))


def _questions(path: Path) -> Iterator[Question]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            yield Question.model_validate_json(line)
        except ValidationError as error:
            raise QuestionSetError(f"{path}, line {number}: {error}") from error
