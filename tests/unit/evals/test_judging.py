from typing import Any

import pytest
from heimdall.prompts.sentences import REFUSE_ABSENT, REFUSE_WRITE

from tests.evals.asking import Reply
from tests.evals.judging import Judge, Verdict, kind_of
from tests.evals.question_set import QUERY, Action, Question

GOLD = "MATCH (n:Port) RETURN count(n) AS count"
ROWS: dict[str, list[dict[str, Any]]] = {GOLD: [{"count": 23}], "RETURN 1 AS one": [{"one": 1}]}
ASKED_BACK = "Did you mean:\n\n1. ports\n\n2. berths"


def query(cypher: str) -> Action:
    return Action(action=QUERY, params={"cypher": cypher})


def answered(*rows: dict[str, Any]) -> Reply:
    return Reply("Query returned", "answered", 0.1, query("MATCH …"), rows)


def judged(reply: Reply, *confirmed: Reply, answer: Action | str | None = None, **more: Any) -> Verdict:
    question = Question(category="count", question="?", answer=answer or query(GOLD), **more)
    return Judge("shipping", lambda label: "name", ROWS.__getitem__).verdict(question, reply, confirmed)


def test_an_answer_is_right_when_its_rows_are() -> None:
    assert judged(answered({"n": 23})).right
    assert not judged(answered({"n": 22})).right


def test_an_alternative_is_as_right_as_the_first_answer() -> None:
    assert judged(answered({"x": 1}), alternatives=[query("RETURN 1 AS one")]).right


def test_an_action_other_than_a_query_is_right_by_name_and_params() -> None:
    schema = Action(action="heimdall.watcher.schema", params={})
    assert judged(Reply("…", "answered", 0.1, schema), answer=schema).right
    assert not judged(Reply("…", "answered", 0.1, query("RETURN 1")), answer=schema).right


def test_a_query_that_failed_is_neither_right_nor_executable() -> None:
    verdict = judged(Reply("Action failed: …", "failed", 0.1, query("MATCH")))
    assert (verdict.kind, verdict.right, verdict.ran) == ("answered", False, False)


@pytest.mark.parametrize(
    ("sentence", "outcome", "right"),
    [
        (REFUSE_WRITE, "refused", True),
        (REFUSE_WRITE, "unanswerable", False),
        (REFUSE_ABSENT, "unanswerable", True),
        (REFUSE_ABSENT, "refused", False),
        (REFUSE_ABSENT, "answered", True),
        (REFUSE_ABSENT, "unsure", False),
        (REFUSE_ABSENT, "failed", False),
    ],
)
def test_a_refusal_is_right_for_the_right_reason(sentence: str, outcome: str, right: bool) -> None:
    assert judged(Reply("I cannot.", outcome, 0.1), answer=sentence).right is right


def test_an_answer_to_what_should_be_declined_is_wrong() -> None:
    assert not judged(answered({"n": 23}), answer=REFUSE_WRITE).right


def test_a_question_back_is_not_right_but_tells_which_reading_is() -> None:
    reply = Reply(ASKED_BACK, "unsure", 0.1)
    assert reply.readings == ("1", "2")
    verdict = judged(reply, answered({"n": 1}), answered({"n": 23}))
    assert (verdict.kind, verdict.right, verdict.reading, verdict.right_if_run) == (
        "asked_back",
        False,
        2,
        False,
    )
    assert judged(reply, answered({"n": 23})).right_if_run


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (answered(), "answered"),
        (Reply("", "refused", 0.1, query("CREATE ()")), "declined"),
        (Reply("There is no such thing.", "answered", 0.1), "declined"),
        (Reply("1. a", "unsure", 0.1), "asked_back"),
        (Reply("502", "error", 0.1), "failed"),
    ],
)
def test_what_the_assistant_did(reply: Reply, kind: str) -> None:
    assert kind_of(reply) == kind
