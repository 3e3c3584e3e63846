"""A third-party plugin, installed beside the running stack: its action and its hooks, as users meet them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.stack import Stack, content

pytestmark = pytest.mark.e2e

PAGE = "/api/bifrost/actions/acme.oncall.page"


@pytest.fixture(scope="module")
def with_plugin(tmp_path_factory: pytest.TempPathFactory, example_plugin_folder: Path) -> Iterator[Stack]:
    running = Stack(tmp_path_factory.mktemp("stack"), PYTHONPATH=str(example_plugin_folder))
    try:
        running.wait_ready()
        yield running
    finally:
        running.stop()


def streamed(stack: Stack, question: str) -> list[Any]:
    body = {"messages": [{"role": "user", "content": question}], "stream": True}
    with stack.client.stream("POST", "/api/bifrost/chat/completions", json=body) as response:
        lines = [line[6:] for line in response.iter_lines() if line.startswith("data: ")]
    return [line if line == "[DONE]" else json.loads(line) for line in lines]


def test_it_is_loaded_and_its_actions_are_in_the_catalogue(with_plugin: Stack) -> None:
    assert with_plugin.status()["plugins"]["loaded"] == ["heimdall", "watcher", "example"]
    names = [each["name"] for each in with_plugin.client.get("/api/bifrost/actions").json()["actions"]]
    assert {"acme.oncall.page", "acme.oncall.who"} <= set(names)


def test_its_action_runs_through_its_hooks(with_plugin: Stack) -> None:
    paged = with_plugin.client.post(PAGE, json={"who": "alice"}).json()
    assert paged["data"]["who"] == "Alice Smith"
    assert "alice is Alice Smith" in [n["message"] for n in paged["heimdall"]["notifications"]]
    refused = with_plugin.client.post(PAGE, json={"who": "everybody"})
    assert refused.status_code == 403
    assert refused.json()["error"]["message"] == "Paging everybody takes a human."


def test_its_examples_are_sample_utterances_for_the_shipped_model(with_plugin: Stack) -> None:
    paged = with_plugin.answer("Could you page Alice, please?")
    assert paged["heimdall"]["action"]["name"] == "acme.oncall.page"
    assert content(paged).startswith("Paged Alice Smith. They have five minutes to answer.")
    on_call = with_plugin.answer("Who is on call?")
    assert on_call["heimdall"]["action"]["name"] == "acme.oncall.who"


def test_its_cancel_arrives_plain_and_streamed(with_plugin: Stack) -> None:
    plain = content(with_plugin.answer("quiet please"))
    assert plain == (
        "⚠️ Request cancelled by plugin\n\n**Phase:** PrePrompt\n**Cancelled by:** example\n"
        "**Reason:** quiet hours"
    )
    events = streamed(with_plugin, "quiet please")
    said = [e["choices"][0]["delta"].get("content", "") for e in events[:-1]]
    assert "\n\n⚠️ Request cancelled by example: quiet hours" in said
    assert events[-1] == "[DONE]"


def test_a_dry_run_of_its_hooks_shows_what_they_would_do(with_plugin: Stack) -> None:
    posted = {"user_message": "ask the person on call"}
    body = with_plugin.client.post("/api/bifrost/hooks/pre_prompt", json=posted).json()
    assert body["context"]["messages"][-1]["content"] == "ask Alice Smith"
    assert [each["user_says"] for each in body["context"]["examples"] if each["plugin"] == "example"] == [
        "page Alice",
        "who is on call",
    ]
