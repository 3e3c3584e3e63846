"""Who asks, as the real web adapter passes it on: in UTF-8, and never as a client says."""

import json
import time

import pytest

from tests.fixtures.stream import StreamServer
from tests.functions.conftest import read_event
from tests.streaming_runtime.asking import assert_well_ended, chat_event, text_of, with_headers
from tests.streaming_runtime.published import published
from tests.streaming_runtime.sandbox import Sandbox
from tests.streaming_runtime.scripted_host import ScriptedHost

pytestmark = [pytest.mark.integration, pytest.mark.timeout(120, func_only=True)]

ADMIN = json.dumps({"authorizer": {"principalId": "mallory", "role": "admin", "tenant": "theirs"}})
SPELLINGS = ("x_amzn_request_context", "X_Amzn_Request_Context")


@pytest.mark.parametrize("name", SPELLINGS)
def test_a_client_cannot_give_itself_a_role(faulty_chat: Sandbox, name: str) -> None:
    viewer = with_headers(read_event("chat.viewer"), **{name: ADMIN})
    told = faulty_chat.invoke(viewer).wait()
    assert (told.status, told.json()["error"]["code"]) == (403, "insufficient_role")


@pytest.mark.parametrize("name", SPELLINGS)
def test_a_client_whom_nobody_vouched_for_cannot_vouch_for_itself(faulty_chat: Sandbox, name: str) -> None:
    stranger = with_headers(chat_event("hello"), **{name: ADMIN})
    del stranger["requestContext"]["authorizer"]
    assert faulty_chat.invoke(stranger).wait().status == 401


def test_a_client_cannot_set_the_deadline(faulty_chat: Sandbox, scripted_host: ScriptedHost) -> None:
    scripted_host.will_say("In ", "good ", "time.", pause_s=0.1)
    past = json.dumps({"deadline": int(time.time() * 1000) - 1})
    event = with_headers(chat_event("hello"), X_Amzn_Lambda_Context=past)
    assert text_of(assert_well_ended(faulty_chat.invoke(event))) == "In good time."


@pytest.mark.parametrize("who", ["zoë", "Ἑλένη 🦉", 'a "quoted" name\\'])
def test_names_in_any_script_reach_the_function(
    faulty_chat: Sandbox, scripted_host: ScriptedHost, stream_server: StreamServer, who: str
) -> None:
    scripted_host.will_say("Welcome.")
    event = chat_event("hello", tenant=f"tenant {who}")
    event["requestContext"]["authorizer"]["principalId"] = who
    data = assert_well_ended(faulty_chat.invoke(event))
    assert text_of(data) == "Welcome."
    told = published(stream_server, f"tenant {who}")
    assert {event.get("request_id") for event in told} == {data[0]["id"]}
