"""Faults under the real web adapter: those in mid-stream are told inside the stream, which ends by itself."""

import json
import time

import pytest
from heimdall.adapters.aws import aws_client
from heimdall.http_api.invocation import MARGIN_S

from inference_host.host import Host
from tests.streaming_runtime.asking import assert_well_ended, cancel_event, chat_event, error_of, text_of
from tests.streaming_runtime.sandbox import Sandbox
from tests.streaming_runtime.scripted_host import ScriptedHost

pytestmark = [pytest.mark.integration, pytest.mark.timeout(120, func_only=True)]

WORDS = ["on and on "] * 500
SOON_S = 5.0


def idle(host: Host, within_s: float = SOON_S) -> bool:
    """Whether the model computes and queues nothing any more."""
    end = time.monotonic() + within_s
    while host.load != (0, 0) and time.monotonic() < end:
        time.sleep(0.02)
    return host.load == (0, 0)


def test_a_host_that_breaks_off_is_an_error_in_the_stream(
    faulty_chat: Sandbox, scripted_host: ScriptedHost
) -> None:
    scripted_host.will_say("It ", "begins ", cut=True)
    data = assert_well_ended(faulty_chat.invoke(chat_event("hello")))
    assert text_of(data) == "It begins "
    assert error_of(data)["code"] == "upstream_failed"


def test_what_nobody_foresaw_is_an_error_in_the_stream(
    faulty_chat: Sandbox, scripted_host: ScriptedHost
) -> None:
    scripted_host.will_say("It ", "begins ", "\ud83d")  # half of a character, which UTF-8 cannot hold
    data = assert_well_ended(faulty_chat.invoke(chat_event("hello")))
    assert text_of(data) == "It begins "
    assert error_of(data)["type"] == "server_error"


def test_the_invocations_deadline_ends_the_stream_before_lambda_does(
    faulty_chat: Sandbox, scripted_host: ScriptedHost
) -> None:
    scripted_host.will_say(*WORDS, pause_s=0.1)
    asked = faulty_chat.invoke(chat_event("hello"), seconds=MARGIN_S + 1.5)
    data = assert_well_ended(asked)
    assert time.time() * 1000 < asked.deadline_ms
    assert text_of(data).startswith("on and on ")
    assert error_of(data)["code"] == "deadline_exceeded"
    assert scripted_host.left.wait(SOON_S)


def test_a_cancelled_answer_stops_wherever_it_runs(
    chat: Sandbox, account: dict[str, str], model_host: tuple[str, Host]
) -> None:
    asked = chat.invoke(chat_event("hello", max_tokens=4000, temperature=0))
    request_id = asked.until('"content":').metadata["headers"]["x-request-id"]
    client = aws_client("lambda", endpoint_url=account["AWS_ENDPOINT_URL_LAMBDA"])
    answer = client.invoke(FunctionName="stack-cancellations", Payload=json.dumps(cancel_event(request_id)))
    assert json.load(answer["Payload"])["statusCode"] == 202
    data = assert_well_ended(asked)
    assert text_of(data).endswith("Request cancelled by caller: cancelled on request")
    assert idle(model_host[1])


def test_a_cut_connection_stops_the_model(mortal_chat: Sandbox, scripted_host: ScriptedHost) -> None:
    scripted_host.will_say(*WORDS, pause_s=0.05)
    mortal_chat.start()
    asked = mortal_chat.until_ready().invoke(chat_event("hello")).until("on and on")
    asked.cut()
    assert scripted_host.left.wait(SOON_S)
    assert mortal_chat.adapter is not None
    assert mortal_chat.adapter.wait(SOON_S) != 0  # Lambda then makes a new sandbox
    assert "Traceback" not in mortal_chat.said()


def test_a_sandbox_that_was_frozen_goes_on(faulty_chat: Sandbox, scripted_host: ScriptedHost) -> None:
    scripted_host.will_say("Here I am.")
    faulty_chat.invoke(chat_event("hello")).wait()
    faulty_chat.freeze(5.5)  # longer than uvicorn keeps a connection that nobody uses
    asked = faulty_chat.invoke(chat_event("hello"))
    assert text_of(assert_well_ended(asked)) == "Here I am."


# --- The function's process -------------------------------------------------------------------------------


def test_no_invocation_is_taken_before_the_function_listens(
    mortal_chat: Sandbox, scripted_host: ScriptedHost
) -> None:
    scripted_host.will_say("Here I am.")
    mortal_chat.start_adapter()
    asked = mortal_chat.invoke(chat_event("hello"))
    assert not mortal_chat.api.asked.wait(1.0)
    mortal_chat.start_function()
    assert text_of(assert_well_ended(asked)) == "Here I am."


def test_a_function_that_cannot_start_ends_and_says_why(mortal_chat: Sandbox) -> None:
    mortal_chat.start(MAX_TOKENS="-1")
    assert mortal_chat.function is not None
    assert mortal_chat.function.wait(60) != 0  # run.sh ends with it, and the sandbox with run.sh
    assert "max_tokens" in mortal_chat.said()
    assert not mortal_chat.api.asked.is_set()
    assert mortal_chat.api.init_error is None  # the adapter tells of none: the exit status is all there is


def test_a_dead_function_fails_its_invocations(mortal_chat: Sandbox, scripted_host: ScriptedHost) -> None:
    scripted_host.will_say(*WORDS, pause_s=0.05)
    mortal_chat.start()
    broken = mortal_chat.until_ready().invoke(chat_event("hello")).until("on and on")
    assert mortal_chat.function is not None
    mortal_chat.function.kill()
    # Nobody is left to end this one well; a client sees that by the missing [DONE].
    assert "[DONE]" not in broken.wait().body()
    assert scripted_host.left.wait(SOON_S)
    later = mortal_chat.invoke(chat_event("hello")).wait()
    assert later.chunks == []
    assert "connect" in later.error["errorMessage"].lower()
