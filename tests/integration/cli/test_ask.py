"""`heimdall ask` against a real server: what is shown, what a script gets, how it exits."""

import json

import pytest
from heimdall.domain.actions import Outcome
from heimdall.domain.chat_events import Cancelled, ChatEvent, Failed, Heartbeat, Notice, TextDelta
from starlette.responses import HTMLResponse, JSONResponse, Response

from tests.integration.cli.answers import CYPHER, ending, query_action, query_answer, rows_data
from tests.integration.cli.conftest import Command
from tests.integration.cli.scripted_gateway import KEY, REQUEST_ID, BreakOff, ScriptedGateway

pytestmark = pytest.mark.integration


def test_prose_goes_to_stdout_and_notices_beside_it(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.chat = [
        Notice("info", "Watcher", "Processing"),
        Heartbeat(),
        TextDelta("Forty"),
        Notice("warning", "Late", "but here"),
        TextDelta("-two"),
        *ending(),
    ]
    result = heimdall("ask", "how many people are there")
    assert result.exit_code == 0
    assert result.stdout == "Forty-two\n"
    assert result.stderr == "  · Watcher: Processing\n  ! Late: but here\n"


def test_the_question_the_key_and_the_wish_for_usage_are_sent(
    gateway: ScriptedGateway, heimdall: Command
) -> None:
    gateway.chat = [TextDelta("ok"), *ending()]
    heimdall("ask", "--model", "other", "who?")
    (request,) = gateway.received
    assert request.path == "/api/bifrost/chat/completions"
    assert request.headers["authorization"] == f"Bearer {KEY}"
    assert request.body == {
        "messages": [{"role": "user", "content": "who?"}],
        "stream": True,
        "stream_options": {"include_usage": True},
        "model": "other",
    }


def test_a_dash_reads_the_question_from_standard_input(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.chat = [TextDelta("ok"), *ending()]
    assert heimdall("ask", "-", stdin="who is\nthere?\n").exit_code == 0
    assert gateway.received[0].body["messages"][0]["content"] == "who is\nthere?"


def test_a_query_answer_shows_the_query_and_its_rows(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.chat = list(query_answer())
    result = heimdall("ask", "how old is Alice Smith")
    assert [line.rstrip() for line in result.stdout.splitlines()] == [
        "Query returned 2 results",
        "",
        f"  {CYPHER}",
        '    $name = "Alice Smith"',
        "",
        "  p.name        p.age",
        "  ───────────────────",
        "  Alice Smith      34",
        "  Bob [bold]     null",
        "",
    ]
    assert result.stderr == "  2 rows · 41 ms\n"


def test_truncation_is_told(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.chat = list(query_answer(truncated=True))
    assert "Truncated" in heimdall("ask", "q").stderr
    gateway.chat = list(query_answer())
    assert "Truncated" not in heimdall("ask", "q").stderr


def test_json_gives_one_document(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.chat = [Notice("success", "Watcher", "done: 3 ms"), *query_answer()]
    result = heimdall("ask", "--json", "q")
    assert json.loads(result.stdout) == {
        "answer": "Query returned 2 results",
        "data": rows_data(),
        "outcome": "answered",
        "finish_reason": "stop",
        "notifications": [{"level": "success", "title": "Watcher", "message": "done: 3 ms"}],
        "action": query_action(),
        "usage": {"prompt_tokens": 90, "completion_tokens": 12, "total_tokens": 102},
        "request_id": REQUEST_ID,
        "error": None,
    }
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome is not Outcome.ANSWERED])
def test_any_other_outcome_exits_with_1_and_says_it(
    gateway: ScriptedGateway, heimdall: Command, outcome: Outcome
) -> None:
    gateway.chat = [TextDelta("No."), *ending(outcome)]
    result = heimdall("ask", "q")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "No.\n", f"  {outcome}\n")


def test_a_refused_query_is_shown_with_the_refusal(gateway: ScriptedGateway, heimdall: Command) -> None:
    action = query_action(outcome="refused", duration_ms=None)
    gateway.chat = [TextDelta("Action failed: writes"), *ending(Outcome.REFUSED, action, "content_filter")]
    result = heimdall("ask", "delete all")
    assert (result.exit_code, CYPHER in result.stdout) == (1, True)


def test_a_cancelled_request_is_told_in_the_gateways_words(
    gateway: ScriptedGateway, heimdall: Command
) -> None:
    gateway.chat = [Cancelled("pre_prompt", "acme", "not today"), *ending(Outcome.CANCELLED)]
    result = heimdall("ask", "q")
    assert (result.exit_code, result.stdout) == (1, "⚠️ Request cancelled by acme: not today\n")


@pytest.mark.parametrize("flags", [[], ["--json"]])
def test_an_error_in_mid_stream_fails_with_its_sentence(
    gateway: ScriptedGateway, heimdall: Command, flags: list[str]
) -> None:
    failed = Failed(503, "The graph cannot be reached.", "service_unavailable_error", "graph_unavailable")
    gateway.chat = [TextDelta("Let me see"), failed, *ending(Outcome.FAILED)]
    result = heimdall("ask", "q", *flags)
    assert (result.exit_code, result.stderr) == (1, "Error: The graph cannot be reached.\n")
    if flags:
        document = json.loads(result.stdout)
        assert document["error"] == {"message": "The graph cannot be reached.", "code": "graph_unavailable"}
        assert (document["answer"], document["outcome"]) == ("Let me see", "failed")
    else:
        assert result.stdout == "Let me see\n"


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        ([TextDelta("Half an"), BreakOff()], "broke off in mid-answer"),
        ([TextDelta("Half an")], "broke off before its end"),
        ([TextDelta("Half an"), "data: {oops\n\n"], "not a chat completion chunk"),
    ],
)
def test_a_stream_that_ends_early_fails_after_what_came(
    gateway: ScriptedGateway, heimdall: Command, steps: list[ChatEvent | str | BreakOff], sentence: str
) -> None:
    gateway.chat = list(steps)
    result = heimdall("ask", "q")
    assert (result.exit_code, result.stdout) == (1, "Half an\n")
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


