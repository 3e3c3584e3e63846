"""Chunks become events; what is not a chunk is refused in a sentence."""

import json
from typing import Any

import pytest
from chat_protocol.responses import Usage
from heimdall.cli.exits import Failed
from heimdall.cli.wire import Broken, Finished, Notice, Report, TextDelta, answer_events, error_object, notice


def chunk(delta: dict[str, Any] | None = None, finish: str | None = None, **extra: Any) -> str:
    choices = [] if delta is None else [{"index": 0, "delta": delta, "finish_reason": finish}]
    return json.dumps({"id": "chatcmpl-1", "created": 1, "model": "m", "choices": choices, **extra})


def test_content_is_text_and_an_empty_delta_is_nothing() -> None:
    assert list(answer_events(chunk({"content": "Hi"}))) == [TextDelta("Hi")]
    assert list(answer_events(chunk({"role": "assistant", "content": ""}))) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[Heimdall]: ℹ️ Watcher: Working: hard\n", Notice("info", "Watcher", "Working: hard")),
        ("[Heimdall]: ⚠️ Slow: query\n", Notice("warning", "Slow", "query")),
        ("[Heimdall]: ❌ No: way\n", Notice("error", "No", "way")),
        ("[Heimdall]: ✅ Done: 3 ms\n", Notice("success", "Done", "3 ms")),
        ("[Heimdall]: 🔄 Busy: still\n", Notice("progress", "Busy", "still")),
        ("[Heimdall]: ✅ no title here\n", Notice("success", "", "no title here")),
        ("something else", Notice("info", "", "something else")),
    ],
)
def test_a_notice_is_taken_apart(line: str, expected: Notice) -> None:
    assert notice(line) == expected
    assert list(answer_events(chunk({"role": "heimdall", "content": line}))) == [expected]


def test_the_last_chunks_carry_report_finish_and_usage() -> None:
    action = {"name": "a.b", "params": {"cypher": "RETURN 1"}, "duration_ms": 2.5, "truncated": True}
    told = {"request_id": "chatcmpl-1", "outcome": "answered", "action": action, "later": "fields"}
    report, finished = answer_events(chunk({}, "stop", heimdall=told))
    assert isinstance(report, Report)
    assert report.action is not None
    assert (report.outcome, report.action.params, report.action.truncated) == (
        "answered",
        {"cypher": "RETURN 1"},
        True,
    )
    assert finished == Finished("stop")
    usage = {"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7}
    assert list(answer_events(chunk(usage=usage))) == [Usage.of(3, 4)]


def test_an_error_object_breaks_the_answer() -> None:
    error = {"message": "Graph is down.", "type": "service_unavailable_error", "code": "graph_unavailable"}
    assert list(answer_events(json.dumps({"error": error}))) == [
        Broken("Graph is down.", "graph_unavailable")
    ]


@pytest.mark.parametrize("data", ["<html>", "[]", "{}", '"x"', '{"error": 3}', '{"id": "x", "choices": 3}'])
def test_what_is_no_chunk_is_refused(data: str) -> None:
    with pytest.raises(Failed, match="not a chat completion chunk"):
        list(answer_events(data))


def test_error_bodies_of_both_kinds_are_read() -> None:
    assert error_object({"error": {"message": "No.", "code": "c"}}) == ("No.", "c")
    assert error_object({"message": "Forbidden"}) == ("Forbidden", None)
    assert error_object({"message": 3}) == (None, None)
