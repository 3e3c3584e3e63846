"""The shipped model in doubt asks back with two readings from the host's candidates; the reply runs one.

The doubtful stack has a threshold that no answer reaches, so that this holds for any model.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.fixtures.stack import Stack, block, content

pytestmark = pytest.mark.e2e

QUESTION = "projects of people at Gridline"
_READING = re.compile(r"^(\d)\. (\S.*)\n```cypher\n(.+)\n```$", re.MULTILINE)


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    running = Stack(tmp_path_factory.mktemp("doubtful"), CONFIDENCE_THRESHOLD="5")
    try:
        running.wait_ready()
        yield running
    finally:
        running.stop()


def reply(stack: Stack, asked: dict[str, Any], words: str) -> dict[str, Any]:
    """The answer to what the user says after the question back."""
    messages = [
        {"role": "user", "content": QUESTION},
        asked["choices"][0]["message"],
        {"role": "user", "content": words},
    ]
    answered = stack.client.post("/v1/chat/completions", json={"messages": messages})
    assert answered.status_code == 200, answered.text
    body: dict[str, Any] = answered.json()
    return body


def test_a_sure_question_runs_at_once_and_says_how_sure(stack: Stack) -> None:
    told = stack.answer("how many people are there")["heimdall"]
    assert told["outcome"] == "answered"
    assert told["confidence"] >= -0.15
    assert "candidates" not in told
    assert stack.status()["inference"]["candidates"] == "on"


def test_in_doubt_it_asks_back_with_two_readings_and_the_reply_runs_the_one_chosen(doubtful: Stack) -> None:
    asked = doubtful.answer(QUESTION, temperature=0)
    told = asked["heimdall"]
    assert told["outcome"] == "unsure"
    assert told["confidence"] <= 0
    assert 2 <= told["candidates"]["count"] <= 4
    readings = _READING.findall(content(asked))
    assert [number for number, *_ in readings] == ["1", "2"]
    assert len({words for _, words, _ in readings}) == 2
    assert "Gridline" in readings[0][1]
    for number, _, cypher in readings:
        chosen = reply(doubtful, asked, number)
        assert chosen["heimdall"]["action"]["params"] == {"cypher": cypher}
        assert chosen["heimdall"]["outcome"] == "answered"
        assert block(chosen)["count"] >= 0
