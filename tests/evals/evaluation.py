"""All questions about one graph, asked through a running gateway."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from openai.types.chat import ChatCompletionMessageParam

from tests.evals.asking import Conversation, EvaluationError, Gateway
from tests.evals.judging import Judge, Rows, Verdict
from tests.evals.question_set import Action, Question
from tests.evals.worlds import World

_LABEL = re.compile(r"\(\w*:(\w+)")
_LABELS = "MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label"


def evaluate(gateway: Gateway, world: World, questions: Sequence[Question]) -> Iterator[Verdict]:
    """A verdict for each question in order. Raises EvaluationError for another graph or other actions."""
    _check_graph(gateway, world)
    _check_actions(gateway, questions)
    gold_rows: Callable[[str], Rows] = cache(gateway.rows)
    judge = Judge(world.name, world.key_of, gold_rows)
    for question in questions:
        conversation = _conversation(gateway, question)
        reply = gateway.ask(conversation)
        confirmed = [
            gateway.ask([*conversation, _assistant(reply.text), _user(number)]) for number in reply.readings
        ]
        yield judge.verdict(question, reply, confirmed)


def _check_graph(gateway: Gateway, world: World) -> None:
    """A judge with the wrong graph would find that nothing equals nothing."""
    wanted = set(_LABEL.findall(world.graph.read_text(encoding="utf-8")))
    found = {str(row["label"]) for row in gateway.rows(_LABELS)}
    if found != wanted:
        raise EvaluationError(
            f"The database holds {', '.join(sorted(found)) or 'nothing'}; "
            f"the {world.name} graph has {', '.join(sorted(wanted))}."
        )


def _check_actions(gateway: Gateway, questions: Sequence[Question]) -> None:
    """Nobody can choose an action that is not offered."""
    wanted = {each.action for question in questions for each in question.answers if isinstance(each, Action)}
    if missing := wanted - gateway.actions():
        raise EvaluationError(f"The gateway does not offer {', '.join(sorted(missing))}.")


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
