"""Everything that a whole run writes, searched for what logs must never hold."""

import json
import os
import signal
from pathlib import Path

import httpx
import pytest

from tests.fixtures.stack import KEY, READY, Stack, block

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(400)]

WRONG_KEY = "hd-wrong-key-5c1f0a9be7"
# Words that stand in prompts and nowhere else.
SAID = "quokkaberry"
MATCH_NAMES = "MATCH (n) WHERE n.name CONTAINS ' ' RETURN DISTINCT n.name AS name LIMIT 100"
REQUESTS = {
    "log-answered": f"how many people are there {SAID}",
    "log-person": "who reports to Alice Smith",
    "log-wish": f"delete every person named {SAID}",
    "log-gate": f"CREATE (n:Person {{name: '{SAID}'}}) RETURN n",
    "log-syntax": f"MATCH (n) WHERE n.name = '{SAID}' RETRN n",
    "log-server": f"MATCH (n) WHERE n.name = '{SAID}' OR date('{SAID}') = date() RETURN n",
    "log-unknown-function": f"MATCH (n) RETURN {SAID}(n)",
}


def logs(stack: Stack) -> dict[str, str]:
    """All that the stack has written, by file."""
    found = {
        path.name: path.read_text("utf-8", "replace") for path in (stack.folder / ".local/logs").iterdir()
    }
    after_the_start_screen = stack.printed().partition(READY)[2]  # which shows its owner the key
    return {**found, "screen": after_the_start_screen}


def ask(stack: Stack, name: str, question: str, **more: object) -> httpx.Response:
    body = {"messages": [{"role": "user", "content": question}], **more}
    return stack.client.post("/v1/chat/completions", json=body, headers={"x-correlation-id": name})


def secrets(stack: Stack) -> dict[str, str]:
    """What the stack keeps to itself, by what it is."""
    kept = {
        path.name: path.read_text("utf-8").strip() for path in (stack.folder / ".local/secrets").iterdir()
    }
    environment = Path(f"/proc/{stack.children()['inference']}/environ").read_bytes().split(b"\0")
    variables = dict(entry.decode().split("=", 1) for entry in environment if b"=" in entry)
    return {**kept, "inference": variables["INFERENCE_KEY"], "admin": KEY}


def _bad_requests(stack: Stack) -> None:
    for name, question in REQUESTS.items():
        for stream in (False, True):
            assert ask(stack, name, question, stream=stream).status_code == 200, name
    assert ask(stack, "log-range", SAID, temperature=9).status_code == 400
    assert ask(stack, "log-model", SAID, model=SAID).status_code == 404
    system = [{"role": "system", "content": f"{SAID} " * 9000}, {"role": "user", "content": "hello"}]
    assert stack.client.post("/v1/chat/completions", json={"messages": system}).status_code in (200, 400)
    broken = stack.client.post("/v1/chat/completions", content=f'{{"messages": "{SAID}')
    assert broken.status_code == 400
    params = {"cypher": "RETURN $value AS v", "params": {"value": SAID}, SAID: 1}
    assert stack.client.post("/api/bifrost/actions/heimdall.watcher.query", json=params).status_code == 400
    assert stack.client.post(f"/api/bifrost/hooks/{SAID}", json={"user_message": SAID}).status_code == 404
    assert stack.client.get(f"/{SAID}", params={SAID: SAID}).status_code == 404
    for headers in ({"Authorization": f"Bearer {WRONG_KEY}"}, {"X-API-Key": WRONG_KEY, "Authorization": ""}):
        assert stack.client.get("/api/bifrost/status", headers=headers).status_code == 401


def _dead_parts(stack: Stack) -> None:
    stack.client.post("/api/bifrost/actions/heimdall.watcher.notify",
                      json={"level": "info", "title": "t", "message": SAID})  # fmt: skip
    os.kill(stack.children()["graph"], signal.SIGKILL)
    assert ask(stack, "log-dead-graph", REQUESTS["log-server"]).status_code in (200, 503)
    stack.wait_status("ok")
    os.kill(stack.children()["inference"], signal.SIGKILL)
    assert ask(stack, "log-dead-model", REQUESTS["log-answered"]).status_code in (200, 502, 503)
    os.kill(stack.children()["stream"], signal.SIGKILL)
    assert ask(stack, "log-dead-stream", REQUESTS["log-gate"]).status_code in (200, 503)
    stack.wait_status("ok")


def test_no_log_of_a_whole_run_holds_a_key_a_password_a_prompt_or_a_value_of_the_graph(
    mortal_stack: Stack,
) -> None:
    stack = mortal_stack
    rows = block(stack.answer(MATCH_NAMES))["results"]
    values = {row["name"] for row in rows}
    assert "Alice Smith" in values
    assert len(values) > 5
    kept = secrets(stack)
    _bad_requests(stack)
    _dead_parts(stack)
    kept.update({f"later {name}": value for name, value in secrets(stack).items()})
    written = logs(stack)
    assert set(written) >= {"gateway.log", "graph.log", "inference.log", "stream.log", "screen"}
    for name, text in written.items():
        for what, secret in {**kept, "wrong key": WRONG_KEY}.items():
            assert secret not in text, f"{name} holds the secret: {what}"
        for said in (SAID, *REQUESTS.values(), *values):
            assert said.lower() not in text.lower(), f"{name} holds {said!r}"
    for name in (*REQUESTS, "log-dead-graph", "log-dead-model", "log-dead-stream"):
        assert f"[{name}]" in written["gateway.log"], f"nothing is logged under {name}"
    assert "[log-answered] done" in written["inference.log"]
    assert "measured TimeToFirstToken=" in written["gateway.log"]


def test_the_answers_correlation_id_finds_a_request_of_a_client_that_sent_none(stack: Stack) -> None:
    answer = stack.ask("how many people are there")
    correlation_id = answer.headers["x-correlation-id"]
    assert f"[{correlation_id}]" in logs(stack)["gateway.log"]
    assert f"[{correlation_id}]" in logs(stack)["inference.log"]
    assert json.dumps(correlation_id) not in answer.text
