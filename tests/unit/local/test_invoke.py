"""`make invoke`: which files it takes, what a function gets of them, and how its answer is shown."""

import io
import json
import socket
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from heimdall.local.answer_screen import AnswerScreen
from heimdall.local.deployed_functions import UnusableEvent, read_event, read_functions
from heimdall.local.plan import Part, Plan
from heimdall.local.ports_and_keys import free_port
from heimdall.local.running_stack import running_parts, told
from heimdall.local.web_adapter import body_of, scope_of
from rich.console import Console

ROOT = Path(__file__).resolve().parents[3]
FUNCTIONS = read_functions(ROOT / "template.yaml")
CONTEXT = {"requestId": "r"}
REQUEST: dict[str, Any] = {"httpMethod": "GET", "path": "/é", "headers": {}, "requestContext": CONTEXT}


def test_each_function_gets_its_parts_its_time_and_its_kind() -> None:
    assert {name for name, function in FUNCTIONS.items() if function.streams} == {"chat", "events"}
    assert FUNCTIONS["docs"].parts == frozenset()
    assert FUNCTIONS["authorizer"].parts == {Part.STREAM}
    assert FUNCTIONS["hooks"].parts == {Part.STREAM, Part.GRAPH}
    assert FUNCTIONS["chat"].parts == set(Part)
    assert (FUNCTIONS["authorizer"].timeout_s, FUNCTIONS["docs"].timeout_s) == (5, 29)


@pytest.mark.parametrize("file", sorted((ROOT / "events").iterdir()), ids=lambda path: path.stem)
def test_every_event_of_the_repository_is_usable(file: Path) -> None:
    function, event = read_event(file, FUNCTIONS)
    assert file.name.startswith(f"{function.name}.")
    assert event == json.loads(file.read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("status.json", None, "cannot be read: No such file"),
        ("state.ok.json", "{}", "must begin with a function's and a dot: actions, authorizer"),
        ("status.ok.json", '{"path": ', "is not JSON"),
        ("status.ok.json", "[]", "holds no JSON object"),
        ("status.ok.json", "{}", "no event of status: httpMethod, path, headers, requestContext not in it"),
        ("status.ok.json", '{"heimdall": "run"}', "no event of status"),
        ("actions.call.json", '{"arguments": {}}', "no event of actions: heimdall not in it"),
        ("authorizer.key.json", '{"type": "REQUEST"}', "no event of authorizer: methodArn, headers"),
        ("event_consumer.x.json", "{}", "no event of event_consumer: Records not in it"),
    ],
)
def test_an_unusable_file_is_one_sentence(
    tmp_path: Path, name: str, text: str | None, complaint: str
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(UnusableEvent, match=complaint):
        read_event(tmp_path / name, FUNCTIONS)


def header(scope: Any, name: str) -> list[bytes]:
    return [value for key, value in scope["headers"] if key == name.encode()]


def test_a_streamed_function_gets_the_request_context_and_never_the_clients_copy() -> None:
    event = {**REQUEST, "headers": {"X-Amzn-Request-Context": "{}", "X-Amzn-Lambda-Context": "{}", "A": "ü"}}
    scope = scope_of(event, 10)
    [context] = header(scope, "x-amzn-request-context")
    [invocation] = header(scope, "x-amzn-lambda-context")
    assert (json.loads(context), json.loads(invocation)["request_id"]) == (CONTEXT, "r")
    assert header(scope, "a") == ["ü".encode()]
    assert (scope["path"], scope["raw_path"]) == ("/é", b"/%C3%A9")


def test_query_parameters_and_bodies_arrive_decoded() -> None:
    event = {**REQUEST, "multiValueQueryStringParameters": {"a": ["1", "2"], "b": ["x y"]}}
    assert scope_of(event, 10)["query_string"] == b"a=1&a=2&b=x+y"
    assert body_of({"body": "w7w=", "isBase64Encoded": True}) == body_of({"body": "ü"}) == "ü".encode()
    assert body_of({"body": None}) == b""


def screen() -> tuple[AnswerScreen, io.StringIO]:
    file = io.StringIO()
    return AnswerScreen(Console(file=file, width=80)), file


def test_an_http_answer_is_shown_with_status_headers_and_indented_body() -> None:
    shown, file = screen()
    shown.value({"statusCode": 404, "multiValueHeaders": {"a": ["1", "2"]}, "body": '{"error": "ü"}'})
    assert file.getvalue() == '404 Not Found\na: 1\na: 2\n\n{\n  "error": "ü"\n}\n'


def test_a_body_that_is_no_json_and_an_answer_that_is_no_http_are_shown_as_they_are() -> None:
    shown, file = screen()
    shown.value({"statusCode": 200, "headers": {}, "body": "PGI+", "isBase64Encoded": True})
    shown.value({"batchItemFailures": []})
    assert file.getvalue() == '200 OK\n\n<b>\n{\n  "batchItemFailures": []\n}\n'


async def test_a_stream_is_shown_piece_by_piece_and_json_when_it_is_whole() -> None:
    shown, file = screen()
    await shown.send(
        {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/x")]}
    )
    await shown.send({"type": "http.response.body", "body": b"one \xc3", "more_body": True})
    assert file.getvalue().endswith("one ")
    await shown.send({"type": "http.response.body", "body": b"\xbc", "more_body": False})
    assert file.getvalue().endswith("one ü")
    kind = [(b"content-type", b"application/json")]
    await shown.send({"type": "http.response.start", "status": 400, "headers": kind})
    await shown.send({"type": "http.response.body", "body": b'{"a":', "more_body": True})
    await shown.send({"type": "http.response.body", "body": b"1}"})
    assert file.getvalue().endswith('400 Bad Request\ncontent-type: application/json\n\n{\n  "a": 1\n}\n')


def test_a_running_stack_is_found_by_a_file_that_only_its_owner_reads(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        env = {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{server.getsockname()[1]}", "GRAPH_PASSWORD": "secret"}
        with told(Plan(1, "key", (), env, tmp_path)):
            assert running_parts(tmp_path) == env
            files = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
            assert files["parts.json"] == 0o600
            assert "secret" not in (tmp_path / "stream-url").read_text()
        assert list(tmp_path.iterdir()) == []
    assert running_parts(tmp_path) is None


def test_the_file_of_a_stack_that_was_killed_is_no_running_stack(tmp_path: Path) -> None:
    with told(Plan(1, "key", (), {"AWS_ENDPOINT_URL": f"http://127.0.0.1:{free_port()}"}, tmp_path)):
        assert running_parts(tmp_path) is None


def invoked(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "heimdall.local.invoke", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)


def test_the_answer_alone_goes_to_standard_output(tmp_path: Path) -> None:
    done = invoked(tmp_path, str(ROOT / "events" / "docs.schema.json"))
    assert done.returncode == 0, done.stderr
    head, _, body = done.stdout.partition("\n\n")
    assert head.splitlines()[0] == "200 OK"
    assert json.loads(body)["info"]["title"] == "Heimdall"
    assert list(tmp_path.iterdir()) == []  # nothing is started for a function that needs nothing


def test_what_cannot_be_invoked_is_one_sentence(tmp_path: Path) -> None:
    done = invoked(tmp_path, "status.missing.json")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Cannot invoke: status.missing.json cannot be read: No such file or directory.\n"
