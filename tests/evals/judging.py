"""From an answer to a verdict."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from heimdall.prompts.sentences import REFUSE_WRITE

from tests.evals.asking import Reply
from tests.evals.question_set import Action, Question
from tests.evals.row_matching import KeyOf, same_rows

Kind = Literal["answered", "declined", "asked_back", "failed"]
Rows = Sequence[Mapping[str, Any]]
_DECLINED = {"refused", "unanswerable"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one question went.

    `reading` is the number of the right reading when the assistant asked back and had one, `ran` whether the
    query it chose could be run (None without one), `said` the query, the action or the sentence.
    """

    graph: str
    category: str
    question: str
    kind: Kind
    right: bool
    reading: int | None
    ran: bool | None
    confidence: float | None
    seconds: float
    outcome: str
    said: str
    wanted: str

    @property
    def right_if_run(self) -> bool:
        """Right at once, or with the first reading that was asked about."""
        return self.right or self.reading == 1


class Judge:
    """Judges answers about one graph. `gold_rows` runs a gold query."""

    def __init__(self, graph: str, key_of: KeyOf, gold_rows: Callable[[str], Rows]) -> None:
        self._graph = graph
        self._key_of = key_of
        self._gold_rows = gold_rows

    def verdict(self, question: Question, reply: Reply, confirmed: Sequence[Reply]) -> Verdict:
        """`confirmed` are the answers to the readings that `reply` asked about, in order."""
        readings = [n for n, each in enumerate(confirmed, start=1) if self._right(question, each)]
        shown = confirmed[0] if confirmed else reply
        return Verdict(
            graph=self._graph,
            category=question.category,
            question=question.key,
            kind=kind_of(reply),
            right=self._right(question, reply),
            reading=readings[0] if readings else None,
            ran=_ran(shown),
            confidence=reply.confidence,
            seconds=reply.seconds,
            outcome=reply.outcome,
            said=_said(shown),
            wanted=_wanted(question.answer),
        )

    def _right(self, question: Question, reply: Reply) -> bool:
        return any(self._fits(question, answer, reply) for answer in question.answers)

    def _fits(self, question: Question, answer: Action | str, reply: Reply) -> bool:
        if isinstance(answer, str):
            return _declined_as(answer, reply)
        if answer.cypher is None or reply.rows is None:
            return kind_of(reply) == "answered" and reply.action == answer
        return same_rows(
            self._gold_rows(answer.cypher),
            reply.rows,
            self._key_of,
            extra_columns=question.extra_columns,
            ordered=question.ordered,
        )


def kind_of(reply: Reply) -> Kind:
    """What the assistant did."""
    if reply.outcome == "unsure":
        return "asked_back"
    if reply.outcome in _DECLINED:
        return "declined"
    if reply.action is not None:
        return "answered"
    # Prose without an action: a large model's own words for what it cannot do.
    return "declined" if reply.outcome == "answered" else "failed"


def _declined_as(sentence: str, reply: Reply) -> bool:
    """A wish to write must be refused as one; every other question must not."""
    if kind_of(reply) != "declined":
        return False
    return reply.outcome == "answered" or (reply.outcome == "refused") == (sentence == REFUSE_WRITE)


def _ran(reply: Reply) -> bool | None:
    if reply.action is None or "cypher" not in reply.action.params:
        return None
    return reply.rows is not None


def _said(reply: Reply) -> str:
    if reply.action is None:
        return reply.text.strip().partition("\n")[0]
    return str(reply.action.params.get("cypher", reply.action.action))


def _wanted(answer: Action | str) -> str:
    return answer if isinstance(answer, str) else answer.cypher or answer.action
