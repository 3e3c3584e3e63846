"""functions/chat under the real web adapter: what the runtime passes on, and when."""

import json
from itertools import pairwise
from typing import Any

import pytest

from inference_host.host import Host
from tests.fixtures.stream import StreamServer
from tests.streaming_runtime.asking import assert_well_ended, chat_event, text_of
from tests.streaming_runtime.invocation import PADDING
from tests.streaming_runtime.published import published
from tests.streaming_runtime.sandbox import Sandbox
from tests.streaming_runtime.scripted_host import ScriptedHost

pytestmark = [pytest.mark.integration, pytest.mark.timeout(120, func_only=True)]


def test_metadata_and_padding_come_first_each_as_a_chunk_of_its_own(chat: Sandbox) -> None:
    told = chat.invoke(chat_event("hello", max_tokens=5)).wait()
    assert told.headers["lambda-runtime-function-response-mode"] == "streaming"
    assert told.headers["content-type"] == "application/vnd.awslambda.http-integration-response"
    assert told.status == 200
    assert told.metadata["headers"]["content-type"].startswith("text/event-stream")
    assert not {"transfer-encoding", "content-length", "connection"} & set(told.metadata["headers"])
    assert told.chunks[1].data == PADDING


def test_the_body_begins_with_two_kilobytes_that_get_it_flowing(chat: Sandbox) -> None:
    first = chat.invoke(chat_event("hello", max_tokens=5)).wait().body_chunks[0].data.decode()
    assert first.startswith(": ")
    assert len(first.partition("\n\n")[0]) >= 2048
    assert json.loads(first.partition("data: ")[2])["choices"][0]["delta"]["role"] == "assistant"


def test_tokens_are_there_while_the_model_still_speaks(chat: Sandbox, model_host: tuple[str, Host]) -> None:
    asked = chat.invoke(chat_event("hello", max_tokens=600, temperature=0))
    asked.until_chunks(10)
    assert model_host[1].load[0] == 1
    said = text_of(assert_well_ended(asked))
    assert len(asked.body_chunks) > 100
    assert len(said) > 100


def test_each_piece_arrives_before_the_model_says_the_next(
    faulty_chat: Sandbox, scripted_host: ScriptedHost
) -> None:
    words = ["One ", "by ", "one ", "they ", "come."]
    scripted_host.will_say(*words, pause_s=0.3)
    asked = faulty_chat.invoke(chat_event("hello")).wait()
    arrived = [at for at, event in asked.timed_data() if text_of([event])]
    assert text_of(asked.data()) == "".join(words)
    assert len(arrived) == len(words)
    between = zip(pairwise(scripted_host.said), arrived[:-1], strict=True)
    assert all(said < at < said_next for (said, said_next), at in between)


def test_a_question_is_answered_through_the_other_functions_and_the_graph(
    chat: Sandbox, stream_server: StreamServer
) -> None:
    asked = chat.invoke(chat_event("MATCH (n:Person) RETURN count(n) AS people", tenant="through"))
    data = assert_well_ended(asked)
    assert '"people": 60' in text_of(data)
    assert data[-3]["heimdall"]["outcome"] == "answered"
    assert data[-2]["usage"]
    # The last byte has been sent, so Lambda may freeze the process now: nothing may be left to do.
    assert data[0]["id"] in {event.get("request_id") for event in published(stream_server, "through")}


def test_a_plain_answer_comes_as_one_json_body(faulty_chat: Sandbox, scripted_host: ScriptedHost) -> None:
    scripted_host.will_say("All is ", "well.")
    told = faulty_chat.invoke(chat_event("hello", stream=False, stream_options=None)).wait()
    assert (told.status, told.trailers) == (200, {})
    assert told.metadata["headers"]["content-type"] == "application/json"
    assert told.json()["choices"][0]["message"]["content"] == "All is well."


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"body": "no json"}, 400, "invalid_request"),
        ({"path": "/v1/nothing"}, 404, "not_found"),
        ({"httpMethod": "GET"}, 405, "method_not_allowed"),
    ],
)
def test_a_refusal_has_its_http_status(
    faulty_chat: Sandbox, changes: dict[str, Any], status: int, code: str
) -> None:
    told = faulty_chat.invoke(chat_event("hello") | changes).wait()
    assert (told.status, told.json()["error"]["code"], told.trailers) == (status, code, {})


def test_unicode_survives_in_questions_and_answers(faulty_chat: Sandbox, scripted_host: ScriptedHost) -> None:
    scripted_host.will_say("Grüß ", "dich, 世界 ", "🌍")
    data = assert_well_ended(faulty_chat.invoke(chat_event("¿cómo estás, 世界?")))
    assert text_of(data) == "Grüß dich, 世界 🌍"
    assert "¿cómo estás, 世界?" in json.dumps(scripted_host.asked, ensure_ascii=False)
