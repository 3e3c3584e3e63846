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
from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

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

    @model_validator(mode="after")
    def _known_sentences(self) -> "Question":
        unknown = [each for each in self.answers if isinstance(each, str) and each not in OUTCOMES]
        if unknown:
            raise ValueError(f"not a sentence with which questions are declined: {unknown[0]}")
        return self

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