def error(status: int, message: str, code: str, **headers: str) -> Response:
    body = {"error": {"message": message, "type": "some_error", "code": code, "param": None}}
    return JSONResponse(body, status, headers)


@pytest.mark.parametrize(
    ("answer", "exit_code", "sentence"),
    [
        (error(400, "Total prompt too large.", "context_length_exceeded"), 1, "Total prompt too large."),
        (error(401, "Unknown key.", "invalid_api_key"), 4, "Unknown key. The key was not accepted"),
        (error(403, "Viewers may not chat.", "insufficient_role"), 4, "Viewers may not chat."),
        (JSONResponse({"message": "Forbidden"}, 403), 4, "Forbidden"),
        (error(404, "No such model.", "model_not_found"), 1, "No such model."),
        (error(429, "Busy.", "rate_limited", **{"Retry-After": "7"}), 1, "Busy. Try again in 7 s."),
        (error(503, "Starting.", "unavailable"), 1, "Starting."),
        (HTMLResponse("<h1>Bad gateway</h1>", 502), 1, "answered 502 Bad Gateway."),
        (HTMLResponse("<h1>Hello</h1>"), 1, "Is it a Heimdall gateway?"),
        (Response(status_code=307, headers={"Location": "https://elsewhere"}), 1, "answered 307"),
    ],
)
def test_an_error_answer_is_one_sentence_and_an_exit_code(
    gateway: ScriptedGateway, heimdall: Command, answer: Response, exit_code: int, sentence: str
) -> None:
    gateway.json["/api/bifrost/chat/completions"] = answer
    result = heimdall("ask", "q")
    assert (result.exit_code, result.stdout) == (exit_code, "")
    assert sentence in result.stderr
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") == 1
    assert KEY not in result.output


def test_json_tells_an_error_answer_as_a_document_too(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.json["/api/bifrost/chat/completions"] = error(429, "Busy.", "rate_limited")
    result = heimdall("ask", "--json", "q")
    assert json.loads(result.stdout) == {"error": {"message": "Busy.", "code": "rate_limited"}}
    assert (result.exit_code, result.stderr) == (1, "Error: Busy.\n")


def test_without_a_key_the_refusal_tells_how_to_give_one(gateway: ScriptedGateway, heimdall: Command) -> None:
    del heimdall.environment["HEIMDALL_KEY"]
    gateway.json["/api/bifrost/chat/completions"] = error(401, "No key.", "invalid_api_key")
    result = heimdall("ask", "q")
    assert (result.exit_code, "give --key or HEIMDALL_KEY" in result.stderr) == (4, True)


def test_nobody_there_exits_with_3(heimdall: Command) -> None:
    result = heimdall("ask", "q", "--url", "http://127.0.0.1:1")
    assert result.exit_code == 3
    assert result.stderr == "Error: Cannot connect to http://127.0.0.1:1: connection refused.\n"


def test_options_are_taken_before_and_after_the_command(gateway: ScriptedGateway, heimdall: Command) -> None:
    heimdall.environment = {"HEIMDALL_URL": "http://127.0.0.1:1"}
    gateway.chat = [TextDelta("ok"), *ending()]
    assert heimdall("--url", gateway.url, "--key", "one", "ask", "q").exit_code == 0
    assert heimdall("ask", "q", "--url", gateway.url, "--key", "two").exit_code == 0
    assert [request.headers["authorization"] for request in gateway.received] == ["Bearer one", "Bearer two"]


@pytest.mark.parametrize(
    "arguments",
    [["ask"], ["ask", "  "], ["ask", "q", "--url", "ftp://x"], ["nonsense"], ["ask", "q", "--key", "a b"]],
)
def test_a_wrong_command_line_exits_with_2(heimdall: Command, arguments: list[str]) -> None:
    result = heimdall(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert "Traceback" not in result.output


def test_control_characters_in_an_answer_do_not_reach_the_terminal(
    gateway: ScriptedGateway, heimdall: Command
) -> None:
    gateway.chat = [Notice("info", "\x1b[2J", "x"), TextDelta("a\x1b[31mb"), *ending()]
    result = heimdall("ask", "q")
    assert "\x1b" not in result.output
    assert result.stdout == "a␛[31mb\n"
