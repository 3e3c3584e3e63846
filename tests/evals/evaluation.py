"""All questions about one graph, asked through a running gateway."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from openai.types.chat import ChatCompletionMessageParam

from tests.evals.asking import Conversation, EvaluationError, Gateway
from tests.evals.judging import Judge, Rows, Verdict
from tests.evals.question_set import Question
from tests.evals.worlds import World


def evaluate(gateway: Gateway, world: World, questions: Sequence[Question]) -> Iterator[Verdict]:
    """A verdict for each question in order. Raises EvaluationError for another graph."""
    gold_rows: Callable[[str], Rows] = cache(gateway.rows)
    judge = Judge(world.name, world.key_of, gold_rows)
    for question in questions:
        _check_gold(world, question, gold_rows)
        conversation = _conversation(gateway, question)
        reply = gateway.ask(conversation)
        confirmed = [
            gateway.ask([*conversation, _assistant(reply.text), _user(number)]) for number in reply.readings
        ]
        yield judge.verdict(question, reply, confirmed)


def _check_gold(world: World, question: Question, gold_rows: Callable[[str], Rows]) -> None:
    cypher = None if isinstance(question.answer, str) else question.answer.cypher
    if cypher is not None and not question.empty and not gold_rows(cypher):
        raise EvaluationError(
            f"The right answer to {question.question!r} is empty: is the {world.name} graph loaded?"
        )


def _conversation(gateway: Gateway, question: Question) -> Conversation:
    """The earlier turns, answered as the gateway itself words the rows of their queries; the question."""
    messages: list[ChatCompletionMessageParam] = []
    for turn in question.earlier:
        messages += [_user(turn.question), _assistant(gateway.ask([_user(turn.cypher)]).text)]
    return [*messages, _user(question.question)]


def _user(text: str) -> ChatCompletionMessageParam:
    return {"role": "user", "content": text}


def _assistant(text: str) -> ChatCompletionMessageParam:
    return {"role": "assistant", "content": text}
